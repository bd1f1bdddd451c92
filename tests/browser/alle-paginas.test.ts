import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bezoek } from '../hulp/browser/bezoek.ts'
import { type Proefbrowser, startBrowser } from '../hulp/browser/browser.ts'
import { PAGINAS } from '../hulp/browser/paginas.ts'
import { judgePagina } from '../hulp/browser/paginatoets.ts'
import { makeWereld, type Wereld } from '../hulp/wereld.ts'

/** Many checks on one page; on a busy machine axe alone may take half a minute. */
const LANG = 180_000

let browser: Proefbrowser
let wereld: Wereld
/** One page for everybody and one for an officer, used again for each state. */
let bezoeken: { readonly iedereen: Bezoek; readonly behandelaar: Bezoek }
let meldingen: string[] = []

const listen = ({ page }: Bezoek) =>
  page.on('console', (melding) => {
    const verwacht = /status of 4(00|01|04)/.test(melding.text())
    if (['error', 'warning'].includes(melding.type()) && !verwacht) meldingen.push(melding.text())
  })

beforeAll(async () => {
  browser = await startBrowser()
  bezoeken = {
    iedereen: await browser.visit(),
    behandelaar: await browser.visit({ behandelaar: true }),
  }
  listen(bezoeken.iedereen)
  listen(bezoeken.behandelaar)
  const koekjes = await bezoeken.behandelaar.page.context().cookies()
  const koekje = koekjes.map(({ name, value }) => `${name}=${value}`).join('; ')
  wereld = await makeWereld({ url: browser.url, koekje })
})
afterAll(async () => {
  await bezoeken.iedereen.leave()
  await bezoeken.behandelaar.leave()
  await browser.close()
})

/** By title: the route and the heading of the page that has it. */
const titels = new Map<string, readonly [route: string, kop: string]>()

/** Two pages are told apart by their titles; states of one route, and one page on two routes, need not. */
const checkTitel = async (page: Page, route: string): Promise<readonly string[]> => {
  const titel = await page.title()
  const kop = (await page.locator('h1').textContent()) ?? ''
  const [eerder, eerdereKop] = titels.get(titel) ?? [route, kop]
  titels.set(titel, [eerder, eerdereKop])
  return eerder === route || eerdereKop === kop ? [] : [`titel "${titel}" heeft ook ${eerder}`]
}

it.each(PAGINAS)(
  '$naam is voor iedereen te gebruiken',
  async (pagina) => {
    const { page } = pagina.behandelaar ? bezoeken.behandelaar : bezoeken.iedereen
    meldingen = []
    await page.goto(browser.url + pagina.pad(wereld))
    await pagina.doe?.(page)
    const gevonden = await judgePagina(page)
    expect([...gevonden, ...(await checkTitel(page, pagina.route)), ...meldingen]).toEqual([])
  },
  LANG,
)
