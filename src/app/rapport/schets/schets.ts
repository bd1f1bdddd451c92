import type { Gebied, GeometrieRd } from '../../../domain/model/gebied.ts'
import { boundsOf } from '../../../domain/plaats/omhullende.ts'
import { joinEn } from '../../../domain/tekst.ts'
import type { Kaartschets } from '../../ports/rapport.ts'
import { renderSchets, type Tekening } from './schets-svg.ts'
import { clipRing, isIn, type Plek, type Ring, ringsOf, simplifyRing } from './schets-vorm.ts'

/** Size of the drawing, mm. */
const BREEDTE = 160
const HOOGTE = 90
/** The plan takes at most this share of the drawing, so that one sees where it lies; one in pieces shows more by itself. */
const DEEL = 0.25
const DEEL_STUKKEN = 0.6
/** The drawing never shows less than this, m. */
const MIN_BREED_M = 1200
const TOLERANTIE_MM = 0.15
/** So far outside the drawing lines go on, so that no edge of the paper looks like a border. */
const MARGE_MM = 3
const MAX_GEBIEDEN = 8
/** Numbers stand at least this far from each other and from the plan, mm. */
const RUIMTE_MM = 7
const STAPPEN_M = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000]

const afgerond = (getal: number) => Math.round(getal * 100) / 100

/** Maps RD to mm on the sketch, north up. */
const createBeeld = (plan: GeometrieRd) => {
  const { minX, minY, maxX, maxY } = boundsOf(plan)
  const deel = plan.type === 'MultiPolygon' && plan.coordinates.length > 1 ? DEEL_STUKKEN : DEEL
  const mPerMm = Math.max(
    (maxX - minX) / (BREEDTE * deel),
    (maxY - minY) / (HOOGTE * deel),
    MIN_BREED_M / BREEDTE,
  )
  const [midX, midY] = [(minX + maxX) / 2, (minY + maxY) / 2]
  const vak = {
    x0: -MARGE_MM,
    y0: -MARGE_MM,
    x1: BREEDTE + MARGE_MM,
    y1: HOOGTE + MARGE_MM,
  }
  const toMm = ([x, y]: Plek): Plek => [
    BREEDTE / 2 + (x - midX) / mPerMm,
    HOOGTE / 2 - (y - midY) / mPerMm,
  ]
  const draw = (geometrie: GeometrieRd): readonly Ring[] =>
    ringsOf(geometrie)
      .map((ring) => simplifyRing(clipRing(ring.map(toMm), vak), TOLERANTIE_MM))
      .filter((ring) => ring.length > 2)
      .map((ring) => ring.map(([x, y]): Plek => [afgerond(x), afgerond(y)]))
  return { mPerMm, draw }
}

/** Places where a number may stand: a grid that stays clear of the edges, the arrow and the scale. */
const ROOSTER: readonly Plek[] = Array.from(
  { length: 13 * 7 },
  (_, i): Plek => [8 + (i % 13) * 12, 8 + Math.floor(i / 13) * 12],
).filter(([x, y]) => !(x > BREEDTE - 20 && y < 24) && !(x < 60 && y > HOOGTE - 16))

const away = ([ax, ay]: Plek, [bx, by]: Plek) => Math.hypot(ax - bx, ay - by)

/** Inside the area, outside the plan, and as far from what is there already as can be. */
const findPlek = (ringen: readonly Ring[], bezet: readonly Plek[]): Plek | undefined => {
  let beste: Plek | undefined
  let verste = RUIMTE_MM
  for (const plek of ROOSTER) {
    if (!isIn(plek, ringen)) continue
    const ruimte = Math.min(40, ...bezet.map((ander) => away(plek, ander)))
    if (ruimte > verste) [beste, verste] = [plek, ruimte]
  }
  return beste
}

const chooseSchaal = (mPerMm: number): Tekening['schaal'] => {
  const past = STAPPEN_M.filter((m) => m / mPerMm <= BREEDTE / 3)
  const m = past.at(-1) ?? (STAPPEN_M[0] as number)
  return { m, mm: afgerond(m / mPerMm) }
}

const describe = (namen: readonly string[], breedM: number): string =>
  [
    `Schets van het plan, met het noorden boven. De schets is ${Math.round(breedM)} meter breed.`,
    namen.length === 0
      ? 'Er liggen geen getekende gebieden in beeld.'
      : `In beeld ${namen.length === 1 ? 'ligt' : 'liggen'}: ${joinEn(namen)}.`,
    'In de tabel staat in welke gebieden het plan ligt, met oppervlakte en afstand.',
  ].join(' ')

/** The plan between the areas around it; `gebieden` come most telling first. */
export const drawSchets = (plan: GeometrieRd, gebieden: readonly Gebied[]): Kaartschets => {
  const { mPerMm, draw } = createBeeld(plan)
  const getekend = gebieden
    .map(({ naam, geometrie }) => ({ naam, ringen: draw(geometrie) }))
    .filter(({ ringen }) => ringen.length > 0)
  const planRingen = draw(plan)
  const bezet: Plek[] = planRingen.flat()
  // Without room for its number nobody could tell what a line is.
  const geplaatst = getekend.flatMap(({ naam, ringen }) => {
    const bij = findPlek(ringen, bezet)
    if (bij === undefined) return []
    bezet.push(bij)
    return [{ naam, ringen, bij }]
  })
  const metNummer = geplaatst
    .slice(0, MAX_GEBIEDEN)
    .map((gebied, i) => ({ nummer: i + 1, ...gebied }))
  const namen = metNummer.map(({ nummer, naam }) => `${nummer} ${naam}`)
  return {
    svg: renderSchets({
      breedte: BREEDTE,
      hoogte: HOOGTE,
      gebieden: metNummer,
      plan: planRingen,
      schaal: chooseSchaal(mPerMm),
    }),
    gebieden: metNummer.map(({ nummer, naam }) => ({ nummer, naam })),
    tekst: describe(namen, BREEDTE * mPerMm),
  }
}
