import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import {
  compareRegelboeken,
  type Regelboekverschil,
} from '../../../src/domain/praktijk/regelboekverschil.ts'
import {
  FEITEN,
  houding,
  maakBoek,
  maakGebied,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'

const HOOG: Voorwaarde = { fact: 'hoogte', operator: 'greaterThan', value: 9 }
const VEEL: Voorwaarde = { fact: 'woningen', operator: 'greaterThan', value: 9 }

const BEVESTIGING = { bevestiging: { door: 'raad', op: '2026-01-01' } } as const

const BASIS = {
  regels: [maakRegel('RG-01', {})],
  spanningen: [maakSpanning('SP-01', {})],
  gebieden: [maakGebied('dorp')],
}
const compare = (nieuw: ProefInhoud, oud: ProefInhoud = {}) =>
  compareRegelboeken(maakBoek({ ...BASIS, ...oud }), maakBoek({ ...BASIS, ...nieuw }))

/** No difference at all, but for what is given. */
const alleen = (rest: Partial<Regelboekverschil> = {}): Regelboekverschil => ({
  regels: new Map(),
  spanningen: new Map(),
  grenzen: new Set(),
  profielen: new Set(),
  wegend: new Set(),
  weegtabel: false,
  zelfdeLigging: true,
  zelfdeFeiten: true,
  ...rest,
})
const GEWIJZIGD = alleen({ regels: new Map([['RG-01', 'gewijzigd']]) })

describe('twee regelboeken', () => {
  it('die hetzelfde zeggen verschillen niet', () => {
    expect(compare({})).toEqual(alleen())
  })

  it('verschillen in regels die erbij komen, vervallen en wijzigen', () => {
    const oud = [maakRegel('RG-01', {}), maakRegel('RG-02', {}), maakRegel('RG-03', {})]
    const nieuw = [
      maakRegel('RG-02', { aard: 'kans' }),
      maakRegel('RG-03', {}),
      maakRegel('RG-04', {}),
    ]
    expect(compare({ regels: nieuw }, { regels: oud })).toEqual(
      alleen({
        regels: new Map([
          ['RG-01', 'vervallen'],
          ['RG-02', 'gewijzigd'],
          ['RG-04', 'toegevoegd'],
        ]),
      }),
    )
  })
})

describe('een regel is gewijzigd', () => {
  const withRegel = (rest: Parameters<typeof maakRegel>[1]) =>
    compare({ regels: [maakRegel('RG-01', rest)] })

  it.each<[string, Parameters<typeof maakRegel>[1]]>([
    ['aard', { aard: 'signaal' }],
    ['doorwerking', { doorwerking: 'inspiratie' }],
    ['herkomst', { herkomst: 'visie' }],
    ['werking', { werking: 'te_bevestigen' }],
    ['of zij richting geeft', { geeftRichting: false }],
    ['of een mens haar bevestigde', BEVESTIGING],
    ['vanaf wanneer zij geldt', { versie: { geldigVan: '2026-02-01' } }],
    ['waar zij geldt', { versie: { geldtIn: { gebieden: ['dorp'] } } }],
    ['voor wie zij geldt', { versie: { geldtVoor: HOOG } }],
    ['wat zij eist', { versie: { voldoetAls: HOOG } }],
    ['wanneer zij beslist', { versie: { beslissendAls: HOOG } }],
  ])('als iets anders is: %s', (_, rest) => {
    expect(withRegel(rest)).toEqual(GEWIJZIGD)
  })

  it('niet als alleen haar woorden anders zijn', () => {
    const woorden: Partial<RegelDefinitie> = {
      titel: 'Anders genoemd',
      principe: 'kader',
      themas: ['wonen', 'groen'],
      bron: [{ document: 'proef', plaats: 'p. 3' }],
      toelichting: { voldoet: { kort: 'Goed.', motivering: 'Goed.' } },
    }
    expect(withRegel(woorden)).toEqual(alleen())
  })

  const noemt = (voldoetAls: Voorwaarde, klein: Voorwaarde): ProefInhoud => ({
    regels: [maakRegel('RG-01', { versie: { voldoetAls } })],
    voorwaarden: new Map([
      ['klein', klein],
      ['indirect', { condition: 'klein' }],
    ]),
  })

  it.each<[string, Voorwaarde]>([
    ['zelf', { condition: 'klein' }],
    ['via een andere genoemde voorwaarde', { condition: 'indirect' }],
    ['als een van alle', { all: [HOOG, { condition: 'klein' }] }],
    ['als een van enkele', { any: [HOOG, { condition: 'klein' }] }],
    ['ontkend', { not: { condition: 'klein' } }],
  ])('als een voorwaarde die zij noemt anders is: %s', (_, voldoetAls) => {
    expect(compare(noemt(voldoetAls, VEEL), noemt(voldoetAls, HOOG))).toEqual(GEWIJZIGD)
    expect(compare(noemt(voldoetAls, HOOG), noemt(voldoetAls, HOOG))).toEqual(alleen())
  })

  it.each<[string, Voorwaarde, Voorwaarde]>([
    ['alle of een van', { all: [HOOG, VEEL] }, { any: [HOOG, VEEL] }],
    ['een deel meer', { all: [HOOG] }, { all: [HOOG, VEEL] }],
    ['ontkend of niet', { not: HOOG }, HOOG],
    ['wat ontkend is', { not: HOOG }, { not: VEEL }],
  ])('als haar voorwaarde anders is samengesteld: %s', (_, oud, nieuw) => {
    expect(compare(noemt(nieuw, HOOG), noemt(oud, HOOG))).toEqual(GEWIJZIGD)
  })

  it('niet als zij een voorwaarde noemt in plaats van uitschrijft', () => {
    expect(compare(noemt({ condition: 'klein' }, HOOG), noemt(HOOG, HOOG))).toEqual(alleen())
  })
})

describe('een spanning is gewijzigd', () => {
  it('als zij wanneer anders optreedt, ook door een voorwaarde die zij noemt', () => {
    const met = (treedtOpAls: Voorwaarde, klein = HOOG): ProefInhoud => ({
      spanningen: [maakSpanning('SP-01', { treedtOpAls })],
      voorwaarden: new Map([['klein', klein]]),
    })
    const anders = alleen({ spanningen: new Map([['SP-01', 'gewijzigd']]) })
    expect(compare(met(HOOG))).toEqual(anders)
    expect(compare(met({ condition: 'klein' }, VEEL), met({ condition: 'klein' }))).toEqual(anders)
    expect(compare(met({ condition: 'klein' }), met(HOOG))).toEqual(alleen())
  })

  it('niet als alleen haar woorden anders zijn', () => {
    expect(compare({ spanningen: [maakSpanning('SP-01', { titel: 'Anders' })] })).toEqual(alleen())
  })

  it('als een mens haar bevestigde', () => {
    const anders = alleen({ spanningen: new Map([['SP-01', 'gewijzigd']]) })
    expect(compare({ spanningen: [maakSpanning('SP-01', BEVESTIGING)] })).toEqual(anders)
  })

  it('of vervallen als zij er niet meer is', () => {
    const weg = alleen({ spanningen: new Map([['SP-01', 'vervallen']]) })
    expect(compare({ spanningen: [] })).toEqual(weg)
  })
})

describe('een gebied', () => {
  const withGebied = (rest: Partial<Gebied>) => compare({ gebieden: [maakGebied('dorp', rest)] })
  const ANDER_VLAK: Gebied['geometrie'] = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [90, 0],
        [90, 90],
        [0, 0],
      ],
    ],
  }

  it.each<[string, Partial<Gebied>]>([
    ['een andere tekening', { geometrie: ANDER_VLAK }],
    ['een andere soort', { soort: 'kern' }],
    ['een andere tolerantie', { tolerantieM: 5 }],
    ['een andere begindag', { geldigVan: '2026-02-01' }],
    ['een einddag', { geldigTot: '2027-01-01' }],
    ['een dag van bekendmaking', { beschikbaarVan: '2026-03-01' }],
  ])('heeft een andere grens, en ligt elders, door %s', (_, rest) => {
    expect(withGebied(rest)).toEqual(alleen({ grenzen: new Set(['dorp']), zelfdeLigging: false }))
  })

  it.each<[string, Partial<Gebied>]>([
    ['een andere waarde', { waarden: { maxHoogte: waarde(9) } }],
    ['een andere houding', { houding: { wonen: houding('ja') } }],
    [
      'een andere voorrang',
      {
        prioriteiten: [
          {
            spanning: 'SP-01',
            voorrang: 'bouwen',
            tekst: 'eerst',
            herkomst: 'visie',
            werking: 'bevestigd',
            bron: [{ document: 'proef' }],
          },
        ],
      },
    ],
    ['een ander gebied waarin het ligt', { binnen: 'stad' }],
  ])('heeft een ander profiel door %s', (_, rest) => {
    const dorp = new Set(['dorp'])
    expect(withGebied(rest)).toEqual(alleen({ profielen: dorp, wegend: dorp }))
  })

  const EIGEN = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' } as const
  type Voorrang = Gebied['prioriteiten'][number]
  const voorrang = (rest: Pick<Voorrang, 'herkomst' | 'werking' | 'bevestiging'>) => ({
    prioriteiten: [{ spanning: 'SP-01', voorrang: 'bouwen', tekst: 'eerst', bron: [], ...rest }],
  })
  it.each<[string, Partial<Gebied>, Partial<Gebied>]>([
    [
      'een tekst',
      { houding: { wonen: houding('ja') } },
      { houding: { wonen: { ...houding('ja'), tekst: 'Anders.' } } },
    ],
    ['een voorrang die niemand bevestigde', {}, voorrang(EIGEN)],
  ])('weegt hetzelfde met een ander profiel door alleen %s', (_, oud, nieuw) => {
    const [was, wordt] = [oud, nieuw].map((deel) => ({ gebieden: [maakGebied('dorp', deel)] }))
    expect(compare(wordt ?? {}, was)).toEqual(alleen({ profielen: new Set(['dorp']) }))
  })

  const dorp = new Set(['dorp'])
  it.each<[string, Partial<Gebied>, Partial<Gebied>]>([
    ['een voorrang', voorrang(EIGEN), voorrang({ ...EIGEN, ...BEVESTIGING })],
    [
      'een houding',
      { houding: { wonen: houding('ja') } },
      { houding: { wonen: { ...houding('ja'), ...BEVESTIGING } } },
    ],
    [
      'een waarde',
      { waarden: { maxHoogte: { ...waarde(9), ...EIGEN } } },
      { waarden: { maxHoogte: { ...waarde(9), ...EIGEN, ...BEVESTIGING } } },
    ],
  ])('weegt anders als een mens %s bevestigde', (_, oud, nieuw) => {
    const [was, wordt] = [oud, nieuw].map((deel) => ({ gebieden: [maakGebied('dorp', deel)] }))
    expect(compare(wordt ?? {}, was)).toEqual(alleen({ profielen: dorp, wegend: dorp }))
  })

  it('weegt anders als de voorwaarde die een houding noemt iets anders zegt', () => {
    const wonen = {
      ...houding('ja'),
      als: { condition: 'klein' },
      anders: { stand: 'nee_tenzij' as const, tekst: 'Groot.' },
    }
    const met = (klein: Voorwaarde): ProefInhoud => ({
      gebieden: [maakGebied('dorp', { houding: { wonen } })],
      voorwaarden: new Map([['klein', klein]]),
    })
    expect(compare(met(VEEL), met(HOOG)).wegend).toEqual(dorp)
  })

  it('weegt anders als een gebied eromheen in een ander gebied ligt', () => {
    const met = (binnen: string): ProefInhoud => ({
      gebieden: [maakGebied('dorp', { binnen: 'wijk' }), maakGebied('wijk', { binnen })],
    })
    expect(compare(met('stad'), met('streek')).wegend).toEqual(new Set(['dorp', 'wijk']))
  })

  it('is hetzelfde met een andere naam', () => {
    expect(withGebied({ naam: 'Het dorp', karakter: 'anders' })).toEqual(alleen())
  })

  it('dat er maar in één van beide is, heeft daar een andere grens en een ander profiel', () => {
    const gebieden = [maakGebied('dorp'), maakGebied('hart')]
    const verschil = alleen({
      grenzen: new Set(['hart']),
      profielen: new Set(['hart']),
      wegend: new Set(['hart']),
      zelfdeLigging: false,
    })
    expect(compare({ gebieden })).toEqual(verschil)
    expect(compare({}, { gebieden })).toEqual(verschil)
  })
})

