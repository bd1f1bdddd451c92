import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAdressen } from '../../src/adapters/locatieserver/adressen.ts'
import { readWkt } from '../../src/adapters/locatieserver/wkt.ts'
import { type NepLocatieserver, startLocatieserver } from '../hulp/browser/locatieserver.ts'
import { createWebproef, type Webproef } from '../hulp/browser/webproef.ts'

/** Nothing came with the service: only what is asked elsewhere is found. */
const ZONDER_LIJST = { plekkenVan: () => undefined }

let nep: NepLocatieserver
let proef: Webproef
beforeAll(async () => {
  nep = await startLocatieserver()
  proef = createWebproef({ adressen: createAdressen(`${nep.url}/`, { rustMs: 0 }) }, ZONDER_LIJST)
})
afterAll(() => nep.stop())
beforeEach(() => {
  nep.stand = 'gewoon'
})

const linkTo = (html: string, naam: string): string => {
  const [, href] = new RegExp(`href="([^"]+)"[^>]*>\\s*${naam}`).exec(html) ?? []
  if (href === undefined) throw new Error(`there is no link ${naam}`)
  return href
}
const fieldIn = (html: string, naam: string): string =>
  (new RegExp(`name="${naam}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? '').replaceAll('&quot;', '"')

/** Searches, chooses and goes on; gives the geometry that is kept. */
const choose = async (zoek: string, naam: string) => {
  const resultaat = await proef.get(`/zelftoets/plek?adres=${encodeURIComponent(zoek)}`)
  const begin = await proef.get(linkTo(resultaat.html, naam))
  const velden = ['tekening', 'gekozen', 'gekozenUitleg'].map((veld) => [
    veld,
    fieldIn(begin.html, veld),
  ])
  const verder = await proef.post('/zelftoets', {
    ...Object.fromEntries(velden),
    activiteiten: 'wonen',
  })
  return { begin, verder, toets: [...proef.bewaard.values()].at(-1) }
}

describe('een adres zoeken', () => {
  it('geeft adressen in Assen en percelen, om uit te kiezen', async () => {
    const { status, tekst } = await proef.get('/zelftoets/plek?adres=Proefstraat+12')
    expect(status).toBe(200)
    expect(tekst).toContain('Proefstraat 12, 9400AA Assen (adres)')
    expect(tekst).not.toContain('Groningen')
    expect((await proef.get('/zelftoets/plek?adres=assen+a')).tekst).toContain('1234 (perceel)')
  })

  it('vraagt alleen wat de dienst kent, en stuurt alleen de zoekvraag', async () => {
    await proef.get('/zelftoets/plek?adres=Proefstraat+12')
    const vraag = new URL(nep.gevraagd.at(-1) ?? '', nep.url).searchParams
    expect(vraag.get('q')).toBe('Proefstraat 12')
    expect(vraag.get('fq')).toBe('(type:adres AND gemeentecode:0106) OR type:perceel')
  })

  it('die gekozen is, gaat mee naar de vragen', async () => {
    const { begin, verder, toets } = await choose('Proefstraat 12', 'Proefstraat 12')
    expect(begin.tekst).toContain('Uw plek: Proefstraat 12, 9400AA Assen (adres).')
    expect(begin.tekst).toContain('Wij rekenen met één punt bij dit adres.')
    expect(verder.status).toBe(303)
    expect(toets?.invoer.locatie).toMatchObject({ type: 'Point' })
  })

  it('van een perceel met omtrek rekent met het hele perceel, anders eerlijk met het midden', async () => {
    const heel = await choose('Assen A 1234', 'Assen A 1234')
    expect(heel.begin.tekst).toContain('Wij rekenen met het hele perceel.')
    expect(heel.toets?.invoer.locatie).toMatchObject({ type: 'Polygon' })
    const midden = await choose('Assen A 1235', 'Assen A 1235')
    expect(midden.begin.tekst).toContain('kennen wij alleen het midden')
    expect(midden.toets?.invoer.locatie).toMatchObject({ type: 'Point' })
  })

  it.each(['', 'zzz bestaat niet'])('zonder treffer voor "%s" zegt dat', async (zoek) => {
    const { status, html } = await proef.get(`/zelftoets/plek?adres=${encodeURIComponent(zoek)}`)
    expect(status).toBe(400)
    expect(html).toContain('href="#adres"')
  })

  it('van een id dat niet (meer) bestaat laat opnieuw zoeken', async () => {
    const { status, tekst } = await proef.get('/zelftoets?gevonden=adr-0000')
    expect(status).toBe(400)
    expect(tekst).toContain('Deze plek vonden wij niet terug')
  })

  it.each(['stuk', 'vreemd'] as const)(
    'bij een dienst die %s is, kan het anders',
    async (stand) => {
      nep.stand = stand
      const { status, tekst } = await proef.get('/zelftoets/plek?adres=Proefstraat')
      expect(status).toBe(503)
      expect(tekst).toContain('Wij kunnen nu geen adressen opzoeken')
      expect(tekst).toContain('Geef de plek op een andere manier')
      const gevonden = await proef.get('/zelftoets?gevonden=adr-1')
      expect(gevonden.tekst).toContain('Wij kunnen nu geen adressen opzoeken')
      expect(gevonden.html).toContain('name="plek"')
      expect(proef.gelogd).toEqual([])
    },
  )

  it('wacht niet langer dan drie seconden', async () => {
    nep.stand = 'stil'
    const begin = performance.now()
    expect((await proef.get('/zelftoets/plek?adres=Proefstraat')).status).toBe(503)
    expect(performance.now() - begin).toBeLessThan(5_000)
  })
})

describe('zonder adressen en zonder lijst', () => {
  it('is er niets van het zoeken te zien', async () => {
    const kaal = createWebproef({}, ZONDER_LIJST)
    expect((await kaal.get('/zelftoets')).html).not.toContain('adres')
    expect((await kaal.get('/zelftoets/plek')).status).toBe(404)
    expect((await kaal.get('/zelftoets?gevonden=adr-1')).status).toBe(200)
  })
})

describe('een plek', () => {
  it('die op twee manieren is gegeven, is niet te kiezen', async () => {
    const { status, tekst } = await proef.post('/zelftoets', {
      plek: '52.9945 6.562',
      bestand: new Blob(['{"type":"Point","coordinates":[6.562,52.9945]}']),
      activiteiten: 'wonen',
    })
    expect(status).toBe(400)
    expect(tekst).toContain('op meer dan één manier')
  })

  it('mag uit een bestand komen', async () => {
    const bestand = new Blob(['{"type":"Point","coordinates":[6.562,52.9945]}'])
    const { status } = await proef.post('/zelftoets', { plek: '', bestand, activiteiten: 'wonen' })
    expect(status).toBe(303)
  })

  it('uit een bestand dat geen GeoJSON is, zegt dat', async () => {
    const bestand = new Blob(['naam;x;y'])
    const antwoord = await proef.post('/zelftoets', { plek: '', bestand, activiteiten: 'wonen' })
    expect(antwoord.status).toBe(400)
    expect(antwoord.tekst).toContain('Wij lezen GeoJSON')
  })

  it.each([
    ['een PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['een JPEG', [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
    ['een PDF', [...Buffer.from('%PDF-1.7')]],
  ])('uit %s zegt waar een tekening wel hoort', async (_, bytes) => {
    const bestand = new Blob([new Uint8Array(bytes)])
    const antwoord = await proef.post('/zelftoets', { plek: '', bestand, activiteiten: 'wonen' })
    expect(antwoord.status).toBe(400)
    expect(antwoord.tekst).toContain('Een tekening of foto voegt u straks bij uw advies toe')
  })
})

describe('welbekende tekst (WKT)', () => {
  it.each([
    ['POINT(1.5 2)', { type: 'Point', coordinates: [1.5, 2] }],
    ['POINT (1 -2)', { type: 'Point', coordinates: [1, -2] }],
    [
      'POLYGON((0 0,4 0,4 4,0 0),(1 1, 2 1, 2 2, 1 1))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [4, 0],
            [4, 4],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
    ],
    [
      'MULTIPOLYGON(((0 0,4 0,4 4,0 0)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [4, 0],
              [4, 4],
              [0, 0],
            ],
          ],
        ],
      },
    ],
    ['LINESTRING(0 0,1 1)', undefined],
    ['POLYGON((0 0', undefined],
    ['POINT(x y)', undefined],
    [undefined, undefined],
  ])('%s', (wkt, vorm) => {
    expect(readWkt(wkt)).toEqual(vorm)
  })
})

describe('adressen naast de lijst die meekomt', () => {
  const zoek = (pad: string, { get }: Webproef) => get(`/zelftoets/plek?adres=${pad}`)

  it('staan vooraan voor wie een huis zoekt, en achteraan voor wie een naam zoekt', async () => {
    const beide = createWebproef({ adressen: createAdressen(nep.url, { rustMs: 0 }) })
    const { html } = await zoek('Assen+A+1234', beide)
    expect(html).toContain('1234</a> (perceel)')
  })

  it('die er niet zijn, laten de lijst staan en zeggen dat', async () => {
    const beide = createWebproef({ adressen: createAdressen(nep.url) })
    nep.stand = 'stuk'
    for (const _ of [1, 2]) {
      const { status, tekst } = await zoek('rolderstraat+3', beide)
      expect(status).toBe(200)
      expect(tekst).toContain('Wij kunnen nu geen adressen opzoeken')
      expect(tekst).toContain('Rolderstraat')
    }
    expect(nep.gevraagd.filter((vraag) => vraag.includes('rolderstraat'))).toHaveLength(1)
  })
})
