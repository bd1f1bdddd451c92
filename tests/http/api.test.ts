import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { toAntwoord } from '../../src/app/beoordelen/antwoordvorm.ts'
import { vastgelegdBesluitSchema } from '../../src/domain/model/antwoord/besluit.ts'
import { bewijsSchema } from '../../src/domain/model/antwoord/bewijs.ts'
import type { Beoordeling } from '../../src/domain/model/beoordeling.ts'
import { beoordelingSchema, zelftoetsSchema } from '../../src/http/schemas/beoordeling.ts'
import {
  feitSchema,
  gebiedenSchema,
  gebiedSchema,
  regelboekSchema,
  regelSchema,
} from '../../src/http/schemas/catalogus.ts'
import { API_VERSIE } from '../../src/http/shared/kopregels.ts'
import { createProef, createProefApp, INITIATIEF, RD } from '../hulp/proef.ts'

const { app, post, opgeslagen, gelogd } = createProefApp()
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

const get = (pad: string, headers: Record<string, string> = {}) => app.request(pad, { headers })
const readJson = async (antwoord: Response) => JSON.parse(await antwoord.text())
const getJson = async (pad: string) => readJson(await get(pad))
/** An assessment: what it reads is grouped and shortened again, as it is answered. */
const fitsAntwoord = (schema: typeof zelftoetsSchema, inhoud: unknown) =>
  expect(toAntwoord(schema.parse(inhoud) as Beoordeling)).toEqual(inhoud)

const fits = (schema: z.ZodType, inhoud: unknown) => expect(schema.parse(inhoud)).toEqual(inhoud)

describe('POST /v1/beoordelingen', () => {
  it('bewaart en geeft terug wat zij heeft bewaard', async () => {
    const antwoord = await post('/v1/beoordelingen', INITIATIEF)
    const tekst = await antwoord.text()
    const { id, bewijs } = JSON.parse(tekst)
    expect(antwoord.status).toBe(201)
    expect(antwoord.headers.get('location')).toBe(`/v1/beoordelingen/${id}`)
    expect(antwoord.headers.get('content-crs')).toBe(`<${RD}>`)
    fitsAntwoord(beoordelingSchema, JSON.parse(tekst))
    expect(await (await get(`/v1/beoordelingen/${id}`)).text()).toBe(tekst)
    fits(bewijsSchema, bewijs)
    expect(await getJson(`/v1/beoordelingen/${id}/bewijs`)).toEqual(bewijs)
  })

  it('leest Content-Crs met en zonder punthaken, en zonder als CRS84', async () => {
    const shas = await Promise.all(
      [RD, `<${RD}>`].map(async (crs) => {
        const antwoord = await post('/v1/beoordelingen', INITIATIEF, { 'Content-Crs': crs })
        const { naam: _, ...delen } = (await readJson(antwoord)).bewijs.delen
        return delen
      }),
    )
    expect(shas[0]).toEqual(shas[1])
    const locatie = { type: 'Point', coordinates: [6.56, 52.99] }
    const antwoord = await app.request('/v1/zelftoetsen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...INITIATIEF, locatie }),
    })
    expect(antwoord.status).toBe(200)
    expect(antwoord.headers.get('content-crs')).toBe(`<${CRS84}>`)
  })
})

describe('een tekst met iets over een mens', () => {
  const BSN = '999990019'
  const omschrijving = `Bel de buurman, bsn ${BSN}.`

  it('wordt niet bewaard, en het antwoord zegt waar zonder het te herhalen', async () => {
    const vooraf = opgeslagen.size
    const antwoord = await post('/v1/beoordelingen', { ...INITIATIEF, omschrijving })
    expect(antwoord.status).toBe(400)
    const tekst = await antwoord.text()
    expect(tekst).not.toContain(BSN)
    expect(JSON.parse(tekst)).toMatchObject({
      type: '/documentatie#fout-persoonsgegevens',
      fouten: [{ pointer: '/omschrijving', code: 'bsn' }],
    })
    expect(opgeslagen.size).toBe(vooraf)
    expect(JSON.stringify(gelogd)).not.toContain(BSN)
  })

  it('wordt bewaard als dat is bevestigd', async () => {
    const pad = '/v1/beoordelingen?bevestigd=true'
    const antwoord = await post(pad, { ...INITIATIEF, omschrijving })
    expect(antwoord.status).toBe(201)
    const { id } = await readJson(antwoord)
    const besluiten = `/v1/beoordelingen/${id}/besluiten`
    const besluit = { stand: 'vergund', motivering: 'Mail a@voorbeeld.nl.', conclusie: 'ja' }
    expect((await post(besluiten, besluit)).status).toBe(400)
    expect((await post(`${besluiten}?bevestigd=true`, besluit)).status).toBe(201)
  })
})

describe('POST /v1/zelftoetsen', () => {
  it('antwoordt met 200 en bewaart niets', async () => {
    const vooraf = opgeslagen.size
    const antwoord = await post('/v1/zelftoetsen', INITIATIEF)
    expect(antwoord.status).toBe(200)
    fitsAntwoord(zelftoetsSchema, await readJson(antwoord))
    expect(opgeslagen.size).toBe(vooraf)
  })
})

