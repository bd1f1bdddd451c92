import type { Feit, FeitWaarde } from '../model/feit.ts'
import type { Knoop } from '../regeltaal/compile.ts'
import type { Formule } from '../regeltaal/formule.ts'
import { and, not, ONBEKEND, ONWAAR, or, WAAR, type Waarheid } from '../regeltaal/waarheid.ts'

/** Every value a fact may still have: a closed interval of numbers, or a set of options. */
export type Waardebereik =
  | { readonly laagst: number; readonly hoogst: number }
  | { readonly opties: readonly FeitWaarde[] }
  /** Nothing is known: no comparison with it is certain, and what is worked out from it is the same. */
  | { readonly alles: true }

export const NIETS_BEKEND: Waardebereik = { alles: true }

/** Gives the range of a slot. */
export type BereikOf = (slot: number) => Waardebereik

const RUIM = 1e12

export const single = (waarde: FeitWaarde): Waardebereik =>
  typeof waarde === 'number' ? { laagst: waarde, hoogst: waarde } : { opties: [waarde] }

/** The whole range of a fact: its bounds, its options, or anything. */
export const wholeRange = (feit: Feit): Waardebereik => {
  if (feit.type === 'getal') return { laagst: feit.min ?? -RUIM, hoogst: feit.max ?? RUIM }
  if (feit.type === 'janee') return { opties: [true, false] }
  if (feit.type === 'keuze' && feit.waarden) return { opties: feit.waarden }
  return NIETS_BEKEND
}

const fromOptions = (uitkomsten: ReadonlySet<boolean>): Waarheid =>
  uitkomsten.size === 2 ? ONBEKEND : uitkomsten.has(true) ? WAAR : ONWAAR

const isNumbers = (b: Waardebereik): b is { laagst: number; hoogst: number } => 'laagst' in b

const compareLess = (a: Waardebereik, b: Waardebereik, inclusief: boolean): Waarheid => {
  if (!isNumbers(a) || !isNumbers(b)) return ONBEKEND
  if (inclusief) return a.hoogst <= b.laagst ? WAAR : a.laagst > b.hoogst ? ONWAAR : ONBEKEND
  return a.hoogst < b.laagst ? WAAR : a.laagst >= b.hoogst ? ONWAAR : ONBEKEND
}

const compareEqual = (a: Waardebereik, b: Waardebereik): Waarheid => {
  if (isNumbers(a) && isNumbers(b)) {
    if (a.laagst === a.hoogst && b.laagst === b.hoogst) return a.laagst === b.laagst ? WAAR : ONWAAR
    return a.hoogst < b.laagst || b.hoogst < a.laagst ? ONWAAR : ONBEKEND
  }
  if (!('opties' in a && 'opties' in b)) return ONBEKEND
  return fromOptions(new Set(a.opties.flatMap((x) => b.opties.map((y) => x === y))))
}

const compareMember = (a: Waardebereik, lijst: readonly unknown[]): Waarheid => {
  if ('opties' in a) return fromOptions(new Set(a.opties.map((x) => lijst.includes(x))))
  if (!isNumbers(a)) return ONBEKEND
  if (a.laagst === a.hoogst) return lijst.includes(a.laagst) ? WAAR : ONWAAR
  return lijst.some((x) => a.laagst <= Number(x) && Number(x) <= a.hoogst) ? ONBEKEND : ONWAAR
}

const compareContains = (a: Waardebereik, waarde: unknown): Waarheid =>
  'opties' in a
    ? fromOptions(new Set(a.opties.map((x) => (x as readonly unknown[]).includes(waarde))))
    : ONBEKEND

const testVergelijking = (
  { bron, slot, normSlot }: Extract<Knoop, { soort: 'vergelijking' }>,
  bereikOf: BereikOf,
): Waarheid => {
  const a = bereikOf(slot)
  const norm = () =>
    normSlot === undefined ? single(bron.value as FeitWaarde) : bereikOf(normSlot)
  switch (bron.operator) {
    case 'equal':
      return compareEqual(a, norm())
    case 'notEqual':
      return not(compareEqual(a, norm()))
    case 'lessThan':
      return compareLess(a, norm(), false)
    case 'lessThanInclusive':
      return compareLess(a, norm(), true)
    case 'greaterThan':
      return compareLess(norm(), a, false)
    case 'greaterThanInclusive':
      return compareLess(norm(), a, true)
    case 'in':
      return compareMember(a, bron.value as readonly unknown[])
    case 'notIn':
      return not(compareMember(a, bron.value as readonly unknown[]))
    case 'contains':
      return compareContains(a, bron.value)
    case 'doesNotContain':
      return not(compareContains(a, bron.value))
  }
}

/**
 * Truth of a condition over every combination of values in the ranges, each fact taken as
 * independent: waar or onwaar only when that holds for all of them.
 */
