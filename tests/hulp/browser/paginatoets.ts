import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { findKenmerken } from '../kenmerken.ts'
import { findAxe } from './axe.ts'

const SCRIPT = readFileSync(new URL('in-de-pagina.js', import.meta.url), 'utf8')
/** So many presses of Tab between two looks at where the focus is. */
const STAPPEN = 20

const ask = (page: Page, vraag: string) =>
  page.evaluate(`window.paginatoets.${vraag}`) as Promise<readonly string[]>

/** 1280 px wide at 200 %: what a browser makes of zooming in twice. */
const zoomTwice = async (page: Page): Promise<() => Promise<void>> => {
  const cdp = await page.context().newCDPSession(page)
  const maat = { width: 640, height: 450, deviceScaleFactor: 2, mobile: false }
  await cdp.send('Emulation.setDeviceMetricsOverride', maat)
  return async () => {
    await cdp.send('Emulation.clearDeviceMetricsOverride')
    await cdp.detach()
  }
}

/** The first Tab shows the skip link, and Enter goes to the content. */
const checkSkipLink = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate('window.paginatoets.resetFocus()')
  await page.keyboard.press('Tab')
  const zien = await page.evaluate(
    `(() => { const e = document.activeElement; const { width, height, top } = e.getBoundingClientRect();
      return e.matches('.nl-skip-link') && width > 24 && height >= 24 && top >= 0 })()`,
  )
  if (!zien) return ['de eerste Tab toont geen link naar de inhoud']
  await page.keyboard.press('Enter')
  const daar = await page.evaluate(`document.activeElement === document.querySelector('main')`)
  return daar ? [] : ['de link naar de inhoud brengt de focus daar niet']
}

/** Tab from the start of the page to its end. */
const walk = async (page: Page): Promise<readonly string[]> => {
  const aantal = Number(await page.evaluate('window.paginatoets.startWalk()'))
  for (let keer = 0; keer < (aantal + 20) / STAPPEN + 1; keer++) {
    for (let i = 0; i < STAPPEN; i++) await page.keyboard.press('Tab')
    if (await page.evaluate('window.paginatoets.isRound() || window.paginatoets.isAway()')) break
  }
  return ask(page, 'endWalk()')
}

/** Ids where people read words; code is shown as such, and what somebody types is his own. */
const listKenmerken = async (page: Page): Promise<readonly string[]> =>
  findKenmerken(
    String(
      await page.evaluate(`(() => {
        const kopie = document.body.cloneNode(true)
        for (const deel of kopie.querySelectorAll('code, pre, script, style, textarea')) deel.remove()
        const namen = [...kopie.querySelectorAll('[aria-label]')].map((e) => e.getAttribute('aria-label'))
        return [kopie.textContent, ...namen].join(' ')
      })()`),
    ),
  )

/** What is wrong with the page that is open, in Dutch; empty is good. The page is 1280 px wide again after it. */
export const judgePagina = async (page: Page): Promise<readonly string[]> => {
  await page.waitForLoadState('load')
  await page.evaluate(SCRIPT)
  const gevonden: string[] = []
  const note = (waar: string, fouten: readonly string[]) => {
    gevonden.push(...new Set(fouten.map((fout) => `${waar}: ${fout}`)))
  }
  const checkBreedte = async (waar: string) => {
    for (const deel of ['scroll', 'targets', 'clipped']) note(waar, await ask(page, `${deel}()`))
    await page.evaluate('window.paginatoets.setSpacing(true)')
    for (const deel of ['scroll', 'clipped'])
      note(`${waar}, ruime tekst`, await ask(page, `${deel}()`))
    await page.evaluate('window.paginatoets.setSpacing(false)')
  }
  note('vorm', await ask(page, 'shape()'))
  note('kenmerk', await listKenmerken(page))
  note('kaart', await ask(page, 'maps()'))
  note('1280 px', await findAxe(page))
  await checkBreedte('1280 px')
  note('toetsenbord', await walk(page))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  note('minder beweging', await ask(page, 'motion()'))
  await page.emulateMedia({ reducedMotion: null, forcedColors: 'active' })
  note('eigen kleuren', await ask(page, 'forced()'))
  await page.emulateMedia({ forcedColors: null })
  const zoomUit = await zoomTwice(page)
  await checkBreedte('200 %')
  await zoomUit()
  await page.setViewportSize({ width: 320, height: 640 })
  note('320 px', await findAxe(page))
  await checkBreedte('320 px')
  await page.setViewportSize({ width: 1280, height: 900 })
  note('toetsenbord', await checkSkipLink(page))
  return gevonden
}
