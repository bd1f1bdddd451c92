import { describe, expect, it } from 'vitest'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Vergelijking } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { ratePassages } from '../../../src/domain/richting/per-passage.ts'
import { mapRichting, type RichtingCel } from '../../../src/domain/richting/richting.ts'
import { countRichtingen } from '../../../src/domain/richting/telling.ts'
import {
  houding,
  maakBoek,
  maakGebied,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'

const WONEN = { fact: 'activiteiten', operator: 'contains', value: 'wonen' } as const
const PAST = { fact: 'past', operator: 'equal', value: true } as const
const LAAG = { fact: 'hoogte', operator: 'lessThan', value: 10 } as const
const dorp = maakGebied('dorp')

const draw = (inhoud: ProefInhoud, passages: ReturnType<typeof maakBoek>['passages'] = []) => {
  const boek = maakBoek({ gebieden: [dorp], ...inhoud })
  const principes = {
    ...boek.begrippen.principes,
    stil: { label: 'Stil', soort: 'richtinggevend' as const },
  }
  const begrippen = { ...boek.begrippen, principes }
  return mapRichting(compileRegelboek({ ...boek, begrippen, passages }, PEILDATUM))
}

const find = (
  { cellen }: { readonly cellen: readonly RichtingCel[] },
  vraag: {
    readonly principe?: string
    readonly gebied?: string
    readonly activiteit?: string
  } = {},
): RichtingCel => {
  const { principe = 'groen', gebied = 'dorp', activiteit = 'wonen' } = vraag
  const cel = cellen.find(
    (deel) =>
      deel.principe === principe && deel.gebied === gebied && deel.activiteit === activiteit,
  )
  if (!cel) throw new Error('deze cel is er niet')
  return cel
}

type Rest = Partial<RegelDefinitie> & { readonly voldoetAls?: Vergelijking }

/** The homes cell of a rulebook with this one rule. */
const withRegel = ({ voldoetAls = LAAG, ...rest }: Rest, gebied = dorp) =>
  find(
    draw({
      gebieden: [gebied],
      regels: [maakRegel('GR-01', { ...rest, versie: { geldtVoor: WONEN, voldoetAls } })],
    }),
  )

const readGrond = ({ richting, gronden }: RichtingCel) => [richting, gronden[0]?.reden]

describe('de richting van één cel', () => {
  it('is beslist door een bevestigde, toetsbare eis van beleid of visie', () => {
    expect(readGrond(withRegel({}))).toEqual(['beslist', 'bevestigde_eis'])
    expect(readGrond(withRegel({ herkomst: 'visie' }))).toEqual(['beslist', 'bevestigde_eis'])
  })

  it('is indicatief bij eigen uitwerking, bij wat nog bevestigd moet worden en bij een kans', () => {
    const eigen = withRegel({ herkomst: 'eigen_uitwerking' })
    expect(readGrond(eigen)).toEqual(['indicatief', 'eigen_uitwerking'])
    const nog = withRegel({ werking: 'te_bevestigen' })
    expect(readGrond(nog)).toEqual(['indicatief', 'te_bevestigen'])
    expect(readGrond(withRegel({ aard: 'kans' }))).toEqual(['indicatief', 'kans'])
  })

  it('is indicatief bij een eis zonder gevolg voor het advies', () => {
    const zonder = withRegel({ doorwerking: 'programma_ambitie' })
    expect(readGrond(zonder)).toEqual(['indicatief', 'geen_gevolg'])
  })

  it('is open bij alleen een open norm', () => {
    const open = withRegel({ aard: 'open_norm', voldoetAls: PAST })
    expect(readGrond(open)).toEqual(['open', 'open_norm'])
  })

  it.each(['eis', 'kans'] as const)(
    'is open, nooit beslist, als alleen een mens een %s kan toetsen',
    (aard) => {
      expect(readGrond(withRegel({ aard, voldoetAls: PAST }))).toEqual(['open', 'niet_toetsbaar'])
    },
  )

  it('is open bij een eis met een norm die het gebied niet noemt, en indicatief als die onzeker is', () => {
    const norm = { fact: 'maxHoogte', operator: 'greaterThan', value: 5 } as const
    expect(readGrond(withRegel({ voldoetAls: norm }))).toEqual(['open', 'niet_toetsbaar'])
    const zeker = maakGebied('dorp', { waarden: { maxHoogte: waarde(8) } })
    expect(readGrond(withRegel({ voldoetAls: norm }, zeker))[0]).toBe('beslist')
    const onzeker = maakGebied('dorp', {
      waarden: { maxHoogte: { ...waarde(8), werking: 'te_bevestigen' } },
    })
    const gevonden = readGrond(withRegel({ voldoetAls: norm }, onzeker))
    expect(gevonden).toEqual(['indicatief', 'waarde_te_bevestigen'])
  })

  it('zwijgt zonder regel, en noemt wat geldt zonder richting te geven', () => {
    expect(find(draw({}))).toMatchObject({ richting: 'zwijgt', gronden: [], context: [] })
    for (const rest of [
      { herkomst: 'hogere_regelgeving' },
      { geeftRichting: false },
      { aard: 'signaal' },
    ] as const) {
      const cel = withRegel(rest)
      expect(cel).toMatchObject({ richting: 'zwijgt', gronden: [], context: ['GR-01'] })
    }
  })

  it('volgt de stevigste grond, en noemt de andere erna', () => {
    const regels = [
      maakRegel('GR-01', { aard: 'open_norm', versie: { voldoetAls: PAST } }),
      maakRegel('GR-02', { aard: 'kans', versie: { voldoetAls: LAAG } }),
      maakRegel('GR-03', { versie: { voldoetAls: LAAG } }),
    ]
    const { richting, gronden } = find(draw({ regels }))
    expect(richting).toBe('beslist')
    expect(gronden.map(({ id }) => id)).toEqual(['GR-03', 'GR-02', 'GR-01'])
  })
})

describe('een regel die op meer plekken in een gebied kan gelden', () => {
  const norm = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
  const alleen = { fact: 'maxHoogte', operator: 'greaterThan', value: 5 } as const
  const bron = (passage: string) => [{ document: 'proef', passage }]
  const overal = { geldtIn: { soorten: ['wijk', 'natuur'] } }
  const heide = maakGebied('heide', { soort: 'natuur' })
  const hoog = maakGebied('dorp', { waarden: { maxHoogte: waarde(8) } })
  const kans = maakRegel('GR-02', {
    aard: 'kans',
    bron: bron('P-02'),
    versie: { voldoetAls: LAAG },
  })

  it('telt één keer, zo stevig als zij ergens is, en staat dan vóór wat minder stevig is', () => {
    const eis = maakRegel('GR-01', {
      bron: bron('P-01'),
      versie: { ...overal, voldoetAls: alleen },
    })
    for (const gebieden of [
      [hoog, heide],
      [dorp, { ...heide, waarden: hoog.waarden }],
    ]) {
      expect(find(draw({ gebieden, regels: [kans, eis] }))).toEqual({
        principe: 'groen',
        gebied: 'dorp',
        activiteit: 'wonen',
        richting: 'beslist',
        kant: { stand: 'past_mits', hardheid: 'vast' },
        gronden: [
          {
            id: 'GR-01',
            aard: 'eis',
            richting: 'beslist',
            reden: 'bevestigde_eis',
            passages: ['P-01'],
          },
          { id: 'GR-02', aard: 'kans', richting: 'indicatief', reden: 'kans', passages: ['P-02'] },
        ],
        context: [],
        passages: ['P-01'],
      })
    }
  })

  it('houdt binnen dezelfde stevigheid de volgorde van het regelboek', () => {
    const eis = maakRegel('GR-01', { versie: { ...overal, voldoetAls: norm } })
    const ander = maakRegel('GR-03', { aard: 'kans', versie: { ...overal, voldoetAls: LAAG } })
    const { gronden } = find(draw({ gebieden: [dorp, heide], regels: [kans, eis, ander] }))
    expect(gronden.map(({ id }) => id)).toEqual(['GR-02', 'GR-01', 'GR-03'])
  })

  it('staat één keer in de context als zij geen richting geeft', () => {
    const wet = maakRegel('GR-01', {
      herkomst: 'hogere_regelgeving',
      versie: { ...overal, voldoetAls: LAAG },
    })
    expect(find(draw({ gebieden: [dorp, heide], regels: [wet] })).context).toEqual(['GR-01'])
  })
})

describe('of een regel hier kan gelden', () => {
  it('wordt alleen uitgesloten door de activiteit, niet door wat nog onbekend is', () => {
    const groot = { fact: 'woningen', operator: 'greaterThan', value: 5 } as const
    const regels = [
      maakRegel('GR-01', { versie: { geldtVoor: { all: [WONEN, groot] }, voldoetAls: LAAG } }),
    ]
    const kaart = draw({ regels })
    expect(find(kaart).richting).toBe('beslist')
    expect(find(kaart, { activiteit: 'winkel' }).richting).toBe('zwijgt')
  })

  it('hangt af van het gebied, ook van het gebied waarin het ligt', () => {
    const gebieden = [
      dorp,
      maakGebied('hart', { soort: 'kern', binnen: 'dorp' }),
      maakGebied('ver'),
    ]
    const regels = [
      maakRegel('GR-01', { versie: { geldtIn: { gebieden: ['dorp'] }, voldoetAls: LAAG } }),
    ]
    const kaart = draw({ gebieden, regels })
    const per = (gebied: string) => find(kaart, { gebied }).richting
    expect([per('dorp'), per('hart'), per('ver')]).toEqual(['beslist', 'beslist', 'zwijgt'])
  })

  it('telt een overlay alleen in gebieden waar die kan liggen, en is zelf geen gebied van de kaart', () => {
    const vlak = (x: number) => ({
      type: 'Polygon' as const,
      coordinates: [
        [
          [x, 0],
          [x + 9, 0],
          [x + 9, 9],
          [x, 0],
        ] as [number, number][],
      ],
    })
    const gebieden = [
      dorp,
      maakGebied('ver', { geometrie: vlak(5000) }),
      maakGebied('heide', { soort: 'natuur', geometrie: vlak(50) }),
    ]
    const regels = [
      maakRegel('GR-01', { versie: { geldtIn: { soorten: ['natuur'] }, voldoetAls: LAAG } }),
    ]
    const kaart = draw({ gebieden, regels })
    expect(find(kaart, { gebied: 'dorp' }).richting).toBe('beslist')
    expect(find(kaart, { gebied: 'ver' }).richting).toBe('zwijgt')
    expect(kaart.cellen.some(({ gebied }) => gebied === 'heide')).toBe(false)
  })
})

describe('de houding van een gebied', () => {
  const citaat = { soort: 'principe', onderwerp: 'groen', citaat: 'Woningen zijn welkom.' }
  const passages = [{ id: 'P-01', ...citaat }]
  const bron = [{ document: 'proef', passage: 'P-01' }]
  const drawHouding = (stand: 'ja' | 'zwijgt', rest: Parameters<typeof houding>[1] = {}) =>
    draw(
      { gebieden: [maakGebied('dorp', { houding: { wonen: houding(stand, { bron, ...rest }) } })] },
      passages,
    )

  it('beslist als zij bevestigd is, onder het principe van haar passage, met die passage', () => {
    const kaart = drawHouding('ja')
    expect(find(kaart)).toMatchObject({ richting: 'beslist', passages: ['P-01'] })
    expect(find(kaart, { principe: 'stil' }).richting).toBe('zwijgt')
    expect(find(kaart, { activiteit: 'winkel' }).richting).toBe('zwijgt')
  })

  it('is een aanwijzing zolang zij niet bevestigd is, en niets als zij zwijgt', () => {
    expect(find(drawHouding('ja', { werking: 'te_bevestigen' })).richting).toBe('indicatief')
    expect(find(drawHouding('zwijgt')).richting).toBe('zwijgt')
  })

  it('zonder passage telt zij per plek en onder geen principe', () => {
    const kaart = drawHouding('ja', { bron: [{ document: 'proef' }] })
    expect(find(kaart).richting).toBe('zwijgt')
    const plaats = kaart.plaatsen.find(({ activiteit }) => activiteit === 'wonen')
    expect(plaats).toMatchObject({ richting: 'beslist', adviesZonderRichting: false })
  })

  it('telt voor haar passage ook als die bij geen principe hoort', () => {
    const over = { id: 'P-01', soort: 'inzet', onderwerp: 'anders', citaat: 'Wonen.' }
    const houdingen = { wonen: houding('ja', { bron }) }
    const kaart = draw({ gebieden: [maakGebied('dorp', { houding: houdingen })] }, [over])
    expect(find(kaart).richting).toBe('zwijgt')
    expect(ratePassages({ passages: [over] }, kaart)).toEqual([{ ...over, richting: 'beslist' }])
  })
})

describe('een geplant principe', () => {
  const count = (regels: readonly RegelDefinitie[], principe: string) =>
    countRichtingen(draw({ regels }).cellen.filter((cel) => cel.principe === principe))

  it('met alleen open normen is voor 100% open', () => {
    const vaag = maakRegel('GR-01', { aard: 'open_norm', versie: { voldoetAls: PAST } })
    expect(count([vaag], 'groen')).toMatchObject({ cellen: 4, open: 4, aandeelGeenRichting: 1 })
  })

  it('zonder regels zwijgt voor 100%, ook als andere principes beslissen', () => {
    const telling = count([maakRegel('GR-01', {})], 'stil')
    expect(telling).toMatchObject({ cellen: 4, zwijgt: 4, aandeelGeenRichting: 1 })
  })
})

describe('per plek', () => {
  const plaatsOf = (inhoud: ProefInhoud) =>
    draw(inhoud).plaatsen.find(({ activiteit }) => activiteit === 'wonen')

  it('zegt een advies zonder houding of eis van de visie altijd dat zij geen richting geeft', () => {
    const kans = maakRegel('GR-01', { aard: 'kans', versie: { voldoetAls: LAAG } })
    expect(plaatsOf({ regels: [kans] })).toMatchObject({
      richting: 'indicatief',
      adviesZonderRichting: true,
    })
    const eis = maakRegel('GR-01', { werking: 'te_bevestigen', versie: { voldoetAls: LAAG } })
    expect(plaatsOf({ regels: [eis] })?.adviesZonderRichting).toBe(false)
  })

  it('staan de spanningen die kunnen optreden, tenzij het gebied bevestigd kiest', () => {
    const spanningen = [maakSpanning('SP-01', {})]
    expect(plaatsOf({ spanningen })?.spanningen).toEqual(['SP-01'])
    const keuze = { spanning: 'SP-01', voorrang: 'bouwen', tekst: 'bouwen eerst' }
    const bron = [{ document: 'proef' }]
    const kiest = maakGebied('dorp', {
      prioriteiten: [{ ...keuze, herkomst: 'visie', werking: 'bevestigd', bron }],
    })
    expect(plaatsOf({ spanningen, gebieden: [kiest] })?.spanningen).toEqual([])
  })
})

describe('de hele kaart', () => {
  const spanningen = [maakSpanning('SP-01', {})]
  const geen = { gronden: [], context: [], passages: [] }

  it('heeft een cel per profiel, activiteit en richtinggevend principe, en een plaats per profiel en activiteit', () => {
    const gebieden = [
      maakGebied('dorp', { houding: { wonen: houding('ja', { werking: 'te_bevestigen' }) } }),
      maakGebied('stad', { soort: 'kern' }),
      maakGebied('heide', { soort: 'natuur' }),
    ]
    const activiteiten = ['wonen', 'winkel', 'sloop', 'schuur']
    const { cellen, plaatsen, gronden } = draw({ gebieden, spanningen })
    expect(gronden).toEqual([
      {
        id: 'dorp/wonen',
        aard: 'houding',
        richting: 'indicatief',
        reden: 'te_bevestigen',
        passages: [],
      },
    ])
    expect(cellen).toEqual(
      ['dorp', 'stad'].flatMap((gebied) =>
        activiteiten.flatMap((activiteit) =>
          ['groen', 'stil'].map((principe) => ({
            ...{ principe, gebied, activiteit, richting: 'zwijgt' },
            ...geen,
          })),
        ),
      ),
    )
    expect(plaatsen).toEqual(
      ['dorp', 'stad'].flatMap((gebied) =>
        activiteiten.map((activiteit) => {
          const kiest = gebied === 'dorp' && activiteit === 'wonen'
          return {
            gebied,
            activiteit,
            richting: kiest ? 'indicatief' : 'zwijgt',
            ...(kiest && { kant: { stand: 'past', hardheid: 'te_bevestigen' } }),
            adviesZonderRichting: !kiest,
            spanningen: ['SP-01'],
          }
        }),
      ),
    )
  })

  it('noemt een houding naar haar gebied en groep, naast de regels van haar principe', () => {
    const bron = ['P-01', 'P-02', 'P-01'].map((passage) => ({ document: 'proef', passage }))
    const regels = [
      maakRegel('GR-01', { bron: bron.slice(1), versie: { voldoetAls: LAAG } }),
      maakRegel('GR-02', { aard: 'signaal', principe: 'stil', bron }),
    ]
    const gebieden = [maakGebied('dorp', { houding: { wonen: houding('ja', { bron }) } })]
    const over = (id: string) => ({ id, soort: 'inzet', onderwerp: 'anders', citaat: id })
    const kaart = draw({ regels, gebieden }, [over('P-01'), over('P-02')])
    expect(kaart.gronden.map(({ id }) => id)).toEqual(['dorp/wonen', 'GR-01'])
    const grond = {
      id: 'dorp/wonen',
      aard: 'houding',
      richting: 'beslist',
      reden: 'bevestigde_houding',
      passages: ['P-01', 'P-02'],
    }
    expect(find(kaart)).toEqual({
      principe: 'groen',
      gebied: 'dorp',
      activiteit: 'wonen',
      richting: 'beslist',
      // The eis is a condition; the stance alone would be a plain yes.
      kant: { stand: 'past_mits', hardheid: 'vast' },
      gronden: [
        grond,
        {
          id: 'GR-01',
          aard: 'eis',
          richting: 'beslist',
          reden: 'bevestigde_eis',
          passages: ['P-02', 'P-01'],
        },
      ],
      context: [],
      passages: ['P-01', 'P-02'],
    })
    const stil = find(kaart, { principe: 'stil' })
    expect(stil).toMatchObject({ richting: 'beslist', gronden: [grond], context: ['GR-02'] })
  })

  it('rekent in een overlay met de waarden van die overlay', () => {
    const regels = [
      maakRegel('GR-01', {
        versie: {
          geldtIn: { soorten: ['natuur'] },
          geldtVoor: { fact: 'maxHoogte', operator: 'greaterThan', value: 5 },
          voldoetAls: LAAG,
        },
      }),
    ]
    const per = (profiel: number, overlay: number) => {
      const gebieden = [
        maakGebied('dorp', { waarden: { maxHoogte: waarde(profiel) } }),
        maakGebied('heide', { soort: 'natuur', waarden: { maxHoogte: waarde(overlay) } }),
      ]
      return find(draw({ gebieden, regels })).richting
    }
    expect(per(3, 8)).toBe('beslist')
    expect(per(8, 3)).toBe('zwijgt')
  })

  it('geeft een advies nooit richting met alleen eigen uitwerking, wetgeving of een open norm', () => {
    const zonder = (rest: Partial<RegelDefinitie>) =>
      draw({ regels: [maakRegel('GR-01', { ...rest, versie: { voldoetAls: LAAG } })] }).plaatsen[0]
        ?.adviesZonderRichting
    expect(zonder({ herkomst: 'eigen_uitwerking' })).toBe(true)
    expect(zonder({ herkomst: 'hogere_regelgeving' })).toBe(true)
    expect(zonder({ aard: 'open_norm' })).toBe(true)
    expect(zonder({ herkomst: 'visie' })).toBe(false)
    expect(zonder({ principe: 'kader' })).toBe(false)
  })

  it('neemt de stevigste richting van de principes samen', () => {
    const regels = [
      maakRegel('GR-01', { aard: 'open_norm', principe: 'stil', versie: { voldoetAls: PAST } }),
      maakRegel('GR-02', { aard: 'kans', versie: { voldoetAls: LAAG } }),
    ]
    expect(draw({ regels }).plaatsen.map(({ richting }) => richting)).toEqual(
      Array(4).fill('indicatief'),
    )
  })
})

describe('de spanningen op een plek', () => {
  type Keuze = ReturnType<typeof maakGebied>['prioriteiten'][number]
  const bevestigd: Keuze = {
    spanning: 'SP-01',
    voorrang: 'bouwen',
    tekst: 'bouwen eerst',
    herkomst: 'visie',
    werking: 'bevestigd',
    bron: [{ document: 'proef' }],
  }
  const list = (prioriteiten: readonly Keuze[], waarden = {}) =>
    draw({
      gebieden: [maakGebied('dorp', { prioriteiten: [...prioriteiten], waarden })],
      spanningen: [
        maakSpanning('SP-01', {}),
        maakSpanning('SP-02', {
          treedtOpAls: { fact: 'maxHoogte', operator: 'greaterThan', value: 5 },
        }),
      ],
    }).plaatsen[0]?.spanningen

  it('zijn die waartussen het gebied niet bevestigd en zelf kiest', () => {
    expect(list([bevestigd])).toEqual(['SP-02'])
    expect(list([{ ...bevestigd, spanning: 'SP-02' }, bevestigd])).toEqual([])
    expect(list([{ ...bevestigd, werking: 'te_bevestigen' }])).toEqual(['SP-01', 'SP-02'])
    expect(list([{ ...bevestigd, herkomst: 'eigen_uitwerking' }])).toEqual(['SP-01', 'SP-02'])
  })

  it('kunnen hier optreden', () => {
    expect(list([], { maxHoogte: waarde(5) })).toEqual(['SP-01'])
    expect(list([], { maxHoogte: waarde(6) })).toEqual(['SP-01', 'SP-02'])
  })
})
