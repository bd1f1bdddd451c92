import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const RICHTLIJNEN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * Violations of WCAG 2.2 AA that a machine can find, with the elements. Our pages have no frames, so nothing is put
 * together in a page of its own; and of what is good no list is made.
 */
export const findAxe = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RICHTLIJNEN)
    .setLegacyMode()
    .analyze()
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map((n) => n.html).join(' | ')}`)
}
