import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { createSleutel } from '../../../src/adapters/id/sleutel.ts'
import { finishZaak } from '../../../src/app/afronden/finish-zaak.ts'
import { answerZelftoets, beginZelftoets } from '../../../src/app/beoordelen/zelftoets.ts'
import { clearVerlopen } from '../../../src/app/bewaartermijn/ruim-op.ts'
import { adoptZelftoets } from '../../../src/app/dossier/adopt-zelftoets.ts'
import { askAanvulling } from '../../../src/app/dossier/ask-aanvulling.ts'
import { readDossier } from '../../../src/app/dossier/read-dossier.ts'
import { recordHandeling } from '../../../src/app/dossier/record-handeling.ts'
import { sendIn } from '../../../src/app/inzenden/send-in.ts'
import {
  answerVraag,
  giveAntwoord,
  readStatus,
  renewLink,
} from '../../../src/app/inzenden/status.ts'
import type { OmgevingMetDossiers } from '../../../src/app/omgeving.ts'
import { readHeleZaak } from '../../../src/app/overdracht/lees-zaak.ts'
import { maskZaak } from '../../../src/app/overdracht/openbaar.ts'
import { eraseZaak } from '../../../src/app/overdracht/vernietig-zaak.ts'
import { listWerkvoorraad } from '../../../src/app/werkvoorraad/werkvoorraad.ts'
import { listNagekomen } from '../../../src/domain/dossier/afronding.ts'
import { findIngezonden } from '../../../src/domain/dossier/inzending.ts'
import { onEachDatabase } from '../../hulp/database/databases.ts'
import { type MetRauw, openMetRauw } from '../../hulp/database/naast.ts'
import { createProef } from '../../hulp/proef.ts'

const DAG_MS = 86_400_000
const AFZENDER = {
  naam: 'Jannes Jansen-Oosterhuis',
  email: 'jannes@voorbeeld.nl',
  telefoon: '0592 12 34 56',
  adres: 'Brink 1, Assen',
}
const INVOER = {
  locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
  feiten: { activiteiten: ['wonen'] },
}

