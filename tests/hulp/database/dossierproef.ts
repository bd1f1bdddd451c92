import type { Page } from 'playwright-core'
import type { Proefbrowser } from '../browser/browser.ts'
import { addDossier } from '../wereld.ts'

/** The address of a new case on one of the shipped examples. */
export const newDossier = async ({ url }: Proefbrowser, voorbeeld: string): Promise<string> =>
  url + (await addDossier({ url, koekje: '' }, voorbeeld))

/** What stands in the cells of the row with this heading. */
export const rowOf = async (page: Page, kop: string | RegExp): Promise<readonly string[]> => {
  const rij = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: kop }) })
  await rij.first().waitFor()
  return rij.locator('td').allTextContents()
}
