import { keepBewaard } from './adapters/rules/bewaard.ts'
import {
  loadBruikbaar,
  loadBruikbareSchrijfboeken,
  loadEerdere,
  loadRegelboeken,
  loadSchrijfboeken,
} from './adapters/rules/load.ts'
import { findRules } from './adapters/rules/rulesmap.ts'
import type { Geladen } from './app/ports/regelboeken.ts'
import type { Config } from './config.ts'

type Map = Pick<Config, 'rulesDir'>

/** What places in the rulebooks call the folder that they stand in. */
export const nameWortel = (map: Map): string => findRules(map)[1] ?? 'rules'

/** The checked rulebooks with their cases. Throws AppError('regelboek_ongeldig') with every fault. */
export const loadRules = (map: Map) => loadRegelboeken(...findRules(map))

/** Those of an earlier version, from its folder `rules`. Throws the same. */
export const loadVroeger = (rulesDir: string) => loadEerdere(...findRules({ rulesDir }))

/** As loadRules, as whoever writes them sees them: with quotes and places. Throws the same. */
export const loadSchrijf = (map: Map) => loadSchrijfboeken(...findRules(map))

/** The same, but a draft that does not load is left out and told of. */
export const loadSchrijfbaar = (map: Map) => loadBruikbareSchrijfboeken(...findRules(map))

/** The same, but a draft that does not load is left out. Throws for what is wrong with an adopted one. */
export const loadUsable = (map: Map): Geladen => loadBruikbaar(...findRules(map))

/** The same, kept under this key for who asks again while nothing has changed. */
export const loadAndKeep = (map: Map, sleutel: string | undefined): Geladen => {
  const geladen = loadUsable(map)
  keepBewaard(sleutel, geladen)
  return geladen
}
