import type { Page } from 'playwright-core'
import { toVelden } from '../../src/web/shared/formulier.ts'
import type { Standplan } from './browser/tien-plannen.ts'

/** Fills in the first page: a place in Lariks and one activity. */
export const begin = async (page: Page, url: string, activiteit: RegExp, groep: RegExp) => {
  await page.goto(url)
  await page.getByRole('link', { name: 'Ik heb een plan' }).click()
  await page.getByLabel('Waar is uw plan?').fill('52.99955 6.54516')
  await chooseZelf(page, activiteit, groep)
}

/** Chooses an activity from the folded list. */
export const chooseZelf = async (page: Page, activiteit: RegExp, groep: RegExp): Promise<void> => {
  await unfold(page, /^Of kies zelf uit een lijst/)
  await unfold(page, groep)
  await page.getByLabel(activiteit).check()
}

/** Answers every question with "Weet ik niet" until there is an advice; gives how many pages that took. */
export const answerAll = async (page: Page): Promise<number> => {
  for (let keer = 0; keer < 15; keer++) {
    if (new URL(page.url()).pathname.endsWith('/advies')) {
      // Only the advice gives the link to keep: now the page is there.
      await page.locator('.vt-code').waitFor()
      return keer
    }
    for (const vakje of await page.getByLabel('Weet ik niet').all()) await vakje.check()
    const volgende = page.getByRole('button', { name: 'Volgende' })
    await Promise.all([page.waitForEvent('load'), volgende.click()])
  }
  throw new Error('there was no end to the questions')
}

/** Opens what is folded under this. */
export const unfold = (page: Page, kop: RegExp): Promise<void> =>
  page.locator('summary').filter({ hasText: kop }).click()

/** Building homes, for a plan. */
export const chooseWonen = async (page: Page): Promise<void> => {
  await chooseZelf(page, /^Woningen bouwen/, /^Wonen/)
}

/** From a place that was found to the advice on homes there. */
export const goOn = async (page: Page): Promise<void> => {
  await chooseWonen(page)
  await page.getByRole('button', { name: 'Verder' }).click()
  await answerAll(page)
}

/** Where on the map Assen's homes are, in pixels, whether the areas are on it already or not. */
export const findAssen = async (page: Page): Promise<readonly [number, number]> => {
  await page.locator('.vt-kaart').scrollIntoViewIfNeeded()
  const vlak = await page.locator('.vt-kaart').boundingBox()
  if (!vlak) throw new Error('there is no map')
  return [vlak.x + vlak.width / 2 + 8, vlak.y + vlak.height / 2 + 20]
}

/** Puts a point on the map. */
export const drawPunt = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Zet een punt' }).click()
  const [x, y] = await findAssen(page)
  await page.mouse.click(x, y)
  await page.getByText('Uw tekening staat op de kaart').waitFor()
}

/** Sends a plan with its drawing and all its facts as the first page does; gives its whole address. */
export const beginPlan = async (url: string, { locatie, feiten }: Standplan): Promise<string> => {
  const body = new FormData()
  const tekening = JSON.stringify({ type: 'Feature', properties: {}, geometry: locatie })
  body.append('bestand', new File([tekening], 'plan.geojson'))
  for (const [feit, waarden = []] of Object.entries(toVelden(feiten))) {
    body.append('gevraagd', feit)
    for (const waarde of [waarden].flat()) body.append(feit, waarde)
  }
  const antwoord = await fetch(`${url}/zelftoets`, { method: 'POST', body, redirect: 'manual' })
  const naar = antwoord.headers.get('Location')
  if (naar === null) throw new Error(`the plan was refused: ${antwoord.status}`)
  return new URL(naar, url).href
}
