import { isAbsolute, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const RULES = fileURLToPath(new URL('../../../rules', import.meta.url))

/** Where the rulebooks stand; absent: in `rules` beside `src`. */
export interface Rulesdir {
  readonly rulesDir?: string
}

/** The folder, and its name for someone who works here: relative where it lies below this folder. */
export const findRules = ({ rulesDir }: Rulesdir): readonly [map: string, naam?: string] => {
  if (rulesDir === undefined) return [RULES]
  const vanHier = relative(process.cwd(), rulesDir)
  const eronder = vanHier !== '' && !vanHier.startsWith('..') && !isAbsolute(vanHier)
  return [rulesDir, (eronder ? vanHier : rulesDir).replaceAll('\\', '/')]
}
