import { describe, expect, it } from 'vitest'
import { createBestand } from '../../../src/web/shared/bestand.ts'
import { countBeurten } from '../../hulp/processen/beurten.ts'

const REGEL = 'één regel van het bestand\r\n'
const AANTAL = 20_000

function* write(bron: { readonly kop: string }): Generator<string> {
  yield bron.kop
  for (let i = 0; i < AANTAL; i++) yield REGEL
}

/** Ten pieces of ten milliseconds of work each. */
function* writeTraag(bron: { readonly kop: string }): Generator<string> {
  yield bron.kop
  for (let i = 0; i < 10; i++) {
    const tot = performance.now() + 10
    while (performance.now() < tot);
    yield REGEL
  }
}

describe('a file of a page', () => {
  it('lets others have their turn while it is written', async () => {
    const geef = createBestand(writeTraag)
    expect(await countBeurten(() => geef({ kop: 'kop' }))).toBeGreaterThanOrEqual(8)
  })

  it('holds all lines in UTF-8', async () => {
    const geef = createBestand(write)
    const bron = { kop: 'kop ⌂\r\n' }
    const tekst = new TextDecoder().decode(await geef(bron))
    expect(tekst).toBe(bron.kop + REGEL.repeat(AANTAL))
  })

  it('is written once for a thing, also when two ask at once, and apart for another', async () => {
    let keren = 0
    const geef = createBestand((bron: { readonly kop: string }) => {
      keren += 1
      return write(bron)
    })
    const bron = { kop: 'a' }
    const [eerste, tweede] = await Promise.all([geef(bron), geef(bron)])
    expect(tweede).toBe(eerste)
    expect((await geef({ kop: 'b' }))[0]).toBe('b'.charCodeAt(0))
    expect(keren).toBe(2)
  })

  it('is written again after it failed', async () => {
    let stuk = true
    const geef = createBestand((bron: { readonly kop: string }) => {
      return (function* () {
        if (stuk) throw new Error('no')
        yield bron.kop
      })()
    })
    const bron = { kop: 'a' }
    await expect(geef(bron)).rejects.toThrow('no')
    stuk = false
    expect(new TextDecoder().decode(await geef(bron))).toBe('a')
  })
})
