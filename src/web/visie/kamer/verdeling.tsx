import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import { formatAantal } from '../../../domain/tekst.ts'
import { drawArcering } from '../../onderdelen/kleuren/staal.tsx'

/** What a passage comes to: it decides, points, asks, or gives no direction. */
const SOORTEN = {
  beslist: { een: 'beslist', meer: 'beslissen', vulling: '#08519c', inkt: '#042f5c' },
  indicatief: {
    een: 'geeft een aanwijzing',
    meer: 'geven een aanwijzing',
    vulling: '#b3d4ea',
    inkt: '#1b4a69',
  },
  open: {
    een: 'vraagt een oordeel',
    meer: 'vragen een oordeel',
    vulling: '#ffffff',
    inkt: '#7a4a10',
  },
  geen: {
    een: 'geeft geen richting',
    meer: 'geven geen richting',
    vulling: '#dcdfe1',
    inkt: '#5b666d',
  },
} as const
type Soort = keyof typeof SOORTEN
export type Verdeeld = Readonly<Record<Soort, number>>

const NAMEN = Object.keys(SOORTEN) as Soort[]
/** Of the whole bar, px in the drawing. */
const BREED = 384
const HOOG = 12

const drawDelen = (verdeeld: Verdeeld): string => {
  const totaal = Math.max(
    1,
    NAMEN.reduce((som, soort) => som + verdeeld[soort], 0),
  )
  let begin = 1
  return NAMEN.map((soort) => {
    const breed = Math.round(((BREED - 2) * verdeeld[soort]) / totaal)
    if (breed === 0) return ''
    const { vulling, inkt } = SOORTEN[soort]
    const vlak = { x: begin, y: 1, breed, hoog: HOOG - 2 }
    begin += breed
    // Plain, striped, empty and dotted: seen without colour too.
    const patroon =
      soort === 'indicatief'
        ? drawArcering(vlak, inkt, 'te_bevestigen')
        : soort === 'geen'
          ? drawArcering(vlak, inkt, 'eigen_uitwerking')
          : ''
    return `<rect x="${vlak.x}" y="1" width="${breed}" height="${vlak.hoog}" fill="${vulling}" stroke="${inkt}"/>${patroon}`
  }).join('')
}

/** How many passages come to what, in words. */
export const sayVerdeling = (verdeeld: Verdeeld): string =>
  NAMEN.flatMap((soort) =>
    verdeeld[soort] > 0
      ? [formatAantal(verdeeld[soort], SOORTEN[soort].een, SOORTEN[soort].meer)]
      : [],
  ).join(', ')

/** The same as a bar; the words beside it say all that it shows. */
export const Verdeling: FC<{ readonly verdeeld: Verdeeld }> = ({ verdeeld }) => (
  <svg
    viewBox={`0 0 ${BREED} ${HOOG}`}
    preserveAspectRatio="none"
    aria-hidden="true"
    class="vt-verdeling"
  >
    {raw(drawDelen(verdeeld))}
  </svg>
)
