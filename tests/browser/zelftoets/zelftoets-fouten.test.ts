import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { answerAll, chooseWonen, drawPunt } from '../../hulp/zelftoets.ts'

let browser: Gedeelde
const map = mkdtempSync(join(tmpdir(), 'visietoets-bestand-'))
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(async () => {
  await browser.close()
  rmSync(map, { recursive: true, force: true })
})

describe('wie de verbinding kwijtraakt bij het tekenen', () => {
  it('houdt de tekening, en verstuurt haar later alsnog', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`, { waitUntil: 'networkidle' })
    await page.context().setOffline(true)
    await drawPunt(page)
    await chooseWonen(page)
    const verder = page.getByRole('button', { name: 'Verder' })
    await verder.click()
    await page.getByText('U bent nu niet verbonden met internet').waitFor()
    await page.context().setOffline(false)
    // What measures this reads the style sheet again.
    await expectToegankelijk(page)
    await verder.click()
    await answerAll(page)
    expect(await page.locator('.vt-zijde').textContent()).not.toContain(
      'Wij kennen hier geen gebied',
    )
    await leave()
  })

  it('vindt de tekening terug als de pagina opnieuw is geladen, en niet bij een nieuw begin', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/zelftoets`)
    await drawPunt(page)
    const tekening = await page.locator('#tekening').inputValue()
    await page.reload()
    await page.getByText('Uw tekening staat nog op de kaart').waitFor()
    expect(await page.locator('#tekening').inputValue()).toBe(tekening)
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByRole('button', { name: 'Zet een punt' }).waitFor()
    expect(await page.locator('#tekening').inputValue()).toBe('')
    await leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een bestand van 10 MB %s', (_, javaScript) => {
  it('geeft een pagina die zegt dat het te groot is', async () => {
    const { page, leave } = await browser.visit({ javaScript })
    const bestand = join(map, 'groot.geojson')
    writeFileSync(bestand, Buffer.alloc(10_000_000, 32))
    await page.goto(`${browser.url}/zelftoets`)
    await page.getByLabel(/Of kies een bestand/).setInputFiles(bestand)
    await chooseWonen(page)
    const antwoord = page.waitForResponse((r) => r.request().method() === 'POST')
    await page.getByRole('button', { name: 'Verder' }).click()
    expect((await antwoord).status()).toBe(413)
    await page.getByText('groter dan 1 MB').waitFor()
    if (javaScript) await expectToegankelijk(page)
    await leave()
  })
})

describe('een verlopen link', () => {
  it.each([1280, 320])('zegt wat u nu kunt doen (%i pixels)', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte })
    await page.goto(`${browser.url}/zelftoets/nooit-gegeven/advies`)
    await expectToegankelijk(page)
    await page.getByRole('link', { name: 'begin een nieuwe zelftoets' }).click()
    expect(page.url()).toBe(`${browser.url}/zelftoets`)
    await leave()
  })
})
