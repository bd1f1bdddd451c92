import { raw } from 'hono/html'
import type { FC } from 'hono/jsx'
import type { Hardheid, Stand } from '../../../domain/model/visie.ts'
import { type Klasse, STANDKLEUREN } from './standkleuren.ts'

/** A rectangle in px. */
export interface Vlak {
  readonly x: number
  readonly y: number
  readonly breed: number
  readonly hoog: number
}

/** What each pattern is called in a legend. */
export const VULLING: Readonly<Record<Hardheid, string>> = {
  vast: 'effen',
  te_bevestigen: 'gestreept',
  eigen_uitwerking: 'gestippeld',
}

/** Apart, between lines and between dots, px. */
const STREEP = 6
const STIP = 4

/** Diagonal lines within the rectangle, each clipped to it. */
const drawStrepen = ({ x, y, breed, hoog }: Vlak, inkt: string): string => {
  const lijnen: string[] = []
  for (let begin = STREEP; begin < breed + hoog; begin += STREEP) {
    const [x1, y1] = [Math.min(begin, breed), Math.max(0, begin - breed)]
    const [x2, y2] = [Math.max(0, begin - hoog), Math.min(begin, hoog)]
    lijnen.push(`M${x + x1} ${y + y1}L${x + x2} ${y + y2}`)
  }
  return `<path d="${lijnen.join('')}" stroke="${inkt}" stroke-width="1.2"/>`
}

const drawStippen = ({ x, y, breed, hoog }: Vlak, inkt: string): string => {
  const stippen: string[] = []
  for (let rij = STIP / 2; rij < hoog; rij += STIP) {
    for (let kolom = STIP / 2; kolom < breed; kolom += STIP) {
      stippen.push(`<circle cx="${x + kolom}" cy="${y + rij}" r="0.9"/>`)
    }
  }
  return `<g fill="${inkt}">${stippen.join('')}</g>`
}

/** The pattern of a ground as SVG: nothing where it is firm, lines where it must be confirmed, dots where it is ours. */
export const drawArcering = (vlak: Vlak, inkt: string, hardheid: Hardheid | undefined): string => {
  if (hardheid === 'te_bevestigen') return drawStrepen(vlak, inkt)
  return hardheid === 'eigen_uitwerking' ? drawStippen(vlak, inkt) : ''
}

const VLAK: Vlak = { x: 2, y: 2, breed: 20, hoog: 12 }

export interface StaalProps {
  readonly klasse: Klasse
  readonly hardheid?: Hardheid | undefined
  /** While the stand is open: the best it can become, as a border of that colour round nothing. */
  readonly hoogstens?: Stand | undefined
}

/** The colour of a stand with the pattern of its hardheid, as on the map; words stand beside it. */
export const Staal: FC<StaalProps> = ({ klasse, hardheid, hoogstens }) => {
  const { vulling, rand, inkt } = STANDKLEUREN[klasse]
  const best = hoogstens && STANDKLEUREN[hoogstens]
  return (
    <svg viewBox="0 0 24 16" aria-hidden="true" class="vt-staal">
      <rect
        x="1"
        y="1"
        width="22"
        height="14"
        fill={vulling}
        stroke={best?.rand ?? rand}
        stroke-width="2"
      />
      {best && (
        <rect
          x="3"
          y="3"
          width="18"
          height="10"
          fill="none"
          stroke={best.vulling}
          stroke-width="3"
        />
      )}
      {raw(drawArcering(VLAK, inkt, hardheid))}
    </svg>
  )
}
