import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { PROEFBOEK } from './proef.ts'

const VISIE = `id: koers
gebaseerdOp: proefvisie
titel: Koers
versie: "2"
status: ontwerp
geldigVan: 2027-01-01
beschikbaarVan: 2026-06-01
vaststelling: { gebruikt: 2027-01-01, reden: Er is geen besluit., genoemd: [] }
`

/** Text of a file of the proefboek, to change a little. */
export const readProef = (pad: string): string => readFileSync(join(PROEFBOEK, pad), 'utf8')

/**
 * A copy of the proefboek with a draft `koers` that builds on it; `bestanden` are the draft's own, by
 * path in its folder. Removed when the test ends.
 */
export const plantOntwerp = (
  bestanden: Readonly<Record<string, string>> = {},
  visie: string = VISIE,
): string => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-ontwerp-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  cpSync(PROEFBOEK, map, { recursive: true })
  for (const [pad, inhoud] of Object.entries({ 'visie.yaml': visie, ...bestanden })) {
    const volledig = join(map, 'koers', pad)
    mkdirSync(dirname(volledig), { recursive: true })
    writeFileSync(volledig, inhoud)
  }
  return map
}

export const KOERS = VISIE
