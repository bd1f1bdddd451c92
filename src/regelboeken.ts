import { fileURLToPath } from 'node:url'
import { loadRegelboeken } from './adapters/rules/load.ts'
import type { Config } from './config.ts'

const RULES = fileURLToPath(new URL('../rules', import.meta.url))

/** The checked rulebooks with their cases. Throws AppError('regelboek_ongeldig') with every fault. */
export const loadRules = ({ rulesDir = RULES }: Pick<Config, 'rulesDir'>) =>
  loadRegelboeken(rulesDir)
