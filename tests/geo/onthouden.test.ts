import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rememberPlekken } from '../../src/adapters/geo/onthouden.ts'
import type { Gebied } from '../../src/domain/model/gebied.ts'
import { type LocateOpties, locate } from '../../src/domain/plaats/locate.ts'
import { createPlaatser } from '../../src/domain/plaats/onthouden.ts'
import {
  geo,
  maakGebied,
  maakIndex,
  maakLocatie,
  port,
  rechthoek,
  WERKINGSGEBIED,
} from './geval.ts'

const X = 234_000
const Y = 556_500
const IDS = ['een', 'twee', 'drie'] as const
const maat = fc.integer({ min: 20, max: 300 })
const plaats = fc.integer({ min: -200, max: 200 })
const gebiedArb = (id: string): fc.Arbitrary<Gebied> =>
  fc
    .record({
      soort: fc.constantFrom('buurt', 'wijk', 'natuur'),
      tolerantieM: fc.constantFrom(0, 10, 50),
      ...{ x: plaats, y: plaats, b: maat, h: maat },
    })
    .map(({ soort, tolerantieM, x, y, b, h }) =>
      maakGebied({ id, soort, tolerantieM }, rechthoek(X + x, Y + y, b, h)),
    )
const gebiedenArb = fc.tuple(...IDS.map(gebiedArb))
const keuzeArb = fc.dictionary(fc.constantFrom(...IDS), fc.boolean(), { maxKeys: 2 })
const optiesArb: fc.Arbitrary<LocateOpties> = fc.record({
  bevestigdeGebieden: fc.subarray([...IDS], { maxLength: 1 }),
  soortenVoorAfstand: fc.constant(['natuur', 'wijk']),
})

describe('a location that comes again', () => {
  it('lies where it would lie when located anew, in any order and with borders moved', () => {
    fc.assert(
      fc.property(
        gebiedenArb,
        fc.array(fc.tuple(optiesArb, fc.array(keuzeArb, { maxLength: 3 })), { minLength: 2 }),
        (gebieden, vragen) => {
          const index = maakIndex(gebieden)
          const locatie = maakLocatie(rechthoek(X, Y, 100, 80))
          const plaatser = createPlaatser(index)
          for (const [opties, keuzes] of vragen) {
            const samen = plaatser.withLigging({ locatie, opties }, (ligging, relocate) => [
              ligging,
              ...keuzes.map(relocate),
            ])
            const apart = [undefined, ...keuzes].map((forceer) =>
              locate(locatie, index, forceer ? { ...opties, forceer } : opties),
            )
            expect(samen).toEqual(apart)
            expect(plaatser.locate(locatie, opties)).toEqual(apart[0])
          }
          index.free()
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is measured once, and another location again', () => {
    const index = maakIndex([maakGebied({ id: 'een', soort: 'wijk' }, rechthoek(X, Y, 100, 100))])
    let gemeten = 0
    const geteld = {
      ...index,
      search: (...vraag: Parameters<typeof index.search>) => {
        gemeten++
        return index.search(...vraag)
      },
    }
    const plaatser = createPlaatser(geteld)
    const plek = () => maakLocatie(rechthoek(X, Y, 50, 50))
    const locatie = plek()
    const eerste = plaatser.locate(locatie, {})
    expect(plaatser.withLigging({ locatie, opties: {} }, (ligging) => ligging)).toBe(eerste)
    expect(gemeten).toBe(1)
    expect(plaatser.locate(locatie, { bevestigdeGebieden: ['een'] })).not.toBe(eerste)
    plaatser.locate(plek(), {})
    expect(gemeten).toBe(3)
    index.free()
  })

  it('frees what it made when the work throws', () => {
    const index = maakIndex([maakGebied({ id: 'een', soort: 'wijk' }, rechthoek(X, Y, 100, 100))])
    const plaatser = createPlaatser(index)
    const waar = { locatie: maakLocatie(rechthoek(X, Y, 50, 50)), opties: {} }
    for (const _ of [1, 2]) {
      const fail = () =>
        plaatser.withLigging(waar, () => {
          throw new Error('proef')
        })
      expect(fail).toThrow('proef')
      expect(() => geo.readPunt([X, Y])).toThrow('made outside run')
    }
    index.free()
  })
})

describe('reading a place again', () => {
  const PUNT = { type: 'Point', coordinates: [234_000, 556_500] }
  const RD = 'http://www.opengis.net/def/crs/EPSG/0/28992'
  const opties = { contentCrs: RD, werkingsgebied: WERKINGSGEBIED }

  it('gives the same location, and another for another buffer, CRS or working area', () => {
    const lezer = rememberPlekken(port)
    const eerst = lezer.read(PUNT, opties)
    expect(lezer.read(structuredClone(PUNT), opties)).toBe(eerst)
    expect(eerst).toEqual(port.read(PUNT, opties))
    expect(lezer.read(PUNT, { ...opties, bufferM: 30 })).not.toEqual(eerst)
    expect(() => lezer.read(PUNT, { werkingsgebied: WERKINGSGEBIED })).toThrow()
    expect(lezer.read(PUNT, { ...opties, werkingsgebied: { ...WERKINGSGEBIED } })).not.toBe(eerst)
  })

  it('refuses the same again, and does not remember what is large', () => {
    const lezer = rememberPlekken(port)
    const buiten = { type: 'Point', coordinates: [100_000, 400_000] }
    for (const _ of [1, 2]) expect(() => lezer.read(buiten, opties)).toThrow()
    const hoeken = Array.from({ length: 1_000 }, (_, i) => [
      234_000 + 40 * Math.cos((i * Math.PI) / 500),
      556_500 + 40 * Math.sin((i * Math.PI) / 500),
    ])
    const groot = { type: 'Polygon', coordinates: [[...hoeken, hoeken[0]]] }
    expect(lezer.read(groot, opties)).not.toBe(lezer.read(groot, opties))
    expect(lezer.read(groot, opties)).toEqual(port.read(groot, opties))
  })
})
