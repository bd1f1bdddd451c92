import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAxe } from '../../hulp/browser/axe.ts'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { type NepLocatieserver, startLocatieserver } from '../../hulp/browser/locatieserver.ts'
import { type NepTegelserver, startTegelserver } from '../../hulp/browser/tegelserver.ts'
import { createToetsenbord } from '../../hulp/browser/toetsenbord.ts'
import { createPointer, type Hand, walkToAdvies } from '../../hulp/browser/wandeling.ts'
import { WANDELINGEN } from '../../hulp/browser/wandelingen.ts'

const BREEDTES = [320, 720, 1440] as const

let zonder: Proefbrowser
let met: Proefbrowser
let nep: { readonly adressen: NepLocatieserver; readonly tegels: NepTegelserver }
beforeAll(async () => {
  nep = { adressen: await startLocatieserver(), tegels: await startTegelserver() }
  zonder = await startBrowser()
  met = await startBrowser({ LOCATIESERVER_URL: nep.adressen.url, TEGELS_URL: nep.tegels.url })
})
afterAll(async () => {
  await met.close()
  await zonder.close()
  await nep.adressen.stop()
  await nep.tegels.stop()
})

const READ_BREEDTE =
  '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })'

/** Whether the page can be read without scrolling sideways at every width; 720 is 1440 at 200 %. */
const expectPast = async (page: Page): Promise<void> => {
  const eigen = page.viewportSize()
  for (const width of BREEDTES) {
    await page.setViewportSize({ width, height: 900 })
    const gemeten = (await page.evaluate(READ_BREEDTE)) as Readonly<Record<string, number>>
    expect([page.url(), width, gemeten.scrollWidth]).toEqual([
      page.url(),
      width,
      gemeten.clientWidth,
    ])
  }
  if (eigen) await page.setViewportSize(eigen)
}

/** The page as it was read without scripts: what stands in noscript is there, and no script is. */
const writeGelezen = (html: string): string =>
  html.replace(/<script\b.*?<\/script>/gs, '').replace(/<(\/?)noscript\b/g, '<$1div')

/** What axe finds; it is a script itself, so a page without them is judged as a copy in `keurder`. */
const expectAxe = async (page: Page, keurder: Page): Promise<void> => {
  const url = page.url()
  if (keurder !== page) {
    const body = writeGelezen(await page.content())
    await keurder.route(url, (route) => route.fulfill({ contentType: 'text/html', body }))
    await keurder.goto(url)
    await keurder.unroute(url)
  }
  expect([url, await findAxe(keurder)]).toEqual([url, []])
}

const AFZENDER = { naam: 'J. Jansen', email: 'j.jansen@voorbeeld.nl' }

/** From the advice to the page that says that the plan was sent; every state on the way is judged. */
const sendPlan = async (
  page: Page,
  hand: Hand,
  { wat, judge }: { readonly wat: string; readonly judge: () => Promise<void> },
): Promise<string> => {
  await judge()
  await hand.press('link', /^Omschrijving en tekeningen$/)
  await hand.fill(/^Omschrijving$/, `Wij willen ${wat}.`)
  await hand.press('button', /^Bewaar de omschrijving$/)
  await judge()
  await hand.press('link', /^Bekijk het advies$/)
  await hand.press('link', /^Stuur naar de gemeente$/)
  await judge()
  await hand.fill(/^Uw naam/, AFZENDER.naam)
  await hand.fill(/^E-mailadres/, AFZENDER.email)
  await hand.tick(/^Ik heb dit gelezen/)
  await hand.press('button', /^Stuur naar de gemeente$/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Uw plan is verstuurd')
  await judge()
  await page.goto(await page.getByLabel('Uw statuslink').inputValue())
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Waar staat uw plan?')
  await judge()
  return (await page.getByText(/^VT-\d{4}-\d{6}$/).textContent()) ?? ''
}

const ZAAK = /\/dossiers\/[\da-f-]{36}/g
const verstuurd: string[] = []

describe('tien plannen van de eerste pagina tot de zaak', () => {
  it.each(WANDELINGEN)('$plan.wat: $hoe', async (wandeling) => {
    const { breedte, schaal, javaScript, toetsenbord, netwerk, plan } = wandeling
    const browser = netwerk ? met : zonder
    const { page, leave } = await browser.visit({ breedte, schaal, javaScript })
    const hand = toetsenbord ? createToetsenbord(page) : createPointer(page)
    await walkToAdvies(page, { ...wandeling, hand, url: browser.url }, expectPast)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      `Uw plan: ${wandeling.uitkomst}`,
    )
    const gekeurd = javaScript ? undefined : await browser.visit({ breedte, schaal })
    const judge = async () => {
      await expectPast(page)
      await expectAxe(page, gekeurd?.page ?? page)
    }
    const nummer = await sendPlan(page, hand, { wat: plan.wat, judge })
    verstuurd.push(`${netwerk ? 'met' : 'zonder'} ${nummer}`)
    await gekeurd?.leave()
    await leave()
  })

  it('staan daarna alle tien in de werkvoorraad, en alleen met netwerk is er iets opgezocht', async () => {
    expect(verstuurd.length).toBe(WANDELINGEN.length)
    for (const [naam, browser] of [
      ['met', met],
      ['zonder', zonder],
    ] as const) {
      const { page, leave } = await browser.visit({ behandelaar: true })
      for (const regel of verstuurd.filter((een) => een.startsWith(`${naam} `))) {
        const [, nummer = ''] = regel.split(' ')
        await page.goto(`${browser.url}/dossiers?naam=${nummer}`)
        const zaken = [...new Set((await page.content()).match(ZAAK))]
        expect([nummer, zaken.length]).toEqual([nummer, 1])
        await page.goto(browser.url + zaken[0])
        expect(await page.locator('main').textContent()).toContain(nummer)
      }
      await leave()
    }
    expect(nep.adressen.gevraagd.length).toBeGreaterThan(0)
    expect(nep.tegels.gevraagd.length).toBeGreaterThan(0)
  })
})
