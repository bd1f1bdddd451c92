import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../hulp/browser.ts'
import { type NepLocatieserver, startLocatieserver } from '../hulp/locatieserver.ts'
import { answerAll } from '../hulp/zelftoets.ts'

let nep: NepLocatieserver
let browser: Proefbrowser
beforeAll(async () => {
  nep = await startLocatieserver()
  browser = await startBrowser({ LOCATIESERVER_URL: nep.url })
})
afterAll(async () => {
  await browser.close()
  await nep.stop()
})

describe.each([
  ['met JavaScript op 1280 pixels', true, 1280],
  ['zonder JavaScript op 320 pixels', false, 320],
])('een plek zoeken %s', (_, javaScript, breedte) => {
  it('gaat van adres naar advies, en de browser vraagt niets elders', async () => {
    const { page, leave } = await browser.visit({ javaScript, breedte })
    await page.goto(`${browser.url}/zelftoets`)
    if (javaScript) await expectToegankelijk(page)
    await page.getByLabel('Zoek een adres of perceel').fill('Proefstraat 12')
    await page.getByRole('button', { name: 'Zoek' }).click()
    if (javaScript) await expectToegankelijk(page)
    await page.getByRole('link', { name: 'Proefstraat 12, 9400AA Assen' }).click()
    if (javaScript) await expectToegankelijk(page)
    expect(await page.locator('#plek').textContent()).toContain('Proefstraat 12')
    await page
      .locator('summary')
      .filter({ hasText: /^Wonen/ })
      .click()
    await page.getByLabel(/^Woningen bouwen/).check()
    await page.getByRole('button', { name: 'Verder' }).click()
    await answerAll(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('Binnenstad')
    await leave()
  })
})

describe('een zoekvraag zonder treffer', () => {
  it('zegt dat, met een link naar het veld', async () => {
    const { page, leave } = await browser.visit({ breedte: 320 })
    await page.goto(`${browser.url}/zelftoets/plek?adres=nergens`)
    await expectToegankelijk(page)
    await page.getByRole('alert').getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#adres')
    await leave()
  })
})
