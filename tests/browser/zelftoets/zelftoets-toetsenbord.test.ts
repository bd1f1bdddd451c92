import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectToegankelijk, type Gedeelde, shareBrowser } from '../../hulp/browser/browser.ts'
import { readFocus, tabTo } from '../../hulp/browser/toetsenbord.ts'

let browser: Gedeelde
beforeAll(async () => {
  browser = await shareBrowser()
})
afterAll(() => browser.close())

/** Answers the page that is open with "weet ik niet". */
const answerVragen = async (page: Page) => {
  const aantal = await page.locator('[id^="veld-"]').count()
  for (let i = 0; i < aantal; i++) {
    await tabTo(page, /./, 'input')
    const { soort } = await readFocus(page)
    if (soort === 'input:radio') {
      // "Weet ik niet" is the last one; up from the first one goes round to it.
      await page.keyboard.press('ArrowUp')
    } else {
      await tabTo(page, /^Weet ik niet$/, 'input:checkbox')
      await page.keyboard.press('Space')
    }
  }
  await tabTo(page, /^Volgende$/, 'button')
  await page.keyboard.press('Enter')
}

describe.each([
  ['1280 pixels', 1280, 1],
  ['200 % zoom', 640, 2],
  ['320 pixels', 320, 1],
])('met alleen het toetsenbord op %s', (_, breedte, schaal) => {
  it('komt u van de eerste pagina tot het advies, en terug bij uw antwoorden', async () => {
    const { page, leave } = await browser.visit({ breedte, schaal })
    await page.goto(browser.url)
    expect(await tabTo(page, /./)).toEqual(['Direct naar de inhoud'])
    await page.keyboard.press('Enter')
    await tabTo(page, /^Ik heb een plan/, 'a')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^Zelftoets/ }).waitFor()

    await tabTo(page, /^Waar is uw plan/, 'input')
    await page.keyboard.type('52.9945 6.562')
    await page.getByRole('button', { name: 'Zet een punt' }).waitFor()
    // The map may be skipped: the next thing after its link is the list.
    await tabTo(page, /^Sla de kaart over$/, 'a')
    await page.keyboard.press('Enter')
    expect(await tabTo(page, /./)).toEqual([expect.stringMatching(/^Of kies zelf uit een lijst/)])
    await page.keyboard.press('Enter')
    await tabTo(page, /^Kleine plannen/, 'summary')
    await page.keyboard.press('Enter')
    await tabTo(page, /^Beroep of bedrijf aan huis/, 'input:checkbox')
    await page.keyboard.press('Space')
    await tabTo(page, /^Verder$/, 'button')
    await page.keyboard.press('Enter')

    await page.getByRole('heading', { name: /^Wonen en bewoners/ }).waitFor()
    await answerVragen(page)
    await page.getByRole('heading', { name: /^Uw plan/ }).waitFor()
    await expectToegankelijk(page)
    await tabTo(page, /^Antwoorden wijzigen$/, 'a')
    await tabTo(page, /^Uw link$/, 'textarea')
    await page.keyboard.press('Shift+Tab')
    expect((await readFocus(page)).naam).toBe('Stuur naar de gemeente')
    // Back past the other things that can be changed.
    const terug: string[] = []
    while (terug.at(-1) !== 'Antwoorden wijzigen' && terug.length < 5) {
      await page.keyboard.press('Shift+Tab')
      terug.push((await readFocus(page)).naam)
    }
    expect(terug.at(-1)).toBe('Antwoorden wijzigen')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Uw antwoorden wijzigen' }).waitFor()
    await leave()
  })
})
