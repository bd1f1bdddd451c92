import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { copyLeeg } from '../database/leeg.ts'
import { findAanmeldlink, startDienst } from '../proces.ts'
import { signIn } from '../wereld.ts'
import { findAxe } from './axe.ts'
import { type Bezoekbaar, createBezoeken } from './bezoek.ts'

export interface Gedeelde extends Bezoekbaar {
  readonly close: () => Promise<void>
}

export interface Proefbrowser extends Gedeelde {
  /** The link that was printed at the start; it is used already. */
  readonly aanmeldlink: string
}

/** The real service on the shipped rulebook, for this file alone, with a real browser. */
export const startBrowser = async (
  env: Readonly<Record<string, string>> = {},
): Promise<Proefbrowser> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-browser-'))
  await copyLeeg(map)
  // Who looks at pages is one visitor: one process that assesses will do, and starts in less time.
  const dienst = await startDienst({ DATA_DIR: map, WERKERS: '1', ...env })
  const { url } = dienst
  const aanmeldlink = findAanmeldlink(dienst.uit)
  const koekje = await signIn(url, aanmeldlink)
  const { visit, closeAll } = await createBezoeken({ url, koekje })
  return {
    url,
    aanmeldlink,
    visit,
    close: async () => {
      await closeAll()
      await dienst.stop()
      rmSync(map, { recursive: true, force: true })
    },
  }
}

/**
 * The same on one service for many files: for what looks the same whatever others store there. No list of cases or plans
 * is looked at, and nobody signs out.
 */
export const shareBrowser = async (): Promise<Gedeelde> => {
  const bezoeker = inject('gedeeldeDienst')
  const { visit, closeAll } = await createBezoeken(bezoeker)
  return { url: bezoeker.url, visit, close: async () => void (await closeAll()) }
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

/** How many pages a PDF has, as a browser prints it. */
export const countBladen = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
