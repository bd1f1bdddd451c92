import {
  type Feit,
  type FeitWaarde,
  isSameWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../model/feit.ts'

/** One of the plans that together make a whole. */
export interface Bijdrager {
  readonly id: string
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Surface in m²; absent when the plan did not give it (a point or line). */
  readonly m2?: number
  /** The fact is certainly not relevant to this plan: it then adds nothing. */
  readonly isIrrelevant: (feit: string) => boolean
}

export type Samengesteld =
  | { readonly soort: 'waarde'; readonly waarde: FeitWaarde }
  /** `bij`: who does not state it; `niemand`: not one does. */
  | {
      readonly soort: 'ontbreekt'
      readonly bij: readonly string[]
      readonly niemand: boolean
      readonly onbekendBijInitiatiefnemer: boolean
    }
  /** The values differ and nothing says which one holds for the whole. */
  | { readonly soort: 'verschilt' }
  /** Not relevant to any of them. */
  | { readonly soort: 'niet_relevant' }

const DECIMALEN = 1e9
/** Sums without the dust of binary fractions. */
export const sumOf = (getallen: readonly number[]): number =>
  Math.round(getallen.reduce((som, getal) => som + getal, 0) * DECIMALEN) / DECIMALEN

/** Where a value stands in the order of its fact. */
const rankOf = (feit: Feit, waarde: FeitWaarde): number =>
  typeof waarde === 'number'
    ? waarde
    : typeof waarde === 'boolean'
      ? Number(waarde)
      : (feit.waarden?.indexOf(String(waarde)) ?? 0)

const extreme = (feit: Feit, waarden: readonly FeitWaarde[], kant: 'max' | 'min') =>
  waarden.reduce((een, ander) => {
    const hoger = rankOf(feit, ander) > rankOf(feit, een)
    return (kant === 'max') === hoger ? ander : een
  })

/** A value that decides the whole whatever the others are: true OR unknown is true. */
const isDecisive = (feit: Feit, waarde: FeitWaarde): boolean => {
  const { aggregatie, type } = feit
  if (type === 'janee') {
    if (aggregatie === 'min') return waarde === false
    return (aggregatie === 'een_van' || aggregatie === 'max') && waarde === true
  }
  if (aggregatie !== 'max' && aggregatie !== 'min') return false
  const grenzen =
    type === 'keuze'
      ? { min: 0, max: (feit.waarden?.length ?? 0) - 1 }
      : { min: feit.min, max: feit.max }
  return type !== 'datum' && rankOf(feit, waarde) === grenzen[aggregatie]
}

const weigh = (delen: readonly { readonly waarde: FeitWaarde; readonly m2?: number }[]) => {
  const som = sumOf(delen.map(({ m2 = 0 }) => m2))
  return sumOf(delen.map(({ waarde, m2 = 0 }) => (Number(waarde) * m2) / som))
}

type Bekend = { readonly id: string; readonly waarde: FeitWaarde; readonly m2?: number }

const combine = (feit: Feit, bekend: readonly Bekend[]): Samengesteld => {
  const waarden = bekend.map(({ waarde }) => waarde)
  const eerste = waarden[0] as FeitWaarde
  const give = (waarde: FeitWaarde): Samengesteld => ({ soort: 'waarde', waarde })
  const gelijk = waarden.every((waarde) => isSameWaarde(waarde, eerste))
  if (feit.aggregatie === 'som' && feit.type === 'getal') return give(sumOf(waarden.map(Number)))
  if (gelijk) return give(eerste)
  if (feit.type === 'meerkeuze' && feit.aggregatie)
    return give([...new Set(waarden.flat() as string[])])
  switch (feit.aggregatie) {
    case 'max':
    case 'min':
      return give(extreme(feit, waarden, feit.aggregatie))
    case 'een_van':
      return feit.type === 'janee' ? give(true) : { soort: 'verschilt' }
    case 'gewogen_gemiddelde': {
      const zonder = bekend.filter(({ m2 }) => m2 === undefined).map(({ id }) => id)
      return zonder.length === 0
        ? give(weigh(bekend))
        : { soort: 'ontbreekt', bij: zonder, niemand: false, onbekendBijInitiatiefnemer: false }
    }
    default:
      return { soort: 'verschilt' }
  }
}

/**
 * One fact of a whole from its parts, by the `aggregatie` of the catalogue. Three-valued: what one part
 * does not state is missing for the whole, unless what is known decides it already. An average is weighed
 * by surface. Facts without `aggregatie` hold for the whole only when all parts say the same.
 */
export const aggregateFeit = (feit: Feit, bijdragers: readonly Bijdrager[]): Samengesteld => {
  const bekend: Bekend[] = []
  const missend: { readonly id: string; readonly onbekend: boolean }[] = []
  for (const { id, feiten, m2, isIrrelevant } of bijdragers) {
    const waarde = feiten[feit.id]
    const onbekend = waarde === ONBEKEND_BIJ_INITIATIEFNEMER
    if (waarde !== undefined && !onbekend) {
      bekend.push({ id, waarde, ...(m2 === undefined ? {} : { m2 }) })
    } else if (!isIrrelevant(feit.id)) missend.push({ id, onbekend })
  }
  const beslist = bekend.find(({ waarde }) => isDecisive(feit, waarde))
  if (beslist) return { soort: 'waarde', waarde: beslist.waarde }
  if (missend.length > 0) {
    return {
      soort: 'ontbreekt',
      bij: missend.map(({ id }) => id),
      niemand: bekend.length === 0,
      onbekendBijInitiatiefnemer: missend.every(({ onbekend }) => onbekend),
    }
  }
  return bekend.length === 0 ? { soort: 'niet_relevant' } : combine(feit, bekend)
}
