import { describe, expect, it } from 'vitest'
import { listKeuzes } from '../../../src/web/ontwikkelingen/notitie/keuzes.ts'
import { weighPlek } from '../../../src/web/ontwikkelingen/vergelijking/plekpunten.ts'
import { Verschillen } from '../../../src/web/ontwikkelingen/vergelijking/verschillen.tsx'

const boek = {
  feiten: new Map([['inBosPct', { herkomst: 'ligging' }]]),
  regels: [{ id: 'BOS', titel: 'Geen bebouwing in het bos' }],
} as never
const bos = { regel: 'BOS', titel: 'Geen bebouwing in het bos', rustOp: { feiten: ['inBosPct'] } }
const door = [{ soort: 'regel', rol: 'stand', id: 'BOS', gebied: 'bos' }]
const bosrand = {
  id: 'b',
  naam: 'Bosrand',
  gebieden: ['bos'],
  richting: { stand: 'strijdig', door },
}
const veld = { id: 'v', naam: 'Veld', gebieden: ['veld'], richting: { stand: 'past', door: [] } }
const geheel = { uitkomsten: [{ ...bos, oordeel: 'voldoet' }], nodig: [] }

describe('de vergelijking', () => {
  const vergelijking = {
    varianten: [{ naam: 'Met' }, { naam: 'Zonder' }],
    gelijk: 3,
    feiten: [
      {
        feit: 'wat',
        label: 'wat',
        waarden: [
          ['b', 'a'],
          ['a', 'b'],
        ],
      },
      { feit: 'aantal', label: 'aantal', waarden: [4, 3] },
    ],
  }
  const stand = (kort: string) => ({ oordeel: 'voldoet_niet', gebieden: ['bos'], kort })
  const punt = {
    ...{ soort: 'regel', id: 'MAAT', titel: 'Niet te veel' },
    perVariant: [stand('U wilt 225 woningen.'), null],
  }
  const naast = [{ plekwoorden: { sayMotivering: () => 'Bosrand: U wilt 45 woningen.' } }]
  const tekst = String(
    Verschillen({
      ...{ vergelijking, naast, verschillen: [punt] },
      boek: { feiten: new Map(), regels: [] },
    } as never),
  )

  it('zegt van een getal van het geheel wat het deel zegt dat er ligt', () => {
    expect(tekst).toContain('Bosrand: De initiatiefnemer wil 45 woningen.')
    expect(tekst).not.toContain('225')
  })

  it('zegt niet dat iets niet speelt waar een andere regel hetzelfde vraagt', () => {
    const zeg = (titel: string) =>
      String(
        Verschillen({
          ...{ vergelijking, verschillen: [{ ...punt, perVariant: [null, null] }] },
          naast: [
            { geheel: { uitkomsten: [{ regel: 'MAAT-2', titel, oordeel: 'voldoet_niet' }] } },
            { geheel: { uitkomsten: [] } },
          ],
          boek: { feiten: new Map(), regels: [] },
        } as never),
      )
    expect(zeg(punt.titel)).toContain(
      'Hiervoor geldt een andere regel, die hetzelfde vraagt: <strong>voldoet niet</strong>.',
    )
    expect(zeg(punt.titel).split('speelt hier niet')).toHaveLength(2)
    expect(zeg('Iets anders').split('speelt hier niet')).toHaveLength(3)
  })

  it('noemt bij wat in meer gebieden niet wordt gehaald van welk deel elk getal is', () => {
    const uitkomsten = [30, 60].map((aantal) => ({
      ...{
        regel: 'MAAT',
        oordeel: 'voldoet_niet',
        gebied: `g${aantal}`,
        kort: `U wilt ${aantal}.`,
      },
    }))
    const sayMotivering = (grond: { readonly gebied: string; readonly tekst: string }) =>
      `${grond.tekst} Dit gaat over ${grond.gebied}.`
    const beide = { ...stand('U wilt 30. U wilt 60.'), gebieden: ['g30', 'g60'] }
    const gezegd = String(
      Verschillen({
        ...{ vergelijking, verschillen: [{ ...punt, perVariant: [beide, null] }] },
        naast: [{ geheel: { uitkomsten }, plekwoorden: { sayMotivering } }],
        boek: { feiten: new Map(), regels: [] },
      } as never),
    )
    expect(gezegd).toContain('wil 30. Dit gaat over g30.')
    expect(gezegd).toContain('wil 60. Dit gaat over g60.')
  })

  it('zegt van een som die niet elk deel opgeeft wat er ten minste is, ook bij de regel die erop wacht', () => {
    const huur = { id: 'huur', label: 'aantal huurwoningen', eenheid: 'woningen' }
    const ontbreekt = [{ feit: 'huur', reden: 'niet_opgegeven' }]
    const plan = (soort: string) => ({
      ...{ kolommen: [huur], programma: { samen: [{ soort, waarde: 74 }] } },
      geheel: { uitkomsten: [{ regel: 'HUUR', ontbreekt }] },
      plekwoorden: { sayTekst: () => 'Komen er huurwoningen?' },
    })
    const open = { oordeel: 'onbekend', gebieden: [], kort: 'Komen er huurwoningen?' }
    const gezegd = String(
      Verschillen({
        vergelijking: {
          ...vergelijking,
          feiten: [{ feit: 'huur', label: huur.label, waarden: [null, 101] }],
        },
        naast: [plan('ten_minste'), plan('waarde')],
        verschillen: [{ ...punt, id: 'HUUR', perVariant: [open, null] }],
        boek: { feiten: new Map([['huur', huur]]), regels: [] },
      } as never),
    )
    const bekend = 'ten minste 74 woningen; niet van elk deel opgegeven'
    expect(gezegd).toContain(`Komen er huurwoningen? Aantal huurwoningen: ${bekend}.`)
    expect(gezegd.split(bekend)).toHaveLength(3)
    expect(gezegd).not.toContain('niet opgegeven')
  })

  it('noemt een andere volgorde van hetzelfde geen verschil', () => {
    expect(tekst).toContain('Aantal')
    expect(tekst).not.toContain('>Wat<')
  })
})

