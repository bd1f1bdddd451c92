import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { createDossier } from '../../hulp/dossier.ts'

const VOORBEELD = JSON.parse(
  readFileSync(new URL('../../../voorbeelden/dakopbouw-lariks.json', import.meta.url), 'utf8'),
) as Record<string, unknown>
const ROOD = 26
const ZOEK = 'Zoek op naam, inzender, plek, nummer of omschrijving'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
  const namen = Array.from({ length: ROOD }, (_, i) => `Dakopbouw rood ${i}`)
  for (const naam of [...namen, 'Dakopbouw blauw']) {
    const { status } = await fetch(`${browser.url}/v1/beoordelingen`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...VOORBEELD, naam }),
    })
    expect(status).toBe(201)
  }
})
afterAll(() => browser.close())

const rows = (page: Page) => page.locator('tbody th .vt-naam').allTextContents()

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de werkvoorraad %s', (_, javaScript) => {
  it('houdt het filter vast bij het bladeren', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers`)
    await page.getByLabel(ZOEK).fill('rood')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.waitForURL(/naam=rood/)
    expect(await page.locator('caption').textContent()).toBe(`${ROOD} dossiers`)
    const eerste = await rows(page)
    await page.getByRole('link', { name: 'Volgende pagina' }).click()
    await page.waitForURL(/pagina=2/)
    const tweede = await rows(page)
    expect(new Set([...eerste, ...tweede]).size).toBe(ROOD)
    expect(await page.getByLabel(ZOEK).inputValue()).toBe('rood')
    await page.getByRole('link', { name: 'Vorige pagina' }).click()
    await page.waitForURL(/pagina=1/)
    expect(await rows(page)).toEqual(eerste)
    await leave()
  })

  it('opent een zaak vanaf haar stip op de kaart', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/kaart?naam=blauw`)
    // The dot lies in the middle of a map of one case: on the screen it is the map that is clicked.
    const kaart = page.locator('.vt-werkkaart__vel')
    await kaart.scrollIntoViewIfNeeded()
    const vak = await kaart.boundingBox()
    if (vak === null) throw new Error('er is geen kaart')
    await page.mouse.click(vak.x + vak.width / 2, vak.y + vak.height / 2)
    await page.waitForURL(/\/dossiers\/[0-9a-f-]{36}$/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Dakopbouw blauw')
    await leave()
  })

  it('toont de richting van elke zaak, en kiest en ordent erop, ook op meer standen tegelijk', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers?naam=blauw`)
    expect(await page.locator('tbody th').textContent()).toContain('Gevonden op de naam')
    expect(await page.getByLabel('De ene zaak die bij deze keuze past').count()).toBe(1)
    const cellen = () => page.locator('tbody td').allTextContents()
    const [, plek, richting, vast = '', kan, reden] = await cellen()
    expect([plek, richting, kan, reden]).toEqual([
      'Lariks',
      'past onder voorwaarden',
      'gegevens vragen',
      '5 ontbrekende gegevens kunnen het advies nog veranderen',
    ])
    expect(vast).toMatch(/^(staat vast|nog te bevestigen|eigen uitwerking)$/)
    await page.getByText('Kies op richting en hardheid').click()
    await page.getByLabel('past niet', { exact: true }).check()
    await page.getByLabel('past onder voorwaarden').check()
    await page.getByLabel('Volgorde').selectOption('laagste_stand')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.waitForURL(/richting=past_niet&richting=past_mits/)
    expect(await rows(page)).toEqual(['Dakopbouw blauw'])
    expect(await page.getByLabel('past niet', { exact: true }).isChecked()).toBe(true)
    await page.getByLabel('past onder voorwaarden').uncheck()
    await page.getByLabel('van voor de richting').check()
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.waitForURL(/richting=past_niet&richting=geen/)
    expect(await rows(page)).toEqual([])
    await page.getByRole('link', { name: 'Toon alle dossiers' }).click()
    await page.waitForURL(/dossiers$/)
    expect(await page.getByRole('link', { name: 'Toon alle dossiers' }).count()).toBe(0)
    await leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de kolommen %s', (_, javaScript) => {
  it('ordenen met een klik, keren om met de volgende, en zeggen dat', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers?naam=rood`)
    const kop = page.getByRole('columnheader', { name: 'Initiatief' })
    expect(await kop.getAttribute('aria-sort')).toBeNull()
    await kop.getByRole('link').click()
    await page.waitForURL(/volgorde=naam#/)
    expect(await kop.getAttribute('aria-sort')).toBe('ascending')
    expect((await rows(page)).slice(0, 2)).toEqual(['Dakopbouw rood 0', 'Dakopbouw rood 1'])
    await kop.getByRole('link').click()
    await page.waitForURL(/volgorde=naam_om#/)
    expect(await kop.getAttribute('aria-sort')).toBe('descending')
    expect((await rows(page))[0]).toBe('Dakopbouw rood 9')
    const reden = page.getByRole('columnheader', { name: 'Waarom hier' })
    expect(await reden.getAttribute('aria-sort')).toBeNull()
    await page.getByRole('link', { name: 'Van mij' }).click()
    await page.waitForURL(/van=mij/)
    expect(await rows(page)).toEqual([])
    await page.getByRole('link', { name: 'Van niemand' }).click()
    await page.waitForURL(/van=niemand/)
    expect((await rows(page))[0]).toBe('Dakopbouw rood 9')
    await reden.getByRole('link').click()
    await page.waitForURL(/van=niemand#/)
    expect(await reden.getAttribute('aria-sort')).toBe('ascending')
    await leave()
  })
})

