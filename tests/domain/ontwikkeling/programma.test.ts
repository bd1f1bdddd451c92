import { describe, expect, it } from 'vitest'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import { listKolommen, makeProgramma } from '../../../src/domain/ontwikkeling/programma.ts'
import { bijdrager } from '../budget/budgetproef.ts'

type Invoer = Readonly<Record<string, FeitWaarde>>
const ONBEKEND = 'onbekend_bij_initiatiefnemer'

const feit = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  herkomst: 'initiatief',
  aggregatie: 'som',
  min: 0,
  ...rest,
})
const WONINGEN = feit('woningen')

const deel = (id: string, feiten: Invoer, fase?: number, irrelevant: readonly string[] = []) => ({
  ...bijdrager(id, feiten, irrelevant),
  naam: id,
  ...(fase !== undefined && { fase }),
})

/** The row of the whole on one fact. */
const samen = (delen: Parameters<typeof makeProgramma>[1], een = WONINGEN) =>
  makeProgramma([een], delen).samen[0]

describe('het totaal van een programma', () => {
  it('is de som van wat elk deel opgeeft', () => {
    expect(samen([deel('a', { woningen: 60 }), deel('b', { woningen: 40 })])).toEqual({
      soort: 'waarde',
      waarde: 100,
    })
  })

  it.each([
    ['niets zegt', {}],
    ['het niet weet', { woningen: ONBEKEND }],
  ])('is ten minste wat bekend is als een deel %s: dat telt niet als nul', (_, leeg) => {
    expect(samen([deel('a', { woningen: 60 }), deel('b', leeg)])).toEqual({
      soort: 'ten_minste',
      waarde: 60,
    })
  })

  it('is onbekend als wat bekend is niets zegt', () => {
    expect(samen([deel('a', { woningen: 0 }), deel('b', {})])).toEqual({ soort: 'onbekend' })
    expect(samen([deel('a', {})])).toEqual({ soort: 'onbekend' })
  })

  it('noemt geen ondergrens als wat ontbreekt er ook af kan gaan', () => {
    const saldo = feit('woningen', { min: -100 })
    expect(samen([deel('a', { woningen: 60 }), deel('b', {})], saldo)).toEqual({
      soort: 'onbekend',
    })
  })

  it('telt een deel waar het niet speelt als niets', () => {
    const park = deel('b', {}, undefined, ['woningen'])
    expect(samen([deel('a', { woningen: 60 }), park])).toEqual({ soort: 'waarde', waarde: 60 })
    expect(samen([park])).toEqual({ soort: 'speelt_niet' })
  })
})

describe('de rijen van een programma', () => {
  it('staan per fase, in de volgorde van de fasen, met een eigen totaal', () => {
    const { fasen } = makeProgramma(
      [WONINGEN],
      [deel('b', {}, 2), deel('a', { woningen: 5 }, 1), deel('c', { woningen: 7 }, 2)],
    )
    expect(
      fasen.map(({ fase, delen, samen: [som] }) => [
        fase,
        delen.map(({ deel: { id } }) => id),
        som,
      ]),
    ).toEqual([
      [1, ['a'], { soort: 'waarde', waarde: 5 }],
      [2, ['b', 'c'], { soort: 'ten_minste', waarde: 7 }],
    ])
  })
})

describe('de kolommen van een programma', () => {
  it('zijn de getallen die optellen en die een deel heeft, of niet weet', () => {
    const feiten = [
      WONINGEN,
      feit('sloop'),
      feit('parkeren'),
      feit('lagen', { aggregatie: 'max' }),
      feit('kas'),
    ]
    const kolommen = listKolommen(new Map(feiten.map((een) => [een.id, een])), [
      { woningen: 5, sloop: 0, lagen: 3 },
      { parkeren: ONBEKEND },
    ])
    expect(kolommen.map(({ id }) => id)).toEqual(['woningen', 'parkeren'])
  })
})
