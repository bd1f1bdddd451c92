import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Hand } from './wandeling.ts'

export interface Focus {
  readonly naam: string
  readonly soort: string
  /** What a choice stands for; '' for all else. */
  readonly waarde: string
  /** Whether that is chosen. */
  readonly aan: boolean
  /** Id of the question that it belongs to; '' for none. */
  readonly vraag: string
  /** Whether one sees where the focus is. */
  readonly zichtbaar: boolean
}

const LEES_FOCUS = `(() => {
  const e = document.activeElement
  const stijl = getComputedStyle(e)
  const { width, height } = e.getBoundingClientRect()
  const label = e.labels?.[0]?.textContent ?? e.getAttribute('aria-label') ?? e.textContent
  return {
    naam: (label ?? '').replace(/\\s+/g, ' ').trim(),
    soort: e.tagName.toLowerCase() + (e.type ? ':' + e.type : ''),
    waarde: /radio|checkbox/.test(e.type) ? e.value : '',
    aan: e.checked ?? false,
    vraag: e.closest('[id^="veld-"]')?.id ?? '',
    zichtbaar: width > 1 && height > 1 && stijl.outlineStyle !== 'none' && parseFloat(stijl.outlineWidth) >= 2,
  }
})()`
export const readFocus = (page: Page) => page.evaluate(LEES_FOCUS) as Promise<Focus>

/** More stops than any page of the self-check has before what is looked for. */
const MAX_STAPPEN = 90

/** Presses Tab until this has the focus; every stop on the way must be seen. */
export const tabTot = async (
  page: Page,
  isDaar: (focus: Focus) => boolean,
): Promise<readonly string[]> => {
  const gezien: string[] = []
  for (let keer = 0; keer < MAX_STAPPEN; keer++) {
    await page.keyboard.press('Tab')
    const focus = await readFocus(page)
    gezien.push(focus.naam)
    expect(focus).toMatchObject({ zichtbaar: true })
    if (isDaar(focus)) return gezien
  }
  throw new Error(`not among ${gezien.join(' | ')}`)
}

export const tabTo = (page: Page, naam: RegExp, soort = ''): Promise<readonly string[]> =>
  tabTot(page, (focus) => naam.test(focus.naam) && focus.soort.startsWith(soort))

const selectAlles = (page: Page) => page.keyboard.press('ControlOrMeta+a')

/** Goes to the question with Tab, and says the answer with arrows and the space bar. */
const answerMetToetsen = async (
  page: Page,
  feit: string,
  waarden: readonly string[],
): Promise<void> => {
  const vraag = `veld-${feit}`
  await tabTot(page, (focus) => focus.vraag === vraag && focus.soort.startsWith('input'))
  const { soort } = await readFocus(page)
  if (soort === 'input:text') {
    await selectAlles(page)
    await page.keyboard.type(waarden[0] ?? '')
    return
  }
  for (const waarde of waarden) {
    for (let keer = 0; (await readFocus(page)).waarde !== waarde; keer++) {
      if (keer === MAX_STAPPEN) throw new Error(`${feit} has no ${waarde}`)
      await page.keyboard.press(soort === 'input:radio' ? 'ArrowDown' : 'Tab')
    }
    const { aan } = await readFocus(page)
    if (!aan) await page.keyboard.press('Space')
  }
}

/** Nothing but keys: Tab, Enter, the space bar, arrows and letters. */
export const createToetsenbord = (page: Page): Hand => ({
  press: async (soort, naam) => {
    await tabTo(page, naam, soort === 'link' ? 'a' : 'button')
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  },
  fill: async (label, tekst) => {
    await tabTot(page, ({ naam, soort }) => label.test(naam) && /^(input|textarea)/.test(soort))
    await selectAlles(page)
    await page.keyboard.type(tekst)
  },
  unfold: async (kop) => {
    await tabTo(page, kop, 'summary')
    await page.keyboard.press('Enter')
  },
  tick: async (label) => {
    await tabTo(page, label, 'input:checkbox')
    if (!(await readFocus(page)).aan) await page.keyboard.press('Space')
  },
  answer: (feit, waarden) => answerMetToetsen(page, feit, waarden),
})
