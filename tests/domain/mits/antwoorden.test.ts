import { describe, expect, it } from 'vitest'
import { doAlles } from '../../../src/domain/instappen.ts'
import { createGevolgenzoeker } from '../../../src/domain/mits/antwoorden.ts'
import { is } from '../proef/langs.ts'
import { maakRegel, type ProefInhoud } from '../proef/proefboek.ts'
import { weeg, zonder } from '../proef/weeg.ts'

const find = (inhoud: ProefInhoud, feit: string, ...ook: readonly string[]) => {
  const { wereld, weging } = weeg(inhoud, zonder(feit, ...ook))
  return doAlles(createGevolgenzoeker(wereld, weging)(feit))
}
const eis = (voldoetAls: ReturnType<typeof is> | object) =>
  maakRegel('RG-01', { versie: { voldoetAls: voldoetAls as ReturnType<typeof is> } })

const oordelenOf = (gevolgen: ReturnType<typeof find>) =>
  gevolgen?.gevolgen.map(({ waarde, tot, oordelen }) => [
    waarde,
    ...(tot === undefined ? [] : [tot]),
    oordelen[0]?.oordeel,
  ])

describe('what the answers to an open question do', () => {
  it('is told of yes and no, with where the plan then stands', () => {
    const gevolgen = find({ regels: [eis(is('gasvrij', 'equal', true))] }, 'gasvrij')
    expect(oordelenOf(gevolgen)).toEqual([
      [true, 'voldoet'],
      [false, 'voldoet_niet'],
    ])
    expect(gevolgen?.samen).toEqual([])
    const [ja, nee] = gevolgen?.gevolgen ?? []
    expect(ja?.stand).not.toBe(nee?.stand)
  })

  it('is told of every option of a choice', () => {
    const gevolgen = find({ regels: [eis(is('soort', 'notEqual', 'hoog'))] }, 'soort')
    expect(Object.fromEntries(oordelenOf(gevolgen) ?? [])).toEqual({
      hoog: 'voldoet_niet',
      midden: 'voldoet',
      laag: 'voldoet',
    })
  })

  it('is told of a number on both sides of where it turns', () => {
    const regels = [eis(is('hoogte', 'lessThanInclusive', 7))]
    const delen = oordelenOf(find({ regels }, 'hoogte')) ?? []
    const [onder = [], ...boven] = delen
    expect([onder.at(-2), onder.at(-1)]).toEqual([7, 'voldoet'])
    // What can still be lowered enough, and what cannot.
    expect(boven).toHaveLength(2)
    expect(Number(boven[0]?.[0])).toBeGreaterThan(7)
    expect(boven.map((deel) => deel.at(-1))).toEqual(['voldoet_niet', 'voldoet_niet'])
  })

  it('names the other open questions without which it does nothing', () => {
    const regels = [eis({ any: [is('gasvrij', 'equal', true), is('soort', 'equal', 'laag')] })]
    const alleen = find({ regels }, 'gasvrij')
    // The other answer meets the eis already: this one makes no difference at all.
    expect(alleen).toBeUndefined()
    const samen = find(
      {
        regels: [
          eis({
            all: [
              is('gasvrij', 'equal', true),
              { any: [is('soort', 'equal', 'laag'), is('hoogte', 'lessThan', 3)] },
            ],
          }),
        ],
      },
      'soort',
      'hoogte',
      'gasvrij',
    )
    expect(new Set(samen?.samen)).toEqual(new Set(['gasvrij', 'hoogte']))
    expect(new Set(samen?.gevolgen.map(({ oordelen }) => oordelen[0]?.oordeel))).toEqual(
      new Set(['voldoet', 'voldoet_niet']),
    )
  })

  it('is nothing for what was answered, and for what no rule reads', () => {
    const regels = [eis(is('hoogte', 'lessThanInclusive', 7))]
    const { wereld, weging } = weeg({ regels })
    expect(doAlles(createGevolgenzoeker(wereld, weging)('hoogte'))).toBeUndefined()
    expect(find({ regels }, 'gasvrij')).toBeUndefined()
  })
})
