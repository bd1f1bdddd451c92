import { describe, expect, it } from 'vitest'
import type { UitkomstMetToelichting } from '../../../src/domain/model/uitkomst.ts'
import {
  isGelijk,
  listOpen,
  listPunten,
  type Punt,
  relate,
  type Variant,
} from '../../../src/domain/ontwikkeling/punten.ts'
import {
  band,
  maakBotsing,
  maakHouding,
  maakPunt,
  maakStand,
  maakUitkomst,
  maakVariant,
  wijst,
  zegt,
} from './variant.ts'

const SLEUTEL = expect.any(String)

const pick = (varianten: readonly Variant[], soort: Punt['soort']) =>
  listPunten(varianten).filter((punt) => punt.soort === soort)

const pickOne = (varianten: readonly Variant[], soort: Punt['soort']): Punt => {
  const [punt] = pick(varianten, soort)
  if (!punt) throw new Error(`geen ${soort}`)
  return punt
}

const mist = (...feiten: readonly string[]) =>
  feiten.map((feit) => ({ feit, reden: 'niet_opgegeven' as const }))

describe('de punten van een vergelijking', () => {
  it('staan in vaste volgorde: het advies, de regels, de houdingen en de spanningen', () => {
    const vol = maakVariant('A', {
      uitkomsten: [maakUitkomst('RG-02'), maakUitkomst('RG-01')],
      houdingen: [maakHouding('dorp', 'wonen')],
      spanningen: [maakBotsing('SP-01', 'treedt_op')],
    })
    const ander = maakVariant('B', { uitkomsten: [maakUitkomst('RG-03')] })
    expect(listPunten([vol, ander]).map(({ soort, id }) => `${soort} ${id}`)).toEqual([
      'bandbreedte advies',
      'regel RG-02',
      'regel RG-01',
      'regel RG-03',
      'houding wonen',
      'spanning SP-01',
    ])
  })
})

describe('de stand als punt', () => {
  const vast = (stand: 'past' | 'past_niet', hardheid: 'vast' | 'te_bevestigen' = 'vast') =>
    maakVariant('p', { richting: wijst(stand, { laagst: stand, hoogst: stand }, hardheid) })
  const open = maakVariant('p', {
    richting: wijst('onbekend', { laagst: 'strijdig', hoogst: 'past' }),
  })
  const punt = (...varianten: readonly Variant[]) => pickOne(varianten, 'stand')

  it('staat vooraan, van strijdig tot past', () => {
    expect(listPunten([vast('past'), vast('past_niet')])[0]).toMatchObject({
      soort: 'stand',
      standen: [
        { laagst: 8, hoogst: 8, oordeel: 'past' },
        { laagst: 2, hoogst: 2, oordeel: 'past_niet' },
      ],
    })
  })

  it('telt in de volgorde als zij vaststaat; wat nog open is, beslissen de regels', () => {
    expect(relate(punt(vast('past'), vast('past_niet')), 0, 1)).toBe('beter')
    expect(relate(punt(vast('past_niet'), vast('past')), 0, 1)).toBe('minder')
    expect(relate(punt(vast('past'), open), 0, 1)).toBe('gelijk')
  })

  it('verschilt ook als alleen de hardheid verschilt', () => {
    expect(isGelijk(punt(vast('past'), vast('past')))).toBe(true)
    expect(isGelijk(punt(vast('past'), vast('past', 'te_bevestigen')))).toBe(false)
  })

  it('is er niet als een van de varianten van voor de stand is', () => {
    expect(pick([vast('past'), maakVariant('oud')], 'stand')).toEqual([])
  })
})

