import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../hulp/database/postgres.ts'
import { type Dienst, runScript, startDienst } from '../hulp/proces.ts'
import { INITIATIEF, PROEFBOEK, RD } from '../hulp/proef.ts'

const makeMap = () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-e2e-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  return map
}
const envFor = (map: string, meer: Readonly<Record<string, string>> = {}) => ({
  DATA_DIR: map,
  RULES_DIR: PROEFBOEK,
  ...meer,
})
const start = async (env: Readonly<Record<string, string>>): Promise<Dienst> => {
  const dienst = await startDienst(env)
  onTestFinished(async () => {
    await dienst.stop('SIGKILL')
  })
  return dienst
}
const post = (url: string, inhoud: unknown) =>
  fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Crs': `<${RD}>` },
    body: JSON.stringify(inhoud),
  })

/** What the service says to bytes that are no HTTP. */
const sendRaw = async (url: string, tekst: string): Promise<string> => {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.end(tekst)
  return text(socket)
}

describe('de dienst', () => {
  it('antwoordt ook op wat geen HTTP is met de kopregels en een probleem', async () => {
    const { url } = await start(envFor(makeMap()))
    const gevallen = [
      ['hallo\r\n\r\n', 400],
      [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ] as const
    for (const [tekst, status] of gevallen) {
      const antwoord = await sendRaw(url, tekst)
      expect(antwoord).toContain(`HTTP/1.1 ${status} `)
      expect(antwoord).toContain('API-Version: 1.0.0')
      expect(antwoord).toContain('application/problem+json')
      expect(JSON.parse(antwoord.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status })
    }
  })

  it('noemt het geen fout van zichzelf als de ander halverwege ophangt', async () => {
    const dienst = await start(envFor(makeMap()))
    const { hostname, port } = new URL(dienst.url)
    const socket = connect(Number(port), hostname)
    const kop = 'POST /v1/zelftoetsen HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'
    socket.write(`${kop}Content-Length: 500\r\n\r\n{"naam":`)
    await once(socket, 'connect')
    await sleep(200)
    socket.destroy()
    await sleep(200)
    expect((await fetch(`${dienst.url}/health/live`)).status).toBe(200)
    expect(dienst.uit.stderr).not.toContain('onverwachte fout')
  })

  it('beoordeelt, bewaart, overleeft SIGKILL, en haar bewijs klopt op de opdrachtregel', async () => {
    const map = makeMap()
    const eerste = await start(envFor(map))
    expect(eerste.uit.stderr).toContain('voor proef en ontwikkeling')
    const antwoord = await post(eerste.url, INITIATIEF)
    expect(antwoord.status).toBe(201)
    const tekst = await antwoord.text()
    const plaats = antwoord.headers.get('location') ?? ''
    await eerste.stop('SIGKILL')

    const tweede = await start(envFor(map))
    expect(await (await fetch(tweede.url + plaats)).text()).toBe(tekst)
    const bewijs = await (await fetch(`${tweede.url}${plaats}/bewijs`)).text()
    const sleutels = await (await fetch(`${tweede.url}/.well-known/jwks.json`)).text()
    writeFileSync(join(map, 'sleutels.json'), sleutels)
    expect(await tweede.stop('SIGTERM')).toBe(0)

    for (const invoer of [bewijs, tekst]) {
      const uit = await runScript('src/cli/visietoets.ts', ['verifieer', '-'], {
        env: { RULES_DIR: PROEFBOEK, DATA_DIR: join(map, 'leeg') },
        invoer,
      })
      expect(uit).toMatchObject({ code: 0, stdout: expect.stringContaining('byte voor byte') })
      expect(uit.stdout).toContain('een sleutel die hier niet bekend is')
    }
    // Only the public keys: no service, no database.
    const args = ['verifieer', '-', '--sleutels', join(map, 'sleutels.json')]
    const env = { RULES_DIR: PROEFBOEK, DATA_DIR: join(map, 'leeg') }
    const herkend = await runScript('src/cli/visietoets.ts', args, { env, invoer: bewijs })
    expect(herkend.stdout).toContain('Deze dienst heeft dit bewijs afgegeven op')
    const vals = bewijs.replace(/"versie":"[^"]+"/, '"versie":"9.9.9"')
    const ontmaskerd = await runScript('src/cli/visietoets.ts', args, { env, invoer: vals })
    expect(ontmaskerd).toMatchObject({ code: 1 })
    expect(ontmaskerd.stdout).toContain('De handtekening klopt niet')
  })

  it('laat geen tweede proces in dezelfde map toe, en stoort het eerste niet', async () => {
    const map = makeMap()
    const { url } = await start(envFor(map))
    const tweede = await runScript('src/main.ts', [], { env: { PORT: '0', ...envFor(map) } })
    expect(tweede.code).toBe(5)
    expect(tweede.stderr).toContain(`De map ${map} wordt gebruikt door een ander proces`)
    const migreren = await runScript('src/cli/visietoets.ts', ['migreer'], { env: envFor(map) })
    expect(migreren.code).toBe(5)
    expect((await post(url, INITIATIEF)).status).toBe(201)
  })

  it('draait even goed op PostgreSQL, ook met twee tegelijk', async () => {
    const { url: databaseUrl, drop } = await createDatabase(inject('postgresUrl'))
    onTestFinished(drop)
    const env = envFor(makeMap(), { DATABASE_URL: databaseUrl })
    const [een, twee] = await Promise.all([start(env), start(env)])
    const antwoord = await post(een.url, INITIATIEF)
    const plaats = antwoord.headers.get('location') ?? ''
    expect(await (await fetch(twee.url + plaats)).text()).toBe(await antwoord.text())
    expect(een.uit.stderr).toContain('Database: PostgreSQL op')
    expect(een.uit.stderr).not.toContain(new URL(databaseUrl).password)
    expect(await Promise.all([een.stop(), twee.stop()])).toEqual([0, 0])
  })

  it('stopt netjes op Ctrl+C', async () => {
    const { stop } = await start(envFor(makeMap()))
    expect(await stop('SIGINT')).toBe(0)
  })

  it('start niet met een regelboek waarin een fout zit, en zegt waar', async () => {
    const fout = join(PROEFBOEK, 'bestaat-niet')
    const uit = await runScript('src/main.ts', [], { env: envFor(makeMap(), { RULES_DIR: fout }) })
    expect(uit.code).toBe(4)
    expect(uit.stderr).toContain('/bestaat-niet/feiten.yaml:1:1')
  })

  it('zegt dat de poort bezet is', async () => {
    const server = createServer()
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
    onTestFinished(() => {
      server.close()
    })
    const adres = server.address()
    const PORT = String(typeof adres === 'object' ? adres?.port : '')
    const uit = await runScript('src/main.ts', [], { env: envFor(makeMap(), { PORT }) })
    expect(uit.code).toBe(6)
    expect(uit.stderr).toContain(`Op 127.0.0.1:${PORT} luistert al een ander programma`)
    const map = makeMap()
    const sleutel = join(map, 'sleutel.pem')
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    writeFileSync(sleutel, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const env = envFor(map, {
      HOST: '192.0.2.1',
      PORT: '0',
      PUBLIEK_ADRES: 'https://visietoets.voorbeeld.nl',
      OIDC_UITGEVER: 'https://aanmelden.voorbeeld.nl',
      OIDC_CLIENT_ID: 'visietoets',
      OIDC_SLEUTEL: sleutel,
    })
    const elders = await runScript('src/main.ts', [], { env })
    expect(elders.code).toBe(6)
    expect(elders.stderr).toContain('Luisteren op 192.0.2.1:0 lukt niet')
  })

  it.each([
    [{ PORT: 'tachtig' }, 'PORT klopt niet'],
    [{ DATABASE_URL: 'mysql://u:geheim@h/d' }, 'DATABASE_URL klopt niet'],
    [{ LOG_LEVEL: 'hard' }, 'LOG_LEVEL klopt niet'],
  ])('start niet met %j', async (env, melding) => {
    const uit = await runScript('src/main.ts', [], { env })
    expect(uit.code).toBe(2)
    expect(uit.stderr).toContain(melding)
    expect(uit.stderr).not.toContain('geheim')
  })
})
