import { describe, expect, it } from 'vitest'
import { TIEN_PLANNEN } from '../../hulp/browser/tien-plannen.ts'
import { createWebproef } from '../../hulp/browser/webproef.ts'
import { boek } from '../../rules/assen.ts'

const LARIKS = [6.5455, 52.9995] as const
const DAKKAPEL = {
  activiteiten: ['dakkapel'],
  monumentOfGezicht: ['geen'],
  gebouwZonderVergunning: false,
  woningaantalVerandert: false,
  dakzijde: 'achter',
  dakkapelPlatDak: true,
  dakkapelHoogteM: 1.7,
  afstandDakvoetM: 0.7,
  afstandNokM: 0.7,
  afstandZijkantM: 0.7,
}
const proef = createWebproef()

/** What is read of the advice before anything is unfolded, and all of it. */
const look = async (feiten: Readonly<Record<string, unknown>>) => {
  const pad = await proef.begin(feiten, LARIKS)
  const { html, tekst } = await proef.get(`${pad}/advies`)
  return { pad, html, tekst, boven: tekst.split('Meer weten')[0] ?? '' }
}
const sayHelpt = (boven: string): string => /Wat helpt\?(.*?)Voor en tegen/.exec(boven)?.[1] ?? ''

describe('een plan waarvoor geen vergunning nodig is', () => {
  it('zegt dat bovenaan, met het artikel en wat het niet zegt, en wat er dan te doen is', async () => {
    const { boven, pad } = await look(DAKKAPEL)
    expect(boven).toMatch(
      /U hebt voor het bouwen waarschijnlijk geen omgevingsplanvergunning nodig \(Besluit bouwwerken leefomgeving \(Bbl\), artikel 2\.29 onder b\)\. Dat zegt niets over een andere vergunning.*Waarom\?/,
    )
    expect(boven).not.toMatch(/Vraag de vergunning aan|De gemeente beslist/)
    expect(boven).toContain('Kijk of u een andere vergunning of toestemming nodig hebt')
    const { tekst: rapport } = await proef.get(`${pad}/rapport`)
    expect(rapport).toMatch(/waarschijnlijk geen omgevingsplanvergunning nodig.*Wat nu\?/)
    expect(rapport).not.toContain('Vraag de vergunning aan')
  })

  it('zegt bovenaan ook dat het nog kan, waar dat van afhangt, en waar dat te beantwoorden is', async () => {
    const { afstandNokM: _, afstandZijkantM: __, ...minder } = DAKKAPEL
    const { html, boven } = await look(minder)
    expect(boven).toMatch(
      /Misschien hebt u voor het bouwen geen omgevingsplanvergunning nodig\. Dat hangt af van: [^.]+ en [^.]+\. Beantwoord deze 2 vragen.*Waarom\?/,
    )
    expect(html).toContain('href="#vergunningvrij"')
    expect(html).toContain('id="vergunningvrij"')
    expect(boven).toContain('Vraag de vergunning aan, als die nodig is')
  })

  it('zegt er niets over bij een plan waarvoor zij wel nodig is', async () => {
    const { boven } = await look({ ...DAKKAPEL, dakzijde: 'voor', gekeerdNaarOpenbaar: true })
    expect(boven).not.toMatch(/U hebt voor het bouwen waarschijnlijk geen|Misschien hebt u/)
    expect(boven).toContain('Vraag de vergunning aan')
  })
})

