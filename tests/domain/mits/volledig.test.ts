import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { findMits } from '../../../src/domain/mits/mits.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import {
  compileRegelboek,
  type GecompileerdRegelboek,
} from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  FEITEN,
  houding,
  maakBoek,
  maakGebied,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  waarde,
} from '../proef/proefboek.ts'
import { alleFeitenArb, deelFeitenArb, liggingArb, voorwaardeArb } from '../proef/willekeurig.ts'

/** Five changeable facts of four kinds, each with few values, so that all can be tried. */
const VERANDERBAAR: Readonly<Record<string, Feit['veranderbaar']>> = {
  hoogte: { richting: 'beide', stap: 1, maxAbsoluut: 3 },
  woningen: { richting: 'omlaag', stap: 2, maxAandeel: 0.4 },
  berging: { richting: 'omhoog', stap: 1, maxAbsoluut: 4 },
  soort: { richting: 'omhoog' },
  gasvrij: { richting: 'beide' },
}
const KLEIN = FEITEN.map((feit) => {
  const veranderbaar = VERANDERBAAR[feit.id]
  return veranderbaar ? { ...feit, veranderbaar } : feit
})

const GETALLEN = ['hoogte', 'woningen', 'berging', 'opgave', 'perHoogte', 'maxHoogte']
const voorwaarde = voorwaardeArb(GETALLEN, ['gasvrij'])

const regelArb = (id: string) =>
  fc
    .record({ voldoetAls: voorwaarde, geldtVoor: fc.option(voorwaarde, { nil: undefined }) })
    .map(({ voldoetAls, geldtVoor }) =>
      maakRegel(id, { versie: { voldoetAls, ...(geldtVoor && { geldtVoor }) } }),
    )

/** Two to four eisen that rest on the changeable facts, now and then a spanning, where the areas say yes. */
const maakbaarArb: fc.Arbitrary<Regelboek> = fc
  .record({
    regels: fc
      .integer({ min: 2, max: 4 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => regelArb(`RG-0${i + 1}`)))),
    spanningen: fc.option(
      voorwaarde.map((treedtOpAls) => [maakSpanning('SP-01', { treedtOpAls })]),
      { nil: [], freq: 2 },
    ),
    max: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ regels, spanningen, max }) =>
    maakBoek({
      feiten: KLEIN,
      regels,
      spanningen,
      gebieden: [
        maakGebied('kern', {
          soort: 'kern',
          houding: { wonen: houding('ja') },
          waarden: { maxHoogte: waarde(max) },
        }),
        maakGebied('wijk', { houding: { wonen: houding('ja') } }),
      ],
    }),
  )

type Feiten = Readonly<Record<string, FeitWaarde>>
type Waarden = Readonly<Record<string, readonly FeitWaarde[]>>

const stappen = (van: number, stap: number, [laagst, hoogst]: readonly [number, number]) =>
  Array.from({ length: 101 }, (_, i) => i * stap).filter(
    (x) => x !== van && x >= Math.max(0, laagst) && x <= Math.min(100, hoogst),
  )

/** Every value that each known changeable fact may become, nearest first: written out, not searched. */
const listWaarden = ({ hoogte, woningen, berging, soort, gasvrij }: Feiten): Waarden => {
  const alle: Waarden = {
    hoogte: typeof hoogte === 'number' ? stappen(hoogte, 1, [hoogte - 3, hoogte + 3]) : [],
    woningen: typeof woningen === 'number' ? stappen(woningen, 2, [woningen * 0.6, woningen]) : [],
    soort: ['laag', 'midden', 'hoog'].slice(['laag', 'midden', 'hoog'].indexOf(String(soort)) + 1),
    berging: typeof berging === 'number' ? stappen(berging, 1, [berging, berging + 4]) : [],
    gasvrij: [!gasvrij],
  }
  const bekend: Feiten = {
    ...(hoogte !== undefined && { hoogte }),
    ...(woningen !== undefined && { woningen }),
    ...(soort !== undefined && { soort }),
    ...(berging !== undefined && { berging }),
    ...(gasvrij !== undefined && { gasvrij }),
  }
  return Object.fromEntries(Object.entries(alle).filter(([feit]) => feit in bekend))
}

const setsVan = (feiten: readonly string[], aantal: number): readonly (readonly string[])[] =>
  aantal === 0
    ? [[]]
    : feiten.flatMap((feit, i) =>
        setsVan(feiten.slice(i + 1), aantal - 1).map((rest) => [feit, ...rest]),
      )

