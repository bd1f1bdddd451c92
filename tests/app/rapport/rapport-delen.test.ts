import { describe, expect, it } from 'vitest'
import { writeBijlagen } from '../../../src/app/rapport/bijlagen.ts'
import { sayDeelsBekend } from '../../../src/app/rapport/delen/deels-bekend.ts'
import type { Plandelen } from '../../../src/app/rapport/delen/lees-delen.ts'
import { sayDeelmaten, sayMaten } from '../../../src/app/rapport/delen/maten.ts'
import { sayDelen, writeDelen } from '../../../src/app/rapport/delen/schrijf-delen.ts'
import { tellPerDeel } from '../../../src/app/rapport/delen/tel-per-deel.ts'
import { drawSchets } from '../../../src/app/rapport/schets/schets.ts'
import { findOntwikkeling } from '../../../src/domain/dossier/begin.ts'
import { boek as stadsboek } from '../../hulp/proef.ts'
import { beoordeel, maakProefrapport } from '../../hulp/rapport.ts'
import { makeVierkant } from '../../hulp/vierkant.ts'

const gebied = (id: string, naam: string) => ({ id, naam, soort: 'plek', tolerantieM: 50 })
const boek = {
  feiten: new Map([
    ['inBosPct', { herkomst: 'ligging' }],
    ['woningen', { aggregatie: 'som', eenheid: 'woningen', label: 'woningen' }],
  ]),
  gebieden: [gebied('bos', 'Bos'), gebied('stad', 'Stad')],
  regels: [
    { id: 'BOS', titel: 'Geen huizen in het bos' },
    { id: 'MAAT', titel: 'Hoogstens een paar woningen' },
  ],
  visie: { soorten: { plek: { profiel: true } } },
  begrippen: {
    activiteiten: { wonen: { groep: 'wonen', label: 'Wonen' }, zorg: { groep: 'zorg' } },
    activiteitengroepen: { wonen: { label: 'Wonen' }, zorg: { label: 'Zorg' } },
  },
} as never

const mis = (id: string, tekst: string) => ({
  ...{ soort: 'regel', rol: 'stand', id, gebied: 'bos', tekst },
})
const BOS = {
  ...{ regel: 'BOS', gebied: 'bos', titel: 'Geen huizen in het bos', oordeel: 'voldoet' },
  ...{ kort: 'Minder dan de helft.', motivering: 'Dat deel kan vrij blijven.' },
  rustOp: { feiten: ['inBosPct'] },
}
const MAAT = {
  ...{ regel: 'MAAT', gebied: 'bos', titel: 'Hoogstens een paar', oordeel: 'voldoet_niet' },
  ...{ kort: 'U wilt 225 woningen.', motivering: 'Het plan telt 225 woningen.' },
  ...{ rustOp: { feiten: ['woningen'] }, herstel: [{ tekst: 'Maak minder woningen.' }] },
}
/** Met, and of the whole. */
const TREIN = {
  ...{ regel: 'TREIN', titel: 'Lopend naar het station', oordeel: 'voldoet' },
  ...{ kort: 'Het station is dichtbij.', motivering: 'Het station ligt op 800 m.' },
  rustOp: { feiten: ['stationM'] },
}
const grond = { soort: 'regel', id: 'MAAT', gebied: 'bos', rol: 'stand', tekst: MAAT.kort }
const houding = (id: string, gebiedVan: string) => ({
  ...{ activiteitengroep: id, gebied: gebiedVan, tekst: 'Ja.' },
})
const beoordeling = {
  uitkomsten: [BOS, MAAT, TREIN],
  houdingen: [houding('wonen', 'bos'), houding('zorg', 'bos'), houding('zorg', 'stad')],
  nodig: [{ regel: 'MAAT' }],
  feiten: [{ feit: 'woningen', waarde: 225, herkomst: 'initiatief' }],
  richting: {
    door: [grond],
    tegenkracht: [
      { soort: 'houding', id: 'zorg', gebied: 'bos', tekst: 'Ja.' },
      { soort: 'houding', id: 'zorg', gebied: 'stad', tekst: 'Ja.' },
    ],
  },
  richtingZinnen: [
    { tekst: 'MAAT: Het plan telt 225 woningen.', rustOp: { regels: ['MAAT'], gebieden: ['bos'] } },
    { tekst: 'Houding in Bos voor zorg: ja.', rustOp: { regels: [], gebieden: ['bos'] } },
    { tekst: 'Houding in Stad voor zorg: ja.', rustOp: { regels: [], gebieden: ['stad'] } },
  ],
}
const deel = (naam: string, id: string, stand: string, door: readonly object[]) => ({
  ...{ id: naam, naam, gebieden: [id], advies: { conclusie: 'ja' }, richting: { stand, door } },
})
const delen = {
  plan: {
    ...{ naam: 'Plan', versie: 3 },
    invoer: {
      feiten: {},
      delen: [
        { id: 'Bosrand', feiten: { activiteiten: ['wonen'], woningen: 45 } },
        { id: 'Tuin', feiten: { activiteiten: ['zorg'] } },
      ],
    },
  },
  uitkomst: {
    geheel: beoordeling,
    delen: [
      deel('Bosrand', 'bos', 'strijdig', [
        mis('BOS', 'Uw plan komt in het bos.'),
        mis('MAAT', 'U wilt 45 woningen.'),
      ]),
      deel('Tuin', 'stad', 'past', []),
    ],
  },
  brengt: (
    { activiteiten }: { readonly activiteiten: readonly string[] },
    { regel }: { readonly regel: string },
  ) => regel !== 'TREIN' || activiteiten.includes('wonen'),
  zaak: 'als_een_plan',
  randen: new Map(),
  grensdelen: [],
} as unknown as Plandelen

