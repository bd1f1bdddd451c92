import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import { wordUitkomst } from '../../../src/domain/uitleg/toelichten.ts'
import { type Feiten, locateVierkant, werk } from '../assen.ts'

/** What a rule says in a motivation where these facts are known. */
const sayRegel = (regel: string, feiten: Feiten): string => {
  const { wereld, weging } = judge(werk, { feiten })
  const bijdrage = weging.regels.find(({ evaluatie }) => evaluatie.regel.definitie.id === regel)
  if (bijdrage === undefined) throw new Error(`${regel} does not play`)
  expect(bijdrage.evaluatie.oordeel).toBe('onbekend')
  return wordUitkomst(wereld, bijdrage).motivering
}

describe('wat een regel zegt zolang niet alles bekend is', () => {
  it.each([
    ['KL-121', { activiteiten: ['dakopbouw'], bouwhoogteM: 9 }, 'wordt (9 m)', 'is (onbekend)'],
    [
      'KL-121',
      { activiteiten: ['dakopbouw'], bouwhoogteOmgevingM: 8 },
      'wordt (onbekend)',
      'is (8 m)',
    ],
    [
      'KL-296',
      { activiteiten: ['klein_bouwwerk'], kleinBouwwerkHoogteM: 2 },
      'bouwwerk (onbekend)',
      'hoogte (2 m)',
    ],
  ] as const)('noemt %s wat er wel en wat er niet is gegeven', (regel, feiten, een, ander) => {
    const tekst = sayRegel(regel, feiten as unknown as Feiten)
    expect(tekst).toContain(een)
    expect(tekst).toContain(ander)
    expect(tekst).not.toContain('niet bekend')
  })

  it('zegt van een hoogte die bekend is niet dat zij onbekend is: de kade is het', () => {
    const { wereld, weging } = judge(werk, {
      feiten: { activiteiten: ['wonen'], bouwhoogteM: 20 } as unknown as Feiten,
      ligging: locateVierkant(234_700, 557_700, 40),
    })
    const bijdrage = weging.regels.find(({ evaluatie }) => evaluatie.regel.definitie.id === 'SE-02')
    if (bijdrage === undefined) throw new Error('SE-02 does not play')
    const { kort, motivering } = wordUitkomst(wereld, bijdrage)
    for (const tekst of [kort, motivering]) {
      expect(tekst).toContain('(nu: 20 m)')
      expect(tekst).toContain('of het aan de Havenkade komt.')
      expect(tekst).not.toContain('onbekend')
    }
    expect(kort).not.toContain('Wij weten nog niet')
  })
})
