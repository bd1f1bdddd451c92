import { describe, expect, it } from 'vitest'
import type { Opgave, Oplossing } from '../../../../src/domain/gezondheid/oplosser.ts'
import { compareRegels } from '../../../../src/domain/gezondheid/verschil.ts'
import type { RegelDefinitie } from '../../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../../src/domain/model/voorwaarde.ts'
import type { Knoop } from '../../../../src/domain/regeltaal/compile.ts'
import { maakGebied, maakRegel } from '../../proef/proefboek.ts'
import { has, is, less, more, prepare, ruleAt } from '../onderzoek.ts'

type Versie = Partial<RegelDefinitie['versies'][number]>

const pair = (een: Versie, ander: Versie) => {
  const { werk, los } = prepare({
    gebieden: [maakGebied('dorp'), maakGebied('stad', { soort: 'kern' })],
    regels: [maakRegel('RG-01', { versie: een }), maakRegel('RG-02', { versie: ander })],
    voorwaarden: new Map([['groot', more('woningen', 5)]]),
  })
  const [a, b] = [ruleAt(werk.regels), ruleAt(werk.regels, 1)]
  return { werk, los, a, b }
}
const compare = (een: Versie, ander: Versie) => {
  const { werk, los, a, b } = pair(een, ander)
  return compareRegels(werk, los, a, b)
}
const GELIJK = { uit: 'gelijk' }
const ANDERS = { uit: 'anders' }

describe('two versions of a rule', () => {
  it('are alike when they are the same', () => {
    expect(compare({ geldtVoor: is('past', true) }, { geldtVoor: is('past', true) })).toEqual(
      GELIJK,
    )
  })

  it('differ when facts show it, and those are given', () => {
    const voldoetAls = less('woningen', 5)
    expect(compare({ voldoetAls }, { voldoetAls: less('woningen', 6) })).toEqual({
      ...ANDERS,
      feiten: { woningen: 5 },
    })
    expect(compare({ geldtVoor: voldoetAls }, { geldtVoor: less('woningen', 4) })).toEqual({
      ...ANDERS,
      feiten: { woningen: 4 },
    })
  })

  it('are alike when they come out the same on every fact within its bounds', () => {
    expect(
      compare({ voldoetAls: less('woningen', 5) }, { voldoetAls: { not: more('woningen', 4) } }),
    ).toEqual(GELIJK)
  })

  it('are alike when they comply differently only where the rule does not apply', () => {
    const geldtVoor = less('woningen', 5)
    const een = { geldtVoor, voldoetAls: less('woningen', 3) }
    const ander = { any: [less('woningen', 3), more('woningen', 7)] }
    expect(compare(een, { geldtVoor, voldoetAls: ander })).toEqual(GELIJK)
    expect(compare({ voldoetAls: een.voldoetAls }, { voldoetAls: ander })).toMatchObject(ANDERS)
  })
})

describe('the areas of two versions', () => {
  it('are compared by what they pick, not by name', () => {
    const geldtIn = { gebieden: ['dorp'] }
    expect(compare({ geldtIn }, { geldtIn: { soorten: ['wijk'] } })).toEqual(GELIJK)
    expect(compare({ geldtIn }, { geldtIn: { gebieden: ['dorp', 'nergens'] } })).toEqual(GELIJK)
    expect(compare({ geldtIn }, { geldtIn: { gebieden: ['dorp', 'stad'] } })).toEqual(ANDERS)
    expect(compare({ geldtIn: { soorten: ['wijk', 'kern'] } }, { geldtIn })).toEqual(ANDERS)
  })

  it('differ when the one chooses and the other does not, even if all are chosen', () => {
    const alle = { geldtIn: { gebieden: ['dorp', 'stad'] } }
    expect(compare({}, alle)).toEqual(ANDERS)
    expect(compare(alle, {})).toEqual(ANDERS)
    expect(compare({}, { geldtIn: { gebieden: ['nergens'] } })).toEqual(ANDERS)
    expect(compare({ geldtIn: { gebieden: ['nergens'] } }, {})).toEqual(ANDERS)
  })
})

