import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { follow, press } from './klik.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const kop = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

const makeVariant = async (page: Page, naam: string) => {
  await page.getByLabel('Naam van een nieuwe variant').fill(naam)
  await press(page, 'Maak een variant')
}

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('varianten %s', (_, javaScript) => {
  it('beginnen als kopie en komen naast elkaar, met in woorden wat verschilt en wat beter is', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
    await press(page, /^Drie bouwvelden/)
    await page.getByRole('heading', { level: 1, name: 'Drie bouwvelden' }).waitFor()
    const plan = page.url()
    await page.goto(`${plan}/vergelijking`)
    expect(await page.getByRole('alert').textContent()).toContain('nog geen andere variant')
    await follow(page, 'Maak een variant')
    expect(page.url()).toBe(`${plan}#varianten`)
    await makeVariant(page, '')
    expect(await page.getByRole('alert').textContent()).toContain('Geef de variant een naam')
    await makeVariant(page, 'Drie bouwvelden in het Havenkwartier')
    expect(await page.getByRole('alert').textContent()).toContain('Er is al een variant')
    await makeVariant(page, 'Minder woningen')
    expect(await kop(page)).toBe('Minder woningen')
    expect(await page.locator('main').textContent()).toContain('Variant van Drie bouwvelden')
    await follow(page, 'Spoorveld')
    await follow(page, 'Bewerk dit deel')
    await page.getByLabel('Hoeveel woningen komen erbij?').fill('280')
    await press(page, 'Bewaar')
    await page.goto(plan)
    await follow(page, 'Leg de varianten naast elkaar')
    const punten = await page
      .getByRole('table', { name: 'Punten die anders uitkomen' })
      .locator('tbody tr')
      .allTextContents()
    const budget = punten.find((rij) => /woningen die er per saldo/i.test(rij)) ?? ''
    expect(budget).toMatch(/voldoet niet.*660 woningen.*voldoet.*640 woningen/s)
    const feiten = page.getByRole('table', { name: 'Gegevens van het geheel die verschillen' })
    expect(await feiten.textContent()).toMatch(/660 woningen.*640 woningen/s)
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('Er worden geen punten opgeteld')
    expect(tekst).toContain('"Minder woningen"')
    await page.getByLabel('Minder woningen').uncheck()
    await press(page, 'Leg naast elkaar')
    expect(await page.getByRole('alert').textContent()).toContain('Kies 2 tot 10 varianten')
    await leave()
  })
})

describe('een plan als dossier', () => {
  it('telt mee voor een ander plan, met een link, en niet voor zichzelf', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const begin = async () => {
      await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
      await press(page, /^Drie bouwvelden/)
      await page.getByRole('heading', { level: 1, name: 'Drie bouwvelden' }).waitFor()
      return page.url()
    }
    const stand = () =>
      page
        .getByRole('table', { name: /^Stand: woningen/i, includeHidden: true })
        .getByRole('row', { includeHidden: true })
        .last()
        .textContent()
    const plan = await begin()
    await follow(page, 'Naam en fasen')
    await page.getByLabel('Naam van het plan').fill('Wordt een dossier')
    await press(page, 'Bewaar')
    await press(page, 'Maak een dossier van het geheel')
    expect(await kop(page)).toContain('Wordt een dossier')
    expect(page.url()).toContain('/dossiers/')
    await page.goto(plan)
    expect(await stand()).toContain('660 woningen')
    expect(await page.getByRole('link', { name: 'Dossier 1' }).count()).toBe(1)
    await begin()
    expect(await stand()).toContain('1.320 woningen')
    const wie = page.getByRole('table', { name: /^Wie neemt hoeveel/, includeHidden: true })
    // What comes in a part counts where that part lies.
    const delen = wie.getByRole('row', { name: 'Wordt een dossier', includeHidden: true })
    const teksten = await delen.allTextContents()
    expect(teksten).toHaveLength(3)
    for (const tekst of teksten) {
      expect(tekst).toMatch(/ander plan, nog geen besluit over een vergunning.*\d+ woningen/)
    }
    await page
      .getByText(/^Wie neemt hoeveel in/)
      .first()
      .click()
    await follow(page, 'Wordt een dossier, deel 1')
    expect(page.url()).toContain('/dossiers/')
    await leave()
  })
})
