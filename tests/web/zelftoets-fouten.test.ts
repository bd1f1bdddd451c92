import { beforeEach, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../hulp/browser/webproef.ts'

let proef: Webproef
beforeEach(() => {
  proef = createWebproef()
})
const sleutelIn = (html: string): string => /name="sleutel" value="([^"]+)"/.exec(html)?.[1] ?? ''
const PLAN = { plek: '52.9945 6.562', activiteiten: 'wonen' }

describe('twee keer op "Verder" klikken', () => {
  it('begint maar één zelftoets', async () => {
    const sleutel = sleutelIn((await proef.get('/zelftoets')).html)
    const velden = { ...PLAN, sleutel }
    const [een, twee] = await Promise.all([
      proef.post('/zelftoets', velden),
      proef.post('/zelftoets', velden),
    ])
    expect(een).toMatchObject({ status: 303, naar: `/zelftoets/${sleutel}` })
    expect(twee.naar).toBe(een.naar)
    expect(proef.bewaard.size).toBe(1)
  })

  it('op een voorbeeld begint er ook maar één', async () => {
    const invoer = { locatie: { type: 'Point', coordinates: [6.562, 52.9945] } }
    proef = createWebproef({ voorbeelden: [{ id: 'een', naam: 'Een', invoer }] })
    const { html } = await proef.get('/')
    const [, voorbeeld = ''] = /action="(\/voorbeelden\/[^"]+)"/.exec(html) ?? []
    const velden = { sleutel: sleutelIn(html) }
    const een = await proef.post(voorbeeld, velden)
    expect(een).toMatchObject({ status: 303, naar: `/zelftoets/${velden.sleutel}` })
    expect((await proef.post(voorbeeld, velden)).naar).toBe(een.naar)
    expect(proef.bewaard.size).toBe(1)
  })

  it('met een ander plan vanaf dezelfde pagina is een andere zelftoets', async () => {
    const sleutel = sleutelIn((await proef.get('/zelftoets')).html)
    const een = await proef.post('/zelftoets', { ...PLAN, sleutel })
    const twee = await proef.post('/zelftoets', { ...PLAN, activiteiten: 'horeca', sleutel })
    expect(twee.status).toBe(303)
    expect(twee.naar).not.toBe(een.naar)
    expect(proef.bewaard.size).toBe(2)
  })

  it('bij een vraag telt het antwoord één keer', async () => {
    const pad = await proef.begin({ activiteiten: ['beroep_aan_huis'] })
    const gevraagd = 'wonenBlijftHoofdgebruik'
    const velden = { versie: '1', gevraagd, [gevraagd]: 'ja' }
    expect(await proef.post(pad, velden)).toMatchObject({ status: 303, naar: pad })
    expect(await proef.post(pad, velden)).toMatchObject({ status: 303, naar: pad })
    expect([...proef.bewaard.values()].map(({ versie }) => versie)).toEqual([2])
  })
})

it('een plek buiten Assen heet zo, zonder woorden van de dienst', async () => {
  const { status, tekst } = await proef.post('/zelftoets', { ...PLAN, plek: '52.37 4.89' })
  expect(status).toBe(400)
  expect(tekst).toContain('Deze plek ligt niet of maar voor een klein deel in de gemeente Assen.')
  expect(tekst).not.toContain('werkingsgebied')
})

