import type { PuntRd, Schetsvorm } from '../ports/zoeken.ts'
import { isIn, type Plek, type Ring } from '../rapport/schets/schets-vorm.ts'
import type { Beeld } from './beeld.ts'

export interface Naam {
  readonly tekst: string
  readonly bij: Plek
  readonly soort: 'wijk' | 'buurt' | 'plaats' | 'weg'
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

/** Places along a line so far from each other, px. */
const STAP_PX = 10
const MAX_STAPPEN = 200

/** Halfway what of a line is in sight. */
const halfwayOf = (punten: readonly PuntRd[], { toPx, isInBeeld }: Beeld): Plek | undefined => {
  const px = punten.map(toPx)
  const langs = px.slice(1).flatMap(([bx, by], i): readonly Plek[] => {
    const [ax, ay] = px[i] as Plek
    const stappen = Math.min(MAX_STAPPEN, Math.ceil(Math.hypot(bx - ax, by - ay) / STAP_PX))
    return Array.from({ length: stappen }, (_, stap): Plek => {
      const deel = (stap + 0.5) / stappen
      return [ax + (bx - ax) * deel, ay + (by - ay) * deel]
    })
  })
  const inBeeld = langs.filter((plek) => isInBeeld(plek, STAP_PX))
  return inBeeld[Math.floor(inBeeld.length / 2)]
}

const placeOf = (deel: Schetsvorm, beeld: Beeld): Plek | undefined => {
  const { vorm } = deel
  if (vorm.type === 'Point') return beeld.toPx(vorm.coordinates)
  return vorm.type === 'LineString' ? halfwayOf(vorm.coordinates, beeld) : middleOf(deel, beeld)
}

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
    beeld.mPerPx > WIJKEN_VANAF ? ['wijk', 'plaats'] : ['buurt', 'plaats', 'weg']
  const bezet: (readonly [Plek, number])[] = vrij.map((plek) => [plek, 30])
  const gebruikt = new Set<string>()
  return lagen.flatMap((soort) =>
    schets.flatMap((deel): readonly Naam[] => {
      if (deel.laag !== soort || deel.naam === '' || gebruikt.has(deel.naam)) return []
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