it('houdt bij een naam zonder spaties ruimte voor de andere kolommen', async () => {
  const naam = `Dakopbouw ${'appartementengebouw'.repeat(8)}`
  await fetch(`${browser.url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...VOORBEELD, naam }),
  })
  const { page, leave } = await browser.visit({ behandelaar: true })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${browser.url}/dossiers?naam=appartementengebouw`)
  const tabel = page.locator('.utrecht-table-container')
  expect(await tabel.evaluate((vak) => vak.scrollWidth - vak.clientWidth)).toBe(0)
  await leave()
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de agenda van de intaketafel %s', (_, javaScript) => {
  it('bestaat uit wat is aangevinkt, met wat er te besluiten valt, en is af te drukken', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/agenda`)
    expect(await page.locator('main').textContent()).toContain('nog niets op de agenda')
    await page.goto(`${browser.url}/dossiers?naam=rood+1`)
    await page.getByLabel('Kies Dakopbouw rood 1', { exact: true }).check()
    await page.getByLabel('Kies Dakopbouw rood 12', { exact: true }).check()
    await page.getByRole('button', { name: /^Maak een agenda/ }).click()
    await page.waitForURL(/agenda\?/)
    const koppen = () => page.getByRole('heading', { level: 2 }).allTextContents()
    expect((await koppen()).map((kop) => kop.slice(3)).toSorted()).toEqual([
      'Dakopbouw rood 1',
      'Dakopbouw rood 12',
    ])
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('Te besluiten')
    expect(tekst).toContain('KL-01: Te beoordelen: past het bouwwerk')
    await page.getByLabel('Datum van de vergadering').fill('2026-12-01')
    await page.getByRole('button', { name: 'Zet de datum op de agenda' }).click()
    await page.waitForURL(/datum=2026-12-01/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Agenda van de intaketafel, 1 december 2026',
    )
    expect(await koppen()).toHaveLength(2)
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByLabel('Datum van de vergadering').isVisible()).toBe(false)
    await leave()
  })
})

describe('met alleen het toetsenbord', () => {
  it('gaat een behandelaar van de werkvoorraad naar een zaak', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/dossiers?naam=blauw`)
    const press = async (toets: string, keren = 1) => {
      for (let i = 0; i < keren; i++) await page.keyboard.press(toets)
    }
    await press('Tab')
    await press('Enter')
    // The first stop of the content goes past the filters, to the list.
    await press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Direct naar de lijst')
    await press('Enter')
    // To the first case: there is a box to choose it, and then its name.
    await press('Tab', 2)
    expect(await page.locator(':focus').textContent()).toBe('Dakopbouw blauw')
    await press('Enter')
    await page.waitForURL(/\/dossiers\/[\w-]+$/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const tabTo = async (tekst: RegExp) => {
      for (let i = 0; i < 60; i++) {
        await press('Tab')
        const naam = (await page.evaluate(
          'document.activeElement.id || document.activeElement.textContent.trim()',
        )) as string
        if (tekst.test(naam)) return
      }
      throw new Error(`met Tab niet te bereiken: ${tekst}`)
    }
    await tabTo(/^Conclusie$/)
    await press('Enter')
    await page.waitForURL(/behandeling$/)
    await tabTo(/^conclusie-/)
    // The first of the radio buttons has the focus; the arrow chooses the next.
    await press('ArrowDown')
    await tabTo(/^motivering$/)
    await page.keyboard.type('Past, als de goot lager wordt.')
    await tabTo(/^Leg vast$/)
    await press('Enter')
    await page.locator('main ol').waitFor()
    expect(await page.locator('main ol').first().textContent()).toContain(
      'Past, als de goot lager wordt.',
    )
    await leave()
  })
})

describe('elke stand van de werkvoorraad', () => {
  it.each([1280, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    for (const vraag of [
      '',
      '?pagina=2',
      '?naam=bestaat-niet',
      '?stap=wachten&pagina=x',
      '?richting=past_mits&richting=geen&volgorde=hoogste_stand',
      '?stap=klaar&van=niemand&wijk=lariks&volgorde=termijn_om',
    ]) {
      await page.goto(`${browser.url}/dossiers${vraag}`)
      await expectToegankelijk(page)
    }
    await leave()
  })
})

describe('wie een keuze van de lijst afwerkt', () => {
  it('krijgt na het vaststellen de volgende uit die keuze', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await createDossier(browser.url, 'Afwerken past', 'standen/past-evenement-koopmanskwartier')
    await createDossier(browser.url, 'Afwerken zwijgt een', 'standen/zwijgt-sloop-tt-zone')
    await createDossier(browser.url, 'Afwerken zwijgt twee', 'standen/zwijgt-sloop-tt-zone')
    await page.goto(`${browser.url}/dossiers?richting=zwijgt&van=niemand`)
    const [koekje] = (await page.context().cookies()).filter(({ name }) => name.includes('lijst'))
    expect(decodeURIComponent(koekje?.value ?? '')).toBe('richting=zwijgt&van=niemand')
    await page
      .getByRole('link', { name: /^Afwerken zwijgt/ })
      .first()
      .click()
    const eerste = await page.getByRole('heading', { level: 1 }).textContent()
    await page.getByRole('link', { name: 'Afronden', exact: true }).click()
    await page.getByLabel('Aan wie').fill('J. Jansen')
    await page.getByRole('button', { name: 'Stel vast en ga naar de volgende zaak' }).click()
    await page.getByText('Dit is de volgende zaak').waitFor()
    const volgende = await page.getByRole('heading', { level: 1 }).textContent()
    expect([eerste, volgende].toSorted()).toEqual(['Afwerken zwijgt een', 'Afwerken zwijgt twee'])
    // A name that somebody searched for is not kept in the browser.
    await page.goto(`${browser.url}/dossiers?naam=Jansen`)
    expect((await page.context().cookies()).some(({ name }) => name.includes('lijst'))).toBe(false)
    await leave()
  })
})
