// `npm run schermen`: a picture of every page, 1280 and 320 px wide, in reports/schermen (not committed).
// `npm run schermen -- dossier` makes only those whose names begin so. It also renews the picture of the
// README, beside this file.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { startProces } from '../bench/meten/proces.ts'
import { findChromium } from '../hulp/browser/chromium-setup.ts'
import { PAGINAS, type Pagina } from '../hulp/browser/paginas.ts'
import { makeWereld, signIn, type Wereld } from '../hulp/wereld.ts'

const MAP = new URL('../../reports/schermen/', import.meta.url).pathname
const BREEDTES = [1280, 320]
/** What the README shows: the top of this page. It is committed. */
const PLAATJE = 'zelftoets-advies-mits'
const README_PAD = new URL('./zelftoets-advies.png', import.meta.url).pathname

const gevraagd = process.argv.slice(2)
const isGevraagd = ({ naam }: Pagina) =>
  gevraagd.length === 0 || gevraagd.some((begin) => naam.startsWith(begin))

const shoot = async (
  browser: Browser,
  pagina: Pagina,
  {
    url,
    wereld,
    koekje,
  }: { readonly url: string; readonly wereld: Wereld; readonly koekje: string },
): Promise<void> => {
  const context = await browser.newContext({ locale: 'nl-NL', colorScheme: 'light' })
  const [name = '', value = ''] = koekje.split('=')
  if (pagina.behandelaar) await context.addCookies([{ name, value, url }])
  for (const width of BREEDTES) {
    const page = await context.newPage()
    await page.setViewportSize({ width, height: 900 })
    await page.goto(url + pagina.pad(wereld))
    await pagina.doe?.(page)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(MAP, `${pagina.naam}-${width}.png`), fullPage: true })
    if (pagina.naam === PLAATJE && width === 1280) {
      await page.screenshot({ path: README_PAD, clip: { x: 0, y: 0, width, height: 720 } })
    }
    await page.close()
  }
  await context.close()
}

const dataDir = mkdtempSync(join(tmpdir(), 'visietoets-schermen-'))
rmSync(MAP, { recursive: true, force: true })
mkdirSync(MAP, { recursive: true })
const dienst = await startProces('src/main.ts', {
  DATA_DIR: dataDir,
  LOCATIESERVER_URL: 'uit',
  TEGELS_URL: 'uit',
})
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
try {
  const { url } = dienst
  const koekje = await signIn(url, dienst.aanmeldlink)
  const wereld = await makeWereld({ url, koekje })
  for (const pagina of PAGINAS.filter(isGevraagd)) {
    await shoot(browser, pagina, { url, wereld, koekje })
    process.stderr.write(`${pagina.naam}\n`)
  }
  process.stdout.write(`${MAP}\n`)
} finally {
  await browser.close()
  await dienst.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
