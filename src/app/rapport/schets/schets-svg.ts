import { formatGetal } from '../../../domain/tekst.ts'
import type { Plek, Ring } from './schets-vorm.ts'

/** What is on the sketch; measures in mm. */
export interface Tekening {
  readonly breedte: number
  readonly hoogte: number
  readonly gebieden: readonly {
    readonly nummer: number
    readonly ringen: readonly Ring[]
    /** Where the number stands. */
    readonly bij: Plek
  }[]
  readonly plan: readonly Ring[]
  readonly schaal: { readonly mm: number; readonly m: number }
}

/** Dark enough on white for lines (3:1) and for text (4.5:1). */
const INKT = '#1b2a38'
const RAND = '#4a6072'
const PLAN = '#a5004a'
/** Every area has its own line too, so that nobody needs the colour. */
const STREPEN = ['none', '3 1.2', '1 1', '5 1.2 1 1.2', '2 2', '6 2', '1 2.2', '3 1 1 1 1 1']

const path = (ringen: readonly (readonly Plek[])[]): string =>
  ringen.map((ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`).join('')

const label = (x: number, y: number, tekst: string) =>
  `<text x="${x}" y="${y}" font-family="'Source Sans 3', sans-serif" font-size="3.6" font-weight="600" text-anchor="middle" fill="${INKT}">${tekst}</text>`

const drawGebied = ({ ringen, nummer }: Tekening['gebieden'][number]): string =>
  `<path d="${path(ringen)}" fill="#4a6072" fill-opacity="0.06" fill-rule="evenodd" stroke="${RAND}" stroke-width="0.5" stroke-dasharray="${STREPEN[(nummer - 1) % STREPEN.length]}"/>`

const drawNummer = ({ nummer, bij: [x, y] }: Tekening['gebieden'][number]): string =>
  `<circle cx="${x}" cy="${y}" r="3" fill="#ffffff" stroke="${RAND}" stroke-width="0.4"/>${label(x, y + 1.3, String(nummer))}`

const drawNoord = (breedte: number): string =>
  `<path d="M${breedte - 8} 6L${breedte - 5} 14L${breedte - 8} 12L${breedte - 11} 14Z" fill="${INKT}"/>${label(breedte - 8, 19, 'N')}`

const drawSchaal = ({ schaal: { mm, m }, hoogte }: Tekening): string => {
  const y = hoogte - 5
  const tekst = m >= 1000 ? `${formatGetal(m / 1000)} km` : `${m} m`
  return `<rect x="4" y="${y - 7}" width="${mm + 6}" height="10" fill="#ffffff" fill-opacity="0.85"/><path d="M7 ${y - 2}V${y}H${7 + mm}V${y - 2}" fill="none" stroke="${INKT}" stroke-width="0.6"/>${label(7 + mm / 2, y - 2, tekst)}`
}

/** The sketch as SVG, the same for the page and the PDF. It holds no text from outside. */
export const renderSchets = (tekening: Tekening): string => {
  const { breedte, hoogte, gebieden, plan } = tekening
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breedte} ${hoogte}">`,
    `<rect width="${breedte}" height="${hoogte}" fill="#ffffff"/>`,
    ...gebieden.toReversed().map(drawGebied),
    `<path d="${path(plan)}" fill="${PLAN}" fill-opacity="0.35" fill-rule="evenodd" stroke="${PLAN}" stroke-width="0.9"/>`,
    ...gebieden.map(drawNummer),
    drawNoord(breedte),
    drawSchaal(tekening),
    `<rect x="0.2" y="0.2" width="${breedte - 0.4}" height="${hoogte - 0.4}" fill="none" stroke="${RAND}" stroke-width="0.4"/>`,
    '</svg>',
  ].join('')
}
