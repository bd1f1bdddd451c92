import { findTeVeel, followGeheel, knownRanges } from '../bereik/delen.ts'
import { allowedRange, roundStep } from '../bereik/ruimte.ts'
import { type BereikOf, single } from '../bereik/waardebereik.ts'
import type { Feit } from '../model/feit.ts'
import type { Bereik } from '../weging/niveau.ts'
import { type Weging, weighAgain } from '../weging/weigh.ts'
import { changeWereld, type Wereld } from '../weging/wereld.ts'
import {
  canRise,
  findTekort,
  listDoelen,
  listVeranderbaar,
  raises,
  slotsFor,
  type Verander,
} from './doel.ts'
import { valuesToTry } from './waarden.ts'

/** Largest number of facts changed together. */
export const MAX_FEITEN = 3
/** Bound on whole re-assessments in one search. */
const MAX_TOETSEN = 250
/** Bound on changes that are looked at, most of which need no re-assessment. */
const MAX_GEPROEFD = 3000

/** The plan with some facts changed, and how it then weighs. */
export interface Stap {
  readonly verander: Verander
  /** Parts that go down with a changed whole: changed too, but chosen by nobody. */
  readonly volgt: Verander
  readonly wereld: Wereld
  readonly weging: Weging
}

export interface Zoeker {
  /** The plans with one change more from which a raise can still be reached. */
  readonly extend: (stap: Stap, isTeveel: (slots: readonly number[]) => boolean) => readonly Stap[]
  /** Whether no proper subset of the changes raises the advice. */
  readonly isMinimal: (stap: Stap) => boolean
  /** The plan with these changes, weighed again: what was changed stays so. */
  readonly weighWith: (verander: Verander) => Stap
  /** The plan with these answers, weighed again: an answer can be changed, so that an eis may be mended by it. */
  readonly answerWith: (antwoorden: Verander) => Stap
  /** False once something was left untried. */
  readonly isVolledig: () => boolean
}

const sortedSlots = (verander: Verander): readonly number[] =>
  [...verander.keys()].sort((a, b) => a - b)

export const slotsOf = ({ verander }: Stap): readonly number[] => sortedSlots(verander)

const listTeVeel = ({ wereld: { werk, algemeen } }: Stap) =>
  findTeVeel(werk, knownRanges(algemeen.waarden))

/** No part is more than its whole. */
export const isPassend = (stap: Stap): boolean => listTeVeel(stap).length === 0

/** Raises the advice, and can be. */
export const isMits = (stap: Stap, nu: Weging): boolean =>
  raises(stap.weging, nu) && isPassend(stap)

/** The changes of one fact more that make parts fit their whole again. */
const fitAgain = (stap: Stap, vrij: ReadonlySet<number>): readonly Verander[] => {
  const { werk, algemeen } = stap.wereld
  const amountOf = (slot: number) => Number(algemeen.waarden[slot] ?? 0)
  return listTeVeel(stap).flatMap(({ delen, geheel }) => {
    const teVeel = delen.reduce((som, deel) => som + amountOf(deel), -amountOf(geheel))
    return [...delen, geheel]
      .filter((slot) => vrij.has(slot))
      .map((slot) => {
        const feit = werk.feiten[slot] as Feit
        const naar =
          slot === geheel
            ? roundStep(feit, amountOf(slot) + teVeel, 'op')
            : roundStep(feit, amountOf(slot) - teVeel, 'neer')
        const ruimte = allowedRange(feit, algemeen.waarden[slot])
        const kan = 'laagst' in ruimte && ruimte.laagst <= naar && naar <= ruimte.hoogst
        return kan ? new Map(stap.verander).set(slot, naar) : undefined
      })
      .filter((verander) => verander !== undefined)
  })
}

/** Whether parts can still fit their whole after these changes, with the facts in `vrij` free. */
const canFit = (
  { werk, algemeen }: Wereld,
  verander: Verander,
  vrij: ReadonlySet<number>,
): boolean => {
  const bekend = knownRanges(algemeen.waarden)
  const bereikOf: BereikOf = (slot) => {
    const nieuw = verander.get(slot)
    if (nieuw !== undefined) return single(nieuw)
    return vrij.has(slot)
      ? allowedRange(werk.feiten[slot] as Feit, algemeen.waarden[slot])
      : bekend(slot)
  }
  return findTeVeel(werk, bereikOf).length === 0
}

