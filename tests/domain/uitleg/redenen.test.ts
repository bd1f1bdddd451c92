import { describe, expect, it } from 'vitest'
import { chooseCelredenen, chooseRedenen } from '../../../src/domain/uitleg/redenen.ts'

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

  it('zegt eerst wat de plek wil en dan aan welke eis het plan niet voldoet, tenzij die harder is', () => {
    const eis = (id: number, graad: 0 | 1 | 2) => ({ id, rol: 'stand' as const, graad })
    const houding = { id: 9, rol: 'nee_tenzij' as const, graad: 0 as const }
    const idsVan = (...door: readonly (ReturnType<typeof eis> | typeof houding)[]) =>
      idsOf(chooseRedenen({ door, tegenkracht: [] }).beslissend)
    expect(idsVan(eis(1, 0), eis(2, 0), eis(3, 0), houding)).toEqual([9, 1, 2])
    expect(idsVan(eis(1, 1), eis(2, 0), houding)).toEqual([1, 9, 2])
    // In an answer the same ground says how firm it is in a word.
    const gezegd = [
      { id: 1, rol: 'stand' as const, hardheid: 'vast' as const },
      { id: 2, rol: 'stand' as const, hardheid: 'eigen_uitwerking' as const },
      { id: 9, rol: 'nee_tenzij' as const, hardheid: 'eigen_uitwerking' as const },
    ]
    expect(idsOf(chooseRedenen({ door: gezegd, tegenkracht: [] }).beslissend)).toEqual([1, 9, 2])
  })
})

describe('wat op een van veel plekken de doorslag geeft', () => {
  const wonen = (gebied: string) => ({ soort: 'houding', id: 'wonen', gebied, rol: 'stand' })
  const maat = { soort: 'regel', id: 'MAAT', gebied: 'dorp', rol: 'stand' }

  it('noemt wat in drie gebieden geldt één keer, en dan ook de eis die niet wordt gehaald', () => {
    const door = [wonen('veld'), wonen('dorp'), wonen('land'), maat] as never[]
    expect(chooseCelredenen(door)).toEqual([wonen('veld'), maat])
  })
})
