import { sumOf } from '../../domain/budget/aggregatie.ts'
import type { KorteOntwikkeling } from '../../domain/model/antwoord/ontwikkeling.ts'
import type { OntwikkelingInvoer } from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { ACTIVITEITEN } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { headRichting } from '../woorden/richting.ts'

type Deel = KorteOntwikkeling['delen'][number]

/** Parts of which the same is read first. */
export interface Standgroep {
  readonly stand: ReturnType<typeof headRichting>
  readonly delen: readonly Deel[]
}

/** What most of the ground of a plan is for, and the parts that are for something else. */
export interface Hoofdgebruik {
  readonly activiteit: string
  readonly m2: number
  /** Of all parts, ground that two claim twice. */
  readonly m2Delen: number
  /** What covers most ground first. */
  readonly hoofd: readonly Standgroep[]
  readonly anders: readonly Standgroep[]
}

const measureM2 = (delen: readonly Deel[]): number => sumOf(delen.map(({ m2 }) => m2))

/**
 * The activity that covers most ground, with the stands of its parts; undefined where the whole says all: no part is
 * for something else and every part stands the same.
 */
export const findHoofdgebruik = (
  { feiten, visie }: Pick<Regelboek, 'feiten' | 'visie'>,
  { invoer, delen }: { readonly invoer: OntwikkelingInvoer; readonly delen: readonly Deel[] },
): Hoofdgebruik | undefined => {
  const gestelde = new Map(invoer.delen.map((deel) => [deel.id, deel.feiten[ACTIVITEITEN]]))
  const has = (activiteit: string) => (deel: Deel) =>
    [gestelde.get(deel.id) ?? []].flat().includes(activiteit)
  // Of two that cover the same, the first of the catalogue.
  const [eerste] = (feiten.get(ACTIVITEITEN)?.waarden ?? [])
    .map((activiteit) => ({ activiteit, m2: measureM2(delen.filter(has(activiteit))) }))
    .filter(({ m2 }) => m2 > 0)
    .toSorted((a, b) => b.m2 - a.m2)
  if (eerste === undefined) return undefined
  const group = (van: readonly Deel[]): readonly Standgroep[] =>
    [
      ...Map.groupBy(
        van.map((deel) => ({
          deel,
          stand: headRichting(visie, deel.richting, deel.advies.conclusie),
        })),
        ({ stand }) => stand.woorden,
      ).values(),
    ]
      .flatMap((leden) =>
        leden[0] ? [{ stand: leden[0].stand, delen: leden.map(({ deel }) => deel) }] : [],
      )
      .toSorted((a, b) => measureM2(b.delen) - measureM2(a.delen))
  const isHoofd = has(eerste.activiteit)
  const hoofd = group(delen.filter(isHoofd))
  const anders = group(delen.filter((deel) => !isHoofd(deel)))
  return hoofd.length === 1 && anders.length === 0
    ? undefined
    : { ...eerste, m2Delen: measureM2(delen), hoofd, anders }
}
