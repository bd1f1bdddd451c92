import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import { type Grond, readRichting } from '../../../src/domain/weging/richting.ts'
import { is } from '../proef/langs.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
} from '../proef/proefboek.ts'
import { ALLES, type Invoer, weeg, zonder } from '../proef/weeg.ts'

const BEIDE: Invoer = { ...ALLES, activiteiten: ['wonen', 'winkel'] }
const EIGEN = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' } as const
const HOGER = is('hoogte', 'greaterThan', 6)
const MEER = is('woningen', 'greaterThan', 50)
const TOEGESTAAN = is('woningen', 'lessThanInclusive', 50)

const dorp = (standen: Gebied['houding']) => maakGebied('dorp', { houding: standen })
const kans = (id: string, rest: Parameters<typeof maakRegel>[1] = {}) =>
  maakRegel(id, { aard: 'kans', ...rest })
const eis = (id: string, rest: Parameters<typeof maakRegel>[1] = {}) =>
  maakRegel(id, { versie: { voldoetAls: MEER }, ...rest })

const noem = ({ soort, id, gebied, groep, graad, rol }: Grond) =>
  [`${rol}: ${soort} ${id}`, gebied, groep, graad].filter((deel) => deel !== undefined).join(' ')

const lees = (
  inhoud: ProefInhoud,
  feiten: Invoer = ALLES,
  ligging?: Parameters<typeof weeg>[2],
) => {
  const { wereld, weging } = weeg(inhoud, feiten, ligging)
  const { door, tegenkracht, zeker, ...rest } = readRichting(wereld, weging)
  return {
    ...rest,
    door: door.map(noem),
    tegenkracht: tegenkracht.map(noem),
    zeker: zeker.map(noem),
  }
}

describe('what gives the stand', () => {
  it('is the stance of a place and what is said of the group, with the area it is said in and how firm', () => {
    expect(lees({ gebieden: [dorp({ wonen: houding('ja_mits') })] })).toMatchObject({
      stand: 'past_mits',
      door: ['stand: houding wonen dorp wonen 2'],
    })
  })

  it('is nothing where nothing is said', () => {
    expect(lees({ gebieden: [dorp({})] })).toMatchObject({ stand: 'zwijgt', tegenkracht: [] })
    expect(lees({ gebieden: [dorp({})] })).not.toHaveProperty('hardheid')
  })

  it('is a spanning with its place and firmness', () => {
    const spanningen = [
      maakSpanning('SP-01', { treedtOpAls: TOEGESTAAN }),
      maakSpanning('SP-02', { treedtOpAls: MEER }),
    ]
    expect(lees({ spanningen })).toMatchObject({
      stand: 'botst',
      door: ['stand: spanning SP-01 dorp 2'],
    })
  })

  it('of a plan that fits is what breaks the silence, and never an eis that is about something else', () => {
    const over = { geldtVoor: is('activiteiten', 'contains', 'winkel'), voldoetAls: TOEGESTAAN }
    const inhoud = {
      regels: [
        eis('RG-01', { versie: { voldoetAls: TOEGESTAAN } }),
        eis('RG-02', { versie: over }),
      ],
      gebieden: [dorp({ wonen: houding('ja') })],
    }
    expect(lees(inhoud)).toMatchObject({
      stand: 'past',
      door: ['doorbreekt_stilte: houding wonen dorp wonen 2', 'doorbreekt_stilte: regel RG-01 2'],
    })
  })

  it('names of a place that says nothing of one group only what speaks for the other', () => {
    const over = { geldtVoor: is('activiteiten', 'contains', 'winkel'), voldoetAls: TOEGESTAAN }
    const inhoud = {
      regels: [eis('RG-01', { versie: over })],
      gebieden: [dorp({ wonen: houding('ja'), winkels: houding('zwijgt') })],
    }
    expect(lees(inhoud, BEIDE)).toMatchObject({
      stand: 'past',
      door: ['doorbreekt_stilte: houding wonen dorp wonen 2', 'doorbreekt_stilte: regel RG-01 2'],
    })
  })
})

describe('the grounds of an eis that is strijdig', () => {
  const neeTenzij = { gebieden: [dorp({ wonen: houding('nee_tenzij') })] }

  it('are the eis alone where it is so by itself', () => {
    const regels = [eis('RG-01', { doorwerking: 'weigeringsgrond' })]
    expect(lees({ regels, ...neeTenzij })).toMatchObject({
      stand: 'strijdig',
      door: ['stand: regel RG-01 2'],
    })
  })

  it('are also the stance that makes it so, for the group that the eis is about', () => {
    const over = { geldtVoor: is('activiteiten', 'contains', 'wonen'), voldoetAls: MEER }
    const gebieden = [dorp({ wonen: houding('nee_tenzij'), winkels: houding('nee_tenzij') })]
    expect(lees({ regels: [eis('RG-01', { versie: over })], gebieden }, BEIDE)).toMatchObject({
      stand: 'strijdig',
      door: ['stand: regel RG-01 2', 'nee_tenzij: houding wonen dorp wonen 2'],
    })
  })

  it('are no stance where the eis does not fit without being strijdig', () => {
    const gebieden = [dorp({ wonen: houding('ja') })]
    expect(lees({ regels: [eis('RG-01')], gebieden })).toMatchObject({
      stand: 'past_niet',
      door: ['stand: regel RG-01 2'],
    })
  })

  it('are as firm as the softest that it needs', () => {
    const zacht = { gebieden: [dorp({ wonen: houding('nee_tenzij', EIGEN) })] }
    const { door, hardheid, alleenVast } = lees({ regels: [eis('RG-01')], ...zacht })
    expect({ hardheid, alleenVast }).toEqual({
      hardheid: 'eigen_uitwerking',
      alleenVast: 'past_niet',
    })
    expect(door).toEqual(['stand: regel RG-01 0', 'nee_tenzij: houding wonen dorp wonen 0'])
  })
})

