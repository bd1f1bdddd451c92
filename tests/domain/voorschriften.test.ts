import { describe, expect, it } from 'vitest'
import type { Feit } from '../../src/domain/model/feit.ts'
import type { Regelboek } from '../../src/domain/model/regelboek.ts'
import type { Voorschriften } from '../../src/domain/model/voorschrift.ts'
import { listBegrenzingen, listVoorschriften } from '../../src/domain/voorschriften.ts'

const GROND = {
  graad: 'C' as const,
  herkomst: 'eigen_uitwerking' as const,
  werking: 'te_bevestigen' as const,
  bron: [{ titel: 'Eigen vakkennis' }],
} satisfies Omit<Voorschriften['voorschriften'][string], 'onderwerp' | 'tekst' | 'bij'>
const voorschriften: Voorschriften = {
  onderwerpen: { water: 'Water', bomen: 'Bomen' },
  voorschriften: {
    herplant: {
      ...GROND,
      onderwerp: 'bomen',
      tekst: 'Plant {bomenNieuw}.',
      bij: ['GS-05'],
      grenzen: { bomenNieuw: 'minstens' },
    },
    kap: {
      ...GROND,
      onderwerp: 'bomen',
      tekst: 'Kap niet te vroeg.',
      bij: ['GS-06'],
      vervaltBij: { bomenGekapt: 0 },
    },
    berging: { ...GROND, onderwerp: 'water', tekst: 'Maak de berging.', bij: ['WET-11', 'WET-12'] },
    einde: {
      ...GROND,
      onderwerp: 'bomen',
      tekst: 'Daarna is het weg.',
      bij: ['GS-07'],
      alleenBij: ['tijdelijkJaren', 'seizoen'],
    },
    rapport: {
      ...GROND,
      onderwerp: 'water',
      tekst: 'Lever het rapport.',
      bij: ['WET-11'],
      wanneer: ['onbekend'],
    },
  },
}
const bomen: Feit = {
  id: 'bomenNieuw',
  label: 'Nieuwe bomen',
  type: 'getal',
  eenheid: 'bomen',
  herkomst: 'initiatief',
}
const boek = { feiten: new Map([['bomenNieuw', bomen]]), voorschriften }
type Vraag = Parameters<typeof listVoorschriften>[1]
const list = (uitkomsten: Vraag['uitkomsten'], feiten: Vraag['feiten'] = []) =>
  listVoorschriften(boek, { uitkomsten, feiten })

