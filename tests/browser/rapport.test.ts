import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../hulp/browser/browser.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

const openAdvies = async (page: Awaited<ReturnType<Gedeelde['visit']>>['page'], naam: RegExp) => {
  await page.goto(browser.url)
  await page.getByRole('button', { name: naam }).click()
  await page.goto(`${page.url().replace(/\/advies$/, '')}/advies`)
}

const storeVoorbeeld = async (): Promise<string> => {
  const antwoord = await fetch(`${browser.url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      naam: 'Dakopbouw <b>aan</b> de "Lariks"',
      locatie: { type: 'Point', coordinates: [6.562, 52.9945] },
      feiten: { activiteiten: ['dakopbouw'], bouwlagenMax: 3 },
    }),
  })
  return ((await antwoord.json()) as { id: string }).id
}

describe('het rapport van een zelftoets', () => {
  it.each([1280, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const { page, leave } = await browser.visit({ breedte })
    await openAdvies(page, /supermarkt/i)
    await page.getByRole('link', { name: /^Rapport (om|met)/ }).click()
    await expectToegankelijk(page)
    const tekst = (await page.locator('main').textContent()) ?? ''
    expect(tekst).toContain('Dit advies is geen besluit en geen toezegging')
    expect(tekst).toMatch(
      /\d+ van de \d+ punten waarop dit advies rust, (is|zijn) eigen uitwerking/,
    )
    expect(tekst).toMatch(
      /\d+ van de \d+ punten waarop dit advies rust, moet de gemeente nog bevest/,
    )
    expect(await page.getByRole('img', { name: 'Schets van het plan' }).count()).toBe(1)
    await page.getByRole('link', { name: 'Terug naar het advies' }).click()
    expect(page.url()).toContain('/advies')
    await leave()
  })
})

describe('het rapport van een dossier', () => {
  it.each([1280, 320])('is toegankelijk en past op %i pixels', async (breedte) => {
    const id = await storeVoorbeeld()
    const { page, leave } = await browser.visit({ breedte, behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}`)
    await page.getByRole('link', { name: /^Rapport (om|met)/ }).click()
    await expectToegankelijk(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Dakopbouw <b>aan</b> de "Lariks"',
    )
    expect(await page.locator('main').textContent()).toContain(
      'De behandelaar heeft nog geen eigen conclusie vastgelegd.',
    )
    await leave()
  })

  it('is alleen voor wie is aangemeld', async () => {
    const id = await storeVoorbeeld()
    const { page, leave } = await browser.visit()
    await page.goto(`${browser.url}/dossiers/${id}/rapport`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Meld u eerst aan')
    await leave()
  })

  it('is er als PDF en voor Word, met de naam van het plan', async () => {
    const id = await storeVoorbeeld()
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/rapport`)
    const wacht = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Dit rapport als PDF' }).click()
    const bestand = await wacht
    expect(bestand.suggestedFilename()).toBe('Dakopbouw b aan b de Lariks.pdf')
    const antwoord = await page.request.get(`${page.url()}.pdf`)
    expect(antwoord.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
    })
    expect((await antwoord.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const word = await page.request.get(`${page.url()}.docx`)
    expect((await word.body()).subarray(0, 2).toString()).toBe('PK')
    for (const vorm of ['pdf', 'docx'])
      expect((await fetch(`${page.url()}.${vorm}`)).status).toBe(401)
    await leave()
  })

  it('zet de eigen conclusie naast het advies', async () => {
    const id = await storeVoorbeeld()
    await fetch(`${browser.url}/v1/beoordelingen/${id}/besluiten`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        stand: 'in_behandeling',
        conclusie: 'ja',
        motivering: 'Het plan past in de straat.',
      }),
    })
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/rapport`)
    expect(await page.locator('main').textContent()).toContain('Het plan past in de straat.')
    await leave()
  })
})