describe('het advies als punt', () => {
  it('heeft de einden van de band, in woorden, en wat die open houdt', () => {
    const zeker = maakVariant('A', { conclusie: 'ja_mits', bandbreedte: band('ja_mits') })
    const open = maakVariant('B', {
      conclusie: 'nog_niet_te_zeggen',
      bandbreedte: band('nee_in_deze_vorm', 'ja_mits'),
      vragen: [
        { feit: 'hoogte', waarom: ['RG-01'] },
        { feit: 'past', waarom: [] },
      ],
    })
    const vast = 'kansrijk onder voorwaarden, wat er ook nog onbekend is'
    const bereik =
      'nog niet te zeggen, en met wat nog onbekend is van in deze vorm niet kansrijk tot kansrijk onder voorwaarden'
    expect(listPunten([zeker, open])).toEqual([
      {
        soort: 'bandbreedte',
        id: 'advies',
        titel: 'Advies',
        afwezig: [3, 3],
        volgt: false,
        standen: [
          {
            laagst: 2,
            hoogst: 2,
            oordeel: 'ja_mits',
            gebieden: [],
            kort: vast,
            motivering: vast,
            ontbreekt: [],
            sleutel: SLEUTEL,
          },
          {
            laagst: 0,
            hoogst: 2,
            oordeel: 'nog_niet_te_zeggen',
            gebieden: [],
            kort: bereik,
            motivering: bereik,
            ontbreekt: ['hoogte', 'past'],
            sleutel: SLEUTEL,
          },
        ],
      },
    ])
  })

  it('is even open als dezelfde feiten dezelfde band open houden, en anders onvergelijkbaar', () => {
    const met = (feit: string, hoogst: 'ja' | 'ja_mits') =>
      maakVariant('p', {
        bandbreedte: band('afweging_nodig', hoogst),
        vragen: [{ feit, waarom: [] }],
      })
    const relateBand = (a: Variant, b: Variant) => relate(pickOne([a, b], 'bandbreedte'), 0, 1)
    expect(relateBand(met('hoogte', 'ja_mits'), met('hoogte', 'ja_mits'))).toBe('gelijk')
    expect(relateBand(met('hoogte', 'ja_mits'), met('past', 'ja_mits'))).toBe('onbekend')
    expect(relateBand(met('hoogte', 'ja_mits'), met('hoogte', 'ja'))).toBe('onbekend')
  })

  const volgt = (inhoud: Parameters<typeof maakVariant>[1], ander = inhoud) =>
    pickOne([maakVariant('A', inhoud), maakVariant('B', ander)], 'bandbreedte').volgt

  it('volgt uit de delen als hun laagste beide einden geeft', () => {
    const uitkomsten = [maakUitkomst('RG-01', { niveau: band('afweging_nodig', 'ja') })]
    const houdingen = [maakHouding('dorp', 'wonen', { niveau: band('ja_mits') })]
    const delen = { uitkomsten, houdingen }
    expect(volgt({ ...delen, bandbreedte: band('afweging_nodig', 'ja_mits') })).toBe(true)
    expect(volgt({ ...delen, bandbreedte: band('nee_in_deze_vorm', 'ja_mits') })).toBe(false)
    expect(volgt({ ...delen, bandbreedte: band('afweging_nodig', 'ja') })).toBe(false)
  })

  it('is zonder delen ja, en volgt pas als dat voor elke variant zo is', () => {
    expect(volgt({})).toBe(true)
    expect(volgt({ bandbreedte: band('ja_mits') })).toBe(false)
    expect(volgt({}, { bandbreedte: band('ja_mits') })).toBe(false)
  })

  it('volgt met een spanning naast een houding, want een spanning noemt geen niveau', () => {
    const laag = { bandbreedte: band('afweging_nodig') }
    const houdingen = [maakHouding('dorp', 'wonen')]
    const spanningen = [maakBotsing('SP-01', 'treedt_op')]
    expect(volgt({ ...laag, houdingen, spanningen })).toBe(true)
    expect(volgt({ ...laag, houdingen })).toBe(false)
    expect(volgt({ ...laag, spanningen })).toBe(false)
  })
})

