import { describe, expect, it } from 'vitest'
import type { Zin } from '../../../src/domain/model/uitkomst.ts'
import { labelOf, mergeGelijke, nodigZin, withoutLabel } from '../../../src/domain/uitleg/zinnen.ts'
import { atMost, is } from '../gezondheid/onderzoek.ts'
import { maakRegel } from '../proef/proefboek.ts'
import { weeg, zonder } from '../proef/weeg.ts'

describe('a sentence of what is not firm', () => {
  it.each(['eigen_uitwerking', 'visie'] as const)('is said without its label: %s', (herkomst) => {
    const { kort } = labelOf({ herkomst, werking: 'te_bevestigen' })
    expect(kort).not.toBe('')
    expect(withoutLabel(`Het past.${kort}`)).toBe('Het past.')
  })

  it('is left as it is where it has none at its end', () => {
    const { kort } = labelOf({ herkomst: 'eigen_uitwerking', werking: 'bevestigd' })
    expect(withoutLabel('Het past.')).toBe('Het past.')
    expect(withoutLabel(`${kort} Het past.`)).toBe(`${kort} Het past.`)
  })
})

describe('what is still needed', () => {
  const ask = (...weg: readonly string[]) => {
    const regels = [
      maakRegel('RG-01', { versie: { voldoetAls: atMost('hoogte', 8) } }),
      maakRegel('RG-02', { versie: { voldoetAls: atMost('woningen', 8) } }),
      maakRegel('RG-03', { versie: { voldoetAls: is('gasvrij', true) } }),
      maakRegel('RG-04', { versie: { voldoetAls: is('soort', 'laag') } }),
    ]
    const { wereld, weging } = weeg({ regels }, zonder(...weg))
    return nodigZin(wereld, weging).map(({ tekst, rustOp }) => [tekst, rustOp.feiten.length])
  }

  it.each<[readonly string[], string]>([
    [['hoogte'], 'hoogte'],
    [['hoogte', 'woningen'], 'hoogte en woningen'],
    [['hoogte', 'woningen', 'gasvrij'], 'hoogte, woningen en nog 1 gegeven'],
    [['hoogte', 'woningen', 'gasvrij', 'soort'], 'hoogte, woningen en nog 2 gegevens'],
  ])('names two, and counts the others: %j', (weg, lijst) => {
    const tekst = `Om meer te kunnen zeggen, moeten wij nog weten: ${lijst}.`
    expect(ask(...weg)).toEqual([[tekst, weg.length]])
  })

  it('is not said where nothing is', () => {
    expect(ask()).toEqual([])
  })
})

describe('the same sentence of two areas', () => {
  const at = (tekst: string, gebied: string, register: Zin['register'] = 'kort'): Zin => ({
    ...{ register, tekst },
    rustOp: { regels: ['RG-01'], feiten: [], gebieden: [gebied], bronnen: [] },
  })

  it('is said once and rests on both', () => {
    expect(mergeGelijke([at('Zo.', 'loon'), at('Ook.', 'loon'), at('Zo.', 'rhee')])).toEqual([
      { ...at('Zo.', 'loon'), rustOp: { ...at('', '').rustOp, gebieden: ['loon', 'rhee'] } },
      at('Ook.', 'loon'),
    ])
  })

  it('is said in each register', () => {
    const twee = [at('Zo.', 'loon'), at('Zo.', 'loon', 'motivering')]
    expect(mergeGelijke(twee)).toEqual(twee)
  })

  it('that stands alone is the same one', () => {
    const een = at('Zo.', 'loon')
    expect(mergeGelijke([een])[0]).toBe(een)
  })
})