describe('een plan waarvan niet bekend is of er een vergunning nodig is', () => {
  const ZORG = { activiteiten: ['mantelzorgwoning'], zorgAangetoond: true }
  const OPBOUW = { activiteiten: ['dakopbouw'], bouwhoogteM: 9, bouwhoogteOmgevingM: 9 }

  it('zegt dat geen antwoord helpt waar de regels ontbreken, en niet dat er gegevens ontbreken', async () => {
    const { boven, tekst } = await look(ZORG)
    expect(boven).toMatch(
      /Meer antwoorden helpen dus niet: doe de vergunningcheck in het Omgevingsloket \( ?omgevingswet\.overheid\.nl ?\) of vraag het de gemeente\./,
    )
    expect(tekst).toContain('het hangt af van regels die wij niet hebben')
    expect(tekst).not.toContain('Nog niet te zeggen. Dat hangt')
    expect(tekst).not.toContain('Er zijn gegevens niet bekend')
  })

  it.each(['aanbouw', 'bijgebouw'])(
    'zegt bij %s waarom het niet te zeggen is, en wie het wel weet',
    async (soort) => {
      const { boven, tekst, html, pad } = await look({ activiteiten: [soort], aanbouwM2: 24 })
      const zin =
        /Misschien hebt u voor het bouwen geen omgevingsplanvergunning nodig\. Dat staat in het omgevingsplan, en die regels hebben wij niet\./
      expect(boven).toMatch(zin)
      expect(html).toContain('href="https://omgevingswet.overheid.nl"')
      expect(tekst).toMatch(
        /Kan het zonder omgevingsplanvergunning\? Dat weten wij niet.*Alleen de vergunningcheck in het Omgevingsloket.*Artikel 2\.29 noemt geen .*De vergunningcheck in het Omgevingsloket zegt het/,
      )
      expect((await proef.get(`${pad}/rapport`)).tekst).toMatch(zin)
    },
  )

  it('zegt bij een klein plan dat wij het niet weten, bij de stap van de vergunning en in het rapport', async () => {
    const { boven, pad } = await look(OPBOUW)
    const zin =
      /Vraag de vergunning aan, als die nodig is\. Of u er een nodig hebt, weten wij niet: doe de vergunningcheck in het Omgevingsloket/
    expect(boven).toMatch(zin)
    expect((await proef.get(`${pad}/rapport`)).tekst).toMatch(zin)
    const groot = await look({ activiteiten: ['supermarkt'], bvoWinkelM2: 900 })
    expect(groot.boven).toMatch(/Vraag de vergunning aan(?!,)/)
  })
})

