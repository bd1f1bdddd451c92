import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/adapters/database/database.ts'
import { openDatabase } from '../../src/adapters/database/open.ts'
import { createUuid } from '../../src/adapters/id/uuid.ts'
import { listRekenwijzen } from '../../src/app/kaart/brokrekenaar.ts'
import { startKaartwerk } from '../../src/app/kaart/kaartwerk.ts'
import type { Kaartwerk } from '../../src/app/omgeving.ts'
import { kaartstatusSchema } from '../../src/http/kaarten/schemas-kaarten.ts'
import { onEachDatabase } from '../hulp/database/databases.ts'
import { copyLeeg } from '../hulp/database/leeg.ts'
import { createProef, createProefApp, INITIATIEF } from '../hulp/proef.ts'

const PAD = '/v1/geschiktheidskaarten'
const GROOT = { initiatief: { feiten: INITIATIEF.feiten }, raster: { celM: 200 } }

/** The service with a store of maps, and workers only when they are started. */
const createDienst = (database: Database, lanen = 0) => {
  const proef = createProef()
  const kaartwerk: Kaartwerk = { ...proef.omgeving.kaartwerk }
  const gelogd: unknown[] = []
  const start = (compute: Kaartwerk['compute'] = kaartwerk.compute) =>
    startKaartwerk({
      kaarten: database.kaarten,
      compute,
      rekenwijzen: listRekenwijzen(proef.omgeving),
      door: createUuid(),
      lanen: lanen || 2,
      maxMb: 5_000,
      logFout: (fout) => gelogd.push(fout),
      pauzeMs: 20,
    })
  const dienst = createProefApp({
    ...proef,
    omgeving: { ...proef.omgeving, kaarten: database.kaarten, kaartwerk },
  })
  return { ...dienst, start, kaartwerk, gewoonGelogd: gelogd }
}

const readJson = async (antwoord: Response) => JSON.parse(await antwoord.text())

