import { isAbsolute, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  loadBruikbaar,
  loadBruikbareSchrijfboeken,
  loadRegelboeken,
  loadSchrijfboeken,
} from './adapters/rules/load.ts'
import type { Geladen } from './app/ports/regelboeken.ts'
import type { Config } from './config.ts'

const RULES = fileURLToPath(new URL('../rules', import.meta.url))

type Map = Pick<Config, 'rulesDir'>

/** The folder, and its name for someone who works here: relative where it lies below this folder. */
const findMap = ({ rulesDir }: Map): readonly [map: string, naam?: string] => {
  if (rulesDir === undefined) return [RULES]
  const vanHier = relative(process.cwd(), rulesDir)
  const eronder = vanHier !== '' && !vanHier.startsWith('..') && !isAbsolute(vanHier)
  return [rulesDir, (eronder ? vanHier : rulesDir).replaceAll('\\', '/')]
}

/** What places in the rulebooks call the folder that they stand in. */
export const nameWortel = (map: Map): string => findMap(map)[1] ?? 'rules'

/** The checked rulebooks with their cases. Throws AppError('regelboek_ongeldig') with every fault. */
export const loadRules = (map: Map) => loadRegelboeken(...findMap(map))

/** The same as whoever writes them sees them: with quotes and places. Throws as loadRules. */
export const loadSchrijf = (map: Map) => loadSchrijfboeken(...findMap(map))

/** The same, but a draft that does not load is left out and told of. */
export const loadSchrijfbaar = (map: Map) => loadBruikbareSchrijfboeken(...findMap(map))

/** The same, but a draft that does not load is left out. Throws for what is wrong with an adopted one. */
export const loadUsable = (map: Map): Geladen => loadBruikbaar(...findMap(map))