describe('de weging', () => {
  it.each<[string, Partial<Regelboek['visie']>]>([
    ['een ander niveau', { niveaus: { ...VISIE.niveaus, spanning: 'ja_mits' } }],
    ['een andere voorrang', { voorrang: { ...VISIE.voorrang, visie: 'strengste' } }],
  ])('is anders door %s, op dezelfde plek', (_, anders) => {
    expect(compare({ visie: { ...VISIE, ...anders } })).toEqual(alleen({ weegtabel: true }))
  })

  const { profielen, natuur } = VISIE.lagen
  it.each<[string, Partial<Regelboek['visie']>]>([
    ['een andere drempel', { drempels: { ...VISIE.drempels, overlapM2: 20 } }],
    ['een laag minder', { lagen: { profielen } as Regelboek['visie']['lagen'] }],
    ['een andere laag', { lagen: { profielen, natuur: { ...natuur, dekking: 'geen' } } as never }],
    ['een soort meer', { soorten: { ...VISIE.soorten, stad: VISIE.soorten.wijk } as never }],
  ])('en de plek zijn anders door %s', (_, anders) => {
    expect(compare({ visie: { ...VISIE, ...anders } })).toEqual(
      alleen({ weegtabel: true, zelfdeLigging: false }),
    )
  })

  it('is dezelfde bij een andere titel en andere woorden', () => {
    const woorden = { ...VISIE.woorden, ja: 'welkom' }
    expect(compare({ visie: { ...VISIE, titel: 'Anders', woorden } })).toEqual(alleen())
  })
})

