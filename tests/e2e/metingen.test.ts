import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startDienst } from '../hulp/proces.ts'
import { INITIATIEF, PROEFBOEK, RD } from '../hulp/proef.ts'

it('tellen wat de dienst deed, op een eigen poort en nergens anders', async () => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-metingen-'))
  const env = { DATA_DIR: map, RULES_DIR: PROEFBOEK, WERKERS: '1', METINGEN_PORT: '0' }
  const { url, uit, stop } = await startDienst({ ...env, LOG_LEVEL: 'debug' })
  onTestFinished(async () => {
    await stop('SIGKILL')
    rmSync(map, { recursive: true, force: true })
  })
  const [, metingen = ''] = /Prometheus: (http:\S+)/.exec(uit.stderr) ?? []
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
