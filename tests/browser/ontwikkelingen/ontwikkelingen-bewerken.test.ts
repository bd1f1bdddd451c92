import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { follow, press } from './klik.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

/** A plan of its own for each test; gives its address. */
const beginPlan = async (page: Page): Promise<string> => {
  await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
  await page.getByRole('button', { name: 'Drie bouwvelden' }).click()
  await page.getByRole('heading', { level: 1, name: 'Drie bouwvelden' }).waitFor()
  return page.url()
}
const row = (page: Page, titel: string | RegExp, naam: string | RegExp) =>
  page
    .getByRole('table', { name: titel, includeHidden: true })
    .getByRole('row', { name: naam, includeHidden: true })
    .textContent()
const DELEN = 'De delen, elk apart beoordeeld'

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een deel %s', (_, javaScript) => {
  it('heeft een eigen advies, en een wijziging ervan telt door in het geheel', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    const plan = await beginPlan(page)
    await follow(page, 'Spoorveld')
    expect(await page.locator('main').textContent()).toContain('Advies over dit deel apart')
    await follow(page, 'Bewerk dit deel')
    await page.getByLabel('Hoeveel woningen komen erbij?').fill('1.000.000')
    await page.getByLabel('Naam van het deel').fill('')
    await press(page, 'Bewaar')
    expect(await page.getByRole('alert').textContent()).toContain('Geef het deel een naam')
    await page.getByLabel('Naam van het deel').fill('Spoorzone')
    await press(page, 'Bewaar')
    const fout = page.getByRole('alert').getByRole('link')
    expect(await fout.first().getAttribute('href')).toBe('#woningenNieuw')
    await page.getByLabel('Hoeveel woningen komen erbij?').fill('290')
    await press(page, 'Bewaar')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Spoorzone')
    await page.goto(plan)
    expect(await row(page, /^Stand: woningen/i, 'Tot en met fase 3')).toContain('650 woningen')
    expect(await page.locator('main').textContent()).toContain('Versie 2, A. de Vries')
    await leave()
  })

  it('komt erbij en gaat weg, met zijn fase', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await beginPlan(page)
    await follow(page, 'Voeg een deel toe')
    await page.getByLabel('Naam van het deel').fill('Parkje')
    await page.getByLabel('Of vul een punt in').fill('53.0026 6.5799')
    await press(page, 'Voeg toe')
    // The other parts have a phase: this one needs one too.
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#fase')
    await page.getByLabel('Fase').fill('2')
    await press(page, 'Voeg toe')
    expect(await row(page, DELEN, /Parkje/)).toMatch(/2.*nog niet te zeggen/)
    await follow(page, 'Naam en fasen')
    await page.getByLabel('Naam van het plan').fill('Vier velden')
    await page.getByLabel('Fase van Parkje').fill('drie')
    await press(page, 'Bewaar')
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#fase-4')
    await page.getByLabel('Fase van Parkje').fill('4')
    await press(page, 'Bewaar')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Vier velden')
    // It is named above the list too, as what to fill in first.
    await page
      .getByRole('table', { name: 'Welke kant elk deel op wijst' })
      .getByRole('link', { name: 'Parkje' })
      .click()
    await follow(page, 'Haal dit deel weg')
    await press(page, 'Haal het deel weg')
    expect(await page.getByRole('link', { name: 'Parkje' }).count()).toBe(0)
    await follow(page, 'Naam en fasen')
    await follow(page, 'Haal dit plan uit de lijst')
    await press(page, 'Haal het plan uit de lijst')
    expect(await page.getByRole('link', { name: 'Vier velden' }).count()).toBe(0)
    await leave()
  })
})

