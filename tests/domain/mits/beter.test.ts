import { describe, expect, it } from 'vitest'
import { listBeter } from '../../../src/domain/mits/beter.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { is } from '../proef/langs.ts'
import { FEITEN, houding, maakGebied, maakRegel, type ProefInhoud } from '../proef/proefboek.ts'
import { ALLES, type Invoer, weeg } from '../proef/weeg.ts'

const find = (inhoud: ProefInhoud, feiten: Invoer) => {
  const { wereld, weging } = weeg(inhoud, feiten)
  return listBeter(wereld, weging)
}

/** The catalogue with one fact otherwise. */
const withFeit = (id: string, rest: Partial<Feit>): readonly Feit[] =>
  FEITEN.map((feit) => (feit.id === id ? { ...feit, ...rest } : feit))

const eis = (id: string, voldoetAls: ReturnType<typeof is>) =>
  maakRegel(id, { versie: { voldoetAls } })

const dorp = (als: ReturnType<typeof is>) =>
  maakGebied('dorp', {
    houding: {
      wonen: houding('ja', { als, anders: { stand: 'nee_tenzij', tekst: 'Hier niet.' } }),
    },
  })

describe('single changes that take a plan to a higher stand', () => {
  it('name every option of a choice that does, nearest first', () => {
    const feiten = withFeit('soort', { veranderbaar: { richting: 'omlaag' } })
    const regels = [eis('RG-01', is('soort', 'notEqual', 'hoog'))]
    expect(find({ feiten, regels }, { ...ALLES, soort: 'hoog' })).toEqual([
      {
        feit: 'soort',
        van: 'hoog',
        anderPlan: false,
        opties: [
          { naar: 'midden', stand: 'past', hoogst: 'past' },
          { naar: 'laag', stand: 'past', hoogst: 'past' },
        ],
      },
    ])
  })

  it('name of a number only the nearest', () => {
    const regels = [eis('RG-01', is('hoogte', 'lessThanInclusive', 7))]
    const [beter, ...rest] = find({ regels }, { ...ALLES, hoogte: 10 })
    expect(beter?.opties.map(({ naar }) => naar)).toEqual([7])
    expect(rest).toEqual([])
  })

  it('are also found where the stance of the place turns on it', () => {
    const gebieden = [dorp(is('hoogte', 'lessThanInclusive', 8))]
    const [beter] = find({ gebieden }, { ...ALLES, hoogte: 10 })
    expect(beter).toMatchObject({ feit: 'hoogte', van: 10, opties: [{ naar: 8, stand: 'past' }] })
  })

  it('are also an alternative, which moves no advice by itself', () => {
    const regels = [eis('RG-01', is('soort', 'notEqual', 'hoog'))]
    const plan = { ...ALLES, soort: 'hoog' }
    expect(find({ regels }, plan)).toEqual([])
    const feiten = withFeit('soort', { alternatief: 'omlaag' })
    expect(find({ regels, feiten }, plan)).toMatchObject([{ feit: 'soort', anderPlan: true }])
    const standOf = (inhoud: ProefInhoud) => weeg(inhoud, plan).weging.weighStand().stand
    expect(standOf({ regels, feiten })).toBe(standOf({ regels }))
  })

  it('go no further than an alternative goes', () => {
    const regels = [eis('RG-01', is('soort', 'notEqual', 'laag'))]
    const feiten = withFeit('soort', { alternatief: 'omlaag' })
    expect(find({ regels, feiten }, { ...ALLES, soort: 'laag' })).toEqual([])
  })

  it('are none while something else holds the plan as low', () => {
    const feiten = withFeit('soort', { veranderbaar: { richting: 'omlaag' } })
    const regels = [
      eis('RG-01', is('soort', 'notEqual', 'hoog')),
      eis('RG-02', is('gasvrij', 'equal', true)),
    ]
    expect(find({ feiten, regels }, { ...ALLES, soort: 'hoog', gasvrij: false })).toEqual([])
  })

  it('are none of what is not known, or of a plan that fits', () => {
    const feiten = withFeit('soort', { veranderbaar: { richting: 'omlaag' } })
    const regels = [eis('RG-01', is('soort', 'notEqual', 'hoog'))]
    const { soort: _, ...zonder } = ALLES
    expect(find({ feiten, regels }, zonder)).toEqual([])
    expect(find({ feiten, regels }, ALLES)).toEqual([])
  })
})
