import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startDienst } from '../hulp/proces.ts'
import { INITIATIEF, PROEFBOEK, RD } from '../hulp/proef.ts'

const makeMap = () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-metingen-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  return map
}

const start = async (env: Readonly<Record<string, string>>) => {
  const dienst = await startDienst({ RULES_DIR: PROEFBOEK, METINGEN_PORT: '0', ...env })
  onTestFinished(async () => {
    await dienst.stop('SIGKILL')
  })
  const [, metingen = ''] = /Prometheus: (http:[^\s"]+)/.exec(dienst.uit.stderr) ?? []
  return { ...dienst, metingen }
}

it('tellen wat de dienst deed, op een eigen poort en nergens anders', async () => {
  const env = { DATA_DIR: makeMap(), WERKERS: '1', LOG_LEVEL: 'debug' }
  const { url, uit, metingen } = await start(env)
  const bewaard = await fetch(`${url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Content-Crs': `<${RD}>` },
    body: JSON.stringify(INITIATIEF),
  })
  const { id } = (await bewaard.json()) as { readonly id: string }
  await (await fetch(`${url}/v1/beoordelingen/${id}/rapport?vorm=pdf`)).arrayBuffer()
  await (await fetch(`${url}/v1/beoordelingen/${id}`)).text()

  const tekst = await (await fetch(metingen)).text()
  for (const regel of [
    /^visietoets_verzoek_seconds_count\{methode="POST",route="\/v1\/beoordelingen",status="201"\} 1$/m,
    /^visietoets_verzoek_seconds_count\{methode="GET",route="\/v1\/beoordelingen\/:id",status="200"\} 1$/m,
    /^visietoets_adviezen_total\{soort="beoordeling",stand="[a-z_]+"\} 1$/m,
    /^visietoets_database_vragen_total\{poort="opslag",handeling="add",uitkomst="gelukt"\} 1$/m,
    /^visietoets_database_vragen_open 0$/m,
    /^visietoets_wachtrij\{ploeg="reken"\} 0$/m,
    /^visietoets_processen\{ploeg="rapport"\} 1$/m,
    /^visietoets_wacht_seconds_count\{ploeg="rapport"\} 1$/m,
    /^visietoets_processen_geheugen_bytes\{ploeg="rapport"\} \d{8,}$/m,
    /^visietoets_laag_bijgewerkt_timestamp_seconds\{regelboek="[\w-]+",laag="[\w-]+"\} \d+/m,
  ]) {
    expect(tekst).toMatch(regel)
  }
  expect(tekst).not.toContain(id)
  expect((await fetch(`${url}/metrics`)).status).toBe(404)
  // The log has the same requests, each with its id, and no word of who asked.
  const kenmerk = bewaard.headers.get('x-request-id')
  const regels = uit.stderr.split('\n').filter((regel) => regel.startsWith('{'))
  expect(regels.map((regel) => JSON.parse(regel))).toContainEqual(
    expect.objectContaining({ kenmerk, methode: 'POST', pad: '/v1/beoordelingen', status: 201 }),
  )
  expect(regels.join('\n')).not.toMatch(new RegExp(`${id}|127\\.0\\.0\\.1|${INITIATIEF.naam}`))
})

it('op een netwerk is alles wat de dienst zegt JSON, met elk verzoek, en zonder het adres van wie vroeg', async () => {
  const map = makeMap()
  const sleutel = join(map, 'sleutel.pem')
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  writeFileSync(sleutel, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const { url, uit, metingen } = await start({
    ...{ DATA_DIR: map, WERKERS: '0', TEMPO: '3', VERTROUWDE_PROXY: '127.0.0.0/8' },
    ...{ HOSTNAMEN: 'visietoets.intern', PUBLIEK_ADRES: 'http://127.0.0.1:3000' },
    ...{ OIDC_UITGEVER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'proef', OIDC_SLEUTEL: sleutel },
  })
  const headers = { 'X-Forwarded-For': '203.0.113.7' }
  const standen: number[] = []
  for (let keer = 0; keer < 4; keer++) {
    const antwoord = await fetch(`${url}/v1/plantypen`, { headers })
    await antwoord.body?.cancel()
    standen.push(antwoord.status)
  }
  expect(standen).toEqual([200, 200, 200, 429])
  const tekst = await (await fetch(metingen)).text()
  expect(tekst).toMatch(/^visietoets_weigeringen_total\{fout="te_snel"\} 1$/m)
  // What is said arrives a moment later.
  const readRegels = () =>
    uit.stderr
      .split('\n')
      .slice(0, -1)
      .map((regel) => JSON.parse(regel))
  const verzoeken = () => readRegels().filter(({ msg }) => msg === 'verzoek')
  await expect.poll(() => verzoeken().map(({ status }) => status)).toEqual(standen)
  const regels = readRegels()
  expect(regels.map(({ msg }) => msg).join('\n')).toContain('melden zich aan bij hun organisatie')
  expect(uit.stderr).not.toContain('203.0.113.7')
})
