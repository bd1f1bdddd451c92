import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'
import { toets, zinnen } from '../proef/toets.ts'
import { ALLES, IN_DORP, zonder } from '../proef/weeg.ts'

const GEEN_BESLUIT = 'Dit is geen besluit en geen toezegging; u mag altijd aanvragen.'
const VAST_KORT = 'Wat nog niet bekend is, verandert dit advies niet.'
const VAST =
  'De bandbreedte is één niveau: geen enkel open gegeven of oordeel kan het advies nog veranderen.'

const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const
const ALTIJD = { fact: 'woningen', operator: 'greaterThan', value: 1 } as const
const ONDERZOCHT = { fact: 'onderzoek', operator: 'equal', value: true } as const

const dorp = (standen: Gebied['houding']) => maakGebied('dorp', { naam: 'Dorp', houding: standen })

const eis = (
  rest: Partial<RegelDefinitie> = {},
  voldoetAls: typeof WEINIG | typeof ONDERZOCHT = WEINIG,
) => maakRegel('RG-01', { titel: 'Weinig woningen', versie: { voldoetAls }, ...rest })

describe('the advice in words', () => {
  it('says what it is, that nothing can change it, and that it is no decision', () => {
    const uit = toets({ regels: [maakRegel('RG-01', {})] })
    expect(zinnen(uit, 'kort')).toEqual(['Voorlopig advies: kansrijk.', VAST_KORT, GEEN_BESLUIT])
    expect(zinnen(uit, 'motivering')).toEqual(['Voorlopig advies: kansrijk.', VAST, GEEN_BESLUIT])
    expect(uit.advies).toMatchObject({
      conclusie: 'ja',
      woorden: 'kansrijk',
      bandbreedte: { laagst: 'ja', hoogst: 'ja' },
      samenvatting: `Voorlopig advies: kansrijk. ${VAST_KORT} ${GEEN_BESLUIT}`,
      disclaimer: GEEN_BESLUIT,
      voorbehouden: [],
      beslissend: [],
      gedragenDoor: ['RG-01'],
    })
  })

  it('uses the words of the vision', () => {
    const visie = {
      ...VISIE,
      woorden: { ...VISIE.woorden, ja: 'haalbaar' },
      disclaimer: 'Geen besluit.',
    }
    const uit = toets({ visie, regels: [maakRegel('RG-01', {})] })
    expect(zinnen(uit, 'kort')[0]).toBe('Voorlopig advies: haalbaar.')
    expect(zinnen(uit, 'kort').at(-1)).toBe('Geen besluit.')
  })

  it('gives the explanation of the eis that limits it, with the rule for the officer', () => {
    const uit = toets({ regels: [eis()] })
    expect(zinnen(uit, 'kort')).toEqual([
      'Voorlopig advies: bestuurlijke afweging nodig.',
      'Weinig woningen. Uw plan voldoet hier niet aan.',
      VAST_KORT,
      GEEN_BESLUIT,
    ])
    expect(zinnen(uit, 'motivering')[1]).toBe('RG-01: Weinig woningen: voldoet niet.')
    expect(uit.advies.beslissend).toEqual([{ soort: 'regel', id: 'RG-01' }])
    expect(uit.advies.gedragenDoor).toEqual([])
  })

  it.each<[Partial<RegelDefinitie>, string]>([
    [{ herkomst: 'eigen_uitwerking' }, ' (eigen uitwerking, geen vastgesteld beleid)'],
    [{ werking: 'te_bevestigen' }, ' (te bevestigen door de gemeente)'],
    [
      { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' },
      ' (eigen uitwerking, geen vastgesteld beleid)',
    ],
  ])('tells the officer what is not confirmed: %j', (rest, label) => {
    const uit = toets({ regels: [eis(rest)] })
    expect(zinnen(uit, 'motivering')[1]).toBe(`RG-01${label}: Weinig woningen: voldoet niet.`)
  })

  it('says every known conflict, also what limits less than the lowest; only the lowest decides', () => {
    const regels = [
      eis(),
      maakRegel('RG-02', { titel: 'Gasvrij' }),
      maakRegel('RG-03', { aard: 'signaal', versie: { voldoetAls: WEINIG } }),
    ]
    const uit = toets({ regels }, { feiten: { ...ALLES, gasvrij: false } })
    expect(uit.advies.beslissend).toEqual([{ soort: 'regel', id: 'RG-01' }])
    const conflicten = uit.advies.zinnen.filter(
      ({ register, rustOp }) => register === 'motivering' && rustOp.regels.length === 1,
    )
    expect(conflicten.map(({ rustOp }) => rustOp.regels[0])).toEqual(['RG-01', 'RG-02'])
  })

  it('names the area in which a rule limits it', () => {
    const norm = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
    const gebied = maakGebied('dorp', {
      houding: { wonen: houding('ja') },
      waarden: { maxHoogte: waarde(1) },
    })
    const uit = toets({
      gebieden: [gebied],
      regels: [maakRegel('RG-01', { versie: { voldoetAls: norm } })],
    })
    expect(uit.advies.beslissend).toEqual([{ soort: 'regel', id: 'RG-01', gebied: 'dorp' }])
    expect(uit.advies.zinnen[2]?.rustOp).toEqual({
      regels: ['RG-01'],
      feiten: ['hoogte', 'maxHoogte'],
      gebieden: ['dorp'],
      bronnen: ['proef'],
    })
  })

  it('gives the kansen that count in favour, and says what carries it', () => {
    const regels = [
      maakRegel('RG-01', { aard: 'kans', titel: 'Gasvrij wonen' }),
      maakRegel('RG-02', {}),
      maakRegel('RG-03', { herkomst: 'hogere_regelgeving' }),
      maakRegel('RG-04', {
        herkomst: 'hogere_regelgeving',
        aard: 'kans',
        titel: 'Wettelijke kans',
      }),
      maakRegel('RG-05', { aard: 'signaal' }),
      maakRegel('RG-06', { aard: 'kans', versie: { voldoetAls: WEINIG } }),
    ]
    const uit = toets({ regels })
    expect(uit.advies.gedragenDoor).toEqual(['RG-01', 'RG-02', 'RG-04'])
    expect(zinnen(uit, 'kort')[1]).toBe(
      'Dit telt mee als voordeel: gasvrij wonen; wettelijke kans.',
    )
    expect(zinnen(uit, 'kort')).toHaveLength(4)
    expect(zinnen(uit, 'motivering').slice(1, 3)).toEqual([
      'RG-01: Gasvrij wonen: voldoet.',
      'RG-04: Wettelijke kans: voldoet.',
    ])
  })
})

describe('the stance of the area in words', () => {
  it('gives the text of the profile', () => {
    const tekst = 'Alleen binnen de bestaande kern.'
    const uit = toets({ gebieden: [dorp({ wonen: houding('ja_mits', { tekst }) })] })
    expect(zinnen(uit, 'kort')[1]).toBe(
      'In Dorp geldt voor wonen: alleen binnen de bestaande kern.',
    )
    expect(zinnen(uit, 'motivering')[1]).toBe(
      'Houding van het gebiedsprofiel in Dorp voor wonen: ja mits. Alleen binnen de bestaande kern.',
    )
    expect(uit.advies.zinnen[1]?.rustOp).toEqual({
      regels: [],
      feiten: ['activiteiten'],
      gebieden: ['dorp'],
      bronnen: ['proef'],
    })
    expect(uit.advies.beslissend).toEqual([{ soort: 'houding', id: 'wonen', gebied: 'dorp' }])
  })

  it('says of what kind of area it is said when the area does not say it itself', () => {
    const stand = houding('ja_mits', { tekst: 'Alleen in de kern.', vanSoort: 'wijk' })
    const uit = toets({ gebieden: [dorp({ wonen: stand })] })
    const soort = 'Dit is gezegd van alle gebieden van de soort “Wijk”.'
    expect(zinnen(uit, 'kort')[1]).toBe(`In Dorp geldt voor wonen: alleen in de kern. ${soort}`)
    expect(zinnen(uit, 'motivering')[1]).toBe(
      `Houding van deze soort gebied in Dorp voor wonen: ja mits. Alleen in de kern. ${soort}`,
    )
    expect(uit.houdingen[0]).toMatchObject({
      tekst: `Alleen in de kern. ${soort}`,
      vanSoort: 'wijk',
    })
  })

  it('gives the text of the stance that holds, or both while that is open', () => {
    const stand = houding('ja', {
      tekst: 'Klein past.',
      als: { fact: 'woningen', operator: 'lessThan', value: 5 },
      anders: { stand: 'nee_tenzij', tekst: 'Groot past niet.' },
    })
    const textFor = (woningen: number | undefined) => {
      const { woningen: _, ...rest } = ALLES
      const feiten = woningen === undefined ? rest : { ...rest, woningen }
      return toets({ gebieden: [dorp({ wonen: stand })] }, { feiten }).houdingen[0]?.tekst
    }
    expect([textFor(4), textFor(5), textFor(undefined)]).toEqual([
      'Klein past.',
      'Groot past niet.',
      'Nog niet bekend is wat hier geldt. Het kan zijn: Klein past. Of: Groot past niet.',
    ])
  })

  it('says why an area is silent on purpose', () => {
    const stand = houding('zwijgt', { tekst: 'Geen keuze.', reden: 'De raad beslist later.' })
    const uit = toets({ gebieden: [dorp({ wonen: stand })] })
    expect(zinnen(uit, 'kort')[1]).toBe(
      'De visie zegt niets over wonen in Dorp. De raad beslist later. Daarom moet de gemeente dit zelf afwegen.',
    )
    expect(uit.houdingen[0]?.tekst).toBe('Geen keuze. De raad beslist later.')
  })

  it('rests on the passage when there is one', () => {
    const bron = [{ document: 'proef', passage: 'P-1' }]
    const uit = toets({ gebieden: [dorp({ wonen: houding('nee_tenzij', { bron }) })] })
    expect(uit.advies.zinnen[2]?.rustOp.bronnen).toEqual(['P-1'])
  })

  it('tells the officer when it is ours', () => {
    const eigen = houding('nee_tenzij', { herkomst: 'eigen_uitwerking', tekst: 'Liever niet.' })
    expect(zinnen(toets({ gebieden: [dorp({ wonen: eigen })] }), 'motivering')[1]).toBe(
      'Houding van het gebiedsprofiel in Dorp voor wonen: nee tenzij (eigen uitwerking, geen vastgesteld beleid). Liever niet.',
    )
  })

  it('says that the vision is silent, and that a person must weigh', () => {
    const uit = toets({ gebieden: [dorp({})] })
    expect(zinnen(uit, 'kort').slice(0, 2)).toEqual([
      'Voorlopig advies: bestuurlijke afweging nodig.',
      'De visie zegt niets over wonen in Dorp. Daarom moet de gemeente dit zelf afwegen.',
    ])
    expect(zinnen(uit, 'motivering')[1]).toBe(
      'De visie geeft voor wonen in Dorp geen richting en stelt er geen eis aan; het advies kan daarom niet verder gaan dan een bestuurlijke afweging.',
    )
    expect(uit.visieGeeftRichting).toBe(false)
  })

  it('says so for this place when no profile lies there', () => {
    const uit = toets({}, { ligging: maakLigging([]) })
    expect(zinnen(uit, 'kort')[1]).toBe(
      'De visie zegt niets over wonen op deze plek. Daarom moet de gemeente dit zelf afwegen.',
    )
    expect(uit.advies.zinnen[2]?.rustOp).toEqual({
      regels: [],
      feiten: ['activiteiten'],
      gebieden: [],
      bronnen: [],
    })
    expect(uit.advies.beslissend).toEqual([{ soort: 'houding', id: 'wonen' }])
  })

  it('says that the area is not known yet', () => {
    const uit = toets({}, { ligging: maakLigging([], { lagen: ['natuur'] }) })
    expect(zinnen(uit, 'motivering')[1]).toBe(
      'De ligging in de gebiedsprofielen is niet bekend; de houding voor wonen is daarom onbekend.',
    )
    expect(zinnen(uit, 'kort')).toEqual([
      'Voorlopig advies: nog niet te zeggen.',
      'Om meer te kunnen zeggen, moeten wij nog weten: kaartlaag profielen.',
      'Er is nog niet alles bekend. Het advies kan nog uitkomen tussen "bestuurlijke afweging nodig" en "kansrijk".',
      GEEN_BESLUIT,
    ])
  })
})

describe('a reservation in words', () => {
  it.each<[string, Partial<RegelDefinitie>, string]>([
    ['at the application', {}, 'Mits bij de aanvraag blijkt: geen hinder.'],
    ['from a document', { stuk: 'rapport' }, 'Mits uit rapport blijkt: geen hinder.'],
  ])('says what must still be shown %s', (_, rest, tekst) => {
    const uit = toets(
      { regels: [eis({ titel: 'Geen hinder', ...rest }, ONDERZOCHT)] },
      { feiten: zonder('onderzoek') },
    )
    expect(uit.advies.conclusie).toBe('ja_mits')
    expect(zinnen(uit, 'kort')).toEqual([
      'Voorlopig advies: kansrijk onder voorwaarden.',
      'Bij de aanvraag moet nog blijken: geen hinder.',
      'Er is nog niet alles bekend. Het advies kan nog uitkomen tussen "bestuurlijke afweging nodig" en "kansrijk".',
      GEEN_BESLUIT,
    ])
    expect(zinnen(uit, 'motivering').slice(1, 3)).toEqual([
      `RG-01: ${tekst}`,
      'Bandbreedte, met elk open gegeven en oordeel op zijn ongunstigst en op zijn gunstigst: van "bestuurlijke afweging nodig" tot "kansrijk".',
    ])
    expect(uit.advies.voorbehouden).toEqual([
      { regel: 'RG-01', tekst, beslissend: false, ...(rest.stuk && { stuk: 'rapport' }) },
    ])
  })

  it('says that the municipality must judge when only a person can', () => {
    const voldoetAls = { fact: 'past', operator: 'equal', value: true } as const
    const norm = maakRegel('RG-01', {
      aard: 'open_norm',
      titel: 'Past bij de buurt',
      versie: { voldoetAls },
    })
    const uit = toets({ regels: [norm] }, { feiten: zonder('past') })
    expect(zinnen(uit, 'kort')[1]).toBe('De gemeente beoordeelt nog: past bij de buurt.')
    expect(zinnen(uit, 'motivering')[1]).toBe(
      'RG-01: Mits de gemeente positief oordeelt over: past bij de buurt.',
    )
  })

  it('stands in the first sentence when it is decisive', () => {
    const regels = [1, 2].map((nr) =>
      maakRegel(`RG-0${nr}`, {
        titel: nr === 1 ? 'Geen schade aan natuur' : 'Genoeg water',
        versie: {
          voldoetAls: ONDERZOCHT,
          beslissendAls: { fact: 'woningen', operator: 'greaterThan', value: 1 },
        },
      }),
    )
    const uit = toets({ regels }, { feiten: zonder('onderzoek') })
    expect(zinnen(uit, 'kort')[0]).toBe(
      'Voorlopig advies: bestuurlijke afweging nodig, want beslissend is wat nog moet blijken: geen schade aan natuur en genoeg water.',
    )
    expect(uit.advies.voorbehouden.map(({ beslissend }) => beslissend)).toEqual([true, true])
    expect(zinnen(uit, 'kort')[1]).toBe(
      'Bij de aanvraag moet nog blijken: geen schade aan natuur; genoeg water.',
    )
    expect(zinnen(uit, 'kort')).toHaveLength(4)
  })

  it('decides nothing where the advice has one level whatever it turns out to be', () => {
    const regels = [
      maakRegel('RG-01', {
        titel: 'Geen schade aan natuur',
        versie: { voldoetAls: ONDERZOCHT, beslissendAls: ALTIJD },
      }),
      maakRegel('RG-02', { doorwerking: 'weigeringsgrond', versie: { voldoetAls: WEINIG } }),
    ]
    const uit = toets({ regels }, { feiten: zonder('onderzoek') })
    expect(zinnen(uit, 'motivering')).toContain(VAST)
    expect(zinnen(uit, 'motivering')[0]).toBe(
      'Voorlopig advies: in deze vorm niet kansrijk; ook moet nog blijken: geen schade aan natuur.',
    )
  })

  it.each([
    [4, 'Bij de aanvraag moet nog blijken: a1; a2; a3; a4.'],
    [5, 'Bij de aanvraag moeten nog 5 dingen blijken; zij staan bij de voorbehouden.'],
  ])('is counted instead of named when there are many: %d', (aantal, tekst) => {
    const regels = Array.from({ length: aantal }, (_, i) =>
      maakRegel(`RG-0${i + 1}`, { titel: `a${i + 1}`, versie: { voldoetAls: ONDERZOCHT } }),
    )
    expect(zinnen(toets({ regels }, { feiten: zonder('onderzoek') }), 'kort')[1]).toBe(tekst)
  })

  it.each([
    [4, 'De gemeente beoordeelt nog: a1; a2; a3; a4.'],
    [5, 'De gemeente beoordeelt nog 5 punten; zij staan bij de voorbehouden.'],
  ])('of a person is counted instead of named when there are many: %d', (aantal, tekst) => {
    const voldoetAls = { fact: 'past', operator: 'equal', value: true } as const
    const regels = Array.from({ length: aantal }, (_, i) =>
      maakRegel(`RG-0${i + 1}`, { titel: `a${i + 1}`, versie: { voldoetAls } }),
    )
    expect(zinnen(toets({ regels }, { feiten: zonder('past') }), 'kort')[1]).toBe(tekst)
  })

  it('is of research and of persons apart, and rests on its rules', () => {
    const regels = [
      eis({ titel: 'Stil' }, ONDERZOCHT),
      maakRegel('RG-02', {
        titel: 'Mooi',
        versie: { voldoetAls: { fact: 'past', operator: 'equal', value: true } },
      }),
    ]
    const uit = toets({ regels }, { feiten: zonder('onderzoek', 'past') })
    expect(uit.advies.zinnen.slice(2, 4)).toMatchObject([
      { tekst: 'Bij de aanvraag moet nog blijken: stil.', rustOp: { regels: ['RG-01'] } },
      { tekst: 'De gemeente beoordeelt nog: mooi.', rustOp: { regels: ['RG-02'] } },
    ])
  })

  it('names the area that it is about', () => {
    const gebied = maakGebied('dorp', {
      houding: { wonen: houding('ja') },
      waarden: { maxHoogte: waarde(1) },
    })
    const regel = maakRegel('RG-01', {
      versie: { geldtIn: { gebieden: ['dorp'] }, voldoetAls: ONDERZOCHT },
    })
    const uit = toets({ gebieden: [gebied], regels: [regel] }, { feiten: zonder('onderzoek') })
    expect(uit.advies.voorbehouden).toMatchObject([{ regel: 'RG-01', gebied: 'dorp' }])
  })
})

describe('a spanning in words', () => {
  const spanning = maakSpanning('SP-01', {
    titel: 'Bouwen of bewaren',
    toelichting: {
      kort: 'Er komen {woningen} woningen. De visie kiest niet.',
      motivering: '{woningen} woningen, {hoogte} hoog. De visie maakt geen keuze.',
    },
    bron: [{ document: 'proef', passage: 'P-2' }, { document: 'ander' }],
  })

  it('says that the vision makes no choice', () => {
    const uit = toets({ spanningen: [spanning] }, { feiten: { ...ALLES, woningen: 60 } })
    expect(zinnen(uit, 'kort')[1]).toBe('Er komen 60 woningen. De visie kiest niet.')
    expect(zinnen(uit, 'motivering')[1]).toBe('60 woningen, 5 hoog. De visie maakt geen keuze.')
    expect(uit.advies.zinnen[2]?.rustOp).toEqual({
      regels: ['SP-01'],
      feiten: ['woningen'],
      gebieden: ['dorp'],
      bronnen: ['P-2', 'ander'],
    })
    expect(uit.advies.beslissend).toEqual([{ soort: 'spanning', id: 'SP-01' }])
  })

  it('says that it is not known whether it plays', () => {
    const uit = toets({ spanningen: [spanning] }, { feiten: zonder('woningen') })
    expect(zinnen(uit, 'motivering')[1]).toBe(
      'SP-01: of deze spanning optreedt is onbekend (Bouwen of bewaren).',
    )
    expect(zinnen(uit, 'kort')[1]).toBe('Om meer te kunnen zeggen, moeten wij nog weten: woningen.')
    expect(uit.spanningen[0]?.toelichting).toEqual({
      kort: 'Wij weten nog niet of dit speelt: bouwen of bewaren.',
      motivering: 'SP-01: of deze spanning optreedt is onbekend (Bouwen of bewaren).',
    })
  })

  it('shows a priority that nobody has confirmed, and does not count it', () => {
    const gebied = maakGebied('dorp', {
      houding: { wonen: houding('ja') },
      prioriteiten: [
        {
          spanning: 'SP-01',
          voorrang: 'bewaren',
          tekst: 'proef',
          herkomst: 'visie',
          werking: 'te_bevestigen',
          bron: [{ document: 'proef' }],
        },
      ],
    })
    const uit = toets(
      { spanningen: [spanning], gebieden: [gebied] },
      { feiten: { ...ALLES, woningen: 60 } },
    )
    expect(uit.advies.conclusie).toBe('afweging_nodig')
    expect(zinnen(uit, 'kort')[1]).toBe(
      'Er komen 60 woningen. De visie kiest niet. Hier lijkt voor te gaan: bewaren. De gemeente moet dat nog bevestigen.',
    )
    expect(zinnen(uit, 'motivering')[1]).toBe(
      '60 woningen, 5 hoog. De visie maakt geen keuze. Het gebiedsprofiel geeft voorrang aan "Bewaren", maar dat is nog te bevestigen; het advies telt die voorrang daarom niet mee.',
    )
  })

  it('is said once for two areas, and rests on both', () => {
    const standen = { houding: { wonen: houding('ja') } }
    const uit = toets(
      {
        spanningen: [spanning],
        gebieden: [maakGebied('dorp', standen), maakGebied('rand', standen)],
      },
      {
        feiten: { ...ALLES, woningen: 60 },
        ligging: maakLigging([inGebied('dorp'), inGebied('rand')]),
      },
    )
    const gelijk = uit.advies.zinnen.filter(({ tekst }) => tekst.startsWith('Er komen 60 woningen'))
    expect(gelijk).toHaveLength(1)
    expect(gelijk[0]?.rustOp.gebieden).toEqual(['dorp', 'rand'])
  })

  it('rests on no area where no profile lies', () => {
    const uit = toets(
      { spanningen: [spanning] },
      { feiten: { ...ALLES, woningen: 60 }, ligging: maakLigging([]) },
    )
    const zin = uit.advies.zinnen.find(({ tekst }) => tekst.includes('De visie kiest niet'))
    expect(zin?.rustOp.gebieden).toEqual([])
  })
})

describe('an advice that is still open', () => {
  it('tells the initiator in one sentence what is needed, and the officer per rule', () => {
    const feiten = FEITEN.map((f) => (f.id === 'woningen' ? { ...f, label: 'Aantal woningen' } : f))
    const regels = [
      eis(),
      maakRegel('RG-02', {
        versie: { voldoetAls: { fact: 'soort', operator: 'equal', value: 'laag' } },
      }),
      maakRegel('RG-03', { aard: 'kans' }),
    ]
    const uit = toets({ feiten, regels }, { feiten: zonder('woningen', 'soort') })
    expect(zinnen(uit, 'kort')).toEqual([
      'Voorlopig advies: nog niet te zeggen.',
      'Om meer te kunnen zeggen, moeten wij nog weten: aantal woningen en soort.',
      'Er is nog niet alles bekend. Het advies kan nog uitkomen tussen "bestuurlijke afweging nodig" en "kansrijk".',
      GEEN_BESLUIT,
    ])
    expect(zinnen(uit, 'motivering').slice(1, 4)).toEqual([
      'RG-01: "Weinig woningen" is nog niet te beoordelen; er ontbreekt: aantal woningen.',
      'RG-02: "Regel RG-02" is nog niet te beoordelen; er ontbreekt: soort.',
      'RG-03: Regel RG-03: voldoet.',
    ])
    const nodig = uit.advies.zinnen.find(({ tekst }) => tekst.startsWith('Om meer'))
    expect(nodig?.rustOp).toEqual({
      regels: ['RG-01', 'RG-02'],
      feiten: ['woningen', 'soort'],
      gebieden: [],
      bronnen: [],
    })
    expect(uit.advies.beslissend.map(({ id }) => id)).toEqual(['RG-01', 'RG-02'])
  })

  it('rests its first sentence on everything that the reasons rest on', () => {
    const uit = toets({ regels: [eis()], gebieden: [dorp({ wonen: houding('nee_tenzij') })] })
    expect(uit.advies.zinnen[0]?.rustOp).toEqual({
      regels: ['RG-01'],
      feiten: ['activiteiten', 'woningen', 'zwaarwegendBelang'],
      gebieden: ['dorp'],
      bronnen: ['proef'],
    })
    expect(uit.advies.zinnen.at(-1)?.rustOp).toEqual({
      regels: [],
      feiten: [],
      gebieden: [],
      bronnen: [],
    })
  })

  it('rests the sentence about the band on the rules that are open', () => {
    const regels = [maakRegel('RG-02', {}), eis({}, ONDERZOCHT)]
    const uit = toets({ regels }, { feiten: zonder('onderzoek') })
    const band = uit.advies.zinnen.find(({ tekst }) => tekst.startsWith('Bandbreedte'))
    expect(band?.rustOp).toMatchObject({ regels: ['RG-01'], feiten: ['onderzoek'] })
  })
})

describe('an unmet eis where the area says nee_tenzij', () => {
  const gebieden = [dorp({ wonen: houding('nee_tenzij', { tekst: 'Geen woningen.' }) })]

  it('is explained by the stance, and by what could change it', () => {
    const uit = toets({ regels: [eis()], gebieden })
    expect(zinnen(uit, 'kort').slice(0, 4)).toEqual([
      'Voorlopig advies: in deze vorm niet kansrijk.',
      'In Dorp geldt voor wonen: geen woningen.',
      'Weinig woningen. Uw plan voldoet hier niet aan.',
      'Omdat het gebied hier nee, tenzij zegt, weegt dit zwaarder.',
    ])
    expect(zinnen(uit, 'motivering')[3]).toBe(
      'De houding nee tenzij verzwaart RG-01; een zwaarwegend belang kan dat veranderen als de gemeente het met reden vastlegt.',
    )
    expect(uit.advies.beslissend).toEqual([
      { soort: 'regel', id: 'RG-01' },
      { soort: 'houding', id: 'wonen', gebied: 'dorp' },
    ])
  })

  it('is not explained by the stance when the eis refuses on its own, or a belang is recorded', () => {
    const zwaarder = 'Omdat het gebied hier nee, tenzij zegt, weegt dit zwaarder.'
    const weigering = toets({ regels: [eis({ doorwerking: 'weigeringsgrond' })], gebieden })
    expect(zinnen(weigering, 'kort')).not.toContain(zwaarder)
    expect(weigering.advies.beslissend).toEqual([{ soort: 'regel', id: 'RG-01' }])
    const belang = { feiten: { ...ALLES, zwaarwegendBelang: true } }
    expect(zinnen(toets({ regels: [eis()], gebieden }, belang), 'kort')).not.toContain(zwaarder)
  })
})

describe('an eis that is open but cannot lower the advice further', () => {
  it('is said to the initiator as what must still hold', () => {
    const regels = [
      maakRegel('RG-01', { titel: 'Zonder gas' }),
      maakRegel('RG-02', {
        titel: 'Laag genoeg',
        versie: { voldoetAls: { fact: 'berging', operator: 'greaterThan', value: 6 } },
      }),
    ]
    const feitenlijst = FEITEN.map((f) =>
      f.id === 'berging' ? { ...f, aantonen: 'nu' as const } : f,
    )
    const uit = toets(
      { regels, feiten: feitenlijst },
      { feiten: { ...zonder('berging'), gasvrij: false } },
    )
    expect(uit.advies.conclusie).toBe('ja_mits')
    expect(zinnen(uit, 'kort').slice(0, 3)).toEqual([
      'Voorlopig advies: kansrijk onder voorwaarden.',
      'Zonder gas. Uw plan voldoet hier niet aan.',
      'Dit moet nog kloppen: laag genoeg.',
    ])
    expect(uit.vragen).toEqual([])
  })
})

describe('a rule with a question and a reservation of its own', () => {
  const vormen = { vraag: 'Is het hoog?', voorbehoud: 'dat het niet hoog is' }
  const onderzoek = (rest: Partial<RegelDefinitie> = {}) =>
    maakRegel('RG-01', {
      titel: 'Het is niet hoog',
      ...vormen,
      versie: { voldoetAls: ONDERZOCHT },
      ...rest,
    })

  it('is never told as a fact as long as it must still show', () => {
    const uit = toets({ regels: [onderzoek()] }, { feiten: zonder('onderzoek') })
    expect(zinnen(uit, 'kort')).toContain('Bij de aanvraag moet nog blijken dat het niet hoog is.')
    expect(uit.advies.voorbehouden.map(({ tekst }) => tekst)).toEqual([
      'Mits bij de aanvraag blijkt dat het niet hoog is.',
    ])
    expect(uit.uitkomsten[0]).toMatchObject({ vraag: 'Is het hoog?' })
  })

  it('stands after a colon beside another', () => {
    const ander = onderzoek({ voorbehoud: 'dat het past' })
    const uit = toets(
      { regels: [onderzoek(), { ...ander, id: 'RG-02' }] },
      { feiten: zonder('onderzoek') },
    )
    expect(zinnen(uit, 'kort')).toContain(
      'Bij de aanvraag moet nog blijken: dat het niet hoog is; dat het past.',
    )
  })

  it('is what the municipality still judges, when only a person can tell', () => {
    const versie = { voldoetAls: { fact: 'past', operator: 'equal', value: true } } as const
    const uit = toets(
      { regels: [onderzoek({ aard: 'open_norm', ...{ versie } })] },
      { feiten: zonder('past') },
    )
    expect(zinnen(uit, 'kort')).toContain('De gemeente beoordeelt nog of het niet hoog is.')
    expect(uit.advies.voorbehouden.map(({ tekst }) => tekst)).toEqual([
      'Mits de gemeente vindt dat het niet hoog is.',
    ])
  })
})

describe('a stance with words of its own for an activity', () => {
  const gebieden = [
    dorp({
      wonen: {
        ...houding('ja_mits', { tekst: 'Kleine plannen kunnen.' }),
        perActiviteit: { schuur: 'Een schuur kan.' },
      },
    }),
  ]
  /** With the shed among the homes, so that the group has two members. */
  const say = (activiteiten: string[]) => {
    const boek = maakBoek({ regels: [], gebieden })
    const { begrippen } = boek
    const schuur = { label: 'Schuur', groep: 'wonen', klein: true }
    const samen = {
      ...boek,
      begrippen: { ...begrippen, activiteiten: { ...begrippen.activiteiten, schuur } },
    }
    const uit = assess(compileRegelboek(samen, PEILDATUM), {
      naam: 'proef',
      feiten: { ...ALLES, activiteiten },
      ligging: IN_DORP,
    })
    return zinnen(uit, 'kort').filter((tekst) => tekst.startsWith('In Dorp'))
  }

  it('says those when all that is planned in the group has them, and otherwise what holds for the group', () => {
    expect(say(['schuur'])).toEqual(['In Dorp geldt voor wonen: een schuur kan.'])
    expect(say(['wonen'])).toEqual(['In Dorp geldt voor wonen: kleine plannen kunnen.'])
    expect(say(['wonen', 'schuur'])).toEqual(['In Dorp geldt voor wonen: kleine plannen kunnen.'])
  })
})

describe('two areas', () => {
  it('are each named with their own stance', () => {
    const gebieden = [
      maakGebied('dorp', {
        naam: 'Dorp',
        houding: { wonen: houding('ja_mits', { tekst: 'Mits klein.' }) },
      }),
      maakGebied('rand', {
        naam: 'Rand',
        houding: { wonen: houding('ja_mits', { tekst: 'Mits groen.' }) },
      }),
    ]
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand')])
    expect(zinnen(toets({ gebieden }, { ligging }), 'kort').slice(1, 3)).toEqual([
      'In Dorp geldt voor wonen: mits klein.',
      'In Rand geldt voor wonen: mits groen.',
    ])
  })
})

describe('what is ours, and what is not confirmed', () => {
  const DORP = maakGebied('dorp', { houding: { wonen: houding('ja') } })
  const adviseer = (rest: Parameters<typeof maakRegel>[1]) =>
    assess(
      compileRegelboek(
        maakBoek({ gebieden: [DORP], regels: [maakRegel('RG-01', rest)] }),
        PEILDATUM,
      ),
      {
        naam: 'proef',
        feiten: { activiteiten: ['wonen'], gasvrij: false },
        ligging: maakLigging([inGebied('dorp')]),
      },
    ).advies

  it.each([
    [{ herkomst: 'eigen_uitwerking' }, 'Onze eigen uitwerking, geen vastgesteld beleid.'],
    [{ werking: 'te_bevestigen' }, 'Nog te bevestigen door de gemeente.'],
  ] as const)('is said to the initiator too: %o', (rest, woorden) => {
    expect(adviseer({}).samenvatting).not.toContain(woorden)
    expect(adviseer(rest).samenvatting).toContain(woorden)
  })
})
