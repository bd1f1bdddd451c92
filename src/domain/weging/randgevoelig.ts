import type { Ligging, LiggingRegel, Verschuivingen } from '../model/ligging.ts'
import { type Conclusie, STAND_ONBEKEND, type Stand } from '../model/visie.ts'
import { standOf } from './schaal.ts'
import type { Weging } from './weigh.ts'

/** What people read of an advice: when one of these is another, it is another advice. */
export interface Advieskern {
  readonly conclusie: Conclusie
  readonly stand: Stand | typeof STAND_ONBEKEND
  /** How favourable it may still become; only while the stand is open. */
  readonly hoogstens?: Stand
}

export interface Randgevoelig {
  readonly gebied: string
  /** The advice when this border is moved within its tolerance. */
  readonly anders: Advieskern
}

export const readAdvieskern = ({ conclusie, weighStand }: Weging): Advieskern => {
  const { stand, bereik } = weighStand()
  const hoogstens = stand === STAND_ONBEKEND ? { hoogstens: standOf(bereik.hoogst) } : {}
  return { conclusie, stand, ...hoogstens }
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

/** Another conclusie before another stand under the same one. */
const findAnders = (nu: Advieskern, elders: readonly Advieskern[]): Advieskern | undefined =>
  elders.find(({ conclusie }) => conclusie !== nu.conclusie) ??
  elders.find(({ stand, hoogstens }) => stand !== nu.stand || hoogstens !== nu.hoogstens)

/**
 * The borders within whose tolerance the advice would change. Empty when the ligging cannot be
 * varied or an officer has confirmed the areas.
 */
export const findRandgevoelig = (
  nu: Advieskern,
  plek: {
    readonly ligging?: Ligging
    readonly relocate?: (forceer: Verschuivingen) => Ligging
  },
  judge: (ligging: Ligging) => Advieskern,
): readonly Randgevoelig[] => {
  const { ligging, relocate } = plek
  if (!ligging || !relocate) return []
  return ligging.gebieden.flatMap((regel): Randgevoelig[] => {
    const elders = variants(ligging, regel).map((forceer) => judge(relocate(forceer)))
    const anders = findAnders(nu, elders)
    return anders === undefined ? [] : [{ gebied: regel.gebied, anders }]
  })
}