const combinaties = (set: readonly string[], waarden: Waarden): readonly Feiten[] =>
  set.reduce<Feiten[]>(
    (tot, feit) =>
      tot.flatMap((deel) => (waarden[feit] ?? []).map((waarde) => ({ ...deel, [feit]: waarde }))),
    [{}],
  )

/** The sets of at most three facts of which some values raise the advice and no part does. */
const bruteForce = (werk: GecompileerdRegelboek, feiten: Feiten, ligging: Ligging) => {
  const oud = judge(werk, { feiten, ligging }).weging.band
  const waarden = listWaarden(feiten)
  const raak: (readonly string[])[] = []
  for (const aantal of [1, 2, 3]) {
    for (const set of setsVan(Object.keys(waarden), aantal)) {
      if (raak.some((kleiner) => kleiner.every((feit) => set.includes(feit)))) continue
      const kan = combinaties(set, waarden).some((nieuw) => {
        const { band } = judge(werk, { feiten: { ...feiten, ...nieuw }, ligging, vast: set }).weging
        return (
          band.laagst >= oud.laagst &&
          band.hoogst >= oud.hoogst &&
          band.laagst + band.hoogst > oud.laagst + oud.hoogst
        )
      })
      if (kan) raak.push(set)
    }
  }
  return raak
}

const plaatsOf = (waarde: FeitWaarde): number =>
  typeof waarde === 'string' ? ['laag', 'midden', 'hoog'].indexOf(waarde) : Number(waarde)

/** The values that lie nearer to the present value than the one of a mits. */
const listNader = (waarden: readonly FeitWaarde[], van: FeitWaarde, naar: FeitWaarde) =>
  waarden.filter(
    (x) => Math.abs(plaatsOf(x) - plaatsOf(van)) < Math.abs(plaatsOf(naar) - plaatsOf(van)),
  )

const sleutel = (set: readonly string[]) => set.toSorted().join('+')

describe('the mits that are found', () => {
  it('are all there are when the search says so, on small rulebooks of which everything is tried', () => {
    const geteld = { sets: 0, samen: 0, nader: 0, onvolledig: 0 }
    const check = (boek: Regelboek, gegeven: Feiten, ligging: Ligging) => {
      const feiten = { ...gegeven, activiteiten: ['wonen'] }
      const werk = compileRegelboek(boek, PEILDATUM)
      const { wereld, weging } = judge(werk, { feiten, ligging })
      const { sets, volledig } = findMits(wereld, weging)
      const gevonden = sets.map(({ wijzigingen }) => wijzigingen.map(({ feit }) => feit))
      const alle = bruteForce(werk, feiten, ligging)
      const namen = alle.map(sleutel)
      const waarden = listWaarden(feiten)
      const resultOf = (nieuw: Feiten) => {
        const vast = Object.keys(nieuw)
        const { weging: na } = judge(werk, { feiten: { ...feiten, ...nieuw }, ligging, vast })
        return { conclusie: na.conclusie, band: na.band }
      }
      for (const { wijzigingen } of sets) {
        const heel = Object.fromEntries(wijzigingen.map(({ feit, naar }) => [feit, naar]))
        for (const { feit, van, naar } of wijzigingen) {
          for (const nader of listNader(waarden[feit] ?? [], van, naar)) {
            geteld.nader += 1
            expect(resultOf({ ...heel, [feit]: nader })).not.toEqual(resultOf(heel))
          }
        }
      }
      for (const set of gevonden) expect(namen).toContain(sleutel(set))
      geteld.sets += gevonden.length
      geteld.samen += gevonden.filter((set) => set.length > 1).length
      if (!volledig) {
        geteld.onvolledig += 1
        return
      }
      expect(gevonden.map((set) => set.length)).toEqual(alle.map((set) => set.length))
    }
    fc.assert(fc.property(maakbaarArb, alleFeitenArb, liggingArb, check), {
      numRuns: 400,
      seed: 2026,
    })
    fc.assert(
      fc.property(maakbaarArb, deelFeitenArb, liggingArb, (boek, { deel }, ligging) =>
        check(boek, deel, ligging),
      ),
      { numRuns: 250, seed: 2026 },
    )
    expect(geteld.sets).toBeGreaterThan(40)
    expect(geteld.samen).toBeGreaterThan(0)
    expect(geteld.nader).toBeGreaterThan(3)
    expect(geteld.onvolledig).toBeLessThan(10)
  }, 60_000)
})
