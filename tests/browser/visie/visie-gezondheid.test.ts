import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

it('de gezondheid van het regelboek komt met de plaats van elke vondst, zonder dat iemand op een verzoek blijft wachten', async () => {
  const { page, leave } = await browser.visit({ javaScript: false })
  await page.goto(`${browser.url}/visie`)
  const delen = page.getByRole('navigation', { name: 'Onderdelen van de visie' })
  await delen.getByRole('link', { name: 'Gezondheid' }).click()
  const klaar = page.getByRole('heading', { name: /^Fouten \(\d+\)$/ })
  for (let keer = 0; keer < 120 && (await klaar.count()) === 0; keer++) {
    // The answer itself, not the page one comes from.
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('link', { name: 'Kijk of het klaar is' }).click(),
    ])
  }
  expect(await klaar.textContent()).toBe('Fouten (0)')
  const tekst = (await page.locator('main').textContent()) ?? ''
  expect(tekst).toMatch(/rules\/begrippen\.yaml:\d+:\d+/)
  expect(tekst).toMatch(/merken (\d\.\d{3}) van de \1 vergissingen\./)
  expect(tekst).toMatch(/van de \d\.\d{3} combinaties/)
  expect(tekst).toMatch(/\d\.\d{3} gevallen/)
  await page.getByLabel('Regelboek', { exact: true }).selectOption('koersdocument-assen-ontwerp')
  await page.getByRole('button', { name: 'Lees dit regelboek' }).click()
  expect(await page.getByText('telt niet in een advies.').count()).toBeGreaterThan(0)
  await leave()
}, 180_000)
