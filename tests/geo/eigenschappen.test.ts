import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gebied } from '../../src/domain/model/gebied.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import { maakGebied, maakIndex, maakLocatie, rechthoek } from './geval.ts'

const X = 232_000
const Y = 554_000
const ZIJDE = 4_000

/** Cuts a square into a random grid of rectangles, on whole millimetres as RD is drawn: a partition. */
const snedes = fc
  .uniqueArray(fc.integer({ min: 1, max: ZIJDE * 1_000 - 1 }), { minLength: 1, maxLength: 5 })
  .map((mm) => [0, ...mm.sort((a, b) => a - b).map((punt) => punt / 1_000), ZIJDE])

const partition = (kolommen: readonly number[], rijen: readonly number[]): Gebied[] =>
  kolommen.slice(1).flatMap((x, i) =>
    rijen.slice(1).map((y, j) => {
      const x0 = kolommen[i] ?? 0
      const y0 = rijen[j] ?? 0
      return maakGebied(
        { id: `vak-${i}-${j}`, soort: 'buurt' },
        rechthoek(X + x0, Y + y0, x - x0, y - y0),
      )
    }),
  )

/** A convex initiative inside the square: points on an ellipse. */
const initiatief = fc
  .record({
    x: fc.double({ min: 600, max: ZIJDE - 600, noNaN: true }),
    y: fc.double({ min: 600, max: ZIJDE - 600, noNaN: true }),
    a: fc.double({ min: 5, max: 500, noNaN: true }),
    b: fc.double({ min: 5, max: 500, noNaN: true }),
    hoeken: fc.integer({ min: 3, max: 40 }),
  })
  .map(({ x, y, a, b, hoeken }) => {
    const ring = Array.from({ length: hoeken }, (_, i): [number, number] => {
      const hoek = (2 * Math.PI * i) / hoeken
      return [X + x + a * Math.cos(hoek), Y + y + b * Math.sin(hoek)]
    })
    return maakLocatie({
      type: 'Polygon',
      coordinates: [[...ring, ring[0] as [number, number]]],
    })
  })

const locateIn = (gebieden: readonly Gebied[], locatie: ReturnType<typeof maakLocatie>) => {
  const index = maakIndex(gebieden)
  try {
    return locate(locatie, index, { soortenVoorAfstand: ['buurt', 'wijk'] })
  } finally {
    index.free()
  }
}

const move = (gebied: Gebied, dx: number, dy: number): Gebied['geometrie'] => {
  const { geometrie } = gebied
  if (geometrie.type !== 'Polygon') throw new Error('Polygon expected')
  return {
    type: 'Polygon',
    coordinates: geometrie.coordinates.map((ring) =>
      ring.map(([x, y]): [number, number] => [x + dx, y + dy]),
    ),
  }
}

