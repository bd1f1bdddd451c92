import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormule, parseFormule } from '../../../src/domain/regeltaal/formule.ts'
import { compileOntbrekend } from '../../../src/domain/regeltaal/ontbrekend.ts'

const JANEE = ['p', 'q', 'r']
const GETALLEN = ['x', 'y', 'z']
const FEITEN = [...JANEE, ...GETALLEN]
const slotOf = (feit: string) => FEITEN.indexOf(feit)

type Bekend = Readonly<Record<string, number | boolean>>

const waitsFor = (tekst: string, bekend: Bekend): readonly string[] => {
  const gevonden: string[] = []
  const waarden = FEITEN.map((feit) => bekend[feit])
  compileOntbrekend(parseFormule(tekst), slotOf)(waarden, (slot) => {
    gevonden.push(FEITEN[slot] as string)
  })
  return [...new Set(gevonden)]
}

/** Formulas over three yes-or-no facts and three numbers. */
const { getal, janee } = fc.letrec<{ getal: string; janee: string }>((tie) => ({
  janee: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...JANEE),
    fc
      .tuple(tie('janee'), fc.constantFrom('and', 'or'), tie('janee'))
      .map((d) => `(${d.join(' ')})`),
    tie('janee').map((deel) => `not(${deel})`),
    fc.tuple(tie('getal'), tie('getal')).map(([a, b]) => `(${a} > ${b})`),
  ),
  getal: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...GETALLEN, '1'),
    fc.tuple(tie('getal'), fc.constantFrom('+', '*'), tie('getal')).map((d) => `(${d.join(' ')})`),
    fc.tuple(tie('getal'), tie('getal')).map(([a, b]) => `max(${a}, ${b})`),
    fc
      .tuple(tie('janee'), tie('getal'), tie('getal'))
      .map(([c, a, b]) => `(if ${c} then ${a} else ${b})`),
  ),
}))
const bekendArb = fc.record(
  {
    ...Object.fromEntries(JANEE.map((feit) => [feit, fc.boolean()])),
    ...Object.fromEntries(GETALLEN.map((feit) => [feit, fc.integer({ min: 0, max: 3 })])),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Bekend>

describe('what a formula waits for', () => {
  it.each([
    ['if p then x else y', { p: true }, ['x']],
    ['if p then x else y', { p: false }, ['y']],
    ['if p then x else y', { x: 1 }, ['p', 'y']],
    ['if p then x else y', { p: true, x: 1 }, []],
    ['if p then x + y else z', { p: true, x: 1 }, ['y']],
    ['p or q', { p: false }, ['q']],
    ['p or q', { p: true }, []],
    ['if p and q then x else y', { p: false }, ['y']],
    ['if p and q then x else y', { p: true, x: 1, y: 1 }, ['q']],
    ['(if p then x else y) + z', { p: false, z: 2 }, ['y']],
    ['max(x, y, z)', { y: 2 }, ['x', 'z']],
  ])('%s, with %j known: %j', (formule, bekend, verwacht) => {
    expect(waitsFor(formule, bekend)).toEqual(verwacht)
  })

  it('is nothing exactly when there is a value, and nothing else can give it one', () => {
    let wachtend = 0
    fc.assert(
      fc.property(fc.oneof(getal, janee), bekendArb, bekendArb, (tekst, bekend, later) => {
        const bereken = compileFormule(parseFormule(tekst), slotOf)
        const wacht = waitsFor(tekst, bekend)
        expect(wacht.length === 0).toBe(bereken(FEITEN.map((feit) => bekend[feit])) !== undefined)
        for (const feit of wacht) expect(bekend).not.toHaveProperty(feit)
        if (wacht.length === 0) return
        wachtend += 1
        const rest = Object.entries(later).filter(([feit]) => !wacht.includes(feit))
        const meer: Bekend = { ...Object.fromEntries(rest), ...bekend }
        expect(bereken(FEITEN.map((feit) => meer[feit]))).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
    expect(wachtend).toBeGreaterThan(300)
  })
})
