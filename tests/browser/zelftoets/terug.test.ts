import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

type Pagina = Awaited<ReturnType<Gedeelde['visit']>>['page']

const koppenOf = (page: Pagina) => page.getByRole('heading', { level: 1 }).textContent()

/** A dormer in Lariks, to its first topic. */
const begin = async (page: Pagina) => {
  await page.goto(`${browser.url}/zelftoets?plantype=dakkapel`)
  await page.getByLabel('Waar is uw plan?').fill('52.99955 6.54516')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: 'Maat en vorm' }).waitFor()
}

/** To the advice, with an answer on each topic. */
const answer = async (page: Pagina) => {
  await page.getByLabel('De achterkant').check()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('heading', { name: 'De plek nu' }).waitFor()
  await page.getByLabel('Geen', { exact: true }).check()
  await page.getByRole('button', { name: 'Volgende' }).click()
  await page.getByRole('heading', { name: /^Uw plan: / }).waitFor()
}

describe('de knop Terug van de browser', () => {
  for (const javaScript of [true, false]) {
    it(`gaat van het advies naar elk onderwerp, met wat u antwoordde, en weer vooruit (${javaScript ? 'met' : 'zonder'} JavaScript)`, async () => {
      const { page, leave } = await browser.visit({ javaScript })
      await begin(page)
      await answer(page)
      const advies = page.url()
      await page.goBack()
      expect(await koppenOf(page)).toBe('De plek nu')
      expect(await page.getByLabel('Geen', { exact: true }).isChecked()).toBe(true)
      await page.goBack()
      expect(await koppenOf(page)).toBe('Maat en vorm')
      expect(await page.getByLabel('De achterkant').isChecked()).toBe(true)
      await page.getByLabel('De voorkant').check()
      await page.getByRole('button', { name: 'Volgende' }).click()
      // The rest was answered: that is not asked once more.
      expect(page.url()).toBe(advies)
      expect(await page.locator('main').textContent()).toMatch(/Kant van het dak\s*de voorkant/)
      await leave()
    })
  }

  for (const javaScript of [true, false]) {
    it(`vertelt na het versturen dat het plan er al is, en stuurt niets dubbel (${javaScript ? 'met' : 'zonder'} JavaScript)`, async () => {
      const { page, leave } = await browser.visit({ javaScript })
      await begin(page)
      await answer(page)
      await page.getByRole('link', { name: 'Stuur naar de gemeente' }).click()
      await page.getByLabel('Uw naam').fill('J. Jansen')
      await page.getByLabel('Telefoonnummer').fill('0592 000000')
      await page.getByLabel(/^Ik heb dit gelezen/).check()
      await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click()
      await page.getByRole('heading', { name: 'Uw plan is verstuurd' }).waitFor()
      const nummer = await page.getByText(/^VT-\d{4}-\d{6}$/).textContent()
      await page.goBack()
      expect(await koppenOf(page)).toBe('Dit plan is al verstuurd')
      expect(await page.locator('.vt-nummer').textContent()).toBe(nummer)
      expect(await page.getByRole('button', { name: 'Stuur naar de gemeente' }).count()).toBe(0)
      await page.goBack()
      expect(await koppenOf(page)).toMatch(/^Uw plan: /)
      expect(await page.locator('main').textContent()).toContain(nummer)
      await page.goForward()
      await page.goForward()
      expect(await koppenOf(page)).toBe('Uw plan is verstuurd')
      expect(await page.getByText(/^VT-\d{4}-\d{6}$/).textContent()).toBe(nummer)
      await leave()
    })
  }

  it('gaat na een fout die hersteld is niet naar een pagina van de browser over opnieuw versturen', async () => {
    const { page, leave } = await browser.visit()
    await begin(page)
    await answer(page)
    await page.getByRole('link', { name: 'Stuur naar de gemeente' }).click()
    await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Uw naam').fill('J. Jansen')
    await page.getByLabel('Telefoonnummer').fill('0592 000000')
    await page.getByLabel(/^Ik heb dit gelezen/).check()
    await page.getByRole('button', { name: 'Stuur naar de gemeente' }).click()
    await page.getByRole('heading', { name: 'Uw plan is verstuurd' }).waitFor()
    await page.goBack()
    expect(await koppenOf(page)).toBe('Dit plan is al verstuurd')
    await leave()
  })
})
