import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import type { Kaartgrens } from '../../src/app/ports/kaarten.ts'
import type { KaartKop } from '../../src/domain/model/antwoord/geschiktheidskaart.ts'
import { onEachDatabase } from '../hulp/database/databases.ts'
import { copyLeeg } from '../hulp/database/leeg.ts'

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
const RUIM: Kaartgrens = { open: 100, openPerKlant: 100, tekensPerKlant: 1_000_000 }

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
    if (databaseUrl === undefined) await copyLeeg(map)
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
    expect(await database.kaarten.add({ ...nieuw, brokken: delen }, RUIM)).toBeUndefined()
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
      for (let keer = 0; keer < 3; keer++) {
        await database.kaarten.release(await claimSure('stuk'), 'stuk')
      }
      expect(await claim('stuk')).toBeUndefined()
      expect(await statusOf(id)).toMatchObject({
        status: 'mislukt',
        melding: 'Een deel van de kaart is 3 keer niet gelukt. De fout ligt bij ons.',
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
      const vol = { ...RUIM, open: 1 }
      expect(await database.kaarten.add({ ...nieuw, rekenwijze, brokken }, vol)).toBe('vol')
      expect(await database.kaarten.get(nieuw.id)).toBeUndefined()
    })

    const ask = (klant: string, tekens = 10, grens: Partial<Kaartgrens> = {}) => {
      const id = createUuid()
      const nieuw = { id, aangemaaktOp: new Date().toISOString(), kop: KOP, rekenwijze, klant }
      const brokken = [{ cellen: 'x'.repeat(tekens), aantal: 10 }]
      return database.kaarten.add({ ...nieuw, brokken }, { ...RUIM, ...grens })
    }

    it('zijn er van één klant nooit meer dan hij mag, ook als hij acht tegelijk vraagt', async () => {
      const klant = createUuid()
      const grens = { openPerKlant: 2 }
      const alle = await Promise.all(Array.from({ length: 8 }, () => ask(klant, 10, grens)))
      expect(alle.filter((weigering) => weigering === undefined)).toHaveLength(2)
      expect(alle.filter((weigering) => weigering === 'klant_vol')).toHaveLength(6)
      expect(await ask(createUuid(), 10, grens)).toBeUndefined()
    })

    it('nemen van één klant op een dag niet meer ruimte dan hij mag, ook niet als zij klaar zijn', async () => {
      const klant = createUuid()
      const grens = { tekensPerKlant: 1_000 }
      expect(await ask(klant, 100, grens)).toBeUndefined()
      // What comes of a few characters may be large.
      await database.kaarten.store(await claimSure('bezig'), 'bezig', 'y'.repeat(2_000))
      expect(await ask(klant, 1, grens)).toBe('klant_ruimte')
      expect(await ask(createUuid(), 1, grens)).toBeUndefined()
    })

    it('komen om de beurt: een kleine wacht niet op alle delen van een grote', async () => {
      const groot = await addKaart(5, new Date(Date.now() - 1_000))
      await claimSure('een')
      const klein = await addKaart(1)
      expect((await claimSure('een')).kaart).toBe(klein)
      expect((await claimSure('een')).kaart).toBe(groot)
    })

    it('die klaar zijn gaan weg als zij samen te veel ruimte nemen, de oudste eerst', async () => {
      const ids: string[] = []
      for (let i = 0; i < 3; i++) {
        const id = await addKaart(1, new Date(Date.now() + i * 1_000))
        await database.kaarten.store(await claimSure('bezig'), 'bezig', 'z'.repeat(4_000_000))
        ids.push(id)
      }
      await database.kaarten.cleanUp([rekenwijze], { dagen: 30, tekens: 9_000_000 })
      const over = await Promise.all(ids.map((id) => database.kaarten.get(id)))
      expect(over.map((kaart) => kaart?.status)).toEqual([undefined, 'klaar', 'klaar'])
    })

    it('worden opgeruimd: oude als zij klaar zijn, en wat niemand meer kan uitrekenen', async () => {
      const lang = new Date(Date.now() - 40 * 24 * 3_600_000)
      const [oud, verweesd] = [await addKaart(1, lang), await addKaart(1, lang)]
      await database.kaarten.cancel(oud)
      const vers = await addKaart(1)
      await database.kaarten.cleanUp([rekenwijze], { dagen: 30, tekens: 1e9 })
      expect(await database.kaarten.get(oud)).toBeUndefined()
      expect((await statusOf(verweesd)).status).toBe('wacht')
      await database.kaarten.cleanUp(['een andere'], { dagen: 50, tekens: 1e9 })
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
