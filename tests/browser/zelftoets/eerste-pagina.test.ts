import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { findAssen } from '../../hulp/zelftoets.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const KAART = '.vt-kaart'

describe('wat u op de eerste pagina invulde', () => {
  it('gaat niet verloren: Verder zoekt het plan, houdt de plek, en zoekt daarna de plek die nog is getypt', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Wat wilt u maken?').fill('dakkapel')
    await page.getByLabel('Zoek uw plek').fill('rolderstraat')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page
      .getByRole('link', { name: /^Dakkapel/ })
      .first()
      .click()
    expect(await page.getByLabel('Zoek uw plek').inputValue()).toBe('rolderstraat')
    await page.getByRole('button', { name: 'Verder' }).click()
    // The words are searched for instead, and the page says why it does not go on.
    const eerst = page.getByText('U kunt verder als wij weten waar uw plan is.')
    await eerst.waitFor()
    await page.getByRole('button', { name: /^Rolderstraat/ }).click()
    expect(await eerst.count()).toBe(0)
    await page.locator(KAART).click({ position: { x: 150, y: 150 } })
    await page.getByText('Uw plek staat op de kaart').waitFor()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText(/^Onderwerp 1 van/).waitFor()
    await leave()
  })

  it('gaat ook zonder JavaScript niet verloren: Verder zoekt het plan, en daarna de plek', async () => {
    const { page, leave } = await browser.visit({ javaScript: false, breedte: 320 })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Wat wilt u maken?').fill('dakkapel')
    await page.getByLabel('Zoek uw plek').fill('52.99955, 6.54516')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('heading', { name: 'Bedoelt u dit plan?' }).waitFor()
    await page.getByRole('link', { name: 'Dakkapel' }).click()
    expect(await page.getByLabel('Zoek uw plek').inputValue()).toBe('52.99955, 6.54516')
    await page.getByRole('button', { name: 'Verder' }).click()
    expect(await page.getByLabel('Waar is uw plan?').inputValue()).not.toBe('')
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText(/^Onderwerp 1 van/).waitFor()
    await leave()
  })

  it('gaat ook zonder JavaScript niet verloren: getallen naast de kaart gaan mee als u uw plan zoekt', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel('Waar is uw plan?').fill('52.99955 6.54516')
    await page.getByLabel('Wat wilt u maken?').fill('dakkapel')
    await page.getByLabel('Wat wilt u maken?').press('Enter')
    await page.getByRole('link', { name: 'Dakkapel' }).click()
    expect(await page.getByLabel('Zoek uw plek').inputValue()).toBe('52.99955 6.54516')
    await leave()
  })

  it('gaat niet verloren: een punt op de kaart blijft als u daarna uw plan zoekt', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`)
    await page.mouse.click(...(await findAssen(page)))
    await page.getByText('Uw plek staat op de kaart').waitFor()
    const punt = await page.locator('#tekening').inputValue()
    await page.getByLabel('Wat wilt u maken?').fill('dakkapel')
    await page.getByRole('button', { name: 'Zoek uw plan' }).click()
    await page
      .getByRole('link', { name: /^Dakkapel/ })
      .first()
      .click()
    await page.getByText('Uw tekening staat nog op de kaart').waitFor()
    expect(await page.locator('#tekening').inputValue()).toBe(punt)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText(/^Onderwerp 1 van/).waitFor()
    await leave()
  })

  it('gaat niet verloren: een vlak zonder dubbelklik gaat mee, en met twee hoeken zegt de kaart wat er mist', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets?plantype=dakkapel`)
    await page.getByRole('button', { name: 'Teken een vlak' }).click()
    const [x, y] = await findAssen(page)
    for (const dx of [0, 30]) {
      await page.mouse.click(x + dx, y)
      // Two clicks within a moment are one double click.
      await page.waitForTimeout(350)
    }
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText(/Uw vlak is nog niet af/).waitFor()
    const [, opnieuw] = await findAssen(page)
    await page.mouse.click(x + 30, opnieuw + 30)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByText(/^Onderwerp 1 van/).waitFor()
    await leave()
  })

  it('zegt zonder plek wat u kunt doen, in gewone woorden', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets?plantype=dakkapel`)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page
      .getByText(/Wijs uw plek aan op de kaart\. Of vul/)
      .first()
      .waitFor()
    await leave()
  })
})
