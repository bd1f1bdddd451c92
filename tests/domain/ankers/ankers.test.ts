import { describe, expect, it } from 'vitest'
import { ANKERSOORTEN, compareTexts } from '../../../src/domain/ankers/ankers.ts'
import { countAnkers } from './telling.ts'

describe('quotes find their place again in edited copies of the Nota', () => {
  const telling = countAnkers(30)

  it.each(ANKERSOORTEN)('with precision and recall of at least 0.95 for %s', (soort) => {
    const { waar, precisie, volledigheid } = telling[soort]
    expect(waar).toBeGreaterThan(50)
    expect(precisie).toBeGreaterThanOrEqual(0.95)
    expect(volledigheid).toBeGreaterThanOrEqual(0.95)
  })
})

describe('a quote in a new version of its text', () => {
  const OUD = `De stad is groen. De lanen verbinden de wijken met het buitengebied.
Wonen krijgt de ruimte. Ouderen vinden een passend huis in hun eigen wijk. Werk blijft dichtbij.`

  it('is kept across page breaks, hyphenation, other quotation marks and white space', () => {
    const nieuw = OUD.replace('verbinden de', 'ver-\n3\n\f  binden\n  de').replace(
      'wijken',
      '‘wijken’',
    )
    expect(compareTexts(OUD, nieuw)('De lanen verbinden de wijken met het buitengebied.')).toEqual({
      soort: 'behouden',
      plek: { van: 18, tot: nieuw.indexOf('buitengebied.') + 12 },
      tekst: 'De lanen ver- 3 binden de ‘wijken’ met het buitengebied',
      letterlijk: false,
    })
  })

  it('that changed comes with the words that went and came', () => {
    const nieuw = OUD.replace('een passend huis in hun eigen wijk', 'een goede woning in hun wijk')
    const anker = compareTexts(OUD, nieuw)('Ouderen vinden een passend huis in hun eigen wijk.')
    expect(anker).toMatchObject({ soort: 'gewijzigd', opPlaats: true, letterlijk: false })
    expect(anker.verschil).toEqual([
      { soort: 'gelijk', tekst: 'Ouderen vinden een' },
      { soort: 'weg', tekst: 'passend huis' },
      { soort: 'nieuw', tekst: 'goede woning' },
      { soort: 'gelijk', tekst: 'in hun' },
      { soort: 'weg', tekst: 'eigen' },
      { soort: 'gelijk', tekst: 'wijk' },
    ])
  })

  it('is lost when only a sentence like it is left, that already stood elsewhere', () => {
    const tweemaal = `${OUD}\nOuderen vinden een passend huis in een andere wijk. Zo is het.`
    const nieuw = tweemaal.replace('Ouderen vinden een passend huis in hun eigen wijk. ', '')
    expect(
      compareTexts(tweemaal, nieuw)('Ouderen vinden een passend huis in hun eigen wijk.'),
    ).toEqual({
      soort: 'verdwenen',
    })
  })

  it('is not kept by a number or a sign that changed', () => {
    const oud = 'Ten minste 30 % van de nieuwe woningen is sociale huur. De rest is vrij.'
    const find = (nieuw: string) => compareTexts(oud, nieuw)('30 % van de nieuwe woningen').soort
    expect(find(oud.replace('30', '25'))).toBe('gewijzigd')
    expect(find(oud.replace('%', 'stuks'))).toBe('gewijzigd')
    expect(find(oud)).toBe('behouden')
  })

  it('finds nothing in an empty text', () => {
    expect(compareTexts(OUD, '')('De stad is groen.')).toEqual({ soort: 'verdwenen' })
  })
})
