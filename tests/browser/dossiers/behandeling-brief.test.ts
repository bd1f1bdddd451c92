import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  countBladen,
  expectToegankelijk,
  type Proefbrowser,
  startBrowser,
} from '../../hulp/browser/browser.ts'
import { pressEnWacht } from '../../hulp/browser/knop.ts'
import { createDossier } from '../../hulp/dossier.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').textContent()
const conclude = async (page: Page, id: string, conclusie = 'in deze vorm niet kansrijk') => {
  await page.goto(`${browser.url}/dossiers/${id}/behandeling`)
  await page.getByLabel(conclusie, { exact: true }).check()
  await page.getByLabel('Motivering').fill('De goot wordt te hoog.')
  await pressEnWacht(page, 'Leg vast')
}
const brief = (page: Page) => page.getByLabel('Tekst van de brief')

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de brief %s', (_, javaScript) => {
  it('komt na de eigen conclusie, is aan te passen, en elke versie blijft', async () => {
    const id = await createDossier(browser.url, 'Met brief')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/brief`)
    expect(await main(page)).toContain('Leg eerst uw eigen conclusie vast')
    expect(await brief(page).count()).toBe(0)
    await conclude(page, id)
    await page.goto(`${browser.url}/dossiers/${id}/brief`)
    const eerste = await brief(page).inputValue()
    expect(eerste).toContain('geen besluit en geen toezegging')
    // The officer concludes otherwise than the advice: its reasons are not his.
    expect(eerste).not.toContain('Waarom wij dit vinden')
    expect(await main(page)).toContain('Uw conclusie is een andere dan het advies.')
    expect(eerste).toContain('Onze reactie: in deze vorm niet kansrijk.\nDe goot wordt te hoog.')
    await page.reload()
    expect(await brief(page).inputValue()).toBe(eerste)
    await brief(page).fill('')
    await pressEnWacht(page, 'Bewaar deze versie')
    expect(await page.getByRole('alert').textContent()).toContain('Schrijf de tekst')
    await brief(page).fill('Geachte mevrouw,\n\nDe eerste versie.')
    await pressEnWacht(page, 'Bewaar deze versie')
    await brief(page).fill('Geachte mevrouw,\n\nDe tweede versie.')
    await pressEnWacht(page, 'Bewaar deze versie')
    expect(await page.locator('.vt-brief').textContent()).toContain('De tweede versie.')
    await page.locator('summary', { hasText: 'Versie 1' }).click()
    expect(await page.locator('details').textContent()).toContain('De eerste versie.')
    await page.getByRole('link', { name: 'Begin opnieuw' }).click()
    await page.waitForURL(/opnieuw/)
    expect(await brief(page).inputValue()).toBe(eerste)
    await page.goto(`${browser.url}/dossiers/${id}/geschiedenis`)
    const gebeurd = await page.locator('main ol > li').allTextContents()
    expect(gebeurd).toHaveLength(4)
    expect(gebeurd[0]).toContain('Eerste beoordeling')
    expect(gebeurd[1]).toContain(
      'A. de Vries: Conclusie vastgelegd: in behandeling, eigen conclusie in deze vorm niet kansrijk',
    )
    expect(gebeurd[1]).toContain('De goot wordt te hoog.')
    expect(gebeurd[3]).toContain('De tweede versie.')
    await leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('wat nog niet is bevestigd %s', (_, javaScript) => {
  it('staat alleen in de brief als het is aangevinkt, en dat wordt vastgelegd', async () => {
    const id = await createDossier(browser.url, 'Met vinkjes')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await conclude(page, id, 'kansrijk onder voorwaarden')
    await page.goto(`${browser.url}/dossiers/${id}/brief`)
    const eerste = await brief(page).inputValue()
    expect(await main(page)).toContain('In de brief staat nog geen voorwaarde.')
    expect(await main(page)).not.toContain('Uw conclusie is een andere dan het advies.')
    const vakjes = page.getByRole('group', { name: 'Wat nog niet is bevestigd' })
    const aantal = await vakjes.getByRole('checkbox').count()
    expect(aantal).toBeGreaterThan(1)
    const vakje = (await vakjes.locator('label').nth(1).textContent()) ?? ''
    // On what it stands is for who ticks it, and never in the letter.
    const [zin = '', grond] = vakje.split(/ (?=\((?:nog te bevestigen|eigen uitwerking)\)$)/)
    expect(grond).toBeDefined()
    expect(eerste).not.toContain(zin)
    await vakjes.getByRole('checkbox').nth(1).check()
    await page.getByRole('button', { name: 'Begin de tekst opnieuw' }).click()
    await page.waitForURL(/mee=/)
    expect(await brief(page).inputValue()).toContain(zin)
    expect(await vakjes.getByRole('checkbox', { checked: true }).count()).toBe(1)
    await pressEnWacht(page, 'Bewaar deze versie')
    expect(await vakjes.getByRole('checkbox', { checked: true }).count()).toBe(1)
    // What is taken out of the text again is not recorded as ticked.
    await brief(page).fill('Geachte mevrouw,\n\nZonder die zin.')
    await pressEnWacht(page, 'Bewaar deze versie')
    await page.goto(`${browser.url}/dossiers/${id}/geschiedenis`)
    const gebeurd = await page.locator('main ol > li').allTextContents()
    expect(gebeurd[2]).toContain(`met wat nog niet is bevestigd: ${zin}`)
    expect(gebeurd[3]).not.toContain('met wat nog niet is bevestigd')
    await leave()
  })
})

describe('de brief', () => {
  it('komt alleen op papier', async () => {
    const id = await createDossier(browser.url, 'Op papier')
    const { page, leave } = await browser.visit({ behandelaar: true })
    await conclude(page, id)
    await page.goto(`${browser.url}/dossiers/${id}/brief`)
    await page.getByLabel('Ons kenmerk').fill('Z-1')
    await pressEnWacht(page, 'Bewaar deze versie')
    expect(await main(page)).toContain('Nog in te vullen: aan wie de brief is.')
    await page.getByLabel('Aan wie').fill('J. Jansen\nMarkt 1')
    await pressEnWacht(page, 'Bewaar deze versie')
    expect(await main(page)).not.toContain('Nog in te vullen')
    for (const [vorm, begin] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const bestand = await page.request.get(`${browser.url}/dossiers/${id}/brief.${vorm}`)
      expect(bestand.status()).toBe(200)
      expect((await bestand.body()).toString('latin1', 0, begin.length)).toBe(begin)
      expect(bestand.headers()['content-disposition']).toContain('attachment')
    }
    await page.emulateMedia({ media: 'print' })
    // biome-ignore lint/performance/useDomNodeTextContent: only this leaves out what is hidden.
    const zichtbaar = (await page.locator('body').innerText()).trim()
    expect(zichtbaar.startsWith('J. Jansen')).toBe(true)
    expect(zichtbaar).toMatch(/Ons kenmerk\s+Z-1\s/)
    expect(zichtbaar.endsWith('A. de Vries')).toBe(true)
    // One page of A4.
    const pdf = await page.pdf({ format: 'A4' })
    expect(countBladen(pdf)).toBe(1)
    await leave()
  })

  it('gaat niet verloren als de aanmelding afloopt of een collega eerder bewaart', async () => {
    const id = await createDossier(browser.url, 'Halverwege')
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    await conclude(een.page, id)
    for (const { page } of [een, twee]) await page.goto(`${browser.url}/dossiers/${id}/brief`)
    await brief(een.page).fill('De tekst van de eerste.')
    await pressEnWacht(een.page, 'Bewaar deze versie')
    await brief(twee.page).fill('De tekst van de tweede, die later kwam.')
    await twee.page.context().clearCookies()
    await pressEnWacht(twee.page, 'Bewaar deze versie')
    expect(await twee.page.locator('textarea[name=tekst]').inputValue()).toBe(
      'De tekst van de tweede, die later kwam.',
    )
    await twee.page.context().addCookies(await een.page.context().cookies())
    await pressEnWacht(twee.page, 'Verstuur opnieuw')
    expect(await twee.page.getByRole('alert').textContent()).toContain('Een collega')
    expect(await brief(twee.page).inputValue()).toBe('De tekst van de tweede, die later kwam.')
    expect(await main(twee.page)).toContain('De tekst van de eerste.')
    await pressEnWacht(twee.page, 'Bewaar deze versie')
    expect(await twee.page.locator('summary', { hasText: 'Versie 1' }).count()).toBe(1)
    await een.leave()
    await twee.leave()
  })

  it.each([1280, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const id = await createDossier(browser.url, 'Toegankelijk', 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    await conclude(page, id)
    await page.goto(`${browser.url}/dossiers/${id}/brief`)
    await pressEnWacht(page, 'Bewaar deze versie')
    await pressEnWacht(page, 'Bewaar deze versie')
    await expectToegankelijk(page)
    await page.goto(`${browser.url}/dossiers/${id}/geschiedenis`)
    for (const kop of await page.locator('summary').all()) await kop.click()
    await expectToegankelijk(page)
    await leave()
  })
})
