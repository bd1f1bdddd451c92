import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { pressEnWacht } from '../../hulp/browser/knop.ts'
import { createDossier } from '../../hulp/dossier.ts'

let browser: Proefbrowser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser.close())

const main = (page: Page) => page.locator('main').textContent()
const readLink = (page: Page) => page.getByLabel('Link', { exact: true }).inputValue()

/** Somebody else, signed in with a link that the first officer made. */
const signInCollega = async (naam: string, javaScript = true) => {
  const een = await browser.visit({ javaScript, behandelaar: true })
  await een.page.goto(`${browser.url}/dossiers`)
  await een.page.getByRole('link', { name: 'Een collega aanmelden' }).click()
  await een.page.getByLabel('Naam van uw collega').fill(naam)
  await pressEnWacht(een.page, 'Maak een aanmeldlink')
  const link = await readLink(een.page)
  await een.leave()
  const twee = await browser.visit({ javaScript })
  await twee.page.goto(link)
  expect(await twee.page.getByLabel('Uw naam').inputValue()).toBe(naam)
  await pressEnWacht(twee.page, 'Meld mij aan')
  return { ...twee, link }
}

describe('een aanmeldlink voor een collega', () => {
  it('werkt één keer', async () => {
    const { page, link, leave } = await signInCollega('B. Jansen')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Werkvoorraad')
    await leave()
    const derde = await browser.visit()
    await derde.page.goto(link)
    expect(await main(derde.page)).toContain('Meld u eerst aan')
    await derde.leave()
  })

  it('geeft een aanmelding die een ander kan beëindigen', async () => {
    const { page, leave } = await signInCollega('K. Kwijt')
    const ander = await browser.visit({ behandelaar: true })
    await ander.page.goto(`${browser.url}/dossiers`)
    await ander.page.getByRole('banner').getByRole('link', { name: 'A. de Vries' }).click()
    expect(await main(ander.page)).toContain('(deze browser)')
    await pressEnWacht(ander.page, 'Beëindig de aanmelding van K. Kwijt')
    expect(await main(ander.page)).not.toContain('K. Kwijt')
    await page.reload()
    expect(await main(page)).toContain('Meld u eerst aan')
    await leave()
    await ander.leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('een specialist %s', (_, javaScript) => {
  it('antwoordt één keer met een link, zonder aanmelding; het antwoord staat in de zaak', async () => {
    const id = await createDossier(browser.url, 'Met specialist')
    const officer = await browser.visit({ javaScript, behandelaar: true })
    await officer.page.goto(`${browser.url}/dossiers/${id}/adviseurs`)
    await pressEnWacht(officer.page, 'Maak een link')
    expect(await officer.page.getByRole('alert').locator('li').count()).toBe(3)
    await officer.page.getByLabel('Als welke adviseur').selectOption('ecoloog')
    await officer.page.getByLabel('Naam van de specialist').fill('J. Bos')
    await officer.page.getByLabel('Functie of organisatie').fill('ecoloog bij de gemeente')
    await officer.page.getByLabel('Uw vraag').fill('Broeden er huismussen onder het dak?')
    await pressEnWacht(officer.page, 'Maak een link')
    const link = await readLink(officer.page)
    await officer.page.goto(`${browser.url}/dossiers?naam=Met+specialist&wacht=specialist`)
    expect(await officer.page.locator('tbody').textContent()).toContain(
      'gevraagd aan een specialist',
    )

    const { page, leave } = await browser.visit({ javaScript })
    await page.goto(link)
    expect(await main(page)).toContain('Broeden er huismussen onder het dak?')
    expect(await main(page)).toContain('Met specialist')
    await pressEnWacht(page, 'Verstuur uw bijdrage')
    expect(await page.getByRole('alert').textContent()).toContain('Schrijf uw bijdrage')
    await page.getByLabel('Uw bijdrage').fill('Ja, twee nesten.\nWerk buiten het broedseizoen.')
    await pressEnWacht(page, 'Verstuur uw bijdrage')
    expect(await main(page)).toContain('Dank u wel')
    if (javaScript) await expectToegankelijk(page)
    // A second time nothing changes.
    await page.request.post(link, {
      form: { tekst: 'Iets anders.' },
      headers: { Origin: browser.url },
    })
    await leave()

    await officer.page.goto(`${browser.url}/dossiers/${id}/adviseurs`)
    const tekst = await main(officer.page)
    expect(tekst).toContain('Ja, twee nesten.')
    expect(tekst).not.toContain('Iets anders.')
    expect(tekst).toContain('J. Bos, ecoloog bij de gemeente')
    await officer.leave()
  })
})

describe.each([
  ['met JavaScript', true],
  ['zonder JavaScript', false],
])('meer adviseurs tegelijk vragen %s', (_, javaScript) => {
  it('gaat met het toetsenbord, op een smal scherm, en geeft alle links in één antwoord', async () => {
    const id = await createDossier(browser.url, 'Met meer adviseurs')
    const { page, leave } = await browser.visit({ javaScript, behandelaar: true })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(`${browser.url}/dossiers/${id}/adviseurs`)
    const anderen = page.getByText('Andere adviseurs')
    if ((await anderen.count()) > 0) await anderen.click()
    const vakjes = page.getByRole('group', { name: 'Wie vraagt u?' }).getByRole('checkbox')
    for (const i of [0, 1]) {
      await vakjes.nth(i).focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
      await page.keyboard.type(`Adviseur ${i}`)
    }
    await page.getByLabel('Vraag voor allen').fill('Kan dit hier?')
    if (javaScript) await expectToegankelijk(page)
    const breed = 'document.documentElement.scrollWidth'
    expect(await page.evaluate(breed)).toBeLessThanOrEqual(320)
    await pressEnWacht(page, 'Maak de links')
    expect(await main(page)).toContain('2 vragen zijn vastgelegd')
    const links = [0, 1].map((i) => page.getByLabel(`Link voor Adviseur ${i}`).inputValue())
    expect(new Set(await Promise.all(links)).size).toBe(2)
    if (javaScript) await expectToegankelijk(page)
    expect(await page.evaluate(breed)).toBeLessThanOrEqual(320)
    await leave()
  })
})

describe('de tweede lezer', () => {
  it('is een ander dan wie de conclusie schreef', async () => {
    const id = await createDossier(browser.url, 'Meelezen')
    const een = await browser.visit({ behandelaar: true })
    const pad = `${browser.url}/dossiers/${id}/behandeling`
    await een.page.goto(pad)
    await een.page.getByLabel('Naam van de collega die meeleest').fill('a. de vries')
    await pressEnWacht(een.page, 'Vraag een tweede lezer')
    expect(await een.page.getByRole('alert').textContent()).toContain('niet uw eigen tweede lezer')
    await een.page.getByLabel('Naam van de collega die meeleest').fill('C. Smit')
    await een.page.getByLabel('Waar moet deze collega op letten?').fill('De motivering.')
    await pressEnWacht(een.page, 'Vraag een tweede lezer')
    expect(await main(een.page)).toContain('Nog niet gelezen. U bent aangemeld als A. de Vries')
    const zelf = await een.page.request.post(`${browser.url}/dossiers/${id}/tweede-lezing`, {
      form: { gezien: '1', bij: '1', 'akkoord-1': 'ja' },
      headers: { Origin: browser.url },
    })
    expect(zelf.status()).toBe(400)
    const twee = await signInCollega('C. Smit')
    await twee.page.goto(pad)
    await twee.page.getByLabel('niet akkoord').check()
    await pressEnWacht(twee.page, 'Leg uw lezing vast')
    expect(await twee.page.getByRole('alert').textContent()).toContain('waarom u niet akkoord')
    await twee.page.getByLabel('Opmerkingen').fill('De hoogte ontbreekt.')
    await pressEnWacht(twee.page, 'Leg uw lezing vast')
    expect(await main(twee.page)).toContain('Gelezen door C. Smit')
    await een.page.reload()
    expect(await main(een.page)).toContain('De hoogte ontbreekt.')
    await een.leave()
    await twee.leave()
  })
})

describe('een vraag aan een specialist', () => {
  it('is terug te nemen met een reden; de link werkt dan niet meer, de vraag blijft te lezen', async () => {
    const id = await createDossier(browser.url, 'Teruggenomen')
    const { page, leave } = await browser.visit({ behandelaar: true })
    await page.goto(`${browser.url}/dossiers/${id}/adviseurs`)
    await page.getByLabel('Naam van de specialist').fill('J. Bos')
    // Without a function of his own: then it is that of the list.
    await page.getByLabel('Als welke adviseur').selectOption('ecoloog')
    await page.getByLabel('Uw vraag').fill('Broeden er huismussen?')
    await pressEnWacht(page, 'Maak een link')
    const link = await readLink(page)
    await page.goto(`${browser.url}/dossiers/${id}/geschiedenis`)
    await page.getByRole('link', { name: 'Neem terug: nummer 1' }).click()
    await page.waitForURL(/geschiedenis\/1$/)
    await pressEnWacht(page, 'Neem terug')
    expect(await page.getByRole('alert').textContent()).toContain('Schrijf op waarom')
    await expectToegankelijk(page)
    await page.getByLabel('Reden').fill('De vraag is al beantwoord in de quickscan.')
    await pressEnWacht(page, 'Neem terug')
    const tekst = await main(page)
    expect(tekst).toContain('J. Bos, Ecoloog')
    expect(tekst).toContain('Broeden er huismussen?')
    expect(tekst).toContain('Teruggenomen door A. de Vries')
    expect(await page.getByRole('link', { name: /^Neem terug/ }).count()).toBe(0)
    await page.goto(link)
    expect(await main(page)).toContain('bestaat niet of is niet meer beschikbaar')
    await leave()
  })
})
