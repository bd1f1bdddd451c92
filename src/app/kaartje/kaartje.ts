import type { GeometrieRd } from '../../domain/model/gebied.ts'
import { boundsOf, middleOf } from '../../domain/plaats/omhullende.ts'
import { formatGetal } from '../../domain/tekst.ts'
import type { BekendePlek, Plekkenlijst, PuntRd, Schetsvorm } from '../ports/zoeken.ts'
import type { Plek, Ring } from '../rapport/schets/schets-vorm.ts'
import { type Beeld, createBeeld, linesOf, type Uitsnede } from './beeld.ts'
import { listInZicht } from './dichtbij.ts'
import { LETTER_PX, placeNamen } from './namen.ts'
import { escapeXml } from './svg.ts'

/** What the map is about. */
export interface Kaartvraag extends Uitsnede {
  /** Where something lies of which no more is known. */
  readonly cirkel?: Pick<BekendePlek, 'naam' | 'midden' | 'straal'>
  readonly punt?: PuntRd
  readonly plan?: GeometrieRd
}

/** Dark enough on white for lines (3:1) and text (4.5:1). */
const INKT = '#1b2a38'
const RAND = '#4a6072'
const PLAN = '#a5004a'
const LIJN: { readonly [L in 'wijk' | 'buurt']: string } = {
  buurt: `stroke="#8a99a5" stroke-width="0.8"`,
  wijk: `stroke="${RAND}" stroke-width="1.4"`,
}
const STAPPEN_M = [50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000]

const path = (delen: readonly Ring[], dicht = false): string =>
  delen
    .filter((deel) => deel.length > 1)
    .map((deel) => `M${deel.map(([x, y]) => `${x} ${y}`).join('L')}${dicht ? 'Z' : ''}`)
    .join('')

const drawLaag = (schets: readonly Schetsvorm[], laag: Schetsvorm['laag'], beeld: Beeld): string =>
  path(
    schets
      .filter((deel) => deel.laag === laag)
      .flatMap((deel) => linesOf(deel).flatMap(beeld.drawLijn)),
  )

/** Buildings as surfaces, roads as the white between two edges. */
const drawDichtbij = (schets: readonly Schetsvorm[], beeld: Beeld): string => {
  const gebouwen = schets
    .filter(({ laag }) => laag === 'gebouw')
    .map((deel) => path(linesOf(deel).map(beeld.drawVlak), true))
    .join('')
  const wegen = drawLaag(schets, 'weg', beeld)
  return [
    wegen && `<path d="${wegen}" fill="none" stroke="#b3bcc4" stroke-width="4"/>`,
    wegen && `<path d="${wegen}" fill="none" stroke="#ffffff" stroke-width="2.6"/>`,
    gebouwen && `<path d="${gebouwen}" fill="#c9b79c" fill-rule="evenodd"/>`,
  ].join('')
}

/** What lies outside the municipality is grey. */
const drawBuiten = (schets: readonly Schetsvorm[], beeld: Beeld, { breedte, hoogte }: Uitsnede) => {
  const grens = schets.filter(({ laag }) => laag === 'gemeentegrens')
  if (grens.length === 0) return ''
  const ringen = grens.flatMap((deel) => linesOf(deel).map(beeld.drawVlak))
  const vlak = `M-4 -4H${breedte + 4}V${hoogte + 4}H-4Z${path(ringen, true)}`
  return `<path d="${vlak}" fill="#dfe3e6" fill-rule="evenodd"/>`
}

const drawStation = (schets: readonly Schetsvorm[], { toPx, isInBeeld }: Beeld): string =>
  schets
    .filter(({ laag }) => laag === 'station')
    .map(({ vorm }) => (vorm.type === 'Point' ? toPx(vorm.coordinates) : undefined))
    .filter((plek): plek is Plek => plek !== undefined && isInBeeld(plek))
    .map(
      ([x, y]) =>
        `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#ffffff" stroke="${INKT}" stroke-width="2"/>`,
    )
    .join('')

const drawPunt = ([x, y]: Plek): string =>
  `<circle cx="${x}" cy="${y}" r="7" fill="#ffffff" stroke="${PLAN}" stroke-width="3"/><circle cx="${x}" cy="${y}" r="2" fill="${PLAN}"/>`

const drawPlan = ({ cirkel, punt, plan }: Kaartvraag, beeld: Beeld): string => {
  const uit: string[] = []
  if (cirkel) {
    const [x, y] = beeld.toPx(cirkel.midden)
    uit.push(
      `<circle cx="${x}" cy="${y}" r="${Math.round(cirkel.straal / beeld.mPerPx)}" fill="${PLAN}" fill-opacity="0.07" stroke="${PLAN}" stroke-width="2" stroke-dasharray="6 4"/>`,
    )
  }
  if (plan) {
    const ringen = plan.type === 'Polygon' ? plan.coordinates : plan.coordinates.flat()
    uit.push(
      `<path d="${path(ringen.map(beeld.drawVlak), true)}" fill="${PLAN}" fill-opacity="0.35" fill-rule="evenodd" stroke="${PLAN}" stroke-width="2"/>`,
    )
    const { minX, minY, maxX, maxY } = boundsOf(plan)
    // Nobody sees a surface of a few px.
    if (Math.max(maxX - minX, maxY - minY) / beeld.mPerPx < 14) {
      uit.push(drawPunt(beeld.toPx(middleOf(plan))))
    }
  }
  if (punt) uit.push(drawPunt(beeld.toPx(punt)))
  return uit.join('')
}

