import { describe, expect, it } from 'vitest'
import {
  countVoorbehouden,
  foldLos,
  listOngezegd,
  listVoorbehouden,
  mergeVoorbehouden,
  sayWaarOpen,
  sayWaaruit,
  sayWaaruitGrond,
} from '../../../src/app/woorden/voorbehouden.ts'
import type { Beoordeling, Voorbehoud } from '../../../src/domain/model/beoordeling.ts'
import type { UitgelegdeRichting } from '../../../src/domain/model/richting.ts'
import { boek } from '../../hulp/proef.ts'

const maak = (regel: string, rest: Partial<Voorbehoud> = {}): Voorbehoud => ({
  regel,
  tekst: `Mits ${regel}.`,
  beslissend: false,
  ...rest,
})
const met = (...ontbreekt: readonly string[]) =>
  ({
    uitkomsten: [{ regel: 'A-01', ontbreekt: ontbreekt.map((feit) => ({ feit })) }],
  }) as unknown as Beoordeling
const STUK = { stuk: 'participatieverslag' }

describe('waaruit een voorbehoud moet blijken', () => {
  it.each([
    [
      'van de aanvraag, met een stuk',
      STUK,
      ['startDatum'],
      'Dit moet blijken uit: participatieverslag.',
    ],
    ['van de aanvraag, zonder stuk', {}, ['startDatum'], 'Dit moet bij de aanvraag blijken.'],
    [
      'van een mens, met een stuk',
      STUK,
      ['beeldPast'],
      'De gemeente beoordeelt dit met: participatieverslag.',
    ],
    ['van een mens, zonder stuk', {}, ['beeldPast'], 'De gemeente beoordeelt dit.'],
    ['van allebei', {}, ['beeldPast', 'startDatum'], 'Dit moet bij de aanvraag blijken.'],
  ] as const)('is %s: %#', (_, rest, ontbreekt, tekst) => {
    expect(sayWaaruit(boek, met(...ontbreekt), maak('A-01', rest))).toBe(tekst)
  })
})

describe('hoeveel voorbehouden er zijn', () => {
  it('telt er een voor wat in meer gebieden open is, en voor wat twee regels hetzelfde zeggen', () => {
    const open = [
      maak('A-01', { gebied: 'wijk', tekst: 'Mits het hoogstens 10 m is.' }),
      maak('A-01', { gebied: 'kern', tekst: 'Mits het hoogstens 8 m is.' }),
      maak('A-02'),
      maak('A-03', { tekst: 'Mits A-02.' }),
    ]
    expect(listVoorbehouden(open)).toEqual(['Mits het hoogstens 10 m is.', 'Mits A-02.'])
    expect(countVoorbehouden(open)).toBe(2)
  })
})

describe('voorbehouden op een pagina', () => {
  const lijst = (aantal: number) => Array.from({ length: aantal }, (_, i) => maak(`A-0${i}`))

  it('staan er een voor een tot vijf; van meer de eerste drie, de rest gevouwen', () => {
    expect(foldLos(lijst(5))).toEqual({ eerst: lijst(5), verder: [] })
    const { eerst, verder } = foldLos(lijst(8))
    expect(eerst).toEqual(lijst(3))
    expect(verder).toMatchObject([
      { kort: 'Nog 5 punten die bij dit plan moeten blijken', voorbehouden: lijst(8).slice(3) },
    ])
  })

  const advies = { voorbehouden: [maak('A-01', { gebied: 'wijk', ...STUK }), maak('A-02')] }
  const door = [{ soort: 'regel', id: 'A-01', gebied: 'wijk', rol: 'stand', tekst: 'Nog te zien.' }]
  const richting = { door, tegenkracht: [] } as unknown as UitgelegdeRichting
  const beoordeling = { advies, richting } as unknown as Beoordeling

  it('staan niet nog eens onder de redenen waar zij al tussen staan', () => {
    expect(listOngezegd(beoordeling)).toEqual([maak('A-02')])
    const elders = { ...richting, door: [{ ...door[0], gebied: 'stad' }] } as UitgelegdeRichting
    expect(listOngezegd({ ...beoordeling, richting: elders })).toHaveLength(2)
  })

  it('zeggen tussen de redenen waarmee het te laten zien is', () => {
    const [grond] = richting.door
    if (!grond) throw new Error('geen reden')
    expect(sayWaaruitGrond(boek, beoordeling, grond)).toBe(
      ' Laat dit zien met: participatieverslag.',
    )
    expect(sayWaaruitGrond(boek, beoordeling, { ...grond, id: 'A-02' })).toBe('')
  })
})

describe('dezelfde vraag in meer gebieden', () => {
  it('staat er één keer, met waar zij speelt, en geeft de doorslag als zij dat ergens doet', () => {
    const [eerste, tweede] = boek.gebieden.map(({ id, naam }) => ({ id, naam }))
    if (!eerste || !tweede) throw new Error('two areas are needed')
    const delen = [
      maak('A-01', { gebied: eerste.id }),
      maak('A-02', { gebied: eerste.id }),
      maak('A-01', { gebied: tweede.id, beslissend: true }),
    ]
    const samen = mergeVoorbehouden(delen)
    expect(samen.map(({ regel, beslissend }) => [regel, beslissend])).toEqual([
      ['A-01', true],
      ['A-02', false],
    ])
    expect(samen.map((deel) => sayWaarOpen(boek, deel))).toEqual([
      ` Dit speelt in ${eerste.naam} en ${tweede.naam}.`,
      '',
    ])
  })
})
