import { describe, expect, it } from 'vitest'
import { type Overlever, scoreOf } from '../../../../src/domain/gezondheid/score.ts'

const fault = (i: number): Overlever => ({ pad: ['voldoetAls', 'all', i], soort: 'weggelaten' })

describe('the score of a rule', () => {
  it('counts what was noticed and what was not, but not what makes no difference', () => {
    expect(
      scoreOf({ id: 'RG-01', bron: 'regel' }, [
        { overlever: fault(0), verschil: 'gedood' },
        { overlever: fault(1), verschil: { uit: 'gelijk' } },
        { overlever: fault(2), verschil: { uit: 'anders' } },
        { overlever: fault(3), verschil: { uit: 'anders', feiten: { woningen: 3 } } },
        { overlever: fault(4), verschil: 'gedood' },
        { overlever: fault(5), verschil: 'gedood' },
      ]),
    ).toStrictEqual({
      id: 'RG-01',
      bron: 'regel',
      mutanten: 5,
      gedood: 3,
      gelijkwaardig: [fault(1)],
      overleven: [fault(2), { ...fault(3), tegenvoorbeeld: { woningen: 3 } }],
    })
  })

  it('of nothing is nothing', () => {
    expect(scoreOf({ id: 'groot', bron: 'voorwaarde' }, [])).toEqual({
      id: 'groot',
      bron: 'voorwaarde',
      mutanten: 0,
      gedood: 0,
      gelijkwaardig: [],
      overleven: [],
    })
  })
})
