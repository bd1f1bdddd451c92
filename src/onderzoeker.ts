import { answerEenmalig } from './adapters/werkers/eenmalig.ts'
import { examineRegels } from './app/controle/examine-regels.ts'
import { hideMap } from './app/controle/hide-wortel.ts'
import type { Onderzocht } from './app/ports/regelboeken.ts'
import type { Config } from './config.ts'
import { loadSchrijfbaar, nameWortel } from './regelboeken.ts'

// A thread that examines the rulebooks in the files: it takes seconds, and the service goes on meanwhile.
answerEenmalig((map: Pick<Config, 'rulesDir'>): readonly Onderzocht[] => {
  const { boeken } = loadSchrijfbaar(map)
  const hide = hideMap(nameWortel(map))
  return examineRegels(boeken).map((verslag, i) => ({
    sha256: boeken[i]?.regelboek.sha256 ?? '',
    verslag: hide(verslag),
  }))
})
