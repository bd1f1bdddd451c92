import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createProjectie } from '../../../src/adapters/geo/projectie.ts'
import { type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { drawStraten } from '../../hulp/plekken/straten.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const { toRd } = createProjectie()
/** The map keeps this free round what it looks at, px. */
const RAND = 24

interface Tekening {
  readonly type: string
  readonly coordinates: readonly [number, number]
}

/** Clicks so far left of the middle of the map; gives the point that is kept, in RD. */
const clickLinks = async (page: Page, px: (kleinsteZijde: number) => number) => {
  const kaart = page.locator('.vt-kaart')
  const vlak = await kaart.boundingBox()
  if (!vlak) throw new Error('there is no map')
  const links = px(Math.min(vlak.width, vlak.height))
  await kaart.click({ position: { x: vlak.width / 2 - links, y: vlak.height / 2 } })
  await page.getByText('Uw plek staat op de kaart').waitFor()
  // A click counts when it was not the first half of a double one.
  await page.waitForTimeout(500)
  const { type, coordinates }: Tekening = JSON.parse(await page.locator('#tekening').inputValue())
  expect(type).toBe('Point')
  const [x, y] = coordinates[0] < 90 ? toRd([...coordinates]) : coordinates
  return [x, y] as const
}

/** Some of the hundred that are all tried without a browser: two of them typed with a slip. */
const STRATEN = drawStraten(100, 20).filter((_, i) => [3, 11, 31, 72].includes(i))

it.each(STRATEN)(
  '$getypt staat zonder netwerk als cirkel op de kaart, met het midden en de straal van $naam',
  async ({ ...straat }) => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Zoek uw plek').fill(straat.getypt)
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page
      .getByRole('button', { name: new RegExp(`^${straat.naam}.*${straat.pc4}`) })
      .first()
      .click()
    await page
      .getByText(/ligt ergens in de cirkel/)
      .first()
      .waitFor()
    expect(await page.locator('#tekening').inputValue()).toBe('')

    const ver = ([x, y]: readonly [number, number]) =>
      Math.hypot(x - straat.midden[0], y - straat.midden[1]) / straat.straal
    expect(ver(await clickLinks(page, () => 0))).toBeLessThan(0.05)
    // The circle fills the map up to its margin.
    expect(ver(await clickLinks(page, (zijde) => zijde / 2 - RAND))).toBeCloseTo(1, 1)
    await leave()
  },
)
