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
const TEKEN_PX = 5.9
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

const placeOf = (deel: Schetsvorm, beeld: Beeld): Plek | undefined =>
  deel.vorm.type === 'Point' ? beeld.toPx(deel.vorm.coordinates) : middleOf(deel, beeld)

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
      const bij = placeOf(deel, beeld)
      const half = (deel.naam.length * TEKEN_PX) / 2
      if (!bij || !beeld.isInBeeld(bij, Math.min(half, 60)) || !beeld.isInBeeld(bij, 10)) return []
      const isVrij = bezet.every(
        ([[x, y], breed]) =>
          Math.abs(y - bij[1]) > LETTER_PX + 3 || Math.abs(x - bij[0]) > breed + half + 4,
      )
      if (!isVrij) return []
      bezet.push([bij, half])
      gebruikt.add(deel.naam)
      return [{ tekst: deel.naam, bij, soort }]
    }),
  )
}