describe('de voorschriften bij een plan', () => {
  it('zijn die van de regels die gelden, op volgorde van onderwerp, elk één keer', () => {
    const gevonden = list([
      { regel: 'GS-05', oordeel: 'voldoet' },
      { regel: 'WET-12', oordeel: 'voldoet' },
      { regel: 'WET-11', oordeel: 'voldoet' },
      { regel: 'WET-11', oordeel: 'voldoet' },
    ])
    expect(gevonden.map(({ id, onderwerp, regels }) => [id, onderwerp, regels])).toEqual([
      ['berging', 'Water', ['WET-12', 'WET-11']],
      ['herplant', 'Bomen', ['GS-05']],
    ])
  })

  it('zijn er niet van een regel die niet van toepassing is', () => {
    expect(list([{ regel: 'WET-11', oordeel: 'niet_van_toepassing' }])).toEqual([])
    expect(list([])).toEqual([])
  })

  it('hangen waar dat is gezegd aan één uitkomst: wat al is aangetoond, hoeft niet meer', () => {
    const ids = (oordeel: 'onbekend' | 'voldoet') =>
      list([{ regel: 'WET-11', oordeel }]).map(({ id }) => id)
    expect(ids('onbekend')).toEqual(['berging', 'rapport'])
    expect(ids('voldoet')).toEqual(['berging'])
  })

  it('noemen wat van het plan bekend is, en laten open wat dat niet is', () => {
    const tekst = (feiten: Vraag['feiten']) =>
      list([{ regel: 'GS-05', oordeel: 'onbekend' }], feiten)[0]?.tekst
    expect(tekst([{ feit: 'bomenNieuw', waarde: 12 }])).toBe('Plant 12 bomen.')
    expect(tekst([{ feit: 'bomenNieuw', waarde: 0 }])).toBe('Plant [… nieuwe bomen].')
    expect(tekst([])).toBe('Plant [… nieuwe bomen].')
  })

  it('begrenzen wat hun tekst noemt, met dezelfde waarde als daarin staat', () => {
    const vraag = { uitkomsten: [{ regel: 'GS-05', oordeel: 'onbekend' as const }] }
    const feiten = [{ feit: 'bomenNieuw', waarde: 40 }]
    const nodig = [{ feit: 'bomenNieuw', van: 40, naar: 50, zelfdePlan: true }]
    const gesteld = (rest: object) =>
      listBegrenzingen(boek, { ...vraag, feiten, ...rest }, 'herplant').map(({ waarde }) => waarde)
    expect([gesteld({}), gesteld({ nodig }), gesteld({ feiten: [] })]).toEqual([[40], [50], []])
    expect(listBegrenzingen(boek, { ...vraag, feiten }, 'kap')).toEqual([])
  })

  it('noemen geen getal van één gebied als getal van het hele plan', () => {
    const vraag = [{ regel: 'GS-05', oordeel: 'onbekend' } as const]
    const hier = { feit: 'bomenNieuw', waarde: 12, gebied: 'noord' }
    expect(list(vraag, [hier])[0]?.tekst).toBe('Plant [… nieuwe bomen].')
    expect(list(vraag, [hier, { feit: 'bomenNieuw', waarde: 40 }])[0]?.tekst).toBe(
      'Plant 40 bomen.',
    )
    const kap = [{ regel: 'GS-06', oordeel: 'voldoet' } as const]
    const geenHier = { feit: 'bomenGekapt', waarde: 0, gebied: 'noord' }
    expect(list(kap, [geenHier]).map(({ id }) => id)).toEqual(['kap'])
  })

  it('noemen geen getal dat volgens de uitkomsten anders moet, maar wat het moet worden', () => {
    const vraag = {
      uitkomsten: [{ regel: 'GS-05', oordeel: 'voldoet_niet' } as const],
      feiten: [{ feit: 'bomenNieuw', waarde: 13 }],
    }
    const tekst = (rest: Partial<Vraag>) => listVoorschriften(boek, { ...vraag, ...rest })[0]?.tekst
    const naar = (waarde: number, zelfdePlan = true) => ({
      ...{ feit: 'bomenNieuw', van: 13, naar: waarde, zelfdePlan },
    })
    expect(tekst({ nodig: [naar(12)] })).toBe('Plant 12 bomen.')
    // Of several the one that meets them all; both ways, or as another plan: nobody knows.
    expect(tekst({ nodig: [naar(12), naar(10)] })).toBe('Plant 10 bomen.')
    expect(tekst({ nodig: [naar(14), naar(15)] })).toBe('Plant 15 bomen.')
    expect(tekst({ nodig: [naar(12), naar(14)] })).toBe('Plant [… nieuwe bomen].')
    expect(tekst({ nodig: [naar(4, false)] })).toBe('Plant [… nieuwe bomen].')
    // Together with another change: the least of what would do.
    const mits = [11, 12].map((waarde) => ({ wijzigingen: [naar(waarde)] }))
    expect(tekst({ mits })).toBe('Plant 12 bomen.')
    expect(tekst({ nodig: [naar(10)], mits })).toBe('Plant 10 bomen.')
  })

  it('leggen geen getal vast dat niet voldoet, ook als niemand weet wat het moet worden', () => {
    const regel = {
      ...{ id: 'GS-05', aard: 'eis', mits: [{ feit: 'bomenNieuw', tekst: 'Plant meer bomen.' }] },
    } as unknown as Regelboek['regels'][number]
    const met = { ...boek, regels: [regel] }
    const feiten = [{ feit: 'bomenNieuw', waarde: 13 }]
    const tekst = (oordeel: 'voldoet' | 'voldoet_niet', rest: Partial<Vraag> = {}) =>
      listVoorschriften(met, { uitkomsten: [{ regel: 'GS-05', oordeel }], feiten, ...rest })[0]
        ?.tekst
    expect(tekst('voldoet')).toBe('Plant 13 bomen.')
    expect(tekst('voldoet_niet')).toBe('Plant [… nieuwe bomen].')
    const nodig = [{ feit: 'bomenNieuw', van: 13, naar: 20, zelfdePlan: true }]
    expect(tekst('voldoet_niet', { nodig })).toBe('Plant 20 bomen.')
    const uitkomsten = [{ regel: 'GS-05', oordeel: 'voldoet_niet' } as const]
    expect(listBegrenzingen(met, { uitkomsten, feiten }, 'herplant')).toEqual([])
  })

  it('zijn er niet waar van het plan bekend is dat er niets vast te leggen is', () => {
    const uitkomsten = [{ regel: 'GS-06', oordeel: 'voldoet' } as const]
    const ids = (feiten: Vraag['feiten']) => list(uitkomsten, feiten).map(({ id }) => id)
    expect(ids([{ feit: 'bomenGekapt', waarde: 0 }])).toEqual([])
    expect(ids([{ feit: 'bomenGekapt', waarde: 3 }])).toEqual(['kap'])
    expect(ids([])).toEqual(['kap'])
  })

  it('zijn er niet waar niemand van het plan zei dat er iets vast te leggen is', () => {
    const uitkomsten = [{ regel: 'GS-07', oordeel: 'onbekend' } as const]
    const ids = (feiten: Vraag['feiten']) => list(uitkomsten, feiten).map(({ id }) => id)
    expect(ids([])).toEqual([])
    expect(ids([{ feit: 'tijdelijkJaren', waarde: 0 }])).toEqual([])
    expect(ids([{ feit: 'seizoen', waarde: false }])).toEqual([])
    expect(ids([{ feit: 'tijdelijkJaren', waarde: 5 }])).toEqual(['einde'])
    expect(ids([{ feit: 'seizoen', waarde: true }])).toEqual(['einde'])
  })

  it('zijn er niet zonder bestand met voorschriften', () => {
    const vraag = { uitkomsten: [{ regel: 'WET-11', oordeel: 'voldoet' } as const], feiten: [] }
    expect(listVoorschriften({ feiten: boek.feiten }, vraag)).toEqual([])
  })
})
