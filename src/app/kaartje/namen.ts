import type { Schetsvorm } from '../ports/zoeken.ts'
import { isIn, type Plek, type Ring } from '../rapport/schets/schets-vorm.ts'
import type { Beeld } from './beeld.ts'

export interface Naam {
  readonly tekst: string
  readonly bij: Plek
  readonly soort: 'wijk' | 'buurt' | 'plaats'
}

/** Of the letters on the map, px. */
export const LETTER_PX = 11
const TEKEN_PX = 6.6
/** From here on the names of neighbourhoods would stand on each other, m a px. */
const WIJKEN_VANAF = 12

const ringOf = ({ vorm }: Schetsvorm): readonly Ring[] => {
  if (vorm.type === 'Polygon') return vorm.coordinates
  return vorm.type === 'MultiPolygon' ? vorm.coordinates.flat() : []
}

/** The middle of what is in sight, when that lies inside. */
const middleOf = (vorm: Schetsvorm, { drawVlak }: Beeld): Plek | undefined => {
  const inBeeld = drawVlak(ringOf(vorm)[0] ?? [])
  if (inBeeld.length < 3) return undefined
  const [xs, ys] = [inBeeld.map(([x]) => x), inBeeld.map(([, y]) => y)]
  const mean = (waarden: readonly number[]) =>
    waarden.reduce((som, waarde) => som + waarde, 0) / waarden.length
  const midden: Plek = [mean(xs), mean(ys)]
  return isIn(midden, [inBeeld]) ? midden : undefined
}

/** A name goes this far up or down where its middle is taken, px. */
const UITWIJK_PX = 20

const placeOf = (deel: Schetsvorm, beeld: Beeld): Plek | undefined =>
  deel.vorm.type === 'Point' ? beeld.toPx(deel.vorm.coordinates) : middleOf(deel, beeld)

const listPlekken = ([x, y]: Plek): readonly Plek[] => [
  [x, y],
  [x, y + UITWIJK_PX],
  [x, y - UITWIJK_PX],
]

/** Names that stand clear of each other and of the edge; `vrij` is kept clear too. */
export const placeNamen = (
  schets: readonly Schetsvorm[],
  beeld: Beeld,
  vrij: readonly Plek[],
): readonly Naam[] => {
  const lagen: readonly Naam['soort'][] =
    beeld.mPerPx > WIJKEN_VANAF ? ['wijk', 'plaats'] : ['buurt', 'plaats']
  const bezet: (readonly [Plek, number])[] = vrij.map((plek) => [plek, 30])
  const gebruikt = new Set<string>()
  return lagen.flatMap((soort) =>
    schets.flatMap((deel): readonly Naam[] => {
      if (deel.laag !== soort || gebruikt.has(deel.naam)) return []
      const midden = placeOf(deel, beeld)
      const half = (deel.naam.length * TEKEN_PX) / 2
      const isVrij = (plek: Plek) =>
        beeld.isInBeeld(plek, Math.min(half, 60)) &&
        beeld.isInBeeld(plek, 10) &&
        bezet.every(
          ([[x, y], breed]) =>
            Math.abs(y - plek[1]) > LETTER_PX + 3 || Math.abs(x - plek[0]) > breed + half + 4,
        )
      const bij = midden && listPlekken(midden).find(isVrij)
      if (!bij) return []
      bezet.push([bij, half])
      gebruikt.add(deel.naam)
      return [{ tekst: deel.naam, bij, soort }]
    }),
  )
}
