import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { pressEnWacht } from '../../hulp/browser/knop.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').textContent()
const ZAAK = /\/dossiers\/[\da-f-]{36}$/

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een zaak van begin tot eind, %s', (_, javaScript) => {
  it('komt binnen in twee klikken, eindigt met een antwoord en begint weer als aanvraag', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    const naam = `Kapel van de balie ${javaScript}`
    await page.goto(`${browser.url}/dossiers`)
    await page.getByRole('link', { name: 'Nieuwe zaak' }).click()
    await page.waitForURL('**/dossiers/nieuw')
    await page.getByLabel('Naam van de zaak').fill(naam)
    await page.getByLabel('Het plan in een paar woorden').fill('dakkapel')
    await page.getByLabel('Of wijs de plek zelf aan').fill('52.99955 6.54516')
    await page.getByLabel('Kenmerk').fill(`OLO-${javaScript}`)
    await pressEnWacht(page, 'Maak de zaak')
    expect(page.url()).toMatch(ZAAK)
    const idee = page.url()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(naam)

    await page.goto(`${idee}/afronden`)
    await page.locator('summary', { hasText: 'Zonder brief afronden' }).click()
    const einde = page.getByRole('group', { name: 'Hoe eindigt dit idee?' })
    await einde.getByLabel('kansrijk', { exact: true }).check()
    await pressEnWacht(page, 'Rond af')
    expect(await main(page)).toContain('Dit idee is afgerond')
    await page.goto(`${browser.url}/dossiers?stap=klaar&naam=OLO-${javaScript}`)
    expect(await page.getByRole('link', { name: naam }).count()).toBe(1)

    await page.goto(`${idee}/afronden`)
    await page.getByRole('link', { name: 'Maak een aanvraag bij dit idee' }).click()
    await page.waitForURL(/idee=/)
    await pressEnWacht(page, 'Maak de zaak')
    expect(page.url()).toMatch(ZAAK)
    expect(page.url()).not.toBe(idee)
    await page.getByRole('link', { name: 'Wat is er anders?' }).click()
    await page.waitForURL(/wijzigingen#idee/)
    expect(await main(page)).toContain('Alle gegevens zijn gelijk')

    await page.goto(`${idee}/afronden`)
    await page.getByLabel('Waarom gaat de zaak verder?').fill('Zij trekken de aanvraag in.')
    await pressEnWacht(page, 'Heropen de zaak')
    expect(await main(page)).toContain('Stel vast en ga naar de volgende zaak')
    await leave()
  })
})

it('een nieuwe zaak kan met het toetsenbord alleen', async () => {
  const { page, leave } = await browser.visit({ behandelaar: true })
  await page.goto(`${browser.url}/dossiers/nieuw`)
  await page.getByLabel('Naam van de zaak').focus()
  await page.keyboard.type('Met het toetsenbord')
  await page.keyboard.press('Tab')
  await page.keyboard.type('dakkapel')
  const staatErin = async () => (await page.locator('#plek:focus').count()) === 1
  for (let keer = 0; keer < 6 && !(await staatErin()); keer++) await page.keyboard.press('Tab')
  await page.keyboard.type('52.99955 6.54516')
  await page.keyboard.press('Enter')
  await page.waitForURL(ZAAK)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Met het toetsenbord')
  await leave()
})
