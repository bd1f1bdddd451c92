import { ACTIVITEITEN } from '../../domain/model/feit.ts'
import { STAND_ONBEKEND } from '../../domain/model/visie.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'

type Deel = OntwikkelingMetBewijs['delen'][number]

/** What to find out next, and at which parts; of none: for the whole. */
export interface Stap {
  readonly feit: string
  readonly vraag: string
  readonly wie: OntwikkelingMetBewijs['geheel']['vragen'][number]['wie']
  readonly delen: readonly Deel[]
}

/** So many are done first. */
const MAX_EERST = 3

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'> &
  Partial<Pick<OntwikkelingMetBewijs, 'feiten'>>

/** The parts that leave it open, where others state it: once these do, the whole has it. */
const listZonder = ({ delen, feiten }: Uitkomst, feit: string): readonly Deel[] => {
  const bij = feiten?.ontbreekt.find((een) => een.feit === feit)?.delen ?? []
  return delen.filter(({ id }) => bij.includes(id))
}

/**
 * What can still turn the advice on the whole, most decisive first, and behind it what can turn that of a part: asked of
 * most parts first. What turns the whole and no part by itself is asked of the parts that lack it. What comes in a part
 * goes before all of it, and is not among these.
 */
export const listStappen = (
  uitkomst: Uitkomst,
  vraagVan: (feit: string) => string,
): readonly Stap[] => {
  const { geheel, delen } = uitkomst
  const ask = (feit: string) => delen.filter(({ vragen }) => vragen.includes(feit))
  const vanGeheel = geheel.vragen.map(({ feit, vraag, wie }) => {
    const gevraagd = ask(feit)
    const bij = gevraagd.length > 0 ? gevraagd : listZonder(uitkomst, feit)
    return { feit, vraag, wie, delen: bij }
  })
  const genoemd = new Set(vanGeheel.map(({ feit }) => feit))
  const vanDelen = [...new Set(delen.flatMap(({ vragen }) => vragen))]
    .filter((feit) => !genoemd.has(feit))
    .map((feit) => ({
      feit,
      vraag: vraagVan(feit),
      wie: 'initiatiefnemer' as const,
      delen: ask(feit),
    }))
    .toSorted((a, b) => b.delen.length - a.delen.length)
  return [...vanGeheel, ...vanDelen].filter(({ feit }) => feit !== ACTIVITEITEN)
}

export const listEerst = (...vraag: Parameters<typeof listStappen>): readonly Stap[] =>
  listStappen(...vraag).slice(0, MAX_EERST)

/** The rules that a judgement of the municipality is asked on, of the whole. */
export const countOordelen = ({ geheel }: Pick<Uitkomst, 'geheel'>): number =>
  new Set(
    geheel.uitkomsten.flatMap(({ oordeel, regel }) =>
      oordeel === 'vraagt_beoordeling' ? regel : [],
    ),
  ).size

/** Whether the stand of a part, or of the whole, is still open. */
export const isOpen = ({ richting }: Pick<Deel, 'richting'>): boolean =>
  richting.stand === STAND_ONBEKEND
