import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { createDossier } from '../../hulp/dossier.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([
  ['met JavaScript', true, 'link'],
  ['zonder JavaScript', false, 'button'],
] as const)('Afronden verlaten langs een tabblad, %s', (_, javaScript, rol) => {
  it('kost geen tekst en geen vinkjes', async () => {
    const id = await createDossier(browser.url, `Concept ${rol}`)
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/afronden`)
    const tab = page.getByRole('navigation', { name: 'Dossier' })
    // One row of tabs is in sight: links, or buttons that keep.
    expect(await tab.getByText('Gegevens', { exact: true }).filter({ visible: true }).count()).toBe(
      1,
    )
    await page.getByLabel('Motivering (concept)').fill('Zelf geschreven.')
    const vakje = page.locator('input[name="mee"]').first()
    await vakje.check()
    await tab.getByRole(rol, { name: 'Conclusie' }).click()
    await page.waitForURL('**/behandeling')
    await page.getByRole('navigation', { name: 'Dossier' }).getByText('Afronden').click()
    await page.waitForURL('**/afronden')
    expect(await page.getByLabel('Motivering (concept)').inputValue()).toBe('Zelf geschreven.')
    expect(await page.locator('input[name="mee"]').first().isChecked()).toBe(true)
    expect(await page.locator('main').textContent()).toContain('Uw concept van')
    await page.getByRole('button', { name: 'Gooi het concept weg' }).click()
    await page.waitForURL('**/afronden')
    expect(await page.locator('main').textContent()).not.toContain('Uw concept van')
    await leave()
  })
})

it('wie schrijft, leest dat het vanzelf is bewaard', async () => {
  const id = await createDossier(browser.url, 'Concept vanzelf')
  const { page, leave } = await browser.visit({ behandelaar: true })
  await page.goto(`${browser.url}/dossiers/${id}/afronden`)
  await page.getByLabel('Uw toelichting in de brief').fill('Een zin.')
  await page.getByText(/^Vanzelf bewaard om \d\d:\d\d/).waitFor({ timeout: 15_000 })
  await page.getByLabel('Uw toelichting in de brief').fill('Mijn bsn is 999990019.')
  await page.getByText(/^Nog niet bewaard\./).waitFor({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Bewaar als concept' }).first().click()
  await page.getByRole('heading', { name: 'Staat hier iets over een mens?' }).waitFor()
  await leave()
})
