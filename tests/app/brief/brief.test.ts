import { describe, expect, it } from 'vitest'
import { explainMetBewijs } from '../../../src/app/beoordelen/assess-met-bewijs.ts'
import { ADVIEZEN, adviesdeelVan, listBeantwoord } from '../../../src/app/brief/adviezen.ts'
import { alGezegdIn } from '../../../src/app/brief/al-gezegd.ts'
import { listBriefdelen, listOnbevestigd } from '../../../src/app/brief/briefzinnen.ts'
import { type Briefvraag, composeBrief, sketchBrief } from '../../../src/app/brief/compose-brief.ts'
import { VOORWAARDEN } from '../../../src/app/brief/voorwaarden.ts'
import type { BeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import type { Afwijking } from '../../../src/domain/dossier/afwijking.ts'
import type { VastgelegdeGebeurtenis } from '../../../src/domain/dossier/gebeurtenis.ts'
import { foldZaak } from '../../../src/domain/dossier/zaak.ts'
import { boek, createProef, INITIATIEF, RD } from '../../hulp/proef.ts'

const NU = new Date('2026-09-01T10:00:00Z')

const assess = (): BeoordelingMetBewijs => {
  const { volledig } = explainMetBewijs(createProef().omgeving, {
    inhoud: INITIATIEF,
    contentCrs: RD,
    mag: { alsBehandelaar: true, concept: false },
  })
  return volledig
}

const write = (anders: Partial<Briefvraag> = {}): string =>
  composeBrief({
    beoordeling: assess(),
    boek,
    besluit: {
      id: 'b',
      beoordeling: 'a',
      vastgelegdOp: NU.toISOString(),
      stand: 'in_behandeling',
      conclusie: 'nee_in_deze_vorm',
      motivering: 'De goot wordt te hoog.',
    },
    ontvangenOp: '1 september 2026',
    door: 'A. de Vries',
    aangevinkt: new Set(),
    ...anders,
  })

const withConclusie = (conclusie: Briefvraag['besluit']['conclusie']): Briefvraag['besluit'] => ({
  ...{ id: 'b', beoordeling: 'a', vastgelegdOp: NU.toISOString() },
  ...{ stand: 'in_behandeling', conclusie, motivering: 'Het kan.' },
})
const eensMet = ({ advies: { conclusie } }: BeoordelingMetBewijs): Briefvraag['besluit'] => {
  if (conclusie === 'nog_niet_te_zeggen') throw new Error('het advies moet vaststaan')
  return withConclusie(conclusie)
}
/** Everything that may be ticked is ticked, by somebody who concludes what the advice does. */
const tickAll = (
  beoordeling: BeoordelingMetBewijs,
  besluit = eensMet(beoordeling),
): Pick<Briefvraag, 'beoordeling' | 'aangevinkt' | 'besluit'> => {
  const delen = listBriefdelen({ beoordeling, boek, conclusie: besluit.conclusie })
  const sleutels = listOnbevestigd(delen).flatMap(({ zinnen }) => zinnen)
  return { beoordeling, besluit, aangevinkt: new Set(sleutels.map(({ sleutel }) => sleutel)) }
}
const partOf = (brief: string, kop: string): readonly string[] | undefined =>
  brief
    .split('\n\n')
    .find((deel) => deel.startsWith(`${kop}\n`))
    ?.split('\n')
    .slice(1)

const grond = (
  id: string,
  hardheid: 'vast' | 'te_bevestigen',
  rol: 'stand' | 'tegenkracht' = 'stand',
) => ({ soort: 'regel', id, rol, hardheid, tekst: `Over ${id}.` }) as const
/** Points the other way on soft ground, with one firm reason and one that speaks for it. */
const metRichting = (
  anders: Partial<NonNullable<BeoordelingMetBewijs['richting']>> = {},
): BeoordelingMetBewijs => ({
  ...assess(),
  richting: {
    stand: 'past_niet',
    woorden: 'past niet',
    samenvatting: 'Uw plan past hier niet. De gemeente moet dit nog bevestigen.',
    motivering: '',
    bandbreedte: { laagst: 'past_niet', hoogst: 'past_niet' },
    hardheid: 'te_bevestigen',
    alleenVast: 'past_mits',
    door: [
      grond('EEN', 'vast'),
      ...['TWEE', 'DRIE', 'VIER'].map((id) => grond(id, 'te_bevestigen')),
    ],
    tegenkracht: [grond('VOOR', 'vast', 'tegenkracht')],
    ...anders,
  },
})

describe('de brief', () => {
  it('zegt wat een adviseur antwoordde alleen als wie schrijft dat aanvinkt, met wat hij is en zonder zijn naam', () => {
    const op = { vastgelegdOp: NU.toISOString(), door: 'A. de Vries' }
    const gebeurtenissen: readonly VastgelegdeGebeurtenis[] = [
      {
        ...{ ...op, volgnummer: 1 },
        gebeurtenis: {
          ...{ soort: 'bijdrage_gevraagd', naam: 'M. Mus', functie: 'ecoloog', vraag: 'Kan dit?' },
          verlooptOp: '2026-12-01T00:00:00.000Z',
        },
      },
      {
        ...{ ...op, volgnummer: 2 },
        gebeurtenis: { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Ja, na het broeden.' },
      },
    ]
    const adviezen = adviesdeelVan({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) })
    expect(partOf(write({ adviezen }), ADVIEZEN)).toBe(undefined)
    const mee = write({ adviezen, aangevinkt: new Set(['bijdrage 1']) })
    expect(partOf(mee, ADVIEZEN)).toEqual(['- Ecoloog, 1 september 2026: “Ja, na het broeden.”'])
    expect(mee).not.toContain('Mus')
  })

  it('stuurt naar de vergunningcheck waar niet zeker is dat een vergunning nodig is', () => {
    const tell = (stand: 'ja' | 'nee' | 'onbekend', afwijking?: Afwijking) => {
      const delen = [{ activiteit: 'wonen', stand, artikelen: [], ontbreekt: [] }]
      const beoordeling = {
        ...assess(),
        vergunningvrij: { stand, delen, artikelen: [], ontbreekt: [] },
      } as never
      const besluit = { ...eensMet(assess()), conclusie: 'ja' } as const
      return write({ beoordeling, besluit, ...(afwijking && { afwijking }) })
    }
    const vraagAan = 'Vraag dan een omgevingsvergunning aan'
    expect(tell('nee')).toContain(vraagAan)
    for (const stand of ['ja', 'onbekend'] as const) {
      expect(tell(stand)).not.toContain(vraagAan)
      expect(tell(stand)).toContain('Doe dan eerst de vergunningcheck in het Omgevingsloket')
    }
    const afwijking = {
      artikel: 'Artikel 5',
      toegestaan: '9 m',
      gevraagd: '11 m',
      door: 'A',
      op: '2026-09-01',
    }
    expect(tell('onbekend', afwijking)).toContain(vraagAan)
  })

  it('zegt niet dat het niet te zeggen is, wie het toch concludeert', () => {
    const beoordeling = metRichting({ stand: 'onbekend', hoogstens: undefined } as never)
    const brief = write(tickAll(beoordeling))
    expect(brief).toContain('Onze reactie')
    expect(brief).not.toContain('nog niet te zeggen')
  })

  it('is elke keer dezelfde tekst, met de eigen conclusie en zonder belofte', () => {
    const brief = write()
    expect(write()).toBe(brief)
    const { woorden } = boek.visie
    expect(brief).toContain(`Onze reactie: ${woorden.nee_in_deze_vorm}.\nDe goot wordt te hoog.`)
    expect(brief).toContain('Op 1 september 2026 kregen wij uw idee "Tien woningen"')
    expect(brief).toContain('geen besluit en geen toezegging')
    expect(brief.endsWith('Met vriendelijke groet,\n\nA. de Vries')).toBe(true)
  })

  it('zegt nooit van zichzelf hoe vast een zin is: dat is wat wie aanvinkt voor zijn rekening neemt', () => {
    const beoordeling = assess()
    const uitkomsten = beoordeling.uitkomsten.map((deel) => ({
      ...deel,
      oordeel: 'voldoet' as const,
      aard: 'eis' as const,
      herkomst: 'eigen_uitwerking' as const,
      werking: 'te_bevestigen' as const,
    }))
    const anders = { ...beoordeling, uitkomsten }
    const brief = write(tickAll(anders))
    expect(partOf(brief, 'Wat past')?.length).toBeGreaterThan(0)
    expect(partOf(write({ beoordeling: anders, besluit: eensMet(anders) }), 'Wat past')).toBe(
      undefined,
    )
    const gelabeld = {
      ...metRichting(),
      richting: {
        ...metRichting().richting,
        door: [
          {
            ...grond('EEN', 'te_bevestigen'),
            tekst: 'Het past niet. (Nog te bevestigen door de gemeente.)',
          },
        ],
      },
    } as BeoordelingMetBewijs
    expect(partOf(write(tickAll(gelabeld)), 'Waarom wij dit vinden')).toContain('- Het past niet.')
  })

  it('zegt waarmee het in strijd is, als de gronden dat zeggen', () => {
    const beoordeling = metRichting({ stand: 'strijdig', hardheid: 'vast' } as never)
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const withHerkomst = (herkomst: (typeof eerste)['herkomst']) => ({
      ...beoordeling,
      uitkomsten: [{ ...eerste, regel: 'EEN', herkomst }],
    })
    for (const [herkomst, zin] of [
      ['hogere_regelgeving', '- Uw plan is in strijd met de wet.'],
      ['sectoraal_beleid', '- Uw plan is in strijd met ons beleid.'],
      // There is no such policy: then it is not named.
      ['eigen_uitwerking', '- Uw plan past hier niet.'],
    ] as const) {
      const brief = write({ beoordeling: withHerkomst(herkomst) })
      expect(partOf(brief, 'Waarom wij dit vinden')?.[0]).toBe(zin)
    }
  })

  it.each([
    [['hogere_regelgeving'], 'Uw plan is naar onze lezing in strijd met de wet.'],
    [
      ['hogere_regelgeving', 'visie'],
      'Uw plan is in strijd met de visie, en naar onze lezing met de wet.',
    ],
  ] as const)(
    'zegt van een wet die nog moet worden bevestigd dat het zo wordt gelezen: %s',
    (herkomsten, zin) => {
      const basis = metRichting({ stand: 'strijdig', hardheid: 'te_bevestigen' } as never)
      const [eerste] = basis.uitkomsten
      if (!eerste) throw new Error('er is geen uitkomst')
      const uitkomsten = herkomsten.map((herkomst) => ({ ...eerste, regel: 'EEN', herkomst }))
      const door = [{ ...grond('EEN', 'te_bevestigen'), tekst: 'Het past niet.' }]
      const richting = { ...basis.richting, door }
      const anders = { ...basis, uitkomsten, richting } as BeoordelingMetBewijs
      expect(partOf(write(tickAll(anders)), 'Waarom wij dit vinden')?.[0]).toBe(`- ${zin}`)
    },
  )

  it('noemt het beleid waarmee het in strijd is, als een regel daarop rust', () => {
    const beoordeling = metRichting({ stand: 'strijdig', hardheid: 'vast' } as never)
    const [eerste] = beoordeling.uitkomsten
    const [document] = Object.entries(boek.visie.documenten)
    const [basis] = boek.regels
    if (!(eerste && document && basis)) throw new Error('er is geen document')
    const regel = { ...basis, id: 'EEN', bron: [{ document: document[0], uitleg: 'x' }] }
    const uitkomsten = [{ ...eerste, regel: 'EEN', herkomst: 'sectoraal_beleid' as const }]
    const anders = { ...boek, regels: [...boek.regels, regel] } as typeof boek
    const brief = write({ beoordeling: { ...beoordeling, uitkomsten }, boek: anders })
    expect(partOf(brief, 'Waarom wij dit vinden')?.[0]).toContain(
      `in strijd met ons beleid (${document[1].titel}`,
    )
  })

  it('vraagt niet wat aan een nee niets verandert: wat de wet vraagt en wat beslist, blijft staan', () => {
    const basis = metRichting({ stand: 'strijdig', hardheid: 'vast' } as never)
    const [eerste] = basis.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const { gebied: _, ...zonderGebied } = eerste
    const uitkomsten = (
      [
        ['W', 'hogere_regelgeving'],
        ['B', 'eigen_uitwerking'],
        ['D', 'eigen_uitwerking'],
      ] as const
    ).map(([regel, herkomst]) => ({
      ...zonderGebied,
      ...{ regel, herkomst, oordeel: 'onbekend' as const },
    }))
    const voorbehouden = ['W', 'B', 'D'].map((regel) => ({
      ...{ regel, beslissend: regel === 'D' },
      tekst: `Mits bij de aanvraag blijkt dat ${regel}.`,
    }))
    const advies = { ...basis.advies, conclusie: 'afweging_nodig' as const, voorbehouden }
    const beoordeling = { ...basis, uitkomsten, advies } as BeoordelingMetBewijs
    const KOP = 'Wil het gemeentebestuur meewerken? Dan moet dit nog blijken'
    const besluit = withConclusie('afweging_nodig')
    expect(partOf(write(tickAll(beoordeling, besluit)), KOP)).toEqual([
      '- Laat zien dat D.',
      '- Laat zien dat W.',
    ])
    // Who finds that it may be done after all, asks everything.
    const ander = write(tickAll(beoordeling, withConclusie('ja_mits')))
    expect(partOf(ander, 'Wat nog moet blijken')).toContain('- Laat zien dat B.')
  })

  it('noemt geen oordeel over het geheel zolang een deel daarvan nog moet blijken', () => {
    const basis = assess()
    const [eerste] = basis.uitkomsten
    const [regel] = boek.regels
    if (!(eerste && regel)) throw new Error('er is geen uitkomst')
    const regels = (
      [
        ['GEHEEL', 'stedenbouwkundige'],
        ['DEEL', 'stedenbouwkundige'],
        ['ANDER', 'ecoloog'],
      ] as const
    ).map(([id, adviseur]) => ({ ...regel, id, adviseur, themas: ['wonen'] }))
    const anders = { ...boek, regels: [...boek.regels, ...regels] } as typeof boek
    const uitkomst = {
      ...{ ...eerste, regel: 'GEHEEL', aard: 'open_norm' as const, oordeel: 'voldoet' as const },
      ...{ herkomst: 'visie' as const, werking: 'bevestigd' as const, kort: 'Het past.' },
    }
    const tell = (open: string) => {
      const voorbehouden = [{ regel: open, tekst: 'Mits dit.', beslissend: false }]
      const advies = { ...basis.advies, voorbehouden }
      const beoordeling = { ...basis, uitkomsten: [uitkomst], advies }
      return partOf(
        write({ beoordeling, boek: anders, besluit: withConclusie('ja_mits') }),
        'Wat past',
      )
    }
    expect(tell('ANDER')).toEqual(['- Het past.'])
    expect(tell('DEEL')).toBe(undefined)
  })

  it('zegt waarvan een kaal getal is, als het plan dat zegt', () => {
    const basis = assess()
    const feit = [...boek.feiten.values()].find(
      ({ type, eenheid, herkomst }) =>
        type === 'getal' && eenheid !== undefined && herkomst === 'initiatief',
    )
    if (!feit) throw new Error('er is geen getal')
    const feiten = [{ feit: feit.id, waarde: 77, herkomst: 'initiatief' }]
    const beoordeling = { ...basis, feiten } as unknown as BeoordelingMetBewijs
    const tell = (gevraagd: string) =>
      partOf(
        write({
          beoordeling,
          afwijking: {
            ...{ artikel: 'artikel 4', toegestaan: `6 ${feit.eenheid}`, gevraagd },
            ...{ door: 'A. de Vries', op: NU.toISOString() },
          },
        }),
        'Waar uw plan afwijkt van het omgevingsplan',
      )
    const label = feit.label.charAt(0).toLowerCase() + feit.label.slice(1)
    expect(tell(`77 ${feit.eenheid}`)).toContain(`- Wat mag: 6 ${feit.eenheid} (${label})`)
    expect(tell(`78 ${feit.eenheid}`)).toContain(`- Wat mag: 6 ${feit.eenheid}`)
    expect(tell('Een hoger gebouw.')).toContain('- Wat wordt gevraagd: Een hoger gebouw.')
  })

  /** A plan that an area says no, tenzij to; who says it has this origin. */
  const metNeeTenzij = (herkomst: 'visie' | 'hogere_regelgeving'): BeoordelingMetBewijs => {
    const houding = { activiteitengroep: 'wonen', gebied: 'bos', herkomst }
    const door = [{ ...grond('wonen', 'vast'), soort: 'houding' as const, gebied: 'bos' }]
    const basis = metRichting({ stand: 'nee_tenzij', hardheid: 'vast', door } as never)
    return { ...basis, houdingen: [houding] } as unknown as BeoordelingMetBewijs
  }

  it('zegt alleen dat de visie het niet wil waar de visie dat zegt, en vraagt naar de goede reden', () => {
    const besluit = withConclusie('afweging_nodig')
    const eersteZin = (herkomst: Parameters<typeof metNeeTenzij>[0]) =>
      partOf(write({ beoordeling: metNeeTenzij(herkomst), besluit }), 'Waarom wij dit vinden')?.[0]
    expect(eersteZin('visie')).toBe(
      '- De visie wil dit hier niet, tenzij er een goede reden voor is.',
    )
    expect(eersteZin('hogere_regelgeving')).toBe(
      '- Uw plan past hier niet, tenzij er een goede reden voor is.',
    )
    const schrijver = { isBereikbaar: true }
    expect(write({ beoordeling: metNeeTenzij('visie'), besluit, schrijver })).toContain(
      'welke goede reden er is',
    )
    expect(write({ besluit, schrijver })).not.toContain('goede reden er is')
  })

  it('belooft van een plan dat past niet meer dan is bekeken', () => {
    const beoordeling = metRichting({ stand: 'past', hardheid: 'vast' } as never)
    const brief = write({ beoordeling, besluit: withConclusie('ja') })
    expect(partOf(brief, 'Waarom wij dit vinden')?.[0]).toBe(
      '- Uw plan past hier, voor zover wij dat nu kunnen zien.',
    )
    expect(brief).toContain('Dan kan meer nodig zijn dan in deze brief staat.')
  })

  it('zegt wat voor aanvraag het wordt, en dat die vertelt hoe de buurt is betrokken', () => {
    const afwijking = { artikel: 'artikel 4', toegestaan: 'Winkels.', gevraagd: 'Woningen.' }
    const besluit = withConclusie('ja')
    const met = write({ besluit, afwijking } as Partial<Briefvraag>)
    expect(met).toContain('een buitenplanse omgevingsplanactiviteit.')
    expect(write({ besluit })).not.toContain('omgevingsplanactiviteit')
    for (const brief of [met, write({ besluit })]) {
      expect(brief).toContain('of en hoe u de buurt bij uw plan heeft betrokken')
    }
    expect(write()).not.toContain('de buurt bij uw plan')
  })

  it('zegt van wat misschien niet speelt dat het misschien niet speelt', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const { gebied: _, ...zonderGebied } = eerste
    const [zeker, misschien] = (['waar', 'onbekend'] as const).map((resultaat, i) => ({
      ...{ ...zonderGebied, regel: `M-${i}`, oordeel: 'onbekend' as const },
      ...{ herkomst: 'visie' as const, werking: 'bevestigd' as const },
      spoor: { geldtVoor: { condition: 'kap', resultaat } },
    }))
    const voorbehouden = ['M-0', 'M-1'].map((regel) => ({
      ...{ regel, beslissend: false },
      tekst: `Mits uit herplantplan blijkt dat ${regel} klopt.`,
    }))
    const anders = {
      ...beoordeling,
      uitkomsten: [zeker, misschien] as typeof beoordeling.uitkomsten,
      advies: { ...beoordeling.advies, voorbehouden },
    }
    const brief = write({ beoordeling: anders, besluit: withConclusie('ja_mits') })
    expect(partOf(brief, 'Wat nog moet blijken')).toEqual([
      '- Laat zien dat M-0 klopt (herplantplan).',
      '- Als dit bij uw plan speelt: laat zien dat M-1 klopt (herplantplan).',
    ])
  })

  it('vraagt voor een keuze van het bestuur nog geen onderzoek', () => {
    const besluit = withConclusie('afweging_nodig')
    const { advies, ...rest } = assess()
    const voorbehouden = [
      { regel: 'A-1', tekst: 'Mits bij de aanvraag blijkt dat A.', beslissend: false },
    ]
    const anders = { ...rest, advies: { ...advies, voorbehouden } }
    const brief = write(tickAll(anders, besluit))
    expect(partOf(brief, 'Wat nog moet blijken')).toBe(undefined)
    expect(partOf(brief, 'Wil het gemeentebestuur meewerken? Dan moet dit nog blijken')).toEqual([
      '- Laat zien dat A.',
      '- Wij beoordelen nog of het beeld past bij de stad.',
    ])
  })

  it('noemt van wat past vier punten, elk één keer, en telt de rest niet', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const uitkomsten = ['a', 'a', 'b', 'c', 'd', 'e'].map((kort) => ({
      ...eerste,
      regel: kort,
      aard: 'eis' as const,
      oordeel: 'voldoet' as const,
      herkomst: 'visie' as const,
      werking: 'bevestigd' as const,
      kort,
    }))
    expect(partOf(write({ beoordeling: { ...beoordeling, uitkomsten } }), 'Wat past')).toEqual([
      '- a',
      '- b',
      '- c',
      '- d',
    ])
  })

  const metStukken = (oordeel: 'voldoet' | 'vraagt_beoordeling') => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const vast = { herkomst: 'hogere_regelgeving', werking: 'bevestigd' } as const
    const uitkomsten = [
      { ...eerste, ...vast, regel: 'N-1', aard: 'open_norm' as const, oordeel },
      { ...eerste, ...vast, regel: 'N-2', aard: 'signaal' as const, oordeel: 'onbekend' as const },
    ]
    const stukken = [
      { stuk: 'balans', label: 'Parkeerbalans', regels: ['N-1', 'N-2'], naTeGaan: false },
      { stuk: 'los', label: 'Plantekening', regels: ['N-2'], naTeGaan: true },
    ]
    const regels = [
      ...boek.regels,
      ...['N-1', 'N-2'].map((id) => ({ ...boek.regels[0], id, stuk: 'balans' })),
    ] as typeof boek.regels
    return { beoordeling: { ...beoordeling, uitkomsten, stukken }, boek: { ...boek, regels } }
  }
  const MEE = 'Wat u meestuurt als u een vergunning aanvraagt'

  it('vraagt geen stuk waarover al is geoordeeld, en niets van wie een nee krijgt', () => {
    const kan = { besluit: withConclusie('ja') }
    const open = write({ ...metStukken('vraagt_beoordeling'), ...kan })
    expect(partOf(open, MEE)).toEqual(['- Parkeerbalans', '- Plantekening (misschien nodig)'])
    const klaar = write({ ...metStukken('voldoet'), ...kan })
    expect(partOf(klaar, MEE)).toEqual(['- Plantekening (misschien nodig)'])
    const nee = write(metStukken('vraagt_beoordeling'))
    for (const kop of [MEE, 'Wat nog moet blijken']) expect(partOf(nee, kop)).toBe(undefined)
    expect(nee).toContain('Past u uw plan aan? Dan kijken wij er graag opnieuw naar.')
  })

  it('zegt wie schrijft wat over een gevraagd stuk al is gezegd, en de brief niet', () => {
    const op = { vastgelegdOp: NU.toISOString(), door: 'A. de Vries' }
    const { beoordeling, boek: anderBoek } = metStukken('voldoet')
    const [eerste] = anderBoek.regels
    const regels = [
      ...boek.regels,
      ...['N-1', 'N-2'].map((id) => ({ ...eerste, id, stuk: 'balans', adviseur: 'ecoloog' })),
    ] as typeof boek.regels
    const zaakboek = { ...anderBoek, regels }
    const letOpBij = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]) => {
      const dossier = { gebeurtenissen, zaak: foldZaak(gebeurtenissen), boek: zaakboek }
      const vraag = { beoordeling, boek: zaakboek, alGezegd: alGezegdIn(dossier) }
      const brief = write({ ...vraag, besluit: withConclusie('ja') })
      expect(partOf(brief, MEE)).toEqual(['- Plantekening (misschien nodig)'])
      const delen = listBriefdelen({ ...vraag, conclusie: 'ja' })
      return delen.find(({ kop }) => kop === MEE)?.zinnen.map(({ letOp }) => letOp)
    }
    const gevraagd: VastgelegdeGebeurtenis = {
      ...{ ...op, volgnummer: 1 },
      gebeurtenis: {
        ...{ soort: 'bijdrage_gevraagd', naam: 'M. Mus', functie: 'ecoloog', vraag: 'Kan dit?' },
        ...{ adviseur: 'ecoloog', verlooptOp: '2026-12-01T00:00:00.000Z' },
      },
    }
    const gegeven: VastgelegdeGebeurtenis = {
      ...{ ...op, volgnummer: 2 },
      gebeurtenis: { soort: 'bijdrage_gegeven', bij: 1, tekst: 'Geen onderzoek nodig.' },
    }
    const beantwoord = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]) =>
      listBeantwoord({ gebeurtenissen, zaak: foldZaak(gebeurtenissen) })
    expect(beantwoord([gevraagd, gegeven])).toEqual([
      'Ecoloog antwoordde op 1 september 2026 op: “Kan dit?” Het antwoord: “Geen onderzoek nodig.”',
    ])
    expect(beantwoord([gevraagd])).toEqual([])
    // He sees to both rules, and nothing says which of the two his question was about.
    for (const zonder of [[], [gevraagd], [gevraagd, gegeven]])
      expect(letOpBij(zonder)).toEqual([undefined])
    const thema = eerste?.themas[0] ?? ''
    const niet: VastgelegdeGebeurtenis = {
      ...{ ...op, volgnummer: 1 },
      gebeurtenis: {
        ...{ soort: 'effect_bepaald', thema, geldt: false, reden: 'Daar staat niets.' },
        identiteit: { soort: 'getypt' } as never,
      },
    }
    expect(letOpBij([niet])?.[0]).toMatch(
      /^A\. de Vries schreef op dat .+ hier niet aan de orde is\. Kijk of dit nog nodig is\.$/,
    )
  })

  it('zegt bij een stuk dat een ander punt nog vraagt, waarover al is geoordeeld', () => {
    const { beoordeling, boek: anderBoek } = metStukken('voldoet')
    const advies = {
      ...beoordeling.advies,
      voorbehouden: [{ regel: 'N-2', tekst: 'Mits.', beslissend: false }],
    }
    const vraag = { beoordeling: { ...beoordeling, advies }, boek: anderBoek }
    const delen = listBriefdelen({ ...vraag, conclusie: 'ja' } as never)
    const [balans] = delen.find(({ kop }) => kop === MEE)?.zinnen ?? []
    expect(balans).toMatchObject({
      tekst: 'Parkeerbalans',
      letOp: expect.stringMatching(/^Beoordeeld is al: .+\. Kijk of dit nog nodig is\.$/),
    })
  })

  it('vraagt niet als zeker om een stuk dat alleen nodig is als er iets verdwijnt', () => {
    const { beoordeling, boek: anderBoek } = metStukken('vraagt_beoordeling')
    const stukken = [{ stuk: 'los', label: 'Herplantplan', regels: ['N-2'], naTeGaan: false }]
    const ask = (aard: 'eis' | 'signaal', isOpen: boolean) => {
      const uitkomsten = beoordeling.uitkomsten.map((deel) =>
        deel.regel === 'N-2' ? { ...deel, aard } : deel,
      )
      const voorbehouden = isOpen ? [{ regel: 'N-2', tekst: 'Mits.', beslissend: false }] : []
      const advies = { ...beoordeling.advies, voorbehouden }
      const anders = { ...beoordeling, uitkomsten, stukken, advies }
      return partOf(
        write({ beoordeling: anders, boek: anderBoek, besluit: withConclusie('ja') }),
        MEE,
      )
    }
    expect(ask('eis', false)).toEqual(['- Herplantplan (misschien nodig)'])
    expect(ask('eis', true)).toEqual(['- Herplantplan'])
    expect(ask('signaal', false)).toEqual(['- Herplantplan'])
  })

  it('noemt alles wat niet past', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const letters = ['a', 'b', 'c', 'd', 'e', 'f']
    const uitkomsten = letters.map((kort) => ({
      ...eerste,
      regel: kort,
      oordeel: 'voldoet_niet' as const,
      aard: 'eis' as const,
      herkomst: 'visie' as const,
      werking: 'bevestigd' as const,
      kort,
    }))
    const brief = write({ beoordeling: { ...beoordeling, uitkomsten } })
    expect(partOf(brief, 'Wat nog niet past')).toEqual(letters.map((letter) => `- ${letter}`))
  })

  it('noemt redenen en aanpassingen van het advies alleen als de eigen conclusie dat advies is', () => {
    const mits = [
      { tekst: 'x', wijzigingen: [{ tekst: 'aantal bouwlagen: 4 lagen in plaats van 5 lagen' }] },
    ] as unknown as BeoordelingMetBewijs['mits']
    const beoordeling = {
      ...metRichting({ stand: 'aanpassen' }),
      mits,
    }
    const eens = write(tickAll(beoordeling, withConclusie('ja_mits')))
    expect(partOf(eens, 'Wat u kunt aanpassen')).toEqual([
      '- Aantal bouwlagen: 4 lagen in plaats van 5 lagen.',
    ])
    expect(partOf(eens, 'Waarom wij dit vinden')).toContain('- Over EEN.')
    const ander = write(tickAll(beoordeling, withConclusie('ja')))
    for (const kop of ['Wat u kunt aanpassen', 'Waarom wij dit vinden'])
      expect(partOf(ander, kop)).toBe(undefined)
  })

  /** A plan with one thing open and one shown, each with a condition of its own. */
  const withVoorschriften = (tekstVan: (id: string) => string) => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const bij = (id: string, regel: string) => ({
      [id]: {
        ...{ onderwerp: 'water', tekst: tekstVan(id), bij: [regel], graad: 'C' as const },
        herkomst: 'eigen_uitwerking' as const,
        werking: 'te_bevestigen' as const,
        bron: [{ titel: 'x' }],
      },
    })
    return {
      boek: {
        ...boek,
        voorschriften: {
          onderwerpen: { water: 'Water' },
          voorschriften: { ...bij('een', 'V-1'), ...bij('twee', 'V-2') },
        },
      },
      beoordeling: {
        ...beoordeling,
        uitkomsten: ['V-1', 'V-2'].map((regel, i) => ({
          ...eerste,
          regel,
          oordeel: i === 0 ? ('onbekend' as const) : ('voldoet' as const),
        })),
        advies: {
          ...beoordeling.advies,
          voorbehouden: [{ regel: 'V-1', tekst: 'Mits V-1.', beslissend: false }],
        },
      },
      besluit: withConclusie('ja_mits'),
      aangevinkt: new Set(['voorschrift een', 'voorschrift twee']),
    }
  }

  it('stelt onder voorwaarden de voorschriften bij wat nog open is, en alleen de aangevinkte', () => {
    const anders = withVoorschriften((id) => `Voorschrift ${id}, voorgelegd aan het bevoegd gezag.`)
    expect(partOf(write(anders), VOORWAARDEN)).toEqual([
      '- Voorschrift een, voorgelegd aan de gemeente.',
    ])
    const zonder = write({ ...anders, aangevinkt: new Set() })
    expect(partOf(zonder, VOORWAARDEN)).toBe(undefined)
    // Asked only where a condition is told.
    const LAAT_ZIEN = 'hoe uw plan aan de voorwaarden voldoet'
    expect([write(anders), zonder].map((brief) => brief.includes(LAAT_ZIEN))).toEqual([true, false])
    expect(partOf(write({ ...anders, besluit: withConclusie('ja') }), VOORWAARDEN)).toBe(undefined)
  })

  it('gaat niet uit met een gat: een voorschrift wacht op wat er in moet', () => {
    const anders = withVoorschriften((id) => `Het dak van ${id} is hoogstens {bouwhoogteNok}.`)
    const brief = write(anders)
    expect(brief).not.toContain('[…')
    expect(partOf(brief, VOORWAARDEN)).toBe(undefined)
    const vraag: Briefvraag = { ...anders, ontvangenOp: '1 september 2026', door: 'A. de Vries' }
    expect(sketchBrief(vraag, false).onaf).toEqual([
      'Het dak van een is hoogstens [… bouwhoogteNok].',
    ])
  })

  it('spreekt aan wie bekend is, en ondertekent zoals de huisstijl het zegt', () => {
    const brief = write({
      aan: 'mevrouw J. Jansen',
      schrijver: {
        gemeente: 'Gemeente Voorbeeldstad',
        isBereikbaar: true,
        ondertekening: ['Namens burgemeester en wethouders'],
      },
    })
    expect(brief.startsWith('Geachte mevrouw Jansen,\n')).toBe(true)
    for (const [aan, aanhef] of [
      ['de heer De Vries', 'heer De Vries'],
      ['Dhr. P. Bos', 'heer Bos'],
      ['mevrouw Th. A. van der Berg-Smit', 'mevrouw van der Berg-Smit'],
      ['Mw. Bos', 'mevrouw Bos'],
      ['J. Jansen', 'heer of mevrouw'],
      ['Bouwbedrijf Noord', 'heer of mevrouw'],
      ['Heerlijk BV', 'heer of mevrouw'],
    ] as const)
      expect(write({ aan }).split('\n')[0]).toBe(`Geachte ${aanhef},`)
    expect(brief).toContain('contact op met A. de Vries. Boven deze brief staat hoe u ons bereikt.')
    expect(brief.endsWith('groet,\n\nNamens burgemeester en wethouders\n\nA. de Vries')).toBe(true)
    const onbereikbaar = write({ schrijver: { gemeente: 'Gemeente Voorbeeldstad' } })
    expect(onbereikbaar.endsWith('A. de Vries\nGemeente Voorbeeldstad')).toBe(true)
    expect(onbereikbaar).not.toContain('contact op met')
  })

  it('vraagt niemand contact op te nemen waar niet staat hoe', () => {
    const besluit = withConclusie('afweging_nodig')
    expect(write({ besluit })).toContain('moet het gemeentebestuur eerst een keuze maken.')
    expect(write({ besluit })).not.toContain('contact')
    expect(write({ besluit, schrijver: { isBereikbaar: true } })).toContain(
      'Neem dan contact met ons op',
    )
  })

  it('noemt een aanvraag geen idee, en belooft daarop een besluit', () => {
    const brief = write({
      ...metStukken('vraagt_beoordeling'),
      besluit: withConclusie('ja'),
      isAanvraag: true,
    })
    expect(brief).toContain('kregen wij uw aanvraag "Tien woningen"')
    expect(brief).toContain('Het besluit op uw aanvraag krijgt u apart.')
    expect(brief).toContain('Ons antwoord over de visie: ')
    expect(brief).toContain('Het besluit op uw aanvraag kan anders zijn.')
    expect(brief).not.toContain('Onze reactie:')
    expect(brief).not.toMatch(/idee|U mag altijd/)
    expect(partOf(brief, MEE)).toBe(undefined)
  })

  const eens = metRichting({ stand: 'past_niet' })
  const afweging = withConclusie('afweging_nodig')

  it('zegt na de reactie welke kant het op wijst, dan hoogstens drie redenen, dan wat ervoor pleit', () => {
    const brief = write(tickAll(eens, afweging))
    const koppen = ['Onze reactie', 'Waarom wij dit vinden', 'Wat voor uw plan pleit']
    const plekken = koppen.map((kop) => brief.indexOf(`\n\n${kop}`))
    expect(plekken.every((plek) => plek > 0)).toBe(true)
    expect(plekken).toEqual(plekken.toSorted((a, b) => a - b))
    expect(partOf(brief, 'Waarom wij dit vinden')).toEqual([
      '- Uw plan past hier niet. Een kleine aanpassing is niet genoeg.',
      ...['EEN', 'TWEE', 'DRIE'].map((id) => `- Over ${id}.`),
    ])
    expect(partOf(brief, 'Wat voor uw plan pleit')).toEqual(['- Over VOOR.'])
  })

  it('zegt zonder vinkje alleen wat op vaste grond rust', () => {
    const brief = write({ beoordeling: eens, besluit: afweging })
    expect(partOf(brief, 'Waarom wij dit vinden')).toEqual(['- Over EEN.'])
    const een = write({ beoordeling: eens, besluit: afweging, aangevinkt: new Set(['regel DRIE']) })
    expect(partOf(een, 'Waarom wij dit vinden')).toEqual(['- Over EEN.', '- Over DRIE.'])
  })

  it('vraagt geen vinkje voor wat vaststaat', () => {
    const vast = metRichting({ hardheid: 'vast', alleenVast: 'past_niet' })
    expect(write({ beoordeling: vast, besluit: afweging })).toContain('Uw plan past hier niet.')
  })

  it('zegt wat nog moet blijken, wat beslissend is eerst, en niets twee keer', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const regels = ['A-1', 'A-2', 'A-3']
    const uitkomsten = regels.map((regel) => ({
      ...eerste,
      regel,
      kort: `Vraag ${regel}.`,
      oordeel: 'vraagt_beoordeling' as const,
      herkomst: 'hogere_regelgeving' as const,
      werking: 'bevestigd' as const,
    }))
    const voorbehouden = regels.slice(0, 2).map((regel) => ({
      regel,
      ...(eerste.gebied !== undefined && { gebied: eerste.gebied }),
      tekst:
        regel === 'A-2'
          ? 'Mits uit plantekening blijkt dat A-2 klopt.'
          : `Mits de gemeente vindt dat ${regel} klopt.`,
      beslissend: regel === 'A-2',
    }))
    const brief = write({
      beoordeling: {
        ...beoordeling,
        uitkomsten,
        advies: { ...beoordeling.advies, voorbehouden },
      },
      besluit: withConclusie('ja'),
    })
    expect(partOf(brief, 'Wat nog moet blijken')).toEqual([
      '- Laat zien dat A-2 klopt (plantekening).',
      '- Wij beoordelen nog of A-1 klopt.',
    ])
    expect(partOf(brief, 'Wat wij bij een aanvraag beoordelen')).toEqual(['- Vraag A-3.'])
  })

  it('vat de gewone onderzoeken samen, en wat daarvan niet is bevestigd apart en pas na een vinkje', () => {
    const beoordeling = assess()
    const [eerste] = beoordeling.uitkomsten
    if (!eerste) throw new Error('er is geen uitkomst')
    const onderzoeken = { 'A-1': 'geluid', 'A-2': 'bodem', 'A-3': 'geluid', 'A-4': 'stikstof' }
    const uitkomsten = [...Object.keys(onderzoeken), 'A-5'].map((regel) => ({
      ...eerste,
      regel,
      oordeel: 'onbekend' as const,
      herkomst: 'hogere_regelgeving' as const,
      werking: regel === 'A-4' ? ('te_bevestigen' as const) : ('bevestigd' as const),
    }))
    const plek = eerste.gebied === undefined ? {} : { gebied: eerste.gebied }
    const voorbehouden = [
      ...Object.entries(onderzoeken).map(([regel, onderzoek]) => ({
        ...{ regel, ...plek, tekst: `Mits ${regel}.`, beslissend: false },
        ...{ gewoon: 'onderzoek' as const, onderzoek },
      })),
      { regel: 'A-5', ...plek, tekst: 'Mits A-5.', beslissend: false },
    ]
    const anders = {
      ...beoordeling,
      uitkomsten,
      advies: { ...beoordeling.advies, voorbehouden },
    }
    const vast = [
      '- Mits A-5.',
      '- Onderzoek naar geluid en bodem moet nog laten zien dat uw plan kan.',
    ]
    const besluit = withConclusie('ja_mits')
    expect(partOf(write({ beoordeling: anders, besluit }), 'Wat nog moet blijken')).toEqual(vast)
    expect(partOf(write(tickAll(anders, besluit)), 'Wat nog moet blijken')).toEqual([
      ...vast,
      '- Onderzoek naar stikstof moet nog laten zien dat uw plan kan.',
    ])
    // What is asked of some places only is no more than possible while this one is not known.
    const stukken = [{ stuk: 'x', label: 'X', regels: ['A-1', 'A-3'], naTeGaan: true }]
    expect(write({ beoordeling: { ...anders, stukken }, besluit })).toContain(
      '- Onderzoek naar bodem moet nog laten zien dat uw plan kan. Misschien is onderzoek nodig naar geluid.',
    )
  })

  it('zwijgt over de richting van een advies van voor die tijd', () => {
    const { richting: _, ...oud } = assess()
    const brief = write({ beoordeling: oud })
    expect(brief).not.toContain('Waarom wij dit vinden')
  })
})
