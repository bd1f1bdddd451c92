import { describe, expect, it } from 'vitest'
import { readDeelkernen } from '../../src/app/beoordelen/kern.ts'
import type { Feit } from '../../src/domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../src/domain/model/initiatief.ts'
import { prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { createToetser, placeQuestionsOf } from '../../src/domain/toetser.ts'
import { geo, maakLocatie, rechthoek } from '../geo/geval.ts'
import { is } from './proef/langs.ts'
import {
  FEITEN,
  houding,
  maakBoek,
  maakGebied,
  maakRegel,
  PEILDATUM,
  waarde,
} from './proef/proefboek.ts'
import { ALLES, type Invoer, zonder } from './proef/weeg.ts'

const X = 234_000
const Y = 556_000
const vlak = (x: number, zijde = 20) => rechthoek(X + x, Y + 500, zijde, zijde)
/** Three profiles from west to east, each 1 km wide; the last holds later. */
const profiel = (id: string, kilometer: number, rest: Parameters<typeof maakGebied>[1]) =>
  maakGebied(id, {
    ...{ tolerantieM: 50, waarden: { maxHoogte: waarde(10) } },
    geometrie: rechthoek(X + 1_000 * kilometer, Y, 1_000, 1_000),
    ...rest,
  })
const boek = {
  ...maakBoek({
    regels: [
      maakRegel('RG-01', { versie: { voldoetAls: is('hoogte', 'lessThan', 8) } }),
      maakRegel('RG-02', { versie: { voldoetAls: is('afstandNatuur', 'greaterThan', 100) } }),
    ],
    gebieden: [
      profiel('west', 0, { houding: { wonen: houding('nee_tenzij') } }),
      profiel('midden', 1, { houding: { wonen: houding('ja') } }),
      profiel('oost', 2, { houding: { wonen: houding('ja_mits') }, geldigVan: '2027-01-01' }),
      maakGebied('bos', { soort: 'natuur', geometrie: rechthoek(X, Y + 1_200, 3_000, 100) }),
    ],
  }),
  werkingsgebied: rechthoek(X, Y, 3_000, 1_000),
}
const index = prepareGebieden(geo, boek)
const toetser = () => createToetser(boek, index)

const initiatief = (feiten: Invoer, rest: Partial<InitiatiefInvoer> = {}) =>
  ({ naam: 'Proef', feiten, ...rest }) as InitiatiefInvoer
const plan = (x: number, feiten: Invoer = ALLES, rest: Partial<InitiatiefInvoer> = {}) => ({
  locatie: maakLocatie(vlak(x)),
  initiatief: initiatief(feiten, rest),
  peildatum: PEILDATUM,
})
const IN_2027 = { geldigOp: '2027-06-01', beschikbaarOp: '2027-06-01' }

describe('a rulebook on its areas', () => {
  it('is compiled once for a day', () => {
    const { compile } = toetser()
    expect(compile({ ...PEILDATUM })).toBe(compile(PEILDATUM))
    expect(compile(IN_2027)).not.toBe(compile(PEILDATUM))
    expect(compile({ ...PEILDATUM, beschikbaarOp: '2026-07-01' })).not.toBe(compile(PEILDATUM))
  })

  it('says where a plan lies, as its facts ask, and what is confirmed or disputed of that', () => {
    const { gebieden, afstanden } = toetser().locate(plan(500))
    expect(afstanden).toEqual({ natuur: 680 })
    expect(gebieden.map(({ gebied, zekerheid }) => [gebied, zekerheid])).toEqual([
      ['west', 'zeker'],
    ])
    const rand = (rest: Partial<InitiatiefInvoer>) =>
      toetser()
        .locate(plan(970, ALLES, rest))
        .gebieden.map(({ gebied, raakt, zekerheid }) => [gebied, raakt, zekerheid])
    expect(rand({})).toEqual([
      ['midden', false, 'binnen_tolerantie'],
      ['west', true, 'binnen_tolerantie'],
    ])
    expect(rand({ bevestigdeGebieden: ['west'] })).toContainEqual(['west', true, 'bevestigd'])
    expect(rand({ betwisteGebieden: { west: false } })).toContainEqual(['west', false, 'betwist'])
  })

  it('says it short without looking whether borders could lie elsewhere', () => {
    const kort = toetser().locateKort(plan(970))
    expect(kort.gebieden.map(({ gebied, zekerheid }) => [gebied, zekerheid])).toEqual([
      ['west', 'zeker'],
    ])
  })

  it('does not look at an area on a day on which it does not hold', () => {
    const op = (peildatum: typeof PEILDATUM) =>
      toetser()
        .locate({ ...plan(2_500), peildatum })
        .gebieden.map(({ gebied }) => gebied)
    expect(op(PEILDATUM)).toEqual([])
    expect(op(IN_2027)).toEqual(['oost'])
  })
})

describe('a plan on it', () => {
  it('is assessed the same whole, short and as what explains it', () => {
    const heel = toetser().assess(plan(500))
    expect(heel).toMatchObject({ naam: 'Proef', richting: { stand: 'nee_tenzij' } })
    expect(toetser().assess(plan(1_500)).richting?.stand).toBe('past')
    expect(toetser().assessKort(plan(500))).toMatchObject({
      advies: { conclusie: heel.advies.conclusie },
      richting: { stand: 'nee_tenzij' },
    })
    expect(toetser().explain(plan(500)).advies.zinnen).toEqual(heel.advies.zinnen)
  })

  it('is told where a border, moved within its tolerance, changes the advice', () => {
    expect(toetser().assess(plan(970)).randgevoelig).toEqual([
      {
        gebied: 'midden',
        naam: 'midden',
        tolerantieM: 50,
        anders: 'ja',
        stand: 'past',
        tekst:
          'De grens van midden is getekend met een tolerantie van 50 m. Ligt die grens anders, dan is het advies: past.',
      },
      {
        gebied: 'west',
        naam: 'west',
        tolerantieM: 50,
        anders: 'ja',
        stand: 'past',
        tekst:
          'De grens van west is getekend met een tolerantie van 50 m. Ligt die grens anders, dan is het advies: past.',
      },
    ])
  })

  it('is weighed without a word, and from what another weighing gave', () => {
    const vraag = { feiten: ALLES, ligging: toetser().locate(plan(1_500)), peildatum: PEILDATUM }
    const vorige = toetser().weigh(vraag)
    expect(vorige.conclusie).toBe('ja')
    const opnieuw = toetser().weighFrom(vraag, { vorige, anders: new Set(['RG-01']) })
    expect(opnieuw).toMatchObject({ conclusie: 'ja', band: vorige.band })
    expect(toetser().weighsSameOn(toetser(), vraag, new Set())).toBe(true)
  })

  it('takes along the parts that are no more than a whole that is changed', () => {
    const feiten = FEITEN.map((feit) =>
      feit.id === 'berging' ? { ...feit, geheel: true, deelVan: 'woningen' } : feit,
    )
    const delen = createToetser({ ...boek, ...maakBoek({ feiten }) }, index)
    const follow = (wijziging: Invoer) =>
      delen.followWijziging(plan(500, { ...ALLES, woningen: 10, berging: 8 }), wijziging)
    expect(follow({ woningen: 5 })).toEqual({ berging: 5 })
    expect(follow({ woningen: 9 })).toEqual({})
    expect(follow({ hoogte: 2 })).toEqual({})
  })

  it('is asked what it has and nobody stated', () => {
    const open = toetser().describeOpen(plan(500, zonder('hoogte')), ['hoogte', 'woningen'])
    expect(open.map(({ feit }) => feit)).toEqual(['hoogte'])
  })

  it('is told where else it would stand higher, on a day on which that area holds', () => {
    const waar = (peildatum: typeof PEILDATUM) =>
      toetser()
        .findElders({ ...plan(500), peildatum })
        ?.gebieden.map(({ gebied, afstandM, stand }) => [gebied, afstandM, stand])
    expect(waar(PEILDATUM)).toEqual([['midden', 480, 'past']])
    expect(waar(IN_2027)).toEqual([
      ['midden', 480, 'past'],
      ['oost', 1_480, 'past_mits'],
    ])
    expect(toetser().findElders(plan(1_500))).toBeUndefined()
  })
})

describe('a development on it', () => {
  it('is one surface of its parts, each of which is judged where it lies', () => {
    expect(toetser().join([vlak(500), vlak(520)])).toMatchObject({ geometrie: { type: 'Polygon' } })
    const deel = toetser().assessDeel(plan(500))
    expect(deel.ligging.gebieden.map(({ gebied }) => gebied)).toEqual(['west'])
  })

  it('has each part located once: by itself, in the whole, and for what others count of it', () => {
    let gezocht = 0
    const search: typeof index.search = (...vraag) => {
      gezocht++
      return index.search(...vraag)
    }
    const geteld = createToetser(boek, { ...index, search })
    const delen = [500, 1_500].map((x) => ({
      ...{ id: `deel ${x}`, feiten: ALLES, locatie: maakLocatie(vlak(x)) },
    }))
    for (const { locatie } of delen) geteld.assessDeel({ ...plan(500), locatie })
    expect(gezocht).toBe(2)
    const heel = { ...plan(500), delen }
    geteld.assessKort(heel)
    expect(gezocht).toBe(3)
    const kernen = readDeelkernen({ ...heel, toetser: geteld }).delen
    expect(kernen?.map(({ gebieden }) => gebieden)).toEqual([['west'], ['midden']])
    expect(gezocht).toBe(3)
  })

  it('is judged as a whole with the budgets of its areas as rules beside the others', () => {
    const extra: Feit = { id: 'som', label: 'Som', type: 'getal', herkomst: 'afgeleid' }
    const regel = maakRegel('BG-01', { versie: { voldoetAls: is('som', 'lessThanInclusive', 3) } })
    const budgetten = { feiten: [extra], regels: [regel], waarden: { som: 9 } } as never
    const heel = toetser().assessGeheel(plan(1_500), budgetten)
    expect(heel.uitkomsten.map((uitkomst) => [uitkomst.regel, uitkomst.oordeel])).toEqual([
      ['RG-01', 'voldoet'],
      ['RG-02', 'voldoet'],
      ['BG-01', 'voldoet_niet'],
    ])
    expect(toetser().assessGeheelKort(plan(1_500), budgetten).advies.conclusie).toBe(
      heel.advies.conclusie,
    )
  })
})

describe('the whole of a development in two areas', () => {
  const optelbaar = FEITEN.map((feit) =>
    feit.id === 'hoogte' ? ({ ...feit, aggregatie: 'max' } as Feit) : feit,
  )
  const tweedelig = createToetser(
    {
      ...boek,
      feiten: new Map(optelbaar.map((feit) => [feit.id, feit])),
      regels: [
        ...boek.regels,
        maakRegel('RG-03', {
          versie: {
            geldtIn: { soorten: ['wijk'] },
            geldtVoor: is('activiteiten', 'contains', 'winkel'),
            voldoetAls: is('hoogte', 'lessThan', 1),
          },
        }),
      ],
      gebieden: [
        profiel('west', 0, {
          houding: { wonen: houding('nee_tenzij'), winkels: houding('nee_tenzij') },
        }),
        profiel('midden', 1, {
          houding: { wonen: houding('nee_tenzij'), winkels: houding('ja_mits') },
        }),
      ],
    },
    index,
  )
  const NIETS = { regels: [], feiten: [], waarden: {} }
  const samen = plan(900, { ...ALLES, activiteiten: ['wonen', 'winkel'] })
  const locatie = maakLocatie(vlak(900, 200))
  const geheel = { ...samen, locatie }
  const deel = (x: number, activiteit: string, hoogte: number) => ({
    ...{ id: activiteit, feiten: { activiteiten: [activiteit], hoogte } },
    locatie: maakLocatie(vlak(x, 100)),
  })
  const delen = [deel(900, 'wonen', 5), deel(1_000, 'winkel', 0)]
  const standen = (meer: object) =>
    tweedelig
      .assessGeheel({ ...geheel, ...meer }, NIETS)
      .houdingen.map(({ gebied, activiteitengroep }) => `${gebied} ${activiteitengroep}`)

  it('hears an area only about what comes there', () => {
    expect(standen({}).toSorted()).toEqual([
      'midden winkels',
      'midden wonen',
      'west winkels',
      'west wonen',
    ])
    expect(standen({ delen }).toSorted()).toEqual(['midden winkels', 'west wonen'])
  })

  it('meets a rule of an area only where the part that it is about lies', () => {
    const regels = (meer: object) =>
      tweedelig
        .assessGeheelKort({ ...geheel, ...meer }, NIETS)
        .uitkomsten.flatMap(({ regel, gebied }) => (regel === 'RG-03' ? [gebied] : []))
    expect(regels({}).toSorted()).toEqual(['midden', 'west'])
    expect(regels({ delen })).toEqual(['midden'])
  })

  it('judges an area on what the parts there add up to, and what is changed of the whole leaves that', () => {
    const oordelen = (meer: object) =>
      Object.fromEntries(
        tweedelig
          .assessGeheel({ ...geheel, ...meer }, NIETS)
          .uitkomsten.flatMap(({ regel, gebied = '', oordeel }) =>
            regel === 'RG-03' ? [[gebied, oordeel]] : [],
          ),
      )
    expect(oordelen({})).toEqual({ midden: 'voldoet_niet', west: 'voldoet_niet' })
    const beide = delen.map((een) => ({
      ...een,
      feiten: { ...een.feiten, activiteiten: ['winkel'] },
    }))
    expect(oordelen({ delen: beide })).toEqual({ midden: 'voldoet', west: 'voldoet_niet' })
    const { nodig } = tweedelig.assess({ ...geheel, delen: beide })
    expect(nodig.filter(({ regel, gebied }) => regel === 'RG-03' && gebied === 'midden')).toEqual(
      [],
    )
    // What is stated is listed of the whole alone, also where only one part states it.
    const zonderHoogte = delen.map((een, i) => ({ ...een, feiten: i === 0 ? {} : een.feiten }))
    const { hoogte: _, ...rest } = geheel.initiatief.feiten
    const { feiten } = tweedelig.assess({
      ...{ ...geheel, delen: zonderHoogte },
      initiatief: { ...geheel.initiatief, feiten: rest },
    })
    expect(feiten.filter(({ feit }) => feit === 'hoogte')).toEqual([])
    // What was corrected for the whole counts everywhere: nobody says in which part it comes.
    const hoger = { ...geheel.initiatief, feiten: { ...geheel.initiatief.feiten, hoogte: 6 } }
    expect(oordelen({ delen: beide, initiatief: hoger }).midden).toBe('voldoet_niet')
  })
})

describe('a map of it', () => {
  it('gives each place the advice that a plan there would have, with its surface and areas', () => {
    const kaart = toetser().openKaart({ feiten: ALLES, peildatum: PEILDATUM })
    const cel = (x: number) => kaart.assess({ id: x, geometrie: vlak(x, 100), isVlak: false })
    expect(cel(500)).toMatchObject({
      m2: 10_000,
      advies: { richting: { stand: 'nee_tenzij' } },
      gebieden: [{ gebied: 'west', zekerheid: 'zeker' }],
    })
    expect(cel(1_500).advies.richting.stand).toBe('past')
    expect(cel(960).gebieden.map(({ gebied, zekerheid }) => [gebied, zekerheid])).toEqual([
      ['midden', 'zeker'],
      ['west', 'binnen_tolerantie'],
    ])
    // Far enough from its border, a wood that is near does not count.
    expect(cel(500).gebieden).toHaveLength(1)
    expect(kaart.count()).toEqual({ regels: 2, plekken: 3 })
  })

  it('is laid over the working area, or over each profile that holds', () => {
    expect(toetser().countRaster({ celM: 500 })).toBe(12)
    expect(toetser().listRaster({ celM: 500 })).toHaveLength(12)
    const profielen = (peildatum: typeof PEILDATUM) =>
      toetser()
        .listProfielen(peildatum)
        .map(({ id }) => id)
    expect(profielen(PEILDATUM)).toEqual(['midden', 'west'])
    expect(profielen(IN_2027)).toEqual(['midden', 'oost', 'west'])
  })
})

describe('what the facts ask of the place', () => {
  const met = (...metingen: readonly NonNullable<Feit['ligging']>[]) => ({
    ...boek,
    feiten: new Map(
      [
        ...FEITEN.filter(({ id }) => id === 'hoogte'),
        ...metingen.map(
          (ligging, i): Feit => ({
            ...{ id: `f${i}`, label: 'F', type: 'getal', herkomst: 'ligging' },
            ligging,
          }),
        ),
      ].map((feit) => [feit.id, feit]),
    ),
  })
  const metingen = [
    { meting: 'afstand', soort: 'natuur' },
    { meting: 'afstand', soort: 'natuur', gebied: 'bos' },
    { meting: 'm2', soorten: ['wijk', 'kern'] },
    { meting: 'raakt', soorten: ['wijk'] },
  ] as readonly NonNullable<Feit['ligging']>[]

  it('is the distance to a kind or to one area, and how much lies inside, not whether it touches', () => {
    expect(placeQuestionsOf(met(...metingen))).toEqual({
      soortenVoorAfstand: ['natuur'],
      gebiedenVoorAfstand: ['bos'],
      soortenVoorBinnen: [['wijk', 'kern']],
    })
  })

  it('is only what is read', () => {
    expect(placeQuestionsOf(met(...metingen), (id) => id === 'f1')).toEqual({
      soortenVoorAfstand: [],
      gebiedenVoorAfstand: ['bos'],
      soortenVoorBinnen: [],
    })
  })
})
