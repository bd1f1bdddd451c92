import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { Principebalk, Principebalken } from '../../app/overzicht/balken.ts'
import { drawArcering } from '../onderdelen/kleuren/staal.tsx'

const SOORTEN = ['voor', 'tegen', 'open'] as const
type Soort = (typeof SOORTEN)[number]

interface Stijl {
  readonly vulling: string
  readonly inkt: string
  readonly gestreept?: boolean
  /** SVG attribute that draws the border in dashes. */
  readonly rand?: string
}

/** Plain, striped and with a border of dashes: seen without colour too. */
const STIJL: Readonly<Record<Soort, Stijl>> = {
  voor: { vulling: '#0a5c2b', inkt: '#0a5c2b' },
  tegen: { vulling: '#fbe6e6', inkt: '#8f1414', gestreept: true },
  open: { vulling: '#ffffff', inkt: '#4a5a64', rand: ' stroke-dasharray="3 2"' },
}

/** Of the longest bar, px in the drawing. */
const BREED = 240
const HOOG = 14

const totalOf = ({ voor, tegen, open }: Principebalk): number => voor + tegen + open

const drawDelen = (balk: Principebalk, meeste: number): string => {
  let begin = 1
  return SOORTEN.map((soort) => {
    const breed = Math.round(((BREED - 2) * balk[soort]) / meeste)
    if (breed === 0) return ''
    const { vulling, inkt, gestreept, rand = '' } = STIJL[soort]
    const vlak = { x: begin, y: 1, breed, hoog: HOOG - 2 }
    begin += breed
    const maat = `x="${vlak.x}" y="1" width="${breed}" height="${vlak.hoog}"`
    return `<rect ${maat} fill="${vulling}" stroke="${inkt}"${rand}/>${gestreept ? drawArcering(vlak, inkt, 'te_bevestigen') : ''}`
  }).join('')
}

const sayDelen = (balk: Principebalk): string =>
  SOORTEN.flatMap((soort) => (balk[soort] > 0 ? [`${balk[soort]} ${soort}`] : [])).join(', ')

/** A bar per principle; the words above each say all that it shows. */
export const Balken: FC<{ readonly principes: Principebalken }> = ({ principes: { balken } }) => {
  const meeste = Math.max(1, ...balken.map(totalOf))
  return (
    <ul class="vt-lijst-kaal vt-principes">
      {balken.map((balk) => (
        <li>
          <span>
            {balk.label}: <strong>{sayDelen(balk)}</strong>
          </span>
          <svg viewBox={`0 0 ${BREED} ${HOOG}`} aria-hidden="true">
            {raw(drawDelen(balk, meeste))}
          </svg>
        </li>
      ))}
    </ul>
  )
}
