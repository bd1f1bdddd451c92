import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../hulp/browser.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

describe('de visie', () => {
  it('toont bij elke passage de regels die erop rusten, met het citaat', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(browser.url)
    await page.getByRole('link', { name: 'Ik werk aan de visie' }).click()
    const passage = page.locator('#NVU-GS-02')
    expect(await passage.locator('blockquote').textContent()).toBe(
      'Groen en natuur is een deel van de identiteit van de stad.',
    )
    expect(await page.locator('article').count()).toBeGreaterThan(60)
    await leave()
  })

  it('toont per principe waar zij beslist, aanwijst, vraagt of zwijgt', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/visie/richting`)
    await page.getByLabel('Principe').selectOption('dynamische_hoofdstad')
    await page.getByRole('button', { name: 'Toon' }).click()
    const tabel = page.getByRole('table').first()
    const api = `${browser.url}/v1/regelboeken/omgevingsvisie-assen/richting?principe=dynamische_hoofdstad`
    const { cellen } = (await (await fetch(api)).json()) as { cellen: { richting: string }[] }
    for (const woord of ['beslist', 'indicatief', 'zwijgt']) {
      const verwacht = cellen.filter(({ richting }) => richting === woord).length
      expect(await tabel.getByRole('cell', { name: woord }).count()).toBe(verwacht)
    }
    await leave()
  })

  it.each([1280, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte })
    for (const pad of ['/visie', '/visie/richting']) {
      await page.goto(browser.url + pad)
      await expectToegankelijk(page)
    }
    await leave()
  })
})
