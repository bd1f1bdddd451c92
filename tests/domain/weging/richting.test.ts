import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import { readRichting } from '../../../src/domain/weging/richting.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, type Invoer, weeg } from '../proef/weeg.ts'

const BEIDE = { ...ALLES, activiteiten: ['wonen', 'winkel'] }
const WINKEL = { ...ALLES, activiteiten: ['winkel'] }
const EIGEN = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' } as const
const TE_LAAG = { fact: 'woningen', operator: 'greaterThan', value: 50 } as const
const OVER_WONEN = { fact: 'activiteiten', operator: 'contains', value: 'wonen' } as const

const dorp = (standen: Gebied['houding'], rest: Partial<Gebied> = {}) =>
  maakGebied('dorp', { houding: standen, ...rest })

const lees = (
  inhoud: ProefInhoud,
  feiten: Invoer = ALLES,
  ligging?: Parameters<typeof weeg>[2],
) => {
  const { wereld, weging } = weeg(inhoud, feiten, ligging)
  const { stand, hardheid, alleenVast, door, tegenkracht } = readRichting(wereld, weging)
  const namen = door.map(({ soort, id, rol }) => `${rol}: ${soort} ${id}`)
  return { conclusie: weging.conclusie, stand, hardheid, alleenVast, namen, tegenkracht }
}

describe('each stand', () => {
  const welkom = { wonen: houding('ja') }
  const eis = (rest: Parameters<typeof maakRegel>[1]) =>
    maakRegel('RG-01', { versie: { voldoetAls: TE_LAAG }, ...rest })
  const hoog = { fact: 'hoogte', operator: 'greaterThan', value: 6 } as const

  it.each<[string, ProefInhoud, Invoer]>([
    ['strijdig', { regels: [eis({ doorwerking: 'weigeringsgrond' })] }, ALLES],
    ['strijdig', { regels: [eis({})], gebieden: [dorp({ wonen: houding('nee_tenzij') })] }, ALLES],
    ['nee_tenzij', { gebieden: [dorp({ wonen: houding('nee_tenzij') })] }, ALLES],
    ['past_niet', { regels: [eis({})] }, ALLES],
    ['botst', { spanningen: [maakSpanning('SP-01', { treedtOpAls: { not: TE_LAAG } })] }, ALLES],
    [
      'open',
      {
        regels: [
          maakRegel('RG-01', {
            aard: 'open_norm',
            versie: {
              voldoetAls: { fact: 'past', operator: 'equal', value: true },
              beslissendAls: { not: TE_LAAG },
            },
          }),
        ],
      },
      Object.fromEntries(Object.entries(ALLES).filter(([id]) => id !== 'past')),
    ],
    ['zwijgt', { gebieden: [dorp({})] }, ALLES],
    ['aanpassen', { regels: [maakRegel('RG-01', { versie: { voldoetAls: hoog } })] }, ALLES],
    ['past_mits', { gebieden: [dorp({ wonen: houding('ja_mits') })] }, ALLES],
    ['past', { gebieden: [dorp(welkom)] }, ALLES],
  ])('%s', (stand, inhoud, feiten) => {
    expect(lees(inhoud, feiten).stand).toBe(stand)
  })

  it('names the eis and the stance that makes it strijdig, the firmest first', () => {
    const inhoud = { regels: [eis({})], gebieden: [dorp({ wonen: houding('nee_tenzij', EIGEN) })] }
    expect(lees(inhoud)).toMatchObject({
      conclusie: 'afweging_nodig',
      stand: 'strijdig',
      hardheid: 'eigen_uitwerking',
      alleenVast: 'past_niet',
      namen: ['stand: regel RG-01', 'nee_tenzij: houding wonen'],
    })
  })

  it('names of eisen that are as firm first what no change meets, and then as they say of themselves', () => {
    const hoger = { fact: 'hoogte', operator: 'greaterThan', value: 6 } as const
    const inhoud = {
      regels: [
        maakRegel('RG-01', { noem: 'laatst', versie: { voldoetAls: hoger } }),
        maakRegel('RG-02', { versie: { voldoetAls: hoger } }),
        maakRegel('RG-03', { noem: 'eerst', versie: { voldoetAls: hoger } }),
        maakRegel('RG-04', { noem: 'laatst', versie: { voldoetAls: TE_LAAG } }),
      ],
    }
    const aanpassen = { regels: inhoud.regels.slice(0, 3) }
    const onderNeeTenzij = { ...inhoud, gebieden: [dorp({ wonen: houding('nee_tenzij', EIGEN) })] }
    const [A, B, C, D] = ['RG-01', 'RG-02', 'RG-03', 'RG-04'].map((id) => `stand: regel ${id}`)
    expect(lees(aanpassen).namen.slice(0, 3)).toEqual([C, B, A])
    expect(lees(onderNeeTenzij).namen.slice(0, 4)).toEqual([D, C, B, A])
  })

  it('is unknown, with what it can at most be, while a stance hangs on what is not known', () => {
    const als = { fact: 'woningen', operator: 'lessThan', value: 10 } as const
    const anders = { stand: 'nee_tenzij', tekst: 'Meer niet.' } as const
    const inhoud = { gebieden: [dorp({ wonen: houding('ja', { als, anders }) })] }
    const zonder = Object.fromEntries(Object.entries(ALLES).filter(([id]) => id !== 'woningen'))
    expect(lees(inhoud, { ...ALLES, woningen: 3 }).stand).toBe('past')
    expect(lees(inhoud, { ...ALLES, woningen: 30 }).stand).toBe('nee_tenzij')
    expect(lees(inhoud, zonder).stand).toBe('onbekend')
  })
})

