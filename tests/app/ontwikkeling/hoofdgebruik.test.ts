import { describe, expect, it } from 'vitest'
import { findHoofdgebruik } from '../../../src/app/ontwikkeling/hoofdgebruik.ts'
import { boek } from '../../hulp/proef.ts'

type Delen = Parameters<typeof findHoofdgebruik>[1]['delen']

interface Proefdeel {
  readonly id: string
  readonly activiteiten?: readonly string[]
  readonly m2: number
  readonly stand: 'past' | 'past_niet' | 'zwijgt'
}

/** The main use of these parts: what it is, its stands and those of the others. */
const lees = (delen: readonly Proefdeel[]) => {
  const invoer = {
    delen: delen.map(({ id, activiteiten }) => ({
      id,
      feiten: activiteiten ? { activiteiten } : {},
    })),
  } as unknown as Parameters<typeof findHoofdgebruik>[1]['invoer']
  const beoordeeld = delen.map(({ id, m2, stand }) => ({
    ...{ id, naam: id, m2 },
    richting: { stand },
    advies: { conclusie: 'ja' },
  })) as unknown as Delen
  const gebruik = findHoofdgebruik(boek, { invoer, delen: beoordeeld })
  const kort = (groepen: NonNullable<typeof gebruik>['hoofd']) =>
    groepen.map(({ stand, delen: leden }) => [stand.stand, ...leden.map(({ id }) => id)])
  return (
    gebruik && {
      wat: gebruik.activiteit,
      m2: [gebruik.m2, gebruik.m2Delen],
      hoofd: kort(gebruik.hoofd),
      anders: kort(gebruik.anders),
    }
  )
}

const waarden = boek.feiten.get('activiteiten')?.waarden ?? []
const [een = '', ander = ''] = waarden

describe('het hoofdgebruik van een plan', () => {
  const veld = (id: string, m2: number, stand: Proefdeel['stand'] = 'past'): Proefdeel => ({
    ...{ id, m2, stand },
    activiteiten: [een],
  })
  const school: Proefdeel = { id: 'school', activiteiten: [ander], m2: 10, stand: 'zwijgt' }

  it('is wat de meeste grond beslaat, hoe klein de delen ook zijn; wat anders is staat erachter', () => {
    expect(lees([school, veld('a', 6), veld('b', 7)])).toEqual({
      wat: een,
      m2: [13, 23],
      hoofd: [['past', 'a', 'b']],
      anders: [['zwijgt', 'school']],
    })
  })

  it('noemt eerst hoe de meeste grond ervan staat', () => {
    expect(lees([veld('a', 6, 'past_niet'), veld('b', 7), veld('c', 8)])?.hoofd).toEqual([
      ['past', 'b', 'c'],
      ['past_niet', 'a'],
    ])
  })

  it('is bij evenveel grond wat in de lijst van activiteiten voorop staat', () => {
    const beide = { ...veld('a', 6), activiteiten: [ander, een] }
    expect(lees([beide, school, veld('b', 10)])?.wat).toBe(een)
  })

  it('zegt niets waar het geheel alles zegt, of waar niets is opgegeven', () => {
    expect(lees([veld('a', 6), veld('b', 7)])).toBeUndefined()
    expect(lees([{ id: 'a', m2: 6, stand: 'past' }])).toBeUndefined()
  })
})