const keyOf = (verander: Verander): string =>
  sortedSlots(verander)
    .map((slot) => `${slot}:${verander.get(slot)}`)
    .join()

const properSubsets = ({ verander }: Stap): readonly Verander[] => {
  const delen = [...verander]
  return Array.from(
    { length: 2 ** delen.length - 2 },
    (_, i) => new Map(delen.filter((_deel, plaats) => (i + 1) & (1 << plaats))),
  )
}

/**
 * The search for a raise on one initiative. Whatever keeps the advice below a goal has to rise, and it can
 * only through a fact it rests on: so each step changes one fact of the contribution that leaves the
 * least choice. A step after which some contribution certainly cannot rise any more is not weighed.
 */
export const createZoeker = (wereld: Wereld, weging: Weging): Zoeker => {
  const veranderbaar = listVeranderbaar(wereld)
  const doelen = listDoelen(weging)
  const gezien = new Set<string>()
  let toetsen = 0
  let geproefd = 0
  let volledig = true

  const freeAfter = (verander: Verander): ReadonlySet<number> =>
    new Set(
      verander.size < MAX_FEITEN ? [...veranderbaar].filter((slot) => !verander.has(slot)) : [],
    )

  const withVolgt = (verander: Verander): Pick<Stap, 'volgt'> & { readonly alles: Verander } => {
    const volgt = followGeheel(wereld.werk, wereld.algemeen.waarden, verander)
    return { volgt, alles: volgt.size === 0 ? verander : new Map([...verander, ...volgt]) }
  }

  const weighAs =
    ({ blijft }: { readonly blijft: boolean }) =>
    (verander: Verander): Stap => {
      toetsen += 1
      const { volgt, alles } = withVolgt(verander)
      const veranderd = changeWereld(wereld, alles)
      const anders = blijft ? veranderd : { ...veranderd, vast: wereld.vast }
      return { verander, volgt, wereld: anders, weging: weighAgain(anders, weging, veranderd.vast) }
    }
  const weighWith = weighAs({ blijft: true })
  const answerWith = weighAs({ blijft: false })

  /** The new changes of one fact more that may reach this goal. */
  const stepsTo = (
    doel: Bereik,
    stap: Stap,
    isNieuw: (verander: Verander) => boolean,
  ): readonly Verander[] => {
    const vrij = freeAfter(stap.verander)
    const tekort = findTekort(stap.weging, doel)
    const isHaalbaar = (verander: Verander, los: ReadonlySet<number>): boolean => {
      if (geproefd >= MAX_GEPROEFD) {
        volledig = false
        return false
      }
      geproefd += 1
      const { alles } = withVolgt(verander)
      return (
        canFit(wereld, alles, los) &&
        tekort.every((deel) => canRise(wereld, deel, { verander: alles, vrij: los }))
      )
    }
    if (!isHaalbaar(stap.verander, vrij)) return []
    const passend = fitAgain(stap, vrij).filter(isNieuw)
    if (passend.length > 0) return passend
    const keuzes = tekort.map((bijdrage) => slotsFor(stap.wereld, bijdrage, vrij))
    const [smalst = []] = keuzes.toSorted((a, b) => a.length - b.length)
    return smalst.flatMap((slot) => {
      const los = freeAfter(new Map(stap.verander).set(slot, 0))
      const kandidaten = valuesToTry(stap.wereld, stap.weging, { slot, vrij: los })
      volledig &&= kandidaten.volledig
      return kandidaten.waarden
        .map((waarde) => new Map(stap.verander).set(slot, waarde))
        .filter((verander) => isNieuw(verander) && isHaalbaar(verander, los))
    })
  }

  const extend: Zoeker['extend'] = (stap, isTeveel) => {
    const isNieuw = (verander: Verander) =>
      !gezien.has(keyOf(verander)) && !isTeveel([...verander.keys()])
    return doelen.flatMap((doel) =>
      stepsTo(doel, stap, isNieuw).flatMap((verander) => {
        if (toetsen >= MAX_TOETSEN) {
          volledig = false
          return []
        }
        gezien.add(keyOf(verander))
        return weighWith(verander)
      }),
    )
  }

  const isMinimal = (stap: Stap): boolean =>
    properSubsets(stap).every((minder) => !isMits(weighWith(minder), weging))

  return { extend, isMinimal, weighWith, answerWith, isVolledig: () => volledig }
}
