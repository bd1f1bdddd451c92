import type { Page } from 'playwright-core'
import { toVelden, WEET_NIET } from '../../../src/web/shared/formulier.ts'
import type { Standplan } from './tien-plannen.ts'

/** How somebody works a page: with a pointer, or with the keyboard alone. */
export interface Hand {
  /** A link or a button that leads to a next page; comes back when that is there. */
  readonly press: (soort: 'link' | 'button', naam: RegExp) => Promise<void>
  readonly fill: (label: RegExp, tekst: string) => Promise<void>
  readonly unfold: (kop: RegExp) => Promise<void>
  readonly tick: (label: RegExp) => Promise<void>
  /** Answers a question with what its fields hold. */
  readonly answer: (feit: string, waarden: readonly string[]) => Promise<void>
}

/** What one says the plan is: by a word and what is found with it, or from the list. */
export type Begin =
  | { readonly woord: string; readonly soort: RegExp }
  | { readonly groep: RegExp; readonly activiteit: RegExp }

export interface Wandeling {
  readonly plan: Standplan
  readonly begin: Begin
  /** Gives the place on the first page. */
  readonly plaats: (page: Page, hand: Hand, plan: Standplan) => Promise<void>
}

/** The same on a service that runs, which may be an earlier version that calls some things otherwise. */
interface Gang extends Wandeling {
  readonly hand: Hand
  readonly url: string
  /** The question for a word that says the plan. */
  readonly woordvraag?: RegExp
  /** The button under the questions. */
  readonly volgende?: RegExp
}

/** What the way took somebody. */
export interface Moeite {
  readonly paginas: number
  readonly kliks: number
  readonly velden: number
}

/** No plan has more topics than this. */
const MAX_PAGINAS = 15

export const createPointer = (page: Page): Hand => ({
  press: async (soort, naam) => {
    const knop = page.getByRole(soort, { name: naam }).first()
    await knop.waitFor()
    await Promise.all([page.waitForEvent('load'), knop.click()])
  },
  fill: (label, tekst) => page.getByLabel(label).fill(tekst),
  unfold: (kop) => page.locator('summary').filter({ hasText: kop }).click(),
  tick: (label) => page.getByLabel(label).check(),
  answer: async (feit, waarden) => {
    const veld = page.locator(`#veld-${feit}`)
    if (waarden[0] === WEET_NIET) return veld.locator(`input[value="${WEET_NIET}"]`).check()
    const tekst = veld.locator('input.utrecht-textbox')
    if ((await tekst.count()) > 0) return tekst.fill(waarden[0] ?? '')
    for (const waarde of waarden) await veld.locator(`input[value="${waarde}"]`).check()
  },
})

/** A hand of which it is told how often it does something. */
const countDaden = (hand: Hand) => {
  const geteld = { paginas: 1, kliks: 0, velden: 0 }
  const teller: Hand = {
    press: async (...wat) => {
      await hand.press(...wat)
      geteld.kliks++
      geteld.paginas++
    },
    fill: async (...wat) => {
      await hand.fill(...wat)
      geteld.velden++
    },
    unfold: async (kop) => {
      await hand.unfold(kop)
      geteld.kliks++
    },
    tick: async (label) => {
      await hand.tick(label)
      geteld.velden++
    },
    answer: async (...wat) => {
      await hand.answer(...wat)
      geteld.velden++
    },
  }
  return { geteld, teller }
}

const READ_GEVRAAGD = `[...document.querySelectorAll('[id^="veld-"]')].map(({ id }) => id.slice(5))`

const readGevraagd = (page: Page) => page.evaluate(READ_GEVRAAGD) as Promise<readonly string[]>

/** Answers what is asked of what the plan says, and leaves the rest as it is, or is not known. */
const answerGevraagd = async (
  page: Page,
  hand: Hand,
  { feiten, rest }: { readonly feiten: Standplan['feiten']; readonly rest?: typeof WEET_NIET },
): Promise<void> => {
  const velden = toVelden(feiten)
  for (const feit of await readGevraagd(page)) {
    const waarde = velden[feit] ?? rest
    if (waarde !== undefined) await hand.answer(feit, [waarde].flat())
  }
}

const LIJST = /^Of kies zelf uit een lijst/

/** From the first page of the service to the advice, as somebody goes who knows what the plan says; `kijk` sees each page. */
export const walkToAdvies = async (
  page: Page,
  { plan, begin, plaats, hand, url, volgende = /^Volgende$/, ...gang }: Gang,
  kijk: (page: Page) => Promise<void> = async () => undefined,
): Promise<Moeite> => {
  const { geteld, teller } = countDaden(hand)
  await page.goto(url)
  await teller.press('link', /^Ik heb een plan/)
  if ('woord' in begin) {
    await teller.fill(gang.woordvraag ?? /^Wat wilt u maken/, begin.woord)
    await teller.press('button', /^Zoek uw plan$/)
    await teller.press('link', begin.soort)
  }
  await plaats(page, teller, plan)
  if ('groep' in begin) {
    // Earlier versions had the list in sight.
    if ((await page.locator('summary').filter({ hasText: LIJST }).count()) > 0) {
      await teller.unfold(LIJST)
    }
    await teller.unfold(begin.groep)
    await teller.tick(begin.activiteit)
  }
  const { feiten } = plan
  await answerGevraagd(page, teller, { feiten })
  await kijk(page)
  await teller.press('button', /^Verder$/)
  for (let keer = 0, vorige = ''; !new URL(page.url()).pathname.endsWith('/advies'); keer++) {
    if (keer === MAX_PAGINAS) throw new Error('there was no end to the questions')
    await kijk(page)
    // Earlier versions took no empty field: then the same questions come again.
    const nu = (await readGevraagd(page)).join(' ')
    await answerGevraagd(page, teller, { feiten, ...(nu === vorige && { rest: WEET_NIET }) })
    vorige = nu
    await teller.press('button', volgende)
  }
  return geteld
}
