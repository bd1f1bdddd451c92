import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Database } from '../../src/adapters/database/database.ts'
import { readAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import type { Kern } from '../../src/app/ports/beoordelingen.ts'
import {
  type Filter,
  type Kijker,
  readFilter,
  toWerkvraag,
} from '../../src/app/werkvoorraad/filter.ts'
import { type Lijstomgeving, listWerkvoorraad } from '../../src/app/werkvoorraad/werkvoorraad.ts'
import type { Gebeurtenis } from '../../src/domain/dossier/gebeurtenis.ts'
import { writeAfzender } from '../../src/domain/dossier/inzending.ts'
import { procedureSchema } from '../../src/domain/model/procedure.ts'
import type { KorteRichting } from '../../src/domain/model/richting.ts'
import type { Conclusie } from '../../src/domain/model/visie.ts'
import type { Rol } from '../../src/domain/toegang/rollen.ts'
import type { Toetser } from '../../src/domain/toetser.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { boek, createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const NU = '2026-09-01T10:00:00.000Z'
const procedure = procedureSchema.parse(parse(readFileSync('rules/procedure.yaml', 'utf8')))

/** What the list is worked out by, with terms: the rulebook of the tests has none. */
const lijstomgeving = (database: Database): Lijstomgeving => {
  const { omgeving } = createProef()
  const { boeken } = omgeving
  const timed = (toetser: Toetser | undefined) =>
    toetser && { ...toetser, regelboek: { ...toetser.regelboek, procedure } }
  return {
    ...omgeving,
    werkvoorraad: database.werkvoorraad,
    boeken: { ...boeken, bySha: (sha, gebieden) => timed(boeken.bySha(sha, gebieden)) },
  }
}

interface Opengelaten {
  /** Questions to the initiator, and to a person of the municipality. */
  readonly gegevens?: number
  readonly oordelen?: number
  /** Any of them can still change the advice. */
  readonly beslissend?: boolean
}

/** The same answer with only this open. */
const leaveOpen = (
  inhoud: string,
  { gegevens = 0, oordelen = 0, beslissend = false }: Opengelaten,
): string => {
  const antwoord = JSON.parse(inhoud)
  const facts = (herkomst: string, hoeveel: number) =>
    [...boek.feiten.values()].filter((feit) => feit.herkomst === herkomst).slice(0, hoeveel)
  const uitkomsten = [...facts('initiatief', gegevens), ...facts('behandelaar', oordelen)].map(
    ({ id }, i) => ({
      ...{ regel: `XX-${i}`, oordeel: 'onbekend', kort: 'Dat is nog niet bekend.' },
      niveau: { laagst: 'nee_in_deze_vorm', hoogst: 'ja' },
      ontbreekt: [{ feit: id, reden: 'niet_opgegeven' }],
    }),
  )
  const advies = {
    ...{ ...antwoord.advies, voorbehouden: [] },
    beslissend: uitkomsten.map(({ regel }) => ({ soort: 'regel', id: regel })),
    bandbreedte: { laagst: beslissend ? 'nee_in_deze_vorm' : 'ja', hoogst: 'ja' },
  }
  return JSON.stringify({ ...antwoord, vragen: [], uitkomsten, advies })
}

onEachDatabase((freshUrl) => {
  let database: Database
  useDatabase(freshUrl, (geopend) => {
    database = geopend
  })

  const assess = async (naam: string, feiten: Record<string, unknown> = {}) => {
    const { omgeving } = createProef()
    const stempel = { id: omgeving.nieuwId(), aangemaaktOp: NU }
    const { inhoud, kenmerken } = await omgeving.assess({
      inhoud: { ...INITIATIEF, naam, feiten: { ...INITIATIEF.feiten, ...feiten } },
      contentCrs: RD,
      mag: { alsBehandelaar: true, concept: false },
      nu: omgeving.nu(),
      stempel,
    })
    return { ...stempel, inhoud, ...kenmerken }
  }
  /** A stored beoordeling with these facts beside what is always the same. */
  const store = async (
    naam: string,
    feiten: Record<string, unknown> = {},
    change = (kern: Kern): Kern => kern,
  ) => {
    const { kern, ...rest } = await assess(naam, feiten)
    await database.opslag.add({ ...rest, kern: change(kern) })
    return { ...rest, kern }
  }
  const happen = async (dossier: string, volgnummer: number, gebeurtenis: Gebeurtenis) => {
    const deel = { volgnummer, vastgelegdOp: NU, door: 'A. de Vries', gebeurtenis }
    expect(await database.dossiers.add(dossier, [deel])).toBe(true)
  }
  const list = (filter: Filter = {}, pagina = 1, kijker?: Kijker) =>
    listWerkvoorraad(
      lijstomgeving(database),
      { stap: 'alle', ...filter },
      { pagina, ...(kijker && { kijker }) },
    )
  /** A stored beoordeling of which only this matters. */
  const plant = async (
    naam: string,
    {
      conclusie = 'ja_mits',
      aangemaaktOp = NU,
      richting,
      ...open
    }: Opengelaten & {
      readonly conclusie?: Conclusie
      readonly aangemaaktOp?: string
      readonly richting?: KorteRichting
    } = {},
  ) => {
    const { id, kern, inhoud, ...kenmerken } = await assess(naam)
    const { richting: _, ...rest } = kern
    const geplant = { ...rest, ...(richting && { richting }) }
    await database.opslag.add({
      ...{ ...kenmerken, id, aangemaaktOp, conclusie, kern: geplant },
      inhoud: leaveOpen(inhoud, open),
    })
    return id
  }
  const namesOf = async (filter: Filter, kijker?: Kijker) =>
    (await list(filter, 1, kijker)).regels.map(({ naam }) => naam.split(' ').at(-1))

  describe('de werkvoorraad', () => {
    it('telt de open vragen zoals zij in de beoordeling staan', async () => {
      const { id, inhoud } = await store('Geteld')
      const regel = (await list({ naam: 'geteld' })).regels[0]
      const { kort } = readAntwoord(JSON.parse(inhoud))
      const missend = new Set([
        ...kort.uitkomsten.flatMap(({ ontbreekt }) => ontbreekt.map(({ feit }) => feit)),
        ...kort.vragen.map(({ feit }) => feit),
      ])
      const count = (herkomst: string) =>
        [...missend].filter((feit) => boek.feiten.get(feit)?.herkomst === herkomst).length
      expect(count('initiatief') + count('behandelaar')).toBeGreaterThan(0)
      expect(regel).toMatchObject({
        id,
        telling: {
          gegevens: { open: count('initiatief') },
          oordelen: { open: count('behandelaar') },
        },
        stand: 'in_behandeling',
      })
    })

    it('toont ook een zaak waarvan de beoordeling niet te lezen is, zonder telling', async () => {
      const { inhoud: _, ...rest } = await assess('Kapot')
      await database.opslag.add({ ...rest, inhoud: '{"bewijs":{"vorm":9}}' })
      const regel = (await list({ naam: 'kapot' })).regels[0]
      expect(regel?.id).toBe(rest.id)
      expect(regel?.telling).toBeUndefined()
    })

    it('toont een zaak één keer, met de conclusie van de laatste beoordeling', async () => {
      const eerste = await store('Eerst Zo')
      const opnieuw = await store('Eerst Zo', { woningenNieuw: 12 })
      await happen(eerste.id, 1, { soort: 'herbeoordeeld', beoordeling: opnieuw.id })
      await database.opslag.addBesluit({
        id: createProef().omgeving.nieuwId(),
        beoordeling: opnieuw.id,
        vastgelegdOp: NU,
        stand: 'vergund',
        conclusie: 'ja',
        motivering: 'Het past.',
      })
      const { regels, aantal } = await list({ naam: 'eerst zo' })
      expect(aantal).toBe(1)
      expect(regels[0]).toMatchObject({
        id: eerste.id,
        conclusie: opnieuw.conclusie,
        eigenConclusie: 'ja',
        stand: 'vergund',
        stap: 'klaar',
      })
    })

    it('kent van elke zaak de richting van de laatste beoordeling, en kiest en ordent erop', async () => {
      const dicht = await store('Richting dicht')
      const open = await store('Richting open', {}, (kern) => ({
        ...kern,
        richting: { stand: 'onbekend', hoogstens: 'past_mits' },
      }))
      const oud = await store('Richting oud', {}, ({ richting: _, ...kern }) => kern)
      const { richting } = dicht.kern
      expect(richting?.stand).not.toBe('onbekend')
      const per = new Map(
        (await list({ naam: 'richting' })).regels.map((regel) => [regel.id, regel.richting]),
      )
      expect(per.get(dicht.id)).toEqual(richting)
      expect(per.get(open.id)).toEqual({ stand: 'onbekend', hoogstens: 'past_mits' })
      expect(per.get(oud.id)).toBeUndefined()
      const ids = async (filter: object) =>
        (await list({ naam: 'richting', ...filter })).regels.map(({ id }) => id)
      // Open between two is read as those two, of which the lower stands below this one.
      expect(await ids({ volgorde: 'laagste_stand' })).toEqual([open.id, dicht.id, oud.id])
      expect(await ids({ richting: ['geen'] })).toEqual([oud.id])
      await happen(oud.id, 1, { soort: 'herbeoordeeld', beoordeling: dicht.id })
      expect((await list({ naam: 'richting oud' })).regels[0]?.richting).toEqual(richting)
    })

    it('bladert per 25, en geeft de laatste pagina als een latere is gevraagd', async () => {
      for (let i = 0; i < 26; i++) await store(`Stapel ${i}`)
      const eerste = await list({ naam: 'stapel' })
      expect([eerste.regels.length, eerste.aantal, eerste.paginas]).toEqual([25, 26, 2])
      const laatste = await list({ naam: 'stapel' }, 9)
      expect([laatste.regels.length, laatste.pagina]).toEqual([1, 2])
      expect(eerste.regels.map(({ id }) => id)).not.toContain(laatste.regels[0]?.id)
      expect((await list({ naam: 'stapel' }, Number.NaN)).pagina).toBe(1)
    })

    it('geeft de eerste zaken van de lijst voor de kaart, met dezelfde stand en plek', async () => {
      for (const naam of ['a', 'b', 'c']) await store(`Op de kaart ${naam}`)
      const { regels } = await list({ naam: 'op de kaart', volgorde: 'naam' })
      const vraag = toWerkvraag({ naam: 'op de kaart', volgorde: 'naam', stap: 'alle' })
      const stippen = await database.werkvoorraad.listStippen(vraag, 2)
      expect(stippen).toEqual(
        regels
          .slice(0, 2)
          .map(({ id, naam, richting, midden }) => ({ id, naam, richting, midden })),
      )
      expect(stippen[0]?.midden).toBeDefined()
    })

    it('is: te beslissen, op tafel, oordelen, gegevens nodig, wachten, klaar; dan de minste open vragen', async () => {
      const f = await plant('Orde f')
      await plant('Orde e', { gegevens: 1, oordelen: 1, beslissend: true })
      const a = await plant('Orde a')
      await plant('Orde d', { oordelen: 1, beslissend: true })
      await plant('Orde c2', { conclusie: 'afweging_nodig', oordelen: 1 })
      await plant('Orde c', { gegevens: 1, oordelen: 1 })
      await plant('Orde b', { gegevens: 1 })
      await plant('Orde b2', { gegevens: 1, aangemaaktOp: '2026-08-01T10:00:00.000Z' })
      await happen(a, 1, {
        soort: 'bijdrage_gevraagd',
        naam: 'R. Vos',
        functie: 'ecoloog',
        vraag: 'Broedt daar iets?',
        verlooptOp: NU,
      })
      await database.opslag.addBesluit({
        id: createProef().omgeving.nieuwId(),
        beoordeling: f,
        vastgelegdOp: NU,
        stand: 'vergund',
      })
      const naam = 'orde '
      expect(await namesOf({ naam })).toEqual(['b', 'b2', 'c', 'c2', 'd', 'e', 'a', 'f'])
      expect(await namesOf({ naam, wacht: 'specialist' })).toEqual(['a'])
      expect(await namesOf({ naam, stap: 'gegevens_nodig' })).toEqual(['e'])
      expect(await namesOf({ naam, stand: 'vergund' })).toEqual(['f'])
      expect(await namesOf({ naam, conclusie: 'afweging_nodig' })).toEqual(['c2'])
      expect(await namesOf({ naam: 'ORDE B2' })).toEqual(['b2'])
      expect(await namesOf({ naam, volgorde: 'naam_om' })).toEqual([
        ...['f', 'e', 'd', 'c2', 'c', 'b2', 'b', 'a'],
      ])
      expect(await namesOf({ naam, volgorde: 'stap' })).toEqual(await namesOf({ naam }))
      expect((await namesOf({ naam, volgorde: 'ontvangen' }))[0]).toBe('b2')
      expect((await namesOf({ naam, volgorde: 'termijn' }))[0]).toBe('b2')
      // Nothing runs in what is finished: it comes last, whichever way round.
      for (const volgorde of ['termijn', 'termijn_om'])
        expect((await namesOf({ naam, volgorde })).at(-1)).toBe('f')
      const { stap: _, ...teDoen } = { naam, stap: '' }
      const zonder = await listWerkvoorraad(lijstomgeving(database), teDoen, { pagina: 1 })
      expect([zonder.aantal, zonder.afgerond]).toEqual([7, 1])
      // A page that brought the rows up to date itself does not have it done again.
      const refuse = () => Promise.reject(new Error('nog eens'))
      const alleenLezen = { ...database.werkvoorraad, isOud: refuse, markVorm: refuse }
      const eenmaal = { ...lijstomgeving(database), werkvoorraad: alleenLezen }
      for (const bijgewerkt of [true, false]) {
        const nu = await listWerkvoorraad(eenmaal, teDoen, { pagina: 1, bijgewerkt })
        expect([nu.aantal, nu.verouderd]).toEqual([7, !bijgewerkt])
      }
    })

    it('ordent wat als een van twee te lezen is op de laagste van die twee', async () => {
      const tussen = { stand: 'onbekend', hoogstens: 'past_mits' } as const
      await plant('Twee mits', { richting: { stand: 'past_mits', hardheid: 'vast' } })
      await plant('Twee tussen', { richting: tussen, conclusie: 'ja_mits' })
      await plant('Twee open', { richting: tussen, conclusie: 'nog_niet_te_zeggen' })
      expect(await namesOf(readFilter({ naam: ['twee '], volgorde: ['laagste_stand'] }))).toEqual([
        ...['tussen', 'mits', 'open'],
      ])
    })

    it('ordent en kiest op stand: hardste grond voorop, open en oud achteraan', async () => {
      await plant('Kant past', { richting: { stand: 'past', hardheid: 'te_bevestigen' } })
      await plant('Kant oud')
      await plant('Kant zacht', { richting: { stand: 'past_niet', hardheid: 'eigen_uitwerking' } })
      await plant('Kant open-hoog', { richting: { stand: 'onbekend', hoogstens: 'past' } })
      await plant('Kant vast', { richting: { stand: 'past_niet', hardheid: 'vast' } })
      await plant('Kant open-laag', { richting: { stand: 'onbekend', hoogstens: 'nee_tenzij' } })
      await plant('Kant zwijgt', { richting: { stand: 'zwijgt' } })
      const kies = (vragen: Record<string, string[]>) =>
        namesOf(readFilter({ naam: ['kant '], ...vragen }))
      expect(await kies({ volgorde: ['laagste_stand'] })).toEqual([
        ...['vast', 'zacht', 'zwijgt', 'past'],
        ...['open-laag', 'open-hoog', 'oud'],
      ])
      expect(await kies({ volgorde: ['hoogste_stand'] })).toEqual([
        ...['past', 'zwijgt', 'vast', 'zacht'],
        ...['open-hoog', 'open-laag', 'oud'],
      ])
      const sorted = async (vragen: Record<string, string[]>) => (await kies(vragen)).toSorted()
      expect(await sorted({ richting: ['past_niet', 'zwijgt'] })).toEqual([
        ...['vast', 'zacht', 'zwijgt'],
      ])
      expect(await kies({ richting: ['geen'] })).toEqual(['oud'])
      expect(await sorted({ richting: ['onbekend'] })).toEqual(['open-hoog', 'open-laag'])
      expect(await sorted({ hardheid: ['vast', 'te_bevestigen'] })).toEqual(['past', 'vast'])
      expect(await kies({ richting: ['past_niet'], hardheid: ['vast'] })).toEqual(['vast'])
      expect(await kies({ richting: ['bestaat_niet'] })).toEqual([])
    })

    it('vindt een zaak op plek, soort, omschrijving en behandelaar, en houdt geen vernietigde tekst vast', async () => {
      const { id, ...rest } = await assess('Vind mij')
      const omschrijving = 'Een GROENE gevel aan de Noordersingel'
      const verzoek = { ...rest.verzoek, omschrijving }
      await database.opslag.add({ ...rest, id, verzoek })
      const [regel] = (await list({ naam: 'vind mij' })).regels
      const wijk = regel?.wijk
      expect(wijk?.naam).toBeTruthy()
      expect(regel?.termijn).toBe('2026-10-13')
      expect(regel?.behandelaar).toBeUndefined()
      const has = async (filter: Filter, kijker?: Kijker) =>
        (await list({ volgorde: 'naam_om', ...filter }, 1, kijker)).regels.some(
          (deel) => deel.id === id,
        )
      const foundBy = async (naam: string, kijker?: Kijker) =>
        (await list({ naam, volgorde: 'naam_om' }, 1, kijker)).regels.find((deel) => deel.id === id)
          ?.gevonden
      expect(regel?.gevonden).toEqual(['naam'])
      expect(await foundBy('groene gevel')).toEqual(['omschrijving'])
      expect(await foundBy(wijk?.naam ?? '')).toEqual(['plek'])
      expect((await list({})).regels[0]?.gevonden).toBeUndefined()
      expect(await has({ naam: 'groene gevel' })).toBe(true)
      expect(await has({ naam: wijk?.naam ?? '', wijk: wijk?.id ?? '' })).toBe(true)
      expect(await has({ naam: 'vind mij', soort: 'wonen' })).toBe(true)
      expect(await has({ naam: 'vind mij', soort: 'sloop' })).toBe(false)
      expect(await has({ naam: 'vind mij', van: 'niemand' })).toBe(true)
      const mij = { naam: 'a. de  vries' }
      expect(await has({ naam: 'vind mij', van: 'mij' }, mij)).toBe(false)
      await happen(id, 1, { soort: 'toegewezen', naam: 'A. de Vries' })
      expect(await has({ naam: 'vind mij', van: 'mij' }, mij)).toBe(true)
      expect(await has({ naam: 'vind mij', van: 'mij' }, { naam: 'B. Jansen' })).toBe(false)
      expect(await has({ naam: 'vind mij', van: 'niemand' })).toBe(false)
      const afzender = writeAfzender({
        ...{ naam: 'Mevrouw J. Oosterhuis', email: 'j.pieterse@voorbeeld.nl', telefoon: '' },
        adres: 'Brink 1, Assen',
      })
      await happen(id, 2, { soort: 'ingevoerd', datum: '2026-09-01', afzender })
      const gezag = boek.visie.bevoegdGezag
      const ziet = (rol: Rol, van = gezag) => ({ ...mij, rechten: [{ rol, gezag: van }] })
      // Only who may see who sent it in, by the name alone.
      expect(await has({ naam: 'j. oosterhuis' }, ziet('behandelaar'))).toBe(true)
      expect(await foundBy('j. oosterhuis', ziet('behandelaar'))).toEqual(['inzender'])
      expect(await has({ naam: 'j. oosterhuis' }, ziet('projectleider'))).toBe(false)
      expect(await has({ naam: 'j. oosterhuis' }, ziet('behandelaar', 'gm0000'))).toBe(false)
      expect(await has({ naam: 'j. oosterhuis' })).toBe(false)
      expect(await has({ naam: 'pieterse' }, ziet('behandelaar'))).toBe(false)
      const nooit = { id: createProef().omgeving.nieuwId(), vastgelegdOp: NU, grond: 'proef' }
      await database.vernietiging.destroyTeksten({ soort: 'zaak', id }, nooit)
      expect(await has({ naam: 'groene gevel' })).toBe(false)
      expect(await has({ naam: 'j. oosterhuis' }, ziet('behandelaar'))).toBe(false)
      expect(await has({ naam: 'vind mij' })).toBe(false)
      expect(await has({ van: 'A. de Vries' })).toBe(false)
      expect(await has({ naam: '[vernietigd' })).toBe(true)
    })

    it('noemt van een zaak van niemand wie haar afrondde, met zijn naam', async () => {
      const { id } = await store('Ineens af')
      const einde = { antwoord: 'kansrijk', datum: NU.slice(0, 10) } as const
      await happen(id, 1, { soort: 'afgerond', ...einde, tekst: 'Dat kan.' })
      const mij = { naam: 'a. de vries' }
      const { regels } = await list({ naam: 'ineens af', van: 'mij' }, 1, mij)
      expect(regels.map(({ behandelaar }) => behandelaar)).toEqual([{ naam: 'A. de Vries' }])
    })

    it('werkt een regel opnieuw uit als iemand anders intussen iets vastlegt', async () => {
      const id = await plant('Samen op')
      await Promise.all([
        list(),
        list(),
        happen(id, 1, { soort: 'toegewezen', naam: 'Een' }),
        list(),
      ])
      await happen(id, 2, { soort: 'toegewezen' })
      await Promise.all([list(), list()])
      expect((await list({ naam: 'samen op' })).regels[0]?.behandelaar).toBeUndefined()
      expect(await database.werkvoorraad.isOud()).toBe(false)
    })
  })
})
