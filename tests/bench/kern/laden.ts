import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../../hulp/browser/chromium-setup.ts'
import { median, rond } from '../meten/meten.ts'
import { CATEGORIEEN, type Laadbeeld, readSpoor } from './spoor.ts'

/** Lighthouse's phone with its applied throttling: a fourth of the processor on slow 4G. */
const TELEFOON = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 }
const VERTRAGING = 4
const NETWERK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1_474.56 * 1_024) / 8,
  uploadThroughput: (675 * 1_024) / 8,
}
const KEREN = 2
/** After loading, what still runs counts for so long, ms. */
const UITLOOP_MS = 2_000

const loadOnce = async (
  browser: Browser,
  adres: string,
  koekje: readonly [naam: string, waarde: string] | undefined,
): Promise<Laadbeeld> => {
  const context = await browser.newContext({ ...TELEFOON, locale: 'nl-NL' })
  if (koekje) await context.addCookies([{ name: koekje[0], value: koekje[1], url: adres }])
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', NETWERK)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: VERTRAGING })
  await browser.startTracing(page, { categories: [...CATEGORIEEN] })
  await page.goto(adres, { waitUntil: 'load', timeout: 120_000 })
  await page.waitForTimeout(UITLOOP_MS)
  const spoor = (await browser.stopTracing()).toString('utf8')
  await context.close()
  return readSpoor(spoor, adres)
}

const summarizeEach = (beelden: readonly Laadbeeld[]): Laadbeeld => {
  const of = (sleutel: keyof Laadbeeld) => rond(median(beelden.map((beeld) => beeld[sleutel])))
  return { fcpMs: of('fcpMs'), lcpMs: of('lcpMs'), cls: of('cls'), tbtMs: of('tbtMs') }
}

export interface Adres {
  readonly naam: string
  readonly adres: string
  readonly koekje?: string | undefined
}

/** How each page appears on a slow phone, without anything kept from before; medians. Not Lighthouse itself. */
export const measureLaden = async (adressen: readonly Adres[]) => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  const uitkomsten: Record<string, Laadbeeld> = {}
  try {
    for (const { naam, adres, koekje } of adressen) {
      const [sleutel = '', waarde = ''] = koekje?.split('=') ?? []
      const beelden: Laadbeeld[] = []
      for (let keer = 0; keer < KEREN; keer++) {
        beelden.push(await loadOnce(browser, adres, koekje ? [sleutel, waarde] : undefined))
      }
      uitkomsten[naam] = summarizeEach(beelden)
    }
  } finally {
    await browser.close()
  }
  return {
    wat: 'Chromium-spoor, geen Lighthouse: telefoon van 412 px, processor 4 keer zo traag, trage 4G',
    keren: KEREN,
    paginas: uitkomsten,
  }
}
