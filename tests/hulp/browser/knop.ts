import type { Page } from 'playwright-core'

/** Presses a button that sends a form, and waits for the page that answers. */
export const pressEnWacht = async (page: Page, naam: string | RegExp): Promise<void> => {
  const antwoord = page.waitForResponse((deel) => deel.request().method() === 'POST')
  await page.getByRole('button', { name: naam, exact: true }).click()
  await antwoord
  await page.waitForLoadState('load')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** The first button with this name, that sends a form: the page that answers is there after it. */
export const press =
  (naam: string | RegExp) =>
  async (page: Page): Promise<void> => {
    const knop = page.getByRole('button', { name: naam }).first()
    await Promise.all([page.waitForEvent('load'), knop.click()])
  }
