import { describe, expect, it } from 'vitest'
import { rememberLaatste } from '../../src/domain/onthoud.ts'
import { createOnthouder } from '../../src/domain/weging/onthouden.ts'
import { getal, is, prepare } from './proef/langs.ts'

describe('what was worked out about a condition', () => {
  const ask = () => {
    const feiten = [getal('x'), getal('y'), getal('heel'), getal('deel', { deelVan: 'heel' })]
    const { werk, knoop, langs } = prepare({ feiten, als: is('x', 'lessThan', 5) })
    const remember = createOnthouder<number>()
    let gedaan = 0
    return (waarden: Readonly<Record<string, number>>, rest: object = {}, deel = knoop) => {
      const nu = [...langs.waarden]
      for (const [feit, waarde] of Object.entries(waarden)) nu[werk.slotOf(feit)] = waarde
      const vraag = { werk, knoop: deel, waarden: nu, vast: new Set<number>(), slotOf: werk.slotOf }
      return remember({ ...vraag, ...rest }, (slots) => {
        gedaan += 1
        expect(slots).toEqual([werk.slotOf('x')])
        return gedaan
      })
    }
  }

  it('is not worked out again for the same values of the facts on which it can depend', () => {
    const vraag = ask()
    expect([vraag({ x: 1 }), vraag({ x: 1 }), vraag({ x: 1, y: 9 })]).toEqual([1, 1, 1])
    expect([vraag({ x: 2 }), vraag({ x: 1 }), vraag({}), vraag({})]).toEqual([2, 1, 3, 3])
  })

  it('is worked out again when a part or its whole changes, which have to fit', () => {
    const vraag = ask()
    expect([vraag({ x: 1 }), vraag({ x: 1, heel: 3 }), vraag({ x: 1, deel: 3 })]).toEqual([1, 2, 3])
  })

  it('is worked out again when a fact that it reads is taken as it is, and not for another', () => {
    const vraag = ask()
    const { werk } = prepare({ feiten: [getal('x'), getal('y')], als: is('x', 'lessThan', 5) })
    const vast = (...feiten: string[]) => ({ vast: new Set(feiten.map(werk.slotOf)) })
    expect(vraag({ x: 1 })).toBe(1)
    expect(vraag({ x: 1 }, vast('x'))).toBe(2)
    expect(vraag({ x: 1 }, vast('y'))).toBe(1)
    expect(vraag({ x: 1 }, vast('x', 'y'))).toBe(2)
  })

  it('is another thing in another way of weighing, and for another condition', () => {
    const vraag = ask()
    const { werk, knoop } = prepare({ feiten: [getal('x')], als: is('x', 'lessThan', 5) })
    expect(vraag({ x: 1 })).toBe(1)
    expect(vraag({ x: 1 }, {}, knoop)).toBe(2)
    const anders = { werk: { ...werk, weegwijze: 'voorheen' } }
    expect(vraag({ x: 1 }, anders)).toBe(3)
    expect(vraag({ x: 1 }, anders)).toBe(3)
    expect(vraag({ x: 1 }, { werk: { ...werk, weegwijze: 'anders' } })).toBe(4)
  })

  it('is kept for 256 values, and then forgotten all at once', () => {
    const vraag = ask()
    const waarden = Array.from({ length: 256 }, (_, i) => i)
    expect(waarden.map((x) => vraag({ x }))).toEqual(waarden.map((x) => x + 1))
    expect(vraag({ x: 0 })).toBe(1)
    expect(vraag({ x: 256 })).toBe(257)
    expect(vraag({ x: 256 })).toBe(257)
    expect(vraag({ x: 0 })).toBe(258)
  })
})

describe('the last answers', () => {
  const work = (hoeveel = 2) => {
    const gedaan: string[] = []
    const vraag = rememberLaatste(
      (naam: string) => {
        gedaan.push(naam)
        return naam === 'geen' ? undefined : naam.toUpperCase()
      },
      { sleutelOf: (naam) => naam.slice(0, 4), hoeveel },
    )
    return { vraag, gedaan }
  }

  it('are given again for the same key, also when there is none', () => {
    const { vraag, gedaan } = work()
    expect(['geen', 'geen', 'wonen', 'wonend'].map(vraag)).toEqual([
      ...[undefined, undefined, 'WONEN', 'WONEN'],
    ])
    expect(gedaan).toEqual(['geen', 'wonen'])
  })

  it('are as many as was said: the one not used longest goes first', () => {
    const { vraag, gedaan } = work()
    for (const naam of ['een', 'twee', 'een', 'drie', 'een', 'twee']) vraag(naam)
    expect(gedaan).toEqual(['een', 'twee', 'drie', 'twee'])
  })

  it('are not kept when they fail', async () => {
    let keren = 0
    const vraag = rememberLaatste(
      async (naam: string) => {
        keren += 1
        if (keren === 1) throw new Error(naam)
        return keren
      },
      { sleutelOf: (naam) => naam, hoeveel: 2 },
    )
    await expect(vraag('x')).rejects.toThrow('x')
    expect(await vraag('x')).toBe(2)
    expect(await vraag('x')).toBe(2)
  })

  it('are asked again where who asked first has gone, and not where it failed otherwise', async () => {
    const fouten: unknown[] = [{ code: 'afgebroken' }, undefined]
    const make = () =>
      rememberLaatste(
        async (_: string) => {
          await Promise.resolve()
          const fout = fouten.shift()
          if (fout) throw fout
          return 'klaar'
        },
        { sleutelOf: (naam) => naam, hoeveel: 2 },
      )
    const vraag = make()
    const [eerste, tweede] = [vraag('x'), vraag('x')]
    await expect(eerste).rejects.toEqual({ code: 'afgebroken' })
    expect(await tweede).toBe('klaar')
    fouten.push({ code: 'anders' })
    const ander = make()
    const beide = [ander('x'), ander('x')]
    await expect(beide[0]).rejects.toEqual({ code: 'anders' })
    await expect(beide[1]).rejects.toEqual({ code: 'anders' })
  })
})
