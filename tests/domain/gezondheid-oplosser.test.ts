import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveFeiten } from '../../src/domain/derive.ts'
import type { FeitWaarde } from '../../src/domain/feit.ts'
import { pickValue, startRange } from '../../src/domain/gezondheid-doos.ts'
import { createOplosser } from '../../src/domain/gezondheid-oplosser.ts'
import { compileRegelboek, emptyWaarden, newSpoor } from '../../src/domain/regelwerk.ts'
import type { Voorwaarde } from '../../src/domain/voorwaarde.ts'
import { WAAR } from '../../src/domain/waarheid.ts'
import { maakBoek, maakRegel, PEILDATUM } from './proefboek.ts'
import { voorwaardeArb } from './willekeurig.ts'

const compile = (voldoetAls: Voorwaarde) => {
  const boek = maakBoek({ regels: [maakRegel('RG-01', { versie: { voldoetAls } })] })
  const werk = compileRegelboek(boek, PEILDATUM)
  const [regel] = werk.regels
  if (!regel) throw new Error('no rule')
  return { werk, regel, los: createOplosser(werk) }
}

type Proef = ReturnType<typeof compile>

/** The truth of the condition on these facts; every other fact at its lowest. */
const evaluate = ({ werk, regel }: Proef, feiten: Readonly<Record<string, FeitWaarde>>) => {
  const waarden = emptyWaarden(werk)
  for (const [slot, feit] of werk.feiten.entries()) {
    if (feit.formule === undefined)
      waarden[slot] = feiten[feit.id] ?? pickValue(feit, startRange(feit))
  }
  deriveFeiten(werk.afgeleid, waarden)
  return regel.voldoetAls.toets(waarden, newSpoor(werk, waarden))
}

const getal = fc.oneof(fc.integer({ min: 0, max: 21 }), fc.constantFrom(0, 50, 100))
const feitenArb = fc.record({
  activiteiten: fc.subarray(['wonen', 'winkel', 'schuur']),
  hoogte: getal,
  woningen: getal,
  berging: getal,
  maxHoogte: getal,
  gasvrij: fc.boolean(),
  onderzoek: fc.boolean(),
  past: fc.boolean(),
  soort: fc.constantFrom('laag', 'midden', 'hoog'),
  afstandNatuur: fc.constantFrom(0, 499, 500, 100_000),
})

/** Conditions on few facts together: often nothing meets them all. */
const samenArb = fc
  .array(voorwaardeArb(['woningen', 'opgave'], ['gasvrij']), { minLength: 3, maxLength: 5 })
  .map((all) => ({ all }))

const solve = (proef: Proef, waar: boolean) =>
  proef.los([{ knoop: proef.regel.voldoetAls.knoop, waar }])

describe('the search for facts that turn a condition', () => {
  it('gives facts that do it, and says "kan_niet" only of what no facts do', () => {
    let onbeslist = 0
    let kanNiet = 0
    fc.assert(
      fc.property(
        fc.oneof(voorwaardeArb(), samenArb),
        fc.array(feitenArb, { minLength: 40, maxLength: 40 }),
        (voorwaarde, lijst) => {
          const proef = compile(voorwaarde)
          for (const waar of [true, false]) {
            const uit = solve(proef, waar)
            if (uit.uit === 'onbeslist') onbeslist++
            else if (uit.uit === 'kan') {
              expect(evaluate(proef, uit.feiten) === WAAR).toBe(waar)
            } else {
              kanNiet++
              for (const feiten of lijst) expect(evaluate(proef, feiten) === WAAR).toBe(!waar)
            }
          }
        },
      ),
      { numRuns: 400, seed: 8 },
    )
    expect(kanNiet).toBeGreaterThan(20)
    expect(onbeslist).toBeLessThan(40)
  })

  it.each<[string, Voorwaarde, boolean, string]>([
    [
      'two borders that leave one whole number',
      {
        all: [
          { fact: 'woningen', operator: 'greaterThan', value: 3 },
          { fact: 'woningen', operator: 'lessThan', value: 5 },
        ],
      },
      true,
      'kan',
    ],
    [
      'two borders between which no whole number lies',
      {
        all: [
          { fact: 'woningen', operator: 'greaterThan', value: 3 },
          { fact: 'woningen', operator: 'lessThan', value: 4 },
        ],
      },
      true,
      'kan_niet',
    ],
    [
      'the same borders for a fact with decimals',
      {
        all: [
          { fact: 'hoogte', operator: 'greaterThan', value: 3 },
          { fact: 'hoogte', operator: 'lessThan', value: 4 },
        ],
      },
      true,
      'kan',
    ],
    [
      'a derived fact above what its inputs allow',
      { fact: 'opgave', operator: 'greaterThan', value: 50 },
      true,
      'kan_niet',
    ],
    [
      'a derived fact on the highest that its inputs allow',
      { fact: 'opgave', operator: 'greaterThanInclusive', value: 50 },
      true,
      'kan',
    ],
    [
      'an option that is none of all options',
      { fact: 'soort', operator: 'notIn', value: ['laag', 'midden', 'hoog'] },
      true,
      'kan_niet',
    ],
    [
      'a list with and without the same value',
      {
        all: [
          { fact: 'activiteiten', operator: 'contains', value: 'wonen' },
          { not: { fact: 'activiteiten', operator: 'contains', value: 'wonen' } },
        ],
      },
      true,
      'kan_niet',
    ],
  ])('knows %s', (_, voorwaarde, waar, verwacht) => {
    expect(solve(compile(voorwaarde), waar).uit).toBe(verwacht)
  })

  it('takes a value that a place does not state for missing: nothing then comes out', () => {
    const { werk, regel, los } = compile({
      fact: 'hoogte',
      operator: 'lessThanInclusive',
      value: { fact: 'maxHoogte' },
    })
    const { knoop } = regel.voldoetAls
    const ontbreekt = new Map([[werk.slotOf('maxHoogte'), { alles: true } as const]])
    const tien = new Map([[werk.slotOf('maxHoogte'), { laagst: 10, hoogst: 10 }]])
    expect(los([{ knoop, waar: true, vast: ontbreekt }])).toEqual({ uit: 'kan_niet' })
    expect(los([{ knoop, waar: true, vast: tien }])).toEqual({ uit: 'kan', feiten: { hoogte: 10 } })
  })
})