describe('het rapport van een plan in delen', () => {
  const verteld = tellPerDeel(beoordeling as never, delen, boek)

  it('noemt niet gehaald wat een deel op zijn plek niet haalt, wat het geheel daarvan ook vindt', () => {
    const [bos] = verteld.uitkomsten
    expect(bos?.oordeel).toBe('voldoet_niet')
    expect(bos?.motivering).toBe(
      'Over het hele plan gerekend wel, maar niet bij Bosrand. Bosrand: Uw plan komt in het bos.',
    )
  })

  it('zegt in een ander gebied dat het wel wordt gehaald waar alleen een deel elders het niet haalt', () => {
    const stad = { ...BOS, gebied: 'stad', motivering: 'In de stad kan het.' }
    const uitkomsten = [BOS, stad]
    const { uitkomst, ...rest } = delen
    const geheel = { ...uitkomst.geheel, uitkomsten }
    const [bos, daar] = tellPerDeel(
      { ...beoordeling, uitkomsten } as never,
      { ...rest, uitkomst: { ...uitkomst, geheel } } as never,
      boek,
    ).uitkomsten
    expect(bos?.oordeel).toBe('voldoet_niet')
    expect(daar).toMatchObject({ oordeel: 'voldoet' })
    expect(daar?.motivering).not.toContain('Bosrand')
  })

  it('zegt van wat het plan wel haalt over welke delen dat gaat', () => {
    expect(verteld.uitkomsten[2]).toMatchObject({
      oordeel: 'voldoet',
      motivering: 'Het station ligt op 800 m. Dit gaat over Bosrand.',
    })
  })

  it('zegt bij een getal van het geheel hoeveel daarvan er ligt, en raadt niet aan wat niet helpt', () => {
    const [, maat] = verteld.uitkomsten
    expect(maat?.motivering).toContain('alleen Bosrand, met 45 woningen.')
    expect(maat?.herstel).toBeUndefined()
    expect(verteld.nodig).toEqual([])
    expect(verteld.richting?.door[0]?.tekst).toBe('Bosrand: U wilt 45 woningen.')
    expect(verteld.richtingZinnen[0]?.tekst).toContain('met 45 woningen.')
  })

  it('zegt ook van een reden die op zichzelf staat over welke delen zij gaat', () => {
    const trein = { soort: 'regel', id: 'TREIN', rol: 'kans', tekst: 'Het station is dichtbij.' }
    const { richting } = tellPerDeel(
      { ...beoordeling, richting: { ...beoordeling.richting, tegenkracht: [trein] } } as never,
      delen,
      boek,
    )
    expect(richting?.tegenkracht[0]?.tekst).toBe('Bosrand: Het station is dichtbij.')
  })

  it('zegt van een gebied alleen wat gaat over wat er komt', () => {
    const gezegd = verteld.houdingen.map((een) => `${een.activiteitengroep} ${een.gebied}`)
    expect(gezegd).toEqual(['wonen bos', 'zorg stad'])
    expect(verteld.richting?.tegenkracht.map((een) => een.gebied)).toEqual(['stad'])
    expect(verteld.richtingZinnen.map(({ tekst }) => tekst).slice(1)).toEqual([
      'Houding in Stad voor zorg: ja.',
    ])
  })

  it('noemt de delen met waar zij liggen, en wat helpt', () => {
    expect(sayDelen(delen, boek)).toBe(
      'Het plan bestaat uit 2 delen: Bosrand en Tuin. Bosrand (Bos) past niet op zijn plek. Dit wordt daar niet gehaald: geen huizen in het bos; hoogstens een paar woningen. Zonder dit deel is dat opgelost. Een andere plek ervoor kan ook, als het daar wel past.',
    )
    expect(JSON.stringify(writeDelen(delen, boek, []))).toContain(
      '"Bosrand","wonen","Bos","in strijd',
    )
    expect(writeDelen(undefined, boek, [])).toEqual([])
  })

  it('zegt van een onzekere grens dat het deel erbuiten kan liggen, en wat er dan nog kan', () => {
    const rand = { hoeveel: 'deels', laag: ['bos'], ruim: ['stad'], onzeker: ['bos'] } as const
    const gezegd = sayDelen({ ...delen, randen: new Map([['Bosrand', rand]]) }, boek)
    expect(gezegd).toContain(
      'Het ligt voor een deel in Bos: alleen het stuk daarbuiten (in Stad) kan ook helpen. De grens van Bos is hier onzeker (tolerantie 50 m): dit deel kan erbuiten liggen.',
    )
  })

  it('zegt ook van een deel dat zelf wel past dat het kan liggen buiten wat het geheel laag houdt', () => {
    const grensdelen = [{ id: 'Tuin', naam: 'Tuin', gebied: 'bos', aandeel: 0.013 }]
    expect(sayDelen({ ...delen, grensdelen }, boek)).toContain(
      'Tuin ligt voor ongeveer 1% in Bos, en de grens daarvan is onzeker (tolerantie 50 m). Ligt het erbuiten, dan telt Bos er niet voor mee. Het deel buiten Bos leggen doet hetzelfde.',
    )
  })

  it('zegt niet dat zonder een deel is opgelost wat een ander deel ook niet haalt', () => {
    const ander = deel('Heide', 'bos', 'strijdig', [mis('MAAT', 'U wilt 9 woningen.')])
    const { uitkomst, ...rest } = delen
    const gezegd = sayDelen(
      { ...rest, uitkomst: { ...uitkomst, delen: [...uitkomst.delen, ander] } } as never,
      boek,
    )
    expect(gezegd).toContain(
      'Zonder dit deel is dat opgelost, maar dit niet: hoogstens een paar woningen (ook bij Heide).',
    )
    expect(gezegd).not.toContain('Zonder dit deel is dat opgelost.')
  })

  it('weet van welk plan het dossier is', () => {
    const begin = { soort: 'uit_ontwikkeling', plan: 'p', versie: 3 } as const
    expect(findOntwikkeling([{ gebeurtenis: begin }])).toEqual(begin)
    expect(findOntwikkeling([])).toBeUndefined()
  })
})

