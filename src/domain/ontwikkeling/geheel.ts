import { aggregateFeit, type Bijdrager, sumOf } from '../budget/aggregatie.ts'
import type { Aandachtspunt, GeheelHerkomst } from '../model/antwoord/ontwikkeling.ts'
import {
  type Feit,
  type FeitWaarde,
  isSameWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../model/feit.ts'
import { formatWaarde, lowerFirst } from '../tekst.ts'

export interface GeheelFeiten extends GeheelHerkomst {
  /** Facts of the whole, as if it were one initiative. */
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  readonly aandachtspunten: readonly Aandachtspunt[]
}

/** Whether somebody states it: it is not worked out, nor read from a map. */
export const isStated = ({ herkomst }: Feit) =>
  herkomst === 'initiatief' || herkomst === 'behandelaar'

const isClose = (a: FeitWaarde, b: FeitWaarde): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : isSameWaarde(a, b)

/** What the whole states beside what its parts say. */
const compareStated = (
  feit: Feit,
  gesteld: FeitWaarde,
  bijdragers: readonly Bijdrager[],
): readonly Aandachtspunt[] => {
  if (gesteld === ONBEKEND_BIJ_INITIATIEFNEMER) return []
  const uit = aggregateFeit(feit, bijdragers)
  const zeg = (waarde: FeitWaarde) => formatWaarde(feit, waarde)
  const wat = lowerFirst(feit.label)
  if (uit.soort === 'waarde' && !isClose(uit.waarde, gesteld)) {
    const tekst = `Voor het geheel is ${wat} opgegeven als ${zeg(gesteld)}; de delen geven samen ${zeg(uit.waarde)}. Wij rekenen met wat voor het geheel is opgegeven.`
    return [{ code: 'geheel_wijkt_af_van_delen', feit: feit.id, tekst }]
  }
  if (uit.soort !== 'ontbreekt' || feit.aggregatie !== 'som' || typeof gesteld !== 'number')
    return []
  const bekend = sumOf(
    bijdragers.map(({ feiten }) => Number(feiten[feit.id])).filter(Number.isFinite),
  )
  if (bekend <= gesteld || (feit.min ?? -1) < 0) return []
  const tekst = `Voor het geheel is ${wat} opgegeven als ${zeg(gesteld)}, maar de delen die het noemen komen al op ${zeg(bekend)}. Wij rekenen met wat voor het geheel is opgegeven.`
  return [{ code: 'geheel_minder_dan_delen', feit: feit.id, tekst }]
}

/**
 * The facts of the whole: what was stated for the whole, and for every other fact what the parts add up
 * to. A conflict between the two is said, never smoothed over.
 */
export const aggregateFeiten = (
  catalogus: ReadonlyMap<string, Feit>,
  bijdragers: readonly Bijdrager[],
  gesteld: Readonly<Record<string, FeitWaarde>>,
): GeheelFeiten => {
  const feiten: Record<string, FeitWaarde> = {}
  const herkomst: GeheelFeiten['herkomst'][number][] = []
  const ontbreekt: GeheelFeiten['ontbreekt'][number][] = []
  const verschilt: string[] = []
  const aandachtspunten: Aandachtspunt[] = []
  for (const feit of catalogus.values()) {
    if (!isStated(feit)) continue
    const voorGeheel = gesteld[feit.id]
    if (voorGeheel !== undefined) {
      feiten[feit.id] = voorGeheel
      herkomst.push({ feit: feit.id, waarde: voorGeheel, van: 'geheel' })
      aandachtspunten.push(...compareStated(feit, voorGeheel, bijdragers))
      continue
    }
    const uit = aggregateFeit(feit, bijdragers)
    if (uit.soort === 'waarde') {
      feiten[feit.id] = uit.waarde
      const { aggregatie } = feit
      herkomst.push({
        feit: feit.id,
        waarde: uit.waarde,
        van: 'delen',
        ...(aggregatie && { aggregatie }),
      })
    } else if (uit.soort === 'ontbreekt') {
      if (uit.onbekendBijInitiatiefnemer) feiten[feit.id] = ONBEKEND_BIJ_INITIATIEFNEMER
      if (!uit.niemand) ontbreekt.push({ feit: feit.id, delen: uit.bij })
    } else if (uit.soort === 'verschilt') verschilt.push(feit.id)
  }
  return { feiten, herkomst, ontbreekt, verschilt, aandachtspunten }
}
