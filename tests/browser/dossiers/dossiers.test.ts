import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  countBladen,
  expectToegankelijk,
  type Proefbrowser,
  startBrowser,
} from '../../hulp/browser/browser.ts'
import { createDossier } from '../../hulp/dossier.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
  for (const naam of ['supermarkt-stadsbedrijvenpark', 'dakopbouw-lariks', 'idee-peelo']) {
    const body = readFileSync(new URL(`../../../voorbeelden/${naam}.json`, import.meta.url))
    const headers = { 'Content-Type': 'application/json' }
    const { status } = await fetch(`${browser.url}/v1/beoordelingen`, {
      method: 'POST',
      headers,
      body,
    })
    expect(status).toBe(201)
  }
})
afterAll(() => browser.close())

const names = (page: Page) => page.locator('tbody th .vt-naam').allTextContents()
const openDossier = async (page: Page, naam: RegExp) => {
  await page.goto(`${browser.url}/dossiers`)
  await page.getByRole('link', { name: naam }).click()
}
const openConclusie = async (page: Page) => {
  await page.getByRole('link', { name: 'Conclusie', exact: true }).click()
  await page.waitForURL(/behandeling$/)
}
const conclude = async (page: Page, motivering: string) => {
  await page
    .getByRole('group', { name: 'Uw eigen conclusie' })
    .getByLabel('kansrijk', { exact: true })
    .check()
  await page.getByLabel('Motivering').fill(motivering)
  await page.getByRole('button', { name: 'Leg vast' }).click()
}

