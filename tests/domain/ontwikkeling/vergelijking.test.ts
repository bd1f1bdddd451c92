import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Variant } from '../../../src/domain/ontwikkeling/punten.ts'
import { compareVarianten } from '../../../src/domain/ontwikkeling/vergelijking.ts'
import { band, gesteld, maakUitkomst, maakVariant, zegt } from './variant.ts'

const CATALOGUS = new Map<string, Feit>([
  [
    'hoogte',
    { id: 'hoogte', label: 'Hoogte', type: 'getal', eenheid: 'm', herkomst: 'initiatief' },
  ],
])

const compare = (varianten: readonly Variant[]) => compareVarianten(varianten, CATALOGUS)

const regel = (rest: Parameters<typeof maakUitkomst>[1] = {}) => maakUitkomst('RG-01', rest)
const TE_HOOG = regel({
  oordeel: 'voldoet_niet',
  gebied: 'dorp',
  niveau: band('ja_mits'),
  ...zegt('Het is te hoog.', 'Hoger dan de norm.'),
})

describe('een vergelijking van varianten', () => {
  const laag = maakVariant('Laag', { uitkomsten: [regel(), maakUitkomst('RG-02')] })
  const hoog = maakVariant('Hoog', {
    conclusie: 'ja_mits',
    bandbreedte: band('ja_mits'),
    uitkomsten: [TE_HOOG, maakUitkomst('RG-02')],
  })

  it('zegt per punt wat verschilt, hoeveel er gelijk is en welke beter is', () => {
    const kansrijk = 'kansrijk, wat er ook nog onbekend is'
    const mits = 'kansrijk onder voorwaarden, wat er ook nog onbekend is'
    expect(compare([laag, hoog])).toEqual({
      orde: [
        {
          beter: 'Laag',
          minder: 'Hoog',
          tekst: '"Laag" is nergens minder dan "Hoog", en beter op: advies; regel RG-01.',
        },
      ],
      geenOrde: [],
      verschillen: [
        {
          soort: 'bandbreedte',
          id: 'advies',
          titel: 'Advies',
          perVariant: [
            { oordeel: 'ja', gebieden: [], kort: kansrijk, motivering: kansrijk },
            { oordeel: 'ja_mits', gebieden: [], kort: mits, motivering: mits },
          ],
          gunstigst: ['Laag'],
          tekst: `Advies. "Laag": ${kansrijk}. "Hoog": ${mits}.`,
        },
        {
          soort: 'regel',
          id: 'RG-01',
          titel: 'Regel RG-01',
          perVariant: [
            { oordeel: 'voldoet', gebieden: [], kort: 'Het past.', motivering: 'Het past, want.' },
            {
              oordeel: 'voldoet_niet',
              gebieden: ['dorp'],
              kort: 'Het is te hoog.',
              motivering: 'Hoger dan de norm.',
            },
          ],
          gunstigst: ['Laag'],
          tekst:
            'Regel RG-01. "Laag": voldoet. Het past. "Hoog": voldoet niet (dorp). Het is te hoog.',
        },
      ],
      gelijk: 1,
      feiten: [],
      opmerkingen: [],
    })
  })

  it('laat zien dat twee die niet voldoen niet even ver van de eis zijn, zonder dat een van de twee wint', () => {
    const verder = { ...TE_HOOG, ...zegt('Het is veel te hoog.', 'Veel hoger dan de norm.') }
    const hoger = maakVariant('Hoger', {
      conclusie: 'ja_mits',
      bandbreedte: band('ja_mits'),
      uitkomsten: [verder, maakUitkomst('RG-02')],
    })
    const { verschillen, orde, geenOrde, gelijk } = compare([hoog, hoger])
    expect(verschillen.map(({ tekst }) => tekst)).toEqual([
      'Regel RG-01. "Hoog": voldoet niet (dorp). Het is te hoog. "Hoger": voldoet niet (dorp). Het is veel te hoog.',
    ])
    expect(verschillen[0]).not.toHaveProperty('gunstigst')
    expect(orde).toEqual([])
    expect(geenOrde).toMatchObject([{ reden: 'gelijk' }])
    expect(gelijk).toBe(2)
    expect(compare([hoog, { ...hoog, naam: 'Zelfde' }]).verschillen).toEqual([])
  })

  it('noemt per punt wie er beter is dan een ander en dan geen minder, ook als het er maar een is', () => {
    const open = maakUitkomst('RG-02', { oordeel: 'onbekend', niveau: band('ja_mits', 'ja') })
    const ruw = maakVariant('Ruw', { uitkomsten: [regel(), open] })
    const gunstigst = compare([laag, hoog, ruw]).verschillen.map((deel) => deel.gunstigst)
    expect(gunstigst).toEqual([['Laag', 'Ruw'], ['Laag', 'Ruw'], undefined])
  })

  it('noemt varianten die op een punt hetzelfde zeggen samen, en zegt waar een punt niet speelt', () => {
    const stil = maakVariant('Stil')
    const ook = { ...hoog, naam: 'Ook hoog' }
    const [, verschil] = compare([hoog, stil, ook]).verschillen
    expect(verschil).toMatchObject({
      perVariant: [{ gebieden: ['dorp'] }, null, { gebieden: ['dorp'] }],
      tekst:
        'Regel RG-01. "Hoog", "Ook hoog": voldoet niet (dorp). Het is te hoog. "Stil": speelt hier niet.',
    })
  })

  it('noemt alle gebieden waar een regel zo uitkomt', () => {
    const twee = maakVariant('Twee', { uitkomsten: [TE_HOOG, { ...TE_HOOG, gebied: 'hart' }] })
    const [verschil] = compare([laag, twee]).verschillen
    expect(verschil?.tekst).toContain('"Twee": voldoet niet (dorp, hart). Het is te hoog.')
  })

  it('noemt een feit waarvan het label niet bekend is bij zijn id', () => {
    const open = (feit: string) =>
      maakVariant(feit, {
        uitkomsten: [
          regel({
            oordeel: 'onbekend',
            niveau: band('ja_mits', 'ja'),
            ontbreekt: [{ feit, reden: 'niet_opgegeven' }],
          }),
        ],
      })
    const [geen] = compare([open('hoogte'), open('tuin')]).geenOrde
    expect(geen?.tekst).toContain('Niet bekend: hoogte; tuin.')
    expect(geen?.feiten).toEqual(['hoogte', 'tuin'])
  })
})

