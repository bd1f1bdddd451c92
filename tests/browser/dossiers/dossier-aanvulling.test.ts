import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { newDossier } from '../../hulp/database/dossierproef.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een vraag aan de initiatiefnemer %s', (_, javaScript) => {
  it('beantwoordt hij zonder account; de antwoorden staan daarna in het dossier', async () => {
    const dossier = await newDossier(browser, 'idee-peelo')
    const ambt = await browser.visit({ javaScript, behandelaar: true })
    await ambt.page.goto(`${dossier}/gegevens`)
    await ambt.page.getByRole('link', { name: 'Vraag de initiatiefnemer om gegevens' }).click()
    await ambt.page.getByRole('group', { name: 'Wat wilt u vragen?' }).waitFor()
    // The few that can change the advice most are chosen already, never all of them.
    const gekozen = await ambt.page.getByRole('checkbox', { checked: true }).count()
    expect(gekozen).toBeGreaterThan(0)
    expect(gekozen).toBeLessThanOrEqual(4)
    expect(gekozen).toBeLessThan(await ambt.page.getByRole('checkbox').count())
    if (javaScript) await expectToegankelijk(ambt.page)
    await ambt.page.getByLabel(/^Uw eigen vraag/).fill('Hoe komt u er met de auto?')
    await ambt.page.getByLabel(/^Toelichting/).fill('Graag voor de intaketafel.')
    await ambt.page.getByRole('button', { name: 'Maak een link' }).click()
    const link = await ambt.page.getByLabel('Link', { exact: true }).inputValue()
    expect(link).toContain('/aanvulling/')
    if (javaScript) await expectToegankelijk(ambt.page)

    const { page, leave } = await browser.visit({ javaScript, breedte: 320 })
    await page.goto(link)
    expect(await page.locator('main').textContent()).toContain('Graag voor de intaketafel.')
    await page.getByRole('button', { name: 'Verstuur uw antwoorden' }).click()
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(gekozen + 1)
    await page.getByLabel('Hoe komt u er met de auto?').fill('Over de Markt.')
    if (javaScript) await expectToegankelijk(page)
    for (const weetNiet of await page.getByLabel('Weet ik niet').all()) await weetNiet.check()
    await page.getByRole('button', { name: 'Verstuur uw antwoorden' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dank u wel')
    if (javaScript) await expectToegankelijk(page)
    await page.goto(link)
    expect(await page.getByRole('button', { name: 'Verstuur uw antwoorden' }).count()).toBe(0)
    await leave()

    await ambt.page.goto(`${dossier}/gegevens`)
    const tekst = await ambt.page.locator('main').textContent()
    expect(tekst).toContain('niet bekend bij de initiatiefnemer')
    expect(tekst).toContain('Hoe komt u er met de auto?')
    expect(tekst).toContain('Antwoord: Over de Markt.')
    expect(tekst).toMatch(/A\. de Vries vroeg op .* aan de initiatiefnemer: .*Beantwoord op/)
    await ambt.leave()
  })
})

describe('een link die niet werkt', () => {
  it('zegt dat, en wat u dan doet; ook als de vraag is teruggenomen', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/aanvulling/verzonnen`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Deze link werkt niet meer',
    )
    await expectToegankelijk(page)
    const dossier = await newDossier(browser, 'idee-peelo')
    await page.goto(`${dossier}/aanvulling`)
    await page.getByRole('button', { name: 'Maak een link' }).click()
    const link = await page.getByLabel('Link', { exact: true }).inputValue()
    await page.goto(`${dossier}/gegevens`)
    await page.getByRole('link', { name: /^Neem de vraag terug/ }).click()
    await page.getByLabel('Reden').fill('Het is al duidelijk.')
    await page.getByRole('button', { name: 'Neem terug en beoordeel opnieuw' }).click()
    await page.waitForURL(/wijzigingen$/)
    await page.goto(link)
    expect(await page.locator('main').textContent()).toContain('Vraag de gemeente om een nieuwe')
    await leave()
  })
})
