import * as fc from 'fast-check'
import { expect } from 'vitest'
import { pickValue, startRange } from '../../../../src/domain/gezondheid/doos.ts'
import { createOplosser } from '../../../../src/domain/gezondheid/oplosser.ts'
import type { FeitWaarde } from '../../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import { deriveFeiten } from '../../../../src/domain/regeltaal/derive.ts'
import {
  compileRegelboek,
  emptyWaarden,
  newSpoor,
} from '../../../../src/domain/regeltaal/regelwerk.ts'
import { WAAR } from '../../../../src/domain/regeltaal/waarheid.ts'
import { maakBoek, maakRegel, PEILDATUM } from '../../proef/proefboek.ts'
import { voorwaardeArb } from '../../proef/willekeurig.ts'

export const compile = (voldoetAls: Voorwaarde) => {
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

export const solve = (proef: Proef, waar: boolean) =>
  proef.los([{ knoop: proef.regel.voldoetAls.knoop, waar }])

/** Conditions of all kinds, each turned both ways; counts what was proven impossible and what stayed open. */
export const checkOplosser = (numRuns: number) => {
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
    { numRuns, seed: 8 },
  )
  return { kanNiet, onbeslist }
}
