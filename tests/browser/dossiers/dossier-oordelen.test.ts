import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { pressEnWacht } from '../../hulp/browser/knop.ts'
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
    await page
      .locator('summary', { hasText: /^Eigen motivering/ })
      .first()
      .click()
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

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('alle oordelen op één formulier %s', (_, javaScript) => {
  it('legt in één keer vast wat is ingevuld, en zegt per punt wat een collega intussen antwoordde', async () => {
    const dossier = await newDossier(browser, 'appartementen-binnenstad')
    const een = await browser.visit({ javaScript, behandelaar: true })
    const twee = await browser.visit({ javaScript, behandelaar: true })
    for (const { page } of [een, twee]) await page.goto(`${dossier}/oordelen`)
    const leg = (page: typeof een.page) =>
      pressEnWacht(page, 'Leg de antwoorden vast en beoordeel opnieuw')
    const punten = (page: typeof een.page) => page.locator('.vt-oordeel')
    const aantal = await punten(een.page).count()
    expect(aantal).toBeGreaterThan(3)
    const namen = await punten(een.page).evaluateAll((delen) =>
      delen.map((deel) => deel.getAttribute('aria-label') ?? ''),
    )
    const kies = (page: typeof een.page, i: number, antwoord: string) =>
      page
        .getByRole('region', { name: namen[i] ?? '' })
        .getByLabel(antwoord, { exact: true })
        .check()
    await leg(een.page)
    expect(await een.page.getByRole('alert').textContent()).toContain('Beantwoord ten minste één')
    await kies(een.page, 0, 'ja')
    await kies(een.page, 1, 'nee')
    await leg(een.page)
    // Told once, where one text is enough for both.
    expect(await een.page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      expect.stringContaining('Eén motivering geldt voor alle punten'),
    ])
    await een.page.getByLabel('Motivering', { exact: true }).fill('Bekeken met het team.')
    await leg(een.page)
    expect(een.page.url()).toBe(`${dossier}/oordelen`)
    expect(await punten(een.page).count()).toBe(aantal - 2)
    const tekst = (await een.page.locator('main').textContent()) ?? ''
    expect(tekst.split('Bekeken met het team.').length - 1).toBe(2)
    // Another officer still has the form of before: one point differs, one is the same, one is new.
    await kies(twee.page, 0, 'nee')
    await kies(twee.page, 1, 'nee')
    await kies(twee.page, 2, 'ja')
    await twee.page.getByLabel('Motivering', { exact: true }).fill('Zelf gekeken.')
    await leg(twee.page)
    const melding = (await twee.page.getByRole('alert').textContent()) ?? ''
    expect(melding).toContain('A. de Vries antwoordde intussen: ja.')
    expect(melding.split('antwoordde intussen').length - 1).toBe(1)
    expect(await twee.page.getByRole('region', { name: namen[2] ?? '' }).count()).toBe(0)
    expect(
      await twee.page
        .getByRole('region', { name: namen[0] ?? '' })
        .getByLabel('nee', { exact: true })
        .isChecked(),
    ).toBe(true)
    if (javaScript) await expectToegankelijk(twee.page)
    await leg(twee.page)
    expect((await rowOf(twee.page, namen[0] ?? ''))[0]).toBe('nee')
    expect((await rowOf(twee.page, namen[1] ?? ''))[2]).toBe('Bekeken met het team.')
    expect((await rowOf(twee.page, namen[2] ?? ''))[2]).toBe('Zelf gekeken.')
    await een.leave()
    await twee.leave()
  })
})
