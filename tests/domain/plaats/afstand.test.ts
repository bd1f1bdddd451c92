import { describe, expect, it } from 'vitest'
import { type Gevraagd, measureAfstanden } from '../../../src/domain/plaats/afstand.ts'
import type { GeindexeerdGebied } from '../../../src/domain/plaats/gebiedenindex.ts'
import type { Kader, Vorm } from '../../../src/domain/plaats/geometrie.ts'
import { createGroepen } from '../../../src/domain/plaats/groep.ts'
import type { Geplaatst } from '../../../src/domain/plaats/overlap.ts'

/** An area as its box, and how far its shape really lies from the initiative: so it need not fill the box. */
interface Vlak {
  readonly id: string
  readonly kader: Kader
  readonly tolerantieM: number
  /** Undefined when nothing is left of it. */
  readonly afstand: number | undefined
}
const vlak = (id: string, kader: Kader, afstand: number | undefined, tolerantieM = 0): Vlak => ({
  id,
  kader,
  afstand,
  tolerantieM,
})
/** An area of 1 m² with its lower left corner here. */
const bij = (x: number, y: number): Kader => [x, y, x + 1, y + 1]

/** 6 by 8 m: its middle lies at (103, 204), and it reaches 5 m from there. */
const KLEIN: Kader = [100, 200, 106, 208]

interface Rest {
  readonly kader?: Kader
  readonly zwijgt?: readonly string[]
  readonly overlapt?: readonly string[]
}

/** Measures to the areas as one group, and tells which areas the engine was asked about and how many were sought. */
const measure = (
  vlakken: readonly Vlak[],
  { kader = KLEIN, zwijgt = [], overlapt = [] }: Rest = {},
) => {
  const gebieden = vlakken.map(
    ({ id, kader: vak, tolerantieM }) =>
      ({ gebied: { id, tolerantieM }, getekend: { kader: vak } }) as unknown as GeindexeerdGebied,
  )
  const groep = createGroepen(gebieden, () => 'water')('water')
  if (!groep) throw new Error('no areas')
  const gevraagd: string[] = []
  const gezocht: number[] = []
  const geteld: Gevraagd = {
    groep: {
      has: groep.has,
      nearest: (punt, aantal, filter) => {
        gezocht.push(aantal)
        return groep.nearest(punt, aantal, filter)
      },
    },
    speaks: ({ gebied: { id } }) => !zwijgt.includes(id),
  }
  const geo = {
    extent: () => kader,
    distance: (doel: number) => vlakken[doel]?.afstand ?? Number.POSITIVE_INFINITY,
  }
  const plek = { geo, vorm: 1 as Vorm } as unknown as Geplaatst
  const verplaatst = {
    overlapt: new Set(gebieden.filter(({ gebied: { id } }) => overlapt.includes(id))),
    bereid: (gebied: GeindexeerdGebied) => {
      gevraagd.push(gebied.gebied.id)
      const plaats = gebieden.indexOf(gebied)
      return vlakken[plaats]?.afstand === undefined ? undefined : (plaats as never)
    },
  }
  const afstanden = measureAfstanden(plek, new Map([['water', geteld]]), verplaatst)
  return { afstanden, gevraagd, gezocht }
}

