import type { Ligging, LiggingRegel, Verschuivingen } from '../model/ligging.ts'
import type { Conclusie } from '../model/visie.ts'

export interface Randgevoelig {
  readonly gebied: string
  /** The conclusie when this border is moved within its tolerance. */
  readonly anders: Conclusie
}

const near = ({ gebieden }: Ligging): readonly LiggingRegel[] =>
  gebieden.filter(({ zekerheid }) => zekerheid === 'binnen_tolerantie')

/**
 * The placements that a moved border can give. Leaving an area means entering the neighbours of its
 * soort that lie within tolerance: a border has two sides. Areas of another soort have borders of
 * their own, which are varied on their own.
 */
const enterOrLeave = (ligging: Ligging, regel: LiggingRegel): readonly Verschuivingen[] => {
  if (!regel.raakt) {
    const verlaten = near(ligging).filter(({ raakt, soort }) => raakt && soort === regel.soort)
    const mee = verlaten.map(({ gebied }) => ({ [regel.gebied]: true, [gebied]: false }))
    return [{ [regel.gebied]: true }, ...mee]
  }
  const buren = near(ligging).filter(({ raakt, soort }) => !raakt && soort === regel.soort)
  const binnen = Object.fromEntries(buren.map(({ gebied }) => [gebied, true]))
  return [{ ...binnen, [regel.gebied]: false }]
}

/** Where how much lies inside matters: the border its tolerance farther out, and farther in. */
const moveWhole = ({
  gebied,
  raakt,
  zekerheid,
  aandeel,
}: LiggingRegel): readonly Verschuivingen[] => {
  // An area that a moved border takes away, or brings, was tried so already.
  const getoetst = zekerheid === 'binnen_tolerantie'
  const ruimer = aandeel < 1 && (raakt || !getoetst)
  return [
    ...(ruimer ? [{ [gebied]: 'ruimer' } as const] : []),
    ...(raakt && !getoetst ? [{ [gebied]: 'krapper' } as const] : []),
  ]
}

const variants = (ligging: Ligging, regel: LiggingRegel): readonly Verschuivingen[] => [
  ...(regel.zekerheid === 'binnen_tolerantie' ? enterOrLeave(ligging, regel) : []),
  ...(regel.randInPlan ? moveWhole(regel) : []),
]

/**
 * The borders within whose tolerance the advice would change. Empty when the ligging cannot be
 * varied or an officer has confirmed the areas.
 */
export const findRandgevoelig = (
  conclusie: Conclusie,
  plek: {
    readonly ligging?: Ligging
    readonly relocate?: (forceer: Verschuivingen) => Ligging
  },
  conclude: (ligging: Ligging) => Conclusie,
): readonly Randgevoelig[] => {
  const { ligging, relocate } = plek
  if (!ligging || !relocate) return []
  return ligging.gebieden.flatMap((regel): Randgevoelig[] => {
    const anders = variants(ligging, regel)
      .map((forceer) => conclude(relocate(forceer)))
      .find((uitkomst) => uitkomst !== conclusie)
    return anders === undefined ? [] : [{ gebied: regel.gebied, anders }]
  })
}
