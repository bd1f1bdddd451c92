import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { AppError } from '../../../src/domain/errors.ts'

const KLEIN = fileURLToPath(new URL('../fixtures/klein', import.meta.url))

it('refuses a catalogue without a fact that the weighing itself reads', () => {
  const map = mkdtempSync(join(tmpdir(), 'kernfeiten-'))
  cpSync(KLEIN, map, { recursive: true })
  const pad = join(map, 'feiten.yaml')
  const tekst = readFileSync(pad, 'utf8')
  expect(tekst).toContain('zwaarwegendBelang:')
  writeFileSync(pad, tekst.replace('zwaarwegendBelang:', 'zwaarBelang:'))
  const load = () => loadRegelboeken(map)
  expect(load).toThrow(AppError)
  try {
    load()
  } catch (fout) {
    const { fouten } = fout as AppError
    expect(fouten.map(({ melding }) => melding)).toEqual([
      expect.stringMatching(/kernfeit "zwaarwegendBelang" \(janee\) ontbreekt\. Voeg het toe/),
    ])
  }
})