describe('de dossiers', () => {
  it('staan op papier op een paar bladen: wat iemand leest, zonder elk spoor en zonder knoppen', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await openDossier(page, /^Supermarkt/)
    await page.locator('summary', { hasText: 'Per principe' }).waitFor()
    await page.emulateMedia({ media: 'print' })
    // biome-ignore lint/performance/useDomNodeTextContent: only this leaves out what is hidden.
    const zichtbaar = await page.locator('main').innerText()
    expect(zichtbaar).toContain('Leg uw eigen conclusie vast')
    expect(zichtbaar).not.toContain('Neem deze zaak op u')
    const pdf = await page.pdf({ format: 'A4' })
    expect(countBladen(pdf)).toBeLessThanOrEqual(5)
    await leave()
  })

  it('zijn alleen voor wie is aangemeld; de link werkt één keer; niets gaat verloren', async () => {
    const { page, leave } = await browser.visit()
    for (const pad of ['/dossiers', browser.aanmeldlink.replace(browser.url, '')]) {
      await page.goto(browser.url + pad)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Meld u eerst aan')
    }
    await expectToegankelijk(page)
    await leave()
    const binnen = await browser.visit({ behandelaar: true })
    await openDossier(binnen.page, /^Dakopbouw/)
    await openConclusie(binnen.page)
    await binnen.page.context().clearCookies()
    await conclude(binnen.page, 'Een tekst die te lang duurde.')
    expect(await binnen.page.getByLabel(/Nog niet vastgelegd/).inputValue()).toBe(
      'Een tekst die te lang duurde.',
    )
    await binnen.leave()
  })

  it('nemen geen formulier van een andere site aan', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await openDossier(page, /^Dakopbouw/)
    const antwoord = await page.request.post(`${page.url()}/behandeling`, {
      form: { stand: 'vergund' },
      headers: { Origin: 'https://elders.example' },
    })
    expect(antwoord.status()).toBe(403)
    await leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('de behandelaar %s', (_, javaScript) => {
  it('ziet bovenaan wat te beslissen is, filtert, en legt een eigen conclusie vast naast het advies', async () => {
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.goto(`${browser.url}/dossiers`)
    const alle = await names(page)
    // Without a settled conclusie it cannot be decided yet: last.
    expect(alle.findIndex((naam) => /Peelo/.test(naam))).toBeGreaterThan(
      alle.findIndex((naam) => /^Dakopbouw/.test(naam)),
    )
    await page.getByLabel('Zoek op naam, inzender, plek, nummer of omschrijving').fill('SUPERMARKT')
    await page.getByRole('button', { name: 'Zoek', exact: true }).click()
    await page.waitForURL(/naam=SUPERMARKT/)
    expect(await names(page)).toEqual([expect.stringMatching(/supermarkt/i)])
    await page.getByRole('link', { name: /supermarkt/i }).click()
    await openConclusie(page)
    await page.getByLabel('Motivering').fill('')
    await page
      .getByRole('group', { name: 'Uw eigen conclusie' })
      .getByLabel('kansrijk', { exact: true })
      .check()
    await page.getByRole('button', { name: 'Leg vast' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('Schrijf een motivering')
    await conclude(page, `Het plan vervangt een andere winkel (${javaScript}).`)
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain(`Het plan vervangt een andere winkel (${javaScript}).`)
    expect(tekst).toContain('eigen conclusie: kansrijk')
    expect(tekst).toContain('bestuurlijke afweging nodig')
    await leave()
  })
})

describe('het overzicht van een dossier', () => {
  it('leidt naar eerdere gevallen die erop lijken, en terug', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const url = `${browser.url}/dossiers/${await createDossier(browser.url, 'Tweede dakopbouw')}`
    await page.goto(url)
    await page.getByRole('link', { name: /^Zoek eerdere gevallen/ }).click()
    await page.getByRole('link', { name: 'Dakopbouw op een woning in Lariks' }).waitFor()
    expect(await page.title()).toMatch(/^Eerdere gevallen: Tweede dakopbouw/)
    await expectToegankelijk(page)
    await page.getByRole('link', { name: 'Terug naar het overzicht' }).click()
    await page.waitForURL(url)
    await leave()
  })

  it('labelt in het advies wat eigen uitwerking is of nog te bevestigen', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    const zaak = await createDossier(browser.url, 'Flat', 'appartementen-binnenstad')
    await page.goto(`${browser.url}/dossiers/${zaak}`)
    const zinnen = page.locator('details', { hasText: /^Het advies zin voor zin/ })
    await zinnen.locator('summary').click()
    const punten = zinnen.locator('ul')
    expect(await punten.textContent()).toContain(
      'EN-02 (eigen uitwerking, geen vastgesteld beleid)',
    )
    expect(await punten.textContent()).toContain('SE-01 (te bevestigen door de gemeente)')
    await page.getByRole('link', { name: /^Er zijn \d+ voorbehouden$/ }).click()
    const reserve = page.locator('li', { hasText: /^Mits .*past bij de maat van Assen/ })
    await page.getByText(/^Nog \d+ voorbehouden bij dit plan$/).click()
    expect(await reserve.textContent()).toMatch(/SE-07.*(beleid|uitwerking|visie)/)
    await leave()
  })

  it('zegt het advies in punten, en elke regel leidt naar haar pagina', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await openDossier(page, /^Dakopbouw/)
    const advies = page.getByRole('heading', { name: 'Het advies', exact: true })
    await advies.waitFor()
    expect(await advies.locator('xpath=following-sibling::ul[1]/li').count()).toBeGreaterThan(0)
    for (const alinea of await page.locator('main p').allTextContents())
      expect(alinea.split(/[.] [A-Z]/).length).toBeLessThan(8)
    const regel = page.locator('main a[href^="/visie/regels/"]').first()
    const id = (await regel.getAttribute('href'))?.split('/').at(-1) ?? ''
    await regel.click()
    await page.waitForURL(/visie[/]regels/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(id)
    await leave()
  })
})

describe('wat is besloten', () => {
  it('blijft besloten en openbaar als een behandelaar alleen een motivering toevoegt', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await openDossier(page, /^Dakopbouw/)
    const body = JSON.stringify({ stand: 'vergund', gepubliceerdOp: '2026-11-01' })
    const pad = page.url().replace('/dossiers/', '/v1/beoordelingen/')
    const headers = { 'Content-Type': 'application/json' }
    await fetch(`${pad}/besluiten`, { method: 'POST', headers, body })
    await openConclusie(page)
    await conclude(page, 'Een aanvulling.')
    const { besluiten } = (await (await fetch(`${pad}/besluiten`)).json()) as {
      besluiten: Record<string, string>[]
    }
    expect(besluiten.at(-1)).toMatchObject({
      stand: 'vergund',
      gepubliceerdOp: '2026-11-01',
      motivering: 'Een aanvulling.',
    })
    expect(await page.locator('main ol').textContent()).toContain(
      'bekendgemaakt op 1 november 2026',
    )
    await expectToegankelijk(page)
    await leave()
  })
})

describe('twee behandelaars in één dossier', () => {
  it('zien van elkaar dat er iets is vastgelegd, en niets gaat verloren', async () => {
    const een = await browser.visit({ behandelaar: true })
    const twee = await browser.visit({ behandelaar: true })
    await openDossier(een.page, /Peelo/)
    await openConclusie(een.page)
    await openDossier(twee.page, /Peelo/)
    await openConclusie(twee.page)
    await conclude(een.page, 'De eerste.')
    await conclude(twee.page, 'De tweede.')
    expect(await twee.page.getByRole('alert').textContent()).toContain('Een collega')
    expect(await twee.page.getByLabel('Motivering').inputValue()).toBe('De tweede.')
    expect(await twee.page.locator('main ol').textContent()).toContain('De eerste.')
    await twee.page.getByRole('button', { name: 'Leg vast' }).click()
    const geschiedenis = await twee.page.locator('main ol').textContent()
    expect(geschiedenis).toContain('De eerste.')
    expect(geschiedenis).toContain('De tweede.')
    await een.leave()
    await twee.leave()
  })
})

describe('van zelftoets naar dossier', () => {
  it('gaat met de link, en zegt het als de link niet werkt', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(browser.url)
    await page.getByRole('button', { name: /^Dakopbouw/ }).click()
    const link = page.url()
    await page.goto(`${browser.url}/dossiers`)
    await page.getByLabel('Link van de zelftoets').fill('https://elders.example/zelftoets/x')
    await page.getByLabel('Naam van het dossier').fill('Uit een zelftoets')
    await page.getByRole('button', { name: 'Maak een dossier' }).click()
    expect(await page.locator('#link-fout').textContent()).toContain('werkt niet')
    await page.getByLabel('Link van de zelftoets').fill(link)
    await page.getByLabel('Naam van het dossier').fill('Uit een zelftoets')
    await page.getByRole('button', { name: 'Maak een dossier' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Uit een zelftoets')
    const eerste = page.url()
    await page.goto(`${browser.url}/dossiers`)
    await page.getByLabel('Link van de zelftoets').fill(link)
    await page.getByLabel('Naam van het dossier').fill('Nog een keer')
    await page.getByRole('button', { name: 'Maak een dossier' }).click()
    const bestaand = page.getByRole('link', { name: 'Uit een zelftoets' })
    expect(browser.url + (await bestaand.getAttribute('href'))).toBe(eerste)
    await expectToegankelijk(page)
    await page.getByRole('button', { name: 'Maak toch een nieuw dossier' }).click()
    await page.getByRole('heading', { level: 1, name: 'Nog een keer' }).waitFor()
    expect(page.url()).not.toBe(eerste)
    await leave()
  })
})

describe('elke pagina van de behandelaar', () => {
  it.each([1280, 640, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    await page.goto(`${browser.url}/dossiers`)
    await expectToegankelijk(page)
    await openDossier(page, /supermarkt/i)
    for (const kop of await page.locator('summary').all())
      if (await kop.isVisible()) await kop.click()
    await expectToegankelijk(page)
    for (const naam of ['Gegevens', 'Gebieden']) {
      const menu = page.getByRole('navigation', { name: 'Dossier' })
      await menu.getByRole('link', { name: naam }).click()
      expect(await menu.locator('[aria-current]').textContent()).toBe(naam)
      expect(await page.locator('tbody tr').count()).toBeGreaterThan(1)
      await expectToegankelijk(page)
    }
    await leave()
  })
})