describe('de plek', () => {
  it('is anders in een ander werkingsgebied', () => {
    const boek = maakBoek(BASIS)
    const kleiner = { ...boek, werkingsgebied: { type: 'MultiPolygon', coordinates: [] } as const }
    expect(compareRegelboeken(boek, kleiner as never)).toEqual(alleen({ zelfdeLigging: false }))
  })

  it('is anders als een feit van de plek anders wordt gemeten, en dan zijn ook de feiten anders', () => {
    const feiten = FEITEN.map((feit) =>
      feit.id === 'afstandNatuur'
        ? { ...feit, ligging: { meting: 'afstand', soort: 'kern' } as const }
        : feit,
    )
    expect(compare({ feiten })).toEqual(alleen({ zelfdeLigging: false, zelfdeFeiten: false }))
    const zonder = FEITEN.filter(({ id }) => id !== 'afstandNatuur')
    expect(compare({ feiten: zonder })).toEqual(
      alleen({ zelfdeLigging: false, zelfdeFeiten: false }),
    )
  })
})

describe('de feiten', () => {
  const ANDERS = alleen({ zelfdeFeiten: false })

  it('zijn anders door een ander feit, een feit minder of een andere volgorde', () => {
    const hoger = FEITEN.map((feit) => (feit.id === 'hoogte' ? { ...feit, max: 200 } : feit))
    expect(compare({ feiten: hoger })).toEqual(ANDERS)
    expect(compare({ feiten: FEITEN.slice(0, -1) })).toEqual(ANDERS)
    expect(compare({ feiten: FEITEN.toReversed() })).toEqual(ANDERS)
  })

  it('zijn anders als een voorwaarde waaronder naar een feit wordt gevraagd iets anders betekent', () => {
    const met = (klein: Voorwaarde): ProefInhoud => ({
      feiten: FEITEN.map((feit) =>
        feit.id === 'gasvrij' ? { ...feit, relevantAls: { condition: 'klein' } } : feit,
      ),
      voorwaarden: new Map([['klein', klein]]),
    })
    expect(compare(met(VEEL), met(HOOG))).toEqual(ANDERS)
    expect(compare(met(HOOG), met(HOOG))).toEqual(alleen())
  })

  it.each(['activiteiten', 'activiteitengroepen'] as const)(
    'zijn anders bij andere %s',
    (soort) => {
      const boek = maakBoek(BASIS)
      const begrippen = { ...boek.begrippen, [soort]: {} }
      expect(compareRegelboeken(boek, { ...boek, begrippen })).toEqual(ANDERS)
    },
  )

  it('zijn dezelfde bij andere principes', () => {
    const boek = maakBoek(BASIS)
    const begrippen = { ...boek.begrippen, principes: {} }
    expect(compareRegelboeken(boek, { ...boek, begrippen })).toEqual(alleen())
  })
})