describe('een deel in het bos', () => {
  it('is in de vergelijking geen winst van het geheel; een variant zonder dat deel staat gunstiger', () => {
    const stand = { oordeel: 'voldoet', gebieden: ['bos'], kort: 'Minder dan de helft.' }
    const punt = { soort: 'regel', id: 'BOS', perVariant: [stand, null], gunstigst: ['Met'] }
    const varianten = [
      { naam: 'Met', delen: [bosrand, veld], geheel },
      { naam: 'Zonder', delen: [veld], geheel: { uitkomsten: [] } },
    ]
    const [gewogen] = weighPlek([punt] as never, varianten as never, boek)
    expect(gewogen?.mis).toEqual([['Bosrand'], []])
    expect(gewogen?.gunstigst).toEqual(['Zonder'])
    const huur = { ...punt, id: 'HUUR' }
    expect(weighPlek([huur] as never, varianten as never, boek)[0]).toEqual(huur)
  })

  it('is ook een verschil waar het geheel in beide varianten gelijk uitkomt', () => {
    const open = { uitkomsten: [{ ...bos, oordeel: 'onbekend', kort: 'Nog niet bekend.' }] }
    const past = { ...bosrand, richting: { stand: 'past', door: [] } }
    const varianten = [
      { naam: 'Vol', delen: [bosrand, veld], geheel: open },
      { naam: 'Ruim', delen: [past, veld], geheel: open },
    ]
    const verschillen = weighPlek([], varianten as never, boek)
    expect(verschillen).toMatchObject([{ id: 'BOS', mis: [['Bosrand'], []], alleenDelen: true }])
    expect(verschillen[0]).not.toHaveProperty('gunstigst')
    const tekst = String(
      Verschillen({
        vergelijking: { varianten, gelijk: 3, feiten: [] },
        ...{ naast: [], verschillen, boek },
      } as never),
    ).replace(/<[^>]+>/g, '')
    expect(tekst).toContain('voldoet niet bij Bosrand. Het hele plan gerekend: onbekend.')
    expect(tekst).toContain('Geen deel waarvan vaststaat dat het dit niet haalt.')
    expect(tekst).toContain('2 punten komen')
    expect(weighPlek([], [varianten[0], varianten[0]] as never, boek)).toEqual([])
    const zeker = [door[0], { ...door[0], id: 'VOORBEHOUD' }]
    const laag = { ...bosrand, richting: { stand: 'onbekend', hoogstens: 'aanpassen', zeker } }
    const nogOpen = [{ ...varianten[0], delen: [laag, veld] }, varianten[1]]
    expect(weighPlek([], nogOpen as never, boek)).toMatchObject([
      { id: 'BOS', mis: [['Bosrand'], []] },
    ])
  })

  it('is in de notitie een keuze: weglaten of verplaatsen', () => {
    const vraag = {
      uitkomst: {
        geheel: { ...geheel, advies: { conclusie: 'ja' } },
        delen: [bosrand, veld],
      },
      ...{ boek, programmas: { kolommen: [], plan: { fasen: [], samen: [] } } },
      ...{ andere: [], bronnen: [], bepalend: [], metVoorwaarden: false },
    }
    expect(listKeuzes(vraag as never).map(({ kop }) => kop)).toEqual([
      'Verder met het plan zoals het nu is',
      'Verder zonder Bosrand',
      'Verder met een andere plek voor Bosrand',
      'Niet verder met dit plan',
    ])
  })
})
