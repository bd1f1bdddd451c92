import { describe, expect, it } from 'vitest'
import type { AdressenPort } from '../../src/app/ports/zoeken.ts'
import { createWebproef } from '../hulp/browser/webproef.ts'
import {
  fleschDouma,
  JARGON,
  MAX_WOORDEN,
  measure,
  splitWoorden,
  splitZinnen,
  type Tekst,
} from '../hulp/leesmaat.ts'

const adressen: AdressenPort = {
  search: async () => [{ id: 'adr-1', naam: 'Proefstraat 12', soort: 'adres' }],
  get: async (id) => ({
    ...{ id, naam: 'Proefstraat 12', soort: 'perceel' },
    vorm: { type: 'Point', coordinates: [233_650, 557_150] },
  }),
}
const proef = createWebproef({ adressen })

/** Every page and state of the self-check, by name. */
const readPaginas = async (): Promise<readonly (readonly [string, string])[]> => {
  const klein = await proef.begin({ activiteiten: ['beroep_aan_huis'] })
  const flats = await proef.begin({ activiteiten: ['wonen'], woningenNieuw: 20, bouwlagenMax: 5 })
  const alles = await proef.begin({ activiteiten: ['supermarkt'], bvoWinkelM2: 1800 })
  const paden = {
    begin: '/zelftoets',
    gevonden: '/zelftoets?gevonden=adr-1',
    zoeken: '/zelftoets/plek?adres=proef',
    'zoeken leeg': '/zelftoets/plek?adres=',
    vraag: klein,
    antwoorden: `${flats}/antwoorden`,
    'advies flats': `${flats}/advies`,
    'advies winkel': `${alles}/advies`,
    'wat als': `${flats}/wat-als?versie=1&mits=0`,
    verlopen: '/zelftoets/nooit-gegeven',
  }
  const FOUT = { versie: '1', gevraagd: 'wonenBlijftHoofdgebruik', wonenBlijftHoofdgebruik: 'x' }
  const gelezen: (readonly [string, string])[] = []
  for (const [naam, pad] of Object.entries(paden)) gelezen.push([naam, (await proef.get(pad)).html])
  gelezen.push(['fout', (await proef.post('/zelftoets', { plek: 'x' })).html])
  gelezen.push(['foute vraag', (await proef.post(klein, FOUT)).html])
  return gelezen
}

/** What is quoted, what the user wrote or chose, and names of documents, steps and jobs: nothing of that is our own text. */
const VAN_ANDEREN =
  /<(blockquote|dl|code)[^>]*>.*?<\/\1>|<ul class="vt-namen">.*?<\/ul>|<span class="nl-data-badge">.*?<\/span>/gs
const BLOK = /<(?:h[1-6]|p|li|label|legend|summary|button|a class="nl-(?:button|skip-link))[^>]*>/gs

const decode = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:?!])/g, '$1')
    .trim()

/** The blocks of text on a page; each block is at least a sentence of its own. */
const listTeksten = ([waar, html]: readonly [string, string]): readonly Tekst[] => {
  const [, inhoud = ''] = /<main[^>]*>(.*)<\/main>/s.exec(html) ?? []
  return inhoud
    .replace(VAN_ANDEREN, '')
    .split(BLOK)
    .map((tekst) => ({ waar, tekst: decode(tekst) }))
    .filter(({ tekst }) => /\p{L}/u.test(tekst))
}

const paginas = await readPaginas()
const teksten = paginas.flatMap(listTeksten)
/** A text that stands on several pages counts once. */
const eigen = [...new Map(teksten.map((deel) => [deel.tekst, deel])).values()]
const zinnen = eigen.flatMap(({ waar, tekst }) => splitZinnen(tekst).map((zin) => ({ waar, zin })))

describe('de pagina’s van de zelftoets', () => {
  it('zijn er allemaal', () => {
    for (const pagina of paginas)
      expect([pagina[0], listTeksten(pagina).length > 3]).toEqual([pagina[0], true])
  })

  it('lezen even makkelijk als wat de regels zeggen', () => {
    const maat = measure(eigen)
    const score = fleschDouma(maat)
    const moeilijk = maat.moeilijk / maat.woorden
    console.log(
      `pages: Flesch-Douma ${score.toFixed(1)}, ${(maat.woorden / maat.zinnen).toFixed(1)} words a sentence, ${(100 * moeilijk).toFixed(1)}% of four syllables or more`,
    )
    expect(maat.woorden).toBeGreaterThan(500)
    expect(score).toBeGreaterThanOrEqual(78)
    expect(moeilijk).toBeLessThanOrEqual(0.045)
  })

  it(`hebben geen zin van meer dan ${MAX_WOORDEN} woorden`, () => {
    expect(zinnen.filter(({ zin }) => splitWoorden(zin).length > MAX_WOORDEN)).toEqual([])
  })

  it('gebruiken geen woorden van ingewijden', () => {
    expect(zinnen.filter(({ zin }) => JARGON.test(zin))).toEqual([])
  })

  it('zeggen u, nooit je of jij', () => {
    expect(zinnen.filter(({ zin }) => /\b(?:je|jij|jou|jouw|uwe)\b/iu.test(zin))).toEqual([])
  })
})
