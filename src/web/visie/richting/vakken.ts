import type { Kant } from '../../../domain/model/antwoord/dekking.ts'
import { HARDHEDEN, STANDEN } from '../../../domain/model/visie.ts'
import { drawArcering } from '../../onderdelen/kleuren/staal.tsx'
import { STANDKLEUREN } from '../../onderdelen/kleuren/standkleuren.ts'

/** Side of the square that says which way, px. */
export const ZIJDE = 18

export const vakId = ({ stand, hardheid }: Kant): string => `vak-${stand}-${hardheid}`

/** A square in the colour of the stand, hatched by hardheid, with its letter: drawn once, used for every cell. */
const drawVak = (kant: Kant): string => {
  const { vulling, rand, inkt, letter } = STANDKLEUREN[kant.stand]
  const vlak = { x: 1, y: 1, breed: ZIJDE - 2, hoog: ZIJDE - 2 }
  return [
    `<symbol id="${vakId(kant)}" viewBox="0 0 ${ZIJDE} ${ZIJDE}">`,
    `<rect x="0.5" y="0.5" width="${ZIJDE - 1}" height="${ZIJDE - 1}" fill="${vulling}" stroke="${rand}"/>`,
    drawArcering(vlak, inkt, kant.hardheid),
    `<text x="${ZIJDE / 2}" y="13" text-anchor="middle" font-size="11" font-weight="bold" fill="#1b2a33" stroke="#fff" stroke-width="3" paint-order="stroke">${letter}</text>`,
    '</symbol>',
  ].join('')
}

const KANTEN: readonly Kant[] = STANDEN.toReversed().flatMap((stand) =>
  HARDHEDEN.map((hardheid) => ({ stand, hardheid })),
)

/** Every square that can occur, as symbols of SVG. */
export const drawVakken = (): string => KANTEN.map(drawVak).join('')
