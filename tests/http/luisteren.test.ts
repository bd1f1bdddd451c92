import { Agent, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Luisteraar, listen } from '../../src/http/listen.ts'
import { problemSchema } from '../../src/http/shared/problem.ts'
import { createProefApp } from '../hulp/proef.ts'

const PLEK = { host: '127.0.0.1', port: 0 }
let dienst: Luisteraar
let poort: number
beforeAll(async () => {
  dienst = await listen(createProefApp().app, PLEK)
  poort = Number(new URL(dienst.url).port)
})
afterAll(() => dienst.close())

/** What is answered to these bytes; the connection may stay open. */
const sendRaw = async (regels: readonly string[], naar = poort) => {
  const socket = connect(naar, '127.0.0.1')
  socket.write([...regels, 'Connection: close', '', ''].join('\r\n'))
  const antwoord = await text(socket)
  const [koppen = '', ...rest] = antwoord.split('\r\n\r\n')
  return { status: Number(antwoord.slice(9, 12)), koppen, inhoud: rest.join('\r\n\r\n') }
}
const LIVE = 'GET /health/live HTTP/1.1'
const FEITEN = 'GET /v1/feiten HTTP/1.1'

const expectProblem = (status: number, gekregen: Awaited<ReturnType<typeof sendRaw>>) => {
  expect([gekregen.status, gekregen.koppen]).toEqual([
    status,
    expect.stringMatching(/content-type: application\/problem\+json/i),
  ])
  expect(gekregen.koppen).toMatch(/api-version: 1\./i)
  const probleem = problemSchema.parse(JSON.parse(gekregen.inhoud))
  expect(probleem.status).toBe(status)
  return probleem
}

describe('een verzoek dat de routes niet haalt, krijgt toch een probleem', () => {
  it.each([
    ['een verwachting die wij niet kennen', 417, [FEITEN, 'Host: localhost', 'Expect: taart']],
    ['geen Host', 400, [FEITEN]],
    ['een Host die geen naam is', 400, [FEITEN, 'Host: a b']],
    ['een Host met een pad erin', 400, [FEITEN, 'Host: localhost/../x']],
    ['een Host met een gebruiker erin', 400, [FEITEN, 'Host: a@localhost']],
    ['twee keer Host', 400, [FEITEN, 'Host: localhost', 'Host: localhost']],
    [
      'een schuine streep naar links in het pad',
      400,
      ['GET /v1\\feiten HTTP/1.1', 'Host: localhost'],
    ],
    ['een pad dat geen pad is', 400, ['GET * HTTP/1.1', 'Host: localhost']],
    ['CONNECT', 405, ['CONNECT elders.example:443 HTTP/1.1', 'Host: localhost']],
    ['TRACE', 405, ['TRACE /v1/feiten HTTP/1.1', 'Host: localhost']],
    ['geen HTTP', 400, ['hallo']],
    ['te grote kopregels', 431, [FEITEN, 'Host: localhost', `X: ${'a'.repeat(20_000)}`]],
  ] as const)('%s: %i', async (_, status, regels) => {
    expectProblem(status, await sendRaw(regels))
  })
})

describe('de naam waarop de dienst antwoordt', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1', '127.0.0.1:80', '[::1]:3000', 'localhost.'])(
    'is die van deze machine: %s',
    async (naam) => {
      expect((await sendRaw([FEITEN, `Host: ${naam}`])).status).toBe(200)
    },
  )

  it.each([
    'aanvaller.example',
    'localhost.aanvaller.example',
    '192.168.1.2:3000',
    'visie.voorbeeld.nl',
  ])('is geen andere, zoals bij DNS-rebinding: %s', async (naam) => {
    const probleem = expectProblem(421, await sendRaw([FEITEN, `Host: ${naam}`]))
    expect(probleem.detail).toContain(naam.split(':')[0])
    const volledig = `GET http://${naam}/v1/feiten HTTP/1.1`
    expectProblem(421, await sendRaw([volledig, 'Host: localhost']))
  })

  it('doet er niet toe voor wie kijkt of de dienst leeft', async () => {
    expect((await sendRaw([LIVE, 'Host: 10.1.2.3:8080'])).status).toBe(200)
    expect((await sendRaw(['GET /health/ready HTTP/1.0'])).status).toBe(200)
  })

  it('is ook die van het publieke adres, van HOST en van wat de beheerder noemt', async () => {
    const andere = await listen(createProefApp().app, {
      ...PLEK,
      publiekAdres: 'https://visie.voorbeeld.nl',
      hostnamen: ['visietoets', 'visie.intern'],
    })
    const naar = Number(new URL(andere.url).port)
    const ask = async (naam: string) => (await sendRaw([FEITEN, `Host: ${naam}`], naar)).status
    try {
      for (const naam of ['visie.voorbeeld.nl', 'visietoets:8080', 'visie.intern', 'localhost']) {
        expect([naam, await ask(naam)]).toEqual([naam, 200])
      }
      expect(await ask('voorbeeld.nl')).toBe(421)
    } finally {
      await andere.close()
    }
  })
})

