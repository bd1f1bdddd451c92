import { createHash } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DagtegoedPort } from '../../src/app/ports/dienst/dagtegoed.ts'
import { readConfig } from '../../src/config.ts'
import { listen } from '../../src/http/listen.ts'
import { createAdreslezer } from '../../src/http/shared/bezoekadres.ts'
import { problemSchema } from '../../src/http/shared/problem.ts'
import { createTempo } from '../../src/http/shared/tempo.ts'
import { createWebproef } from '../hulp/browser/webproef.ts'
import { createProefApp } from '../hulp/proef.ts'

const PUNTEN = 20
const zelftoets = (extra: number) =>
  new URLSearchParams({ plek: '52.9945 6.562', vulling: 'x'.repeat(extra) })
const ALS_PROXY = { punten: PUNTEN, proxies: ['127.0.0.1'] }

const start = async (app: Parameters<typeof listen>[0]) => {
  const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => close())
  /** Asks as a visitor whose address a proxy names. */
  return (pad: string, van: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(url + pad, { headers: { 'X-Forwarded-For': van, ...headers } })
}
const statusOf = async (antwoord: Promise<Response>): Promise<number> => {
  const { status, body } = await antwoord
  await body?.cancel()
  return status
}

describe('wie te veel vraagt', () => {
  it('krijgt 429 met hoe lang te wachten, en een ander merkt daar niets van', async () => {
    const { app } = createProefApp(undefined, { tempo: createTempo(ALS_PROXY) })
    const ask = await start(app)
    for (let keer = 0; keer < PUNTEN; keer++) {
      expect(await statusOf(ask('/v1/plantypen', '203.0.113.7'))).toBe(200)
    }
    const vol = await ask('/v1/plantypen', '203.0.113.7')
    const { status, detail } = problemSchema.parse(await vol.json())
    const seconden = Number(vol.headers.get('retry-after'))
    expect([vol.status, status]).toEqual([429, 429])
    expect(seconden).toBeGreaterThan(0)
    expect(seconden).toBeLessThanOrEqual(60)
    expect(detail).toContain(`Wacht ${seconden} second`)
    expect(await statusOf(ask('/v1/plantypen', '203.0.113.8'))).toBe(200)
    // Whether the service lives is asked as often as anybody likes.
    expect(await statusOf(ask('/health/live', '203.0.113.7'))).toBe(200)
  })

  it('krijgt in de browser een pagina, met dezelfde kopregel', async () => {
    const tempo = createTempo(ALS_PROXY)
    const { app } = createWebproef({ tempo })
    const ask = await start(app)
    for (let keer = 0; keer < PUNTEN; keer++) await statusOf(ask('/visie', '203.0.113.7'))
    const vol = await ask('/visie', '203.0.113.7', { Accept: 'text/html' })
    expect([vol.status, Number(vol.headers.get('retry-after')) > 0]).toEqual([429, true])
    const html = await vol.text()
    expect(html).toContain('U vraagt te veel in korte tijd')
    expect(html).toContain('Naar het begin')
    const stijl = /href="(\/bestanden\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect(await statusOf(ask(stijl, '203.0.113.7'))).toBe(200)
  })

  it('en een sleutel van een systeem heeft, telt niet mee', async () => {
    const systeemsleutels = [createHash('sha256').update('sleutel').digest('hex')]
    const tempo = createTempo(ALS_PROXY)
    const { app } = createProefApp(undefined, { systeemsleutels, tempo })
    const ask = await start(app)
    for (let keer = 0; keer < PUNTEN * 2; keer++) {
      const headers = { Authorization: 'Bearer sleutel' }
      expect(await statusOf(ask('/v1/plantypen', '203.0.113.7', headers))).toBe(200)
    }
  })

  it('en zelf een ander adres opschrijft, is nog steeds dezelfde', async () => {
    const { app } = createProefApp(undefined, { tempo: createTempo({ punten: 3, proxies: [] }) })
    const ask = await start(app)
    const statussen = []
    for (let keer = 0; keer < 4; keer++) {
      statussen.push(await statusOf(ask('/v1/plantypen', `203.0.113.${keer}`)))
    }
    expect(statussen).toEqual([200, 200, 200, 429])
  })
})

