import { describe, expect, it } from 'vitest'
import { GeenRichting } from '../../../src/web/ontwikkelingen/plan/hoofdgebruik.tsx'

/** What is said of a whole with these parts; empty: nothing. */
const zeg = (geheel: boolean, delen: Readonly<Record<string, boolean>>): string => {
  const uitkomst = {
    geheel: { visieGeeftRichting: geheel },
    delen: Object.entries(delen).map(([naam, visieGeeftRichting]) => ({
      naam,
      visieGeeftRichting,
    })),
  } as unknown as Parameters<typeof GeenRichting>[0]['uitkomst']
  return String(GeenRichting({ uitkomst }) ?? '').replace(/<[^>]+>/g, '')
}

describe('een visie die zwijgt', () => {
  it('zwijgt bij naam over een deel, niet over alles, als zij over andere delen wel iets zegt', () => {
    expect(zeg(false, { Veld: true, School: false })).toBe(
      'De visie geeft voor School geen richting, en ook niet voor het geheel. Voor de andere delen apart geeft zij wel richting.',
    )
  })

  it.each([
    ['over alle delen', { Veld: false, School: false }],
    ['alleen over het geheel', { Veld: true, School: true }],
  ])('zwijgt %s', (_, delen) => {
    expect(zeg(false, delen)).toBe('De visie geeft voor het geheel op deze plek geen richting.')
  })

  it('is niet te lezen waar zij voor het geheel richting geeft', () => {
    expect(zeg(true, { Veld: true, School: false })).toBe('')
  })
})
