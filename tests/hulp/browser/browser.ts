import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { startDienst } from '../proces.ts'
import { findAxe } from './axe.ts'

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

export interface Proefbrowser {
  readonly url: string
  /** The link that was printed at the start; it is used already. */
  readonly aanmeldlink: string
  readonly visit: (opties?: {
    readonly breedte?: number
    /** Pixels of the screen to one of the page: 2 with half the breedte is 200 % zoom. */
    readonly schaal?: number
    readonly javaScript?: boolean
    /** Signed in as a behandelaar. */
    readonly behandelaar?: boolean
  }) => Promise<Bezoek>
  readonly close: () => Promise<void>
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

/** The real service on the shipped rulebook with a real browser. */
export const startBrowser = async (
  env: Readonly<Record<string, string>> = {},
): Promise<Proefbrowser> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-browser-'))
  cpSync(inject('legeMap'), join(map, 'pglite'), { recursive: true })
  const dienst = await startDienst({ DATA_DIR: map, ...env })
  const browser = await chromium.launch({
    executablePath: inject('chromiumPath'),
    args: VLAGGEN,
  })
  const [aanmeldlink = ''] = /http\S+\/aanmelden\/\S+/.exec(dienst.uit.stderr) ?? []
  const eerste = await browser.newContext()
  const knop = await eerste.newPage()
  await knop.goto(aanmeldlink)
  await knop.getByLabel('Uw naam').fill('A. de Vries')
  await knop.getByRole('button', { name: 'Meld mij aan' }).click()
  const aangemeld = await eerste.storageState()
  await eerste.close()
  return {
    url: dienst.url,
    aanmeldlink,
    visit: async ({ breedte = 1280, schaal = 1, javaScript = true, behandelaar = false } = {}) => {
      const context = await browser.newContext({
        viewport: { width: breedte, height: 900 },
        deviceScaleFactor: schaal,
        javaScriptEnabled: javaScript,
        locale: 'nl-NL',
        ...(behandelaar && { storageState: aangemeld }),
      })
      const page = await context.newPage()
      const gezien = watch(context, page, dienst.url)
      return {
        page,
        leave: async () => {
          await context.close()
          // A page that answers a fault with 400 makes the browser write that down.
          const echt = gezien.fouten.filter((fout) => !/status of 4(00|01|04|13)/.test(fout))
          expect({ elders: gezien.elders, fouten: echt }).toEqual({ elders: [], fouten: [] })
        },
      }
    },
    close: async () => {
      await browser.close()
      await dienst.stop()
      rmSync(map, { recursive: true, force: true })
    },
  }
}

/** No violations of WCAG 2.2 AA that a machine can find, and nothing sticks out at the side. */
export const expectToegankelijk = async (page: Page): Promise<void> => {
  // A click may still be on its way to the next page.
  await page.waitForLoadState('load')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await findAxe(page)).toEqual([])
  const breedtes = (await page.evaluate(
    '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
  )) as { readonly scrollWidth: number; readonly clientWidth: number }
  expect(breedtes.scrollWidth).toBeLessThanOrEqual(breedtes.clientWidth)
}
