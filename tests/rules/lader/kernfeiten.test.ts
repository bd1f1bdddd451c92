import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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

const loadFouten = (map: string) => {
  try {
    loadRegelboeken(map)
  } catch (fout) {
    return (fout as AppError).fouten.map(({ melding }) => melding)
  }
  return []
}

it('reads a catalogue of more than one file as one, and says where a fact stands twice', () => {
  const map = mkdtempSync(join(tmpdir(), 'kernfeiten-'))
  cpSync(KLEIN, map, { recursive: true })
  const feiten = join(map, 'feiten')
  mkdirSync(feiten)
  renameSync(join(map, 'feiten.yaml'), join(feiten, 'alles.yaml'))
  expect(loadFouten(map)).toEqual([])
  const extra = (id: string) =>
    `# Los\n${id}:\n  type: getal\n  eenheid: m\n  min: 5\n  max: 1\n  herkomst: initiatief\n  aantonen: nu\n  label: los\n  vraag: Hoe lang is het?\n  wie: initiatiefnemer\n  terInformatie: proef\n`
  writeFileSync(join(feiten, 'los.yaml'), extra('losseLengteM'))
  expect(loadFouten(map).join('\n')).toMatch(/feiten\/los\.yaml:\d+:\d+ {2}losseLengteM/)
  writeFileSync(join(feiten, 'los.yaml'), extra('zwaarwegendBelang').replace('min: 5', 'min: 0'))
  expect(loadFouten(map).join('\n')).toMatch(
    /feiten\/los\.yaml:2:1 {2}zwaarwegendBelang {2}feit "zwaarwegendBelang" staat ook in \S+feiten\/alles\.yaml\. Schrijf het één keer op\./,
  )
})
