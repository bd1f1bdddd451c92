import { type Waardebereik, wholeRange } from '../bereik/waardebereik.ts'
import type { Feit, FeitWaarde } from '../model/feit.ts'

/** What each fact (slot) may still be while a search goes on; a slot that is absent may be anything. */
export type Doos = ReadonlyMap<number, Waardebereik>

/** Numbers closer than this, relative to their size, are one number to the search. */
const KIEREN = 1e-9

/** The whole range of a fact, in a form that can be split: a list fact is its smallest and largest list. */
export const startRange = (feit: Feit): Waardebereik =>
  feit.type === 'meerkeuze' && feit.waarden ? { opties: [[], feit.waarden] } : wholeRange(feit)

const nextTo = (feit: Feit, waarde: number, kant: 1 | -1): number =>
  feit.geheel ? waarde + kant : waarde + kant * KIEREN * Math.max(1, Math.abs(waarde))

const isRange = (laagst: number, hoogst: number) => laagst <= hoogst

/** Splits a range of numbers below, at and above a value. */
export const splitAt = (
  feit: Feit,
  { laagst, hoogst }: { readonly laagst: number; readonly hoogst: number },
  waarde: number,
): readonly Waardebereik[] => {
  const past = feit.geheel ? Number.isInteger(waarde) : true
  const onder = feit.geheel && !past ? Math.floor(waarde) : nextTo(feit, waarde, -1)
  const boven = feit.geheel && !past ? Math.ceil(waarde) : nextTo(feit, waarde, 1)
  return [
    ...(past && laagst <= waarde && waarde <= hoogst ? [{ laagst: waarde, hoogst: waarde }] : []),
    ...(isRange(laagst, Math.min(hoogst, onder))
      ? [{ laagst, hoogst: Math.min(hoogst, onder) }]
      : []),
    ...(isRange(Math.max(laagst, boven), hoogst)
      ? [{ laagst: Math.max(laagst, boven), hoogst }]
      : []),
  ]
}

/** Splits a range of numbers in two; none when there is nothing left to split. */
export const halve = (
  feit: Feit,
  { laagst, hoogst }: { readonly laagst: number; readonly hoogst: number },
): readonly Waardebereik[] => {
  if (nextTo(feit, laagst, 1) > hoogst) return []
  const ver = laagst > 0 && hoogst / laagst > 4
  const echt =
    laagst < 0 && hoogst > 0 ? 0 : ver ? Math.sqrt(laagst * hoogst) : (laagst + hoogst) / 2
  // From 0 far up: by size, not by half.
  const midden = laagst === 0 && hoogst > 1 ? Math.sqrt(hoogst) : echt
  const grens = feit.geheel ? Math.floor(midden) : midden
  const boven = nextTo(feit, grens, 1)
  if (grens < laagst || boven > hoogst) return []
  return [
    { laagst, hoogst: grens },
    { laagst: boven, hoogst },
  ]
}

/** Splits options into those that are in the list and those that are not. */
export const splitOptions = (
  opties: readonly FeitWaarde[],
  kies: (optie: FeitWaarde) => boolean,
): readonly Waardebereik[] =>
  [opties.filter(kies), opties.filter((optie) => !kies(optie))]
    .filter((deel) => deel.length > 0)
    .map((deel) => ({ opties: deel }))

/** Splits the lists of a list fact into those with a value and those without. */
export const splitLists = (
  [wel, mogelijk]: readonly [readonly string[], readonly string[]],
  waarde: string,
): readonly Waardebereik[] => [
  { opties: [[...wel, waarde], mogelijk] },
  { opties: [wel, mogelijk.filter((deel) => deel !== waarde)] },
]

const niceNumber = (feit: Feit, laagst: number, hoogst: number): number => {
  if (feit.geheel || laagst === hoogst) return laagst
  const rond = Math.ceil(laagst)
  if (rond <= hoogst) return rond
  const midden = (laagst + hoogst) / 2
  const kort = Number(midden.toPrecision(6))
  return laagst <= kort && kort <= hoogst ? kort : midden
}

/** One value in the range, as plain as can be. */
export const pickValue = (feit: Feit, bereik: Waardebereik): FeitWaarde | undefined => {
  if ('laagst' in bereik) return niceNumber(feit, bereik.laagst, bereik.hoogst)
  if ('alles' in bereik) return undefined
  const [eerste, laatste] = bereik.opties
  if (!Array.isArray(eerste) || !Array.isArray(laatste)) return eerste
  return eerste.length > 0 ? eerste : laatste.slice(0, 1)
}
