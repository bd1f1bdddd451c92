import { stepOf } from '../bereik/ruimte.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Wereld } from '../weging/wereld.ts'
import { distanceTo } from './afstand.ts'
import type { Verander } from './doel.ts'
import { valuesToTry } from './waarden.ts'
import { isPassend, type Stap, type Zoeker } from './zoeken.ts'

/** Bound on nearer values that are weighed for one set. */
const MAX_TERUG = 60

interface Naaste {
  readonly stap: Stap
  /** False when the bound was met: a nearer value may do the same. */
  readonly volledig: boolean
}

const without = (verander: Verander, slot: number): Verander =>
  new Map([...verander].filter(([deel]) => deel !== slot))

const isSame = ({ weging: een }: Stap, { weging: ander }: Stap): boolean =>
  een.conclusie === ander.conclusie &&
  een.band.laagst === ander.band.laagst &&
  een.band.hoogst === ander.band.hoogst

/** The value one step towards the present one. */
const stepBack = ({ werk, algemeen }: Wereld, slot: number, naar: FeitWaarde): FeitWaarde[] => {
  const van = algemeen.waarden[slot]
  const stap = stepOf(werk.feiten[slot] as Feit)
  if (typeof van !== 'number' || typeof naar !== 'number' || stap === 0) return []
  return [Number((naar + Math.sign(van - naar) * stap).toFixed(9))]
}

/** The values of one changed fact nearer to the present one, given the other changes: nearest first. */
const listNearer = (wereld: Wereld, zoeker: Zoeker, { verander }: Stap): readonly Verander[] =>
  [...verander.keys()].flatMap((slot) => {
    const naar = verander.get(slot) as FeitWaarde
    const rest = zoeker.weighWith(without(verander, slot))
    const { waarden } = valuesToTry(rest.wereld, rest.weging, { slot, vrij: new Set() })
    const verst = distanceTo(wereld, slot, naar)
    return [...new Set([...waarden, ...stepBack(wereld, slot, naar)])]
      .map((waarde) => ({ waarde, afstand: distanceTo(wereld, slot, waarde) }))
      .filter(({ afstand }) => afstand > 0 && afstand < verst)
      .sort((a, b) => a.afstand - b.afstand)
      .map(({ waarde }) => new Map(verander).set(slot, waarde))
  })

/** The first that gives the same as a set, and no part of which does. */
const findSame = (zoeker: Zoeker, stap: Stap, nader: readonly Verander[]): Stap | undefined => {
  for (const verander of nader) {
    const plan = zoeker.weighWith(verander)
    if (isSame(plan, stap) && isPassend(plan) && zoeker.isMinimal(plan)) return plan
  }
  return undefined
}

/**
 * The set with each value as near to the present one as gives the same advice and band: the search
 * knows a value only by where conditions turn while other facts are still free.
 */
export const pullBack = (wereld: Wereld, zoeker: Zoeker, stap: Stap): Naaste => {
  let naaste = stap
  let geprobeerd = 0
  for (;;) {
    const nader = listNearer(wereld, zoeker, naaste)
    const binnen = nader.slice(0, MAX_TERUG - geprobeerd)
    geprobeerd += binnen.length
    const beter = findSame(zoeker, naaste, binnen)
    if (!beter) return { stap: naaste, volledig: binnen.length === nader.length }
    naaste = beter
  }
}