describe('een punt dat open is omdat niet elk deel een getal opgeeft', () => {
  const huur = { type: 'getal', aggregatie: 'som', min: 0, label: 'aantal huurwoningen' }
  const feiten = new Map([['huur', { ...huur, eenheid: 'woningen' }]]) as never
  const van = (...getallen: (number | undefined)[]) =>
    sayDeelsBekend(
      {
        plan: { invoer: { delen: getallen.map((een) => ({ feiten: { huur: een } })) } },
        uitkomst: {
          feiten: { ontbreekt: [{ feit: 'huur', delen: ['B'] }] },
          delen: ['A', 'B'].map((id) => ({ id, naam: `Deel ${id}` })),
        },
      } as never,
      { feiten },
      { ontbreekt: [{ feit: 'huur' }, { feit: 'huur' }] } as never,
    )

  it('zegt wat de andere delen wel geven, en bij welk deel het ontbreekt; geeft geen deel het, dan niets', () => {
    expect(van(33, undefined)).toBe(
      ' Aantal huurwoningen: ten minste 33 woningen; niet opgegeven bij Deel B.',
    )
    expect(van(undefined, undefined)).toBe('')
  })
})

describe('een plan dat in stukken ligt', () => {
  const vierkant = (x: number, y: number, m = 100) => makeVierkant(x, y, m).coordinates
  const plek = (locatie: object) => {
    const rapport = maakProefrapport('motivering', beoordeel({ locatie }))
    return rapport.blad?.plan?.find(({ naam }) => naam === 'Plek')?.waarde
  }

  it('heet naar de gebieden waar het ligt, niet naar wat in het midden ligt', () => {
    const stukken = [vierkant(233_300, 556_150), vierkant(233_900, 556_150)]
    expect(plek({ type: 'MultiPolygon', coordinates: stukken })).toMatch(/^Op 2 plekken, in .* en /)
    expect(plek({ type: 'Polygon', coordinates: stukken[0] })).not.toContain('plekken')
  })

  it('staat groter op de schets dan een plan uit één stuk', () => {
    const breedOf = (coordinates: readonly unknown[]) =>
      Number(
        /is (\d+) meter/.exec(
          drawSchets({ type: 'MultiPolygon', coordinates } as never, []).tekst,
        )?.[1],
      )
    expect(breedOf([vierkant(0, 0), vierkant(2_900, 0)])).toBe(5_000)
    expect(breedOf([vierkant(0, 0, 3_000)])).toBeGreaterThan(12_000)
  })
})

