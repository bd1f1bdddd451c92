import type { Verschuiving, Verschuivingen } from '../model/ligging.ts'
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

/** The overlap when the border lies as told. */
const moveOverlap = (plek: Geplaatst, { gebied, overlap }: Meting, naar: Verschuiving): Overlap => {
  if (naar === 'ruimer') return measureOverlap(plek, gebied.ruim())
  if (naar === 'krapper') return measureOverlap(plek, gebied.krap())
  return flipOverlap(plek, { gebied, overlap }, naar)
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
 * The same initiative when borders lie elsewhere within their tolerance: each border in
 * `forceer` as told. Profiles of one soort share their borders: what one gives up its neighbour
 * within reach gains, so the initiative does not fall in a gap that is not on the map.
 */
export const moveBorders = (
  plek: Geplaatst,
  metingen: readonly Meting[],
  opties: {
    readonly forceer: Verschuivingen
    readonly bevestigd: ReadonlySet<string>
  },
): Meting[] => {
  const { forceer, bevestigd } = opties
  let resultaat = [...metingen]
  for (const meting of metingen) {
    const naar = forceer[meting.gebied.gebied.id]
    if (naar === undefined) continue
    const na = moveOverlap(plek, meting, naar)
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