onEachDatabase((freshUrl) => {
  let database: Database
  let query: MetRauw['query']
  beforeAll(async () => {
    const geopend = await openMetRauw(await freshUrl())
    database = geopend.database
    query = geopend.query
  })
  afterAll(() => database.close())

  let omgeving: OmgevingMetDossiers
  let sleutel: string
  beforeEach(async () => {
    const { opslag: beoordelingen, kaarten: _, ...poorten } = database
    omgeving = {
      ...createProef().omgeving,
      ...poorten,
      beoordelingen,
      nieuweSleutel: createSleutel,
    }
    sleutel = await beginZelftoets(omgeving, INVOER)
  })
  const send = (anders: Partial<Parameters<typeof sendIn>[1]> = {}) =>
    sendIn(omgeving, {
      sleutel,
      versie: 1,
      naam: 'Een huis erbij',
      afzender: AFZENDER,
      statussleutel: createSleutel(),
      adres: 'http://localhost',
      ...anders,
    })
  const later = (dagen: number): OmgevingMetDossiers => ({
    ...omgeving,
    nu: () => new Date(omgeving.nu().getTime() + dagen * DAG_MS),
  })

  describe('een plan dat iemand instuurt', () => {
    it('wordt een zaak met een nummer, dat telkens één hoger is', async () => {
      const { inzending } = await send()
      const [, jaar = '', nummer = ''] = /^VT-(\d{4})-(\d{6})$/.exec(inzending.nummer) ?? []
      expect(jaar).toBe(omgeving.nu().toISOString().slice(0, 4))
      sleutel = await beginZelftoets(omgeving, INVOER)
      const volgende = await send()
      expect(Number(volgende.inzending.nummer.slice(-6))).toBe(Number(nummer) + 1)
      const { regels } = await listWerkvoorraad(
        omgeving,
        { naam: inzending.nummer.toLowerCase() },
        { pagina: 1 },
      )
      expect(regels).toMatchObject([{ id: inzending.dossier, naam: 'Een huis erbij' }])
      const dossier = await readDossier(omgeving, inzending.dossier)
      expect(
        dossier.gebeurtenissen.map(({ door, gebeurtenis }) => [door, gebeurtenis.soort]),
      ).toEqual([
        ['initiatiefnemer', 'uit_zelftoets'],
        ['initiatiefnemer', 'ingezonden'],
      ])
      expect(dossier.eerste.bewijs.sha256).toMatch(/^[\da-f]{64}$/)
    })

    it('wordt één zaak, hoe vaak en hoe tegelijk hij ook op Stuur drukt', async () => {
      const statussleutel = createSleutel()
      const uitkomsten = await Promise.all([1, 2, 3, 4].map(() => send({ statussleutel })))
      expect(new Set(uitkomsten.map(({ inzending }) => inzending.nummer)).size).toBe(1)
      expect(uitkomsten.every(({ eigen }) => eigen)).toBe(true)
      const ander = await send()
      expect(ander).toMatchObject({ inzending: uitkomsten[0]?.inzending, eigen: false })
      expect((await query(`select count(*)::int as n from inzending`))[0]?.n).toBe(
        Number(uitkomsten[0]?.inzending.nummer.slice(-6)),
      )
    })

    it('is voor een behandelaar die de link overneemt dezelfde zaak', async () => {
      const { inzending } = await send()
      const overname = { sleutel, door: 'A. de Vries', toch: false }
      expect(await adoptZelftoets(omgeving, overname)).toEqual({ bestaand: [inzending.dossier] })
    })

    it('wordt ook een zaak als een behandelaar de link al overnam; die blijft wat zij is', async () => {
      const eerder = await adoptZelftoets(omgeving, { sleutel, door: 'A. de Vries', toch: false })
      const { inzending } = await send()
      expect(eerder).toEqual({ id: expect.not.stringMatching(inzending.dossier) })
    })

    it('wordt niet verstuurd als er in een ander venster iets is gewijzigd', async () => {
      await answerZelftoets(omgeving, sleutel, { versie: 1, antwoorden: { woningenNieuw: 3 } })
      await expect(send()).rejects.toMatchObject({ code: 'gewijzigd' })
      expect((await send({ versie: 2 })).eigen).toBe(true)
    })
  })

  describe('wie het stuurde', () => {
    const everywhere = async () => {
      const tabellen = [
        'beoordeling',
        'gebeurtenis',
        'audit',
        'inzending',
        'overname',
        'uitnodiging',
      ]
      const rijen = await Promise.all(
        tabellen.map((tabel) => query(`select "t"::text as "rij" from "${tabel}" "t"`)),
      )
      return JSON.stringify(rijen)
    }

    it('staat apart: in geen rij die nooit wijzigt, geen bewijs en geen spoor', async () => {
      const statussleutel = createSleutel()
      const { inzending } = await send({ statussleutel })
      const alles = await everywhere()
      for (const deel of [...Object.values(AFZENDER), statussleutel, sleutel])
        expect(alles).not.toContain(deel)
      expect((await database.opslag.get(inzending.dossier))?.inhoud).not.toContain('Jannes')
      const { gebeurtenissen } = await readDossier(omgeving, inzending.dossier)
      expect(findIngezonden(gebeurtenissen)?.afzender).toBe(
        'Naam: Jannes Jansen-Oosterhuis\nE-mail: jannes@voorbeeld.nl\nTelefoon: 0592 12 34 56\nAdres: Brink 1, Assen',
      )
    })

    it('gaat op zijn naam helemaal weg, met adres en al, en het spoor klopt nog', async () => {
      const { inzending } = await send()
      await eraseZaak(omgeving as never, inzending.dossier, {
        grond: 'verzoek',
        naam: 'jansen-oosterhuis',
      })
      const { gebeurtenissen, eerste } = await readDossier(omgeving, inzending.dossier)
      expect(findIngezonden(gebeurtenissen)?.afzender).toMatch(/^\[vernietigd op /)
      expect(eerste.naam).toBe('Een huis erbij')
      expect((await database.audit.verify()).bevindingen).toEqual([])
    })

    it('staat niet in de openbare vorm, ook niet in een antwoord dat hem noemt', async () => {
      const { inzending } = await send()
      const tekst = `Dag ${AFZENDER.naam}, het past.`
      const antwoord = { gezien: 2, door: 'A. de Vries', tekst, adres: '' }
      await giveAntwoord(omgeving, inzending.dossier, antwoord)
      const { zaak } = maskZaak(await readHeleZaak(omgeving as never, inzending.dossier))
      const openbaar = JSON.stringify(zaak)
      for (const deel of Object.values(AFZENDER)) expect(openbaar).not.toContain(deel)
      expect(openbaar).toContain('het past')
    })

    it('wordt vergeten als er een jaar niets gebeurde, en de rest van de zaak blijft', async () => {
      const { inzending } = await send()
      const clear = (dag: number) =>
        clearVerlopen(later(dag) as never, { inzender: 365 }).then((weg) =>
          weg.filter(({ soort }) => soort === 'inzender'),
        )
      expect(await clear(364)).toEqual([])
      const [weg] = await clear(366)
      expect(weg?.grond).toBe(
        'bewaartermijn van 365 dagen nadat in een ingezonden zaak voor het laatst iets gebeurde',
      )
      const { gebeurtenissen, eerste } = await readDossier(omgeving, inzending.dossier)
      expect(findIngezonden(gebeurtenissen)?.afzender).toMatch(/^\[vernietigd op /)
      expect(eerste.naam).toBe('Een huis erbij')
      expect((await database.audit.verify()).bevindingen).toEqual([])
    })

    it('houdt de zaak niet langer vast door zijn link', async () => {
      const { inzending } = await send()
      await clearVerlopen(later(40) as never, { idee: 30 })
      expect((await readDossier(omgeving, inzending.dossier)).eerste.naam).toMatch(/^\[vernietigd/)
    })
  })

  describe('onder zijn link', () => {
    it('ziet hij waar het staat: ontvangen, een vraag, in behandeling, een antwoord', async () => {
      const statussleutel = createSleutel()
      const { inzending } = await send({ statussleutel })
      const read = () => readStatus(omgeving, statussleutel)
      expect(await read()).toMatchObject({ stand: 'ontvangen', vragen: [], antwoorden: [] })
      const vraag = { gezien: 2, door: 'A. de Vries', feiten: ['woningenNieuw'] }
      await askAanvulling(omgeving, inzending.dossier, vraag)
      expect(await read()).toMatchObject({ stand: 'vraag', vragen: [{ volgnummer: 3 }] })
      const antwoorden = { woningenNieuw: 2 }
      await answerVraag(omgeving, { sleutel: statussleutel, volgnummer: 3, antwoorden, adres: '' })
      const beantwoord = await read()
      expect(beantwoord).toMatchObject({ stand: 'in_behandeling', vragen: [] })
      expect(beantwoord.dossier.huidig.bewijs.verzoek.feiten).toMatchObject(antwoorden)
      await expect(
        answerVraag(omgeving, { sleutel: statussleutel, volgnummer: 3, antwoorden, adres: '' }),
      ).rejects.toMatchObject({ code: 'niet_gevonden' })
      const gezien = beantwoord.dossier.zaak.laatste
      const antwoord = { gezien, door: 'A. de Vries', tekst: 'Uw plan past.', adres: '' }
      await giveAntwoord(omgeving, inzending.dossier, antwoord)
      expect(await read()).toMatchObject({
        stand: 'antwoord',
        antwoorden: [{ tekst: 'Uw plan past.' }],
      })
    })

    it('ziet hij hoe het eindigde, met de brief, ook met een vraag open; en dat het weer begon', async () => {
      const statussleutel = createSleutel()
      const { inzending } = await send({ statussleutel })
      const door = 'A. de Vries'
      const feiten = ['woningenNieuw']
      await askAanvulling(omgeving, inzending.dossier, { gezien: 2, door, feiten })
      const brief = { soort: 'brief_opgesteld', tekst: 'Geachte heer, het past.' }
      await recordHandeling(omgeving, inzending.dossier, { gezien: 3, door, gebeurtenis: brief })
      await finishZaak(omgeving, inzending.dossier, {
        ...{ gezien: 4, door, adres: '' },
        inhoud: {
          ...{ antwoord: 'doorverwezen', waarheen: 'Provincie Drenthe' },
          ...{ datum: '2026-09-01', brief: 4, tekst: 'U moet daar zijn.' },
        },
      })
      const status = await readStatus(omgeving, statussleutel)
      expect(status).toMatchObject({
        stand: 'afgerond',
        einde: {
          brief: 'Geachte heer, het past.',
          afronding: { gebeurtenis: { antwoord: 'doorverwezen', waarheen: 'Provincie Drenthe' } },
        },
      })
      const { regels } = await listWerkvoorraad(omgeving, { stap: 'klaar' }, { pagina: 1 })
      const regel = regels.find(({ id }) => id === inzending.dossier)
      expect(regel).toMatchObject({ antwoord: 'doorverwezen' })
      // Nothing that he still writes is lost, and somebody gets to see it.
      const antwoorden = { woningenNieuw: 2 }
      await answerVraag(omgeving, { sleutel: statussleutel, volgnummer: 3, antwoorden, adres: '' })
      const gebeurd = await omgeving.dossiers.list(inzending.dossier)
      expect(listNagekomen(gebeurd).map(({ gebeurtenis }) => gebeurtenis.soort)).toEqual([
        'aanvulling_ontvangen',
      ])
      const heropend = { soort: 'heropend', bij: 5, reden: 'Er kwam nog iets.' }
      const gezien = gebeurd.at(-1)?.volgnummer ?? 0
      await recordHandeling(omgeving, inzending.dossier, { gezien, door, gebeurtenis: heropend })
      const weer = await readStatus(omgeving, statussleutel)
      expect([weer.stand, weer.einde]).toEqual(['in_behandeling', undefined])
      const rijen = await query('select "inhoud"::text from "gebeurtenis"')
      expect(JSON.stringify(rijen)).not.toMatch(/Provincie Drenthe|U moet daar zijn/)
    })

    it('komt niemand meer als hij is verlopen of vervangen, en wel onder de nieuwe', async () => {
      const statussleutel = createSleutel()
      const { inzending } = await send({ statussleutel })
      const weg = { code: 'niet_gevonden' }
      await expect(readStatus(later(180), statussleutel)).rejects.toMatchObject(weg)
      await expect(readStatus(omgeving, sleutel)).rejects.toMatchObject(weg)
      const nieuw = await renewLink(omgeving, inzending.dossier)
      await expect(readStatus(omgeving, statussleutel)).rejects.toMatchObject(weg)
      expect((await readStatus(omgeving, nieuw.sleutel)).ingezonden.nummer).toBe(inzending.nummer)
    })
  })
})
