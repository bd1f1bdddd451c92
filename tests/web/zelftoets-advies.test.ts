import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Antwoord, createWebproef, type Webproef } from '../hulp/browser/webproef.ts'
import { boek } from '../hulp/proef.ts'

let proef: Webproef
let pad: string

/** The hidden fields and the address of the form that this button sends. */
const formOf = ({ html }: Antwoord, knop: RegExp) => {
  const form = [...html.matchAll(/<form[^>]*action="([^"]+)"[^>]*>.*?<\/form>/gs)].find(([alles]) =>
    knop.test(alles),
  )
  if (!form) throw new Error(`no form with ${knop}`)
  const velden = [...form[0].matchAll(/name="([^"]+)" value="([^"]*)"/g)]
  return { naar: form[1] ?? '', velden: Object.fromEntries(velden.map(([, n, w]) => [n, w ?? ''])) }
}
const link = (naar: string, velden: Record<string, string>) =>
  `${naar}?${new URLSearchParams(velden)}`

beforeEach(async () => {
  proef = createWebproef()
  pad = await proef.begin({
    activiteiten: ['wonen'],
    woningenNieuw: 20,
    woningenGesloopt: 0,
    bouwlagenMax: 5,
  })
})

describe('het advies van de zelftoets', () => {
  it('zegt dat het geen besluit is, precies één keer boven de redenen', async () => {
    const { tekst } = await proef.get(`${pad}/advies`)
    const keren = tekst.split('geen besluit en geen toezegging; u mag altijd aanvragen').length - 1
    expect(keren).toBe(1)
  })

  it('zegt de stand één keer op het scherm, en opzij alleen de plek en de antwoorden', async () => {
    const { html } = await proef.get(`${pad}/advies`)
    const [scherm = ''] = html.replace(/<head>.*?<\/head>/s, '').split('Lees het hele advies')
    const [, stand = ''] = /<h1[^>]*>Uw plan: <span[^>]*>(.*?)<\/span>/.exec(scherm) ?? []
    expect(stand).toBe('past na aanpassing')
    expect(scherm.split(stand)).toHaveLength(2)
    const [opzij = ''] = /<aside.*?<\/aside>/s.exec(scherm) ?? []
    expect(opzij).toContain('Brinkkwartier')
    expect(opzij).toContain('<summary>Ingevuld: 4 gegevens</summary>')
  })

  it('vouwt samen waarvan nog moet blijken of het nodig is, en zegt dat één keer per lijst', async () => {
    const { html } = await proef.get(`${pad}/advies`)
    expect(html).not.toContain('(nog na te gaan of dit nodig is)')
    const vouwen = [
      ...html.matchAll(
        /<summary>Nog na te gaan of dit nodig is: (\d+)<\/summary><ul[^>]*>(.*?)<\/ul>/g,
      ),
    ]
    expect(vouwen.length).toBeGreaterThan(0)
    for (const [, aantal, lijst = ''] of vouwen) {
      expect(lijst.split('<li>').length - 1).toBe(Number(aantal))
    }
  })

  it('zegt wat op deze plek geldt, met de bron erbij en of de gemeente dat nog moet bevestigen', async () => {
    const { tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toMatch(/Wat geldt op deze plek\? .*?, wonen: .*?nog te bevestigen/)
  })

  it('stuurt niemand naar de gemeente voor wat alleen de initiatiefnemer kan weten', async () => {
    const feiten = { activiteiten: ['wonen'], woningenNieuw: 'onbekend_bij_initiatiefnemer' }
    const hier = await proef.begin(feiten)
    const { tekst: rapport } = await proef.get(`${hier}/rapport`)
    expect(rapport).toMatch(/Hoeveel woningen komen erbij\? U wist dit nog niet\. Bespreek het/)
    expect(rapport).toMatch(/\? Zoek dit uit, of vraag het in het gesprek/)
    const { tekst } = await proef.get(`${hier}/advies`)
    expect(tekst).toMatch(/U wist dit nog niet\. Bespreek het .*? Hoeveel woningen komen erbij\?/)
    expect(tekst.split('Zoek dit uit, of vraag het in het gesprek').length - 1).toBe(1)
    expect(tekst).toMatch(/Zoek dit uit, of vraag het in het gesprek met de gemeente\. [A-Z].*?\?/)
  })

  it('is op de pagina van het rapport ook in punten te lezen, met één keer dat het geen besluit is', async () => {
    const { html, tekst } = await proef.get(`${pad}/rapport`)
    expect(html).toMatch(/<li>Dit moet nog kloppen:<ul><li>/)
    expect(tekst.split('geen besluit en geen toezegging; u mag altijd').length - 1).toBe(1)
  })

  it('noemt in het rapport de grond om een punt niet de grootte van het plan', async () => {
    const { tekst } = await proef.get(`${pad}/rapport`)
    expect(tekst).toContain('De m² hieronder zeggen dus niet hoe groot het plan is.')
  })

  it('noemt een regel uit de wet geen wens van de visie', async () => {
    const feiten = { windturbinesAantal: 1, windGeluidLden: 40, windGeluidLnight: 35 }
    const hier = await proef.begin({ activiteiten: ['windturbine'], ...feiten })
    const { tekst } = await proef.get(`${hier}/advies`)
    const wet = /Wettelijk kader (.*?) Wat neemt u mee/.exec(tekst)?.[1]
    expect(wet).toContain('Dit past bij de regels')
    expect(wet).not.toContain('Dit past bij de visie')
  })

  it('zegt bij een principe hoeveel er nog niet bekend is, en noemt dat geen zwijgen', async () => {
    const hier = await proef.begin({ activiteiten: ['wonen'] })
    const { tekst } = await proef.get(`${hier}/advies`)
    const groen = /Groene stad van het Noorden (.*?) Dynamische hoofdstad/.exec(tekst)?.[1]
    expect(groen).toMatch(/Over \d+ punten is te weinig bekend/)
    expect(groen).not.toContain('zegt de visie niets')
  })

  it('geeft een link die 30 dagen werkt, en zegt tot wanneer', async () => {
    const { html, tekst } = await proef.get(`${pad}/advies`)
    expect(html).toMatch(
      new RegExp(`<textarea[^>]*readonly[^>]*>http://localhost${pad}</textarea>`),
    )
    expect(tekst).toContain('Bewaard tot en met 26 december 2026')
    proef.klok.nu = new Date('2026-12-26T09:59:59Z')
    expect((await proef.get(`${pad}/advies`)).status).toBe(200)
    proef.klok.nu = new Date('2026-12-26T10:00:00Z')
    expect((await proef.get(`${pad}/advies`)).status).toBe(404)
  })
})

describe('een wijziging', () => {
  it('wordt echt doorgerekend en verandert het plan niet', async () => {
    const advies = await proef.get(`${pad}/advies`)
    const { naar, velden } = formOf(advies, /Wat als 1/)
    const gewijzigd = await proef.get(link(naar, velden))
    expect(gewijzigd.status).toBe(200)
    expect(gewijzigd.tekst).toContain('Als u dit verandert:')
    expect(gewijzigd.tekst).toContain('Dit is een proef')
    expect(gewijzigd.tekst).toMatch(/Aantal bouwlagen 4 lagen/)
    expect((await proef.get(`${pad}/advies`)).tekst).toMatch(/Aantal bouwlagen 5 lagen/)
  })

  it('is over te nemen, en daarna is het plan zo', async () => {
    const advies = await proef.get(`${pad}/advies`)
    const wens = formOf(advies, /Wat als 1/)
    const gewijzigd = await proef.get(link(wens.naar, wens.velden))
    const { naar, velden } = formOf(gewijzigd, /Neem deze wijziging over/)
    const over = await proef.post(naar, velden)
    expect(over).toMatchObject({
      status: 303,
      naar: `${pad}/advies?na=2&gevraagd=bouwlagenMax&bouwlagenMax=5`,
    })
    const { tekst } = await proef.get(over.naar)
    expect(tekst).toMatch(/Aantal bouwlagen 4 lagen/)
    expect(tekst).toContain('Zet terug zoals het was')
    // The same button once more: nothing is left to change.
    expect(await proef.post(naar, velden)).toMatchObject({ status: 303, naar: `${pad}/advies` })
    expect([...proef.bewaard.values()].at(-1)?.versie).toBe(2)
  })

  it('die niet (meer) bestaat, brengt u terug naar het advies', async () => {
    for (const velden of [{ versie: '1', mits: '9' }, { versie: '7', mits: '0' }, {}]) {
      expect(
        await proef.get(link(`${pad}/wat-als`, velden as Record<string, string>)),
      ).toMatchObject({
        status: 303,
        naar: `${pad}/advies`,
      })
    }
  })
})

describe('de samenvatting', () => {
  it('zegt eerst de stand, dan hoe vast, waarom, wat helpt en wat nu, en pas dan de rest', async () => {
    const { html, tekst } = await proef.get(`${pad}/advies`)
    expect(html).toMatch(
      /<h1[^>]*>Uw plan: <span[^>]*>[^<]+<\/span><\/h1>\s*<p class="nl-paragraph nl-paragraph--lead">Uw plan past als u het aanpast\.<\/p>/,
    )
    const volgorde = [
      'Uw plan:',
      'De gemeente moet dit nog bevestigen.',
      'Waarom?',
      'Wat helpt?',
      'Voor en tegen',
      'Maten',
      'Wat nu?',
      'Lees het hele advies',
      'Dit beslist',
      'Wat erbij hoort',
      'Voorbehouden: wat moet nog blijken?',
    ].map((deel) => tekst.indexOf(deel))
    expect(volgorde).not.toContain(-1)
    expect(volgorde).toEqual(volgorde.toSorted((a, b) => a - b))
    const [voor = ''] = tekst.split('Lees het hele advies')
    expect(voor).not.toContain('Dit telt mee als voordeel')
  })

  it('somt in het hele advies op wat erbij hoort, de uitleg dat het geen besluit is apart', async () => {
    const { html } = await proef.get(`${pad}/advies`)
    const [, punten] = /Wat erbij hoort<\/h2>\s*<ul>(.*?)<\/ul>\s*<\/details/s.exec(html) ?? []
    expect(punten).toMatch(
      /<li>Dit telt mee als voordeel:<ul>(<li>\p{Lu}[^;<]+[.]<\/li>){2,}<\/ul><\/li>/u,
    )
    expect(punten).not.toContain('geen besluit')
  })

  it('noemt nergens een tweede woord naast dat van de stand, op de pagina niet en in het rapport niet', async () => {
    const { woorden } = boek.visie
    for (const deel of ['advies', 'rapport']) {
      const { tekst } = await proef.get(`${pad}/${deel}`)
      expect(tekst.length).toBeGreaterThan(1_000)
      expect(tekst).not.toContain('Voorlopig advies')
      for (const woord of Object.values(woorden)) {
        if (woord !== woorden.nog_niet_te_zeggen) expect(tekst).not.toContain(woord)
      }
    }
  })

  it('verwijst naar voorbehouden die er staan, en naar het rapport', async () => {
    const { html, tekst } = await proef.get(`${pad}/advies`)
    expect(tekst).toContain('"Nog open"')
    expect(tekst).toContain('Voorbehouden: wat moet nog blijken?')
    expect(html).toContain(`${pad}/rapport.pdf"`)
  })
})

describe('de eerste pagina', () => {
  it('noemt kleine plannen het eerst', async () => {
    const { html } = await proef.get('/zelftoets')
    const [, keuze = ''] = html.split('Of kies zelf')
    expect(/<summary>([^<]+)/.exec(keuze)?.[1]).toMatch(/^Kleine plannen/)
  })
})

describe('wat de visie letterlijk zegt', () => {
  it('staat er woordelijk, met het document en de plaats', async () => {
    const { html } = await proef.get(`${pad}/advies`)
    const tekst = readFileSync(
      'rules/omgevingsvisie-assen/bronnen/nota-van-uitgangspunten.txt',
      'utf8',
    )
    const citaten = [...html.matchAll(/<blockquote[^>]*>([^<]+)<footer[^>]*>([^<]+)</g)]
    expect(citaten.length).toBeGreaterThan(3)
    for (const [, citaat = '', waar = ''] of citaten) {
      const woorden = citaat.replaceAll('&#39;', "'").replaceAll('&quot;', '"')
      expect(tekst.replace(/\s+/g, ' ')).toContain(woorden.replace(/\s+/g, ' '))
      expect(waar).toMatch(/^Nota van Uitgangspunten herijken omgevingsvisie Assen, ./)
    }
  })
})
