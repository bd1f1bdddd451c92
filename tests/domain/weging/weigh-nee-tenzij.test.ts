import { describe, expect, it } from 'vitest'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, IN_DORP, inWoorden, weeg, zonder } from '../proef/weeg.ts'

const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const

const regel = (rest: Partial<RegelDefinitie> = {}) =>
  maakRegel('RG-01', { versie: { voldoetAls: WEINIG }, ...rest })

const weegMet = (
  belang: FeitWaarde | undefined,
  rest: Partial<RegelDefinitie> = {},
  standen: Gebied['houding'] = { wonen: houding('nee_tenzij') },
) => {
  const inhoud = { regels: [regel(rest)], gebieden: [maakGebied('dorp', { houding: standen })] }
  const feiten = zonder('zwaarwegendBelang')
  const { weging } = weeg(
    inhoud,
    belang === undefined ? feiten : { ...feiten, zwaarwegendBelang: belang },
  )
  return { conclusie: weging.conclusie, band: inWoorden(weging.band) }
}

const precies = (niveau: string) => ({ conclusie: niveau, band: [niveau, niveau] })

describe('an eis that is not met where the area says nee_tenzij', () => {
  it('is nee_in_deze_vorm when a person recorded that there is no weighty interest', () => {
    expect(weegMet(false)).toEqual(precies('nee_in_deze_vorm'))
  })

  it('is afweging_nodig once a person has recorded a weighty interest', () => {
    expect(weegMet(true)).toEqual(precies('afweging_nodig'))
  })

  it('is nee_in_deze_vorm while nothing is recorded, with both in the band', () => {
    expect(weegMet(undefined)).toEqual({
      conclusie: 'nee_in_deze_vorm',
      band: ['nee_in_deze_vorm', 'afweging_nodig'],
    })
  })

  it('is nee_in_deze_vorm with both in the band when the rulebook has no such fact', () => {
    const inhoud = {
      regels: [regel()],
      gebieden: [maakGebied('dorp', { houding: { wonen: houding('nee_tenzij') } })],
      feiten: FEITEN.filter(({ id }) => id !== 'zwaarwegendBelang'),
    }
    const { weging } = weeg(inhoud, zonder('zwaarwegendBelang'))
    expect(weging.conclusie).toBe('nee_in_deze_vorm')
    expect(inWoorden(weging.band)).toEqual(['nee_in_deze_vorm', 'afweging_nodig'])
  })

  it('is nee_in_deze_vorm also when a change of the plan could meet it', () => {
    const inhoud = {
      regels: [maakRegel('RG-01', {})],
      gebieden: [maakGebied('dorp', { houding: { wonen: houding('nee_tenzij') } })],
    }
    expect(weeg(inhoud, { ...ALLES, gasvrij: false }).weging.conclusie).toBe('nee_in_deze_vorm')
  })

  it.each<[string, Partial<RegelDefinitie>, Gebied['houding']]>([
    ['the rule is te_bevestigen', { werking: 'te_bevestigen' }, { wonen: houding('nee_tenzij') }],
    ['the rule is ours', { herkomst: 'eigen_uitwerking' }, { wonen: houding('nee_tenzij') }],
    [
      'the stance is te_bevestigen',
      {},
      { wonen: houding('nee_tenzij', { werking: 'te_bevestigen' }) },
    ],
    ['the stance is ours', {}, { wonen: houding('nee_tenzij', { herkomst: 'eigen_uitwerking' }) }],
    ['the stance is about other activities', {}, { winkels: houding('nee_tenzij') }],
    ['the stance is ja_mits', {}, { wonen: houding('ja_mits') }],
  ])('is no more than afweging_nodig when %s', (_, rest, standen) => {
    expect(weegMet(false, rest, standen)).toEqual(precies('afweging_nodig'))
    expect(weegMet(undefined, rest, standen)).toEqual(precies('afweging_nodig'))
  })

  it('does not soften a ground of refusal, whatever the interest', () => {
    expect(weegMet(true, { doorwerking: 'weigeringsgrond' })).toEqual(precies('nee_in_deze_vorm'))
  })

  it.each(['programma_ambitie', 'inspiratie'] as const)('does not harden %s', (doorwerking) => {
    expect(weegMet(false, { doorwerking })).toEqual(precies('afweging_nodig'))
  })

  it('does not count for an eis of another area', () => {
    const hoogte = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
    const inhoud = {
      regels: [maakRegel('RG-01', { versie: { voldoetAls: { all: [hoogte, WEINIG] } } })],
      gebieden: [
        maakGebied('dorp', {
          houding: { wonen: houding('ja') },
          waarden: { maxHoogte: waarde(1) },
        }),
        maakGebied('rand', {
          houding: { wonen: houding('nee_tenzij') },
          waarden: { maxHoogte: waarde(50) },
        }),
      ],
    }
    const { weging } = weeg(inhoud, ALLES, maakLigging([inGebied('dorp'), inGebied('rand')]))
    expect(weging.regels.map(({ conclusie }) => inWoorden(conclusie)[0])).toEqual([
      'afweging_nodig',
      'nee_in_deze_vorm',
    ])
  })

  it('counts for an eis of the whole plan when any of its areas says nee_tenzij', () => {
    const inhoud = {
      regels: [regel()],
      gebieden: [
        maakGebied('dorp', { houding: { wonen: houding('ja') } }),
        maakGebied('rand', { houding: { wonen: houding('nee_tenzij') } }),
      ],
    }
    const { weging } = weeg(inhoud, ALLES, maakLigging([inGebied('dorp'), inGebied('rand')]))
    expect(weging.conclusie).toBe('nee_in_deze_vorm')
  })

  it('does not count in a profile that is not the most specific one', () => {
    const inhoud = {
      regels: [regel()],
      gebieden: [
        maakGebied('dorp', { houding: { wonen: houding('ja') } }),
        maakGebied('rand', { houding: { wonen: houding('nee_tenzij') } }),
      ],
    }
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand', { maatgevend: false })])
    expect(weeg(inhoud, ALLES, ligging).weging.conclusie).toBe('afweging_nodig')
  })

  it('counts for an eis in an overlay by the profiles there', () => {
    const inhoud = {
      regels: [
        regel({
          versies: maakRegel('RG-01', {
            versie: { geldtIn: { soorten: ['natuur'] }, voldoetAls: WEINIG },
          }).versies,
        }),
      ],
      gebieden: [
        maakGebied('dorp', { houding: { wonen: houding('nee_tenzij') } }),
        maakGebied('bos', { soort: 'natuur', houding: {} }),
      ],
    }
    const ligging = maakLigging([...IN_DORP.gebieden, inGebied('bos', { soort: 'natuur' })])
    expect(weeg(inhoud, ALLES, ligging).weging.conclusie).toBe('nee_in_deze_vorm')
  })
})

describe('an eis that is open where the area says nee_tenzij', () => {
  it('reaches down to nee_in_deze_vorm', () => {
    const inhoud = {
      regels: [regel()],
      gebieden: [maakGebied('dorp', { houding: { wonen: houding('nee_tenzij') } })],
    }
    const { weging } = weeg(inhoud, zonder('woningen'))
    expect(inWoorden(weging.bereik)).toEqual(['nee_in_deze_vorm', 'afweging_nodig'])
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
  })
})
