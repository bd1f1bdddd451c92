import { fileURLToPath } from 'node:url'
import { loadBruikbaar, loadRegelboeken, loadSchrijfboeken } from './adapters/rules/load.ts'
import type { Geladen } from './app/ports.ts'
import type { Config } from './config.ts'

const RULES = fileURLToPath(new URL('../rules', import.meta.url))

/** The checked rulebooks with their cases. Throws AppError('regelboek_ongeldig') with every fault. */
export const loadRules = ({ rulesDir = RULES }: Pick<Config, 'rulesDir'>) =>
  loadRegelboeken(rulesDir)

/** The same as whoever writes them sees them: with quotes and places. Throws as loadRules. */
export const loadSchrijf = ({ rulesDir = RULES }: Pick<Config, 'rulesDir'>) =>
  loadSchrijfboeken(rulesDir)

/** The same, but a draft that does not load is left out. Throws for what is wrong with an adopted one. */
export const loadUsable = ({ rulesDir = RULES }: Pick<Config, 'rulesDir'>): Geladen =>
  loadBruikbaar(rulesDir)
