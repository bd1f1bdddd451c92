import type { Locator, Page } from 'playwright-core'

/** Clicks, and returns when the page that comes of it is there whole: the browser may have only begun to read it. */
const clickThrough = async (page: Page, waar: Locator): Promise<void> => {
  await waar.click()
  await page.waitForLoadState('load')
}

export const press = (page: Page, naam: string | RegExp): Promise<void> =>
  clickThrough(page, page.getByRole('button', { name: naam }))

/** The last link of that name: what a page is about stands below its menu. */
export const follow = (page: Page, naam: string | RegExp): Promise<void> =>
  clickThrough(page, page.getByRole('link', { name: naam }).last())
