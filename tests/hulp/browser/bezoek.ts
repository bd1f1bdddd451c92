import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import type { Bezoeker } from '../wereld.ts'

/** Nothing that a browser does on its own may look like a request of ours. */
const VLAGGEN = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
]

export interface Bezoek {
  readonly page: Page
  /** Closes the page; fails when it asked anything elsewhere or wrote an error. */
  readonly leave: () => Promise<void>
}

export interface Bezoekbaar {
  readonly url: string
  readonly visit: (opties?: {
    readonly breedte?: number
    /** Pixels of the screen to one of the page: 2 with half the breedte is 200 % zoom. */
    readonly schaal?: number
    readonly javaScript?: boolean
    /** Signed in as a behandelaar. */
    readonly behandelaar?: boolean
  }) => Promise<Bezoek>
}

/** Where a page may ask something: our own service. */
const watch = (context: BrowserContext, page: Page, eigen: string) => {
  const elders: string[] = []
  const fouten: string[] = []
  context.on('request', (verzoek) => {
    const adres = verzoek.url()
    if (!adres.startsWith(eigen) && !adres.startsWith('data:')) elders.push(adres)
  })
  page.on('console', (melding) => {
    if (melding.type() === 'error') fouten.push(melding.text())
  })
  page.on('pageerror', (fout) => fouten.push(fout.message))
  return { elders, fouten }
}

/** One Chromium for every file of this worker; Playwright ends it with the process. */
let chromiums: Promise<Browser> | undefined
const openChromium = (): Promise<Browser> => {
  chromiums ??= chromium.launch({ executablePath: inject('chromiumPath'), args: VLAGGEN })
  return chromiums
}

/** Visits to one service, each in a context of its own; `koekje` is that of a behandelaar. */
export const createBezoeken = async ({ url, koekje }: Bezoeker) => {
  const browser = await openChromium()
  const open = new Set<BrowserContext>()
  const visit: Bezoekbaar['visit'] = async ({
    breedte = 1280,
    schaal = 1,
    javaScript = true,
    behandelaar = false,
  } = {}) => {
    const context = await browser.newContext({
      viewport: { width: breedte, height: 900 },
      deviceScaleFactor: schaal,
      javaScriptEnabled: javaScript,
      locale: 'nl-NL',
    })
    open.add(context)
    const [name = '', value = ''] = koekje.split('=')
    if (behandelaar)
      await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }])
    const page = await context.newPage()
    const gezien = watch(context, page, url)
    return {
      page,
      leave: async () => {
        await context.close()
        open.delete(context)
        // A page that answers a fault with 400 makes the browser write that down.
        const echt = gezien.fouten.filter((fout) => !/status of 4(00|01|04|13)/.test(fout))
        expect({ elders: gezien.elders, fouten: echt }).toEqual({ elders: [], fouten: [] })
      },
    }
  }
  /** What a test that failed left open. */
  const closeAll = () => Promise.all([...open].map((context) => context.close()))
  return { visit, closeAll }
}
