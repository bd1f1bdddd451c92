import { describe, expect, it } from 'vitest'
import { createWebproef } from '../../hulp/browser/webproef.ts'
import { drawStraten, type Straat } from '../../hulp/plekken/straten.ts'

const STRATEN = drawStraten(100, 20)
/** Side of the map that one clicks on, px. */
const ZIJDE = 280

const proef = createWebproef()

const readTekens = (tekst: string): string =>
  tekst.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

/** Where the hit with this name and postcode leads. */
const findTreffer = async ({ getypt, naam, pc4 }: Straat): Promise<string | undefined> => {
  const { html } = await proef.get(`/zelftoets/plek?adres=${encodeURIComponent(getypt)}`)
  const treffers = [...html.matchAll(/<a[^>]*href="([^"]+)"[^>]*>([^<]+)<\/a>\s*\(([^)]*)\)/g)]
  const treffer = treffers.find(
    ([, , tekst = '', wat = '']) => readTekens(tekst) === naam && wat.endsWith(`postcode ${pc4}`),
  )
  return treffer?.[1] && readTekens(treffer[1])
}

const hiddenIn = (html: string, naam: string): string | undefined =>
  new RegExp(`<input type="hidden" name="${naam}" value="([^"]*)"`).exec(html)?.[1]

/** The circles of the map without JavaScript, in metres (RD). */
const readCirkels = async (html: string) => {
  const [, adres = ''] = /type="image"[^>]*src="([^"]+)"/.exec(html) ?? []
  const kijk = new URLSearchParams(readTekens(adres).split('?')[1]).get('kijk') ?? ''
  const [x = 0, y = 0, breedM = 0] = kijk.split(',').map(Number)
  const svg = (await proef.get(readTekens(adres))).html
  const mPerPx = breedM / ZIJDE
  return [...svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)" r="([^"]+)"/g)].map((deel) => {
    const [cx = 0, cy = 0, r = 0] = deel.slice(1).map(Number)
    return {
      midden: [x + (cx - ZIJDE / 2) * mPerPx, y - (cy - ZIJDE / 2) * mPerPx],
      straal: r * mPerPx,
      mPerPx,
    }
  })
}

describe('honderd straten uit het bestand, zonder netwerk', () => {
  it('zijn honderd verschillende, waarvan twintig met een typefout', () => {
    expect(new Set(STRATEN.map(({ naam, pc4 }) => `${naam} ${pc4}`)).size).toBe(100)
    expect(STRATEN.filter(({ naam, getypt }) => naam !== getypt).length).toBe(20)
  })

  it.each(STRATEN)('$getypt: de cirkel van $naam, en nooit een punt', async (straat) => {
    const naar = await findTreffer(straat)
    expect([straat.getypt, naar]).toEqual([straat.getypt, expect.stringContaining('gevonden=')])
    const { html, tekst } = await proef.get(naar ?? '')
    const [, kaart = '{}'] = /data-kaart="([^"]+)"/.exec(html) ?? []
    expect(JSON.parse(readTekens(kaart)).rond).toEqual({
      naam: straat.naam,
      midden: straat.midden,
      straal: straat.straal,
    })
    expect(tekst).toContain(`ergens in de cirkel van ${straat.straal} meter`)
    expect(tekst).toContain('Wijs nu zelf de plek van uw plan aan')
    expect(hiddenIn(html, 'tekening')).toBe('')
    expect(hiddenIn(html, 'gekozen')).toBeUndefined()
    expect(html).toMatch(/<input id="plek" name="plek"[^>]* value=""/)

    const [cirkel, ...meer] = await readCirkels(html)
    expect(meer).toEqual([])
    const { midden: [x = 0, y = 0] = [], straal = 0, mPerPx = 0 } = cirkel ?? {}
    expect(Math.hypot(x - straat.midden[0], y - straat.midden[1])).toBeLessThanOrEqual(mPerPx)
    expect(Math.abs(straal - straat.straal)).toBeLessThanOrEqual(mPerPx)

    const verder = await proef.post('/zelftoets', {
      rond: hiddenIn(html, 'rond') ?? '',
      activiteiten: 'wonen',
    })
    expect(verder.status).toBe(400)
    expect(verder.tekst).toContain('Wijs nog aan waar uw plan ligt')
    expect(proef.bewaard.size).toBe(0)
  })
})
