import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { sendFormulier } from '../../hulp/wereld.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const beginAdvies = async () => {
  const { url } = browser
  return `${url}${await sendFormulier({ url, koekje: '' }, '/voorbeelden/dakopbouw-lariks', {})}/advies`
}

const READ_FOCUS = `(document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent ?? '').trim()`
const tabTo = async (page: Page, naam: string) => {
  for (let keer = 0; keer < 60; keer++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(READ_FOCUS)) === naam) return
  }
  throw new Error(`no ${naam}`)
}

const MAX_MS = 10_000

describe.each([
  ['met JavaScript', 1440, true],
  ['op een telefoon', 320, true],
  ['zonder JavaScript', 320, false],
])('van het advies naar de gemeente, %s', (_, breedte, javaScript) => {
  it('stuurt iemand zijn plan in tien seconden in, met alleen het toetsenbord', async () => {
    const { page, leave } = await browser.visit({ breedte, javaScript })
    await page.goto(await beginAdvies())
    const begonnen = performance.now()
    await tabTo(page, 'Stuur naar de gemeente')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Stuur uw plan naar de gemeente' }).waitFor()
    await tabTo(page, 'Uw naam')
    await page.keyboard.type('J. Jansen')
    await tabTo(page, 'Telefoonnummer')
    await page.keyboard.type('0592 12 34 56')
    await tabTo(page, 'Ik heb dit gelezen en stuur mijn plan en mijn gegevens naar de gemeente')
    await page.keyboard.press('Space')
    await tabTo(page, 'Stuur naar de gemeente')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Uw plan is verstuurd' }).waitFor()
    expect(performance.now() - begonnen).toBeLessThan(MAX_MS)
    if (javaScript) await expectToegankelijk(page)
    expect(await page.getByText(/^VT-\d{4}-\d{6}$/).textContent()).toMatch(/^VT-2\d{3}-0{2}/)
    await leave()
  })

  it('hoort wie iets vergeet dat bij het veld, en raakt niets kwijt', async () => {
    const { page, leave } = await browser.visit({ breedte, javaScript })
    await page.goto(await beginAdvies())
    await page.getByRole('link', { name: 'Stuur naar de gemeente' }).click()
    if (javaScript) await expectToegankelijk(page)
    await page.getByLabel('Uw adres').fill('Brink 1')
    await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click()
    await page.getByText('Er kloppen 3 dingen niet').waitFor()
    if (javaScript) await expectToegankelijk(page)
    expect(await page.getByLabel('Uw adres').inputValue()).toBe('Brink 1')
    await leave()
  })
})
