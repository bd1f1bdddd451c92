import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { AppError } from '../../../src/domain/errors.ts'

export const KLEIN = resolve(import.meta.dirname, '../fixtures/klein')
/** A small rulebook of which the health check has nothing to say. */
export const GEZOND = resolve(import.meta.dirname, '../fixtures/gezond')

/** One change to the small rulebook: text in a file, a whole file, its name, or its absence. */
export type Wijziging =
  | { readonly bestand: string; readonly van: string; readonly naar: string }
  | { readonly bestand: string; readonly inhoud: string }
  | { readonly bestand: string; readonly wordt: string }
  | { readonly bestand: string; readonly weg: true }

const apply = (map: string, wijziging: Wijziging) => {
  const pad = join(map, wijziging.bestand)
  if ('weg' in wijziging) rmSync(pad, { recursive: true })
  else if ('wordt' in wijziging) {
    mkdirSync(dirname(join(map, wijziging.wordt)), { recursive: true })
    renameSync(pad, join(map, wijziging.wordt))
  } else if ('inhoud' in wijziging) {
    mkdirSync(dirname(pad), { recursive: true })
    writeFileSync(pad, wijziging.inhoud)
  } else {
    const tekst = readFileSync(pad, 'utf8')
    if (!tekst.includes(wijziging.van)) throw new Error(`not in ${pad}: ${wijziging.van}`)
    writeFileSync(pad, tekst.replace(wijziging.van, wijziging.naar))
  }
}

/** A copy of a small rulebook with these changes; removed when the test ends. */
export const plant = (wijzigingen: readonly Wijziging[], bron = KLEIN): string => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-regels-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  cpSync(bron, map, { recursive: true })
  for (const wijziging of wijzigingen) apply(map, wijziging)
  return map
}

/** The lines with which the loader refuses this folder; none when it accepts it. */
export const faultsOf = (map: string): readonly string[] => {
  try {
    loadRegelboeken(map)
    return []
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'regelboek_ongeldig') {
      return fout.fouten.map(({ melding }) => melding)
    }
    throw fout
  }
}
