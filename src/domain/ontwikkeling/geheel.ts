import { aggregateFeit, type Bijdrager, sumOf } from '../budget/aggregatie.ts'
import { type Feit, type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../model/feit.ts'
import { formatWaarde, lowerFirst } from '../tekst.ts'

/** Something about the whole that a reader must know beside the advice. */
export interface Aandachtspunt {
  readonly code: string
  readonly feit?: string
  readonly delen?: readonly string[]
  /** Ids of stored beoordelingen; only for who may open them. */
  readonly beoordelingen?: readonly string[]
  readonly tekst: string
}

export interface GeheelFeiten {
  /** Facts of the whole, as if it were one initiative. */
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Where each value came from. */
  readonly herkomst: readonly {
    readonly feit: string
    readonly waarde: FeitWaarde
    readonly van: 'geheel' | 'delen'
    readonly aggregatie?: Feit['aggregatie']
  }[]
  /** Facts that some parts state and others do not: missing for the whole. */
  readonly ontbreekt: readonly { readonly feit: string; readonly delen: readonly string[] }[]
  /** Facts in which the parts differ and that have no sum. */
  readonly verschilt: readonly string[]
  readonly aandachtspunten: readonly Aandachtspunt[]
}

const isStated = ({ herkomst }: Feit) => herkomst === 'initiatief' || herkomst === 'behandelaar'

const isClose = (a: FeitWaarde, b: FeitWaarde): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
    : JSON.stringify([a].flat().toSorted()) === JSON.stringify([b].flat().toSorted())

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
