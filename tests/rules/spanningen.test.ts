import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import type { FeitWaarde } from '../../src/domain/model/feit.ts'
import { deriveFeiten } from '../../src/domain/regeltaal/derive.ts'
import { compileRegelboek, emptyWaarden, newSpoor } from '../../src/domain/regeltaal/regelwerk.ts'
import { nameWaarheid } from '../../src/domain/regeltaal/waarheid.ts'

type Feiten = Readonly<Record<string, FeitWaarde>>

const boek = loadRegelboeken('rules').find(({ visie }) => visie.id === 'omgevingsvisie-assen')
if (!boek) throw new Error('rulebook of Assen not found')
const werk = compileRegelboek(boek, { geldigOp: '2026-12-01', beschikbaarOp: '2026-12-01' })

/** In the city, near nature as most of Assen is, and in no area that a spanning names. */
const IN_DE_STAD: Feiten = {
  raaktBedrijventerrein: false,
  raaktUitbreidingsgebied: false,
  raaktBinnenstad: false,
  raaktGroenstructuur: false,
  inBuitengebied: false,
  inBebouwdeKom: true,
  afstandNatura2000M: 600,
}

/** Spanningen that occur, and with a question mark those that are not yet known. */
const listSpanningen = (feiten: Feiten) => {
  const waarden = emptyWaarden(werk)
  for (const [feit, waarde] of Object.entries({ ...IN_DE_STAD, ...feiten })) {
    waarden[werk.slotOf(feit)] = waarde
  }
  deriveFeiten(werk.afgeleid, waarden)
  const spoor = newSpoor(werk, waarden)
  return werk.spanningen.flatMap(({ definitie, treedtOp }) => {
    const naam = nameWaarheid(treedtOp.toets(waarden, spoor))
    return naam === 'onwaar' ? [] : [naam === 'waar' ? definitie.id : `${definitie.id}?`]
  })
}

const woningen = (aantal: number, plek: Feiten = {}): Feiten => ({
  activiteiten: ['wonen'],
  woningenNieuw: aantal,
  ...plek,
})

const vervanging = (gesloopt: number | undefined): Feiten => {
  const feiten = { activiteiten: ['wonen', 'sloop'], woningenNieuw: 250, slopenM2: 5000 }
  return gesloopt === undefined ? feiten : { ...feiten, woningenGesloopt: gesloopt }
}

const logistiek = (bvoBedrijfM2: number): Feiten => ({ activiteiten: ['logistiek'], bvoBedrijfM2 })

const groen = (groeneVerbinding: string): Feiten =>
  woningen(12, { raaktGroenstructuur: true, groeneVerbinding })

const zonnepark = (anders: Feiten): Feiten => ({
  activiteiten: ['zonnepark'],
  zonneladderTrede: 'landbouwgrond',
  akkerGraslandVerliesHa: 20,
  landschappelijkeInpassing: 'deels',
  inBuitengebied: true,
  ...anders,
})

const turbine = (tiphoogteM: number): Feiten => ({
  activiteiten: ['windturbine'],
  inBuitengebied: true,
  tiphoogteM,
})

const garage = (parkeerplaatsenEigenTerrein: number): Feiten => ({
  activiteiten: ['parkeren'],
  raaktBinnenstad: true,
  parkeerplaatsenEigenTerrein,
})

const attractie = (bezoekersPerJaar: number, afstandNatura2000M: number): Feiten => ({
  activiteiten: ['recreatie'],
  bezoekersPerJaar,
  afstandNatura2000M,
})

const GEWOON: readonly (readonly [string, Feiten])[] = [
  ['one home', { activiteiten: ['wonen'], woningenNieuw: 1 }],
  ['60 homes after demolition', { activiteiten: ['wonen', 'sloop'], woningenNieuw: 60 }],
  ['an office made into homes', { activiteiten: ['transformatie_naar_wonen'], woningenNieuw: 40 }],
  ['11 homes on a business park', woningen(11, { raaktBedrijventerrein: true })],
  ['a shop', { activiteiten: ['detailhandel'] }],
  ['a firm of 5,000 m²', { activiteiten: ['bedrijf'], bvoBedrijfM2: 5000 }],
  ['a solar park on leftover land', zonnepark({ zonneladderTrede: 'restgrond' })],
  ['a solar park that fits the landscape', zonnepark({ landschappelijkeInpassing: 'volledig' })],
  ['a solar park of 19.9 ha', zonnepark({ akkerGraslandVerliesHa: 19.9 })],
  ['a turbine on a roof', { activiteiten: ['windturbine'], tiphoogteM: 15 }],
  ['an event for 20,000 visitors', { activiteiten: ['evenement'], bezoekersPerJaar: 20_000 }],
  ['homes that leave the green link whole', groen('gelijk')],
  ['an extension', { activiteiten: ['aanbouw'] }],
]

const GROOT: readonly (readonly [string, Feiten, readonly string[]])[] = [
  ['249 homes', woningen(249), []],
  ['250 homes', woningen(250), ['SP-01', 'SP-03', 'SP-04']],
  [
    '250 homes at 2,500 m',
    woningen(250, { afstandNatura2000M: 2500 }),
    ['SP-01', 'SP-03', 'SP-04'],
  ],
  ['250 homes at 2,501 m', woningen(250, { afstandNatura2000M: 2501 }), ['SP-01', 'SP-04']],
  ['250 homes in place of one', vervanging(1), ['SP-01', 'SP-03', 'SP-10']],
  ['250 homes, demolition unknown', vervanging(undefined), ['SP-01', 'SP-03', 'SP-04?', 'SP-10']],
  ['12 homes on a business park', woningen(12, { raaktBedrijventerrein: true }), ['SP-02']],
  ['logistics of 19,999 m²', logistiek(19_999), []],
  ['logistics of 20,000 m²', logistiek(20_000), ['SP-01', 'SP-03', 'SP-08']],
  ['homes that break the green link', groen('breekt'), ['SP-05']],
  ['20 ha of panels on farmland', zonnepark({}), ['SP-06']],
  ['a turbine of 24 m', turbine(24), []],
  ['a turbine of 25 m', turbine(25), ['SP-06']],
  ['99 parking places in the centre', garage(99), []],
  ['100 parking places in the centre', garage(100), ['SP-07']],
  ['99,999 visitors near nature', attractie(99_999, 600), []],
  ['100,000 visitors near nature', attractie(100_000, 1000), ['SP-09']],
  ['100,000 visitors at 1,001 m', attractie(100_000, 1001), []],
]

describe('a spanning counts only when both sides are material', () => {
  it.each(GEWOON)('%s raises none', (_, feiten) => {
    expect(listSpanningen(feiten)).toEqual([])
  })

  it.each(GROOT)('%s', (_, feiten, verwacht) => {
    expect(listSpanningen(feiten)).toEqual(verwacht)
  })
})