describe('een plan dat zo niet past', () => {
  const lookNu = async (stand: string) => {
    const plan = TIEN_PLANNEN.find((deel) => deel.stand === stand)
    const pad = await proef.beginOp(plan?.locatie, plan?.feiten ?? {})
    const { tekst } = await proef.get(`${pad}/advies`)
    const { tekst: rapport } = await proef.get(`${pad}/rapport`)
    return { nu: tekst.split('Wat nu?')[1] ?? '', rapport }
  }

  it.each(['past_niet', 'strijdig'])(
    'begint bij %s met veranderen, en pas daarna een vergunning',
    async (stand) => {
      const { nu, rapport } = await lookNu(stand)
      const eerst =
        /^\s*Verander uw plan of plek\s+Bespreek het met de gemeente \(.*Past het\? Vraag de vergunning aan/
      expect(nu).toMatch(eerst)
      expect(rapport).toMatch(
        /Wat nu\?\s+Verander uw plan of plek.*Past het\? Vraag de vergunning aan/,
      )
    },
  )

  it('begint bij "hier niet, tenzij" met de reden, bij de gemeente', async () => {
    const { nu, rapport } = await lookNu('nee_tenzij')
    expect(nu).toMatch(
      /^\s*Bespreek uw reden met de gemeente \(.*Kan het niet\? Verander uw plan of plek.*Past het\? Vraag de vergunning aan/,
    )
    expect(rapport).toContain('Bespreek uw reden met de gemeente')
  })

  it('laat de stappen bij een plan dat past zoals zij waren', async () => {
    const { nu } = await lookNu('past_mits')
    expect(nu).toMatch(/^\s*Bespreek uw plan met de gemeente \(.*(?<!\?) +Vraag de vergunning aan/)
  })
})

describe('wat iemand nog moet laten zien', () => {
  it('kan hij meteen meesturen, en daar staat wat er gevraagd is en waarvoor', async () => {
    const { boven, html, pad } = await look({
      activiteiten: ['beroep_aan_huis'],
      wonenBlijftHoofdgebruik: true,
    })
    const [, stuk = ''] = /Laat dit zien met: ([^.,]+)\. +Stuur dit mee/.exec(sayHelpt(boven)) ?? []
    expect(stuk).not.toBe('')
    const [, naar = ''] = /href="([^"]+\/toelichting\?stuk=[^"]+)">Stuur dit mee/.exec(html) ?? []
    expect(naar).toContain(pad)
    const er = await proef.get(naar.replaceAll('&amp;', '&'))
    const [eerste = ''] = stuk.split(' en ')
    expect(er.tekst.toLowerCase()).toContain(
      `laat de gemeente zien dat uw plan aan de voorwaarden voldoet: ${eerste}`,
    )
    expect(er.tekst).toContain(`Kies het bestand: ${stuk}`)
    expect(er.tekst).toContain('De gemeente beoordeelt het als u uw plan instuurt')
    expect(er.tekst).not.toContain('Dit hoeft niet')
    const leeg = /action="([^"]+\/tekeningen[^"]*)"/.exec(er.html)?.[1] ?? ''
    const mis = await proef.post(leeg.replaceAll('&amp;', '&'), { tekeningen: [] })
    expect(mis.tekst).toContain(`Kies het bestand: ${stuk}`)
    const los = await proef.get(`${pad}/toelichting?stuk=onzin`)
    expect(los.tekst).toContain('Dit hoeft niet. Het is voor wie uw plan leest')
    expect(los.tekst).toContain('Kies tekeningen of foto’s')
  })
})

describe('een proef', () => {
  it('zegt dat er dan geen vergunning nodig is, en niet dat niets anders uitvalt', async () => {
    const pad = await proef.begin(
      { ...DAKKAPEL, dakzijde: 'voor', gekeerdNaarOpenbaar: true },
      LARIKS,
    )
    const vraag = 'versie=1&gevraagd=dakzijde&dakzijde=achter'
    const { tekst } = await proef.get(`${pad}/wat-als?${vraag}`)
    expect(tekst).toMatch(
      /Eerst niet volgens het Rijk, nu waarschijnlijk wel: +Kan het zonder omgevingsplanvergunning\?/,
    )
    expect(tekst).not.toContain('Geen enkel punt valt hierdoor anders uit')
  })
})

describe('wat er op papier en op het scherm staat', () => {
  it('is van hoe vast het is hetzelfde', async () => {
    for (const { locatie, feiten } of TIEN_PLANNEN) {
      const pad = await proef.beginOp(locatie, feiten)
      const [scherm, papier] = [
        (await proef.get(`${pad}/advies`)).tekst,
        (await proef.get(`${pad}/rapport`)).tekst,
      ]
      const zegt = (zin: string) => [scherm.includes(zin), papier.includes(zin)]
      for (const zin of ['Dat rust op wat nog niet vaststaat:', 'Een deel staat vast, maar dat']) {
        expect([feiten.activiteiten, ...zegt(zin)]).toEqual([
          feiten.activiteiten,
          scherm.includes(zin),
          scherm.includes(zin),
        ])
      }
      expect(papier).not.toMatch(/Telt alleen mee wat vaststaat, dan geldt: de visie zegt niets/)
    }
  })

  it('is van het bewaren hetzelfde', async () => {
    const { pad, boven } = await look({ activiteiten: ['dakopbouw'], bouwhoogteM: 9 })
    const [, tot = ''] = /Bewaard (tot en met \d+ \p{L}+ \d{4})\./u.exec(boven) ?? []
    expect(tot).not.toBe('')
    const { tekst } = await proef.get(`${pad}/rapport`)
    expect(tekst).toMatch(new RegExp(`Bewaard +${tot}, achter uw eigen link`))
  })

  it('noemt een afstand die groeit verder weg, en niet hoger', async () => {
    const pad = await proef.begin(
      { activiteiten: ['sport'], soortSport: 'padel', afstandWoningM: 120, bouwhoogteM: 4 },
      LARIKS,
    )
    const vraag = 'versie=1&gevraagd=afstandWoningM&afstandWoningM=125'
    const { tekst } = await proef.get(`${pad}/wat-als?${vraag}`)
    expect(tekst).toMatch(/125 m in plaats van 120 m \(5 m verder weg\)/)
  })
})

describe('hoeveel er gevraagd wordt', () => {
  it('is nooit meer dan van tevoren is gezegd', async () => {
    const typen = boek.plantypen?.typen ?? []
    const { tekst } = await proef.get('/zelftoets')
    const [, elk, klein] =
      /hooguit (\d+) vragen, en voor een klein plan hooguit (\d+)\./.exec(tekst) ?? []
    for (const { id, activiteiten, kernvragen } of typen) {
      const isKlein = activiteiten.every((een) => boek.begrippen.activiteiten[een]?.klein)
      const belofte = Number(isKlein ? klein : elk)
      const hoogstens = (isKlein ? 5 : 12) + kernvragen.length
      expect([id, hoogstens <= belofte]).toEqual([id, true])
    }
    expect([elk, klein]).toEqual(['18', '11'])
  })
})

describe('wat helpt', () => {
  it('is wat de regel zelf zegt te doen, één keer, en nooit een ander idee', async () => {
    const { boven } = await look({
      activiteiten: ['mantelzorgwoning'],
      zorgAangetoond: false,
    })
    expect(sayHelpt(boven)).toContain('Vraag de verklaring aan, of dien het plan in als woning.')
    expect(boven.split('Vraag de verklaring aan')).toHaveLength(2)
    expect(boven).not.toContain('Bespreek een ander idee')
  })

  it('is bij een open stand wat wij nog missen, met de velden erbij', async () => {
    const { pad, html, boven } = await look({ activiteiten: ['wonen'] })
    const [, gemist = ''] = /Wij missen nog: (.*?) Beantwoord deze vragen hier/.exec(boven) ?? []
    expect(gemist).toContain('?')
    const [formulier = ''] =
      /<form method="post"[^>]*wat-als(?:(?!<\/form>).)*over_ontbreekt.*?<\/form>/s.exec(html) ?? []
    const [, feit = ''] = /name="gevraagd" value="([^"]+)"/.exec(formulier) ?? []
    expect(feit).not.toBe('')
    const mis = await proef.post(`${pad}/wat-als`, {
      ...{ versie: '1', over_ontbreekt: 'ja', gevraagd: feit, [feit]: 'xyz' },
    })
    expect(mis.status).toBe(400)
    expect(mis.html).toMatch(/<details open[^>]*><summary>Beantwoord deze vragen hier/)
  })
})

describe('hoe zeker een stand is', () => {
  const lookAt = async (stand: string) => {
    const plan = TIEN_PLANNEN.find((deel) => deel.stand === stand)
    const pad = await proef.beginOp(plan?.locatie, plan?.feiten ?? {})
    const { tekst } = await proef.get(`${pad}/advies`)
    return { tekst, boven: tekst.split('Waarom?')[0] ?? '' }
  }

  it('staat bij de kop: waarmee het strijdt, dat het nog geen nee is, en wat het nog kan worden', async () => {
    const { boven, tekst } = await lookAt('strijdig')
    expect(boven).toContain(
      'Uw plan is in strijd met het beleid en onze uitwerking van de visie. Dit is nog geen nee: de gemeente moet dit bevestigen. Het kan nog "hier niet, tenzij" worden.',
    )
    expect(tekst).not.toContain('met de wet, met beleid of met de visie')
    expect((await lookAt('past_niet')).boven).toContain(
      'Dit is nog geen nee: de gemeente heeft deze uitwerking nog niet bevestigd. Het kan nog "in strijd" worden.',
    )
  })

  it('noemt het zwaarste dat nog open is, behalve waar dat bij de redenen staat', async () => {
    expect((await lookAt('botst')).boven).toContain(
      'Het kan nog "in strijd" worden. Onder meer nog open: het onderzoek naar geluid.',
    )
    const { boven } = await lookAt('open')
    expect(boven).toContain('Het kan nog uitkomen tussen "in strijd" en "past onder voorwaarden".')
    expect(boven).not.toContain('nog open:')
  })

  it('zegt niet dat de visie niets zegt naast iets dat vaststaat', async () => {
    for (const { stand } of TIEN_PLANNEN) {
      const { tekst } = await lookAt(stand)
      expect([stand, tekst]).not.toEqual([
        stand,
        expect.stringContaining('Telt alleen mee wat vaststaat, dan geldt: de visie zegt niets'),
      ])
    }
    expect((await lookAt('past_niet')).tekst).toMatch(
      /Een deel staat vast, maar dat gaat niet over de hele plek of niet over het hele plan\./,
    )
  })
})

describe('een wijziging die een eis nodig heeft en die ook hoger uitkomt', () => {
  it('staat er één keer, met waar het op uitkomt', async () => {
    const { boven } = await look({
      ...{ activiteiten: ['horeca'], horecaSoort: 'licht', bvoHorecaM2: 90, openTotUur: 18 },
      ...{ terrasM2: 0, driveThrough: false, monumentaleBoomGeraakt: false },
      ...{ basisvoorzieningVerdwijnt: false, nieuwGebouw: false, afstandWoningM: 4 },
    })
    const helpt = sayHelpt(boven)
    expect(helpt.match(/Probeer: afstand tot het dichtste huis/g)).toHaveLength(1)
    expect(helpt).toMatch(/ten minste 10 m in plaats van 4\. Dan wordt het: /)
  })
})
