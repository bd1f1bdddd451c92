import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { newDossier, rowOf } from '../../hulp/database/dossierproef.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de gebieden van een dossier %s', (_, javaScript) => {
  it('zijn één keer te bevestigen, en dan niet meer onzeker', async () => {
    const dossier = await newDossier(browser, 'appartementen-binnenstad')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${dossier}/gebieden`)
    expect(await page.locator('[data-kaart]').isVisible()).toBe(javaScript)
    expect((await rowOf(page, 'Koopmanskwartier'))[4]).toContain('onzeker')
    await page.getByRole('button', { name: 'Bevestig de grens van Koopmanskwartier' }).click()
    expect((await rowOf(page, 'Koopmanskwartier'))[4]).toContain('bevestigd door A. de Vries')
    expect(await page.getByRole('button', { name: /^Bevestig/ }).count()).toBe(0)
    await leave()
  })

  it('zijn te betwisten met een reden; de lezing van de kaart blijft ernaast staan', async () => {
    const dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${dossier}/gebieden`)
    await page.getByRole('link', { name: 'Betwist Stadsbedrijvenpark' }).click()
    await page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Schrijf op waarom')
    await page.getByLabel('Reden').fill('De grens is in 2025 verlegd.')
    await page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
    const verschil = await page.locator('main').textContent()
    expect(verschil).toContain('Stadsbedrijvenpark telt nu niet meer mee.')
    expect(verschil).toContain('Het plan ligt niet in Stadsbedrijvenpark')
    expect(await rowOf(page, 'Advies')).toHaveLength(2)
    await page.goto(`${dossier}/gebieden`)
    const [, , , telt, zeker] = await rowOf(page, 'Stadsbedrijvenpark')
    expect(telt).toBe('nee')
    expect(zeker).toMatch(
      /anders vastgesteld.*De grens is in 2025 verlegd\. Volgens de kaart: .*100%/,
    )
    await page.getByRole('link', { name: /^Neem terug/ }).click()
    await page.getByLabel('Reden').fill('Toch niet.')
    await page.getByRole('button', { name: 'Neem terug en beoordeel opnieuw' }).click()
    await page.goto(`${dossier}/gebieden`)
    expect((await rowOf(page, 'Stadsbedrijvenpark'))[3]).toBe('ja')
    await leave()
  })
})

describe('wie zegt dat het plan niet in een gebied ligt', () => {
  it('zegt waar het dan ligt, en in één keer geldt dat', async () => {
    const dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${dossier}/gebieden/stadsbedrijvenpark`)
    const lijst = page.getByLabel('In welk gebied ligt het plan dan?')
    const opties = await lijst.locator('option').allTextContents()
    expect(opties[0]).toBe('In geen ander, of niet bekend')
    expect(opties).not.toContain('Stadsbedrijvenpark')
    const ander = opties[1] ?? ''
    await lijst.selectOption({ label: ander })
    await page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
    // What was chosen is not lost when the reason is missing.
    expect(await lijst.locator('option:checked').textContent()).toBe(ander)
    await expectToegankelijk(page)
    await page.getByLabel('Reden').fill('De grens is in 2025 verlegd.')
    await page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
    await page.goto(`${dossier}/gebieden`)
    expect((await rowOf(page, 'Stadsbedrijvenpark'))[3]).toBe('nee')
    expect((await rowOf(page, ander))[3]).toBe('ja')
    await leave()
  })
})

describe('wat er in het gebied overblijft', () => {
  it('staat bij de gebieden, met de andere plannen die meetellen', async () => {
    const dossier = await newDossier(browser, 'appartementen-binnenstad')
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${dossier}/gebieden`)
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('Wat er in het gebied overblijft')
    expect(tekst).toMatch(/in Binnenstad: .*woningen/)
    await expectToegankelijk(page)
    await leave()
  })
})

describe('wie een grens bevestigt', () => {
  it('ziet het als een collega intussen iets vastlegde', async () => {
    const dossier = await newDossier(browser, 'appartementen-binnenstad')
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    for (const { page } of [een, twee]) await page.goto(`${dossier}/gebieden`)
    await een.page.getByRole('link', { name: 'Betwist Binnenstad' }).click()
    await een.page.getByLabel('Reden').fill('Buiten de stadsgracht.')
    await een.page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' }).click()
    const knop = twee.page.getByRole('button', { name: /^Bevestig de grens/ })
    await knop.click()
    expect(await twee.page.getByRole('alert').textContent()).toContain('Een collega')
    expect(await twee.page.locator('main').textContent()).toContain('Buiten de stadsgracht.')
    await expectToegankelijk(twee.page)
    await knop.click()
    expect((await rowOf(twee.page, 'Koopmanskwartier'))[4]).toContain('bevestigd door')
    await een.leave()
    await twee.leave()
  })
})