describe('wie op een dag te veel laat bewaren', () => {
  it('krijgt 429, ook met weinig verzoeken; een ander niet, en wie niets laat bewaren ook niet', async () => {
    const geteld = new Map<string, number>()
    let dag = '2026-09-01'
    const bewaren = {
      mb: 1,
      nu: () => new Date(`${dag}T10:00:00Z`),
      take: async ({ klant, kb, maximumKb }: Parameters<DagtegoedPort['take']>[0]) => {
        const samen = (geteld.get(klant) ?? 0) + kb
        if (samen <= maximumKb) geteld.set(klant, samen)
        return samen <= maximumKb
      },
    }
    const tempo = createTempo({ ...ALS_PROXY, punten: 0, bewaren })
    const { app } = createWebproef({ tempo })
    const { url, close } = await listen(app, { host: '127.0.0.1', port: 0 })
    onTestFinished(() => close())
    const send = (van: string, pad = '/zelftoets') =>
      statusOf(
        fetch(url + pad, {
          method: 'POST',
          headers: { 'X-Forwarded-For': van, Origin: url },
          body: zelftoets(400_000),
        }),
      )
    const statussen = []
    for (let keer = 0; keer < 3; keer++) statussen.push(await send('203.0.113.7'))
    expect(statussen).toEqual([400, 400, 429])
    expect(await send('203.0.113.8')).toBe(400)
    const aantal = geteld.size
    expect(await send('203.0.113.7', '/verifieer')).not.toBe(429)
    // Nobody is asked about what is not kept, and nobody's address is told.
    expect(geteld.size).toBe(aantal)
    expect([...geteld.keys()].join()).not.toContain('203.0.113')
    dag = '2026-09-02'
    expect(await send('203.0.113.7')).toBe(400)
  })
})

describe('het adres van een bezoeker', () => {
  const read = (proxies: readonly string[], remoteAddress: string, van?: string) =>
    createAdreslezer(proxies)({
      socket: { remoteAddress } as never,
      headers: van === undefined ? {} : { 'x-forwarded-for': van },
    })

  it.each([
    ['zonder proxy', [], '203.0.113.7', undefined, '203.0.113.7'],
    ['zonder proxy, met een kopregel', [], '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['van een proxy', ['10.0.0.0/8'], '10.1.2.3', '203.0.113.7', '203.0.113.7'],
    ['van twee proxy’s', ['10.0.0.0/8'], '10.1.2.3', '203.0.113.7, 10.9.9.9', '203.0.113.7'],
    [
      'met wat iemand er zelf voor zette',
      ['10.0.0.1'],
      '10.0.0.1',
      '1.1.1.1, 203.0.113.7',
      '203.0.113.7',
    ],
    ['van een proxy die niets zegt', ['10.0.0.1'], '10.0.0.1', undefined, '10.0.0.1'],
    ['van een proxy die onzin zegt', ['10.0.0.1'], '10.0.0.1', '1.1.1.1, onzin', '10.0.0.1'],
    ['van een ander dan de proxy', ['10.0.0.1'], '10.0.0.2', '1.1.1.1', '10.0.0.2'],
    ['IPv4 over IPv6', ['10.0.0.1'], '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['IPv6: het net', [], '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2'],
    ['IPv6, kort geschreven', [], '2001:db8::1', undefined, '2001:db8:0:0'],
    ['IPv6 van een proxy', ['fd00::/8'], 'fd00::1', '2001:DB8:1:2::9', '2001:db8:1:2'],
  ] as const)('%s', (_, proxies, vlakbij, van, adres) => {
    expect(read(proxies, vlakbij, van)).toBe(adres)
  })
})

describe('de instelling', () => {
  it('is 1.800 punten per minuut', () => {
    expect(readConfig({}).tempo).toBe(1_800)
  })

  it.each(['10.0.0.0/8, 127.0.0.1', '::1 fd00::/8'])('neemt adressen en netwerken: %s', (lijst) => {
    expect(readConfig({ VERTROUWDE_PROXY: lijst }).proxies).toHaveLength(2)
  })

  it.each(['proxy.intern', '10.0.0.0/99', ','])('weigert %s', (lijst) => {
    expect(() => readConfig({ VERTROUWDE_PROXY: lijst })).toThrow('VERTROUWDE_PROXY klopt niet')
  })
})
