import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../hulp/browser/chromium-setup.ts'
import { createPointer, walkToAdvies } from '../hulp/browser/wandeling.ts'
import { bestand, getallen, type HeleWandeling, WANDELINGEN } from '../hulp/browser/wandelingen.ts'
import { median, rond } from './meten/meten.ts'
import { type Proces, startProces, WORTEL } from './meten/proces.ts'

const KEREN = 3
const VENSTER = { width: 1440, height: 900 }
/** What is called otherwise in an earlier version. */
const NAMEN = {
  woordvraag: /^Wat wilt u (maken|doen)\?$/,
  volgende: /^(Volgende|Verder( naar het advies)?)$/,
}

/** An earlier version asked nothing elsewhere unless it was told to. */
const NIETS_ELDERS = { LOCATIESERVER_URL: 'uit', TEGELS_URL: 'uit' }

/** Once from the first page to the advice: with a pointer, and the place as every version takes it. */
const walkOnce = async (browser: Browser, { url }: Proces, wandeling: HeleWandeling) => {
  const context = await browser.newContext({ viewport: VENSTER, locale: 'nl-NL' })
  try {
    const page = await context.newPage()
    const begin = performance.now()
    const moeite = await walkToAdvies(page, {
      ...wandeling,
      ...{ url, hand: createPointer(page) },
      ...NAMEN,
      plaats: wandeling.plan.locatie.type === 'Point' ? getallen : bestand,
    })
    const ms = performance.now() - begin
    const kop = await page.getByRole('heading', { level: 1 }).textContent()
    return { ...moeite, ms, kop }
  } finally {
    await context.close()
  }
}

/** Starts the service of this checkout; what it stored is gone when it stops. */
const startHier = async (wortel: string): Promise<Proces> => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-bench-'))
  const env = wortel === WORTEL ? NIETS_ELDERS : {}
  const dienst = await startProces('src/main.ts', { DATA_DIR: map, ...env }, wortel)
  const stop = async () => {
    await dienst.stop()
    rmSync(map, { recursive: true, force: true })
  }
  return { ...dienst, stop }
}

const measureHier = async (browser: Browser, wortel: string, meld: (tekst: string) => void) => {
  const dienst = await startHier(wortel)
  try {
    const rijen: Record<string, unknown> = {}
    for (const wandeling of WANDELINGEN) {
      const keren: Awaited<ReturnType<typeof walkOnce>>[] = []
      // The first time the service reads what it then remembers.
      for (let keer = 0; keer <= KEREN; keer++) {
        keren.push(await walkOnce(browser, dienst, wandeling))
      }
      const { ms: _, ...moeite } = keren[KEREN] as (typeof keren)[number]
      rijen[wandeling.plan.wat] = {
        ...moeite,
        mediaanMs: rond(median(keren.slice(1).map(({ ms }) => ms))),
      }
      meld(`${wandeling.plan.wat}: ${JSON.stringify(rijen[wandeling.plan.wat])}`)
    }
    return rijen
  } finally {
    await dienst.stop()
  }
}

/**
 * What it takes from the first page to the advice, for ten plans: pages, clicks and fields, and the time of the machine
 * (nobody reads or thinks). Beside another checkout when there is one.
 */
export const measureEersteAdvies = async (
  map: string | undefined,
  meld: (tekst: string) => void,
) => {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const eerder = map === undefined ? undefined : await measureHier(browser, map, meld)
    return { keren: KEREN, ...(eerder && { eerder }), nu: await measureHier(browser, WORTEL, meld) }
  } finally {
    await browser.close()
  }
}
