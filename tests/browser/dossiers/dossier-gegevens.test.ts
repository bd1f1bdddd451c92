import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { newDossier, rowOf } from '../../hulp/database/dossierproef.ts'

let browser: Proefbrowser
let dossier: string
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const VLOER = /[Vv]loeroppervlakte|[Vv]loer/

const openCorrectie = async (page: Page) => {
  await page.goto(`${dossier}/gegevens`)
  await page
    .getByRole('link', { name: /^Corrigeer.*vloer/i })
    .first()
    .click()
}
const fill = async (page: Page, waarde: string, reden: string) => {
  await page.getByLabel(VLOER).first().fill(waarde)
  await page.getByLabel('Reden').fill(reden)
  await page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
}

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een correctie %s', (_, javaScript) => {
  it('laat beide lezingen naast elkaar zien, en is terug te nemen', async () => {
    dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await openCorrectie(page)
    await fill(page, '', '')
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Vul in wat het moet zijn.',
      'Schrijf op waarom. Zonder reden leggen wij dit niet vast.',
    ])
    if (javaScript) await expectToegankelijk(page)
    await fill(page, '450', 'Nagemeten op de tekening van 3 september.')
    expect(page.url()).toBe(`${dossier}/wijzigingen`)
    const [toen, nu] = await rowOf(page, 'Beoordeeld op')
    expect(toen).toBeDefined()
    expect(nu).toBeDefined()
    expect(await page.locator('main ol').textContent()).toMatch(
      /450.*A\. de Vries.*Nagemeten op de tekening van 3 september\./,
    )
    if (javaScript) await expectToegankelijk(page)
    await page.goto(`${dossier}/gegevens`)
    const [waarde, binnengekomen, door] = await rowOf(page, VLOER)
    expect(waarde).toContain('450')
    expect(binnengekomen).not.toContain('450')
    expect(door).toContain('A. de Vries')
    await page.goto(`${dossier}/wijzigingen`)
    await page.getByRole('link', { name: 'Neem terug' }).click()
    await page.getByLabel('Reden').fill('De tekening was van een ander plan.')
    await page.getByRole('button', { name: 'Neem terug en beoordeel opnieuw' }).click()
    const lijst = await page.locator('main ol').textContent()
    expect(lijst).toContain('Nagemeten op de tekening')
    expect(lijst).toContain('Teruggenomen door A. de Vries')
    await page.goto(`${dossier}/gegevens`)
    expect((await rowOf(page, VLOER))[1]).toBe('gelijk')
    await leave()
  })
})

describe('wie corrigeert', () => {
  it('kan dat met alleen het toetsenbord', async () => {
    dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${dossier}/gegevens`)
    const tabTo = async (zoek: () => Promise<boolean>) => {
      for (let i = 0; i < 80; i++) {
        await page.keyboard.press('Tab')
        if (await zoek()) return
      }
      throw new Error('met Tab niet te bereiken')
    }
    const heeftFocus = (tekst: RegExp) => async () =>
      tekst.test(
        (await page.evaluate(
          // A table that scrolls takes the focus too, with all its text.
          '((e) => e.tagName === "SECTION" ? "" : [e.id, e.ariaLabel, e.textContent].join(" "))(document.activeElement)',
        )) as string,
      )
    await tabTo(heeftFocus(/Corrigeer.*vloer/i))
    await page.keyboard.press('Enter')
    await page.waitForURL(/gegevens\/./)
    await tabTo(async () => (await page.evaluate('document.activeElement.type')) === 'text')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('460')
    await tabTo(heeftFocus(/^reden /))
    await page.keyboard.type('Met het toetsenbord.')
    await tabTo(heeftFocus(/Leg vast/))
    await page.keyboard.press('Enter')
    await page.waitForURL(/wijzigingen$/)
    expect(await page.locator('main ol').textContent()).toContain('Met het toetsenbord.')
    await leave()
  })

  it('ziet het als een collega eerder was, en verliest niets', async () => {
    dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    await openCorrectie(een.page)
    await openCorrectie(twee.page)
    await fill(een.page, '470', 'De eerste.')
    await fill(twee.page, '480', 'De tweede.')
    expect(await twee.page.getByRole('alert').textContent()).toContain('Een collega')
    const intussen = twee.page.getByRole('region', { name: 'Intussen vastgelegd' })
    expect(await intussen.textContent()).toMatch(/470.*De eerste\./)
    expect(await twee.page.getByLabel('Reden').inputValue()).toBe('De tweede.')
    expect(await twee.page.getByLabel(VLOER).first().inputValue()).toBe('480')
    await expectToegankelijk(twee.page)
    await twee.page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
    const lijst = await twee.page.locator('main ol').textContent()
    expect(lijst).toContain('De eerste.')
    expect(lijst).toContain('De tweede.')
    await een.leave()
    await twee.leave()
  })

  it('legt met twee keer klikken één keer vast', async () => {
    dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ javaScript: false, behandelaar: true })
    await openCorrectie(page)
    await page.getByLabel(VLOER).first().fill('490')
    await page.getByLabel('Reden').fill('Twee keer geklikt.')
    await page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).dblclick()
    await page.waitForURL(/wijzigingen$/)
    await page.goto(`${dossier}/wijzigingen`)
    expect(await page.locator('main ol > li').count()).toBe(1)
    await leave()
  })

  it('verliest niets als de aanmelding intussen verliep', async () => {
    dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ behandelaar: true })
    await openCorrectie(page)
    const koekjes = await page.context().cookies()
    await page.context().clearCookies()
    await fill(page, '500', 'Een reden die niet verloren mag gaan.')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Meld u eerst aan')
    await page.context().addCookies(koekjes)
    await page.getByRole('button', { name: 'Verstuur opnieuw' }).click()
    await page.waitForURL(/wijzigingen$/)
    expect(await page.locator('main ol').textContent()).toContain(
      'Een reden die niet verloren mag gaan.',
    )
    await leave()
  })
})

describe('de pagina’s over gegevens en wijzigingen', () => {
  it.each([1280, 320])('zijn toegankelijk en passen op %i pixels', async (breedte) => {
    dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    await page.goto(`${dossier}/gegevens`)
    await expectToegankelijk(page)
    await openCorrectie(page)
    await expectToegankelijk(page)
    await page.goto(`${dossier}/wijzigingen`)
    await expectToegankelijk(page)
    await openCorrectie(page)
    await fill(page, '510', 'Nagemeten.')
    await expectToegankelijk(page)
    await page.getByRole('link', { name: 'Neem terug' }).click()
    await expectToegankelijk(page)
    await leave()
  })
})
