import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { pullBack } from '../../../src/domain/mits/terug.ts'
import { createZoeker } from '../../../src/domain/mits/zoeken.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
} from '../proef/proefboek.ts'

const boek = maakBoek({
  gebieden: [maakGebied('dorp', { houding: { wonen: houding('ja') } })],
  regels: [
    maakRegel('RG-01', {
      versie: { voldoetAls: { fact: 'hoogte', operator: 'lessThanInclusive', value: 7 } },
    }),
    maakRegel('RG-02', {
      versie: { voldoetAls: { fact: 'berging', operator: 'greaterThanInclusive', value: 25 } },
    }),
  ],
})
const werk = compileRegelboek(boek, PEILDATUM)

const pull = (verander: Readonly<Record<string, FeitWaarde>>) => {
  const feiten = { activiteiten: ['wonen'], hoogte: 10, berging: 5, gasvrij: false }
  const { wereld, weging } = judge(werk, { feiten, ligging: maakLigging([inGebied('dorp')]) })
  const zoeker = createZoeker(wereld, weging)
  const slots = Object.entries(verander).map(([feit, naar]) => [werk.slotOf(feit), naar] as const)
  const { stap, volledig } = pullBack(wereld, zoeker, zoeker.weighWith(new Map(slots)))
  return [Object.fromEntries(slots.map(([slot], i) => [i, stap.verander.get(slot)])), volledig]
}

describe('a set that is pulled back', () => {
  it('goes no further than gives the same, given its other values', () => {
    expect(pull({ hoogte: 6, berging: 40 })).toEqual([{ 0: 7, 1: 25 }, true])
    expect(pull({ hoogte: 7, berging: 100 })).toEqual([{ 0: 7, 1: 25 }, true])
  })

  it('stays where it already is the nearest', () => {
    expect(pull({ hoogte: 7, berging: 25 })).toEqual([{ 0: 7, 1: 25 }, true])
  })
})

describe('a set is pulled back step by step where no condition tells how far', () => {
  const feiten = { activiteiten: ['wonen'], hoogte: 10, woningen: 10, soort: 'laag' }
  const los = compileRegelboek(maakBoek({}), PEILDATUM)
  const { wereld, weging } = judge(los, { feiten, ligging: maakLigging([inGebied('dorp')]) })

  /** What comes of one changed fact, when the plan weighs the same for these values and otherwise for all other. */
  const walk = (
    [feit, naar]: readonly [string, FeitWaarde],
    isZelfde: (waarde: FeitWaarde) => boolean,
    anders: Partial<typeof weging> = { conclusie: 'ja_mits' as typeof weging.conclusie },
  ) => {
    const slot = los.slotOf(feit)
    const weighWith = (verander: ReadonlyMap<number, FeitWaarde>) => {
      const waarde = verander.get(slot)
      const gewogen = waarde === undefined || isZelfde(waarde) ? weging : { ...weging, ...anders }
      return { verander, volgt: new Map(), wereld, weging: gewogen }
    }
    const zoeker = { ...createZoeker(wereld, weging), weighWith, isMinimal: () => true }
    const { stap, volledig } = pullBack(wereld, zoeker, weighWith(new Map([[slot, naar]])))
    return [stap.verander.get(slot), volledig]
  }
  const upTo = (grens: number) => (waarde: FeitWaarde) => Number(waarde) <= grens
  const from = (grens: number) => (waarde: FeitWaarde) => Number(waarde) >= grens

  it.each<[string, readonly [string, FeitWaarde], (waarde: FeitWaarde) => boolean, FeitWaarde]>([
    ['up', ['hoogte', 4], upTo(8), 8],
    ['down', ['hoogte', 16], from(12), 12],
    ['not at all', ['hoogte', 4], upTo(4), 4],
    ['never to what it is now, which is no change', ['hoogte', 4], () => true, 9],
    ['not a word of a list, which has no steps', ['soort', 'hoog'], () => true, 'hoog'],
  ])('%s', (_, wijziging, isZelfde, waarde) => {
    expect(walk(wijziging, isZelfde)).toEqual([waarde, true])
  })

  it.each([
    ['conclusie', { conclusie: 'ja_mits' as typeof weging.conclusie }],
    ['lower end', { band: { ...weging.band, laagst: 0 as const } }],
    ['higher end', { band: { ...weging.band, hoogst: 0 as const } }],
  ])('as far as the %s stays', (_, anders) => {
    expect(walk(['hoogte', 4], upTo(6), anders)).toEqual([6, true])
  })

  it('at most sixty steps, and then says that a nearer value may do the same', () => {
    expect(walk(['woningen', 100], from(20))).toEqual([40, false])
    expect(walk(['woningen', 79], from(20))).toEqual([20, true])
  })
})
