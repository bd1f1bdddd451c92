import { answerEenmalig } from './adapters/werkers/eenmalig.ts'
import type { Config } from './config.ts'
import { loadAndKeep } from './regelboeken.ts'

// A thread that reads and checks the rulebooks while the one that started it opens the database.
answerEenmalig(({ sleutel, ...map }: Pick<Config, 'rulesDir'> & { readonly sleutel?: string }) =>
  loadAndKeep(map, sleutel),
)