describe('direction is given per activity group', () => {
  const overWonen = maakRegel('RG-01', { versie: { geldtVoor: OVER_WONEN } })
  const inhoud = { regels: [overWonen], gebieden: [dorp({ wonen: houding('ja') })] }

  it('so homes beside it do not speak for a shop on which the vision is silent', () => {
    expect(lees(inhoud, WINKEL)).toMatchObject({ conclusie: 'afweging_nodig', stand: 'zwijgt' })
    expect(lees(inhoud, BEIDE)).toMatchObject({ conclusie: 'afweging_nodig', stand: 'zwijgt' })
    expect(lees(inhoud, ALLES)).toMatchObject({ conclusie: 'ja', stand: 'past' })
  })
})

describe('a nee_tenzij makes an eis strijdig', () => {
  const eis = maakRegel('RG-01', { versie: { geldtVoor: OVER_WONEN, voldoetAls: TE_LAAG } })

  it('only for a group that the eis is about', () => {
    const gebieden = [dorp({ wonen: houding('ja'), winkels: houding('nee_tenzij') })]
    expect(lees({ regels: [eis], gebieden }, BEIDE)).toMatchObject({
      conclusie: 'afweging_nodig',
      stand: 'nee_tenzij',
    })
  })

  it('only where it is that of the most specific profile', () => {
    const wet = { ...eis, herkomst: 'hogere_regelgeving', doorwerking: 'betrekken_bij' } as const
    const gebieden = [
      maakGebied('kern', { soort: 'kern', houding: { wonen: houding('ja') } }),
      dorp({ wonen: houding('nee_tenzij') }),
    ]
    const ligging = maakLigging([
      inGebied('kern', { soort: 'kern' }),
      inGebied('dorp', { maatgevend: false, maatgevendM2: 0 }),
    ])
    expect(lees({ regels: [wet], gebieden }, ALLES, ligging)).toMatchObject({
      conclusie: 'afweging_nodig',
      stand: 'past_niet',
    })
  })
})

describe('an area value is ground too', () => {
  const eis = maakRegel('RG-01', {
    doorwerking: 'weigeringsgrond',
    versie: { voldoetAls: { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } },
  })
  const gebied = (rest: object) =>
    dorp({ wonen: houding('ja') }, { waarden: { maxHoogte: { ...waarde(4), ...rest } } })

  it('so a number of our own gives no firm no', () => {
    expect(lees({ regels: [eis], gebieden: [gebied({})] })).toMatchObject({
      conclusie: 'nee_in_deze_vorm',
      stand: 'strijdig',
      hardheid: 'vast',
    })
    expect(lees({ regels: [eis], gebieden: [gebied(EIGEN)] })).toMatchObject({
      conclusie: 'afweging_nodig',
      stand: 'strijdig',
      hardheid: 'eigen_uitwerking',
      alleenVast: 'past',
    })
  })
})
