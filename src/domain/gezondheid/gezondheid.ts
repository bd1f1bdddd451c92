import type { Peildatum } from '../model/initiatief.ts'
import type { Geval } from '../model/regel.ts'
import type { Regelboek } from '../model/regelboek.ts'
import { compileRegelboek } from '../regeltaal/regelwerk.ts'
import { findDeadRules } from './bereik.ts'
import type { Bevinding } from './bevinding.ts'
import { findDeadParts } from './delen.ts'
import { findUnused } from './feiten.ts'
import { judgeGeval } from './geval.ts'
import { dateGeval } from './geval-datum.ts'
import { findWeakGrounds } from './gronden.ts'
import { findSilence, type Leemte, listGaps, summarizeGaps } from './leemten.ts'
import { scoreRegel } from './mutatie.ts'
import { scoreVoorwaarde } from './mutatie-voorwaarde.ts'
import { createOplosser } from './oplosser.ts'
import type { Mutatiescore } from './score.ts'
import { findContradictions } from './tegenspraak.ts'

export interface Gezondheid {
  readonly peildatum: Peildatum
  readonly bevindingen: readonly Bevinding[]
  readonly leemten: readonly Leemte[]
  readonly mutatie: readonly Mutatiescore[]
}

type Gevallen = ReadonlyMap<string, readonly Geval[]>

/** The first day on which every rule and area stands in its newest version. */
const newestDate = ({ visie, regels, gebieden }: Regelboek): Peildatum => {
  const last = (datums: readonly (string | undefined)[]) =>
    datums
      .filter((datum) => datum !== undefined)
      .toSorted()
      .at(-1) ?? visie.geldigVan
  const delen = [visie, ...gebieden, ...regels.flatMap(({ versies }) => versies)]
  const geldigOp = last(delen.map(({ geldigVan }) => geldigVan))
  const bekend = delen.map(({ beschikbaarVan }) => beschikbaarVan)
  return { geldigOp, beschikbaarOp: last([geldigOp, ...bekend]) }
}

const checkGevallen = (boek: Regelboek, gevallen: Gevallen): readonly Bevinding[] =>
  boek.regels.flatMap((regel) => {
    const lijst = gevallen.get(regel.id) ?? []
    const alleen = { ...boek, regels: [regel], spanningen: [] }
    return lijst.flatMap((geval, i): readonly Bevinding[] => {
      const werk = compileRegelboek(alleen, dateGeval(boek.visie, regel, geval))
      const gekregen = judgeGeval(werk, regel.id, geval)
      if (gekregen === geval.verwacht) return []
      const params = { naam: geval.naam, verwacht: geval.verwacht, gekregen: gekregen ?? 'geen' }
      return [{ code: 'geval_mislukt', plek: { soort: 'geval', id: regel.id, pad: [i] }, params }]
    })
  })

const reportMutatie = (mutatie: readonly Mutatiescore[]): readonly Bevinding[] =>
  mutatie.flatMap(({ id, bron, overleven, gelijkwaardig }) => [
    ...overleven.map(
      ({ pad, soort, tegenvoorbeeld }): Bevinding => ({
        code: 'mutant_overleeft',
        plek: { soort: bron, id, pad },
        params: { soort, ...(tegenvoorbeeld && { feiten: JSON.stringify(tegenvoorbeeld) }) },
      }),
    ),
    ...gelijkwaardig
      .filter(({ soort }) => soort === 'weggelaten' || soort === 'lijst' || soort === 'selectie')
      .map(
        ({ pad }): Bevinding => ({
          code: 'overbodig_deel',
          plek: { soort: bron, id, pad },
          params: {},
        }),
      ),
  ])

/** Everything that can be said about a rulebook without any initiative: what is dead, contradictory, open or untested. */
export const examineRegelboek = (boek: Regelboek, gevallen: Gevallen): Gezondheid => {
  const peildatum = newestDate(boek)
  const werk = compileRegelboek(boek, peildatum)
  const los = createOplosser(werk)
  const leemten = listGaps(werk, los)
  const mutatie = [
    ...boek.regels.map((regel) => scoreRegel(boek, regel, gevallen.get(regel.id) ?? [])),
    ...[...boek.voorwaarden.keys()].flatMap((naam) => scoreVoorwaarde(boek, naam, gevallen)),
  ]
  const dodeRegels = findDeadRules(werk, los)
  const gezegd = new Set(dodeRegels.map(({ plek }) => JSON.stringify(plek)))
  return {
    peildatum,
    leemten,
    mutatie,
    bevindingen: [
      ...dodeRegels,
      // What is said of the whole rule is not said again of the condition that causes it.
      ...findDeadParts(werk, los).filter(({ plek }) => !gezegd.has(JSON.stringify(plek))),
      ...findContradictions(werk, los),
      ...findUnused(werk),
      ...checkGevallen(boek, gevallen),
      ...reportMutatie(mutatie),
      ...findWeakGrounds(werk),
      ...findSilence(werk),
      ...summarizeGaps(werk, leemten),
    ],
  }
}
