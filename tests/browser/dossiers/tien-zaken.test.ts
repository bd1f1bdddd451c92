import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { VOORWAARDEN } from '../../../src/app/brief/voorwaarden.ts'
import { type Balie, createBalie, createToetsbalie, type Geteld } from '../../hulp/balie/teller.ts'
import { type Proefbrowser, startBrowser } from '../../hulp/browser/browser.ts'
import { createDossier } from '../../hulp/dossier.ts'
import { VOORBEELD_PER_STAND } from '../../hulp/standen.ts'
import { sendFormulier, sendIn } from '../../hulp/wereld.ts'

/** An ordinary case, and what its officer does with it. */
interface Zaak {
  /** Sent in by its initiator: the letter goes to his page of its own. */
  readonly ingezonden?: true
  readonly aanvraag?: true
  /** What the officer concludes where the advice says nothing yet. */
  readonly conclusie?: string
  /** The answer to a judgement that is still open. */
  readonly oordeel?: true
  /** Below which headings of the letter the first sentence is ticked. */
  readonly vinkt: readonly string[]
}

const WAAROM = 'Waarom wij dit vinden'

/** One of each stand, lowest first, and one that is still open; ideas and applications. */
const ZAKEN: Readonly<Record<string, Zaak>> = {
  strijdig: { ingezonden: true, vinkt: [WAAROM] },
  nee_tenzij: { vinkt: [WAAROM] },
  past_niet: { vinkt: [WAAROM] },
  botst: { vinkt: [WAAROM] },
  open: { vinkt: [WAAROM] },
  zwijgt: { aanvraag: true, vinkt: [] },
  aanpassen: { ingezonden: true, vinkt: [WAAROM, 'Wat u kunt aanpassen'] },
  past_mits: { ingezonden: true, oordeel: true, vinkt: [WAAROM, VOORWAARDEN] },
  past: { aanvraag: true, vinkt: [WAAROM] },
  onbekend: { conclusie: 'bestuurlijke afweging nodig', vinkt: [] },
}
const NAMEN = Object.keys(ZAKEN).map((stand) => `Balie ${stand}`)

const geteld: Geteld = { paginas: 0, kliks: 0, velden: 0 }
let browser: Proefbrowser
let koekje = ''

const voorbeeldVan = (stand: string): string =>
  (VOORBEELD_PER_STAND as Readonly<Record<string, string>>)[stand] ?? 'idee-peelo'

const arrive = async (stand: string, { ingezonden, aanvraag }: Zaak): Promise<void> => {
  const bezoeker = { url: browser.url, koekje }
  if (ingezonden) {
    const zelftoets = await sendFormulier(bezoeker, `/voorbeelden/${voorbeeldVan(stand)}`, {})
    await sendIn(bezoeker, zelftoets, `Balie ${stand}`)
    return
  }
  const id = await createDossier(browser.url, `Balie ${stand}`, voorbeeldVan(stand))
  if (aanvraag) {
    const soort = 'aanvraag_ontvangen'
    const velden = { soort, datum: '2026-09-01', procedure: 'regulier', gezien: '0' }
    await sendFormulier(bezoeker, `/dossiers/${id}/termijnen`, velden)
  }
}

beforeAll(async () => {
  browser = await startBrowser()
  const { page, leave } = await browser.visit({ behandelaar: true })
  await page.goto(browser.url)
  koekje = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  await leave()
  for (const [stand, zaak] of Object.entries(ZAKEN)) await arrive(stand, zaak)
})
afterAll(() => browser.close())