describe('de afstand tot een groep gebieden', () => {
  const DICHTBIJ = vlak('dichtbij', bij(109, 204), 3)
  const VER = vlak('ver', bij(126, 204), 20)

  it('is die tot het dichtstbijzijnde, en naar wat verder ligt wordt niet gemeten', () => {
    expect(measure([VER, DICHTBIJ])).toEqual({
      afstanden: { water: 3 },
      gevraagd: ['dichtbij'],
      gezocht: [16],
    })
  })

  it('telt alleen wat hier iets zegt', () => {
    expect(measure([VER, DICHTBIJ], { zwijgt: ['dichtbij'] }).afstanden).toEqual({ water: 20 })
  })

  it('is er niet als geen gebied iets zegt, of er van geen iets over is', () => {
    expect(measure([DICHTBIJ], { zwijgt: ['dichtbij'] }).afstanden).toEqual({})
    expect(measure([vlak('weg', bij(109, 204), undefined)]).afstanden).toEqual({})
  })

  it('slaat een gebied over waarvan niets over is', () => {
    const weg = vlak('weg', bij(107, 204), undefined)
    expect(measure([weg, DICHTBIJ]).afstanden).toEqual({ water: 3 })
  })

  it('is 0 als een van die gebieden het initiatief raakt, zonder te meten', () => {
    expect(measure([VER, DICHTBIJ], { overlapt: ['ver'] })).toEqual({
      afstanden: { water: 0 },
      gevraagd: [],
      gezocht: [],
    })
  })

  it('is niet 0 door een gebied dat raakt maar hier niets zegt', () => {
    const uit = measure([VER, DICHTBIJ], { overlapt: ['ver'], zwijgt: ['ver'] })
    expect(uit.afstanden).toEqual({ water: 3 })
  })

  it('is niet 0 door een gebied dat raakt maar niet bij de groep hoort', () => {
    const maak = (id: string) =>
      ({ gebied: { id, tolerantieM: 0 }, getekend: { kader: bij(109, 204) } }) as never
    const [water, bos] = [maak('water'), maak('bos')] as GeindexeerdGebied[]
    const groepOf = createGroepen([water, bos] as GeindexeerdGebied[], ({ gebied }) => gebied.id)
    const groepen = ['water', 'bos'].map((id): [string, Gevraagd] => {
      const groep = groepOf(id)
      if (!groep) throw new Error('no group')
      return [id, { groep, speaks: () => true }]
    })
    const geo = { extent: () => KLEIN, distance: () => 3 }
    const verplaatst = { overlapt: new Set([bos]), bereid: () => 1 as never }
    const plek = { geo, vorm: 1 } as unknown as Geplaatst
    expect(measureAfstanden(plek, new Map(groepen), verplaatst as never)).toEqual({
      water: 3,
      bos: 0,
    })
  })

  it('gaat over de vorm, niet over het vak eromheen', () => {
    const krom = vlak('krom', [90, 190, 120, 199], 12)
    const recht = vlak('recht', bij(114, 204), 8)
    expect(measure([krom, recht])).toMatchObject({
      afstanden: { water: 8 },
      gevraagd: ['krom', 'recht'],
    })
  })

  it.each<[string, Kader, Kader]>([
    ['links', bij(96, 204), bij(92, 204)],
    ['rechts', bij(109, 204), bij(113, 204)],
    ['onder', bij(103, 196), bij(103, 192)],
    ['boven', bij(103, 211), bij(103, 215)],
  ])('wordt %s alleen gemeten tot vakken die dichterbij kunnen zijn', (_, dichtbij, ver) => {
    const uit = measure([vlak('ver', ver, 7), vlak('dichtbij', dichtbij, 3)])
    expect(uit).toEqual({ afstanden: { water: 3 }, gevraagd: ['dichtbij'], gezocht: [16] })
    // The shape lies just behind the nearest point of the farther box: then that box can hold something nearer.
    const los = measure([vlak('ver', ver, 7), vlak('dichtbij', dichtbij, 7.5)])
    expect(los).toMatchObject({ afstanden: { water: 7 }, gevraagd: ['dichtbij', 'ver'] })
  })

  it('schuin: in rechte lijn van hoek tot hoek', () => {
    const schuin = vlak('schuin', bij(109, 212), 5)
    const maak = (afstand: number) =>
      measure([schuin, vlak('boven', bij(103, 209), afstand)]).gevraagd
    expect(maak(5)).toEqual(['boven'])
    expect(maak(5.1)).toEqual(['boven', 'schuin'])
  })

  it('rekent een gebied zo ruim als zijn grens mag schuiven', () => {
    const lang: Kader = [0, 0, 1000, 10]
    const boven = vlak('boven', bij(500, 21), 11)
    const einde = vlak('einde', bij(1018, 5), 8, 10)
    expect(measure([boven, einde], { kader: lang }).afstanden).toEqual({ water: 8 })
    expect(measure([boven, { ...einde, tolerantieM: 7 }], { kader: lang }).gevraagd).toEqual([
      'boven',
    ])
  })
})

describe('van veel gebieden', () => {
  /** So many areas to the right, of which the shapes lie far behind the boxes. */
  const rij = (aantal: number, x = 107) =>
    Array.from({ length: aantal }, (_, i) => vlak(`v${i}`, bij(x + i * 0.01, 204), 900))
  const doel = vlak('doel', bij(110, 204), 4)

  it('worden er steeds vier keer zoveel bekeken, tot er geen dichterbij kan zijn', () => {
    const uit = measure([...rij(16), doel, vlak('ver', bij(190, 204), 84)])
    expect(uit.afstanden).toEqual({ water: 4 })
    expect(uit.gezocht).toEqual([16, 64])
    const meer = measure([...rij(64), doel, ...rij(300, 1500)])
    expect(meer.afstanden).toEqual({ water: 4 })
    expect(meer.gezocht).toEqual([16, 64, 256])
  })

  it('wordt elk ten hoogste één keer gemeten', () => {
    const { gevraagd } = measure([...rij(70), doel])
    expect(gevraagd).toHaveLength(71)
    expect(new Set(gevraagd).size).toBe(71)
  })

  it('is het genoeg als het laatste verder ligt dan het beste en het initiatief zelf reikt', () => {
    // The best lies at 7 m and the initiative reaches 5 m from its middle: at 12 m nothing can be nearer.
    const beste = vlak('beste', bij(113, 204), 7)
    const overig = (x: number) =>
      Array.from({ length: 30 }, (_, i) => vlak(`o${i}`, [x, 204, x + 1 + i, 205], 50))
    expect(measure([beste, ...overig(115)])).toEqual({
      afstanden: { water: 7 },
      gevraagd: ['beste'],
      gezocht: [16],
    })
    expect(measure([beste, ...overig(114.9)]).gezocht).toEqual([16, 64])
  })

  it('wordt ook gevonden wat dicht bij een uiteinde ligt en ver van het midden', () => {
    const boven = Array.from({ length: 20 }, (_, i) => vlak(`b${i}`, bij(490 + i, 100), 90))
    const einde = vlak('einde', bij(1005, 5), 5)
    const uit = measure([...boven, einde], { kader: [0, 0, 1000, 10] })
    expect(uit.afstanden).toEqual({ water: 5 })
  })

  it('is er geen afstand als van geen enkel iets over is', () => {
    const weg = rij(40).map((een) => ({ ...een, afstand: undefined }))
    expect(measure(weg)).toMatchObject({ afstanden: {}, gezocht: [16, 64] })
  })
})