describe('een regel als punt', () => {
  it('telt in elk gebied waar zij speelt: het laagste einde telt, wat gelijk is staat er één keer', () => {
    const A = maakVariant('A', {
      uitkomsten: [
        maakUitkomst('RG-01', {
          gebied: 'dorp',
          oordeel: 'onbekend',
          niveau: band('afweging_nodig', 'ja'),
          ontbreekt: mist('hoogte', 'past'),
          ...zegt('Onbekend.', 'Niet bekend.'),
        }),
        maakUitkomst('RG-01', {
          gebied: 'hart',
          oordeel: 'voldoet_niet',
          niveau: band('ja_mits'),
          ...zegt('Te hoog.', 'Hoger dan mag.'),
        }),
        maakUitkomst('RG-01', {
          gebied: 'rand',
          oordeel: 'onbekend',
          niveau: band('ja_mits', 'ja'),
          ontbreekt: mist('past'),
          ...zegt('Onbekend.', 'Niet bekend.'),
        }),
      ],
      nietVanToepassing: [{ regel: 'RG-01', reden: 'niet_in_dit_gebied', gebied: 'ver' }],
    })
    const B = maakVariant('B', {
      nietVanToepassing: [{ regel: 'RG-01', reden: 'niet_voor_dit_plan' }],
    })
    const C = maakVariant('C', { uitkomsten: [maakUitkomst('RG-01')] })
    expect(pick([A, B, C, maakVariant('D')], 'regel')).toEqual([
      {
        soort: 'regel',
        id: 'RG-01',
        titel: 'Regel RG-01',
        afwezig: [3, 3],
        standen: [
          {
            laagst: 1,
            hoogst: 2,
            oordeel: 'onbekend, voldoet_niet',
            gebieden: ['dorp', 'hart', 'rand'],
            kort: 'Onbekend. Te hoog.',
            motivering: 'Niet bekend. Hoger dan mag.',
            ontbreekt: ['hoogte', 'past'],
            sleutel: SLEUTEL,
          },
          undefined,
          {
            laagst: 3,
            hoogst: 3,
            oordeel: 'voldoet',
            gebieden: [],
            kort: 'Het past.',
            motivering: 'Het past, want.',
            ontbreekt: [],
            sleutel: SLEUTEL,
          },
          undefined,
        ],
      },
    ])
  })

  it('die een kans is, is beter voor wie haar neemt, wat haar niveau ook is', () => {
    const oordelen = ['voldoet', 'onbekend', 'voldoet_niet', 'vraagt_beoordeling'] as const
    const varianten = oordelen.map((oordeel) =>
      maakVariant(oordeel, { uitkomsten: [maakUitkomst('KA-01', { aard: 'kans', oordeel })] }),
    )
    const { standen, afwezig } = pickOne(varianten, 'regel')
    expect(afwezig).toEqual([0, 0])
    expect(standen.map((stand) => [stand?.laagst, stand?.hoogst])).toEqual([
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
    ])
  })

  it('is alleen even open als niveau, wat ontbreekt en wat zij verder leest gelijk zijn', () => {
    const OPEN: Partial<UitkomstMetToelichting> = {
      oordeel: 'onbekend',
      niveau: band('afweging_nodig', 'ja'),
      ontbreekt: mist('hoogte'),
      spoor: { voldoetAls: spoor(8) },
    }
    const compare = (anders: Partial<UitkomstMetToelichting>) =>
      relate(
        pickOne(
          [OPEN, { ...OPEN, ...anders }].map((rest) =>
            maakVariant('p', { uitkomsten: [maakUitkomst('RG-01', rest)] }),
          ),
          'regel',
        ),
        0,
        1,
      )
    expect(compare({})).toBe('gelijk')
    expect(compare({ titel: 'Anders genoemd' })).toBe('gelijk')
    expect(compare({ ontbreekt: mist('past') })).toBe('onbekend')
    expect(compare({ spoor: { voldoetAls: spoor(9) } })).toBe('onbekend')
    expect(compare({ niveau: band('nee_in_deze_vorm', 'ja') })).toBe('onbekend')
  })
})

const spoor = (gevonden: number) => ({
  fact: 'woningen',
  operator: 'lessThan',
  value: 5,
  gevonden,
  resultaat: 'onwaar' as const,
})

