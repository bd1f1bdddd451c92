import { beforeEach, describe, expect, it } from 'vitest'
import { createWebproef, type Webproef } from '../hulp/browser/webproef.ts'

let proef: Webproef
beforeEach(() => {
  proef = createWebproef()
})

const PLEK = '52.99955 6.54516'
const MOLEN = {
  plek: PLEK,
  plantype: 'windturbine',
  activiteiten: 'windturbine',
  gevraagd: 'windturbineOpDak',
  windturbineOpDak: 'nee',
}
const begin = async (velden: Readonly<Record<string, string>> = MOLEN) =>
  (await proef.post('/zelftoets', velden)).naar

/** Says "weet ik niet" to every question that decides; gives where that ends. */
const answerBeslissend = async (pad: string): Promise<string> => {
  for (let keer = 0; keer < 15; keer++) {
    const { naar, html } = await proef.get(pad)
    if (naar !== '') return naar
    const [, versie = ''] = /name="versie" value="(\d+)"/.exec(html) ?? []
    const gevraagd = [...html.matchAll(/name="gevraagd" value="(\w+)"/g)].map(([, id = '']) => id)
    const antwoorden = Object.fromEntries(gevraagd.map((id) => [id, 'weet_niet']))
    await proef.post(pad, { versie, gevraagd, ...antwoorden })
  }
  throw new Error('there was no end to the questions')
}

describe('een zelftoets die met een soort plan begint', () => {
  it('begint met één zoekveld, zonder JavaScript, en houdt de lijst om zelf te kiezen', async () => {
    const { tekst, html } = await proef.get('/zelftoets')
    expect(tekst.indexOf('Wat wilt u doen?')).toBeLessThan(tekst.indexOf('Waar is uw plan?'))
    expect(html).toContain('action="/zelftoets/plan"')
    expect(tekst).toContain('Of kies zelf wat u wilt doen')
  })

  it('vindt een plan met een typefout, en zegt waar het om gaat', async () => {
    const { tekst, html } = await proef.get('/zelftoets/plan?wat=windturbne')
    expect(tekst).toContain('Hier gaat het vaak om: ')
    expect(html).toContain('href="/zelftoets?plantype=windturbine"')
  })

  it('zegt van een onbekend woord wat erop lijkt en hoe het verder kan', async () => {
    const { status, tekst, html } = await proef.get('/zelftoets/plan?wat=xylofoon%3Cb%3E')
    expect(status).toBe(200)
    expect(tekst).toContain('Dit plan kennen wij niet')
    expect(html).not.toContain('xylofoon<b>')
    expect(html).toContain('href="/zelftoets#activiteiten"')
  })

  it('neemt een gevonden plek mee als iemand daarna zijn plan zoekt', async () => {
    const { html } = await proef.get('/zelftoets/plan?wat=windturbine&gevonden=adr-1')
    expect(html).toContain('/zelftoets?plantype=windturbine&amp;gevonden=adr-1')
  })

  it('vult activiteiten en waarden in, en laat ze zien om te wijzigen', async () => {
    const { tekst, html } = await proef.get('/zelftoets?plantype=windturbine')
    expect(tekst).toContain('Uw plan: Grote windturbine')
    expect(tekst).toContain('Dit vulden wij vast voor u in.')
    expect(html).toMatch(/value="windturbine"[^>]*checked/)
    expect(html).toMatch(/name="windturbineOpDak" value="nee"[^>]*checked/)
  })

  it('bewaart wat iemand in plaats daarvan koos', async () => {
    const pad = await begin({ ...MOLEN, windturbineOpDak: 'ja' })
    const { html } = await proef.get(`${pad}/antwoorden`)
    expect(html).toMatch(/name="windturbineOpDak" value="ja"[^>]*checked/)
  })

  it('begint gewoon zonder plantype als het niet bestaat', async () => {
    expect((await proef.get('/zelftoets?plantype=kasteel')).tekst).toContain('Of kies zelf')
    const pad = await begin({ plek: PLEK, plantype: 'kasteel', activiteiten: 'windturbine' })
    expect(pad).toMatch(/^\/zelftoets\/[\w-]+$/)
    expect((await proef.get(`${pad}/kernvragen`)).naar).toBe(`${pad}/advies`)
  })
})

describe('de kernvragen', () => {
  it('komen na wat het advies beslist, en niemand hoeft ze te beantwoorden', async () => {
    const pad = await begin()
    expect(await answerBeslissend(pad)).toBe(`${pad}/kernvragen`)
    const { tekst, html } = await proef.get(`${pad}/kernvragen`)
    expect(tekst).toContain('Vragen die u mag overslaan')
    expect(tekst).toContain('Hoe ver staat het dichtste huis van iemand anders')
    const [, versie = ''] = /name="versie" value="(\d+)"/.exec(html) ?? []
    const { naar } = await proef.post(`${pad}/kernvragen`, { versie, gevraagd: 'afstandWoningM' })
    expect(naar).toBe(`${pad}?na=kernvragen`)
    expect((await proef.get(naar)).naar).toBe(`${pad}/advies`)
  })

  it('beginnen met de waarde die bij dat plan gewoon is, te zien in het veld', async () => {
    const kap = { plek: PLEK, plantype: 'boom_kappen', activiteiten: 'boom_kappen' }
    const pad = await begin(kap)
    await answerBeslissend(pad)
    const { html } = await proef.get(`${pad}/kernvragen`)
    expect(html).toMatch(/name="bomenNieuw"[^>]*value="1"/)
  })

  it('staan bij het advies zolang zij zijn overgeslagen, met wat het antwoord zegt', async () => {
    const pad = await begin()
    await answerBeslissend(pad)
    const eerst = (await proef.get(`${pad}/advies`)).tekst
    expect(eerst).toContain('Wat zou een planoloog nog vragen?')
    expect(eerst).toContain('Dit telt mee voor de vraag: ')
    const { html } = await proef.get(`${pad}/kernvragen`)
    const [, versie = ''] = /name="versie" value="(\d+)"/.exec(html) ?? []
    await proef.post(`${pad}/kernvragen`, {
      versie,
      gevraagd: 'afstandWoningM',
      afstandWoningM: '120',
    })
    const daarna = (await proef.get(`${pad}/advies`)).tekst
    const [, open = ''] = daarna.split('Wat zou een planoloog nog vragen?')
    expect(open).not.toContain('Hoe ver staat het dichtste huis')
    expect(daarna).toContain('120 m')
  })

  it('zeggen wat er mis is met een antwoord, bij het veld', async () => {
    const pad = await begin()
    await answerBeslissend(pad)
    const { html } = await proef.get(`${pad}/kernvragen`)
    const [, versie = ''] = /name="versie" value="(\d+)"/.exec(html) ?? []
    const { status, tekst } = await proef.post(`${pad}/kernvragen`, {
      versie,
      gevraagd: 'afstandWoningM',
      afstandWoningM: 'ver',
    })
    expect(status).toBe(400)
    expect(tekst).toContain('Er klopt één ding niet')
  })
})