describe('de catalogus', () => {
  it('geeft de regelboeken, een regelboek en zijn regels', async () => {
    const { regelboeken } = await getJson('/v1/regelboeken')
    expect(regelboeken).toHaveLength(1)
    fits(regelboekSchema, await getJson('/v1/regelboeken/proefvisie'))
    const { regels } = await getJson('/v1/regelboeken/proefvisie/regels')
    expect(regels.map(({ id }: { id: string }) => id)).toEqual(['GS-01', 'GS-02', 'GZ-01'])
    for (const regel of regels) fits(regelSchema, regel)
  })

  it('geeft de feiten, met die van de open normen erbij', async () => {
    const { feiten } = await getJson('/v1/feiten')
    for (const feit of feiten) fits(feitSchema, feit)
    expect(feiten.map(({ id }: { id: string }) => id)).toContain('oordeelGS02')
    expect(await getJson('/v1/feiten?regelboek=proefvisie')).toEqual({ feiten })
  })

  it('geeft de gebieden in CRS84, en in RD als daarom is gevraagd', async () => {
    const lonlat = await get('/v1/gebieden')
    expect(lonlat.headers.get('content-crs')).toBe(`<${CRS84}>`)
    const gebieden = await readJson(lonlat)
    fits(gebiedenSchema, gebieden)
    const [lengte, breedte] = gebieden.features[0].geometry.coordinates[0][0]
    expect(lengte).toBeCloseTo(6.53, 1)
    expect(breedte).toBeCloseTo(52.95, 1)
    const rd = await get(`/v1/gebieden/wijk-noord?crs=${RD}`)
    expect(rd.headers.get('content-crs')).toBe(`<${RD}>`)
    const gebied = await readJson(rd)
    fits(gebiedSchema, gebied)
    expect(gebied.geometry.coordinates[0][0]).toEqual([233000, 556000])
  })

  it('geeft GeoJSON als inhoudstype aan wie daarom vraagt', async () => {
    const antwoord = await get('/v1/gebieden', { Accept: 'application/geo+json' })
    expect(antwoord.headers.get('content-type')).toContain('application/geo+json')
  })

  it('zoekt gebieden op soort en op kader', async () => {
    const count = async (vraag: string) => (await getJson(`/v1/gebieden${vraag}`)).features.length
    expect(await count('')).toBe(2)
    expect(await count('?soort=woonwijk')).toBe(2)
    expect(await count('?soort=bebouwde_kom')).toBe(0)
    expect(await count(`?bbox=232000,552000,232100,552100&bbox-crs=${RD}`)).toBe(1)
    expect(await count(`?bbox=0,0,1,1&bbox-crs=${RD}`)).toBe(0)
    expect(await count('?bbox=6,52,7,54')).toBe(2)
  })
})

describe('de gezondheid', () => {
  it('is goed als de database antwoordt en er een regelboek is', async () => {
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
  })

  it('is niet gereed zonder database of zonder regelboek', async () => {
    const { omgeving, opgeslagen } = createProef([])
    const leeg = createProefApp({ omgeving, opgeslagen })
    expect((await leeg.app.request('/health/ready')).status).toBe(503)
    const proef = createProef()
    const ping = () => Promise.reject(new Error('weg'))
    const stuk = createProefApp({
      ...proef,
      omgeving: {
        ...proef.omgeving,
        beoordelingen: { ...proef.omgeving.beoordelingen, ping },
      },
    })
    const antwoord = await stuk.app.request('/health/ready')
    expect(antwoord.status).toBe(503)
    expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
    expect((await stuk.app.request('/health/live')).status).toBe(200)
  })
})

describe('elk antwoord', () => {
  it.each(['/v1/feiten', '/v1/bestaat-niet', '/health/live', '/', '/v1/openapi.json'])(
    'draagt de kopregels van de API Design Rules: %s',
    async (pad) => {
      const { headers } = await get(pad)
      expect(headers.get('api-version')).toBe(API_VERSIE)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('strict-transport-security')).toContain('max-age=')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-type')).toBeTruthy()
    },
  )
})

describe('POST /v1/beoordelingen/{id}/besluiten', () => {
  it('legt vast wat de gemeente vindt, en geeft het terug', async () => {
    const { id } = await readJson(await post('/v1/beoordelingen', INITIATIEF))
    const pad = `/v1/beoordelingen/${id}/besluiten`
    const besluit = { stand: 'geweigerd', conclusie: 'afweging_nodig', motivering: 'Zie verslag.' }
    const antwoord = await post(pad, besluit)
    const vastgelegd = await readJson(antwoord)
    expect(antwoord.status).toBe(201)
    fits(vastgelegdBesluitSchema, vastgelegd)
    expect(vastgelegd).toMatchObject({ ...besluit, beoordeling: id })
    expect(await getJson(pad)).toEqual({ besluiten: [vastgelegd] })
  })

  it('noemt alle fouten tegelijk, en kent geen onbekende beoordeling', async () => {
    const { id } = await readJson(await post('/v1/beoordelingen', INITIATIEF))
    const pad = `/v1/beoordelingen/${id}/besluiten`
    const fout = { stand: 'in_behandeling', conclusie: 'ja', gepubliceerdOp: '2026-01-01', x: 1 }
    const { fouten } = await readJson(await post(pad, fout))
    expect(fouten.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/gepubliceerdOp',
      '/motivering',
      '/x',
    ])
    const elders = '/v1/beoordelingen/0190163d-8694-739b-aea5-966c26f8ad91/besluiten'
    expect((await post(elders, { stand: 'vergund' })).status).toBe(404)
    expect((await get(elders)).status).toBe(404)
  })
})
