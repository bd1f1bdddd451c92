import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runScript } from '../hulp/proces.ts'
import { PROEFBOEK } from '../hulp/proef.ts'

const map = mkdtempSync(join(tmpdir(), 'visietoets-richting-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

const run = (...args: readonly string[]) =>
  runScript('src/cli/visietoets.ts', ['richting', ...args], {
    env: { RULES_DIR: PROEFBOEK, DATA_DIR: join(map, 'data') },
  })

describe('visietoets richting', () => {
  it('zegt in tekst waar de visie geen richting geeft, met de passages van een kleine keuze', async () => {
    const { code, stdout } = await run()
    expect(code).toBe(0)
    for (const deel of [
      'In 66,7% van de 6 combinaties',
      'Groene stad       6        0           2     4       0          66,7%',
      'GS-01',
      '- PR-01: "De proefstad is groen."',
      'Geldt ook, zonder richting: GZ-01.',
    ]) {
      expect(stdout).toContain(deel)
    }
  })

  it('geeft JSON of CSV, en niet beide', async () => {
    const json = await run('--json', '--gebied', 'wijk-noord')
    expect(JSON.parse(json.stdout).telling.cellen).toBe(3)
    const csv = await run('--csv', '--activiteit', 'wonen')
    expect(csv.stdout.trim().split('\r\n')).toHaveLength(3)
    expect((await run('--csv', '--json')).code).toBe(2)
  })

  it('noemt alles wat het regelboek niet kent', async () => {
    const { code, stderr } = await run('--principe', 'groen', '--gebied', 'wijk-nord')
    expect(code).toBe(3)
    expect(stderr).toContain('--principe  "groen"')
    expect(stderr).toContain('Bedoelt u "wijk-noord"?')
  })

  it('telt met --praktijk wat er in de database staat', async () => {
    const { code, stdout } = await run('--praktijk')
    expect(code).toBe(0)
    expect(stdout).toContain('Er is met dit regelboek nog geen beoordeling bewaard.')
    expect((await run('--praktijk', '--gebied', 'stad')).code).toBe(2)
  })
})