describe('twee projectleiders in één plan', () => {
  it('werken elk aan een deel zonder elkaar te hinderen', async () => {
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    const plan = await beginPlan(een.page)
    await een.page.goto(`${plan}/delen/veld-1/bewerk`)
    await twee.page.goto(`${plan}/delen/veld-2/bewerk`)
    await een.page.getByLabel('Hoeveel woningen komen erbij?').fill('61')
    await press(een.page, 'Bewaar')
    await twee.page.getByLabel('Hoeveel woningen komen erbij?').fill('301')
    await press(twee.page, 'Bewaar')
    await twee.page.goto(plan)
    expect(await row(twee.page, /^Wie neemt hoeveel/, /Kadeveld/)).toContain('61 woningen')
    expect(await row(twee.page, /^Wie neemt hoeveel/, /Middenveld/)).toContain('301 woningen')
    await een.leave()
    await twee.leave()
  })

  it('zien het als zij hetzelfde deel wijzigen, naast elkaar, en niets gaat verloren', async () => {
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    const plan = await beginPlan(een.page)
    for (const { page } of [een, twee]) await page.goto(`${plan}/delen/veld-1/bewerk`)
    await een.page.getByLabel('Hoeveel woningen komen erbij?').fill('61')
    await press(een.page, 'Bewaar')
    await twee.page.getByLabel('Hoeveel woningen komen erbij?').fill('62')
    await press(twee.page, 'Bewaar')
    expect(await twee.page.getByRole('alert').textContent()).toContain('intussen gewijzigd')
    expect(await row(twee.page, /^Uw invoer naast/, /woningen/i)).toMatch(/62.*61/)
    expect(await twee.page.getByLabel('Hoeveel woningen komen erbij?').inputValue()).toBe('62')
    await expectToegankelijk(twee.page)
    await press(twee.page, 'Bewaar')
    await twee.page.goto(plan)
    expect(await row(twee.page, /^Wie neemt hoeveel/, /Kadeveld/)).toContain('62 woningen')
    await een.leave()
    await twee.leave()
  })
})

describe('weghalen', () => {
  it('gebeurt niet als een ander het deel of het plan intussen wijzigde, en dat staat er', async () => {
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    const plan = await beginPlan(een.page)
    const change = async (deel: string, woningen: string) => {
      await twee.page.goto(`${plan}/delen/${deel}/bewerk`)
      await twee.page.getByLabel('Hoeveel woningen komen erbij?').fill(woningen)
      await press(twee.page, 'Bewaar')
      await twee.page.waitForURL((url) => url.pathname.endsWith(`/delen/${deel}`))
    }
    await een.page.goto(`${plan}/delen/veld-1/weg`)
    await change('veld-1', '61')
    await press(een.page, 'Haal het deel weg')
    expect(await een.page.getByRole('alert').textContent()).toContain('intussen gewijzigd')
    await expectToegankelijk(een.page)
    await press(een.page, 'Haal het deel weg')
    expect(await een.page.getByRole('link', { name: 'Kadeveld' }).count()).toBe(0)
    await een.page.goto(`${plan}/weg`)
    await change('veld-2', '301')
    await press(een.page, 'Haal het plan uit de lijst')
    expect(await een.page.getByRole('alert').textContent()).toContain('intussen gewijzigd')
    await press(een.page, 'Haal het plan uit de lijst')
    expect(new URL(een.page.url()).pathname).toBe('/ontwikkelingen')
    await een.leave()
    await twee.leave()
  })
})

describe('een dossier dat hetzelfde plan is', () => {
  it('telt met één knop niet meer mee', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await beginPlan(page)
    await press(page, 'Maak een dossier van het geheel')
    await page.getByRole('link', { name: 'Overzicht' }).waitFor()
    const dossier = new URL(page.url()).pathname
    await beginPlan(page)
    const letOp = page.locator('.utrecht-alert--warning')
    expect(await letOp.textContent()).toContain('dezelfde naam en plek als dit plan')
    expect(await letOp.textContent()).not.toContain('telNietMee')
    expect(await letOp.getByRole('link').first().getAttribute('href')).toBe(dossier)
    await expectToegankelijk(page)
    await letOp.getByRole('button').first().click()
    expect(
      await page.getByRole('link', { name: 'Dossier 1', exact: true }).getAttribute('href'),
    ).toBe(dossier)
    // What the parts and the whole come to may still be told there.
    expect((await letOp.allTextContents()).join()).not.toContain('dezelfde naam en plek')
    await leave()
  })
})

describe('wat voor het geheel is ingevuld', () => {
  it('gaat voor op de som van de delen, en dat staat erbij', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const plan = await beginPlan(page)
    await follow(page, 'Gegevens van het geheel')
    await page.getByText(/^Andere gegevens van het plan/).click()
    await page.getByLabel('Hoeveel woningen komen erbij?').fill('640')
    await press(page, 'Bewaar')
    expect(page.url()).toBe(`${plan}?sinds=1`)
    expect(await page.getByRole('status').first().textContent()).toContain(
      'Overgenomen, als versie 2',
    )
    expect(await page.locator('main').textContent()).toMatch(
      /Voor het geheel is .* opgegeven als 640 woningen; de delen geven samen 660 woningen/,
    )
    await leave()
  })
})
