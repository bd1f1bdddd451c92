import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { openPglite } from '../../src/adapters/database/pglite.ts'
import { openPostgres } from '../../src/adapters/database/postgres.ts'
import { prepareBeoordeling } from '../../src/app/beoordelen/assess-initiatief.ts'
import { refreshWerkvoorraad } from '../../src/app/werkvoorraad/werkvoorraad.ts'
import { onEachDatabase, useDatabase } from '../hulp/database/databases.ts'
import { connectRauw } from '../hulp/database/rauw.ts'
import { createProef, INITIATIEF, RD } from '../hulp/proef.ts'

const MIGRATIES = 'migrations'
/** The last one before rows had a gezag. */
const VOOR = '0014_bewijs-zoeken'
const NU = '2026-09-01T10:00:00.000Z'

const makeMap = () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-gezag-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  return map
}

/** The migrations as they were then. */
const copyMigraties = (): string => {
  const map = makeMap()
  cpSync(MIGRATIES, map, { recursive: true })
  const pad = join(map, 'meta/_journal.json')
  const journaal = JSON.parse(readFileSync(pad, 'utf8')) as { entries: { tag: string }[] }
  const tot = journaal.entries.findIndex(({ tag }) => tag === VOOR) + 1
  writeFileSync(pad, JSON.stringify({ ...journaal, entries: journaal.entries.slice(0, tot) }))
  return map
}

