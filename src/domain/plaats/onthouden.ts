import type { Ligging, Locatie, Verschuivingen } from '../model/ligging.ts'
import type { GebiedenIndex } from './gebiedenindex.ts'
import { type LocateOpties, locate, withLigging } from './locate.ts'

/** So many answers about one location: each moved border is one. */
const MAX_LIGGINGEN = 32

/** As locate and withLigging, of locations that come again. */
export interface Plaatser {
  readonly locate: (locatie: Locatie, opties: LocateOpties) => Ligging
  readonly withLigging: <T>(
    waar: { readonly locatie: Locatie; readonly opties: LocateOpties },
    werk: (ligging: Ligging, relocate: (forceer: Verschuivingen) => Ligging) => T,
  ) => T
}

/**
 * Where an initiative lies, remembered as long as its location is: at one place a plan is assessed again and again, with
 * other facts each time. What moves borders is measured together, as withLigging does, and only when something is not
 * known yet.
 */
export const createPlaatser = (index: GebiedenIndex): Plaatser => {
  const perLocatie = new WeakMap<Locatie, Map<string, Ligging>>()
  const recallFor = (locatie: Locatie): Map<string, Ligging> => {
    const liggingen = perLocatie.get(locatie) ?? new Map<string, Ligging>()
    perLocatie.set(locatie, liggingen)
    return liggingen
  }
  const remember = (liggingen: Map<string, Ligging>, sleutel: string, make: () => Ligging) => {
    const bekend = liggingen.get(sleutel)
    if (bekend) return bekend
    const ligging = make()
    if (liggingen.size >= MAX_LIGGINGEN) liggingen.clear()
    liggingen.set(sleutel, ligging)
    return ligging
  }
  return {
    locate: (locatie, opties) =>
      remember(recallFor(locatie), JSON.stringify(opties), () => locate(locatie, index, opties)),
    withLigging: ({ locatie, opties }, werk) => {
      const liggingen = recallFor(locatie)
      const sleutelOf = (forceer: Verschuivingen) => JSON.stringify({ ...opties, forceer })
      const eerst = liggingen.get(JSON.stringify(opties))
      if (eerst === undefined) {
        return withLigging({ locatie, index, opties }, (ligging, relocate) => {
          remember(liggingen, JSON.stringify(opties), () => ligging)
          return werk(ligging, (forceer) =>
            remember(liggingen, sleutelOf(forceer), () => relocate(forceer)),
          )
        })
      }
      return werk(eerst, (forceer) =>
        remember(liggingen, sleutelOf(forceer), () =>
          locate(locatie, index, { ...opties, forceer }),
        ),
      )
    },
  }
}
