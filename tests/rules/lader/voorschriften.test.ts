import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import type { AppError } from '../../../src/domain/errors.ts'
import { listVoorschriften } from '../../../src/domain/voorschriften.ts'

const KLEIN = fileURLToPath(new URL('../fixtures/klein', import.meta.url))
const PROJECT = fileURLToPath(new URL('../../../rules', import.meta.url))

const write = (rest: string) => `onderwerpen: { water: Water }
voorschriften:
  berging:
    onderwerp: water
    tekst: Maak de berging.
    bij: [GS-01]
    graad: C
    herkomst: eigen_uitwerking
    werking: te_bevestigen
    bron: [{ titel: Eigen vakkennis }]
${rest}`

const load = (voorschriften: string) => {
  const map = mkdtempSync(join(tmpdir(), 'voorschriften-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  cpSync(KLEIN, map, { recursive: true })
  writeFileSync(join(map, 'voorschriften.yaml'), voorschriften)
  return loadRegelboeken(map)
}

const faults = (voorschriften: string): string => {
  try {
    load(voorschriften)
  } catch (fout) {
    return (fout as AppError).fouten.map(({ melding }) => melding).join('\n')
  }
  return ''
}

it('gaan mee met het regelboek, en laten zijn hash zoals hij is', () => {
  const [met] = load(write(''))
  const [zonder] = loadRegelboeken(KLEIN)
  expect(met?.voorschriften?.voorschriften.berging?.bij).toEqual(['GS-01'])
  expect(zonder).not.toHaveProperty('voorschriften')
  expect(met?.sha256).toBe(zonder?.sha256)
})

it.each([
  [
    'een regel die er niet is',
    'GS-01',
    'GS-99',
    /voorschriften\.yaml:6:11 {2}.*regel "GS-99" bestaat niet/,
  ],
  [
    'een onderwerp dat er niet is',
    'onderwerp: water',
    'onderwerp: watr',
    /voorschriften\.yaml:4:16 .*onderwerp "watr" bestaat niet\. Bedoelde u "water"\?/,
  ],
  [
    'een feit dat er niet is',
    'de berging',
    '{bergingM3}',
    /voorschriften\.yaml:5:12 .*feit "bergingM3" bestaat niet/,
  ],
  [
    'een feit waarbij het vervalt dat er niet is',
    'graad: C',
    'vervaltBij: { bergingM3: 0 }\n    graad: C',
    /voorschriften\.yaml:7:30 .*feit "bergingM3" bestaat niet/,
  ],
  [
    'een feit waarvan het afhangt dat er niet is',
    'graad: C',
    'alleenBij: [bergingM3]\n    graad: C',
    /voorschriften\.yaml:7:17 .*feit "bergingM3" bestaat niet/,
  ],
  [
    'een feit in de tekst waarvan niet staat hoe het begrenst',
    'de berging',
    'de berging van {woningenNieuw}',
    /voorschriften\.yaml:5:12 .*bij "woningenNieuw" staat niet hoe het begrenst\. Zeg bij grenzen/,
  ],
  [
    'een grens van een feit dat niet in de tekst staat',
    'graad: C',
    'grenzen: { woningenNieuw: minstens }\n    graad: C',
    /voorschriften\.yaml:7:31 .*de tekst noemt "woningenNieuw" niet/,
  ],
  ['een graad die er niet is', 'graad: C', 'graad: D', /voorschriften\.yaml:7:12/],
])('worden geweigerd met plaats en raad bij %s', (_, van, naar, melding) => {
  const tekst = write('')
  expect(tekst).toContain(van)
  expect(faults(tekst)).toBe('')
  expect(faults(tekst.replace(van, naar))).toMatch(melding)
})

it('hebben in Assen elk een regel die nog bestaat, en geen naam van een feit in de zin', () => {
  const [boek] = loadRegelboeken(PROJECT)
  const alle = Object.values(boek?.voorschriften?.voorschriften ?? {})
  expect(alle.length).toBeGreaterThan(30)
  for (const { tekst } of alle) expect(tekst).toMatch(/^[A-Z{].*[.]$/s)
})

it('schrijven in Assen niets voor dat niemand van het plan zei of vroeg', () => {
  const [boek] = loadRegelboeken(PROJECT)
  if (!boek) throw new Error('geen regelboek')
  const uitkomsten = boek.regels.map(({ id }) => ({ regel: id, oordeel: 'onbekend' as const }))
  const teksten = listVoorschriften(boek, { uitkomsten, feiten: [] }).map(({ tekst }) => tekst)
  const samen = teksten.join('\n')
  expect(teksten.length).toBeGreaterThan(20)
  expect(samen).not.toMatch(
    /bestaande speelplek|beplantingsplan\.|erfgoeddeskundige|nieuwe natuur|bestemd voor sociale huur|De sloop van woningen|De vergunning geldt voor/,
  )
})
