import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { pressEnWacht as press } from '../../hulp/browser/knop.ts'
import { createDossier } from '../../hulp/dossier.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').textContent()

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de behandelaar %s', (_, javaScript) => {
  it('legt een conclusie vast die afwijkt, met wie en waarom, naast het advies', async () => {
    const id = await createDossier(browser.url, 'Afwijken')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/behandeling`)
    await page.getByLabel('in deze vorm niet kansrijk').check()
    expect(await page.getByLabel('Motivering').inputValue()).toMatch(/^Het plan\n/)
    await page.getByLabel('Motivering').fill('')
    await press(page, 'Leg vast')
    expect(await page.getByRole('alert').textContent()).toContain('motivering')
    await page.getByLabel('Motivering').fill('De goot wordt te hoog.\nDat past hier niet.')
    await press(page, 'Leg vast')
    const tekst = await page.locator('main ol').first().textContent()
    expect(tekst).toContain('A. de Vries')
    expect(tekst).toContain('eigen conclusie: in deze vorm niet kansrijk')
    expect(tekst).toContain('De goot wordt te hoog.')
    await leave()
  })

  it('ziet geen termijn van de wet tot er een aanvraag is, en daarna hoe de dag is berekend', async () => {
    const id = await createDossier(browser.url, 'Termijnen')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/termijnen`)
    expect(await main(page)).toContain('Er is nog geen aanvraag')
    expect(await main(page)).toContain('eigen uitwerking van Visietoets')
    await page.locator('summary', { hasText: 'Aanvraag vastleggen' }).click()
    await press(page, 'Leg de aanvraag vast')
    expect(await page.getByRole('alert').textContent()).toContain('Kies een procedure')
    await page.getByLabel('Dag van ontvangst').fill('2026-09-01')
    await page.getByLabel(/^Reguliere procedure\. /).check()
    await press(page, 'Leg de aanvraag vast')
    expect(await main(page)).toContain('Uiterste dag: 27 oktober 2026')
    await page.locator('summary', { hasText: 'Vraag om een aanvulling' }).click()
    await page.getByLabel('Dag waarop u om de aanvulling vroeg').fill('2026-09-10')
    await page.getByLabel('Laatste dag om aan te vullen').fill('2026-09-01')
    await page.getByLabel('Wat er ontbreekt').fill('De tekening van de gevel.')
    await press(page, 'Leg de vraag vast')
    expect(await page.getByRole('alert').textContent()).toContain('ligt niet na de dag')
    await page.getByLabel('Laatste dag om aan te vullen').fill('2026-09-24')
    await press(page, 'Leg de vraag vast')
    expect(await main(page)).toContain('Voorlopig uiterste dag: 10 november 2026')
    await page.getByLabel('Dag waarop de aanvulling kwam').fill('2026-09-15')
    await press(page, 'Leg de aanvulling vast')
    expect(await main(page)).toContain('Uiterste dag: 2 november 2026')
    expect(await main(page)).toContain('Stond stil van 11 september 2026')
    await page.locator('summary', { hasText: 'Termijn verlengen' }).click()
    await page.getByLabel('Waarom meer tijd nodig is').fill('Het advies is er nog niet.')
    await press(page, 'Leg de verlenging vast')
    expect(await main(page)).toContain('Verlengd met 6 weken')
    expect(await page.locator('summary', { hasText: 'Termijn verlengen' }).count()).toBe(0)
    await leave()
  })
})

describe('twee keer drukken', () => {
  it('legt een conclusie en een aanvraag één keer vast', async () => {
    const id = await createDossier(browser.url, 'Dubbel')
    const { page, leave } = await browser.visit({ behandelaar: true })
    const post = (deel: string, form: Record<string, string>) =>
      page.request.post(`${browser.url}/dossiers/${id}/${deel}`, {
        form,
        headers: { Origin: browser.url },
        maxRedirects: 0,
      })
    const besluit = {
      gezien: '0',
      laatste: '',
      stand: 'in_behandeling',
      conclusie: 'ja',
      motivering: 'Past.',
    }
    const keren = await Promise.all([post('behandeling', besluit), post('behandeling', besluit)])
    expect(keren.map((antwoord) => antwoord.status())).toEqual([303, 303])
    expect((await post('behandeling', { ...besluit, motivering: 'Past niet.' })).status()).toBe(400)
    const antwoord = await fetch(`${browser.url}/v1/beoordelingen/${id}/besluiten`)
    expect(((await antwoord.json()) as { besluiten: unknown[] }).besluiten).toHaveLength(1)
    const aanvraag = {
      gezien: '1',
      soort: 'aanvraag_ontvangen',
      datum: '2026-09-01',
      procedure: 'regulier',
    }
    for (let i = 0; i < 2; i++) expect((await post('termijnen', aanvraag)).status()).toBe(303)
    const anders = { ...aanvraag, procedure: 'uitgebreid' }
    expect((await post('termijnen', anders)).status()).toBe(400)
    await leave()
  })
})

describe('elke pagina van de behandeling', () => {
  it.each([1280, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const id = await createDossier(browser.url, 'Een heel lange naam van een initiatief in Assen')
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/behandeling`)
    await expectToegankelijk(page)
    await page.getByLabel('in deze vorm niet kansrijk').check()
    await press(page, 'Leg vast')
    await expectToegankelijk(page)
    await page.goto(`${browser.url}/dossiers/${id}/termijnen`)
    for (const kop of await page.locator('summary').all()) await kop.click()
    await expectToegankelijk(page)
    await press(page, 'Leg de aanvraag vast')
    await expectToegankelijk(page)
    await page.getByLabel('Dag van ontvangst').fill('2026-09-01')
    await page.getByLabel(/^Reguliere procedure\. /).check()
    await press(page, 'Leg de aanvraag vast')
    for (const kop of await page.locator('summary').all()) await kop.click()
    await expectToegankelijk(page)
    await leave()
  })
})
