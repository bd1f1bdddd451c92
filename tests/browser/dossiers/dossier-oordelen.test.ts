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
])('een open norm %s', (_, javaScript) => {
  it('beantwoordt een behandelaar met een motivering; het antwoord weegt mee', async () => {
    const dossier = await newDossier(browser, 'supermarkt-stadsbedrijvenpark')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${dossier}/oordelen`)
    const [eerste] = await page.getByRole('link', { name: /^Beantwoord/ }).all()
    const vraag = ((await eerste?.getAttribute('aria-label')) ?? '').replace('Beantwoord: ', '')
    await eerste?.click()
    const knop = page.getByRole('button', { name: 'Leg vast en beoordeel opnieuw' })
    await knop.click()
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2)
    // A person who does not know leaves the question open.
    expect(await page.getByText('Weet ik niet').count()).toBe(0)
    if (javaScript) await expectToegankelijk(page)
    await page.getByLabel('nee', { exact: true }).check()
    await page.getByLabel('Motivering').fill('Bekeken met de stedenbouwkundige.')
    await knop.click()
    expect(page.url()).toBe(`${dossier}/oordelen`)
    const [antwoord, wie, motivering] = await rowOf(page, vraag)
    expect([antwoord, motivering]).toEqual(['nee', 'Bekeken met de stedenbouwkundige.'])
    expect(wie).toContain('A. de Vries')
    expect(await page.getByRole('link', { name: `Beantwoord: ${vraag}` }).count()).toBe(0)
    await page.getByRole('link', { name: `Wijzig het antwoord op: ${vraag}` }).click()
    expect(await page.getByLabel('Motivering').inputValue()).toContain('stedenbouwkundige')
    await page.getByLabel('ja', { exact: true }).check()
    await knop.click()
    expect((await rowOf(page, vraag))[0]).toBe('ja')
    await leave()
  })
})
