import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { storeBeoordeling } from '../../../src/app/beoordelen/assess-initiatief.ts'
import { clearVerlopen } from '../../../src/app/bewaartermijn/ruim-op.ts'
import { beginPlan } from '../../../src/app/ontwikkeling/plannen.ts'
import type { Stand } from '../../../src/domain/model/antwoord/besluit.ts'
import { onEachDatabase } from '../../hulp/database/databases.ts'
import { type MetRauw, openMetRauw } from '../../hulp/database/naast.ts'
import { createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const BEGIN = new Date('2026-09-01T10:00:00Z')
const later = (dagen: number) => new Date(BEGIN.getTime() + dagen * 86_400_000)

onEachDatabase((freshUrl) => {
  let database: Database
  let query: MetRauw['query']
  beforeAll(async () => {
    const geopend = await openMetRauw(await freshUrl())
    database = geopend.database
    query = geopend.query
  })
  afterAll(() => database.close())
  const { omgeving: proef } = createProef()
  const { nieuwId } = proef
  const create = () => ({
    ...proef,
    beoordelingen: database.opslag,
    ontwikkelplannen: database.ontwikkelplannen,
  })
  const store = async (naam: string, stand?: Stand) => {
    const { id } = await storeBeoordeling(create(), {
      inhoud: { ...INITIATIEF, naam },
      contentCrs: RD,
    })
    if (stand) await decide(id, stand, 0)
    return id
  }
  const decide = (id: string, stand: Stand, dag: number) =>
    database.opslag.addBesluit({
      id: nieuwId(),
      beoordeling: id,
      vastgelegdOp: later(dag).toISOString(),
      stand,
    })
  const record = (id: string, volgnummer: number, gebeurtenis: object, dag = 0) =>
    database.dossiers.add(id, [
      {
        volgnummer,
        vastgelegdOp: later(dag).toISOString(),
        door: 'A. de Vries',
        gebeurtenis: gebeurtenis as never,
      },
    ])
  const clear = (dag: number, termijnen = {}, opProef = false) => {
    const omgeving = { vernietiging: database.vernietiging, nu: () => later(dag), nieuwId }
    return clearVerlopen(omgeving, termijnen, opProef)
  }
  const nameOf = async (id: string) =>
    JSON.parse((await database.opslag.get(id))?.inhoud ?? '{}').naam

  describe('de bewaartermijnen', () => {
    it('vernietigen wat al zo lang stil ligt, en laten wat in gebruik is', async () => {
      const dicht = await store('dicht', 'vergund')
      const pas = await store('pas nog iets gebeurd', 'geweigerd')
      await record(pas, 1, { soort: 'gebied_bevestigd', gebied: 'wijk-noord' }, 50)
      const weerOpen = await store('weer open', 'vergund')
      await decide(weerOpen, 'in_behandeling', 1)
      const idee = await store('idee')
      const bezwaar = await store('bezwaar', 'geweigerd')
      await record(bezwaar, 1, { soort: 'bewaren_tot', tot: '2027-06-01', reden: 'Bezwaar.' })
      const gevraagd = await store('nog iets gevraagd', 'vergund')
      await database.uitnodigingen.add('link', {
        soort: 'aanvulling',
        dossier: gevraagd,
        inhoud: {},
        verlooptOp: later(120).toISOString(),
      })

      expect(await clear(101, {})).toEqual([])
      expect(await clear(99, { zaak: 100 })).toEqual([])
      const zou = await clear(101, { zaak: 100 }, true)
      expect(zou).toEqual([expect.objectContaining({ soort: 'zaak', aantal: 1 })])
      expect(await nameOf(dicht)).toBe('dicht')
      expect(await clear(101, { zaak: 100 })).toEqual(zou)
      expect(await nameOf(dicht)).toBe('[vernietigd op 11-12-2026]')
      for (const id of [pas, weerOpen, idee, bezwaar, gevraagd]) {
        expect(await nameOf(id)).not.toContain('vernietigd')
      }
      // A second time there is nothing left.
      expect(await clear(101, { zaak: 100 })).toEqual([])
      expect((await database.vernietiging.list()).at(-1)).toMatchObject({
        soort: 'zaak',
        object: dicht,
        grond: expect.stringContaining('bewaartermijn van 100 dagen'),
      })
      // Later: the objection is over, the link has expired.
      expect(await clear(300, { zaak: 100 })).toContainEqual(
        expect.objectContaining({ soort: 'zaak', aantal: 3 }),
      )
      expect(await nameOf(bezwaar)).toContain('vernietigd')
      expect(await nameOf(idee)).toBe('idee')
      expect(await clear(300, { idee: 200 })).toContainEqual(
        expect.objectContaining({ soort: 'idee', aantal: 1 }),
      )
      expect(await nameOf(weerOpen)).toBe('weer open')
      expect(await database.audit.verify()).toMatchObject({ bevindingen: [] })
    })

    it('vernietigen ook een idee dat met een antwoord is afgerond, niet een dat is heropend', async () => {
      const afgerond = { soort: 'afgerond', antwoord: 'kansrijk', datum: '2026-09-01' }
      const klaar = await store('klaar met een conclusie', 'in_behandeling')
      await record(klaar, 1, { ...afgerond, tekst: 'Veel succes.' }, 1)
      const open = await store('nog niet klaar', 'in_behandeling')
      const weer = await store('weer begonnen', 'in_behandeling')
      await record(weer, 1, afgerond, 1)
      await record(weer, 2, { soort: 'heropend', bij: 1, reden: 'Toch niet.' }, 2)
      await clear(300, { idee: 200 })
      expect(await nameOf(klaar)).toContain('vernietigd')
      expect((await database.dossiers.list(klaar))[0]?.gebeurtenis).toMatchObject({
        antwoord: 'kansrijk',
        tekst: expect.stringContaining('vernietigd'),
      })
      expect([await nameOf(open), await nameOf(weer)]).toEqual(['nog niet klaar', 'weer begonnen'])
      expect(await database.audit.verify()).toMatchObject({ bevindingen: [] })
    })

    it('laten van wie zich aanmeldde alleen dat het gebeurde, en het spoor klopt daarna nog', async () => {
      const { sessies, vernietiging } = database
      const note = (dag: number, onderwerp: string) =>
        sessies.note({
          id: nieuwId(),
          op: later(dag).toISOString(),
          wat: 'zaak_geexporteerd',
          onderwerp,
          gezagen: ['gm0000'],
          sessie: nieuwId(),
          zaak: nieuwId(),
        })
      await note(0, 'https://a oud')
      await note(1, 'https://a ook-oud')
      await note(60, 'https://a nieuw')
      const kop = (await database.audit.verify()).kop?.sha256
      const lijst = async () => query('select * from toegang order by op')
      expect(await clear(100)).toEqual([])
      const zou = await clear(100, { toegang: 90 }, true)
      expect(zou).toEqual([expect.objectContaining({ soort: 'toegang', aantal: 2 })])
      expect(JSON.stringify(await lijst())).toContain('https://a oud')
      expect(await clear(100, { toegang: 90 })).toEqual(zou)
      const na = await lijst()
      expect(na.map(({ wat }) => wat)).toEqual(Array(3).fill('zaak_geexporteerd'))
      expect(na.map(({ onderwerp }) => onderwerp)).toEqual([null, null, 'https://a nieuw'])
      expect(na[0]).toMatchObject({ gezagen: [], sessie: null, zaak: null })
      // Not in the trail either.
      const spoor = JSON.stringify(await query('select * from audit'))
      expect(spoor).not.toContain('https://a oud')
      const bon = (await vernietiging.list()).find(({ soort }) => soort === 'toegang')
      expect(bon).toMatchObject({
        aantal: 2,
        grond: expect.stringContaining('90 dagen'),
      })
      expect(await clear(100, { toegang: 90 })).toEqual([])
      const verslag = await database.audit.verify(kop)
      expect(verslag).toMatchObject({ bevindingen: [], ankerGevonden: true })
      // Who takes one more out without a receipt that fits, is found.
      const change = async (velden: string) => {
        await query('alter table toegang disable trigger user')
        await query(`update toegang set ${velden} where id = '${na[2]?.id}'`)
        await query('alter table toegang enable trigger user')
      }
      await change(
        `onderwerp = null, vernietiging = (select id from vernietiging where soort = 'toegang')`,
      )
      const { bevindingen } = await database.audit.verify()
      expect(bevindingen.map(({ fout, soort }) => `${fout} ${soort}`).toSorted()).toEqual([
        'inhoud toegang',
        'inhoud vernietiging',
      ])
      await change(`onderwerp = 'https://a nieuw', vernietiging = null`)
      expect((await database.audit.verify()).bevindingen).toEqual([])
    })

    it('vernietigen van een ontwikkelplan elke versie', async () => {
      const deel = {
        id: 'a',
        locatie: { type: 'Point', coordinates: [6.56, 52.99] },
        feiten: { activiteiten: ['wonen'] },
      }
      const id = nieuwId()
      const inhoud = { naam: 'Plan van J. Jansen', feiten: {}, delen: [deel] }
      await beginPlan(create(), { id, inhoud, door: 'A. de Vries' })
      expect(await clear(30, { ontwikkelplan: 31 })).toEqual([])
      expect(await clear(32, { ontwikkelplan: 31 })).toEqual([
        expect.objectContaining({ soort: 'ontwikkelplan', aantal: 1 }),
      ])
      expect(await database.ontwikkelplannen.get(id)).toMatchObject({
        naam: '[vernietigd op 03-10-2026]',
        door: '[vernietigd op 03-10-2026]',
      })
    })

    it('halen weg wat is verlopen, in delen en met een verklaring', async () => {
      const verlooptOp = later(400).toISOString()
      const blijft = later(500).toISOString()
      for (let i = 0; i < 5; i++) {
        const toets = { invoer: INITIATIEF, versie: 1, verlooptOp: i < 3 ? verlooptOp : blijft }
        await database.zelftoetsen.add(`sleutel ${i}`, toets)
      }
      await database.sessies.add('sessie', {
        id: nieuwId(),
        naam: 'A. de Vries',
        begonnenOp: BEGIN.toISOString(),
        rechten: [],
        verlooptOp,
      })
      const opdracht = { id: nieuwId(), vastgelegdOp: later(401).toISOString(), grond: 'proef' }
      expect(await database.vernietiging.removeRijen('zelftoets', 2, opdracht)).toMatchObject({
        aantal: 2,
      })
      const opgeruimd = await clear(401)
      expect(opgeruimd).toContainEqual(expect.objectContaining({ soort: 'zelftoets', aantal: 1 }))
      expect(opgeruimd).toContainEqual(expect.objectContaining({ soort: 'sessie', aantal: 1 }))
      expect(await database.zelftoetsen.get('sleutel 0')).toBeUndefined()
      expect(await database.zelftoetsen.get('sleutel 3')).toBeDefined()
      const bonnen = await database.vernietiging.list()
      const zelftoetsen = bonnen.filter(({ soort }) => soort === 'zelftoets')
      expect(zelftoetsen.map(({ aantal }) => aantal)).toEqual([2, 1])
      expect(await database.audit.verify()).toMatchObject({ bevindingen: [] })
    })

    it('vernietigen niets twee keer als twee processen tegelijk opruimen', async () => {
      const id = await store('samen', 'vergund')
      const keren = await Promise.all([clear(600, { zaak: 100 }), clear(600, { zaak: 100 })])
      const zaken = keren.flat().filter(({ soort }) => soort === 'zaak')
      expect(zaken.reduce((som, { aantal }) => som + aantal, 0)).toBe(1)
      const bonnen = await database.vernietiging.list()
      expect(bonnen.filter(({ object }) => object === id)).toHaveLength(1)
    })
  })
})
