import { beforeEach, describe, expect, it } from 'vitest'
import { type Antwoord, createWebproef, type Webproef } from '../hulp/browser/webproef.ts'

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

const GEVRAAGD = /name="gevraagd" value="(\w+)"/g
const readBlad = (html: string) => {
  const read = (naam: string) => new RegExp(`name="${naam}" value="([^"]*)"`).exec(html)?.[1] ?? ''
  const idsOf = (patroon: RegExp) => [...html.matchAll(patroon)].map(([, id = '']) => id)
  return {
    velden: { versie: read('versie'), gehad: read('gehad'), onderwerp: read('onderwerp') },
    gevraagd: idsOf(GEVRAAGD),
    magLeeg: idsOf(/name="mag_leeg" value="(\w+)"/g),
  }
}

/** Says "weet ik niet" to what decides, and leaves the rest empty; gives every screen, and where it ends. */
const answerBeslissend = async (pad: string) => {
  const bladen: Antwoord[] = []
  let hier = pad
  for (let keer = 0; keer < 15; keer++) {
    const blad = await proef.get(hier)
    if (blad.naar !== '') return { bladen, einde: blad.naar }
    bladen.push(blad)
    const { velden, gevraagd, magLeeg } = readBlad(blad.html)
    const antwoorden = gevraagd.filter((id) => !magLeeg.includes(id)).map((id) => [id, 'weet_niet'])
    const post = { ...velden, gevraagd, mag_leeg: magLeeg, ...Object.fromEntries(antwoorden) }
    hier = (await proef.post(pad, post)).naar
  }
  throw new Error('there was no end to the questions')
}

