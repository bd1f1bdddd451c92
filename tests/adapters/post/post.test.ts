import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSmtp } from '../../../src/adapters/post/smtp.ts'
import { createWebhook } from '../../../src/adapters/post/webhook.ts'
import { type Bericht, BerichtGeweigerd } from '../../../src/app/ports/dienst/berichten.ts'
import { type Mailserver, startMailserver } from '../../hulp/post/mailserver.ts'

const AAN = 'jannes@voorbeeld.nl'
const BERICHT: Bericht = {
  id: '0199a1b2-0000-7000-8000-000000000001',
  soort: 'bevestiging',
  dossier: '0199a1b2-0000-7000-8000-000000000002',
  aan: AAN,
  onderwerp: 'Uw plan is ontvangen (VT-2026-000001)',
  tekst: 'Wij hebben uw plan ontvangen: één idee.\n',
  aangemaaktOp: '2026-11-30T10:00:00.000Z',
  verlooptOp: '2026-12-14T10:00:00.000Z',
  poging: 1,
}
const { aan: _, ...VOOR_TEAM } = BERICHT

const refusal = async (werk: Promise<void>): Promise<Error> => {
  const fout = await werk.catch((oorzaak: unknown) => oorzaak)
  if (fout instanceof Error) return fout
  throw new Error('it was taken')
}

describe('een mailserver', () => {
  let server: Mailserver
  beforeAll(async () => {
    server = await startMailserver()
  })
  afterAll(() => server.close())
  beforeEach(() => server.setGedrag({}))
  const create = (team?: string, url = server.url) =>
    createSmtp(
      { url, van: 'visietoets@assen.nl', ...(team !== undefined && { team }) },
      { wachtMs: 300, samenMs: 1_000 },
    )

  it('krijgt een bericht met het kenmerk waaraan een tweede te herkennen is', async () => {
    await create()(BERICHT)
    const brief = server.ontvangen.at(-1)
    expect(brief?.van).toContain('<visietoets@assen.nl>')
    expect(brief?.aan).toContain(`<${AAN}>`)
    expect(brief?.inhoud).toContain(`Message-ID: <${BERICHT.id}@assen.nl>`)
    expect(brief?.inhoud).toContain('Auto-Submitted: auto-generated')
    expect(brief?.inhoud).toContain('Subject: Uw plan is ontvangen (VT-2026-000001)')
  })

  it('krijgt voor het team wat aan niemand is gericht, en zonder team is dat geweigerd', async () => {
    await create('team@assen.nl')(VOOR_TEAM)
    expect(server.ontvangen.at(-1)?.aan).toContain('<team@assen.nl>')
    expect(await refusal(create()(VOOR_TEAM))).toBeInstanceOf(BerichtGeweigerd)
  })

  it.each([
    ['een adres dat er niet is', { opAan: `550 no such user ${AAN}` }, true],
    ['een bericht dat er niet in mag', { opInhoud: '554 no' }, true],
    ['een volle postbus', { opAan: `452 ${AAN} is full` }, false],
    ['een bericht dat later mag', { opInhoud: '451 later' }, false],
    ['een server die zwijgt', { zwijg: true }, false],
    ['een server die halverwege blijft hangen', { blijfHangen: true }, false],
  ])('weigert %s zonder dat er een adres in de fout staat', async (_naam, gedrag, voorgoed) => {
    server.setGedrag(gedrag)
    const begonnen = performance.now()
    const fout = await refusal(create()(BERICHT))
    expect(performance.now() - begonnen).toBeLessThan(2_000)
    expect(fout instanceof BerichtGeweigerd).toBe(voorgoed)
    expect(`${fout.message} ${String(fout.cause)}`).not.toContain(AAN)
  })

  it('mag er niet zijn: dan later', async () => {
    const fout = await refusal(create(undefined, 'smtp://127.0.0.1:1')(BERICHT))
    expect(fout).not.toBeInstanceOf(BerichtGeweigerd)
  })
})

describe('een webhook', () => {
  const SLEUTEL = 'x'.repeat(32)
  const gekregen: { readonly kop: IncomingHttpHeaders; readonly tekst: string }[] = []
  let antwoord: { readonly status: number; readonly kop?: Record<string, string> } | undefined
  const server = createServer((vraag, uit) => {
    let tekst = ''
    vraag.setEncoding('utf8').on('data', (stuk: string) => {
      tekst += stuk
    })
    vraag.on('end', () => {
      gekregen.push({ kop: vraag.headers, tekst })
      if (antwoord) uit.writeHead(antwoord.status, antwoord.kop).end('{}')
    })
  })
  let url = ''
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hier`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  beforeEach(() => {
    gekregen.length = 0
  })
  const post = (bericht: Bericht = BERICHT) =>
    createWebhook({ url, sleutel: SLEUTEL }, { wachtMs: 300, nu: () => 1_796_000_000_000 })(bericht)

  it('krijgt een bericht met kenmerk, en een handtekening over tijd en tekst', async () => {
    antwoord = { status: 204 }
    await post()
    const [{ kop, tekst } = { kop: {}, tekst: '' }] = gekregen
    const hmac = createHmac('sha256', SLEUTEL).update(`1796000000.${tekst}`).digest('hex')
    expect(kop['visietoets-handtekening']).toBe(`t=1796000000,v1=${hmac}`)
    expect(kop['idempotency-key']).toBe(BERICHT.id)
    expect(JSON.parse(tekst)).toEqual({
      id: BERICHT.id,
      soort: 'bevestiging',
      voor: 'inzender',
      aan: AAN,
      onderwerp: BERICHT.onderwerp,
      tekst: BERICHT.tekst,
    })
  })

  it('hoort bij wat voor het team is geen adres', async () => {
    antwoord = { status: 200 }
    await post(VOOR_TEAM)
    expect(JSON.parse(gekregen[0]?.tekst ?? '')).toMatchObject({ voor: 'team' })
    expect(gekregen[0]?.tekst).not.toContain(AAN)
  })

  it.each([
    [500, false],
    [503, false],
    [429, false],
    [408, false],
    [400, true],
    [410, true],
  ])('die %i zegt: voorgoed is %s', async (status, voorgoed) => {
    antwoord = { status }
    expect((await refusal(post())) instanceof BerichtGeweigerd).toBe(voorgoed)
  })

  it('stuurt niemand naar een ander adres', async () => {
    antwoord = { status: 307, kop: { Location: `${url}/elders` } }
    expect(await refusal(post())).not.toBeInstanceOf(BerichtGeweigerd)
    expect(gekregen).toHaveLength(1)
  })

  it('die zwijgt wordt niet afgewacht', async () => {
    antwoord = undefined
    const begonnen = performance.now()
    expect(await refusal(post())).not.toBeInstanceOf(BerichtGeweigerd)
    expect(performance.now() - begonnen).toBeLessThan(2_000)
  })
})
