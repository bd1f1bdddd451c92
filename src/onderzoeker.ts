import { serveTaken } from './adapters/werkers/dienaar.ts'
import { examineRegels } from './app/controle/examine-regels.ts'
import { hideMap } from './app/controle/hide-wortel.ts'
import type { Onderzocht } from './app/ports/regelboeken.ts'
import type { Config } from './config.ts'
import { loadSchrijfbaar, nameWortel } from './regelboeken.ts'

const examine = (map: Pick<Config, 'rulesDir'>): readonly Onderzocht[] => {
  const { boeken } = loadSchrijfbaar(map)
  const hide = hideMap(nameWortel(map))
  return examineRegels(boeken).map((verslag, i) => ({
    sha256: boeken[i]?.regelboek.sha256 ?? '',
    verslag: hide(verslag),
  }))
}

// A process that examines the rulebooks in the files: it takes seconds, and the service goes on meanwhile.
await serveTaken(() => ({ examine }))
