import type { PuntRd } from '../ports/zoeken.ts'
import type { Beeld } from './beeld.ts'
import { escapeXml } from './svg.ts'

/** One of many things on a map: a dot with a letter. */
export interface Stip {
  readonly punt: PuntRd
  /** Stands in it: nobody needs the colour. */
  readonly letter: string
  readonly vulling: string
  readonly rand: string
  readonly inkt: string
}

const STRAAL = 9

/** What comes first lies on top. */
export const drawStippen = (stippen: readonly Stip[], { toPx, isInBeeld }: Beeld): string =>
  stippen
    .toReversed()
    .map(({ punt, letter, vulling, rand, inkt }) => {
      const [x, y] = toPx(punt)
      if (!isInBeeld([x, y])) return ''
      return `<circle cx="${x}" cy="${y}" r="${STRAAL}" fill="${vulling}" stroke="${rand}" stroke-width="2"/><text x="${x}" y="${y + 4}" font-family="sans-serif" font-size="12" font-weight="700" text-anchor="middle" fill="${inkt}">${escapeXml(letter)}</text>`
    })
    .join('')
