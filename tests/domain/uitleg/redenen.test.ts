import { describe, expect, it } from 'vitest'
import { chooseRedenen } from '../../../src/domain/uitleg/redenen.ts'

const grond = (id: number, rol: 'stand' | 'doorbreekt_stilte' | 'tegenkracht') => ({ id, rol })
const idsOf = (gronden: readonly { readonly id: number }[]) => gronden.map(({ id }) => id)

describe('de redenen van een richting', () => {
  it('noemt ten hoogste drie redenen en ten hoogste drie dingen die ervoor pleiten, in volgorde', () => {
    const { beslissend, tegenkracht } = chooseRedenen({
      door: [1, 2, 3, 4].map((id) => grond(id, 'stand')),
      tegenkracht: [5, 6, 7, 8].map((id) => grond(id, 'tegenkracht')),
    })
    expect(idsOf(beslissend)).toEqual([1, 2, 3])
    expect(idsOf(tegenkracht)).toEqual([5, 6, 7])
  })

  it('laat weg wat alleen de stilte doorbreekt, tenzij niets anders de stand geeft', () => {
    const stilte = [grond(2, 'doorbreekt_stilte'), grond(3, 'doorbreekt_stilte')]
    const zonder = chooseRedenen({ door: [grond(1, 'stand'), ...stilte], tegenkracht: [] })
    expect(idsOf(zonder.beslissend)).toEqual([1])
    expect(idsOf(chooseRedenen({ door: stilte, tegenkracht: [] }).beslissend)).toEqual([2, 3])
  })
})
