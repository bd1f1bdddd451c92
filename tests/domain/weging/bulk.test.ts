import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { FEITEN, maakBoek, maakRegel } from '../proef/proefboek.ts'
import { both, gelijkMetNamen, gelijkMetSpoor } from './bulkproef.ts'

describe('the bulk path', () => {
  it('gives the outcomes of the evaluator on forty fixed rulebooks, with facts missing', () => {
    fc.assert(
      gelijkMetSpoor(() => undefined),
      { numRuns: 40, seed: 1 },
    )
  })

  it('evaluates named conditions on forty fixed rulebooks, also when one names another', () => {
    fc.assert(gelijkMetNamen, { numRuns: 40, seed: 1 })
  })

  it.each([
    [{ gasvrij: true }, 'voldoet'],
    [{ gasvrij: false }, 'voldoet_niet'],
    [{}, 'onbekend'],
  ] as const)('says of %o: %s', (feiten, oordeel) => {
    expect(both(maakBoek({ regels: [maakRegel('RG-01', {})] }), feiten).bulk).toEqual([oordeel])
  })

  it('keeps the text of a rule a value, whatever it looks like', () => {
    const vreemd = `'];throw new Error("uitgevoerd")//\u2028\`\${1}\\`
    const feiten = FEITEN.map((feit) =>
      feit.id === 'soort' ? { ...feit, waarden: [vreemd, 'laag'] } : feit,
    )
    const voorwaarden: readonly Voorwaarde[] = [
      { fact: 'soort', operator: 'equal', value: vreemd },
      { fact: 'soort', operator: 'in', value: [vreemd] },
    ]
    for (const voldoetAls of voorwaarden) {
      const boek = maakBoek({ feiten, regels: [maakRegel('RG-01', { versie: { voldoetAls } })] })
      expect(both(boek, { soort: vreemd }).bulk).toEqual(['voldoet'])
      expect(both(boek, { soort: 'laag' }).bulk).toEqual(['voldoet_niet'])
    }
  })
})