describe('de maten van een plan in delen', () => {
  const getal = { type: 'getal', herkomst: 'initiatief', min: 0 }
  const som = { ...getal, aggregatie: 'som' }
  const feiten = new Map(
    [
      { ...som, id: 'huizen', label: 'aantal nieuwe woningen', eenheid: 'woningen' },
      { ...som, id: 'werk', label: 'aantal arbeidsplaatsen', eenheid: 'fte' },
      { ...getal, aggregatie: 'max', id: 'lagen', label: 'aantal bouwlagen', eenheid: 'lagen' },
    ].map((feit) => [feit.id, feit]),
  ) as never
  const make = (vanDelen: readonly object[], ontbreekt: readonly string[], geheel: object = {}) =>
    ({
      plan: {
        versie: 3,
        invoer: { feiten: geheel, delen: vanDelen.map((van) => ({ feiten: van })) },
      },
      uitkomst: { feiten: { ontbreekt: ontbreekt.map((feit) => ({ feit, delen: [] })) } },
    }) as never
  const zeg = (...van: Parameters<typeof make>) => sayMaten(make(...van), { feiten })
  const twee = [
    { huizen: 80, lagen: 4, werk: 120 },
    { huizen: 65, lagen: 8 },
  ]

  it('zijn van alle delen samen, en ten minste zoveel waar niet elk deel het zegt', () => {
    expect(zeg(twee, ['werk'])).toEqual([
      '145 nieuwe woningen',
      'ten minste 120 arbeidsplaatsen',
      'aantal bouwlagen: hoogstens 8 lagen',
    ])
    expect(zeg(twee, ['lagen']).at(-1)).toBe(
      'aantal bouwlagen: hoogstens 8 lagen, waar dat is opgegeven',
    )
  })

  it('staan er ook bij waar het geheel ze niet heeft, zolang niemand ze daar opgaf', () => {
    const van = make(twee, ['werk'])
    expect(sayDeelmaten(van, { feiten }, () => false)).toBe(
      'Van de delen, zoals in versie 3 van het plan, is ook dit bekend; niet van elk deel is het opgegeven: ten minste 120 arbeidsplaatsen.',
    )
    expect(sayDeelmaten(van, { feiten }, (feit) => feit === 'werk')).toBe('')
    expect(sayDeelmaten(make(twee, []), { feiten }, () => false)).toBe('')
  })

  it('zijn wat voor het geheel is opgegeven, en niet wat er niet is', () => {
    expect(zeg(twee, [], { huizen: 200 })[0]).toBe('aantal nieuwe woningen: 200 woningen')
    expect(zeg([{ huizen: 0 }], [])).toEqual([])
  })
})

describe('de bijlage van een plan in delen', () => {
  it('heeft wat het bewijs heeft, en zegt waar de hoofdstukken het bij een deel anders vertellen', () => {
    const bewezen = beoordeel()
    const eerste = bewezen.uitkomsten.findIndex(({ oordeel }) => oordeel === 'voldoet')
    const uitkomsten = bewezen.uitkomsten.map((een, i) =>
      i === eerste ? { ...een, oordeel: 'voldoet_niet' as const } : een,
    )
    const bron = { register: 'motivering', beoordeling: bewezen, boek: stadsboek, delen } as const
    const [regels, spoor] = writeBijlagen(bron, {
      ...bron,
      beoordeling: { ...bewezen, uitkomsten },
    }).map((bijlage) => JSON.stringify(bijlage))
    expect(regels?.split('voldoet voor het hele plan, voldoet niet bij een deel')).toHaveLength(2)
    expect(spoor).toContain('Gerekend is met het hele plan')
    const { delen: _, ...een } = bron
    expect(JSON.stringify(writeBijlagen(een, een))).not.toContain('het hele plan')
  })
})
