import { describe, expect, it } from 'vitest'
import { createTaken } from '../../src/web/visie/kamer/achtergrond.ts'

const nu = () => new Date('2026-11-26T10:00:00Z')
const create = (hoogstens?: number) => {
  const fouten: unknown[] = []
  const taken = createTaken<string>({
    nu,
    logFout: (fout) => fouten.push(fout),
    ...(hoogstens !== undefined && { hoogstens }),
  })
  return { taken, fouten }
}

/** Work that ends when the test says so. */
const hold = () => {
  let end: (uitkomst: string) => void = () => {}
  const werk = new Promise<string>((klaar) => {
    end = klaar
  })
  return { werk: () => werk, end }
}

describe('werk op de achtergrond', () => {
  it('is er niet voordat iemand het begint', async () => {
    expect(await create().taken.read('a')).toBeUndefined()
  })

  it('zegt hoever het is, en daarna wat eruit kwam', async () => {
    const { taken } = create()
    const { werk, end } = hold()
    taken.start('a', (meld) => {
      meld(3)
      return werk()
    })
    taken.start('b', (meld) => {
      setTimeout(() => meld(7))
      return werk()
    })
    await new Promise((klaar) => setTimeout(klaar, 5))
    expect(await taken.read('b')).toEqual({ soort: 'bezig', sinds: nu(), gedaan: 7 })
    end('klaar')
    expect(await taken.read('a', 1_000)).toEqual({ soort: 'klaar', op: nu(), uitkomst: 'klaar' })
  })

  it('wacht niet langer dan gevraagd', async () => {
    const { taken } = create()
    taken.start('a', hold().werk)
    expect(await taken.read('a', 5)).toMatchObject({ soort: 'bezig' })
  })

  it('gebeurt één keer zolang het loopt of klaar is', async () => {
    const { taken } = create()
    let keren = 0
    const count = async () => {
      keren += 1
      return 'klaar'
    }
    taken.start('a', count)
    taken.start('a', count)
    await taken.read('a', 1_000)
    taken.start('a', count)
    expect(keren).toBe(1)
  })

  it('komt bij een fout in het logboek, is geen antwoord, en kan opnieuw', async () => {
    const { taken, fouten } = create()
    const kapot = new Error('kapot')
    taken.start('a', () => Promise.reject(kapot))
    expect(await taken.read('a', 1_000)).toEqual({ soort: 'mislukt', op: nu() })
    expect(fouten).toEqual([kapot])
    taken.start('a', async () => 'nu wel')
    expect(await taken.read('a', 1_000)).toMatchObject({ uitkomst: 'nu wel' })
  })

  it('vergeet het oudste dat klaar is, en nooit wat nog loopt', async () => {
    const { taken } = create(1)
    taken.start('loopt', hold().werk)
    for (const naam of ['een', 'twee']) {
      taken.start(naam, async () => naam)
      await taken.read(naam, 1_000)
    }
    expect(await taken.read('een')).toBeUndefined()
    expect(await taken.read('twee')).toMatchObject({ uitkomst: 'twee' })
    expect(await taken.read('loopt')).toMatchObject({ soort: 'bezig' })
  })
})
