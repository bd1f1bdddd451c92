import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { readFocus } from '../browser/toetsenbord.ts'

/** What an officer had to do: pages that were loaded, clicks (or keys that do the same), and texts that were typed. */
export interface Geteld {
  paginas: number
  kliks: number
  velden: number
}

/** Works a page as somebody does, and counts it. */
export interface Balie {
  readonly page: Page
  /** A link or a button that leads on; comes back when the next page is there. */
  readonly verder: (doel: Locator) => Promise<void>
  /** A box, a choice or what folds open. */
  readonly klik: (doel: Locator) => Promise<void>
  readonly typ: (veld: Locator, tekst: string) => Promise<void>
  /** Fetches a file. */
  readonly haal: (doel: Locator) => Promise<void>
}

const countLoads = (page: Page, geteld: Geteld): void => {
  page.on('load', () => {
    geteld.paginas++
  })
}

/** With a pointer. */
export const createBalie = (page: Page, geteld: Geteld): Balie => {
  countLoads(page, geteld)
  const klik = async (doel: Locator) => {
    geteld.kliks++
    await doel.click()
  }
  return {
    page,
    klik,
    verder: async (doel) => {
      await Promise.all([page.waitForEvent('load'), klik(doel)])
    },
    typ: async (veld, tekst) => {
      geteld.velden++
      await veld.fill(tekst)
    },
    haal: async (doel) => {
      await Promise.all([page.waitForEvent('download'), klik(doel)])
    },
  }
}

/** More stops than any page of a case has. */
const MAX_STAPPEN = 150
/** More than one chooses from. */
const MAX_KEUZES = 10

/** With the keyboard alone: goes there with Tab, and sees on the way where it is. */
export const createToetsbalie = (page: Page, geteld: Geteld): Balie => {
  countLoads(page, geteld)
  const naarToe = async (doel: Locator, focus = doel.and(page.locator(':focus'))) => {
    for (let keer = 0; keer < MAX_STAPPEN; keer++) {
      if ((await focus.count()) === 1) {
        // Whoever works like this sees where he is before he presses.
        expect((await readFocus(page)).zichtbaar).toBe(true)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error('the keyboard does not get there')
  }
  const press = async (doel: Locator, toets: 'Enter' | 'Space') => {
    await naarToe(doel)
    geteld.kliks++
    await page.keyboard.press(toets)
  }
  /** Tab stops at one of several; the arrows go to the others, and choose. One choice is one thing to do. */
  const choose = async (doel: Locator) => {
    const naam = await doel.getAttribute('name')
    await naarToe(doel, page.locator(`input[name="${naam}"]:focus`))
    geteld.kliks++
    await page.keyboard.press('Space')
    for (let keer = 0; keer < MAX_KEUZES && !(await doel.isChecked()); keer++) {
      await page.keyboard.press('ArrowDown')
    }
    expect(await doel.isChecked()).toBe(true)
  }
  return {
    page,
    klik: async (doel) =>
      (await doel.getAttribute('type')) === 'radio'
        ? choose(doel)
        : press(doel, (await doel.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter'),
    verder: async (doel) => {
      await Promise.all([page.waitForEvent('load'), press(doel, 'Enter')])
    },
    typ: async (veld, tekst) => {
      geteld.velden++
      await naarToe(veld)
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type(tekst)
    },
    haal: async (doel) => {
      await Promise.all([page.waitForEvent('download'), press(doel, 'Enter')])
    },
  }
}
