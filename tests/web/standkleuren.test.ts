import { describe, expect, it } from 'vitest'
import { STANDEN } from '../../src/domain/model/visie.ts'
import { STANDKLEUREN } from '../../src/web/onderdelen/kleuren/standkleuren.ts'

type Drie = readonly [number, number, number]

const toLineair = (deel: number): number =>
  deel <= 0.04045 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4
const readKleur = (hex: string): Drie =>
  [1, 3, 5].map((begin) =>
    toLineair(Number.parseInt(hex.slice(begin, begin + 2), 16) / 255),
  ) as never

/** How people with each kind of colour vision see linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const ZICHT: Readonly<Record<string, readonly [Drie, Drie, Drie]>> = {
  gewoon: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopie: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopie: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopie: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
const times = (matrix: readonly [Drie, Drie, Drie], kleur: Drie): Drie =>
  matrix.map((rij) => rij.reduce((som, deel, i) => som + deel * (kleur[i] ?? 0), 0)) as never

/** CIE L*a*b* under D65. */
const toLab = (rgb: Drie): Drie => {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    rgb,
  )
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const [fx, fy, fz] = [f(x / 0.9505), f(y), f(z / 1.089)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}
const differ = (a: Drie, b: Drie): number => Math.hypot(...a.map((deel, i) => deel - (b[i] ?? 0)))

const luminance = ([r, g, b]: Drie): number => 0.2126 * r + 0.7152 * g + 0.0722 * b
const contrast = (a: string, b: string): number => {
  const [licht = 0, donker = 0] = [a, b]
    .map((kleur) => luminance(readKleur(kleur)) + 0.05)
    .toSorted((x, y) => y - x)
  return licht / donker
}

describe('the colours of the standen', () => {
  it.each(Object.keys(ZICHT))('are all apart with %s', (zicht) => {
    const lab = STANDEN.map((stand) => {
      const gezien = times(ZICHT[zicht] as never, readKleur(STANDKLEUREN[stand].vulling))
      return toLab(gezien.map((deel) => Math.min(1, Math.max(0, deel))) as never)
    })
    // Two neighbours in print differ visibly from about 5.
    for (const [i, a] of lab.entries()) {
      for (const b of lab.slice(i + 1)) expect(differ(a, b)).toBeGreaterThan(10)
    }
  })

  it('are darker as they are stronger, on both sides of silence', () => {
    const licht = STANDEN.map((stand) => luminance(readKleur(STANDKLEUREN[stand].vulling)))
    const stil = STANDEN.indexOf('zwijgt')
    const tegen = licht.slice(0, stil)
    const voor = licht.slice(stil + 1)
    expect(tegen).toEqual(tegen.toSorted((a, b) => a - b))
    expect(voor).toEqual(voor.toSorted((a, b) => b - a))
  })

  it('have a border that stands out from the page, and hatching that stands out from the fill', () => {
    for (const stand of STANDEN) {
      const { vulling, rand, inkt } = STANDKLEUREN[stand]
      expect(contrast(rand, '#ffffff')).toBeGreaterThan(3)
      expect(contrast(inkt, vulling)).toBeGreaterThan(3)
    }
  })

  it('have a letter each, never one for two', () => {
    const letters = Object.values(STANDKLEUREN).map(({ letter }) => letter)
    expect(new Set(letters).size).toBe(letters.length)
  })
})