describe('een zelftoets die met een soort plan begint', () => {
  it('begint met één zoekveld, zonder JavaScript, en houdt de lijst om zelf te kiezen', async () => {
    const { tekst, html } = await proef.get('/zelftoets')
    expect(tekst.indexOf('Wat wilt u maken?')).toBeLessThan(tekst.indexOf('Waar is uw plan?'))
    expect(html).toContain('action="/zelftoets/plan"')
    expect(tekst).toContain('Of kies zelf uit een lijst')
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
    expect(html).toContain('href="/zelftoets?zelf=ja#activiteiten"')
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

  it('vraagt wie woningen uit de lijst kiest ook naar de bouwlagen', async () => {
    const { bladen } = await answerBeslissend(await begin({ plek: PLEK, activiteiten: 'wonen' }))
    const gevraagd = bladen.flatMap(({ html }) => readBlad(html).gevraagd)
    expect(gevraagd).toContain('bouwlagenMax')
    const [bewaard] = [...proef.bewaard.values()]
    expect(bewaard?.invoer.plantype).toBe('woningen_bouwen')
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
    const { bladen, einde } = await answerBeslissend(pad)
    expect(einde).toBe(`${pad}/advies`)
    // On each screen, and in the order of the screens.
    for (const { html } of bladen) {
      const { gevraagd, magLeeg } = readBlad(html)
      expect(gevraagd.slice(gevraagd.length - magLeeg.length)).toEqual(magLeeg)
    }
    const beslist = bladen.map(({ html }) => {
      const { gevraagd, magLeeg } = readBlad(html)
      return gevraagd.length > magLeeg.length
    })
    expect(beslist).toContain(true)
    expect(beslist.toSorted((a, b) => Number(b) - Number(a))).toEqual(beslist)
    const tekst = bladen.map((blad) => blad.tekst).join(' ')
    expect(tekst).toContain('Uw advies wacht er niet op')
    expect(tekst).toContain('Hoe ver staat het dichtste huis van iemand anders')
  })

  it('zeggen wat elk antwoord zou doen, bij de vraag en bij het advies', async () => {
    const padel = await begin({
      ...{ plek: '53.0210 6.5890', plantype: 'padel', activiteiten: 'sport' },
      ...{ gevraagd: 'soortSport', soortSport: 'padel' },
    })
    const { bladen, einde } = await answerBeslissend(padel)
    const studie =
      /Laat u het geluid onderzoeken.*?Antwoordt u hier "nee", dan kan het "past na aanpassing" worden/
    expect(bladen.some(({ tekst }) => studie.test(tekst))).toBe(true)
    expect((await proef.get(einde)).tekst).toMatch(studie)
  })

  it('beginnen met de waarde die bij dat plan gewoon is, te zien in het veld', async () => {
    const kap = { plek: PLEK, plantype: 'boom_kappen', activiteiten: 'boom_kappen' }
    const { bladen } = await answerBeslissend(await begin(kap))
    expect(bladen.map(({ html }) => html).join('')).toMatch(/name="bomenNieuw"[^>]*value="1"/)
  })

  it('staan bij het advies zolang zij zijn overgeslagen, met wat het antwoord zegt', async () => {
    const pad = await begin()
    await answerBeslissend(pad)
    const eerst = (await proef.get(`${pad}/advies`)).tekst
    expect(eerst).toContain('Wat zou een planoloog nog vragen?')
    expect(eerst).toContain('Dit telt mee voor de vraag: ')
    const blad = await proef.get((await proef.get(`${pad}/kernvragen`)).naar)
    const { velden } = readBlad(blad.html)
    const gevraagd = { gevraagd: 'afstandWoningM', afstandWoningM: '120' }
    await proef.post(pad, { ...velden, ...gevraagd })
    const daarna = (await proef.get(`${pad}/advies`)).tekst
    const [, open = ''] = daarna.split('Wat zou een planoloog nog vragen?')
    expect(open).not.toContain('Hoe ver staat het dichtste huis')
    expect(daarna).toContain('120 m')
  })

  it('waarop iemand overal "weet ik niet" zei, zijn bij het advies te wijzigen en niet opnieuw te beantwoorden', async () => {
    const pad = await begin({
      ...{ plek: '52.99955 6.54516', plantype: 'mantelzorgwoning' },
      activiteiten: 'mantelzorgwoning',
    })
    const antwoorden = { zorgAangetoond: 'ja', tijdelijkJaren: '0', monumentaleBoomGeraakt: 'nee' }
    const gevraagd = [...Object.keys(antwoorden), 'parkeerplaatsenEigenTerrein']
    await proef.post(pad, {
      ...{ versie: '1', gevraagd, ...antwoorden },
      'parkeerplaatsenEigenTerrein.weet_niet': 'weet_niet',
    })
    const { html, tekst } = await proef.get(`${pad}/advies`)
    expect(html).not.toContain(`href="${pad}/kernvragen"`)
    expect(tekst).toMatch(/U antwoordde "Weet ik niet" op deze vraag: [^?]*parkeer/)
    const naar = `${pad}/antwoorden#veld-parkeerplaatsenEigenTerrein`
    expect(html).toContain(`href="${naar}"`)
    expect((await proef.get(`${pad}/antwoorden`)).html).toContain(
      'id="veld-parkeerplaatsenEigenTerrein"',
    )
    expect((await proef.get(`${pad}/kernvragen`)).naar).toBe(naar)
  })

  it('zeggen wat er mis is met een antwoord, bij het veld, en houden wat er stond', async () => {
    const pad = await begin()
    await answerBeslissend(pad)
    const [{ versie = 0 } = {}] = [...proef.bewaard.values()]
    const { status, tekst, html } = await proef.post(pad, {
      versie: String(versie),
      onderwerp: 'omgeving',
      gevraagd: 'afstandWoningM',
      mag_leeg: 'afstandWoningM',
      afstandWoningM: 'ver',
    })
    expect(status).toBe(400)
    expect(tekst).toContain('Er klopt één ding niet')
    expect(html).toMatch(/name="afstandWoningM"[^>]*value="ver"/)
  })
})

describe('een aantal in wat iemand typt', () => {
  const linkOf = (html: string, type: string): string =>
    new RegExp(`href="(/zelftoets\\?plantype=${type}[^"]*)"`).exec(html)?.[1] ?? ''
  const open = async (tekst: string, type: string) => {
    const { html } = await proef.get(`/zelftoets/plan?wat=${encodeURIComponent(tekst)}`)
    return (await proef.get(linkOf(html, type).replaceAll('&amp;', '&'))).html
  }
  const veldOf = (html: string, feit: string): string | undefined =>
    new RegExp(`<input[^>]*name="${feit}"[^>]*>`).exec(html)?.[0]

  it.each([
    ['drie kleine windmolens van 15 meter', 'erfmolen', 'windturbinesAantal', '3'],
    ["20 studio's in een leeg kantoor", 'transformatie', 'woningenNieuw', '20'],
    ['twaalf appartementen in een school', 'transformatie', 'woningenNieuw', '12'],
    ['vierentwintig appartementen in een school', 'transformatie', 'woningenNieuw', '24'],
    ['Honderdtweeëndertig studio’s in een leeg kantoor', 'transformatie', 'woningenNieuw', '132'],
  ])('wordt overgenomen: %s', async (tekst, type, feit, waarde) => {
    const veld = veldOf(await open(tekst, type), feit)
    expect(veld).toContain(`value="${waarde}"`)
  })

  it('gaat mee in het plan dat begint, ook over het zoeken van de plek', async () => {
    const html = await open('drie kleine windmolens van 15 meter', 'erfmolen')
    const plantype = /name="plantype" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const plek = await proef.get(`/zelftoets?plantype=${plantype}`)
    expect(veldOf(plek.html, 'windturbinesAantal')).toContain('value="3"')
    await begin({
      ...{ plek: PLEK, plantype, activiteiten: 'windturbine' },
      ...{ gevraagd: 'windturbinesAantal', windturbinesAantal: '3' },
    })
    const { invoer } = [...proef.bewaard.values()].at(-1) ?? {}
    expect(invoer).toMatchObject({ plantype: 'erfmolen', feiten: { windturbinesAantal: 3 } })
  })

  it('wordt nooit een ander aantal: een maat telt niet, en wat wij niet kunnen lezen blijft leeg', async () => {
    const maat = await open('kleine windmolen van 15 meter', 'erfmolen')
    expect(veldOf(maat, 'windturbinesAantal')).toContain('value="1"')
    const meer = await open('kleine windmolens', 'erfmolen')
    expect(veldOf(meer, 'windturbinesAantal')).not.toMatch(/value="[^"]/)
    const raar = await open('kleine windmolen 4 stuks', 'erfmolen')
    expect(veldOf(raar, 'windturbinesAantal')).not.toMatch(/value="[^"]/)
  })

  it('gelooft geen adres dat iets anders telt', async () => {
    const { status, html } = await proef.get('/zelftoets?plantype=erfmolen.bouwhoogteM.12')
    expect(status).toBe(200)
    expect(veldOf(html, 'bouwhoogteM')).toBeUndefined()
  })
})

describe('wie zijn flat aan toeristen wil verhuren', () => {
  it('leest bij de eerste keuze dat dat vakantieverhuur is', async () => {
    const wat = encodeURIComponent('mijn appartement verhuren aan toeristen (vakantieverhuur)')
    const { tekst } = await proef.get(`/zelftoets/plan?wat=${wat}`)
    expect(tekst).toMatch(/\? +Bed and breakfast of vakantieverhuur/)
  })
})