describe('een adres dat de dienst zelf noemt', () => {
  const app = new Hono().all('*', (c) => c.text(c.req.url))
  const readBij = async (plek: Parameters<typeof listen>[1], regels: readonly string[]) => {
    const hier = await listen(app, { ...PLEK, ...plek })
    try {
      const { inhoud } = await sendRaw(regels, Number(new URL(hier.url).port))
      return { adres: inhoud, url: hier.url }
    } finally {
      await hier.close()
    }
  }

  it('komt nooit uit Host, ook niet als die naam mag', async () => {
    const regels = ['GET /zelftoets/x?a=1 HTTP/1.1', 'Host: localhost:1']
    const { adres, url } = await readBij(PLEK, regels)
    expect(adres).toBe(`${url}/zelftoets/x?a=1`)
    const publiekAdres = 'https://visie.voorbeeld.nl'
    expect((await readBij({ ...PLEK, publiekAdres }, regels)).adres).toBe(
      `${publiekAdres}/zelftoets/x?a=1`,
    )
    const overal = await readBij({ ...PLEK, host: '0.0.0.0' }, regels)
    expect(overal.adres).toMatch(/^http:\/\/localhost:\d+\/zelftoets\/x\?a=1$/)
    const volledig = ['GET http://localhost:9/zelftoets/x HTTP/1.1', 'Host: localhost']
    const bij = await readBij(PLEK, volledig)
    expect(bij.adres).toBe(`${bij.url}/zelftoets/x`)
  })
})

/** Asks again and again over one connection, until told that it closes; gives what went wrong. */
const keepAsking = async (port: number, bezig: () => boolean) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const fouten: string[] = []
  let gesloten = false
  let antwoorden = 0
  while (bezig() && !gesloten) {
    try {
      const antwoord = await new Promise<IncomingMessage>((klaar, mislukt) => {
        request({ port, agent, path: '/v1/plantypen' }, klaar).on('error', mislukt).end()
      })
      await text(antwoord)
      antwoorden++
      gesloten = antwoord.headers.connection === 'close'
    } catch (fout) {
      fouten.push((fout as NodeJS.ErrnoException).code ?? String(fout))
      break
    }
    await sleep(Math.random() * 30)
  }
  agent.destroy()
  return { fouten, gesloten, antwoorden }
}

describe('een dienst die stopt', () => {
  it('antwoordt wie nog verbonden is, zegt dat de verbinding sluit, en breekt er geen af', async () => {
    const { app } = createProefApp()
    const hier = await listen(app, PLEK)
    const { port } = new URL(hier.url)
    let bezig = true
    const vragers = Array.from({ length: 20 }, () => keepAsking(Number(port), () => bezig))
    await sleep(200)
    const dicht = hier.close({ wachtMs: 700 })
    await sleep(100)
    // Whoever comes now still gets an answer, and is sent away after it.
    const nieuw = await sendRaw([LIVE, 'Host: localhost'], Number(port))
    expect([nieuw.status, /connection: close/i.test(nieuw.koppen)]).toEqual([200, true])
    await dicht
    bezig = false
    for (const { fouten, gesloten, antwoorden } of await Promise.all(vragers)) {
      expect({ fouten, gesloten }).toEqual({ fouten: [], gesloten: true })
      expect(antwoorden).toBeGreaterThan(0)
    }
  })

  it('wacht niet als daar niet om wordt gevraagd', async () => {
    const hier = await listen(new Hono(), PLEK)
    const begin = performance.now()
    await hier.close()
    expect(performance.now() - begin).toBeLessThan(500)
  })

  it('zegt dat hij niet meer klaar is, en leeft nog', async () => {
    let stopt = false
    const { app } = createProefApp(undefined, { gaatDicht: () => stopt })
    expect((await app.request('/health/ready')).status).toBe(200)
    stopt = true
    const antwoord = await app.request('/health/ready')
    expect(antwoord.status).toBe(503)
    expect(problemSchema.parse(await antwoord.json()).detail).toBe('De dienst stopt.')
    expect((await app.request('/health/live')).status).toBe(200)
  })
})

describe('wie zijn antwoord krijgt terwijl hij nog stuurt', () => {
  const GROOT = 1_100_000
  /** Sends a body that is too large in pieces, one in each `elkeMs`. */
  const sendLangzaam = async (elkeMs: number, lengte = GROOT) => {
    const socket = connect({ port: poort, host: '127.0.0.1', allowHalfOpen: true })
    const fouten: string[] = []
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => fouten.push(code))
    const antwoord = text(socket).catch(() => '')
    const begin = performance.now()
    const koppen = [
      'Host: localhost',
      'Content-Type: application/json',
      `Content-Length: ${lengte}`,
    ]
    socket.write(['POST /v1/zelftoetsen HTTP/1.1', ...koppen, '', ''].join('\r\n'))
    for (let rest = lengte; rest > 0 && !socket.destroyed; rest -= GROOT / 4) {
      socket.write('x'.repeat(GROOT / 4))
      await sleep(elkeMs)
    }
    socket.end()
    return { antwoord: await antwoord, fouten, ms: performance.now() - begin }
  }

  it('hoort dat de verbinding sluit, en kan uitpraten', async () => {
    const { antwoord, fouten } = await sendLangzaam(300)
    expect(fouten).toEqual([])
    expect(antwoord).toMatch(/^HTTP\/1\.1 413 /)
    expect(antwoord).toMatch(/^connection: close\r$/im)
  })

  it('blijft niet aan het woord', async () => {
    const { antwoord, ms } = await sendLangzaam(100, GROOT * 20)
    expect(antwoord).toMatch(/^HTTP\/1\.1 413 /)
    expect(ms).toBeLessThan(6_000)
  })
})

it('zegt dat de poort bezet is', async () => {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const { port } = server.address() as AddressInfo
  await expect(listen(new Hono(), { ...PLEK, port })).rejects.toMatchObject({ code: 'poort_bezet' })
  server.close()
})
