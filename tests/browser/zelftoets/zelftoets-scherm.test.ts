import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { type Standplan, TIEN_PLANNEN } from '../../hulp/browser/tien-plannen.ts'
import { splitWoorden } from '../../hulp/leesmaat.ts'
import { beginPlan } from '../../hulp/zelftoets.ts'

/** So many words are read without unfolding anything. */
const MAX_WOORDEN = 250

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const STANDWOORD: Readonly<Record<Standplan['stand'], string>> = {
  strijdig: 'in strijd',
  nee_tenzij: 'hier niet, tenzij',
  past_niet: 'past niet',
  botst: 'twee doelen botsen',
  open: 'hangt af van wat nog moet blijken',
  zwijgt: 'de visie zegt hier niets over',
  aanpassen: 'past na aanpassing',
  past_mits: 'past onder voorwaarden',
  past: 'past',
  onbekend: 'nog niet te zeggen',
}

describe('het advies op één scherm', () => {
  it.each(TIEN_PLANNEN)('is kort voor $wat', async (plan) => {
    const { page, leave } = await browser.visit({ breedte: 1440, javaScript: false })
    await page.goto(`${await beginPlan(browser.url, plan)}/advies`)
    const kop = await page.getByRole('heading', { level: 1 }).textContent()
    expect(kop).toBe(`Uw plan: ${STANDWOORD[plan.stand]}`)
    // biome-ignore lint/performance/useDomNodeTextContent: only this leaves out what is folded.
    const zichtbaar = await page.locator('main').innerText()
    expect(splitWoorden(zichtbaar).length).toBeGreaterThan(100)
    expect(splitWoorden(zichtbaar).length).toBeLessThanOrEqual(MAX_WOORDEN)
    // Where one stands, why, what would help and what to do next: without scrolling.
    for (const naam of ['Waarom?', 'Wat helpt?', 'Wat nu?']) {
      const plek = await page.getByRole('heading', { name: naam }).boundingBox()
      expect([naam, (plek?.y ?? 9_999) < 900]).toEqual([naam, true])
    }
    await leave()
  })

  it('is in het klein en op 200 % net zo te lezen, ook met alles open', async () => {
    const plan = TIEN_PLANNEN.find(({ stand }) => stand === 'past_niet') as Standplan
    const pad = `${await beginPlan(browser.url, plan)}/advies`
    for (const [breedte, schaal] of [
      [320, 1],
      [720, 2],
    ] as const) {
      const { page, leave } = await browser.visit({ breedte, schaal })
      await page.goto(pad)
      await expectToegankelijk(page)
      for (const kop of await page.locator('summary').all()) {
        if (await kop.isVisible()) await kop.click()
      }
      await expectToegankelijk(page)
      await leave()
    }
  })

  it('staat op papier helemaal uitgeschreven, zonder knoppen', async () => {
    const plan = TIEN_PLANNEN.find(({ stand }) => stand === 'aanpassen') as Standplan
    const { page, leave } = await browser.visit({ breedte: 794 })
    await page.goto(`${await beginPlan(browser.url, plan)}/advies`)
    const deel = page.getByText('Dit telt mee als voordeel:')
    expect(await deel.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await deel.isVisible()).toBe(true)
    expect(await page.getByRole('button').count()).toBe(0)
    await leave()
  })

  it('laat met − en + doorrekenen, met het toetsenbord en zonder JavaScript', async () => {
    const plan = TIEN_PLANNEN.find(({ stand }) => stand === 'aanpassen') as Standplan
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${await beginPlan(browser.url, plan)}/advies`)
    await page.getByLabel('Aantal bouwlagen').fill('3')
    await page.keyboard.press('Enter')
    await page.waitForURL(/bouwlagenMax=3/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
      'Als u dit verandert',
    )
    expect(await page.getByLabel('Aantal bouwlagen').inputValue()).toBe('3')
    await page.getByRole('link', { name: 'Reken door met 4 lagen' }).press('Enter')
    await page.waitForURL(/bouwlagenMax=4/)
    expect(await page.getByLabel('Aantal bouwlagen').inputValue()).toBe('4')
    expect(await page.locator('main').textContent()).toContain('Eerst past niet, nu past')
    await leave()
  })
})
