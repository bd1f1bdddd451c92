import { describe, expect, it } from 'vitest'
import {
  addDagen,
  addMaanden,
  dagenTussen,
  feestdagenVan,
  weekdagVan,
} from '../../../src/domain/dossier/kalender.ts'
import { computeTermijn, toWerkdag } from '../../../src/domain/dossier/termijnen.ts'

const ACHT = { aantal: 8, eenheid: 'weken' } as const
const ZES = { aantal: 6, eenheid: 'weken' } as const
const HALF_JAAR = { aantal: 6, eenheid: 'maanden' } as const

describe('de kalender', () => {
  it('telt dagen over maanden, jaren, schrikkeldagen en de zomertijd', () => {
    expect(addDagen('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDagen('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDagen('2026-01-01', -1)).toBe('2025-12-31')
    expect(dagenTussen('2026-03-28', '2026-03-30')).toBe(2)
    expect(dagenTussen('2026-03-30', '2026-03-28')).toBe(-2)
  })

  it('telt maanden, en neemt de laatste dag van een kortere maand', () => {
    expect(addMaanden('2026-08-31', 6)).toBe('2027-02-28')
    expect(addMaanden('2026-01-15', 6)).toBe('2026-07-15')
    expect(addMaanden('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMaanden('2026-05-31', 1)).toBe('2026-06-30')
    expect(addMaanden('2026-06-30', 12)).toBe('2027-06-30')
  })

  it('kent de dag van de week', () => {
    expect(weekdagVan('2026-11-29')).toBe(0)
    expect(weekdagVan('2026-11-28')).toBe(6)
  })
})

describe('de feestdagen', () => {
  it.each([
    [
      2026,
      [
        '2026-01-01',
        '2026-04-03',
        '2026-04-06',
        '2026-04-27',
        '2026-05-05',
        '2026-05-14',
        '2026-05-25',
        '2026-12-25',
        '2026-12-26',
      ],
    ],
    [
      2027,
      [
        '2027-01-01',
        '2027-03-26',
        '2027-03-29',
        '2027-04-27',
        '2027-05-05',
        '2027-05-06',
        '2027-05-17',
        '2027-12-25',
        '2027-12-26',
      ],
    ],
  ])('van %i zijn die van de wet', (jaar, dagen) => {
    expect(feestdagenVan(jaar)).toEqual(dagen)
  })

  // Dates of Easter Sunday: two days before Good Friday plus two.
  it.each([
    [2000, '2000-04-21'],
    [2008, '2008-03-21'],
    [2011, '2011-04-22'],
    [2019, '2019-04-19'],
    [2024, '2024-03-29'],
    [2025, '2025-04-18'],
    [2030, '2030-04-19'],
    [2038, '2038-04-23'],
    [2049, '2049-04-16'],
    [2076, '2076-04-17'],
    [2100, '2100-03-26'],
    [2285, '2285-03-20'],
  ])('kennen Goede Vrijdag van %i', (jaar, dag) => {
    expect(feestdagenVan(jaar)).toContain(dag)
  })

  it('verschuiven Koningsdag naar zaterdag als hij op zondag valt', () => {
    expect(feestdagenVan(2025)).toContain('2025-04-26')
    expect(feestdagenVan(2025)).not.toContain('2025-04-27')
    expect(feestdagenVan(2024)).toContain('2024-04-27')
  })
})

describe('een werkdag', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-28', '2026-11-30'],
    ['2026-11-29', '2026-11-30'],
    // Christmas on Friday and Saturday, then a Sunday.
    ['2026-12-25', '2026-12-28'],
    // Good Friday up to and including Easter Monday.
    ['2026-04-03', '2026-04-07'],
    // New Year's Eve is a working day.
    ['2026-12-31', '2026-12-31'],
  ])('na %s is %s', (dag, werkdag) => expect(toWerkdag(dag)).toBe(werkdag))

  it('is geen dag die bij besluit is aangewezen', () => {
    expect(toWerkdag('2026-05-14', ['2026-05-15'])).toBe('2026-05-18')
    expect(toWerkdag('2026-05-14')).toBe('2026-05-15')
  })
})