onEachDatabase((freshUrl) => {
  let database: Database
  let nu: readonly string[] | undefined
  useDatabase(
    freshUrl,
    (geopend) => {
      database = geopend
    },
    { gezagen: () => nu },
  )
  const seeAs = async <T>(gezagen: readonly string[] | undefined, werk: () => Promise<T>) => {
    nu = gezagen
    try {
      return await werk()
    } finally {
      nu = undefined
    }
  }
  const { omgeving } = createProef()
  const store = async (naam: string, gezag: string) => {
    const inhoud = { inhoud: { ...INITIATIEF, naam }, contentCrs: RD }
    const { nieuw } = await prepareBeoordeling(omgeving, inhoud)
    await database.opslag.add({ ...nieuw, gezag })
    const volgnummer = 1
    const gebeurtenis = { soort: 'gebied_bevestigd', gebied: 'stad' } as const
    const gebeurd = { volgnummer, vastgelegdOp: NU, door: 'A. de Vries', gebeurtenis }
    await database.dossiers.add(nieuw.id, [gebeurd])
    const besluit = { id: omgeving.nieuwId(), beoordeling: nieuw.id, vastgelegdOp: NU }
    await database.opslag.addBesluit({ ...besluit, stand: 'vergund' })
    await database.ontwikkelplannen.add({
      id: nieuw.id,
      versie: 1,
      naam,
      groep: nieuw.id,
      vastgelegdOp: NU,
      door: 'A. de Vries',
      weg: false,
      gezag,
      invoer: { naam, delen: [] } as never,
    })
    return { ...nieuw, gebeurd, besluit }
  }
  /** Everything that can be read, as far as it names one of these. */
  const readAlles = async (ids: readonly string[]) => {
    const { opslag, dossiers, ontwikkelplannen, werkvoorraad } = database
    const regels: string[] = []
    for await (const { id } of opslag.each({})) regels.push(id)
    const kort = await opslag.list({})
    await refreshWerkvoorraad({ ...omgeving, werkvoorraad })
    const alles = { orde: 'beslisbaar', om: false } as const
    const lijst = {
      lijst: (await werkvoorraad.list(alles, 0, 1_000)).map(({ id }) => id),
      regels,
      kort: kort.map(({ id }) => id),
      laatste: [...(await werkvoorraad.listLaatste()).values()],
      alle: [...(await dossiers.listAll()).keys()],
      plannen: (await ontwikkelplannen.list()).map(({ id }) => id),
    }
    const gezien = Object.entries(lijst).flatMap(([wat, wie]) =>
      wie.filter((id) => ids.includes(id)).map((id) => `${wat} ${ids.indexOf(id)}`),
    )
    for (const [i, id] of ids.entries()) {
      if (await opslag.get(id)) gezien.push(`zaak ${i}`)
      if ((await opslag.listBesluiten(id)).length > 0) gezien.push(`besluit ${i}`)
      if ((await dossiers.list(id)).length > 0) gezien.push(`dossier ${i}`)
      if (await ontwikkelplannen.get(id)) gezien.push(`plan ${i}`)
    }
    return gezien.toSorted()
  }

  describe('wie voor een gezag kijkt', () => {
    it('ziet wat van dat gezag is, en van een ander niets', async () => {
      const zaken = [await store('Van een', 'gm0001'), await store('Van twee', 'gm0002')]
      const ids = zaken.map(({ id }) => id)
      const alles = await seeAs(undefined, () => readAlles(ids))
      expect(alles).toHaveLength(20)
      const een = await seeAs(['gm0001'], () => readAlles(ids))
      expect(een).toEqual(alles.filter((wat) => wat.endsWith('0')))
      expect(await seeAs(['gm0001', 'gm0002'], () => readAlles(ids))).toEqual(alles)
      expect(await seeAs(['gm0003'], () => readAlles(ids))).toEqual([])
      expect(await seeAs([], () => readAlles(ids))).toEqual([])
    })

    it('wijzigt van een ander niets, en bewaart er niets voor', async () => {
      const ander = await store('Van twee', 'gm0002')
      const { gebeurd, besluit, id } = ander
      const refuse = (werk: () => Promise<unknown>, code: string) =>
        expect(seeAs(['gm0001'], werk)).rejects.toThrow(code)
      await refuse(
        () => database.dossiers.add(id, [{ ...gebeurd, volgnummer: 2 }]),
        'niet_gevonden',
      )
      const tweede = { ...besluit, id: omgeving.nieuwId(), stand: 'geweigerd' } as const
      await refuse(() => database.opslag.addBesluit(tweede), 'niet_gevonden')
      const nieuw = { ...ander, id: omgeving.nieuwId() }
      await refuse(() => database.opslag.add(nieuw), 'niet_van_gezag')
      const plan = await database.ontwikkelplannen.get(id)
      if (plan === undefined) throw new Error('het plan is er niet')
      await refuse(() => database.ontwikkelplannen.add({ ...plan, versie: 2 }), 'niet_van_gezag')
      expect(await database.dossiers.list(id)).toHaveLength(1)
      expect(await database.opslag.listBesluiten(id)).toHaveLength(1)
      expect(await database.ontwikkelplannen.get(id)).toMatchObject({ versie: 1 })
      // The id of another is not free either.
      await expect(
        seeAs(['gm0001'], () => database.opslag.add({ ...ander, gezag: 'gm0001' })),
      ).rejects.toThrow('gewijzigd')
    })
  })

  it('geeft wat er al was het gezag van het regelboek van toen, en laat het auditspoor heel', async () => {
    const databaseUrl = await freshUrl()
    const dataDir = makeMap()
    const toen = copyMigraties()
    const eerst = await (databaseUrl === undefined
      ? openPglite(dataDir, toen)
      : openPostgres(databaseUrl, toen))
    await eerst.close()
    const { nieuw } = await prepareBeoordeling(omgeving, { inhoud: INITIATIEF, contentCrs: RD })
    const { id } = nieuw
    const rauw = await connectRauw(databaseUrl, dataDir)
    await rauw.query(
      `insert into regelboek (sha256, inhoud) values ('x', '{"visie":{"bevoegdGezag":"gm0007"}}')`,
    )
    await rauw.query(`insert into beoordeling (id, aangemaakt_op, naam, conclusie, laagst, hoogst, geldig_op,
      beschikbaar_op, regelboek_id, regelboek_sha256, gebieden_sha256, bewijs_sha256, kader, kern, verzoek, crs, inhoud)
      values ('${id}', now(), 'Van toen', 'ja', 'ja', 'ja', '2026-01-01', '2026-01-01', 'x', 'x', 'x', 'x',
      box(point(1, 1), point(0, 0)), '{"uitkomsten":[]}', '{}', 'crs', '{}')`)
    await rauw.query(
      `insert into ontwikkelplan values ('${id}', 1, 'Plan', '${id}', now(), 'A.', false, '{}')`,
    )
    await rauw.query(
      `insert into sessie values ('${id}', 'x', 'A.', now(), now() + interval '1 hour')`,
    )
    await rauw.end()
    let kijkt: readonly string[] | undefined
    const later = await openDatabase({
      dataDir,
      gezagen: () => kijkt,
      ...(databaseUrl !== undefined && { databaseUrl }),
    })
    const gevonden = []
    for (const gezagen of [['gm0007'], ['gm0001']]) {
      kijkt = gezagen
      const zaak = await later.opslag.get(id)
      gevonden.push([zaak?.id, (await later.ontwikkelplannen.get(id))?.gezag])
    }
    const sessie = await later.sessies.get('x')
    kijkt = undefined
    const verslag = await later.audit.verify()
    await later.close()
    expect(gevonden).toEqual([
      [id, 'gm0007'],
      [undefined, undefined],
    ])
    // Who signed in before there were roles signs in again.
    expect(sessie?.rechten).toEqual([])
    expect(verslag).toMatchObject({ regels: 2, gewijzigd: 0, bevindingen: [] })
  })
})
