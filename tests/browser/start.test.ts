import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../hulp/browser/browser.ts'
import { measureBytes } from '../hulp/bytes.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('de startpagina', () => {
  it.each([
    ['wie een plan heeft', 'Ik heb een plan', '/zelftoets', /^Zelftoets/],
    ['wie plannen behandelt', 'Ik behandel plannen', '/dossiers', /^Werkvoorraad/],
    ['wie een gebied ontwikkelt', 'Ik leid een gebiedsontwikkeling', '/ontwikkelingen', /./],
    ['wie aan de visie werkt', 'Ik werk aan de visie', '/visie', /./],
  ])('brengt %s in één klik bij zijn werk', async (_, naam, pad, kop) => {
    const { page, leave } = await browser.visit({ javaScript: false, behandelaar: true })
    await page.goto(browser.url)
    await page.getByRole('link', { name: naam }).click()
    expect(new URL(page.url()).pathname).toBe(pad)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(kop)
    await leave()
  })

  it('laat wie niet is aangemeld zien hoe dat kan', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(browser.url)
    await page.getByRole('link', { name: 'Ik behandel plannen' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Meld u eerst aan')
    expect(browser.aanmeldlink).toContain(`${browser.url}/aanmelden/`)
    await leave()
  })

  it('brengt naar het advies over een voorbeeld', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(browser.url)
    await page.getByRole('button', { name: /^Dakopbouw/ }).click()
    expect(page.url()).toContain('/zelftoets/')
    await leave()
  })

  it('is zonder kaart minder dan 100 kB, en de kaart minder dan 200 kB (gzip)', async () => {
    const { eerstePagina, kaart } = await measureBytes(browser.url)
    expect(eerstePagina).toBeLessThan(100_000)
    expect(kaart).toBeLessThan(200_000)
  })
})

describe('een lege werkvoorraad', () => {
  it('is met één knop te vullen met de voorbeelden, en dat gebeurt één keer', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/dossiers`)
    await expectToegankelijk(page)
    await page.getByRole('button', { name: 'Laad voorbeelden' }).click()
    await page.getByRole('link', { name: /^Dakopbouw/ }).waitFor()
    const aantal = await page.locator('tbody tr').count()
    expect(aantal).toBeGreaterThanOrEqual(5)
    expect(await page.getByRole('button', { name: 'Laad voorbeelden' }).count()).toBe(0)
    const nogEens = { headers: { Origin: browser.url }, maxRedirects: 0 }
    const laad = () => page.request.post(`${browser.url}/dossiers/voorbeelden`, nogEens)
    for (const antwoord of await Promise.all([laad(), laad()])) expect(antwoord.status()).toBe(303)
    await page.reload()
    expect(await page.locator('tbody tr').count()).toBe(aantal)
    await leave()
  })

  it('is niet te vullen door wie niet is aangemeld', async () => {
    const { page, leave } = await browser.visit()
    const antwoord = await page.request.post(`${browser.url}/dossiers/voorbeelden`)
    expect(antwoord.status()).toBe(401)
    await leave()
  })
})
