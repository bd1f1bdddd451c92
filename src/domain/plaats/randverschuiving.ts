import type { GeindexeerdGebied } from './gebiedenindex.ts'
import {
  clipVorm,
  GEEN_OVERLAP,
  type Geplaatst,
  isSignificant,
  measureOverlap,
  type Overlap,
} from './overlap.ts'

export interface Meting {
  readonly gebied: GeindexeerdGebied
  readonly overlap: Overlap
}

/** The overlap when the area counts against its drawing (`true`), or does not (`false`). */
const flipOverlap = (plek: Geplaatst, { gebied, overlap }: Meting, telt: boolean): Overlap => {
  if (isSignificant(overlap.m2, plek) === telt) return overlap
  const verschoven = measureOverlap(plek, telt ? gebied.ruim() : gebied.krap())
  if (isSignificant(verschoven.m2, plek) === telt) return verschoven
  return telt ? { vorm: plek.vorm, m2: plek.m2, ligt: 'geheel' } : GEEN_OVERLAP
}

/** Profiles of one soort divide the land: where both are drawn roughly, they share a border. */
export const isSharedBorder = (a: GeindexeerdGebied, b: GeindexeerdGebied): boolean =>
  a !== b &&
  a.profiel &&
  a.gebied.soort === b.gebied.soort &&
  a.gebied.tolerantieM > 0 &&
  b.gebied.tolerantieM > 0

/** What the neighbour gains or loses when the border with a moved area moves. */
const followBorder = (
  plek: Geplaatst,
  buur: Meting,
  verschuiving: { readonly voor: Overlap; readonly na: Overlap },
): Overlap => {
  const { geo } = plek
  const { voor, na } = verschuiving
  const eigen = buur.overlap
  if (na.m2 > voor.m2) {
    return eigen.vorm && na.vorm ? clipVorm(plek, geo.difference(eigen.vorm, na.vorm)) : eigen
  }
  const bereik = measureOverlap(plek, buur.gebied.ruim())
  if (!voor.vorm || !bereik.vorm) return eigen
  const los = na.vorm ? geo.difference(voor.vorm, na.vorm) : voor.vorm
  const erbij = geo.intersection(los, bereik.vorm)
  return clipVorm(plek, eigen.vorm ? geo.union([eigen.vorm, erbij]) : erbij)
}

/**
 * The same initiative when borders lie elsewhere within their tolerance: each area in `forceer` counts
 * or does not count as told. Profiles of one soort share their borders: what one gives up its neighbour
 * within reach gains, so the initiative does not fall in a gap that is not on the map.
 */
export const moveBorders = (
  plek: Geplaatst,
  metingen: readonly Meting[],
  opties: {
    readonly forceer: Readonly<Record<string, boolean>>
    readonly bevestigd: ReadonlySet<string>
  },
): Meting[] => {
  const { forceer, bevestigd } = opties
  let resultaat = [...metingen]
  for (const meting of metingen) {
    const telt = forceer[meting.gebied.gebied.id]
    if (telt === undefined) continue
    const na = flipOverlap(plek, meting, telt)
    resultaat = resultaat.map((ander) => {
      if (ander.gebied === meting.gebied) return { gebied: ander.gebied, overlap: na }
      const { id } = ander.gebied.gebied
      const vast = bevestigd.has(id) || forceer[id] !== undefined
      return vast || !isSharedBorder(meting.gebied, ander.gebied)
        ? ander
        : {
            gebied: ander.gebied,
            overlap: followBorder(plek, ander, { voor: meting.overlap, na }),
          }
    })
  }
  return resultaat
}
