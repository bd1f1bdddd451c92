import { describe, expect, it } from 'vitest'
import { chainTexts } from '../../../src/domain/ankers/keten.ts'
import { readWoorden } from '../../../src/domain/ankers/tekst.ts'
import { alignCitaat, weighWoorden } from '../../../src/domain/ankers/uitlijning.ts'

const align = (citaat: string, tekst: string, gewicht = (_: string) => 1) => {
  const [oud, nieuw] = [readWoorden(citaat), readWoorden(tekst)]
  const { van, tot, gelijkenis, stappen } = alignCitaat(oud, nieuw, gewicht)
  const pad = stappen.map(({ citaat: i, tekst: j, gelijk }) =>
    gelijk
      ? nieuw[j as number]?.vorm
      : i === undefined
        ? `+${nieuw[j as number]?.vorm}`
        : `-${oud[i]?.vorm}`,
  )
  return { van, tot, gelijkenis: Number(gelijkenis.toFixed(3)), pad: pad.join(' ') }
}

describe('a quote beside a text', () => {
  it.each([
    ['word for word', 'de stad is groen', 'hier de stad is groen ja', 1, 5, 1, 'de stad is groen'],
    [
      'a word put in, which costs least',
      'stad is groen',
      'stad is heel groen',
      0,
      4,
      0.9,
      'stad is +heel groen',
    ],
    ['a word taken out', 'stad is heel groen', 'stad is groen', 0, 3, 0.75, 'stad is -heel groen'],
    [
      'another word',
      'stad is heel groen',
      'stad is zeer groen',
      0,
      4,
      0.713,
      'stad is -heel +zeer groen',
    ],
    ['nothing of it', 'stad is groen', 'wonen krijgt ruimte', 0, 0, 0, '-stad -is -groen'],
    ['the first of two that are as like it', 'de stad', 'de stad en de stad', 0, 2, 1, 'de stad'],
  ])('is %s', (_, citaat, tekst, van, tot, gelijkenis, pad) => {
    expect(align(citaat, tekst)).toEqual({ van, tot, gelijkenis, pad })
  })

  it('is as little like an empty text as can be, and an empty quote is nowhere', () => {
    expect(align('stad', '')).toEqual({ van: 0, tot: 0, gelijkenis: 0, pad: '-stad' })
    expect(align('', 'stad').pad).toBe('')
  })

  it('counts another form of a word as less of a change than another word', () => {
    const like = (een: string, ander: string) => align(een, ander).gelijkenis
    expect(like('woningen', 'woning')).toBe(0.6)
    expect(like('woning', 'woningen')).toBe(0.6)
    // Four letters, and six of ten, is enough; three letters or another first letter is not.
    expect(like('woon', 'woonde')).toBe(0.6)
    expect(like('groenn', 'groenstrook')).toBe(0)
    expect(like('groene', 'groeneweg')).toBe(0.6)
    expect(like('abcdef', 'abcdefghij')).toBe(0.6)
    expect(like('abcdef', 'abcdefghijk')).toBe(0)
    expect(like('abcdxx', 'abcdyy')).toBe(0.6)
    expect(like('abcxxx', 'abcyyy')).toBe(0)
    expect(like('bos', 'bossen')).toBe(0)
    expect(like('xoningen', 'woningen')).toBe(0)
  })

  it('counts a word for less the more often it occurs', () => {
    const gewicht = weighWoorden(readWoorden('de stad de'), readWoorden('de en de'))
    expect(['stad', 'en', 'de', 'nergens'].map(gewicht)).toEqual([1, 1, 1 / 3, 1])
    expect(align('de stad', 'stad', gewicht).gelijkenis).toBe(0.75)
    expect(align('de stad', 'de', gewicht).gelijkenis).toBe(0.25)
  })
})

describe('the room for words of the old text in the new one', () => {
  const letters = (tekst: string) => readWoorden(tekst)
  const OUD = 'a b c d e f g h i j k l'

  it('is between what stands before and after them in both', () => {
    const ruimteOf = chainTexts(letters(OUD), letters('a b c d x f g h i j k l'))
    expect(ruimteOf(4, 5)).toEqual({ na: 1, voor: 8 })
    expect(ruimteOf(0, 1)).toEqual({ na: 0, voor: 8 })
    expect(ruimteOf(11, 12)).toEqual({ na: 8, voor: 12 })
  })

  it('is the whole text where fewer than four words in a row are left', () => {
    const ruimteOf = chainTexts(letters(OUD), letters('a b c x d e f y'))
    expect(ruimteOf(4, 5)).toEqual({ na: 0, voor: 8 })
    expect(chainTexts(letters('a b c'), letters('a b c'))(0, 1)).toEqual({ na: 0, voor: 3 })
  })

  it('is tied by four words exactly', () => {
    expect(chainTexts(letters('a b c d'), letters('x a b c d y'))(4, 5)).toEqual({ na: 2, voor: 6 })
    expect(chainTexts(letters('q a b c d'), letters('x a b c d y'))(0, 1)).toEqual({
      na: 0,
      voor: 4,
    })
  })

  it('is not tied by words that stand in either text twice', () => {
    const tweemaal = 'a b c d x a b c d'
    expect(chainTexts(letters('a b c d y'), letters(tweemaal))(4, 5)).toEqual({ na: 0, voor: 9 })
    expect(chainTexts(letters(tweemaal), letters('a b c d y'))(4, 5)).toEqual({ na: 0, voor: 5 })
  })

  it('is tied by what kept its order, not by what was moved', () => {
    const ruimteOf = chainTexts(
      letters('a b c d 1 e f g h 2 i j k l 3 m n o p'),
      letters('m n o p 9 a b c d 8 e f g h 7 i j k l'),
    )
    expect(ruimteOf(4, 5)).toEqual({ na: 6, voor: 13 })
    expect(ruimteOf(14, 15)).toEqual({ na: 16, voor: 19 })
  })
})
