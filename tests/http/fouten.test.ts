import { describe, expect, it } from 'vitest'
import { problemSchema } from '../../src/http/shared/problem.ts'
import { createProef, createProefApp, INITIATIEF } from '../hulp/proef.ts'

const { app, post, opgeslagen, gelogd } = createProefApp()

const readProblem = async (antwoord: Response) => {
  expect(antwoord.headers.get('content-type')).toContain('application/problem+json')
  const probleem = problemSchema.parse(await antwoord.json())
  expect(probleem.status).toBe(antwoord.status)
  expect(probleem.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  return probleem
}

describe('een verkeerd verzoek', () => {
  it.each([
    ['/v1/beoordelingen/niet-bestaand', 404],
    ['/v1/beoordelingen/0190163d-8694-739b-aea5-966c26f8ad91', 404],
    ['/v1/beoordelingen/0190163d-8694-739b-aea5-966c26f8ad91/bewijs', 404],
    ['/v1/gebieden/nergens', 404],
    ['/v1/regelboeken/geen', 404],
    ['/v1/regelboeken/geen/regels', 404],
    ['/v1/feiten?regelboek=geen', 404],
    ['/v1/feiten/', 404],
    ['/v1/', 404],
    ['/onbekend', 404],
    ['/v1/gebieden/%E0%A4%A', 404],
    ['/v1/gebieden/%00', 404],
    ['/v1/beoordelingen/%27%20or%201=1', 404],
    ['/v1/gebieden?bbx=1', 400],
    ['/v1/gebieden?bbox=1,2,3', 400],
    ['/v1/gebieden?bbox=3,3,1,1', 400],
    ['/v1/gebieden?bbox=a,b,c,d', 400],
    ['/v1/gebieden?soort=woonwjk', 400],
    ['/v1/gebieden?crs=EPSG:28992', 400],
    ['/v1/gebieden?soort=woonwijk&soort=woonwijk', 400],
    ['/v1/regelboeken?x=1', 400],
    ['/v1/openapi.json?x=1', 400],
    ['/v1/beoordelingen/0190163d-8694-739b-aea5-966c26f8ad91?x=1', 400],
    ['/v1/beoordelingen/0190163d-8694-739b-aea5-966c26f8ad91/bewijs?x=1', 400],
  ])('GET %s: %i', async (pad, status) => {
    const antwoord = await app.request(pad)
    expect(antwoord.status).toBe(status)
    await readProblem(antwoord)
  })

  it('noemt de parameter die het had moeten zijn', async () => {
    const { fouten } = await readProblem(await app.request('/v1/gebieden?bbx=1&soort=woonwjk'))
    expect(fouten).toEqual([
      {
        pointer: '?bbx',
        code: 'ongeldige_parameter',
        melding: 'Parameter "bbx" kennen wij niet. Bedoelt u "bbox"?',
      },
    ])
  })

  it.each([
    ['PUT', '/v1/feiten', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/v1/beoordelingen/x', 'GET, HEAD, OPTIONS'],
    ['GET', '/v1/beoordelingen', 'POST, OPTIONS'],
    ['PATCH', '/v1/zelftoetsen', 'POST, OPTIONS'],
  ])('%s %s: 405 met wat wel kan', async (method, pad, allow) => {
    const antwoord = await app.request(pad, { method })
    expect(antwoord.status).toBe(405)
    expect(antwoord.headers.get('allow')).toBe(allow)
    await readProblem(antwoord)
  })

  it('vertelt op OPTIONS wat kan, en antwoordt op HEAD zonder inhoud', async () => {
    const opties = await app.request('/v1/feiten', { method: 'OPTIONS' })
    expect([opties.status, opties.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS'])
    const hoofd = await app.request('/v1/feiten', { method: 'HEAD' })
    expect([hoofd.status, await hoofd.text()]).toEqual([200, ''])
  })

  it('laat een vraagteken bij een POST niet ongemerkt voorbijgaan', async () => {
    const antwoord = await post('/v1/zelftoetsen?regelboek=concept', INITIATIEF)
    const { fouten } = await readProblem(antwoord)
    expect([antwoord.status, fouten?.[0]?.pointer]).toEqual([400, '?regelboek'])
  })

  it('mag van een pagina van een ander komen, behalve bij wat wordt bewaard', async () => {
    const vraag = (pad: string, method: string) =>
      app.request(pad, { method, headers: { Origin: 'https://gemeente.example' } })
    const vooraf = (await vraag('/v1/zelftoetsen', 'OPTIONS')).headers
    expect(vooraf.get('access-control-allow-origin')).toBe('*')
    expect(vooraf.get('access-control-allow-methods')).toBe('POST, OPTIONS')
    expect(vooraf.get('access-control-allow-headers')).toContain('Content-Crs')
    for (const pad of ['/v1/feiten', '/v1/feiten?x=1', '/v1/nergens']) {
      expect((await vraag(pad, 'GET')).headers.get('access-control-allow-origin')).toBe('*')
    }
    for (const pad of ['/v1/beoordelingen', '/v1/beoordelingen/x', '/v1/beoordelingen/x/bewijs']) {
      for (const methode of ['GET', 'OPTIONS']) {
        const { headers } = await vraag(pad, methode)
        expect(headers.get('access-control-allow-origin')).toBeNull()
        expect(headers.get('access-control-allow-methods')).toBeNull()
        expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      }
    }
  })

  it.each([
    ['text/html', 406],
    ['application/xml;q=0.9', 406],
    ['application/json;q=0', 406],
    ['application/*', 200],
    ['text/html, */*;q=0.1', 200],
    ['APPLICATION/JSON', 200],
  ])('Accept: %s geeft %i', async (accept, status) => {
    const antwoord = await app.request('/v1/feiten', { headers: { Accept: accept } })
    expect(antwoord.status).toBe(status)
  })

  it.each([
    ['text/plain', {}],
    ['application/x-www-form-urlencoded', {}],
    ['application/json; charset=iso-8859-1', {}],
    ['', {}],
    ['application/json', { 'Content-Encoding': 'gzip' }],
  ])('Content-Type %j: 415', async (type, meer) => {
    const antwoord = await post('/v1/zelftoetsen', INITIATIEF, { 'Content-Type': type, ...meer })
    expect(antwoord.status).toBe(415)
    await readProblem(antwoord)
  })

  it.each([
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'Application/JSON',
  ])('Content-Type %s is goed', async (type) => {
    const antwoord = await post('/v1/zelftoetsen', INITIATIEF, { 'Content-Type': type })
    expect(antwoord.status).toBe(200)
  })

  it('mag 1 MB groot zijn en geen byte meer, ook zonder Content-Length', async () => {
    const kort = JSON.stringify(INITIATIEF)
    const precies = kort + ' '.repeat(1_000_000 - kort.length)
    expect((await post('/v1/zelftoetsen', precies)).status).toBe(200)
    const teGroot = await post('/v1/zelftoetsen', `${precies} `)
    expect(teGroot.status).toBe(413)
    await readProblem(teGroot)
    const stroom = await app.request('/v1/zelftoetsen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: new Blob([`${precies} `]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(stroom.status).toBe(413)
  })

  it('moet JSON in UTF-8 zijn, en zegt anders waar het misgaat', async () => {
    const { detail } = await readProblem(await post('/v1/beoordelingen', '{"naam": "x",\n oeps}'))
    expect(detail).toContain('regel 2, teken 2')
    const bytes = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])
    const antwoord = await app.request('/v1/zelftoetsen', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: bytes,
    })
    expect(antwoord.status).toBe(400)
    expect((await readProblem(antwoord)).detail).toContain('UTF-8')
  })

  it('mag niet duizenden niveaus diep zijn, op geen enkele route die JSON leest', async () => {
    const beschrijving = JSON.parse(await (await app.request('/v1/openapi.json')).text())
    const routes = Object.entries<Record<string, { requestBody?: unknown }>>(beschrijving.paths)
      .filter(([, { post: vraag }]) => vraag?.requestBody !== undefined)
      .map(([pad]) => `/v1${pad.replace('{id}', '0190163d-8694-739b-aea5-966c26f8ad91')}`)
    expect(routes.length).toBeGreaterThan(4)
    const diep = '['.repeat(5_000) + ']'.repeat(5_000)
    const inCoordinaten = JSON.stringify(INITIATIEF).replace(/\[\[\[.*\]\]\]/, diep)
    for (const pad of routes) {
      for (const inhoud of [diep, `{"locatie":${diep}}`, inCoordinaten]) {
        const antwoord = await post(pad, inhoud)
        const { detail } = await readProblem(antwoord)
        expect([pad, antwoord.status]).toEqual([pad, 400])
        expect(detail).toContain('de inhoud is dieper genest dan 32 niveaus')
      }
    }
    expect(gelogd).toEqual([])
  })

  it('krijgt alle fouten tegelijk en er wordt niets bewaard', async () => {
    const antwoord = await post('/v1/beoordelingen', {
      naam: '',
      locatie: { type: 'Point', coordinates: [6.55, 52.99] },
      feiten: { bouwlagenMax: '3 lagen', sociaalHuurAantal: 4, woningenNieuw: 2 },
    })
    expect(antwoord.status).toBe(400)
    const { fouten } = await readProblem(antwoord)
    expect(fouten?.map(({ pointer }) => pointer)).toEqual([
      '/naam',
      '/locatie/coordinates',
      '/feiten/bouwlagenMax',
      '/feiten/sociaalHuurAantal',
    ])
    expect(opgeslagen.size).toBe(0)
  })
})

describe('een fout bij ons', () => {
  it('is een kale 500 met een kenmerk, en staat in het logboek', async () => {
    const proef = createProef()
    const add = () => Promise.reject(new Error('wachtwoord123 geweigerd'))
    const stuk = createProefApp({
      ...proef,
      omgeving: { ...proef.omgeving, beoordelingen: { ...proef.omgeving.beoordelingen, add } },
    })
    const antwoord = await stuk.post('/v1/beoordelingen', INITIATIEF)
    const probleem = await readProblem(antwoord)
    expect(antwoord.status).toBe(500)
    expect(JSON.stringify(probleem)).not.toContain('wachtwoord123')
    expect(stuk.gelogd).toEqual([new Error('wachtwoord123 geweigerd')])
    expect(gelogd).toEqual([])
  })
})
