import { describe, expect, it } from 'vitest'
import {
  findNietIngevuld,
  findTegenspraak,
  sayNietIngevuld,
} from '../../../src/app/effecten/afwijking-naast-plan.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'

const feit = (id: string, label: string, eenheid?: string): Feit => ({
  id,
  label,
  type: 'getal',
  herkomst: 'initiatief',
  aantonen: 'nu',
  ...(eenheid && { eenheid }),
})
const FEITEN = [
  feit('hoogte', 'hoe hoog het gebouw wordt', 'm'),
  feit('goot', 'goothoogte', 'm'),
  { ...feit('rondom', 'hoogte van het hoogste gebouw in de buurt', 'm'), rondom: true as const },
  feit('aanbouw', 'vloer van de aanbouw', 'm²'),
  feit('lagen', 'aantal bouwlagen', 'lagen'),
  feit('woningen', 'nieuwe woningen', 'woningen'),
  feit('bezoek', 'bezoekers op een dag', 'bezoekers'),
]

const caseOf = (
  gevraagd: string,
  waarden: Readonly<Record<string, number>>,
  { artikel = '5.1', gemist = [] }: { artikel?: string; gemist?: readonly string[] } = {},
) =>
  ({
    boek: { feiten: new Map(FEITEN.map((deel) => [deel.id, deel])) },
    huidig: {
      feiten: Object.entries(waarden).map(([id, waarde]) => ({
        feit: id,
        herkomst: 'initiatief',
        waarde,
      })),
      uitkomsten: [{ ontbreekt: gemist.map((id) => ({ feit: id })) }],
      vragen: [],
    },
    gebeurtenissen: [
      {
        volgnummer: 1,
        door: 'J. de Vries',
        vastgelegdOp: '2026-09-01T10:00:00.000Z',
        gebeurtenis: {
          soort: 'afwijking_beschreven',
          artikel,
          toegestaan: '9 m',
          gevraagd,
          identiteit: 'x',
        },
      },
    ],
    zaak: { teruggenomen: new Set() },
  }) as unknown as Parameters<typeof findNietIngevuld>[0]

const find = (gevraagd: string, waarden: Readonly<Record<string, number>>, artikel = '5.1') =>
  findTegenspraak(caseOf(gevraagd, waarden, { artikel })).map(({ feit: id, afwijking }) => [
    id,
    ...afwijking,
  ])

describe('wat de afwijking anders zegt dan het plan', () => {
  it('is van een kaal getal wat het artikel ernaast noemt, en zonder dat niets', () => {
    const uit = [['hoogte', '22 m']]
    expect(find('22 meter', { hoogte: 25 }, 'Artikel 5.1, bouwhoogte')).toEqual(uit)
    expect(find('22 m hoog', { hoogte: 25 })).toEqual(uit)
    expect(find('22 meter', { hoogte: 25 })).toEqual([])
  })

  it.each([
    ['Een gebouw van 11,5 m hoog', { hoogte: 9 }, [['hoogte', '11,5 m']]],
    ['Een bouwhoogte van 11,5 meter.', { hoogte: 9 }, [['hoogte', '11,5 m']]],
    ['Een bouwhoogte van 11,5 meter.', { rondom: 9 }, []],
    ['Even hoog als de buurt: 12 meter hoogte', { rondom: 9 }, [['rondom', '12 m']]],
    ['Een aanbouw van 1.250 m2', { aanbouw: 45 }, [['aanbouw', '1.250 m²']]],
    ['Vijf, dus 5 bouwlagen', { lagen: 4 }, [['lagen', '5 lagen']]],
    ['12 woningen, allemaal huur', { woningen: 10 }, [['woningen', '12 woningen']]],
  ])('is van "%s" %j: %j', (gevraagd, waarden, uit) => {
    expect(find(gevraagd, waarden)).toEqual(uit)
  })

  it.each([
    ['Een bouwhoogte van 11,5 m', { hoogte: 11.5 }, 'is hetzelfde getal'],
    ['Een bouwhoogte van 11,5 m', {}, 'staat niet in het plan'],
    ['Goot op 6 m, bouwhoogte 9 m', { hoogte: 9, goot: 6 }, 'hoort bij iets anders'],
    ['Een aanbouw op 3 m van de weg', { aanbouw: 45 }, 'heeft een andere eenheid'],
    ['Een hoogte van 9 m², zo stond er', { hoogte: 8 }, 'is geen meter'],
    ['Wonen naast 40 bezoekers', { woningen: 10 }, 'gaat over iets anders'],
    ['Een hoger gebouw', { hoogte: 9 }, 'is geen getal'],
  ])('is van "%s" %j niets: het %s', (gevraagd, waarden, _waarom) => {
    expect(find(gevraagd, waarden)).toEqual([])
  })
})

describe('wat de afwijking noemt en het plan nog mist', () => {
  const say = (waarden: Readonly<Record<string, number>>, gemist: readonly string[]) =>
    findNietIngevuld(caseOf('Een bouwhoogte van 11,5 m', waarden, { gemist })).map(sayNietIngevuld)

  it('telt in het advies als onbekend, en dat staat erbij', () => {
    expect(say({}, ['hoogte', 'rondom', 'woningen'])).toEqual([
      'In de afwijking staat 11,5 m. In het plan is nog niet ingevuld: hoe hoog het gebouw wordt. In het advies telt dat als onbekend.',
    ])
  })

  it('is er niet als het plan het noemt, of als niets ernaar vraagt', () => {
    expect(say({ hoogte: 9 }, ['hoogte'])).toEqual([])
    expect(say({ goot: 11.5 }, ['hoogte'])).toEqual([])
    expect(say({}, ['goot'])).toEqual([])
  })
})
