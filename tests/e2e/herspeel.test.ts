import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plantOntwerp, readProef } from '../hulp/ontwerp.ts'
import { runScript } from '../hulp/proces.ts'
import { INITIATIEF, RD } from '../hulp/proef.ts'

const GS01 = 'groen/GS-01-hoogte-past-bij-de-wijk'
const map = mkdtempSync(join(tmpdir(), 'visietoets-herspeel-'))
afterAll(() => rmSync(map, { recursive: true, force: true }))

const plan = (bouwlagenMax: number) => ({
  ...INITIATIEF,
  feiten: { ...INITIATIEF.feiten, bouwlagenMax },
})
const bestand = join(map, 'gevallen.ndjson')
writeFileSync(bestand, [3, 4, 5].map((lagen) => `${JSON.stringify(plan(lagen))}\n`).join(''))

const LAGER = {
  [`${GS01}.yaml`]: readProef(`proefvisie/${GS01}.yaml`)
    .replace('2026-01-01', '2027-01-01')
    .replace('value: { fact: maxBouwlagen }', 'value: 3'),
  [`${GS01}.cases.yaml`]: readProef(`proefvisie/${GS01}.cases.yaml`)
    .replace('bouwlagenMax: 4', 'bouwlagenMax: 3')
    .replace('bouwlagenMax: 5', 'bouwlagenMax: 4'),
}

const run = (rulesDir: string, args: readonly string[]) =>
  runScript('src/cli/visietoets.ts', ['regels', 'herspeel', ...args], {
    env: { RULES_DIR: rulesDir, DATA_DIR: join(map, 'data') },
  })

describe('visietoets regels herspeel', () => {
  it('zegt welk geval kantelt en door welke regel, als tekst en als JSON', async () => {
    const rules = plantOntwerp(LAGER)
    const tekst = await run(rules, [bestand, '--content-crs', RD])
    expect(tekst.code).toBe(0)
    expect(tekst.stdout).toContain('3 gevallen nagespeeld: bij 1 kantelt het advies (1 lager')
    expect(tekst.stdout).toContain('- regel GS-01 (De hoogte past bij de wijk): 1')
    expect(tekst.stdout).toContain('gevallen.ndjson:2')
    const json = await run(rules, [bestand, '--content-crs', RD, '--json', '--concept', 'koers'])
    expect(JSON.parse(json.stdout).totalen).toMatchObject({ gevallen: 3, gekanteld: 1 })
  })

  it('noemt bij een ontwerp dat niet laadt elke fout met haar plaats', async () => {
    const rules = plantOntwerp({
      ...LAGER,
      [`${GS01}.yaml`]: LAGER[`${GS01}.yaml`]?.replace('aard: eis', 'aard: eisen') ?? '',
    })
    const { code, stderr } = await run(rules, [bestand, '--concept', 'koers'])
    expect(code).toBe(3)
    expect(stderr).toContain(`${rules}/koers/${GS01}.yaml:6:7  aard`)
    const controle = await runScript('src/cli/visietoets.ts', ['regels', 'controleer'], {
      env: { RULES_DIR: rules },
    })
    expect(controle.code).toBe(4)
    expect(controle.stdout).toMatch(/^proefvisie \(vastgesteld\) /)
    expect(controle.stderr).toContain(`${rules}/koers/${GS01}.yaml:6:7  aard`)
  })

  it('noemt bij een regel die geen JSON is het bestand en de regel erin', async () => {
    const stuk = join(map, 'stuk.ndjson')
    writeFileSync(stuk, `${JSON.stringify(plan(3))}\n{"naam": x}\n`)
    const { code, stderr } = await run(plantOntwerp(LAGER), [stuk, '--content-crs', RD])
    expect(code).toBe(3)
    expect(stderr).toContain(`${stuk}, regel 2, teken 10`)
  })

  it('zegt wat er ontbreekt als u niets geeft', async () => {
    const { code, stderr } = await run(plantOntwerp(), [])
    expect([code, stderr.trim()]).toEqual([2, 'Geef een of meer bestanden, of --bewaard.'])
  })
})