/** What the history of the case says of the letter: with which sentences on unconfirmed ground. */
const readVastgelegd = async (page: Page, brief: string): Promise<string> => {
  const antwoord = await page.request.get(browser.url + brief.replace('brief.pdf', 'geschiedenis'))
  const html = (await antwoord.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"')
  return /Versie van de brief bewaard[^<]*/.exec(html)?.[0] ?? ''
}

/** From the page of a case to its letter that is sent; ends on the next case, or on this one when it was the last. */
const handle = async ({ page, klik, verder, typ, haal }: Balie): Promise<string> => {
  const naam = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  const zaak = ZAKEN[naam.replace('Balie ', '')]
  if (zaak === undefined) throw new Error(`an unknown case: ${naam}`)
  const knop = (tekst: string) => page.getByRole('button', { name: tekst, exact: true })
  await verder(page.getByRole('link', { name: 'Afronden', exact: true }))
  if (zaak.oordeel) {
    await klik(page.locator('.vt-keuze', { hasText: 'ja' }).locator('input').first())
    await typ(page.getByLabel('Waarom oordeelt u zo?'), 'Het gezicht verandert hier niet.')
    await verder(knop('Leg de oordelen vast en maak de brief opnieuw'))
  }
  if (zaak.conclusie !== undefined) {
    await klik(page.getByLabel(zaak.conclusie, { exact: true }))
    await verder(knop('Maak de brief bij deze conclusie'))
    await typ(
      page.getByLabel('Uw toelichting in de brief'),
      'Wij weten nog niet wat u wilt bouwen.',
    )
  }
  const zinnen: string[] = []
  for (const kop of zaak.vinkt) {
    const deel = page.getByRole('group', { name: kop, exact: true })
    // Without on what ground it stands, which is no part of the letter.
    const vakje = (await deel.locator('label').first().textContent()) ?? ''
    zinnen.push(vakje.replace(/ \((?:nog te bevestigen|eigen uitwerking)\)$/, ''))
    await klik(deel.getByRole('checkbox').first())
  }
  if (!zaak.ingezonden) await typ(page.getByLabel('Aan wie'), 'J. Jansen\nMarkt 1\n9401 AA Assen')
  if (zaak.aanvraag) await klik(page.getByLabel('vergund', { exact: true }))
  await verder(knop('Stel vast en ga naar de volgende zaak'))
  expect(await page.locator('main').textContent()).toMatch(/Vastgesteld:|is afgerond|is beslist/)
  const brief = page.getByRole('link', { name: 'als PDF' }).first()
  // Who sent it in reads it there; the others get it on paper.
  if (!zaak.ingezonden) await haal(brief)
  const pdf = (await brief.getAttribute('href')) ?? ''
  expect((await page.request.get(browser.url + pdf)).status()).toBe(200)
  const gezegd = zinnen.length === 0 ? '' : `, met wat nog niet is bevestigd: ${zinnen.join(' ')}`
  expect(await readVastgelegd(page, pdf)).toBe(`Versie van de brief bewaard${gezegd}`)
  return naam
}

/** So many cases one after another, from the page of the first. */
const work = async (balie: Balie, aantal: number): Promise<readonly string[]> => {
  const namen: string[] = []
  while (namen.length < aantal) namen.push(await handle(balie))
  return namen
}

it('tien gewone zaken gaan met hoogstens 45 kliks en 35 paginas de deur uit', async () => {
  const gedaan: string[] = []
  // The list first; another browser goes on where the one before it stopped.
  let waar = `${browser.url}/dossiers`
  const manieren = [
    ['met JavaScript', 7, {}, createBalie],
    ['zonder JavaScript', 2, { javaScript: false }, createBalie],
    ['met het toetsenbord', 1, {}, createToetsbalie],
  ] as const
  for (const [hoe, aantal, opties, create] of manieren) {
    const { page, leave } = await browser.visit({ behandelaar: true, ...opties })
    const voor = { ...geteld }
    const balie = create(page, geteld)
    await page.goto(waar)
    if (gedaan.length === 0) await balie.verder(page.getByRole('link', { name: /^Balie / }).first())
    gedaan.push(...(await work(balie, aantal)))
    waar = page.url()
    await leave()
    console.info(
      `${aantal} ${hoe}: ${geteld.kliks - voor.kliks} kliks, ${geteld.paginas - voor.paginas} pagina's, ${geteld.velden - voor.velden} velden`,
    )
  }
  console.info(`tien zaken: ${JSON.stringify(geteld)}`)
  expect(gedaan.toSorted()).toEqual(NAMEN.toSorted())
  const { page, leave } = await browser.visit({ behandelaar: true })
  await page.goto(`${browser.url}/dossiers`)
  expect(await page.getByRole('link', { name: /^Balie / }).count()).toBe(0)
  await page.goto(`${browser.url}/dossiers?stap=klaar`)
  expect(await page.getByRole('link', { name: /^Balie / }).count()).toBe(10)
  await leave()
  expect(geteld.kliks).toBeLessThanOrEqual(45)
  expect(geteld.paginas).toBeLessThanOrEqual(35)
}, 240_000)
