import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const RICHTLIJNEN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The axe that AxeBuilder comes with, in its small form. */
const BRON = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** Of itself AxeBuilder puts all of axe in the page twice for every look: once for each page is enough. */
const putAxe = async (page: Page): Promise<void> => {
  if (!(await page.evaluate('window.axe !== undefined'))) await page.evaluate(BRON)
}

/**
 * Violations of WCAG 2.2 AA that a machine can find, with the elements. Our pages have no frames, so nothing is put
 * together in a page of its own; and of what is good no list is made.
 */
export const findAxe = async (page: Page): Promise<readonly string[]> => {
  await putAxe(page)
  const { violations } = await new AxeBuilder({ page, axeSource: '"al in de pagina"' })
    .options({ resultTypes: ['violations'] })
    .withTags(RICHTLIJNEN)
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((n) => n.html).join(' | ')}`)
}