describe('een vragenpagina', () => {
  const GEVRAAGD = ['woningenNieuw', 'sociaalHuurAantal']
  const TWEE = { gevraagd: GEVRAAGD, woningenNieuw: '24', sociaalHuurAantal: '6' }

  it('wijst wie "weet niet" typt de keuze aan, zonder woorden van de dienst', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'] })
    const { tekst } = await proef.post(pad, {
      versie: '1',
      ...TWEE,
      woningenNieuw: 'weet niet precies',
    })
    expect(tekst).toContain('Weet u het niet? Kies dan "Weet ik niet".')
    expect(tekst).not.toContain('onbekend_bij')
  })

  it('noemt alles wat niet klopt tegelijk, bij elk veld', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'] })
    const { status, html } = await proef.post(pad, {
      versie: '1',
      gevraagd: GEVRAAGD,
      woningenNieuw: 'veel',
      sociaalHuurAantal: 'een paar',
    })
    expect(status).toBe(400)
    expect(html).toContain('Er kloppen 2 dingen niet')
    expect(html).toMatch(/href="#woningenNieuw".*href="#sociaalHuurAantal"/s)
    expect(html).toContain('value="veel"')
  })

  it('die twee keer komt, telt één keer, ook als er nog vragen zijn', async () => {
    const pad = await proef.begin({ activiteiten: ['wonen'] })
    for (const _ of [1, 2]) {
      const { status, naar } = await proef.post(pad, { versie: '1', ...TWEE })
      expect({ status, naar }).toEqual({ status: 303, naar: pad })
    }
    expect([...proef.bewaard.values()].map(({ versie }) => versie)).toEqual([2])
  })

  it.each(['', '/antwoorden'])('uit een ander venster raakt niet stil weg (%s)', async (deel) => {
    const pad = await proef.begin({ activiteiten: ['wonen'] })
    await proef.post(pad, { versie: '1', ...TWEE })
    const anders = { versie: '1', ...TWEE, woningenNieuw: '99' }
    const { status, tekst, html } = await proef.post(`${pad}${deel}`, anders)
    expect(status).toBe(409)
    expect(tekst).toContain('Dit is nog niet bewaard')
    expect(tekst).toContain('Aantal nieuwe woningen: 99 woningen')
    expect(tekst).not.toContain('sociale')
    expect(html).toContain(`href="${pad}/antwoorden"`)
    expect([...proef.bewaard.values()][0]?.invoer.feiten).toMatchObject({ woningenNieuw: 24 })
  })
})

describe('de sleutel van een zelftoets', () => {
  it.each(['kort', 'met spatie er in, en dat is geen sleutel', `${'x'.repeat(65)}`])(
    'is nooit wat iemand zelf verzint: %s',
    async (sleutel) => {
      const { naar } = await proef.post('/zelftoets', { ...PLAN, sleutel })
      expect(naar).toMatch(/^\/zelftoets\/[\w-]{22}$/)
    },
  )

  it('is op elke pagina een andere, en blijft uit elke cache', async () => {
    const [een, twee] = [await proef.get('/zelftoets'), await proef.get('/zelftoets')]
    expect(sleutelIn(een.html)).not.toBe(sleutelIn(twee.html))
    expect(een.headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('een link die niet (meer) werkt', () => {
  it.each(['', '/advies', '/antwoorden', '/wat-als', '/rapport'])(
    'zegt wat u nu kunt doen (%s)',
    async (deel) => {
      const pad = await proef.begin({ activiteiten: ['beroep_aan_huis'] })
      proef.klok.nu = new Date('2027-03-01T10:00:00Z')
      const { status, tekst, html } = await proef.get(`${pad}${deel}`)
      expect(status).toBe(404)
      expect(tekst).toContain('Deze link werkt niet meer')
      expect(tekst).toContain('30 dagen na uw laatste antwoord')
      expect(html).toContain('href="/zelftoets"')
      expect(html.match(/<html/g)).toHaveLength(1)
    },
  )

  it('met een schuine streep te veel werkt gewoon', async () => {
    const pad = await proef.begin({ activiteiten: ['beroep_aan_huis'] })
    expect((await proef.get(`${pad}/`)).naar).toBe(pad)
  })

  it('neemt ook geen antwoord meer aan', async () => {
    expect((await proef.post('/zelftoets/nooit-gegeven', { versie: '1' })).status).toBe(404)
  })
})

describe('een bestand met een tekening', () => {
  it.each([
    [
      'in de meters van een webkaart',
      { type: 'Point', coordinates: [730_430, 6_971_000] },
      'zijn geen graden',
    ],
    ['zonder vormen', { type: 'FeatureCollection', features: [] }, 'staat geen tekening'],
  ])('%s krijgt een uitleg waar u iets mee kunt', async (_, inhoud, uitleg) => {
    const bestand = new Blob([JSON.stringify(inhoud)])
    const { status, tekst } = await proef.post('/zelftoets', { activiteiten: 'wonen', bestand })
    expect(status).toBe(400)
    expect(tekst).toContain(uitleg)
    expect(tekst).not.toContain('CRS')
  })
})

describe('een bestand van 10 MB', () => {
  it('is te groot, en dat staat er in het Nederlands', async () => {
    const bestand = new Blob(['x'.repeat(10_000_000)])
    const { status, tekst } = await proef.post('/zelftoets', { ...PLAN, bestand })
    expect(status).toBe(413)
    expect(tekst).toContain('groter dan 1 MB')
  })
})
