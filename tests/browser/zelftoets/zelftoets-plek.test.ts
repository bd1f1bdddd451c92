import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { type NepLocatieserver, startLocatieserver } from '../../hulp/browser/locatieserver.ts'
import { judgePagina } from '../../hulp/browser/paginatoets.ts'
import { goOn } from '../../hulp/zelftoets.ts'

/** A house in Lariks, as a drawing program writes it. */
const PLAN = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { naam: 'plan' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [6.545106, 52.999481],
            [6.545225, 52.99948],
            [6.545228, 52.99957],
            [6.545109, 52.999571],
            [6.545106, 52.999481],
          ],
        ],
      },
    },
  ],
}

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
    await page.getByLabel('Zoek uw plek').fill('Proefstraat 12')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    const rol = javaScript ? 'button' : 'link'
    await page.getByRole(rol, { name: 'Proefstraat 12, 9400AA Assen' }).click()
    expect(await page.locator('#plek').textContent()).toContain('Proefstraat 12')
    await goOn(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('Binnenstad')
    await leave()
  })
})

describe('een zoekvraag zonder treffer', () => {
  it('zegt dat, met een link naar het veld', async () => {
    const { page, leave } = await browser.visit({ breedte: 320 })
    await page.goto(`${browser.url}/zelftoets/plek?adres=xylofoonpad`)
    await page.getByRole('alert').getByRole('link').click()
    expect(new URL(page.url()).hash).toBe('#adres')
    await leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een bestand kiezen %s', (_, javaScript) => {
  it('geeft de plek van het plan', async () => {
    const { page, leave } = await browser.visit({ javaScript, breedte: 320 })
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel(/Of kies een bestand/).setInputFiles({
      name: 'plan.geojson',
      mimeType: 'application/geo+json',
      buffer: Buffer.from(JSON.stringify(PLAN)),
    })
    await goOn(page)
    expect(await page.locator('.vt-zijde').textContent()).toContain('Lariks')
    await leave()
  })
})

describe('elke pagina van het zoeken', () => {
  it.each([
    ['het begin', '/zelftoets'],
    ['wat gevonden is', '/zelftoets/plek?adres=assen'],
    ['een gekozen perceel', '/zelftoets?gevonden=pcl-7d793037a0760186574b0282f2f435e7'],
  ])(
    'is voor iedereen te gebruiken: %s',
    async (_, pad) => {
      const { page, leave } = await browser.visit()
      await page.goto(browser.url + pad)
      expect(await judgePagina(page)).toEqual([])
      await leave()
    },
    180_000,
  )
})
