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
