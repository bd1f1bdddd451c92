import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../hulp/browser/browser.ts'
import { type NepTegelserver, startTegelserver } from '../hulp/browser/tegelserver.ts'

let nep: NepTegelserver
let browser: Proefbrowser
beforeAll(async () => {
  nep = await startTegelserver()
  browser = await startBrowser({ TEGELS_URL: nep.url })
})
afterAll(async () => {
  await browser.close()
  await nep.stop()
})

/** The square of a tile in the Dutch tiling scheme, RD in m: west, south, east, north. */
const squareOf = ([z, x, y]: readonly [number, number, number]) => {
  const zijde = (3_440.64 / 2 ** z) * 256
  const [west, noord] = [-285_401.92 + x * zijde, 903_401.92 - y * zijde]
  return [west, noord - zijde, west + zijde, noord] as const
}

describe('de achtergrondkaart', () => {
  it('komt in RD van onze eigen dienst, met wie haar maakt, en nergens anders vandaan', async () => {
    const { page, leave } = await browser.visit()
    const tegel = page.waitForResponse((antwoord) => antwoord.url().includes('/kaart/'))
    const pagina = await page.goto(`${browser.url}/zelftoets`)
    expect((await tegel).status()).toBe(200)
    expect((await tegel).url().startsWith(browser.url)).toBe(true)
    await page.getByText('Achtergrondkaart: Kadaster').waitFor()
    const [, beleid] =
      /img-src ([^;]+)/.exec(pagina?.headers()['content-security-policy'] ?? '') ?? []
    expect(beleid).toBe("'self' data:")
    await expectToegankelijk(page)
    await leave()
    // Assen's market place lies in one of them.
    const [rdX, rdY] = [233_700, 557_000]
    const rond = nep.gevraagd.map(squareOf).filter(([west, zuid, oost, noord]) => {
      return west <= rdX && rdX < oost && zuid <= rdY && rdY < noord
    })
    expect(rond.length).toBeGreaterThan(0)
  })

  it('die er niet is, maakt plaats voor de schetskaart, en dat staat er', async () => {
    nep.stand = 'stuk'
    const { page } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets?gevonden=rd-235000-559000`)
    await page.getByText('U ziet onze schetskaart').waitFor()
    await expectToegankelijk(page)
    await page.context().close()
  })
})
