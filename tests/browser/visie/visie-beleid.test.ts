import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'

const haven = JSON.parse(
  readFileSync(
    new URL('../../../voorbeelden/woningen-havenkwartier.json', import.meta.url),
    'utf8',
  ),
)

let browser: Proefbrowser
/** Id of a stored case in which green makes way for sixty dwellings. */
let zaak = ''
beforeAll(async () => {
  browser = await startBrowser()
  const antwoord = await fetch(`${browser.url}/v1/beoordelingen`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...haven,
      naam: 'Zestig woningen op een veld',
      feiten: { ...haven.feiten, woningenNieuw: 60, groenVoorM2: 4_000, groenNaM2: 1_000 },
    }),
  })
  zaak = ((await antwoord.json()) as { id: string }).id
})
afterAll(() => browser.close())

describe('wat bewaarde zaken over de visie zeggen', () => {
  it.each(['/visie/herspelen', '/visie/herspelen/x', '/visie/praktijk', '/visie/praktijk.csv'])(
    '%s is alleen voor wie is aangemeld',
    async (pad) => {
      const antwoord = await fetch(browser.url + pad)
      expect(antwoord.status).toBe(401)
      const tekst = await antwoord.text()
      expect(tekst).not.toContain('Zestig woningen')
      expect(tekst).toContain('href="/visie">De visie, haar regels')
    },
  )

  it('een ontwerp wordt met het toetsenbord nagespeeld: elke kanteling met wat haar deed, en als bestand', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/visie`)
    await page.getByRole('link', { name: 'Naspelen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Ontwerp').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const klaar = page.getByRole('heading', { name: 'Elke stand en elk advies dat kantelt' })
    const kijk = page.getByRole('link', { name: 'Kijk of het klaar is' })
    await klaar.or(kijk).waitFor()
    for (let keer = 0; keer < 40 && (await klaar.count()) === 0; keer++) await kijk.click()
    const kanteling = page.getByRole('listitem').filter({ hasText: 'Zestig woningen op een veld' })
    expect(await kanteling.first().textContent()).toContain(
      'KD-01 (Bij vijftig woningen of meer blijft er ten minste evenveel groen (illustratie))',
    )
    const csv = page.getByRole('link', { name: 'Bewaar alle kantelingen (CSV)' })
    const adres = browser.url + (await csv.getAttribute('href'))
    const regels = (await (await page.request.get(adres)).text()).trim().split('\r\n')
    expect(regels.some((regel) => regel.startsWith(zaak) && regel.includes('KD-01'))).toBe(true)
    const hier = page.url()
    await page.getByRole('link', { name: 'Zestig woningen op een veld' }).click()
    expect(page.url()).toBe(`${browser.url}/dossiers/${zaak}`)
    // The same question has the same answer: it is not played again.
    await page.goto(`${browser.url}/visie/herspelen`)
    await page.getByRole('button', { name: 'Speel de zaken na' }).click()
    expect(page.url()).toBe(hier)
    await leave()
  })

  it('de praktijk telt waar de visie niet besliste, en wat mensen toen vonden', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true, javaScript: false })
    await page.goto(`${browser.url}/visie/praktijk`)
    expect(await page.locator('main').textContent()).toContain('van de 1 bewaarde beoordelingen')
    const gebieden = page.getByRole('region', { name: 'Per gebied' })
    expect(await gebieden.getByRole('row', { name: /Havenkwartier/ }).count()).toBe(1)
    expect(await page.getByText(/\d+ keer gesteld, 0 keer beantwoord/).count()).toBeGreaterThan(0)
    await leave()
  })

  it('een uitkomst die er niet is, zegt dat zij opnieuw te maken is', async () => {
    const { page, leave } = await browser.visit({ behandelaar: true, javaScript: false })
    await page.goto(`${browser.url}/visie/herspelen/weg`)
    await page.getByRole('link', { name: 'Speel opnieuw na' }).click()
    expect(await page.getByRole('button', { name: 'Speel de zaken na' }).count()).toBe(1)
    await leave()
  })
})
