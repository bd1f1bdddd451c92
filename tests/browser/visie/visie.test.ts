import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const ONTWERP = 'regelboek=koersdocument-assen-ontwerp'

describe('de visie', () => {
  it('toont bij elke passage de regels die erop rusten, met het citaat', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(browser.url)
    await page.getByRole('link', { name: 'Ik werk aan de visie' }).click()
    const passage = page.locator('#NVU-GS-02')
    expect(await passage.locator('blockquote').textContent()).toBe(
      'Groen en natuur is een deel van de identiteit van de stad.',
    )
    expect(await page.locator('article').count()).toBeGreaterThan(80)
    await leave()
  })

  it('laat op elke pagina zien wie is aangemeld, ook waar dat niet hoeft', async () => {
    const { page, leave } = await browser.visit({ javaScript: false, behandelaar: true })
    for (const pad of ['/visie', '/visie/regels', '/visie/gezondheid', '/visie/praktijk']) {
      await page.goto(browser.url + pad)
      expect(await page.getByRole('button', { name: 'Afmelden' }).count()).toBe(1)
    }
    await leave()
    const gast = await browser.visit({ javaScript: false })
    await gast.page.goto(`${browser.url}/visie`)
    expect(await gast.page.getByRole('button', { name: 'Afmelden' }).count()).toBe(0)
    await gast.leave()
  })

  it('zegt van een ontwerp eerst dat het niet telt, en dan pas een getal', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie?${ONTWERP}`)
    const tekst = (await page.locator('main').textContent()) ?? ''
    expect(tekst.indexOf('telt niet in een advies')).toBeGreaterThan(0)
    expect(tekst.indexOf('telt niet in een advies')).toBeLessThan(tekst.indexOf('combinaties'))
    await leave()
  })

  it('wijst bij een regel die alleen in het ontwerp staat daarheen', async () => {
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/visie/regels/KD-01?${ONTWERP}`)
    await page.getByLabel('Regelboek', { exact: true }).selectOption('omgevingsvisie-assen')
    await page.getByRole('button', { name: 'Lees dit regelboek' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Regel KD-01 staat niet in dit regelboek',
    )
    await expectToegankelijk(page)
    await page.getByRole('link', { name: 'Lees KD-01 in Koersdocument' }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /^KD-01 Bij vijftig/,
    )
    await leave()
  })

  it('zet de regels van een principe op nummer', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie/regels`)
    const groen = page.getByRole('region', { name: 'Groene stad van het Noorden' })
    await groen.locator('summary').click()
    const nummers = (await groen.getByRole('link').allTextContents()).map((t) => t.split(' ')[0])
    expect(nummers.length).toBeGreaterThan(40)
    expect(nummers).toEqual(
      nummers.toSorted((a = '', b = '') => a.localeCompare(b, 'nl', { numeric: true })),
    )
    await leave()
  })

  it('zegt van een naspeling waarin niets kantelt dat in één zin, met wat er anders is', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/visie/herspelen`)
    await page.getByRole('button', { name: 'Speel de zaken na' }).click()
    const klaar = page.getByText('Geen enkel advies kantelt')
    const kijk = page.getByRole('link', { name: 'Kijk of het klaar is' })
    await klaar.or(kijk).waitFor()
    for (let keer = 0; keer < 40 && (await klaar.count()) === 0; keer++) await kijk.click()
    expect(await page.locator('main').textContent()).not.toContain('0 lager')
    expect(await page.getByText('KD-01 Bij vijftig woningen').isVisible()).toBe(true)
    expect(await page.getByRole('link', { name: /CSV/ }).count()).toBe(0)
    await expectToegankelijk(page)
    await leave()
  })

  it('laat geen passage onbeantwoord: achtergrond met een reden, een gebrek met wat eraan gebeurt', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie`)
    expect(await page.locator('#NVU-T-DE-03').textContent()).toContain(
      'Achtergrond, geen regel. Beschrijft de bevolking van de gemeente.',
    )
    expect(await page.locator('#NVU-GE-02').textContent()).toContain(
      'Wat Visietoets hiermee doet. Spanningen maken zichtbaar waar twee doelen botsen',
    )
    expect(await page.getByText('Hierop rust geen regel.').count()).toBe(0)
    await leave()
  })

  it('leidt van de inhoud naar een passage, van de passage naar de regel, en van de regel terug', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie`)
    const inhoud = page.getByRole('navigation', { name: 'Inhoud' })
    await inhoud.getByRole('link', { name: 'Waar Assen op inzet' }).click()
    expect(new URL(page.url()).hash).toBe('#inzet')
    const onderwerp = page.getByRole('article', { name: 'Duurzaamheid groen en klimaat' })
    await onderwerp.locator('summary').first().click()
    await page.locator('#NVU-GK-03').getByRole('link').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const terug = page.getByRole('link', { name: 'passage NVU-GK-03' })
    expect(await page.locator('.vt-citaat').first().textContent()).toContain('groene omgeving')
    await terug.click()
    expect(new URL(page.url()).hash).toBe('#NVU-GK-03')
    // It lies in what is folded away, and a link to it opens that.
    expect(await page.locator('#NVU-GK-03 blockquote').isVisible()).toBe(true)
    expect(await page.locator('#NVU-GE-02 blockquote').isVisible()).toBe(false)
    await leave()
  })

  it('zegt van een regel in woorden wat hij vraagt, waar, voor wie, met voorbeelden en beide teksten', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie/regels/SE-10`)
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('Activiteiten: onder meer Winkel')
    expect(tekst).toContain('Of de winkel groot is of klanten van ver trekt: nee')
    expect(tekst).toContain('nog te bevestigen door de gemeente')
    expect(tekst).toContain('geldig vanaf 19 februari 2026')
    expect(tekst).toContain('gebieden van de soort Woonwijk, Transformatiegebied')
    const voorbeelden = page.getByRole('region', { name: 'Voorbeelden' })
    expect(
      await voorbeelden.getByRole('row', { name: 'een bakker in de wijk' }).textContent(),
    ).toContain('voldoet')
    expect(await page.getByRole('region', { name: 'Tekst per uitkomst' }).textContent()).toContain(
      'Uw winkel van [hoeveel winkelvloer erbij komt] is groot of trekt klanten van ver.',
    )
    await leave()
  })

  it('laat de regels kiezen die de gemeente nog moet bevestigen, en telt ze', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie/regels`)
    const bevestigen = page.getByRole('link', { name: /moet de gemeente nog bevestigen$/ })
    const aantal = Number.parseInt((await bevestigen.textContent()) ?? '', 10)
    await bevestigen.click()
    await page.waitForURL(/werking=/)
    const regels = page.locator('main section li')
    await regels.first().waitFor()
    expect(await regels.count()).toBe(aantal)
    expect(await regels.filter({ hasText: 'nog te bevestigen' }).count()).toBe(aantal)
    await page.getByLabel('Aard').selectOption('open_norm')
    await page.getByRole('button', { name: 'Toon' }).click()
    await page.waitForURL(/aard=open_norm/)
    await regels.first().waitFor()
    expect(await regels.filter({ hasText: 'open norm' }).count()).toBe(await regels.count())
    expect(await regels.count()).toBeLessThan(aantal)
    await leave()
  })

  it('toont van een gebied houding, waarden, budget en eigen regels, met de herkomst erbij', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie/gebieden`)
    expect(await page.getByText('De grenzen zijn een illustratie').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Havenkwartier', exact: true }).click()
    const tekst = await page.locator('main').textContent()
    expect(tekst).toContain('Wonen: ja')
    expect(tekst).toContain('Kleine plannen bij huis of bedrijf: ja, mits')
    expect(tekst).toContain('eigen uitwerking van Visietoets, geen beleid')
    expect(tekst).toContain('als richtgetal ongeveer 650 woningen')
    expect(tekst).toContain('De grens van dit gebied is een illustratie')
    await page
      .getByText(/^\d+ regels$/)
      .first()
      .click()
    expect(await page.getByRole('link', { name: /^SE-30 / }).count()).toBeGreaterThan(0)
    const ligging = page.getByRole('img', { name: 'Waar Havenkwartier in de gemeente ligt' })
    const breed = await ligging.evaluate((beeld) => Reflect.get(beeld, 'naturalWidth'))
    expect(breed).toBe(720)
    await leave()
  })

  it('laat een ontwerp lezen, zegt dat het niet telt, en houdt die keuze vast', async () => {
    const { page, leave } = await browser.visit({ javaScript: false })
    await page.goto(`${browser.url}/visie`)
    await page.getByLabel('Regelboek', { exact: true }).selectOption('koersdocument-assen-ontwerp')
    await page.getByRole('button', { name: 'Lees dit regelboek' }).click()
    expect(await page.locator('.utrecht-alert').textContent()).toContain(
      'Ontwerp: telt niet in een advies. Koersdocument Assen',
    )
    await page
      .getByRole('link', { name: /^KD-01 / })
      .first()
      .click()
    expect(page.url()).toContain(ONTWERP)
    expect(await page.locator('.utrecht-alert').textContent()).toContain('Illustratie')
    await leave()
  })

  it('zegt dat een regel, een gebied of een regelboek niet bestaat', async () => {
    for (const pad of ['/visie/regels/XX-99', '/visie/gebieden/nergens', '/visie?regelboek=weg']) {
      const antwoord = await fetch(browser.url + pad)
      expect(antwoord.status).toBe(404)
      const tekst = await antwoord.text()
      expect(tekst).toContain('Niet gevonden')
      expect(tekst).toContain('href="/visie">Naar de visie')
    }
  })
})
