import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { checkBewaarde } from '../../src/app/bewijs/check-kolommen.ts'
import { cleanPlekken } from '../../src/app/bewijs/clean-plekken.ts'
import { beginPlan } from '../../src/app/ontwikkeling/plannen.ts'
import { onEachDatabase } from '../hulp/database/databases.ts'
import { type MetRauw, openMetRauw } from '../hulp/database/naast.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

/** What an earlier version filled of a beoordeling. */
const KOLOMMEN = `aangemaakt_op, naam, conclusie, laagst, hoogst, geldig_op, beschikbaar_op, regelboek_id,
  regelboek_sha256, gebieden_sha256, bewijs_sha256, kader, kern, verzoek, crs, inhoud`

onEachDatabase((freshUrl) => {
  let database: Database
  let query: MetRauw['query']
  let ids: readonly string[]

  const createOmgeving = () => ({
    ...createProef().omgeving,
    beoordelingen: database.opslag,
    ontwikkelplannen: database.ontwikkelplannen,
  })
  const store = async (naam: string, locatie: unknown = INITIATIEF.locatie) => {
    const inhoud = { ...INITIATIEF, naam, locatie }
    return (await storeBeoordeling(createOmgeving(), { inhoud, contentCrs: RD })).id
  }
  const tamper = async (...opdrachten: readonly string[]) => {
    for (const opdracht of opdrachten) await query(opdracht)
  }
  const withoutLocks = (tabel: string, ...opdrachten: readonly string[]) =>
    tamper(
      `alter table ${tabel} disable trigger user`,
      ...opdrachten,
      `alter table ${tabel} enable trigger user`,
    )

  const checkRijen = () => {
    const { hash, locatie, zegel } = createProef().omgeving
    return checkBewaarde({ hash, locatie, zegel }, database.audit.eachBeoordeling(), 100)
  }

  beforeAll(async () => {
    const geopend = await openMetRauw(await freshUrl())
    database = geopend.database
    query = geopend.query
  })
  afterAll(() => database.close())
  /** As new: one database serves every test. */
  beforeEach(async () => {
    const tabellen = ['beoordeling', 'besluit', 'gebeurtenis', 'ontwikkelplan', 'audit']
    const each = (doe: string) =>
      tabellen.map((tabel) => `alter table ${tabel} ${doe} trigger user`)
    await tamper(...each('disable'), `truncate ${tabellen.join(', ')} cascade`, ...each('enable'))
    ids = [await store('een'), await store('twee'), await store('drie')]
  })

  describe('het auditspoor', () => {
    it('houdt alles wat wordt bewaard vast, in de volgorde waarin dat gebeurde', async () => {
      const omgeving = createOmgeving()
      const gebeurtenis = { soort: 'gebied_bevestigd' as const, gebied: 'wijk-noord' }
      const vastgelegdOp = omgeving.nu().toISOString()
      const nieuw = { volgnummer: 1, vastgelegdOp, door: 'A. de Vries', gebeurtenis }
      await database.dossiers.add(ids[0] ?? '', [nieuw])
      await database.opslag.addBesluit({
        id: omgeving.nieuwId(),
        beoordeling: ids[0] ?? '',
        vastgelegdOp,
        stand: 'vergund',
      })
      const feiten = { activiteiten: ['wonen'] }
      await beginPlan(omgeving, {
        id: omgeving.nieuwId(),
        inhoud: {
          naam: 'Plan',
          feiten: {},
          delen: [{ id: 'a', locatie: { type: 'Point', coordinates: [6.56, 52.99] }, feiten }],
        },
        door: 'B. Jansen',
      })
      const verslag = await database.audit.verify()
      expect(verslag).toMatchObject({ regels: 6, gewijzigd: 0, bevindingen: [] })
      expect(verslag.kop?.volgnummer).toBe(6)
    })

    it('houdt niets vast van wat niet door ging', async () => {
      const omgeving = createOmgeving()
      const gebeurtenis = { soort: 'gebied_bevestigd' as const, gebied: 'wijk-noord' }
      const nieuw = {
        volgnummer: 1,
        vastgelegdOp: omgeving.nu().toISOString(),
        door: 'A. de Vries',
        gebeurtenis,
      }
      const gelukt = await Promise.all(
        [1, 2, 3].map(() => database.dossiers.add(ids[0] ?? '', [nieuw])),
      )
      expect(gelukt.filter(Boolean)).toHaveLength(1)
      expect(await database.audit.verify()).toMatchObject({ regels: 4, bevindingen: [] })
    })

    it('is één keten, ook als velen tegelijk bewaren', async () => {
      await Promise.all(Array.from({ length: 12 }, (_, i) => store(`tegelijk ${i}`)))
      expect(await database.audit.verify()).toMatchObject({ regels: 15, bevindingen: [] })
    })

    it('wijst aan wat iemand buiten om veranderde of weghaalde', async () => {
      const vier = await store('vier')
      await withoutLocks(
        'beoordeling',
        `update beoordeling set conclusie = 'ja' where id = '${ids[0]}'`,
        `update beoordeling set kern = kern || '{"gebieden": []}' where id = '${ids[1]}'`,
        `update beoordeling set verzoek = '{}' where id = '${ids[2]}'`,
        `delete from beoordeling where id = '${vier}'`,
      )
      const { bevindingen } = await database.audit.verify()
      expect(bevindingen.map(({ fout, volgnummer }) => [volgnummer, fout]).toSorted()).toEqual([
        [1, 'inhoud'],
        [2, 'inhoud'],
        [3, 'inhoud'],
        [4, 'weg'],
      ])
      expect(bevindingen.slice(0, 3).map(({ object }) => object)).toEqual(ids)
    })

    it('wijst aan wat iemand bij een ander bevoegd gezag zette dan dat van het regelboek', async () => {
      const { regelboek } = createProef().omgeving.boeken.all[0] ?? {}
      await query(`insert into regelboek (sha256, inhoud) values ('${regelboek?.sha256}',
        '{"visie":{"bevoegdGezag":"proefstad"}}') on conflict do nothing`)
      // As an earlier version stored it: its hash has no gezag.
      const eerder = '0190163d-8694-739b-aea5-966c26f8ad92'
      await query(`insert into beoordeling (id, gezag, spoorvorm, ${KOLOMMEN})
        select '${eerder}', gezag, null, ${KOLOMMEN} from beoordeling where id = '${ids[1]}'`)
      expect((await database.audit.verify()).bevindingen).toEqual([])
      await withoutLocks(
        'beoordeling',
        `update beoordeling set gezag = 'gm9999' where id in ('${ids[1]}', '${eerder}')`,
      )
      const bevinding = { fout: 'inhoud', soort: 'beoordeling' }
      expect((await database.audit.verify()).bevindingen).toEqual([
        { ...bevinding, object: ids[1], volgnummer: 2 },
        { ...bevinding, object: eerder },
      ])
      // Whoever hides that it has that form changes the row as well.
      await withoutLocks('beoordeling', 'update beoordeling set spoorvorm = null')
      expect((await database.audit.verify()).bevindingen).toHaveLength(5)
    })

    it('wijst aan wat iemand van een plan bij een ander gezag zette, en laat een plan van eerder staan', async () => {
      const deel = {
        id: 'a',
        locatie: { type: 'Point', coordinates: [6.56, 52.99] },
        feiten: { activiteiten: ['wonen'] },
      }
      const inhoud = { naam: 'Plan', feiten: {}, delen: [deel] }
      const id = await beginPlan(createOmgeving(), { id: '', inhoud, door: 'A. de Vries' })
      expect((await database.audit.verify()).bevindingen).toEqual([])
      // As an earlier version stored it: its hash has no gezag.
      const eerder = `(id, versie, naam, groep, vastgelegd_op, door, weg, gezag, invoer, spoorvorm)
        select gen_random_uuid(), versie, naam, groep, vastgelegd_op, door, weg, gezag, invoer, null`
      await query(`insert into ontwikkelplan ${eerder} from ontwikkelplan`)
      expect((await database.audit.verify()).bevindingen).toEqual([])
      for (const velden of [`gezag = 'gm9999'`, `gezag = 'gm9999', spoorvorm = null`]) {
        await withoutLocks('ontwikkelplan', `update ontwikkelplan set ${velden} where id = '${id}'`)
        const { bevindingen } = await database.audit.verify()
        expect(bevindingen.map(({ soort, object }) => [soort, object])).toEqual([
          ['ontwikkelplan', `${id} 1`],
        ])
      }
    })

    it('wijst aan wat er buiten om bij kwam', async () => {
      const id = '0190163d-8694-739b-aea5-966c26f8ad91'
      await withoutLocks(
        'beoordeling',
        `insert into beoordeling (id, ${KOLOMMEN}) select '${id}', ${KOLOMMEN} from beoordeling where id = '${ids[1]}'`,
      )
      const { bevindingen } = await database.audit.verify()
      expect(bevindingen).toEqual([{ fout: 'niet_vastgelegd', soort: 'beoordeling', object: id }])
    })

    it('merkt het als iemand aan het spoor zelf zit', async () => {
      await withoutLocks(
        'audit',
        "update audit set object = 'x' where volgnummer = 1",
        "update audit set tijdstip = tijdstip - interval '1 day' where volgnummer = 2",
        "update audit set door = 'iemand anders' where volgnummer = 3",
      )
      const { bevindingen } = await database.audit.verify()
      for (const volgnummer of [1, 2, 3]) {
        expect(bevindingen).toContainEqual(expect.objectContaining({ fout: 'schakel', volgnummer }))
      }
    })

    it('merkt het als er uit het midden van het spoor iets weg is', async () => {
      await withoutLocks('audit', 'delete from audit where volgnummer = 2')
      const { bevindingen } = await database.audit.verify()
      expect(bevindingen.map(({ fout }) => fout)).toEqual(['gat', 'niet_vastgelegd'])
    })

    it('laat met een anker zien dat het eind eraf is gehaald', async () => {
      const { kop } = await database.audit.verify()
      expect((await database.audit.verify(kop?.sha256)).ankerGevonden).toBe(true)
      await tamper(
        'alter table audit disable trigger user',
        'alter table beoordeling disable trigger user',
        'delete from audit where volgnummer = 3',
        `delete from beoordeling where id = '${ids[2]}'`,
      )
      const zonderAnker = await database.audit.verify()
      expect(zonderAnker).toMatchObject({ regels: 2, bevindingen: [] })
      expect((await database.audit.verify(kop?.sha256)).ankerGevonden).toBe(false)
    })

    it.each([
      ['naam', "naam = 'Iets anders'"],
      ['conclusie', "conclusie = 'ja'"],
      ['laagst', "laagst = 'ja'"],
      ['hoogst', "hoogst = 'nee_in_deze_vorm'"],
      ['geldigOp', "geldig_op = '2020-01-01'"],
      ['beschikbaarOp', "beschikbaar_op = '2020-01-01'"],
      ['regelboek_id', "regelboek_id = 'ander'"],
      ['regelboek_sha256', "regelboek_sha256 = repeat('0', 64)"],
      ['gebiedenSha256', "gebieden_sha256 = repeat('0', 64)"],
      ['bewijsSha256', "bewijs_sha256 = repeat('0', 64)"],
      ['kader', 'kader = box(point(0, 0), point(1, 1))'],
      ['kern', `kern = jsonb_set(kern, '{oppervlakteHa}', '7')`],
      ['verzoek', `verzoek = jsonb_set(verzoek, '{feiten,woningenNieuw}', '1')`],
      ['crs', "crs = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'"],
      ['aangemaaktOp', "aangemaakt_op = '2020-01-01T00:00:00Z'"],
    ])(
      'ziet aan het bewijs dat %s is veranderd, ook als het spoor is meegeschreven',
      async (kolom, waarde) => {
        const audit = ['beoordeling', 'audit']
        await tamper(
          ...audit.map((tabel) => `alter table ${tabel} disable trigger user`),
          `update beoordeling set ${waarde} where id = '${ids[1]}'`,
          'delete from audit',
          ...[1, 2, 3].map((nummer) => {
            const rij = `(select (audit_van(b)).* from beoordeling b where id = '${ids[nummer - 1]}') v`
            return `select audit_voeg_toe('bewaard', 'beoordeling', v.object, v.door, v.inhoud) from ${rij}`
          }),
          ...audit.map((tabel) => `alter table ${tabel} enable trigger user`),
        )
        expect(await database.audit.verify()).toMatchObject({ regels: 3, bevindingen: [] })
        const [bevinding, ...meer] = await checkRijen()
        expect(bevinding).toMatchObject({ fout: 'kolommen', object: ids[1], kolommen: [kolom] })
        expect(meer).toEqual([])
      },
    )

    it('ziet dat een tekst niet bij haar bewijs past, of onleesbaar is', async () => {
      await withoutLocks(
        'beoordeling',
        `update beoordeling set inhoud = replace(inhoud, '"conclusie":"ja_mits"', '"conclusie":"ja"') where id = '${ids[0]}'`,
        `update beoordeling set inhoud = 'weg' where id = '${ids[1]}'`,
      )
      const gevonden = await checkRijen()
      expect(gevonden.filter(({ fout }) => fout === 'tekst').map(({ object }) => object)).toEqual(
        ids.slice(0, 2),
      )
    })

    it('heeft op wat niet is veranderd niets aan te merken', async () => {
      expect(await checkRijen()).toEqual([])
    })

    it('laat zich niet wijzigen zolang de sloten er zijn', async () => {
      for (const opdracht of [
        'update audit set door = null',
        'delete from audit',
        'truncate audit',
      ]) {
        await expect(tamper(opdracht)).rejects.toThrow('nooit gewijzigd of verwijderd')
      }
    })

    it('ziet een opschoning als een wijziging met opzet', async () => {
      await withoutLocks(
        'beoordeling',
        `update beoordeling set inhoud = jsonb_set(inhoud::jsonb, '{bewijs,verzoek,locatie,naam}', '"J. Jansen"')::text
         where id = '${ids[1]}'`,
      )
      await cleanPlekken(createOmgeving(), database.opschoning)
      const verslag = await database.audit.verify()
      expect(verslag).toMatchObject({ regels: 4, gewijzigd: 1, bevindingen: [] })
    })
  })
})
