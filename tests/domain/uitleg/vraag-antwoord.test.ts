import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { describeAntwoord } from '../../../src/domain/uitleg/vraag-antwoord.ts'
import { maakBoek, PEILDATUM } from '../proef/proefboek.ts'

const boek = maakBoek({})
const werk = compileRegelboek(
  {
    ...boek,
    begrippen: {
      ...boek.begrippen,
      activiteiten: {
        wonen: { label: 'Woningen bouwen', groep: 'wonen', klein: false },
        winkel: { label: 'Een winkel beginnen', groep: 'winkels', klein: false },
      },
    },
  },
  PEILDATUM,
)
const feit = (rest: Partial<Feit>): Feit => ({
  id: 'f',
  label: 'F',
  type: 'keuze',
  herkomst: 'initiatief',
  ...rest,
})
const labels = (waarden: string[]) =>
  describeAntwoord(werk, feit({ waarden })).keuzes?.map(({ label }) => label)

describe('what an answer may be', () => {
  it('uses the labels of activities in a list that has them all, and nowhere else', () => {
    expect(labels(['wonen', 'winkel', 'heel_leeg'])).toEqual([
      'Woningen bouwen',
      'Een winkel beginnen',
      'Heel leeg',
    ])
    expect(labels(['wonen', 'heel_leeg'])).toEqual(['Wonen', 'Heel leeg'])
  })

  it('gives of a number its unit and bounds, as far as it has them', () => {
    const getal = { type: 'getal' } as const
    expect(describeAntwoord(werk, feit({ ...getal, min: 0, max: 9, geheel: true }))).toStrictEqual({
      type: 'getal',
      min: 0,
      max: 9,
      geheel: true,
    })
    expect(describeAntwoord(werk, feit({ ...getal, eenheid: 'm' }))).toStrictEqual({
      type: 'getal',
      eenheid: 'm',
    })
  })

  it('is ja or nee for a question that asks so', () => {
    expect(describeAntwoord(werk, feit({ type: 'janee' }))).toStrictEqual({
      type: 'janee',
      keuzes: [
        { waarde: true, label: 'Ja' },
        { waarde: false, label: 'Nee' },
      ],
    })
  })
})
