import { describe, expect, it } from 'vitest'
import {
  listDelenMisVanPlek,
  listGeheelHaaltWelVan,
  listPlekdelen,
} from '../../../src/app/ontwikkeling/deel-en-geheel.ts'

type Uitkomst = Parameters<typeof listGeheelHaaltWelVan>[0]

const boek = {
  feiten: new Map([
    ['inBosPct', { herkomst: 'ligging' }],
    ['huurPct', { herkomst: 'afgeleid' }],
    ['grondHa', { herkomst: 'ligging', ligging: { meting: 'oppervlakteHa' } }],
    ['perHa', { herkomst: 'afgeleid', formule: 'woningen / grondHa' }],
  ]),
  regels: [
    { id: 'BOS', titel: 'Geen bebouwing in het bos' },
    { id: 'HUUR', titel: 'Genoeg sociale huur' },
    { id: 'DICHT', titel: 'Niet te dicht' },
  ],
} as unknown as Parameters<typeof listPlekdelen>[1]

const uitkomst = (regel: string, oordeel: string, gebied?: string) => ({
  ...{ regel, oordeel, titel: boek.regels.find(({ id }) => id === regel)?.titel },
  ...(gebied !== undefined && { gebied }),
  rustOp: { feiten: [{ BOS: 'inBosPct', DICHT: 'perHa' }[regel] ?? 'huurPct'] },
})
const mis = (id: string, gebied?: string) => ({
  ...{ soort: 'regel', rol: 'stand', id },
  ...(gebied !== undefined && { gebied }),
})
const deel = (naam: string, stand: string, ...door: readonly object[]) => ({
  ...{ id: naam.toLowerCase(), naam, gebieden: [naam.toLowerCase()] },
  richting: { stand, door },
})
const plan = (uitkomsten: readonly object[], ...delen: readonly object[]) =>
  ({ geheel: { uitkomsten, nodig: [] }, delen }) as unknown as Uitkomst

describe('wat een deel niet haalt en het geheel wel', () => {
  const haaltWel = (van: Uitkomst) => listGeheelHaaltWelVan(van, van.delen.slice(0, 1), boek)

  it('is wat over alle delen samen gaat', () => {
    const delen = [deel('Park', 'aanpassen', mis('HUUR')), deel('Veld', 'past')]
    expect(haaltWel(plan([uitkomst('HUUR', 'voldoet')], ...delen))).toEqual(['Genoeg sociale huur'])
    const half = [uitkomst('HUUR', 'voldoet'), uitkomst('HUUR', 'onbekend', 'veld')]
    expect(haaltWel(plan(half, ...delen))).toEqual([])
  })

  it('is nooit iets van de plek: daar liggen de andere delen niet', () => {
    const delen = [deel('Bosrand', 'strijdig', mis('BOS', 'bosrand')), deel('Veld', 'past')]
    expect(haaltWel(plan([uitkomst('BOS', 'voldoet')], ...delen))).toEqual([])
    const huur = [deel('Bosrand', 'aanpassen', mis('HUUR', 'bosrand')), deel('Veld', 'past')]
    expect(haaltWel(plan([uitkomst('HUUR', 'voldoet', 'bosrand')], ...huur))).toEqual([])
  })
})

describe('een deel dat iets van zijn plek niet haalt', () => {
  const delen = [
    deel('Bosrand', 'strijdig', mis('BOS', 'bosrand'), mis('HUUR')),
    deel('Veld', 'past'),
  ]

  it('is te vinden, ook als het geheel dat daar haalt', () => {
    const van = plan([uitkomst('BOS', 'voldoet', 'bosrand'), uitkomst('HUUR', 'voldoet')], ...delen)
    expect(listDelenMisVanPlek(van, 'BOS', boek).map(({ naam }) => naam)).toEqual(['Bosrand'])
    expect(listDelenMisVanPlek(van, 'HUUR', boek)).toEqual([])
  })
})

describe('een deel dat door zijn plek in strijd is', () => {
  it('is te vinden, met wat het daar niet haalt', () => {
    const bosrand = deel('Bosrand', 'strijdig', mis('BOS', 'bosrand'), mis('HUUR'))
    const gevonden = listPlekdelen(
      plan([uitkomst('BOS', 'voldoet', 'bosrand')], bosrand, deel('Veld', 'past')),
      boek,
    )
    expect(gevonden.map(({ deel: { naam }, mist }) => [naam, mist])).toEqual([
      ['Bosrand', ['Geen bebouwing in het bos']],
    ])
  })

  it('en een deel dat met een wijziging te helpen is, of alleen aanpassing vraagt, niet', () => {
    const park = deel('Park', 'past_niet', mis('HUUR'))
    expect(listPlekdelen(plan([uitkomst('HUUR', 'voldoet_niet')], park), boek)).toEqual([])
    const stad = deel('Stad', 'past_niet', mis('DICHT', 'stad'))
    expect(listPlekdelen(plan([uitkomst('DICHT', 'voldoet', 'stad')], stad), boek)).toEqual([])
    const bosrand = deel('Bosrand', 'aanpassen', mis('BOS', 'bosrand'))
    expect(listPlekdelen(plan([], bosrand, deel('Veld', 'past')), boek)).toEqual([])
  })
})