/** What lies somewhere in the circle, across its middle. */
const drawOngeveer = ({ cirkel }: Kaartvraag, { toPx }: Beeld): string => {
  if (!cirkel) return ''
  const [x, y] = toPx(cirkel.midden)
  return text(x, y - 3, `${cirkel.naam}:`, true) + text(x, y + 11, 'ergens in de cirkel', true)
}

const text = (x: number, y: number, tekst: string, vet: boolean): string =>
  `<text x="${x}" y="${y}" font-family="'Source Sans 3', system-ui, sans-serif" font-size="${LETTER_PX}"${vet ? ' font-weight="700"' : ''} text-anchor="middle" fill="${INKT}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${escapeXml(tekst)}</text>`

const drawSchaal = (beeld: Beeld, { breedte, hoogte }: Uitsnede): string => {
  const m = STAPPEN_M.findLast((stap) => stap / beeld.mPerPx <= breedte / 3) ?? 50
  const px = Math.round(m / beeld.mPerPx)
  const tekst = m >= 1_000 ? `${formatGetal(m / 1_000)} km` : `${m} m`
  const y = hoogte - 8
  return `<path d="M8 ${y - 5}V${y}H${8 + px}V${y - 5}" fill="none" stroke="${INKT}" stroke-width="1.5"/>${text(8 + px / 2, y - 4, tekst, false)}`
}

/** At the top right, where no name stands. */
const drawNoord = ({ breedte }: Uitsnede): string => {
  const x = breedte - 16
  return `<path d="M${x} 6L${x + 6} 22L${x} 18L${x - 6} 22Z" fill="${INKT}" stroke="#ffffff" stroke-width="2" paint-order="stroke"/>${text(x, 33, 'N', true)}`
}

/** Where the two lines in the middle of a circle stand: no other name goes there. */
const listRondom = ([x, y]: Plek): readonly Plek[] =>
  [-30, 30].flatMap((dx) => [-3, 11].map((dy): Plek => [x + dx, y + dy]))

/** A small map as SVG: what the files hold, and the place. `titel` is what it says to who cannot see it. */
export const drawKaartje = (
  lijst: Pick<Plekkenlijst, 'schets' | 'eigen'>,
  vraag: Kaartvraag,
  titel: string,
): string => {
  const schets = listInZicht(lijst, vraag)
  const beeld = createBeeld(vraag)
  const { breedte, hoogte, punt, plan, cirkel } = vraag
  const waar = punt ?? (plan && middleOf(plan))
  // The scale stands at the bottom left, the arrow at the top right.
  const vrij: readonly Plek[] = [
    [40, hoogte - 12],
    [breedte - 16, 12],
    [breedte - 16, 26],
    ...(waar ? [beeld.toPx(waar)] : []),
    ...(cirkel ? listRondom(beeld.toPx(cirkel.midden)) : []),
  ]
  const spoor = drawLaag(schets, 'spoor', beeld)
  const lijn = (laag: 'wijk' | 'buurt') =>
    `<path d="${drawLaag(schets, laag, beeld)}" fill="none" ${LIJN[laag]}/>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breedte} ${hoogte}" width="${breedte}" height="${hoogte}" role="img" aria-label="${escapeXml(titel)}" class="vt-kaartje">`,
    `<rect width="${breedte}" height="${hoogte}" fill="#ffffff"/>`,
    drawBuiten(schets, beeld, vraag),
    drawDichtbij(schets, beeld),
    lijn('buurt'),
    lijn('wijk'),
    `<path d="${drawLaag(schets, 'gemeentegrens', beeld)}" fill="none" stroke="${INKT}" stroke-width="2" stroke-dasharray="8 3"/>`,
    `<path d="${spoor}" fill="none" stroke="${INKT}" stroke-width="4"/><path d="${spoor}" fill="none" stroke="#ffffff" stroke-width="2" stroke-dasharray="6 6"/>`,
    drawStation(schets, beeld),
    drawPlan(vraag, beeld),
    drawOngeveer(vraag, beeld),
    ...placeNamen(schets, beeld, vrij).map(({ tekst, bij, soort }) =>
      text(Math.round(bij[0]), Math.round(bij[1]) + 4, tekst, soort === 'wijk'),
    ),
    drawSchaal(beeld, vraag),
    drawNoord(vraag),
    `<rect x="0.5" y="0.5" width="${breedte - 1}" height="${hoogte - 1}" fill="none" stroke="${RAND}"/>`,
    '</svg>',
  ].join('')
}
