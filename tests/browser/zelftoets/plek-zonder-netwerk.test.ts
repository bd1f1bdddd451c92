import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { beginPlan, goOn } from '../../hulp/zelftoets.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

describe('een huis vinden zonder netwerk', () => {
  it('met JavaScript: zoeken met een typefout, kiezen, klikken op de kaart, en verder naar het advies', async () => {
    const { page, leave } = await browser.visit({ breedte: 320 })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Zoek uw plek').fill('rolderstrat 12')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByRole('button', { name: /^Rolderstraat/ }).click()
    await page
      .getByText(/ligt ergens in de cirkel/)
      .first()
      .waitFor()
    expect(await page.locator('#tekening').inputValue()).toBe('')
    await page.locator('.vt-kaart').click({ position: { x: 120, y: 150 } })
    await page.getByText('Uw plek staat op de kaart').waitFor()
    expect(JSON.parse(await page.locator('#tekening').inputValue()).type).toBe('Point')
    await goOn(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('Plek')
    await leave()
  })

  it('met JavaScript: wie bij wijzigen een andere straat kiest en niets aanwijst, hoort dat, en houdt zijn oude plek niet stil', async () => {
    const { page, leave } = await browser.visit()
    const pad = await beginPlan(browser.url, {
      ...{ wat: 'een huis', stand: 'past' },
      locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
      feiten: { activiteiten: ['wonen'] },
    })
    await page.goto(`${browser.url}/zelftoets?van=${pad.split('/').at(-1)}`)
    await page.getByLabel('Zoek uw plek').fill('rolderstraat')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByRole('button', { name: /^Rolderstraat/ }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page
      .getByText(/Van Rolderstraat weten wij alleen/)
      .first()
      .waitFor()
    await page.locator('.vt-kaart').click({ position: { x: 150, y: 150 } })
    await page.getByText('Uw plek staat op de kaart').waitFor()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.waitForURL((url) => url.href.startsWith(pad))
    await leave()
  })

  it('met JavaScript: twee getallen bewegen de kaart, en nemen de plaats van wat was getekend', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`)
    await page.locator('.vt-kaart').click({ position: { x: 150, y: 150 } })
    await page.getByText('Uw plek staat op de kaart').waitFor()
    await page.getByLabel('Waar is uw plan?').fill('52.9945, 6.562')
    await page.getByText(/Dit punt ligt in de buurt/).waitFor()
    expect(await page.locator('#tekening').inputValue()).toBe('')
    await page.locator('.vt-kaart').click({ position: { x: 150, y: 150 } })
    await page.getByText('Uw plek staat op de kaart').waitFor()
    expect(await page.getByLabel('Waar is uw plan?').inputValue()).toBe('')
    await leave()
  })

  it('zonder JavaScript: zoeken, kiezen, klikken op de kaart tot het klopt, en verder naar het advies', async () => {
    const { page, leave } = await browser.visit({ javaScript: false, breedte: 320 })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Zoek uw plek').fill('9401 jw')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.getByRole('link', { name: /^Noordersingel/ }).click()
    for (const keer of [1, 2]) {
      await page
        .getByRole('button', { name: /^Kaart: klik/ })
        .click({ position: { x: 140, y: 140 } })
      expect([keer, await page.getByLabel('Waar is uw plan?').inputValue()]).toEqual([
        keer,
        expect.stringMatching(/^23\d{4} 55\d{4}$/),
      ])
    }
    await goOn(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('Plek')
    await leave()
  })
})
