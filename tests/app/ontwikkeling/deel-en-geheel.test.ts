import { describe, expect, it } from 'vitest'
import {
  findTegenhouders,
  listDelenMisVanPlek,
  listGeheelHaaltWelVan,
  listPlekdelen,
} from '../../../src/app/ontwikkeling/deel-en-geheel.ts'
import { WatEerst } from '../../../src/web/ontwikkelingen/plan/wat-eerst.tsx'

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

describe('wat eerst weg moet, wat er ook nog blijkt', () => {
  const bos = deel('Bosrand', 'strijdig', mis('BOS', 'bosrand'))
  const find = (stand: string, hoogst: string, ...door: readonly object[]) => {
    const van = plan([uitkomst('BOS', 'voldoet_niet', 'bosrand')], bos, deel('Veld', 'past'))
    const richting = { stand, bandbreedte: { laagst: stand, hoogst }, door }
    return findTegenhouders({ ...van, geheel: { ...van.geheel, richting } } as never, boek)
  }

  it('is een deel op een plek waar het niet past, en wat het geheel verder niet haalt', () => {
    expect(find('strijdig', 'strijdig', mis('BOS', 'bosrand'))).toEqual({
      delen: [bos],
      meer: false,
    })
    expect(find('strijdig', 'strijdig', mis('HUUR'))).toEqual({ delen: [bos], meer: true })
  })

  it('is niets zolang een gegeven het nog kan oplossen', () => {
    expect(find('strijdig', 'past_mits')).toBeUndefined()
    expect(find('past_mits', 'past')).toBeUndefined()
  })

  it('staat op het bord voor de vragen', () => {
    const van = plan([uitkomst('BOS', 'voldoet_niet', 'bosrand')], bos, deel('Veld', 'past'))
    const richting = { stand: 'strijdig', bandbreedte: { hoogst: 'strijdig' }, door: [] }
    const vragen = [{ feit: 'boom', vraag: 'Verdwijnt er een boom?', wie: 'initiatiefnemer' }]
    const leeg = { bandbreedte: { laagst: 'nee', hoogst: 'nee' }, beslissend: [], voorbehouden: [] }
    const delen = van.delen.map((een) => ({ ...een, vragen: [], advies: leeg }))
    const geheel = { ...van.geheel, uitkomsten: [], richting, vragen, feiten: [], advies: leeg }
    const tekst = String(WatEerst({ plan: 'p', uitkomst: { geheel, delen }, boek } as never))
    expect(tekst).toMatch(/Los eerst op.*Bosrand.*of weglaten\).*Verdwijnt er een boom/s)
    expect(tekst).toContain('De vragen heffen dat niet op')
  })
})
