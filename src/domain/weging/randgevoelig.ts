import type { Ligging, LiggingRegel } from '../model/ligging.ts'
import type { Conclusie } from '../model/visie.ts'

export interface Randgevoelig {
  readonly gebied: string
  /** The conclusie when this border is moved within its tolerance. */
  readonly anders: Conclusie
}

type Forceer = Readonly<Record<string, boolean>>

const near = ({ gebieden }: Ligging): readonly LiggingRegel[] =>
  gebieden.filter(({ zekerheid }) => zekerheid === 'binnen_tolerantie')

/**
 * The placements that a moved border can give. Leaving an area means entering the neighbours of its
 * soort that lie within tolerance: a border has two sides. Areas of another soort have borders of
 * their own, which are varied on their own.
 */
const variants = (ligging: Ligging, regel: LiggingRegel): readonly Forceer[] => {
  if (!regel.raakt) {
    const verlaten = near(ligging).filter(({ raakt, soort }) => raakt && soort === regel.soort)
    const mee = verlaten.map(({ gebied }) => ({ [regel.gebied]: true, [gebied]: false }))
    return [{ [regel.gebied]: true }, ...mee]
  }
  const buren = near(ligging).filter(({ raakt, soort }) => !raakt && soort === regel.soort)
  const binnen = Object.fromEntries(buren.map(({ gebied }) => [gebied, true]))
  return [{ ...binnen, [regel.gebied]: false }]
}

/**
 * The borders within whose tolerance the advice would change. Empty when the ligging cannot be
 * varied or an officer has confirmed the areas.
 */
export const findRandgevoelig = (
  conclusie: Conclusie,
  plek: {
    readonly ligging?: Ligging
    readonly relocate?: (forceer: Forceer) => Ligging
  },
  conclude: (ligging: Ligging) => Conclusie,
): readonly Randgevoelig[] => {
  const { ligging, relocate } = plek
  if (!ligging || !relocate) return []
  return near(ligging).flatMap((regel): Randgevoelig[] => {
    const anders = variants(ligging, regel)
      .map((forceer) => conclude(relocate(forceer)))
      .find((uitkomst) => uitkomst !== conclusie)
    return anders === undefined ? [] : [{ gebied: regel.gebied, anders }]
  })
}
