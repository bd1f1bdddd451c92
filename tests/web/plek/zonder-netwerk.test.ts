import { beforeAll, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../../hulp/browser/webproef.ts'

let proef: Webproef
beforeAll(() => {
  proef = createWebproef()
})
const fieldIn = (html: string, naam: string) =>
  new RegExp(`name="${naam}"[^>]*value="([^"]*)"`).exec(html)?.[1]

const LARIKS = '52.99955 6.54516'

describe('een plek vinden zonder netwerk en zonder JavaScript', () => {
  it('gaat van een straat met een typefout naar haar cirkel, en vraagt de plek aan te wijzen', async () => {
    const lijst = await proef.get('/zelftoets/plek?adres=rolderstrat+12&plantype=dakkapel')
    expect(lijst.status).toBe(200)
    const [, href = ''] = /href="([^"]+)"[^>]*>\s*Rolderstraat/.exec(lijst.html) ?? []
    const begin = await proef.get(href.replaceAll('&amp;', '&'))
    expect(begin.tekst).toContain('U zoekt bij Rolderstraat (straat in')
    expect(begin.tekst).toMatch(/ergens in de cirkel van \d+ meter/)
    expect(begin.tekst).toContain('Wijs nu zelf de plek van uw plan aan')
    expect(fieldIn(begin.html, 'plantype')).toBe('dakkapel')
    const [, kaart = ''] = /src="(\/zelftoets\/plek\/kaart\.svg[^"]*)"/.exec(begin.html) ?? []
    const svg = await proef.get(kaart.replaceAll('&amp;', '&'))
    expect(svg.headers.get('Content-Type')).toContain('image/svg+xml')
    expect(svg.html).toContain('stroke-dasharray="6 4"')
  })

  it('houdt vast wat u voor het plan en voor de plek typte, welke van de twee u ook eerst zoekt', async () => {
    const { html } = await proef.get('/zelftoets')
    const [, formulier = ''] = /<form[^>]*id="zoek-plek"[^>]*>(.*?)<\/form>/s.exec(html) ?? []
    expect(formulier).toMatch(
      /name="wat"[^>]*form="begin".*name="zoek" value="plan".*name="adres"[^>]*form="begin".*name="zoek" value="plek"/s,
    )
    const follow = async (pad: string, naam: RegExp) => {
      const lijst = await proef.get(pad)
      const href = [...lijst.html.matchAll(/<a class="nl-link" href="([^"]+)">([^<]+)/g)].find(
        ([, , tekst = '']) => naam.test(tekst),
      )?.[1]
      return (await proef.get((href ?? '').replaceAll('&amp;', '&'))).html
    }
    const getypt = 'wat=dakkapel&adres=rolderstraat'
    const metPlan = await follow(`/zelftoets/plan?${getypt}`, /^Dakkapel/)
    expect(fieldIn(metPlan, 'plantype')).toBe('dakkapel')
    expect(fieldIn(metPlan, 'adres')).toBe('rolderstraat')
    const metPlek = await follow(`/zelftoets/plek?${getypt}`, /^Rolderstraat/)
    expect(metPlek).toContain('U zoekt bij Rolderstraat')
    expect(fieldIn(metPlek, 'wat')).toBe('dakkapel')
  })

  it('zoekt met elke knop eerst wat nog gezocht moet worden, en gooit daarbij niets weg', async () => {
    const sleutel = 'x'.repeat(22)
    const naar = async (velden: Readonly<Record<string, string>>) =>
      (await proef.post('/zelftoets', { sleutel, ...velden })).naar
    const getypt = { wat: 'dakkapel', adres: 'rolderstraat' }
    const plan = '/zelftoets/plan?wat=dakkapel&adres=rolderstraat'
    expect(await naar(getypt)).toBe(plan)
    expect(await naar({ ...getypt, zoek: 'plan' })).toBe(plan)
    expect(await naar({ ...getypt, zoek: 'plek' })).toBe(
      '/zelftoets/plek?adres=rolderstraat&wat=dakkapel',
    )
    expect(await naar({ wat: 'dakkapel', plek: LARIKS })).toBe(
      `/zelftoets/plan?${new URLSearchParams({ wat: 'dakkapel', adres: LARIKS })}`,
    )
    const soort = { plantype: 'dakkapel', activiteiten: 'dakkapel' }
    expect(await naar({ ...soort, adres: 'rolderstraat' })).toBe(
      '/zelftoets/plek?adres=rolderstraat&plantype=dakkapel',
    )
    expect(await naar({ ...soort, plek: LARIKS })).toBe(`/zelftoets/${sleutel}`)
    // What was ticked in the list would be lost: that form is shown again, with what was typed.
    const zelf = await proef.post('/zelftoets', { activiteiten: 'wonen', adres: 'rolderstraat' })
    expect([zelf.status, fieldIn(zelf.html, 'adres')]).toEqual([400, 'rolderstraat'])
  })

  it('zoekt de plek als alleen die is getypt, ook met enter', async () => {
    const { status, naar } = await proef.get('/zelftoets/plan?wat=&adres=rolderstraat')
    expect([status, naar]).toEqual([303, '/zelftoets/plek?adres=rolderstraat'])
  })

  it('laat klikken op de kaart, komt dichterbij, en neemt het punt mee', async () => {
    const klik =
      '/zelftoets/plek/punt?kijk=233900,557100,5600&gevonden=wijk-wk010600&klik.x=190&klik.y=90'
    const { status, naar } = await proef.get(klik)
    expect(status).toBe(303)
    expect(new URL(naar, 'http://x').searchParams.get('gevonden')).toBe('rd-234900-558100')
    const [, breed] = /kijk=234900%2C558100%2C(\d+)/.exec(naar) ?? []
    expect(Number(breed)).toBe(1_400)
    const begin = await proef.get(naar)
    expect(fieldIn(begin.html, 'plek')).toBe('234900 558100')
    expect(begin.tekst).toMatch(/Deze plek ligt in de buurt \p{L}+/u)
  })

  it('rekent niet met een naam: wie niets aanwijst, hoort dat', async () => {
    const { status, tekst, html } = await proef.post('/zelftoets', {
      plek: '',
      rond: 'straat-9406-aar',
      activiteiten: 'wonen',
    })
    expect(status).toBe(400)
    expect(tekst).toContain('Wijs nog aan waar uw plan ligt')
    expect(tekst).toContain('U zoekt bij Aar')
    expect(html).toMatch(/href="#wijs-aan">Wijs nog aan/)
    expect(html).toContain('id="wijs-aan"')
    expect(html).toContain('data-id="wijs-aan"')
  })

  it.each([
    ['een link', 'https://www.google.com/maps/@52.9945,6.562,17z'],
    ['RD', '233880 557030'],
    ['graden', '52.9945, 6.562'],
  ])('neemt %s meteen als punt, in het zoekveld en in het veld zelf', async (_, tekst) => {
    const gezocht = await proef.get(`/zelftoets/plek?adres=${encodeURIComponent(tekst)}`)
    expect(gezocht.naar).toContain('gevonden=rd-233')
    const { status } = await proef.post('/zelftoets', { plek: tekst, activiteiten: 'wonen' })
    expect(status).toBe(303)
  })

  it('zegt van een punt buiten de gemeente dat het daarbuiten ligt', async () => {
    const { status, tekst } = await proef.get('/zelftoets?gevonden=rd-233900-582000')
    expect(status).toBe(400)
    expect(tekst).toContain('Deze plek ligt buiten de gemeente Assen')
  })

  it('noemt bij de kaart wie haar maakte en op welke voorwaarden', async () => {
    const { tekst } = await proef.get('/zelftoets')
    for (const woord of ['Kadaster', 'CBS', 'GeoNames', 'CC BY-SA 4.0', 'CC0 1.0', 'benaderd']) {
      expect(tekst).toContain(woord)
    }
  })

  it.each([
    '/zelftoets?kijk=x',
    '/zelftoets?kijk=1e99,2,3',
    '/zelftoets?kijk=1,2,3,4&gevonden=straat-bestaat-niet',
    '/zelftoets/plek/kaart.svg?kijk=NaN,NaN,0&gevonden=rd-0-0',
    '/zelftoets/plek/punt?klik.x=-1&klik.y=99999',
    '/zelftoets/plek/punt',
  ])('blijft staan bij %s', async (pad) => {
    expect([200, 303]).toContain((await proef.get(pad)).status)
    expect(proef.gelogd).toEqual([])
  })
})

describe('RD in een bestand', () => {
  const vlak = [
    [233_600, 557_000],
    [233_640, 557_000],
    [233_640, 557_030],
    [233_600, 557_000],
  ]
  it.each([
    ['een geometrie', { type: 'Polygon', coordinates: [vlak] }],
    [
      'een collectie',
      {
        type: 'FeatureCollection',
        features: [
          { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [vlak] } },
        ],
      },
    ],
  ])('mag ook: %s', async (_, inhoud) => {
    const bestand = new Blob([JSON.stringify(inhoud)])
    const { status } = await proef.post('/zelftoets', { plek: '', bestand, activiteiten: 'wonen' })
    expect(status).toBe(303)
  })
})
