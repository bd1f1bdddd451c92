import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import type { KaartKop } from '../../src/domain/model/antwoord/geschiktheidskaart.ts'
import { onEachDatabase } from '../hulp/database/databases.ts'

const KOP: KaartKop = {
  soort: 'raster',
  motor: { naam: 'visietoets', versie: '1' },
  regelboek: { id: 'proef', versie: '1', sha256: 'r' },
  gebieden: { versie: '1', sha256: 'g' },
  peildatum: { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' },
  crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  disclaimer: 'proef',
  feiten: {},
}
const LANG = 60_000
const RUIM = 100

onEachDatabase((freshUrl) => {
  let map: string
  let keuze: { dataDir: string; databaseUrl?: string }
  let database: Database
  /** Maps of one test are its own: each has a way of working out that no other asks for. */
  let rekenwijze: string

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'visietoets-kaart-'))
    const databaseUrl = await freshUrl()
    keuze = { dataDir: map, ...(databaseUrl === undefined ? {} : { databaseUrl }) }
    database = await openDatabase(keuze)
  })
  afterAll(async () => {
    await database.close()
    rmSync(map, { recursive: true, force: true })
  })
  beforeEach(() => {
    rekenwijze = createUuid()
  })

  const addKaart = async (brokken = 2, aangemaaktOp = new Date()) => {
    const id = createUuid()
    const delen = Array.from({ length: brokken }, (_, i) => ({ cellen: `[${i}]`, aantal: 10 }))
    const nieuw = { id, aangemaaktOp: aangemaaktOp.toISOString(), kop: KOP, rekenwijze }
    expect(await database.kaarten.add({ ...nieuw, brokken: delen }, RUIM)).toBe(true)
    return id
  }
  const claim = (door: string, huurMs = LANG) =>
    database.kaarten.lease({ rekenwijzen: [rekenwijze, 'een andere'], door, huurMs })
  const claimSure = async (door: string, huurMs = LANG) => {
    const huur = await claim(door, huurMs)
    if (huur === undefined) throw new Error('niets te huren')
    return huur
  }
  const statusOf = async (id: string) => {
    const { status, voortgang, melding } = (await database.kaarten.get(id)) ?? {}
    return { status, ...voortgang, ...(melding === undefined ? {} : { melding }) }
  }

  describe('de kaarten', () => {
    it('geven elk deel aan één proces, en zijn klaar als alle delen er zijn', async () => {
      const id = await addKaart(2)
      expect(await statusOf(id)).toEqual({ status: 'wacht', gedaan: 0, totaal: 20 })
      const [een, twee] = await Promise.all([claimSure('een'), claimSure('twee')])
      expect([een.nummer, twee.nummer].toSorted()).toEqual([0, 1])
      expect(een).toMatchObject({ kaart: id, cellen: `[${een.nummer}]`, kop: KOP })
      expect(await claim('drie')).toBeUndefined()
      await database.kaarten.store(twee, 'twee', 'b')
      expect(await statusOf(id)).toEqual({ status: 'loopt', gedaan: 10, totaal: 20 })
      await database.kaarten.store(een, 'een', 'a')
      expect(await statusOf(id)).toEqual({ status: 'klaar', gedaan: 20, totaal: 20 })
      expect(await database.kaarten.features(id, een.nummer)).toBe('a')
      expect(await database.kaarten.features(id, twee.nummer)).toBe('b')
    })

    it('geven een deel van een proces dat zwijgt aan een ander, en tellen het één keer', async () => {
      const id = await addKaart(1)
      const oud = await claimSure('stil', 1)
      await sleep(20)
      const nieuw = await claimSure('nieuw')
      expect(nieuw.nummer).toBe(oud.nummer)
      expect(await database.kaarten.extend(oud, 'stil', LANG)).toBe(false)
      await database.kaarten.store(nieuw, 'nieuw', 'hetzelfde')
      await database.kaarten.store(oud, 'stil', 'te laat')
      expect(await statusOf(id)).toEqual({ status: 'klaar', gedaan: 10, totaal: 10 })
      expect(await database.kaarten.features(id, 0)).toBe('hetzelfde')
    })

    it('houden een deel vast zolang het proces van zich laat horen', async () => {
      await addKaart(1)
      const huur = await claimSure('levend', 200)
      expect(await database.kaarten.extend(huur, 'levend', LANG)).toBe(true)
      await sleep(250)
      expect(await claim('ander')).toBeUndefined()
      await database.kaarten.release(huur, 'levend')
      expect((await claimSure('ander')).nummer).toBe(huur.nummer)
    })

    it('laten een ander regelboek met rust', async () => {
      await addKaart(1)
      const vraag = { rekenwijzen: ['een andere'], door: 'x', huurMs: LANG }
      expect(await database.kaarten.lease(vraag)).toBeUndefined()
    })

    it('mislukken als een deel telkens niet lukt, en zeggen waarom', async () => {
      const id = await addKaart(1)
      for (let keer = 0; keer < 5; keer++) {
        await database.kaarten.release(await claimSure('stuk'), 'stuk')
      }
      expect(await claim('stuk')).toBeUndefined()
      expect(await statusOf(id)).toMatchObject({
        status: 'mislukt',
        melding: 'Een deel van de kaart is 5 keer niet gelukt. De fout ligt bij ons.',
      })
    })

    it('zijn te annuleren zolang zij niet klaar zijn; wat nog loopt telt dan niet meer', async () => {
      const id = await addKaart(2)
      const huur = await claimSure('bezig')
      expect(await database.kaarten.cancel(id)).toBe(true)
      expect(await database.kaarten.cancel(id)).toBe(false)
      await database.kaarten.store(huur, 'bezig', 'a')
      expect(await statusOf(id)).toEqual({ status: 'geannuleerd', gedaan: 0, totaal: 20 })
      expect(await claim('bezig')).toBeUndefined()
      expect(await database.kaarten.features(id, huur.nummer)).toBeUndefined()
    })

    it('lopen niet vast als er tegelijk wordt geannuleerd en bewaard', async () => {
      for (let keer = 0; keer < 20; keer++) {
        const id = await addKaart(1)
        const huur = await claimSure('bezig')
        await Promise.all([database.kaarten.cancel(id), database.kaarten.store(huur, 'bezig', 'a')])
        expect(['klaar', 'geannuleerd']).toContain((await statusOf(id)).status)
      }
    })

    it('worden geweigerd als er te veel wachten', async () => {
      await addKaart(1)
      const nieuw = { id: createUuid(), aangemaaktOp: new Date().toISOString(), kop: KOP }
      const brokken = [{ cellen: '[]', aantal: 1 }]
      expect(await database.kaarten.add({ ...nieuw, rekenwijze, brokken }, 1)).toBe(false)
      expect(await database.kaarten.get(nieuw.id)).toBeUndefined()
    })

    it('worden opgeruimd: oude als zij klaar zijn, en wat niemand meer kan uitrekenen', async () => {
      const lang = new Date(Date.now() - 40 * 24 * 3_600_000)
      const [oud, verweesd] = [await addKaart(1, lang), await addKaart(1, lang)]
      await database.kaarten.cancel(oud)
      const vers = await addKaart(1)
      await database.kaarten.cleanUp([rekenwijze], 30)
      expect(await database.kaarten.get(oud)).toBeUndefined()
      expect((await statusOf(verweesd)).status).toBe('wacht')
      await database.kaarten.cleanUp(['een andere'], 50)
      expect(await statusOf(verweesd)).toMatchObject({ status: 'mislukt' })
      expect((await statusOf(vers)).status).toBe('wacht')
    })

    it('gaan na sluiten en openen verder waar zij waren', async () => {
      const id = await addKaart(2)
      await database.kaarten.store(await claimSure('voor'), 'voor', 'a')
      await database.close()
      database = await openDatabase(keuze)
      await database.kaarten.store(await claimSure('na'), 'na', 'b')
      expect(await statusOf(id)).toEqual({ status: 'klaar', gedaan: 20, totaal: 20 })
    })

    it('bestaan niet onder een gekke naam', async () => {
      expect(await database.kaarten.get("' or 1=1 --")).toBeUndefined()
      expect(await database.kaarten.cancel('x')).toBe(false)
    })
  })
})