export const testBereik = (knoop: Knoop, bereikOf: BereikOf): Waarheid => {
  if (knoop.soort === 'vergelijking') return testVergelijking(knoop, bereikOf)
  if (knoop.soort === 'not') return not(testBereik(knoop.kind, bereikOf))
  if (knoop.soort === 'genoemd') return testBereik(knoop.kind, bereikOf)
  const delen = knoop.kinderen.map((kind) => testBereik(kind, bereikOf))
  return knoop.soort === 'all' ? delen.reduce(and, WAAR) : delen.reduce(or, ONWAAR)
}

const hull = (a: Waardebereik, b: Waardebereik): Waardebereik => {
  if (isNumbers(a) && isNumbers(b)) {
    return { laagst: Math.min(a.laagst, b.laagst), hoogst: Math.max(a.hoogst, b.hoogst) }
  }
  if ('opties' in a && 'opties' in b) return { opties: [...new Set([...a.opties, ...b.opties])] }
  return NIETS_BEKEND
}

const span = (getallen: readonly number[]): Waardebereik => {
  const echt = getallen.filter((getal) => !Number.isNaN(getal))
  if (echt.length === 0) return { laagst: -RUIM, hoogst: RUIM }
  return { laagst: Math.min(...echt), hoogst: Math.max(...echt) }
}

const calculate = (
  teken: '+' | '-' | '*' | '/',
  a: Waardebereik,
  b: Waardebereik,
): Waardebereik => {
  if (!isNumbers(a) || !isNumbers(b)) return NIETS_BEKEND
  if (teken === '+') return { laagst: a.laagst + b.laagst, hoogst: a.hoogst + b.hoogst }
  if (teken === '-') return { laagst: a.laagst - b.hoogst, hoogst: a.hoogst - b.laagst }
  const hoeken = [a.laagst, a.hoogst].flatMap((x) =>
    [b.laagst, b.hoogst].map((y) => [x, y] as const),
  )
  if (teken === '*') return span(hoeken.map(([x, y]) => x * y))
  if (b.laagst <= 0 && b.hoogst >= 0 && b.laagst !== b.hoogst) {
    return a.laagst >= 0 && b.laagst >= 0
      ? { laagst: a.laagst / b.hoogst, hoogst: RUIM }
      : { laagst: -RUIM, hoogst: RUIM }
  }
  return span(hoeken.map(([x, y]) => x / y))
}

const asWaarheid = (bereik: Waardebereik): Waarheid =>
  'opties' in bereik ? fromOptions(new Set(bereik.opties.map((x) => x === true))) : ONBEKEND

const fromWaarheid = (waarheid: Waarheid): Waardebereik => ({
  opties: waarheid === ONBEKEND ? [true, false] : [waarheid === WAAR],
})

const compareFormule = (teken: string, a: Waardebereik, b: Waardebereik): Waarheid => {
  if (teken === '=') return compareEqual(a, b)
  if (teken === '!=') return not(compareEqual(a, b))
  if (teken === '<' || teken === '<=') return compareLess(a, b, teken === '<=')
  return compareLess(b, a, teken === '>=')
}

/** The range of a formula over ranges of its facts: never too narrow, exact when all are known. */
export const rangeOfFormule = (
  formule: Formule,
  bereikOf: (feit: string) => Waardebereik,
): Waardebereik => {
  const range = (deel: Formule) => rangeOfFormule(deel, bereikOf)
  switch (formule.soort) {
    case 'constante':
      return single(formule.waarde)
    case 'feit':
      return bereikOf(formule.feit)
    case 'negatief':
      return calculate('-', single(0), range(formule.van))
    case 'niet': {
      const van = range(formule.van)
      return 'alles' in van ? NIETS_BEKEND : fromWaarheid(not(asWaarheid(van)))
    }
    case 'rekenen':
      return calculate(formule.teken, range(formule.delen[0]), range(formule.delen[1]))
    case 'vergelijken': {
      const [a, b] = [range(formule.delen[0]), range(formule.delen[1])]
      if ('alles' in a || 'alles' in b) return NIETS_BEKEND
      return fromWaarheid(compareFormule(formule.teken, a, b))
    }
    case 'verbinden': {
      const delen = formule.delen.map(range)
      const [a, b] = delen.map(asWaarheid) as [Waarheid, Waarheid]
      const uit = formule.teken === 'and' ? and(a, b) : or(a, b)
      const isOnbekend = uit === ONBEKEND && delen.some((deel) => 'alles' in deel)
      return isOnbekend ? NIETS_BEKEND : fromWaarheid(uit)
    }
    case 'uiterste': {
      const delen = formule.delen.map(range).filter(isNumbers)
      if (delen.length < formule.delen.length) return NIETS_BEKEND
      const kies = formule.functie === 'min' ? Math.min : Math.max
      return {
        laagst: kies(...delen.map(({ laagst }) => laagst)),
        hoogst: kies(...delen.map(({ hoogst }) => hoogst)),
      }
    }
    case 'als': {
      const als = range(formule.voorwaarde)
      if ('alles' in als) return NIETS_BEKEND
      const voorwaarde = asWaarheid(als)
      if (voorwaarde === WAAR) return range(formule.dan)
      if (voorwaarde === ONWAAR) return range(formule.anders)
      return hull(range(formule.dan), range(formule.anders))
    }
  }
}
