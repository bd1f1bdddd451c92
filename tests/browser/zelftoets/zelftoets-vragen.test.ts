import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { begin, unfold } from '../../hulp/zelftoets.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

describe('wie alles tegelijk wil', () => {
  it('krijgt twaalf vragen, en leest daarna wat nog open is', async () => {
    const { page, leave } = await browser.visit({ breedte: 320 })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Waar is uw plan?').fill('52.99955 6.54516')
    for (const groep of await page.locator('summary').all()) await groep.click()
    for (const vakje of await page.locator('input[name=activiteiten]').all()) await vakje.check()
    await page.getByRole('button', { name: 'Verder' }).click()
    let gesteld = 0
    while (!new URL(page.url()).pathname.endsWith('/advies')) {
      expect(await page.locator('main').textContent()).toContain(
        `U hebt ${gesteld} van hooguit 12 vragen beantwoord`,
      )
      const vragen = await page.getByLabel('Weet ik niet').all()
      for (const vakje of vragen) await vakje.check()
      gesteld += vragen.length
      const volgende = page.getByRole('button', { name: 'Volgende' })
      await Promise.all([page.waitForEvent('load'), volgende.click()])
    }
    expect(gesteld).toBeLessThanOrEqual(12)
    await page
      .getByRole('heading', { name: /^Uw plan: (nog niet te zeggen|hoogstens ")/ })
      .waitFor()
    expect(await page.locator('main').textContent()).toMatch(
      /Gunstiger dan "[^"]+" wordt het (?:nu nog )?niet\./,
    )
    await unfold(page, /^Nog open: /)
    const kop = page.getByRole('heading', { name: 'Wat weten wij nog niet?' })
    const open = kop.locator('xpath=following-sibling::ul[1]').getByRole('listitem')
    expect(await open.count()).toBeGreaterThan(0)
    await expectToegankelijk(page)
    await leave()
  })
})

describe('een vraag', () => {
  it('zegt waarom zij ertoe doet, en bij een klein plan dat er hooguit vijf zijn', async () => {
    const { page, leave } = await browser.visit()
    await begin(page, browser.url, /^Beroep/i, /^Kleine plannen/)
    await page.getByRole('button', { name: 'Verder' }).click()
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('hooguit 5 vragen')
    expect(tekst).toContain('Dit telt mee voor de vraag:')
    await leave()
  })
})

describe('wat nog moet blijken', () => {
  it('staat bij het advies, met het stuk waaruit het blijkt of met de gemeente die het beoordeelt', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(browser.url)
    await page.getByRole('button', { name: /^Twintig appartementen/ }).click()
    await unfold(page, /^Nog open: /)
    const kop = page.getByRole('heading', { name: /^Voorbehouden: wat moet (verder )?nog blijken/ })
    const eerst = await kop.locator('xpath=following-sibling::ul[1]').textContent()
    expect(eerst).toContain('Dit moet blijken uit: plantekening.')
    const samen = (deel: number) =>
      kop.locator(`xpath=following-sibling::details[${deel}]`).textContent()
    expect(await samen(1)).toMatch(/^Nog \d+ punten die bij dit plan moeten blijken/)
    expect(await samen(2)).toMatch(
      /^De gewone onderzoeken: .*Dit moet blijken uit: geluidonderzoek\./,
    )
    expect(await samen(3)).toMatch(/^De gemeente kijkt ook naar .*De gemeente beoordeelt dit/)
    await leave()
  })
})
