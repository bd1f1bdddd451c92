import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/** The letter of every report. */
export const LETTER = 'Source Sans 3'
const PAKKET = '@expo-google-fonts/source-sans-3'
export const GEWOON = '400Regular'
export const VET = '700Bold'

/** The file of one cut of the letter. */
export const readSnede = (naam: string): Buffer => {
  const pakket = findPackageJSON(PAKKET, import.meta.url)
  if (pakket === undefined) throw new Error(`package ${PAKKET} is not installed`)
  return readFileSync(join(dirname(pakket), naam, `SourceSans3_${naam}.ttf`))
}