describe('een houding als punt', () => {
  it('is de laagste van de gebieden, met wat er over gevraagd is', () => {
    const A = maakVariant('A', {
      houdingen: [
        maakHouding('dorp', 'kleine_winkels', { niveau: band('afweging_nodig', 'ja') }),
        maakHouding('hart', 'kleine_winkels', {
          stand: 'ja_mits',
          niveau: band('ja_mits'),
          tekst: 'dorp wil dit.',
        }),
        maakHouding('hart', 'kleine_winkels', { stand: 'ja_mits', tekst: 'Mits klein.' }),
      ],
      vragen: [
        { feit: 'woningen', waarom: ['RG-01', 'houding:kleine_winkels'] },
        { feit: 'hoogte', waarom: ['houding:wonen'] },
      ],
    })
    expect(pick([A, maakVariant('B')], 'houding')).toEqual([
      {
        soort: 'houding',
        id: 'kleine_winkels',
        titel: 'Wat het gebied vindt van kleine winkels',
        afwezig: [3, 3],
        standen: [
          {
            laagst: 1,
            hoogst: 2,
            oordeel: 'ja, ja_mits',
            gebieden: ['dorp', 'hart'],
            kort: 'dorp wil dit. Mits klein.',
            motivering: 'dorp wil dit. Mits klein.',
            ontbreekt: ['woningen'],
            sleutel: SLEUTEL,
          },
          undefined,
        ],
      },
    ])
  })

  it('is alleen even open als stand, niveau en wat gevraagd is gelijk zijn', () => {
    const maak = (stand: string, feit: string, hoogst: 'ja' | 'ja_mits' = 'ja') =>
      maakVariant('p', {
        houdingen: [
          maakHouding('dorp', 'wonen', { stand, niveau: band('afweging_nodig', hoogst) }),
        ],
        vragen: [{ feit, waarom: ['houding:wonen'] }],
      })
    const compare = (ander: Variant) =>
      relate(pickOne([maak('zwijgt', 'hoogte'), ander], 'houding'), 0, 1)
    expect(compare(maak('zwijgt', 'hoogte'))).toBe('gelijk')
    expect(compare(maak('ja', 'hoogte'))).toBe('onbekend')
    expect(compare(maak('zwijgt', 'past'))).toBe('onbekend')
    expect(compare(maak('zwijgt', 'hoogte', 'ja_mits'))).toBe('onbekend')
  })
})

describe('een spanning als punt', () => {
  const standOf = (...delen: Parameters<typeof maakBotsing>[]) => {
    const spanningen = delen.map((deel) => maakBotsing(...deel))
    return pickOne([maakVariant('A', { spanningen })], 'spanning').standen[0]
  }

  it('treedt op als zij in één gebied optreedt, en is open als zij dat ergens kan', () => {
    const nee = ['SP-01', 'treedt_niet_op', { gebied: 'dorp' }] as const
    const open = ['SP-01', 'onbekend', { gebied: 'hart', ontbreekt: mist('hoogte') }] as const
    const ja = ['SP-01', 'treedt_op', { gebied: 'hart' }] as const
    expect(standOf([...nee])).toEqual({
      laagst: 1,
      hoogst: 1,
      oordeel: 'treedt_niet_op',
      gebieden: ['dorp'],
      kort: 'treedt_niet_op kort',
      motivering: 'treedt_niet_op lang',
      ontbreekt: [],
      sleutel: SLEUTEL,
    })
    expect(standOf([...nee], [...open], [...open])).toMatchObject({
      laagst: 0,
      hoogst: 1,
      oordeel: 'onbekend',
      gebieden: ['dorp', 'hart'],
      kort: 'onbekend kort',
      ontbreekt: ['hoogte'],
    })
    expect(standOf([...nee], [...open], [...ja])).toMatchObject({
      laagst: 0,
      hoogst: 0,
      oordeel: 'treedt_op',
      kort: 'treedt_op kort',
    })
  })

  it('zonder gebied noemt er geen', () => {
    expect(standOf(['SP-01', 'treedt_op'])?.gebieden).toEqual([])
  })

  it('is waar zij niet speelt hetzelfde als niet optreden', () => {
    const A = maakVariant('A', { spanningen: [maakBotsing('SP-01', 'treedt_niet_op')] })
    const [punt] = pick([A, maakVariant('B')], 'spanning')
    expect(punt).toMatchObject({
      soort: 'spanning',
      id: 'SP-01',
      titel: 'Spanning SP-01',
      afwezig: [1, 1],
    })
    expect(punt?.standen[1]).toBeUndefined()
    expect(punt && relate(punt, 0, 1)).toBe('gelijk')
  })

  it('is alleen even open als hetzelfde feit ontbreekt', () => {
    const maak = (feit: string) =>
      maakVariant('p', {
        spanningen: [maakBotsing('SP-01', 'onbekend', { ontbreekt: mist(feit) })],
      })
    const compare = (feit: string) =>
      relate(pickOne([maak('hoogte'), maak(feit)], 'spanning'), 0, 1)
    expect([compare('hoogte'), compare('past')]).toEqual(['gelijk', 'onbekend'])
  })
})