onEachDatabase((freshUrl) => {
  let map: string
  let keuze: { dataDir: string; databaseUrl?: string }
  let database: Database

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'visietoets-kaartwerk-'))
    const databaseUrl = await freshUrl()
    keuze = { dataDir: map, ...(databaseUrl === undefined ? {} : { databaseUrl }) }
    if (databaseUrl === undefined) await copyLeeg(map)
    database = await openDatabase(keuze)
  })
  afterAll(async () => {
    await database.close()
    rmSync(map, { recursive: true, force: true })
  })

  const submit = async (dienst: ReturnType<typeof createDienst>) => {
    const antwoord = await dienst.post(PAD, GROOT)
    expect(antwoord.status).toBe(202)
    const plek = antwoord.headers.get('location') ?? ''
    const status = await readJson(antwoord)
    expect(kaartstatusSchema.parse(status)).toEqual(status)
    expect(plek).toBe(`${PAD}/${status.id}`)
    return { plek, status }
  }
  const get = async (dienst: ReturnType<typeof createDienst>, pad: string) => {
    const antwoord = await dienst.app.request(pad)
    return { status: antwoord.status, inhoud: await readJson(antwoord) }
  }
  const waitFor = (dienst: ReturnType<typeof createDienst>, plek: string, stand: string) =>
    expect
      .poll(async () => (await get(dienst, plek)).inhoud.status, { timeout: 20_000 })
      .toBe(stand)
  const workAlone = async ({ kaartwerk }: ReturnType<typeof createDienst>, nu: Date) => {
    const { kop, brokken } = await kaartwerk.read({
      tekst: JSON.stringify(GROOT),
      contentCrs: 'http://www.opengis.net/def/crs/EPSG/0/28992',
      nu,
    })
    const delen = await Promise.all(brokken.map((brok) => kaartwerk.compute({ kop, ...brok })))
    return { type: 'FeatureCollection', kaart: kop, features: JSON.parse(`[${delen.join(',')}]`) }
  }

  describe('een grote geschiktheidskaart', () => {
    it('is een opdracht: eerst een status, te vroeg een 409, dan het resultaat', async () => {
      const dienst = createDienst(database)
      const { plek, status } = await submit(dienst)
      expect(status).toMatchObject({ status: 'wacht', voortgang: { gedaan: 0, totaal: 2000 } })
      const vroeg = await get(dienst, `${plek}/resultaat`)
      expect(vroeg).toMatchObject({
        status: 409,
        inhoud: {
          title: 'De kaart is nog niet klaar',
          detail: expect.stringContaining('0 van 2000'),
        },
      })
      const werker = dienst.start()
      await waitFor(dienst, plek, 'klaar')
      await werker.stop()
      const klaar = await get(dienst, plek)
      expect(klaar.inhoud).toMatchObject({
        voortgang: { gedaan: 2000, totaal: 2000 },
        resultaat: `${plek}/resultaat`,
      })
      expect(kaartstatusSchema.parse(klaar.inhoud)).toEqual(klaar.inhoud)
      const resultaat = await dienst.app.request(`${plek}/resultaat`)
      expect(resultaat.headers.get('content-type')).toContain('application/geo+json')
      const tekst = await resultaat.text()
      expect(JSON.parse(tekst)).toEqual(await workAlone(dienst, new Date('2026-09-01T10:00:00Z')))
      expect(await (await dienst.app.request(`${plek}/resultaat`)).text()).toBe(tekst)
      const teLaat = await dienst.app.request(`${plek}/annulering`, { method: 'POST' })
      expect(teLaat.status).toBe(409)
      expect((await readJson(teLaat)).title).toBe('Deze kaart is al afgelopen')
    })

    it('is te annuleren, en heeft dan geen resultaat', async () => {
      const dienst = createDienst(database)
      const { plek } = await submit(dienst)
      const antwoord = await dienst.app.request(`${plek}/annulering`, { method: 'POST' })
      expect(antwoord.status).toBe(200)
      expect(await readJson(antwoord)).toMatchObject({ status: 'geannuleerd' })
      expect(await get(dienst, `${plek}/resultaat`)).toMatchObject({
        status: 409,
        inhoud: { title: 'Deze kaart heeft geen resultaat' },
      })
    })

    it('gaat na een herstart verder, zonder iets over te doen', async () => {
      const dienst = createDienst(database, 1)
      const { plek } = await submit(dienst)
      let keren = 0
      const werker = dienst.start(async (brok) => {
        keren += 1
        // The process goes down during its third part.
        if (keren === 3) void werker.stop()
        return dienst.kaartwerk.compute(brok)
      })
      await expect.poll(() => keren, { timeout: 20_000 }).toBe(3)
      await werker.stop()
      await database.close()
      database = await openDatabase(keuze)
      const opnieuw = createDienst(database)
      expect((await get(opnieuw, plek)).inhoud).toMatchObject({
        status: 'loopt',
        voortgang: { gedaan: 750, totaal: 2000 },
      })
      const tweede = opnieuw.start(async (brok) => {
        keren += 1
        return opnieuw.kaartwerk.compute(brok)
      })
      await waitFor(opnieuw, plek, 'klaar')
      await tweede.stop()
      expect(keren).toBe(8)
    })

    it('mislukt met een reden als het rekenen telkens stukloopt', async () => {
      const dienst = createDienst(database)
      const { plek } = await submit(dienst)
      const werker = dienst.start(async () => {
        throw new Error('stuk')
      })
      await waitFor(dienst, plek, 'mislukt')
      await werker.stop()
      expect((await get(dienst, plek)).inhoud.melding).toContain('De fout ligt bij ons')
      expect(dienst.gewoonGelogd.length).toBeGreaterThan(0)
    })

    it('bestaat niet onder een ander id', async () => {
      const dienst = createDienst(database)
      for (const pad of [`${PAD}/${createUuid()}`, `${PAD}/x`, `${PAD}/x/resultaat`]) {
        expect((await get(dienst, pad)).status).toBe(404)
      }
      const annulering = await dienst.app.request(`${PAD}/x/annulering`, { method: 'POST' })
      expect(annulering.status).toBe(404)
    })
  })
})