describe('de feiten waarin varianten verschillen', () => {
  const stelt = (naam: string, ...feiten: ReturnType<typeof gesteld>[]) =>
    maakVariant(naam, { feiten })

  it('staan met de waarde van elke variant in woorden, of dat zij niet is opgegeven', () => {
    const uit = compare([
      stelt('A', gesteld('hoogte', 9), gesteld('tuin', true), gesteld('soort', 'hoog')),
      stelt('B', gesteld('hoogte', 12), gesteld('soort', 'hoog')),
      stelt('C', gesteld('hoogte', 9), gesteld('soort', 'hoog'), gesteld('kleur', ['rood', 'wit'])),
    ])
    expect(uit.feiten).toEqual([
      {
        feit: 'hoogte',
        label: 'Hoogte',
        waarden: [9, 12, 9],
        tekst: 'Hoogte: "A": 9 m; "B": 12 m; "C": 9 m.',
      },
      {
        feit: 'tuin',
        label: 'tuin',
        waarden: [true, null, null],
        tekst: 'tuin: "A": ja; "B": niet opgegeven; "C": niet opgegeven.',
      },
      {
        feit: 'kleur',
        label: 'kleur',
        waarden: [null, null, ['rood', 'wit']],
        tekst: 'kleur: "A": niet opgegeven; "B": niet opgegeven; "C": rood, wit.',
      },
    ])
  })

  it('zijn alleen wat de initiatiefnemer zelf opgaf, niet wat een gebied of de plek zegt', () => {
    const uit = compare([
      stelt('A', { ...gesteld('afstand', 5), herkomst: 'ligging' }),
      maakVariant('B', { feiten: [{ ...gesteld('hoogte', 9), gebied: 'dorp' }] }),
    ])
    expect(uit.feiten).toEqual([])
  })

  it('vergelijken lijsten op wat erin staat', () => {
    const met = (kleur: string) => stelt(kleur, gesteld('kleur', [kleur, 'wit']))
    expect(compare([met('rood'), met('rood')]).feiten).toEqual([])
    expect(compare([met('rood'), met('blauw')]).feiten).toHaveLength(1)
  })
})

describe('opmerkingen', () => {
  it('zeggen één keer per reden waarom niet alles te ordenen is', () => {
    const anders = maakVariant('C', { feiten: [gesteld('activiteiten', ['winkel'])] })
    const boek = (naam: string) => maakVariant(naam, { regelboek: 'twee' })
    expect(compare([maakVariant('A'), boek('B'), boek('D'), anders]).opmerkingen).toEqual([
      'Niet alle varianten zijn te ordenen: zij zijn aan verschillende regelboeken getoetst; wat verschilt kan aan de regels liggen.',
      'Niet alle varianten zijn te ordenen: zij gaan over verschillende activiteiten; vergeleken is wat voor beide geldt.',
    ])
  })
})
