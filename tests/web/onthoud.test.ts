import { describe, expect, it } from 'vitest'
import { rememberLaatste } from '../../src/domain/onthoud.ts'

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
