import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const VOORBEELD = 'Drie bouwvelden in het Havenkwartier'
const beginVoorbeeld = async (page: Page) => {
  await page.goto(`${browser.url}/ontwikkelingen`)
  await page.getByRole('link', { name: 'Nieuw plan' }).click()
  await page.getByRole('button', { name: VOORBEELD }).click()
  await page.getByRole('heading', { level: 1, name: VOORBEELD }).waitFor()
}
const tableRows = (page: Page, titel: string | RegExp) =>
  page
    .getByRole('table', { name: titel, includeHidden: true })
    .locator('tbody tr')
    .allTextContents()

/** A square of 100 m in the Havenkwartier, in RD. */
const square = (x: number, y: number) => [
  [x, y],
  [x + 100, y],
  [x + 100, y + 100],
  [x, y + 100],
  [x, y],
]
const feature = (naam: string, ring: number[][], rest: object = {}) => ({
  type: 'Feature',
  properties: { naam, ...rest },
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const upload = async (page: Page, inhoud: string, naam = 'Uit een bestand') => {
  await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
  await page.getByLabel('Naam van het plan').fill(naam)
  await page.getByLabel('Of kies een bestand').setInputFiles({
    name: 'plan.geojson',
    mimeType: 'application/geo+json',
    buffer: Buffer.from(inhoud),
  })
  await page.getByRole('button', { name: 'Maak het plan' }).click()
}

describe('gebiedsontwikkelingen', () => {
  it('zijn alleen voor wie is aangemeld', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(browser.url)
    await page.getByRole('link', { name: 'Ik leid een gebiedsontwikkeling' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Meld u eerst aan')
    await leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de projectleider %s', (_, javaScript) => {
  it('ziet per deel en voor het geheel het advies, wat de doorslag geeft en wat nog past', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await beginVoorbeeld(page)
    const delen = await tableRows(page, 'De delen, elk apart beoordeeld')
    expect(delen).toHaveLength(3)
    expect(delen[0]).toMatch(
      /Kadeveld.*past na aanpassing of past onder voorwaarden.*kansrijk onder voorwaarden.*10\.807 m².*Havenkwartier/,
    )
    // The parts fit, the whole does not: the budget decides for the whole alone.
    const mis = page.getByRole('heading', { name: 'Waaraan het geheel niet voldoet' })
    expect(await mis.locator('~ ul').first().textContent()).toMatch(
      /Woningen die er per saldo bij komen.*samen 660 woningen/,
    )
    const doorslag = await tableRows(page, 'Punten die het laagste advies geven')
    expect(doorslag).toContainEqual(expect.stringMatching(/stroomnet.*het geheel, Middenveld/))
    const stand = await tableRows(page, /^Stand: woningen/i)
    expect(stand.map((rij) => rij.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/fase 1.*60 woningen.*650 woningen.*590 woningen/),
      expect.stringMatching(/fase 2.*360 woningen.*290 woningen/),
      expect.stringMatching(/fase 3.*660 woningen.*10 woningen meer dan genoemd/),
    ])
    const balk = page.locator('.vt-balk').filter({ hasText: 'Tot en met fase 2' }).first()
    expect((await balk.textContent())?.replace(/\s+/g, ' ')).toMatch(
      /gebruikt 360 woningen ?\. Over: 290 woningen\./,
    )
    const programma = await tableRows(page, 'Programma per deel en per fase')
    expect(programma).toHaveLength(4)
    expect(programma[0]).toMatch(/^Kadeveld1Woningen bouwen en slopen602015/)
    expect(programma.at(-1)).toMatch(/^Het hele plan.*660/)
    const csv = page.getByRole('link', { name: 'Download het programma als CSV' })
    const bestand = await page.request.get(`${browser.url}${await csv.getAttribute('href')}`)
    expect(bestand.headers()['content-type']).toContain('text/csv')
    expect(await bestand.text()).toMatch(/,plan,,,,660,/)
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('geen besluit en geen toezegging')
    expect(tekst).toContain('nog te bevestigen')
    await leave()
  })
})

describe('een plan uit een bestand', () => {
  it('leest een deel per vorm, in Rijksdriehoek, en zegt welke grond twee delen opeisen', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const collectie = {
      type: 'FeatureCollection',
      features: [
        feature('Noord', square(234_300, 557_000), { fase: 1, woningenNieuw: 5, OBJECTID: 7 }),
        feature('Zuid', square(234_300, 556_950), { fase: 2, woningenNieuw: 6 }),
      ],
    }
    await upload(page, JSON.stringify(collectie))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Uit een bestand')
    const [paar] = await tableRows(page, 'Dubbel opgeëiste grond')
    expect(paar).toMatch(/Noord.*Zuid.*5\.000 m²|Noord.*Zuid.*4\.99/)
    expect(await page.locator('main').textContent()).toMatch(
      /Delen overlappen elkaar: (Noord en Zuid|Zuid en Noord) \(/,
    )
    await expectToegankelijk(page)
    await leave()
  })

  it('zegt wat eraan niet klopt, bij het veld, en houdt de naam vast', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const kruis = square(234_300, 557_000)
    ;[kruis[1], kruis[2]] = [kruis[2] ?? [], kruis[1] ?? []]
    const gevallen: readonly (readonly [string, RegExp])[] = [
      ['geen json', /niet te lezen als JSON/],
      ['{"a": 1}', /staat geen plan/],
      ['{"type": "FeatureCollection", "features": []}', /./],
      [JSON.stringify(feature('Vlinder', kruis)), /^Vlinder: .*kruis/i],
      [JSON.stringify(feature('Half', square(234_300, 557_000), { fase: 'x' })), /^Half: /],
      [' '.repeat(1_000_001), /groter dan 1 MB/],
    ]
    for (const [inhoud, melding] of gevallen) {
      await upload(page, inhoud, 'Mijn naam')
      const fout = page.getByRole('alert').getByRole('link')
      expect(await fout.first().textContent()).toMatch(melding)
      expect(await fout.first().getAttribute('href')).toBe('#bestand')
      expect(await page.getByLabel('Naam van het plan').inputValue()).toBe('Mijn naam')
    }
    await page.getByLabel('Naam van het plan').fill('')
    await page.getByRole('button', { name: 'Maak het plan' }).click()
    expect(await page.getByRole('alert').getByRole('link').allTextContents()).toEqual([
      'Geef het plan een naam.',
      expect.stringMatching(/^Wijs een deel aan/),
    ])
    await expectToegankelijk(page)
    await leave()
  })
})

describe('een plan dat getekend wordt', () => {
  it('begint met de delen op de kaart, en een tweede klik maakt geen tweede plan', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
    await page.getByLabel('Naam van het plan').fill('Getekend')
    await page.getByRole('button', { name: 'Teken een deel' }).click()
    const kaart = page.locator('.vt-kaart')
    for (const position of [
      { x: 390, y: 190 },
      { x: 410, y: 190 },
      { x: 410, y: 210 },
    ]) {
      await kaart.click({ position })
    }
    await kaart.dblclick({ position: { x: 390, y: 210 } })
    await page.getByText('Uw tekening staat op de kaart').waitFor()
    const id = await page.locator('form.vt-smal input[name=id]').getAttribute('value')
    const tekening = await page.locator('#tekening').inputValue()
    await page.getByRole('button', { name: 'Maak het plan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Getekend' }).waitFor()
    const form = { id: id ?? '', naam: 'Getekend', tekening }
    const nogEens = await page.request.post(`${browser.url}/ontwikkelingen/nieuw`, {
      form,
      headers: { Origin: browser.url },
    })
    expect(nogEens.url()).toBe(page.url())
    await page.goto(`${browser.url}/ontwikkelingen`)
    expect(await page.getByRole('link', { name: 'Getekend' }).count()).toBe(1)
    await leave()
  })
})

describe('elke pagina van de projectleider', () => {
  it.each([1280, 640, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    await page.goto(`${browser.url}/ontwikkelingen/nieuw`)
    await expectToegankelijk(page)
    await beginVoorbeeld(page)
    // On a phone the drawing is enough.
    const kaart = page.locator('.vt-kaart canvas').first()
    if (breedte > 640) await kaart.waitFor()
    else expect(await kaart.isVisible()).toBe(false)
    await expectToegankelijk(page)
    await page.goto(`${browser.url}/ontwikkelingen`)
    await expectToegankelijk(page)
    await leave()
  })
})

describe('met alleen het toetsenbord', () => {
  it('is een plan te beginnen, een fase te wijzigen en een fout te herstellen', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const focus = () =>
      page.evaluate(
        '(document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()',
      ) as Promise<string>
    const tabTo = async (naam: RegExp) => {
      for (let keer = 0; keer < 80; keer++) {
        await page.keyboard.press('Tab')
        if (naam.test(await focus())) return
      }
      throw new Error(`Tab komt niet bij ${naam}`)
    }
    const enter = async (naam: RegExp, kop: RegExp) => {
      await tabTo(naam)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: kop }).waitFor()
    }
    await page.goto(`${browser.url}/ontwikkelingen`)
    await enter(/^Nieuw plan$/, /^Nieuwe gebiedsontwikkeling/)
    await enter(/^Drie bouwvelden/, /^Drie bouwvelden/)
    await enter(/^Naam en fasen$/, /^Naam en fasen van/)
    await tabTo(/^Fase van Spoorveld$/)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await tabTo(/^Spoorveld: /)
    await page.keyboard.press('Enter')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Drie bouwvelden/ }).waitFor()
    const delen = await tableRows(page, 'De delen, elk apart beoordeeld')
    expect(delen.find((rij) => /Spoorveld/.test(rij))).toMatch(/^\d Spoorveld2/)
    await leave()
  })
})
