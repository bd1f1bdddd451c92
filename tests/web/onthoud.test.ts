import { describe, expect, it } from 'vitest'
import { rememberAlsTekst, rememberLaatste } from '../../src/domain/onthoud.ts'

const create = (hoeveel: number) => {
  const gevraagd: string[] = []
  const vraag = rememberLaatste(
    async (wat: string) => {
      gevraagd.push(wat)
      if (wat === 'fout') throw new Error('mislukt')
      return wat.toUpperCase()
    },
    { sleutelOf: (wat) => wat, hoeveel },
  )
  return { vraag, gevraagd }
}

describe('wie onthoudt', () => {
  it('rekent dezelfde vraag één keer uit', async () => {
    const { vraag, gevraagd } = create(2)
    expect([await vraag('a'), await vraag('a'), await vraag('b')]).toEqual(['A', 'A', 'B'])
    expect(gevraagd).toEqual(['a', 'b'])
  })

  it('vergeet wat het langst niet is gevraagd', async () => {
    const { vraag, gevraagd } = create(2)
    for (const wat of ['a', 'b', 'a', 'c', 'a', 'b']) await vraag(wat)
    expect(gevraagd).toEqual(['a', 'b', 'c', 'b'])
  })

  it('onthoudt geen mislukking', async () => {
    const { vraag, gevraagd } = create(2)
    await expect(vraag('fout')).rejects.toThrow('mislukt')
    await expect(vraag('fout')).rejects.toThrow('mislukt')
    expect(gevraagd).toEqual(['fout', 'fout'])
  })
})

describe('wie als tekst onthoudt', () => {
  const create = () => {
    const gevraagd: string[] = []
    const vraag = rememberAlsTekst(
      async (wat: string) => {
        gevraagd.push(wat)
        if (wat === 'fout') throw new Error('mislukt')
        return wat === 'niets' ? undefined : { wat, delen: [{ nummer: 1 }] }
      },
      { sleutelOf: (wat) => wat, hoeveel: 2 },
    )
    return { vraag, gevraagd }
  }

  it('rekent dezelfde vraag één keer uit, en geeft ieder een eigen antwoord', async () => {
    const { vraag, gevraagd } = create()
    const [eerst, later] = [await vraag('a'), await vraag('a')]
    expect(eerst).toEqual({ wat: 'a', delen: [{ nummer: 1 }] })
    expect(later).toEqual(eerst)
    expect(later?.delen).not.toBe(eerst?.delen)
    expect(gevraagd).toEqual(['a'])
  })

  it('onthoudt dat er geen antwoord is, en geen mislukking', async () => {
    const { vraag, gevraagd } = create()
    expect([await vraag('niets'), await vraag('niets')]).toEqual([undefined, undefined])
    await expect(vraag('fout')).rejects.toThrow('mislukt')
    await expect(vraag('fout')).rejects.toThrow('mislukt')
    expect(gevraagd).toEqual(['niets', 'fout', 'fout'])
  })
})
