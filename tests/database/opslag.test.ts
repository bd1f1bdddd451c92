import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import journaal from '../../migrations/meta/_journal.json' with { type: 'json' }
import type { Database } from '../../src/adapters/database/database.ts'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { readAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import { storeBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { readKern } from '../../src/app/beoordelen/kern.ts'
import { type Databasekeuze, onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { connectRauw } from '../hulp/database/rauw.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

onEachDatabase((freshUrl) => {
  let keuze: Databasekeuze
  let database: Database
  useDatabase(
    freshUrl,
    (geopend, gekozen) => {
      database = geopend
      keuze = gekozen
    },
    { last: () => database },
  )

  const storeOne = async (anders: object = {}) => {
    const { omgeving } = createProef()
    return storeBeoordeling(
      { ...omgeving, beoordelingen: database.opslag },
      { inhoud: { ...INITIATIEF, ...anders }, contentCrs: RD },
    )
  }
  /** The embedded database allows one connection: the service's own is closed meanwhile. */
  const query = async (vraag: string) => {
    const alleen = keuze.databaseUrl === undefined
    if (alleen) await database.close()
    const db = await connectRauw(keuze.databaseUrl, keuze.dataDir)
    try {
      return await db.query(vraag)
    } finally {
      await db.end()
      if (alleen) database = await openDatabase(keuze)
    }
  }

  describe('de opslag', () => {
    it('geeft een beoordeling byte voor byte terug', async () => {
      const gegeven = await storeOne({ naam: 'Tekens: é € 𝄞 \\ " \u2028 \'; drop table' })
      expect(await database.opslag.get(gegeven.id)).toEqual(gegeven)
    })

    it('kent geen beoordeling die niet is gegeven, ook niet onder een gekke naam', async () => {
      expect(await database.opslag.get('0190163d-8694-739b-aea5-966c26f8ad91')).toBeUndefined()
      expect(await database.opslag.get("' or 1=1 --")).toBeUndefined()
    })

    it('antwoordt op een ping', async () => {
      await expect(database.opslag.ping()).resolves.toBeUndefined()
    })

    it('weigert tweemaal hetzelfde id', async () => {
      const { omgeving, opgeslagen } = createProef()
      await storeBeoordeling(omgeving, { inhoud: INITIATIEF, contentCrs: RD })
      const [nieuw] = opgeslagen.values()
      if (nieuw === undefined) throw new Error('niets bewaard')
      await database.opslag.add(nieuw)
      await expect(database.opslag.add(nieuw)).rejects.toThrow()
    })

    it('houdt bij waarop te zoeken is', async () => {
      const { id } = await storeOne({ naam: 'Zoekbaar' })
      const [rij] = await query(
        `select conclusie, laagst, hoogst, geldig_op::text, regelboek_id, kader::text, bewijs_sha256
         from beoordeling where id = '${id}'`,
      )
      expect(rij).toEqual({
        conclusie: 'ja_mits',
        laagst: 'afweging_nodig',
        hoogst: 'ja',
        geldig_op: '2026-09-01',
        regelboek_id: 'proefvisie',
        kader: '(233400,556350),(233300,556150)',
        bewijs_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      })
    })

    it('leidt de kern van oudere beoordelingen net zo af als de dienst', async () => {
      const oud = JSON.parse(readFileSync('tests/app/bewijs/vorm1/beoordeling.json', 'utf8'))
      const tekst = JSON.stringify(oud).replaceAll("'", "''")
      const [rij] = await query(`select kern_van('${tekst}'::jsonb) as kern`)
      expect(rij).toEqual({ kern: readKern(readAntwoord(oud).kort) })
    })

    it('vindt op kader met de index', async () => {
      const { id } = await storeOne()
      const binnen = `select id from beoordeling where kader && box '(233350,556200),(233360,556210)'`
      expect((await query(binnen)).map((rij) => (rij as { id: string }).id)).toContain(id)
      const buiten = `select id from beoordeling where kader && box '(0,0),(1,1)'`
      expect(await query(buiten)).toEqual([])
      const index = `select indexdef from pg_indexes where indexname = 'beoordeling_kader'`
      expect(await query(index)).toEqual([{ indexdef: expect.stringContaining('USING gist') }])
    })

    it.each([
      `update beoordeling set naam = 'anders'`,
      'delete from beoordeling',
      'truncate beoordeling cascade',
    ])('laat zich niet wijzigen: %s', async (opdracht) => {
      const { id, inhoud } = await storeOne()
      await expect(query(opdracht)).rejects.toThrow('nooit gewijzigd of verwijderd')
      expect((await database.opslag.get(id))?.inhoud).toBe(inhoud)
    })

    it.each(['goed', 'halverwege mis'])('is na een opschoning weer op slot: %s', async (hoe) => {
      const { id } = await storeOne()
      const opschonen = database.opschoning.clean({
        cleanInvoer: () => undefined,
        cleanBeoordeling: (tekst) => {
          if (hoe !== 'goed' && tekst.includes(id)) throw new Error(hoe)
          return undefined
        },
      })
      if (hoe === 'goed') await opschonen
      else await expect(opschonen).rejects.toThrow(hoe)
      const wijzig = query(`update beoordeling set naam = 'anders'`)
      await expect(wijzig).rejects.toThrow('nooit gewijzigd of verwijderd')
    })

    it('blijft bewaard na sluiten en openen', async () => {
      const gegeven = await storeOne()
      await database.close()
      database = await openDatabase(keuze)
      expect(await database.opslag.get(gegeven.id)).toEqual(gegeven)
    })

    it('kent na twee keer bijwerken elke migratie één keer', async () => {
      const [rij] = await query('select count(*)::int as n from drizzle.__drizzle_migrations')
      expect(rij).toEqual({ n: journaal.entries.length })
    })
  })
})