describe('de termijn van een aanvraag', () => {
  it('is acht weken na de dag van ontvangst', () => {
    expect(computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT })).toEqual({
      einde: '2026-10-27',
      voorlopig: false,
      stappen: [{ soort: 'duur', duur: ACHT, datum: '2026-10-27' }],
    })
  })

  it('schuift naar de eerste werkdag, en zegt dat', () => {
    const termijn = computeTermijn({ ontvangenOp: '2026-10-30', duur: ACHT })
    expect(termijn.einde).toBe('2026-12-28')
    expect(termijn.stappen.at(-1)).toEqual({ soort: 'verschoven', datum: '2026-12-28' })
    const aangewezen = { ontvangenOp: '2026-03-20', duur: ACHT, vrijeDagen: ['2026-05-15'] }
    expect(computeTermijn(aangewezen).einde).toBe('2026-05-18')
    expect(computeTermijn({ ...aangewezen, vrijeDagen: [] }).einde).toBe('2026-05-15')
  })

  it('wordt met zes weken verlengd, en schuift pas daarna', () => {
    const vraag = { ontvangenOp: '2026-10-30', duur: ACHT, verlenging: ZES }
    expect(computeTermijn(vraag)).toEqual({
      einde: '2027-02-05',
      voorlopig: false,
      stappen: [
        { soort: 'duur', duur: ACHT, datum: '2026-12-25' },
        { soort: 'verlenging', duur: ZES, datum: '2027-02-05' },
      ],
    })
  })

  it('schuift niet als zij langer is dan twaalf weken of drie maanden', () => {
    // 1 May 2027 is a Saturday.
    expect(computeTermijn({ ontvangenOp: '2026-11-01', duur: HALF_JAAR }).einde).toBe('2027-05-01')
    const kwartaal = { aantal: 3, eenheid: 'maanden' } as const
    expect(computeTermijn({ ontvangenOp: '2027-02-01', duur: kwartaal }).einde).toBe('2027-05-03')
    const twaalf = { aantal: 12, eenheid: 'weken' } as const
    expect(computeTermijn({ ontvangenOp: '2026-09-05', duur: twaalf }).einde).toBe('2026-11-30')
    const dertien = { aantal: 13, eenheid: 'weken' } as const
    expect(computeTermijn({ ontvangenOp: '2026-09-05', duur: dertien }).einde).toBe('2026-12-05')
  })

  it('staat stil van de dag na de vraag tot de dag van de aanvulling', () => {
    const opschortingen = [
      { gevraagdOp: '2026-09-10', uiterlijk: '2026-09-24', aangevuldOp: '2026-09-15' },
    ]
    expect(computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT, opschortingen })).toEqual({
      einde: '2026-11-02',
      voorlopig: false,
      stappen: [
        { soort: 'duur', duur: ACHT, datum: '2026-10-27' },
        {
          soort: 'opschorting',
          van: '2026-09-11',
          totEnMet: '2026-09-14',
          dagen: 4,
          datum: '2026-10-31',
        },
        { soort: 'verschoven', datum: '2026-11-02' },
      ],
    })
  })

  it('staat niet langer stil dan tot de laatste dag die is gegeven', () => {
    const opschortingen = [
      { gevraagdOp: '2026-09-10', uiterlijk: '2026-09-14', aangevuldOp: '2026-09-30' },
    ]
    const termijn = computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT, opschortingen })
    expect(termijn.stappen[1]).toMatchObject({ totEnMet: '2026-09-14', dagen: 4 })
    expect(termijn.voorlopig).toBe(false)
    const opTijd = [{ ...opschortingen[0], aangevuldOp: '2026-09-14' }] as typeof opschortingen
    const laatst = computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT, opschortingen: opTijd })
    expect(laatst.stappen[1]).toMatchObject({ totEnMet: '2026-09-13', dagen: 3 })
  })

  it('is voorlopig zolang er nog niets is aangevuld', () => {
    const opschortingen = [{ gevraagdOp: '2026-09-10', uiterlijk: '2026-09-14' }]
    const termijn = computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT, opschortingen })
    expect(termijn.voorlopig).toBe(true)
    expect(termijn.stappen[1]).toMatchObject({ totEnMet: '2026-09-14', dagen: 4 })
  })

  it('telt een dag waarop zij om twee redenen stilstaat één keer, in welke volgorde ook', () => {
    const opschortingen = [
      { gevraagdOp: '2026-09-12', uiterlijk: '2026-09-16' },
      { gevraagdOp: '2026-09-10', uiterlijk: '2026-09-14' },
      { gevraagdOp: '2026-09-11', uiterlijk: '2026-09-13' },
    ]
    const termijn = computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT, opschortingen })
    expect(termijn.stappen.filter(({ soort }) => soort === 'opschorting')).toEqual([
      {
        soort: 'opschorting',
        van: '2026-09-11',
        totEnMet: '2026-09-14',
        dagen: 4,
        datum: '2026-10-31',
      },
      {
        soort: 'opschorting',
        van: '2026-09-15',
        totEnMet: '2026-09-16',
        dagen: 2,
        datum: '2026-11-02',
      },
    ])
  })

  it('verliest niets aan een vraag die dezelfde dag nog is beantwoord', () => {
    const opschortingen = [
      { gevraagdOp: '2026-09-10', uiterlijk: '2026-09-24', aangevuldOp: '2026-09-10' },
    ]
    const termijn = computeTermijn({ ontvangenOp: '2026-09-01', duur: ACHT, opschortingen })
    expect(termijn.stappen).toHaveLength(1)
  })
})
