import { describe, expect, it } from 'vitest'
import {
  BREEDTE,
  fitMaat,
  HOOGTE,
  LETTER_KLEIN_PX,
  LETTER_PX,
  pickSchaal,
  placeLabels,
} from '../../../src/web/ontwikkelingen/kamer/beeldmaat.ts'
import type { Deelvorm } from '../../../src/web/ontwikkelingen/kamer/delenvormen.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'

const part = (nummer: number, naam: string, x: number, y: number, zijde = 40): Deelvorm => ({
  id: `d${nummer}`,
  naam,
  geometrie: makeVierkant(x, y, zijde),
})

describe('de kaart van de delen', () => {
  it('past in het beeld met het noorden boven, en zegt met een ronde maat hoe groot het is', () => {
    const vormen = [part(1, 'Zuid', 233_000, 556_000), part(2, 'Noord', 233_000, 557_000)]
    const maat = fitMaat(vormen)
    const [zuid, noord] = vormen.map(({ geometrie }) =>
      maat.toPx((geometrie.coordinates as number[][][])[0]?.[0] ?? []),
    )
    expect(noord?.[1]).toBeLessThan(zuid?.[1] ?? 0)
    for (const [x, y] of [zuid, noord].filter((punt) => punt !== undefined)) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(BREEDTE)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(HOOGTE)
    }
    expect(pickSchaal(maat)).toBe(200)
    expect(200 / maat.mPerPx).toBeLessThanOrEqual(BREEDTE / 4)
  })

  it('zet geen naam of nummer op een ander, hoe dicht de delen ook liggen', () => {
    // Forty parts on each other's heels, some of them wholly over another.
    const vormen = Array.from({ length: 40 }, (_, i) =>
      part(i + 1, `Bouwveld ${i + 1}`, 233_000 + (i % 8) * 12, 556_000 + Math.floor(i / 8) * 9),
    )
    const maat = fitMaat(vormen)
    for (const klein of [false, true]) {
      const letter = klein ? LETTER_KLEIN_PX : LETTER_PX
      const labels = placeLabels(vormen, maat, klein)
      expect(labels.length).toBeGreaterThan(0)
      for (const [i, a] of labels.entries()) {
        for (const b of labels.slice(i + 1)) {
          const breed = ((a.tekst.length + b.tekst.length) * letter * 0.5) / 2
          expect(Math.abs(a.y - b.y) > letter || Math.abs(a.x - b.x) > breed).toBe(true)
        }
      }
    }
  })

  it('noemt een deel bij naam als die erin past, en anders bij nummer', () => {
    const vormen = [
      part(1, 'Kade', 233_000, 556_000, 200),
      part(2, 'Een naam die er nooit in past', 233_210, 556_000, 30),
    ]
    const teksten = placeLabels(vormen, fitMaat(vormen)).map(({ tekst }) => tekst)
    expect(teksten).toEqual(['1 Kade', '2'])
  })
})