describe('twee varianten op één punt', () => {
  const compare = (a: [number, number], b: [number, number], rest: Partial<Punt> = {}) => {
    const standen = [maakStand(...a, { sleutel: 'a' }), maakStand(...b, { sleutel: 'b' })]
    return relate(maakPunt('p', standen, rest), 0, 1)
  }

  it.each([
    [[3, 3], [1, 2], 'beter'],
    [[1, 2], [3, 3], 'minder'],
    [[2, 2], [2, 2], 'gelijk'],
    [[2, 3], [1, 2], 'minstens'],
    [[2, 2], [1, 2], 'minstens'],
    [[1, 2], [2, 3], 'hoogstens'],
    [[1, 2], [2, 2], 'hoogstens'],
    [[1, 3], [2, 2], 'onbekend'],
    [[2, 2], [1, 3], 'onbekend'],
    [[1, 3], [1, 3], 'onbekend'],
  ] as const)('%j naast %j is %s', (a, b, uit) => {
    expect(compare([...a], [...b])).toBe(uit)
  })

  it('met dezelfde sleutel zijn gelijk, hoe open ook', () => {
    const stand = maakStand(0, 3)
    expect(relate(maakPunt('p', [stand, stand]), 0, 1)).toBe('gelijk')
  })

  it('op een punt dat volgt zijn gelijk zolang het open is, en zeker is zeker', () => {
    expect(compare([1, 3], [2, 2], { volgt: true })).toBe('gelijk')
    expect(compare([3, 3], [2, 2], { volgt: true })).toBe('beter')
    expect(compare([1, 1], [2, 2], { volgt: true })).toBe('minder')
  })

  it('leest voor wie niet meedoet wat afwezigheid waard is', () => {
    const rest = { afwezig: [0, 0] as const }
    expect(relate(maakPunt('p', [maakStand(1), undefined], rest), 0, 1)).toBe('beter')
    expect(relate(maakPunt('p', [undefined, maakStand(0, 1)], rest), 0, 1)).toBe('hoogstens')
    expect(relate(maakPunt('p', [undefined, undefined]), 0, 1)).toBe('gelijk')
  })

  it('zijn open door wat bij elk van beide ontbreekt, als dat daar iets uitmaakt', () => {
    const punt = maakPunt('p', [
      maakStand(1, 3, { ontbreekt: ['hoogte'] }),
      maakStand(2, 2, { ontbreekt: ['past'] }),
      undefined,
      maakStand(0, 1, { ontbreekt: ['soort', 'hoogte'] }),
    ])
    expect(listOpen(punt, 0, 1)).toEqual(['hoogte'])
    expect(listOpen(punt, 2, 1)).toEqual([])
    expect(listOpen(punt, 3, 0)).toEqual(['soort', 'hoogte', 'hoogte'])
  })
})

describe('of alle varianten op een punt hetzelfde zeggen', () => {
  it.each([
    ['zelfde codes, andere woorden', [maakStand(2), maakStand(2, 2, { kort: 'anders' })], true],
    ['geen van alle speelt', [undefined, undefined], true],
    ['ander oordeel', [maakStand(2), maakStand(2, 2, { oordeel: 'onbekend' })], false],
    ['ander laagste', [maakStand(1, 2), maakStand(2, 2)], false],
    ['ander hoogste', [maakStand(2, 3), maakStand(2, 2)], false],
    ['speelt alleen in de eerste', [maakStand(3), undefined], false],
    ['de derde wijkt af', [maakStand(3), maakStand(3), maakStand(2)], false],
  ])('%s', (_, standen, gelijk) => {
    expect(isGelijk(maakPunt('p', standen))).toBe(gelijk)
  })
})
