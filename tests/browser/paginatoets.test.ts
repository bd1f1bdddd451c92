import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Gedeelde, shareBrowser } from '../hulp/browser/browser.ts'
import { judgePagina } from '../hulp/browser/paginatoets.ts'

let browser: Gedeelde
/** What is found on one page with every fault of the list. */
let gevonden: readonly string[]
const PAGINA = `<!doctype html><html lang="nl"><head><title>Proef</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>:focus-visible { outline: 3px solid black }</style></head><body>
<a class="nl-skip-link" href="#inhoud" style="display:inline-block;padding:1rem">Direct naar de inhoud</a>
<main id="inhoud" tabindex="-1"><h1>Proef</h1>INHOUD</main></body></html>`

const KNOP = '<button style="padding:1rem">Doe iets</button>'

const FOUTEN = [
  ['een beeld zonder tekst', '<img src="data:,">', /axe image-alt/],
  ['een tweede kop van niveau 1', '<h1>Nog een</h1>', /2 koppen van niveau 1/],
  ['een tabel zonder bijschrift', '<table><tr><td>1</td></tr></table>', /zonder bijschrift/],
  ['een link die nergens heen leidt', '<p>Zie <a href="#weg">hier</a>.</p>', /nergens heen/],
  ['wat op een smal scherm uitsteekt', '<p style="width:400px">Breed</p>', /320 px: steekt/],
  ['een te klein doel', '<a href="/" style="display:block;height:12px">Kort</a>', /doel van/],
  ['afgesneden tekst', '<p style="height:10px;overflow:hidden">Lang</p>', /tekst past niet/],
  [
    'tekst die met meer ruimte niet past',
    '<p style="height:24px;width:200px;line-height:24px;overflow:hidden">Deze regel past hier net</p>',
    /ruime tekst: tekst past niet/,
  ],
  [
    'focus die niet te zien is',
    '<style>.stil:focus { outline: none }</style><a class="stil" href="/">Stil</a>',
    /focus niet te zien/,
  ],
  [
    'een volgorde die niet klopt',
    `<div style="display:flex;flex-direction:column-reverse;gap:2rem">${KNOP}${KNOP}</div>`,
    /volgorde klopt niet/,
  ],
  ['wat Tab niet bereikt', '<button tabindex="-1" style="padding:1rem">Weg</button>', /met Tab/],
  ['beweging', '<p style="transition: color 1s">Traag</p>', /minder beweging/],
  [
    'wat alleen een kleur zegt',
    '<p><span style="display:block;width:50px;height:9px;background:red"></span></p>',
    /verdwijnt met eigen kleuren/,
  ],
  [
    'wat alleen op de kaart staat',
    `<div data-kaart='{"lagen":[{"gegevens":{"features":[{"properties":{"naam":"Peelo"}}]}}]}'></div>`,
    /alleen op de kaart: Peelo/,
  ],
] as const

const judge = async (inhoud: string) => {
  const { page, leave } = await browser.visit()
  await page.setContent(PAGINA.replace('INHOUD', inhoud))
  const fouten = await judgePagina(page)
  await leave()
  return fouten
}

beforeAll(async () => {
  browser = await shareBrowser()
  gevonden = await judge(FOUTEN.map(([, inhoud]) => inhoud).join('\n'))
})
afterAll(() => browser.close())

it('op een goede pagina is niets aan te merken', async () => {
  expect(await judge(KNOP)).toEqual([])
})

it.each(FOUTEN)('de keuring merkt %s', (_, __, fout) => {
  expect(gevonden.join('\n')).toMatch(fout)
})
