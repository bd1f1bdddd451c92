import { describe, expect, it } from 'vitest'
import { assess, judge } from '../../../src/domain/assess.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { isAnderPlan } from '../../../src/domain/uitleg/ander-plan.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
} from '../proef/proefboek.ts'

const CATALOGUS = FEITEN.map((feit) =>
  feit.id === 'hoogte'
    ? { ...feit, veranderbaar: { richting: 'omlaag', maxAbsoluut: 3 } as const }
    : feit.id === 'woningen'
      ? { ...feit, veranderbaar: undefined }
      : feit,
)

const redenOf = (voldoetAls: Voorwaarde, feiten: Record<string, FeitWaarde>): string => {
  const boek = maakBoek({
    feiten: CATALOGUS,
    gebieden: [maakGebied('dorp', { houding: { wonen: houding('ja') } })],
    regels: [maakRegel('RG-01', { versie: { voldoetAls } })],
  })
  const { richting } = assess(compileRegelboek(boek, PEILDATUM), {
    naam: 'proef',
    feiten: { activiteiten: ['wonen'], ...feiten },
    ligging: maakLigging([inGebied('dorp')]),
  })
  return richting?.door.find(({ rol }) => rol === 'stand')?.tekst ?? ''
}

const laag: Voorwaarde = { fact: 'hoogte', operator: 'lessThanInclusive', value: 7 }
const ANDER = 'Dat wordt dan een ander plan.'

describe('the reason of an eis that is not met', () => {
  it('says that it becomes another plan, when what is needed is further than the same plan goes', () => {
    expect(redenOf(laag, { hoogte: 20 })).toContain(ANDER)
  })

  it('does not, when a change of the same plan is enough', () => {
    expect(redenOf(laag, { hoogte: 10 })).not.toContain(ANDER)
  })

  it('does not, when no change of any number would do', () => {
    const vast: Voorwaarde = { fact: 'woningen', operator: 'lessThanInclusive', value: 5 }
    expect(redenOf(vast, { woningen: 9 })).not.toContain(ANDER)
    const hoog: Voorwaarde = { fact: 'hoogte', operator: 'greaterThanInclusive', value: 30 }
    expect(redenOf(hoog, { hoogte: 20 })).not.toContain(ANDER)
  })

  it('is not asked of a fact that is not known, nor of what is no number', () => {
    const werk = compileRegelboek(
      maakBoek({
        feiten: CATALOGUS,
        regels: [
          maakRegel('RG-01', { versie: { voldoetAls: laag } }),
          maakRegel('RG-02', { aard: 'open_norm', versie: { voldoetAls: laag } }),
        ],
      }),
      PEILDATUM,
    )
    const ask = (feiten: Record<string, FeitWaarde>, vast: readonly string[] = []) => {
      const ligging = maakLigging([inGebied('dorp')])
      const { wereld, weging } = judge(werk, { feiten, ligging })
      const vaste = new Set(vast.map(werk.slotOf))
      return weging.regels.map((deel) => isAnderPlan({ ...wereld, vast: vaste }, deel))
    }
    const activiteiten = ['wonen']
    expect(ask({ activiteiten, hoogte: 20 })).toEqual([true, false])
    expect(ask({ activiteiten, hoogte: 20 }, ['hoogte'])).toEqual([false, false])
    expect(ask({ activiteiten, hoogte: 5 })).toEqual([false, false])
    expect(ask({ activiteiten })).toEqual([false, false])
  })

  it('says so where another part of the eis is not known, and not where that part could not do either', () => {
    const deel = (value: number): Voorwaarde => ({
      all: [laag, { fact: 'berging', operator: 'greaterThanInclusive', value }],
    })
    expect(redenOf(deel(5), { hoogte: 20, berging: 1 })).not.toContain(ANDER)
    expect(redenOf(deel(5), { hoogte: 20, berging: 6 })).toContain(ANDER)
  })
})