describe('when the search gives no answer', () => {
  const answer = (...uitkomsten: readonly Oplossing[]) => {
    const { werk, a, b } = pair(
      { voldoetAls: less('woningen', 5) },
      { voldoetAls: less('woningen', 6) },
    )
    const volgende = uitkomsten.values()
    return compareRegels(werk, () => volgende.next().value ?? { uit: 'kan_niet' }, a, b)
  }
  const feiten = { woningen: 5 }

  it('they may differ, without facts that show it', () => {
    expect(answer({ uit: 'onbeslist' })).toStrictEqual(ANDERS)
    expect(answer({ uit: 'kan_niet' }, { uit: 'onbeslist' })).toStrictEqual(ANDERS)
    expect(answer({ uit: 'kan_niet' }, { uit: 'kan_niet' })).toStrictEqual(GELIJK)
  })

  it('facts that show it the other way round still count', () => {
    expect(answer({ uit: 'onbeslist' }, { uit: 'kan', feiten })).toEqual({ ...ANDERS, feiten })
  })
})

describe('what is asked of the search', () => {
  const [A, B, C] = [is('past', true), less('woningen', 5), has('activiteiten', 'wonen')]
  const ANDER = less('woningen', 6)

  /** The pairs of parts that must differ, as their source, and all that is asked. */
  const ask = (een: Voorwaarde, ander: Voorwaarde, geldtVoor?: Voorwaarde) => {
    const voor = geldtVoor && { geldtVoor }
    const { werk, a, b } = pair({ voldoetAls: een, ...voor }, { voldoetAls: ander, ...voor })
    const vragen: (readonly Opgave[])[] = []
    const uit = compareRegels(
      werk,
      (opgaven) => {
        vragen.push(opgaven)
        return { uit: 'kan_niet' }
      },
      a,
      b,
    )
    expect(uit).toEqual(GELIJK)
    return { vragen, a, b }
  }
  const kindAt = (knoop: Knoop | undefined, i: number) =>
    knoop && 'kinderen' in knoop ? knoop.kinderen[i] : undefined

  it('is that the innermost parts differ, that the rule applies, and that the whole differs', () => {
    const { vragen, a, b } = ask(
      { all: [A, { any: [C, B] }] },
      { all: [A, { any: [C, ANDER] }] },
      A,
    )
    const [x, y] = [a.voldoetAls.knoop, b.voldoetAls.knoop]
    const [binnenX, binnenY] = [kindAt(kindAt(x, 1), 1), kindAt(kindAt(y, 1), 1)]
    const differ = (waar: boolean) => [
      { knoop: binnenX, waar },
      { knoop: binnenY, waar: !waar },
      { knoop: a.geldtVoor?.knoop, waar: true },
      { knoop: x, waar },
      { knoop: y, waar: !waar },
    ]
    expect(vragen).toEqual([differ(true), differ(false)])
  })

  it.each<[string, Voorwaarde, Voorwaarde]>([
    ['two parts differ', { all: [A, B] }, { all: [C, ANDER] }],
    ['a part is left out', { all: [A, B] }, { all: [A] }],
    ['a part is added', { all: [A] }, { all: [A, B] }],
    ['all is any', { all: [A, B] }, { any: [A, ANDER] }],
    ['one of them is a comparison', B, { all: [ANDER] }],
    ['a part is reversed', { not: B }, { not: ANDER }],
    ['a named condition is reversed', { condition: 'groot' }, { not: { condition: 'groot' } }],
  ])('is of the whole when %s', (_, een, ander) => {
    const { vragen, a, b } = ask(een, ander)
    expect(vragen[0]?.slice(0, 2)).toEqual([
      { knoop: a.voldoetAls.knoop, waar: true },
      { knoop: b.voldoetAls.knoop, waar: false },
    ])
    expect(vragen).toHaveLength(2)
  })
})