describe('what holds for every map', () => {
  test('the m² over a partition add up to the initiative, within 1e-6', () => {
    fc.assert(
      fc.property(snedes, snedes, initiatief, (kolommen, rijen, locatie) => {
        const ligging = locateIn(partition(kolommen, rijen), locatie)
        const som = ligging.gebieden.reduce((totaal, regel) => totaal + regel.m2, 0)
        expect(Math.abs(som - ligging.oppervlakteM2) / ligging.oppervlakteM2).toBeLessThan(1e-6)
      }),
      { numRuns: 150 },
    )
  })

  test('the most specific profiles never share ground: their m² add up to at most the initiative', () => {
    const profiel = fc.record({
      x: fc.integer({ min: -2_000, max: 2_000 }),
      y: fc.integer({ min: -2_000, max: 2_000 }),
      zijde: fc.integer({ min: 50, max: 3_000 }),
      soort: fc.constantFrom('buurt', 'wijk', 'gemeente'),
    })
    fc.assert(
      fc.property(fc.array(profiel, { maxLength: 8 }), initiatief, (profielen, locatie) => {
        const gebieden = profielen.map(({ x, y, zijde, soort }, i) =>
          maakGebied(
            { id: `p-${i}`, soort },
            rechthoek(X + 2_000 + x, Y + 2_000 + y, zijde, zijde),
          ),
        )
        const { gebieden: regels, oppervlakteM2 } = locateIn(gebieden, locatie)
        const som = regels.reduce((totaal, regel) => totaal + regel.maatgevendM2, 0)
        expect(som).toBeLessThanOrEqual(oppervlakteM2 * (1 + 1e-9))
        for (const regel of regels) expect(regel.maatgevendM2).toBeLessThanOrEqual(regel.m2 + 1e-6)
        if (regels.some((regel) => regel.raakt)) expect(som).toBeGreaterThan(0)
      }),
      { numRuns: 150 },
    )
  })

  test('the order of the areas makes no difference', () => {
    fc.assert(
      fc.property(
        snedes,
        snedes,
        initiatief,
        fc.infiniteStream(fc.nat()),
        (k, r, locatie, loten) => {
          const gebieden = partition(k, r).map((gebied, i) =>
            i % 3 === 0 ? { ...gebied, tolerantieM: 50 } : gebied,
          )
          const geschud = gebieden
            .map((gebied) => ({ gebied, lot: loten.next().value ?? 0 }))
            .sort((a, b) => a.lot - b.lot)
            .map(({ gebied }) => gebied)
          expect(locateIn(geschud, locatie)).toEqual(locateIn(gebieden, locatie))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('moving everything alike changes no m², within 1e-6', () => {
    const stap = fc.integer({ min: -2_000, max: 2_000 })
    fc.assert(
      fc.property(snedes, snedes, initiatief, stap, stap, (k, r, locatie, dx, dy) => {
        const gebieden = partition(k, r)
        const verplaatst = gebieden.map((g) => ({ ...g, geometrie: move(g, dx, dy) }))
        const elders = maakLocatie(
          move(maakGebied({ id: 'i', soort: 'buurt' }, locatie.geometrie), dx, dy),
        )
        const hier = locateIn(gebieden, locatie)
        const daar = new Map(locateIn(verplaatst, elders).gebieden.map((r) => [r.gebied, r.m2]))
        for (const regel of hier.gebieden) {
          const verschil = Math.abs(regel.m2 - (daar.get(regel.gebied) ?? 0))
          expect(verschil / hier.oppervlakteM2).toBeLessThan(1e-6)
        }
      }),
      { numRuns: 75 },
    )
  })
})

describe('the distance to a soort', () => {
  const verspreid = fc.uniqueArray(
    fc.record({
      x: fc.integer({ min: -9_000, max: 13_000 }),
      y: fc.integer({ min: -9_000, max: 13_000 }),
      b: fc.integer({ min: 1, max: 2_500 }),
      h: fc.integer({ min: 1, max: 2_500 }),
      soort: fc.constantFrom('buurt', 'wijk'),
      tolerantieM: fc.constantFrom(0, 50),
    }),
    { minLength: 1, maxLength: 90, selector: ({ x, y }) => `${x} ${y}` },
  )

  test('is the least of the distances to each of its areas alone', () => {
    fc.assert(
      fc.property(verspreid, initiatief, (vlakken, locatie) => {
        const gebieden = vlakken.map(({ x, y, b, h, soort, tolerantieM }, i) =>
          maakGebied({ id: `g${i}`, soort, tolerantieM }, rechthoek(X + x, Y + y, b, h)),
        )
        const { afstanden } = locateIn(gebieden, locatie)
        for (const soort of ['buurt', 'wijk']) {
          const los = gebieden
            .filter((gebied) => gebied.soort === soort)
            .map((gebied) => locateIn([gebied], locatie).afstanden[soort] ?? Number.NaN)
          if (los.length === 0) expect(afstanden[soort]).toBeUndefined()
          else expect(afstanden[soort]).toBeCloseTo(Math.min(...los), 9)
        }
      }),
      { numRuns: 60 },
    )
  })
})
