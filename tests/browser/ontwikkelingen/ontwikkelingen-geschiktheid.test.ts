import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { follow, press } from './klik.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const kop = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const rows = (page: Page) =>
  page
    .getByRole('table', { name: /^\d.* plek/ })
    .locator('tbody tr')
    .allTextContents()
const fill = async (page: Page) => {
  await page.getByRole('checkbox', { name: 'Woningen bouwen' }).check()
  await page.getByText(/^Meer over het plan/).click()
  await page.getByLabel('Hoeveel woningen komen erbij?').fill('24')
}

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de geschiktheidskaart %s', (_, javaScript) => {
  it('zegt per gebied welke kant het op wijst, telt elke stand, en ordent en kiest op de server', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/ontwikkelingen`)
    await follow(page, 'Waar zou iets passen?')
    await press(page, 'Maak de kaart')
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe(
      '#activiteiten',
    )
    await fill(page)
    await press(page, 'Maak de kaart')
    expect(await kop(page)).toBe('Waar zou dit passen: de kaart')
    const legenda = await page.locator('.vt-legenda').first().locator('li').allTextContents()
    const geteld = legenda.reduce((som, regel) => som + Number(/: (\d+)/.exec(regel)?.[1] ?? 0), 0)
    const alle = await rows(page)
    expect(alle.length).toBe(geteld)
    await follow(page, 'Naam van de plek')
    const namen = await page.locator('table').last().locator('tbody th').allTextContents()
    expect(namen).toEqual(namen.toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true })))
    const [regel = ''] = legenda.filter((deel) => !/: 0$/.test(deel))
    // The letter stands before the link.
    await follow(page, regel.replace(/^\S\s/, ''))
    expect((await rows(page)).length).toBe(Number(/: (\d+)/.exec(regel)?.[1]))
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('is geen ja en geen nee')
    expect(tekst).toContain('geen besluit en geen toezegging')
    await follow(page, 'Verander iets en zoek opnieuw')
    expect(await page.getByLabel('Hoeveel woningen komen erbij?').inputValue()).toBe('24')
    await leave()
  })

  it('legt een raster, bladert, en maakt een grote kaart als opdracht die te volgen is', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/ontwikkelingen/geschiktheid`)
    await fill(page)
    await page.getByLabel('Een raster over de hele gemeente').check()
    await page.getByLabel('Zijde van een rastercel').fill('5')
    await press(page, 'Maak de kaart')
    expect(await page.getByRole('alert').getByRole('link').getAttribute('href')).toBe('#celM')
    await page.getByLabel('Zijde van een rastercel').fill('500')
    await press(page, 'Maak de kaart')
    const [eerste] = await rows(page)
    expect(eerste).toMatch(/^[A-Z][^,]+, cel \d+ \d+/)
    await follow(page, 'Volgende pagina')
    expect((await rows(page))[0]).not.toBe(eerste)
    if (javaScript) await page.locator('.vt-kaart canvas').first().waitFor()
    await follow(page, 'Verander iets en zoek opnieuw')
    await page.getByLabel('Zijde van een rastercel').fill('200')
    await press(page, 'Maak de kaart')
    await expect
      .poll(
        // The page looks again by itself: nobody presses anything.
        async () => (await kop(page)) === 'Waar zou dit passen: de kaart',
        { timeout: 60_000, interval: 500 },
      )
      .toBe(true)
    expect(await page.getByRole('table', { name: /^\d.* plek/ }).textContent()).toMatch(
      /\d{4} plekken, pagina 1 van \d{2}/,
    )
    await leave()
  })
})

describe('een grote kaart', () => {
  it('is te stoppen, en een tweede klik op stoppen of maken doet niets meer', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/ontwikkelingen/geschiktheid`)
    const id = (await page.locator('input[name=id]').getAttribute('value')) ?? ''
    const headers = { Origin: browser.url }
    const form = { id, activiteiten: 'wonen', plekken: 'raster', celM: '90' }
    const send = (pad: string, anders: object = {}) =>
      page.request.post(browser.url + pad, { form: { ...form, ...anders }, headers })
    // Others are in front of it, so that there is something to stop.
    const druk = ['91', '92', '93', '94'].map((celM) =>
      send('/ontwikkelingen/geschiktheid', { celM, id: '' }),
    )
    const adres = (await send('/ontwikkelingen/geschiktheid')).url()
    expect(adres).toContain(id)
    await page.goto(adres)
    const stop = page.getByRole('button', { name: 'Stop deze kaart' })
    expect(await stop.count()).toBe(1)
    await expectToegankelijk(page)
    await stop.click()
    expect(await page.locator('main').textContent()).toContain('De kaart is gestopt')
    await Promise.all(druk)
    expect((await send('/ontwikkelingen/geschiktheid')).url()).toBe(adres)
    const nogEens = await send(`/ontwikkelingen/geschiktheid/${id}/annulering`)
    expect(nogEens.url()).toBe(adres)
    await expectToegankelijk(page)
    for (const pad of ['geen-kaart', '01890000-0000-7000-8000-000000000000']) {
      const { status } = await page.request
        .get(`${browser.url}/ontwikkelingen/geschiktheid/${pad}`)
        .then((antwoord) => ({ status: antwoord.status() }))
      expect(status).toBe(404)
    }
    await leave()
  })
})
