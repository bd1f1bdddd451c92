import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../src/domain/model/gebied.ts'
import { type LocateOpties, locate, withLigging } from '../../src/domain/plaats/locate.ts'
import { geo, maakGebied, maakIndex, maakLocatie, rechthoek } from './geval.ts'

const X = 234_000
const Y = 556_500
const maat = fc.integer({ min: 20, max: 300 })
const plaats = fc.integer({ min: -200, max: 200 })

const gebiedArb = (id: string): fc.Arbitrary<Gebied> =>
  fc
    .record({
      soort: fc.constantFrom('buurt', 'wijk', 'natuur'),
      tolerantieM: fc.constantFrom(0, 10, 50),
      x: plaats,
      y: plaats,
      b: maat,
      h: maat,
    })
    .map(({ soort, tolerantieM, x, y, b, h }) =>
      maakGebied({ id, soort, tolerantieM }, rechthoek(X + x, Y + y, b, h)),
    )

const IDS = ['een', 'twee', 'drie', 'vier'] as const
const gebiedenArb = fc.tuple(...IDS.map(gebiedArb))
const keuzeArb = fc.dictionary(fc.constantFrom(...IDS), fc.boolean(), { maxKeys: 3 })

describe('locating with borders moved', () => {
  it('gives what locating anew gives, move after move', () => {
    fc.assert(
      fc.property(
        gebiedenArb,
        fc.subarray([...IDS], { maxLength: 2 }),
        fc.array(keuzeArb, { minLength: 1, maxLength: 4 }),
        (gebieden, bevestigdeGebieden, keuzes) => {
          const index = maakIndex(gebieden)
          const locatie = maakLocatie(rechthoek(X, Y, 100, 80))
          const opties: LocateOpties = {
            bevestigdeGebieden,
            soortenVoorAfstand: ['natuur', 'wijk'],
            gebiedenVoorAfstand: ['vier'],
          }
          const samen = withLigging({ locatie, index, opties }, (ligging, relocate) => [
            ligging,
            ...keuzes.map(relocate),
            relocate({}),
          ])
          const apart = [undefined, ...keuzes, {}].map((forceer) =>
            locate(locatie, index, forceer ? { ...opties, forceer } : opties),
          )
          expect(samen).toEqual(apart)
          index.free()
        },
      ),
      { numRuns: 150 },
    )
  })

  it('frees what it made when the work throws', () => {
    const index = maakIndex([maakGebied({ id: 'een', soort: 'wijk' }, rechthoek(X, Y, 100, 100))])
    const locatie = maakLocatie(rechthoek(X, Y, 50, 50))
    const werk = () => {
      throw new Error('proef')
    }
    expect(() => withLigging({ locatie, index, opties: {} }, werk)).toThrow('proef')
    expect(() => geo.readPunt([X, Y])).toThrow('made outside run')
    expect(locate(locatie, index).gebieden).toHaveLength(1)
    index.free()
  })
})
