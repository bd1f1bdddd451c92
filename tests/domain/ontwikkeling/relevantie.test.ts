import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { createIrrelevantie, readWaarden } from '../../../src/domain/ontwikkeling/relevantie.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { FEITEN, maakBoek, PEILDATUM } from '../proef/proefboek.ts'

const compile = (extra: readonly Feit[] = [], voorwaarden = new Map<string, Voorwaarde>()) =>
  compileRegelboek(maakBoek({ feiten: [...FEITEN, ...extra], voorwaarden }), PEILDATUM)

describe('de waarden van gestelde feiten', () => {
  const werk = compile()

  it('staan op hun plaats, met wat ervan is afgeleid', () => {
    const waarden = readWaarden(werk, { woningen: 6, hoogte: 3 })
    const gevuld = [...werk.regelboek.feiten.keys()].flatMap((id) => {
      const waarde = waarden[werk.slotOf(id)]
      return waarde === undefined ? [] : [[id, waarde]]
    })
    expect(gevuld).toEqual([
      ['hoogte', 3],
      ['woningen', 6],
      ['opgave', 3],
      ['perHoogte', 2],
    ])
  })

  it('zijn er niet van wat de initiatiefnemer niet weet of de catalogus niet kent', () => {
    const waarden = readWaarden(werk, { soort: 'onbekend_bij_initiatiefnemer', vreemd: 3 })
    expect(waarden).toEqual(werk.feiten.map(() => undefined))
  })
})

describe('een feit dat niet van belang is', () => {
  const vraag = (id: string, relevantAls: Voorwaarde): Feit => ({
    id,
    label: id,
    type: 'getal',
    herkomst: 'initiatief',
    relevantAls,
  })
  const meer = (fact: string): Voorwaarde => ({ fact, operator: 'greaterThan', value: 2 })
  const werk = compile(
    [
      vraag('aantal', meer('woningen')),
      vraag('afgeleid', meer('opgave')),
      vraag('plek', { any: [meer('afstandNatuur'), meer('woningen')] }),
      vraag('gebied', { any: [meer('woningen'), meer('maxHoogte')] }),
      vraag('persoon', {
        any: [{ fact: 'past', operator: 'equal', value: true }, meer('woningen')],
      }),
      vraag('benoemd', { condition: 'veel' }),
    ],
    new Map([['veel', meer('woningen')]]),
  )
  const isIrrelevant = (feiten: Parameters<ReturnType<typeof createIrrelevantie>>[0]) =>
    createIrrelevantie(werk)(feiten)

  it('is dat zeker door wat gesteld is, ook door wat daarvan is afgeleid of een naam heeft', () => {
    const bij = (woningen: number) => {
      const op = isIrrelevant({ woningen })
      return ['aantal', 'afgeleid', 'benoemd'].filter(op)
    }
    expect(bij(2)).toEqual(['aantal', 'afgeleid', 'benoemd'])
    expect(bij(3)).toEqual(['afgeleid'])
    expect(bij(5)).toEqual([])
  })

  it('is dat niet zolang een gegeven ontbreekt', () => {
    const op = isIrrelevant({})
    expect(['aantal', 'afgeleid', 'benoemd'].filter(op)).toEqual([])
  })

  it('is dat nooit door de plek, het gebied of een persoon, ook niet in een deel van de voorwaarde', () => {
    const op = isIrrelevant({ woningen: 1, past: false, maxHoogte: 1, afstandNatuur: 1 })
    expect(['plek', 'gebied', 'persoon'].filter(op)).toEqual([])
    expect(op('aantal')).toBe(true)
  })

  it('is dat nooit zonder voorwaarde', () => {
    expect(isIrrelevant({ woningen: 1 })('hoogte')).toBe(false)
  })
})