describe('the order of the grounds', () => {
  it('is the firmest first, and as firm the place before a rule', () => {
    const regels = [
      eis('RG-01', { ...EIGEN, versie: { voldoetAls: HOGER } }),
      eis('RG-02', { herkomst: 'hogere_regelgeving', versie: { voldoetAls: HOGER } }),
      eis('RG-03', { herkomst: 'visie', versie: { voldoetAls: HOGER } }),
    ]
    expect(lees({ regels }).door).toEqual([
      'stand: regel RG-02 2',
      'stand: regel RG-03 2',
      'stand: regel RG-01 0',
      'doorbreekt_stilte: houding wonen dorp wonen 2',
    ])
  })

  it('puts a reservation that every such plan has behind one that says something of this plan', () => {
    const open = (id: string, rest: Parameters<typeof maakRegel>[1] = {}) =>
      maakRegel(id, { versie: { voldoetAls: is('onderzoek', 'equal', true) }, ...rest })
    const regels = [
      open('RG-01', { gewoon: 'Dat doet ieder plan.' } as object),
      maakRegel('RG-02', { versie: { voldoetAls: is('berging', 'greaterThan', 3) } }),
    ]
    const { stand, door } = lees({ regels }, zonder('onderzoek', 'berging'))
    expect(stand).toBe('past_mits')
    expect(door.map((een) => een.slice(0, 18))).toContain('stand: regel RG-02')
  })
})

describe('what speaks for a plan that does not fit', () => {
  const niet = eis('RG-01')
  const welkom = { gebieden: [dorp({ wonen: houding('ja') })] }

  it('is a chance that it takes and a place that wants it, the firmest first', () => {
    const regels = [niet, kans('RG-02'), kans('RG-03', EIGEN)]
    expect(lees({ regels, ...welkom })).toMatchObject({
      stand: 'past_niet',
      tegenkracht: [
        'tegenkracht: regel RG-02 2',
        'tegenkracht: houding wonen dorp wonen 2',
        'tegenkracht: regel RG-03 0',
      ],
    })
  })

  it('is no chance that it leaves, no eis that it meets, and no place that only bears it', () => {
    const regels = [
      niet,
      kans('RG-02', { versie: { voldoetAls: MEER } }),
      eis('RG-03', { versie: { voldoetAls: TOEGESTAAN } }),
    ]
    for (const stand of ['ja_mits', 'zwijgt'] as const) {
      const gebieden = [dorp({ wonen: houding(stand) })]
      expect(lees({ regels, gebieden })).toMatchObject({ stand: 'past_niet', tegenkracht: [] })
    }
    expect(lees({ regels, gebieden: [dorp({})] }).tegenkracht).toEqual([])
  })

  it('is told up to a plan that must be changed, and not of one that fits under conditions', () => {
    const aanpassen = [eis('RG-01', { versie: { voldoetAls: HOGER } }), kans('RG-02')]
    expect(lees({ regels: aanpassen, ...welkom })).toMatchObject({
      stand: 'aanpassen',
      tegenkracht: ['tegenkracht: regel RG-02 2', 'tegenkracht: houding wonen dorp wonen 2'],
    })
    const mits = { gebieden: [dorp({ wonen: houding('ja_mits'), winkels: houding('ja') })] }
    expect(lees({ regels: [kans('RG-02')], ...mits }, BEIDE)).toMatchObject({
      stand: 'past_mits',
      tegenkracht: [],
    })
  })
})

describe('what is certain while the stand is open', () => {
  const regels = [
    maakRegel('RG-01', { ...EIGEN, versie: { voldoetAls: is('hoogte', 'lessThan', 4) } }),
    maakRegel('RG-02', { versie: { voldoetAls: is('hoogte', 'lessThan', 4) } }),
    maakRegel('RG-03', { versie: { voldoetAls: is('soort', 'equal', 'hoog') } }),
    eis('RG-04', {
      doorwerking: 'weigeringsgrond',
      versie: { voldoetAls: is('woningen', 'greaterThan', 1) },
    }),
    eis('RG-05', { versie: { voldoetAls: is('gasvrij', 'equal', true) } }),
  ]

  it('stands lowest first and as low the firmest first, with the stance and the spanning that lower it', () => {
    const inhoud = {
      regels,
      spanningen: [maakSpanning('SP-01', { treedtOpAls: is('gasvrij', 'equal', true) })],
      gebieden: [dorp({ wonen: houding('ja_mits') })],
    }
    expect(lees(inhoud, zonder('woningen'))).toMatchObject({
      stand: 'onbekend',
      door: [],
      tegenkracht: [],
      zeker: [
        'stand: regel RG-03 2',
        'stand: spanning SP-01 dorp 2',
        'stand: regel RG-02 2',
        'stand: regel RG-01 0',
        'stand: houding wonen dorp wonen 2',
      ],
    })
  })
})

describe('more than one area', () => {
  it('names each with its own stance', () => {
    const gebieden = [
      dorp({ wonen: houding('ja_mits') }),
      maakGebied('veld', { houding: { wonen: houding('ja_mits', EIGEN) } }),
    ]
    const ligging = maakLigging([inGebied('dorp'), inGebied('veld', { maatgevendM2: 900 })])
    expect(lees({ gebieden }, ALLES, ligging).door).toEqual([
      'stand: houding wonen dorp wonen 2',
      'stand: houding wonen veld wonen 0',
    ])
  })
})
