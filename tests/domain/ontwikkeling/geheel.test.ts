import { describe, expect, it } from 'vitest'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import { aggregateFeiten } from '../../../src/domain/ontwikkeling/geheel.ts'
import { bijdrager } from '../budget/budgetproef.ts'

type Invoer = Readonly<Record<string, FeitWaarde>>
const ONBEKEND = 'onbekend_bij_initiatiefnemer'

const feit = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  herkomst: 'initiatief',
  ...rest,
})

const WONINGEN = feit('woningen', {
  label: 'Nieuwe woningen',
  eenheid: 'woningen',
  aggregatie: 'som',
  min: 0,
})

/** The whole of these parts on one fact. */
const geheel = (een: Feit, delen: readonly Invoer[], gesteld: Invoer = {}) =>
  aggregateFeiten(
    new Map([[een.id, een]]),
    delen.map((feiten, i) => bijdrager(`deel-${i}`, feiten)),
    gesteld,
  )

const NIETS = { feiten: {}, herkomst: [], ontbreekt: [], verschilt: [], aandachtspunten: [] }

describe('een feit dat voor het geheel niet is gesteld', () => {
  it('komt van de delen, met hoe zij zijn samengenomen', () => {
    expect(geheel(WONINGEN, [{ woningen: 3 }, { woningen: 4 }])).toEqual({
      ...NIETS,
      feiten: { woningen: 7 },
      herkomst: [{ feit: 'woningen', waarde: 7, van: 'delen', aggregatie: 'som' }],
    })
  })

  it('zonder aggregatie geldt als alle delen hetzelfde zeggen, en verschilt anders', () => {
    const kleur = feit('kleur', { type: 'keuze' })
    expect(geheel(kleur, [{ kleur: 'rood' }, { kleur: 'rood' }])).toEqual({
      ...NIETS,
      feiten: { kleur: 'rood' },
      herkomst: [{ feit: 'kleur', waarde: 'rood', van: 'delen' }],
    })
    expect(geheel(kleur, [{ kleur: 'rood' }, { kleur: 'blauw' }])).toEqual({
      ...NIETS,
      verschilt: ['kleur'],
    })
  })

  it('ontbreekt als een deel het niet noemt, en wordt niet genoemd als geen deel het noemt', () => {
    expect(geheel(WONINGEN, [{ woningen: 3 }, {}, {}])).toEqual({
      ...NIETS,
      ontbreekt: [{ feit: 'woningen', delen: ['deel-1', 'deel-2'] }],
    })
    expect(geheel(WONINGEN, [{}, {}])).toEqual(NIETS)
  })

  it('is onbekend bij de initiatiefnemer als ieder die het mist dat zegt', () => {
    expect(geheel(WONINGEN, [{ woningen: 3 }, { woningen: ONBEKEND }])).toEqual({
      ...NIETS,
      feiten: { woningen: ONBEKEND },
      ontbreekt: [{ feit: 'woningen', delen: ['deel-1'] }],
    })
    expect(geheel(WONINGEN, [{ woningen: ONBEKEND }])).toEqual({
      ...NIETS,
      feiten: { woningen: ONBEKEND },
    })
  })

  it('telt niet mee als het voor geen deel van belang is', () => {
    const delen = [bijdrager('a', {}, ['woningen'])]
    expect(aggregateFeiten(new Map([['woningen', WONINGEN]]), delen, {})).toEqual(NIETS)
  })

  it('is er alleen als iemand het stelt: de plek en het gebied spreken voor zich', () => {
    const stel = (herkomst: Feit['herkomst']) =>
      geheel({ ...WONINGEN, herkomst }, [{ woningen: 3 }], { woningen: 9 })
    expect(stel('behandelaar').feiten).toEqual({ woningen: 9 })
    for (const herkomst of ['ligging', 'gebied', 'afgeleid'] as const) {
      expect(stel(herkomst)).toEqual(NIETS)
    }
  })
})

describe('een feit dat voor het geheel is gesteld', () => {
  const punten = (een: Feit, delen: readonly Invoer[], waarde: FeitWaarde) =>
    geheel(een, delen, { [een.id]: waarde }).aandachtspunten

  it('gaat voor, en een verschil met de delen wordt gezegd', () => {
    expect(geheel(WONINGEN, [{ woningen: 3 }, { woningen: 4 }], { woningen: 8 })).toEqual({
      ...NIETS,
      feiten: { woningen: 8 },
      herkomst: [{ feit: 'woningen', waarde: 8, van: 'geheel' }],
      aandachtspunten: [
        {
          code: 'geheel_wijkt_af_van_delen',
          feit: 'woningen',
          tekst:
            'Voor het geheel is nieuwe woningen opgegeven als 8 woningen; de delen geven samen 7 woningen. Wij rekenen met wat voor het geheel is opgegeven.',
        },
      ],
    })
  })

  it('gaat ook voor als het nee of nul is', () => {
    expect(geheel(WONINGEN, [{ woningen: 0 }], { woningen: 0 }).feiten).toEqual({ woningen: 0 })
  })

  it('wijkt niet af door het stof van breuken', () => {
    const hoogste = feit('maat', { aggregatie: 'max' })
    const wijkt = (delen: number, waarde: number) =>
      punten(hoogste, [{ maat: delen }], waarde).length
    expect(wijkt(0, 1e-9)).toBe(0)
    expect(wijkt(0, 2e-9)).toBe(1)
    expect(wijkt(-1e-9, 1e-9)).toBe(1)
    expect([wijkt(1e10, 1e10 + 9), wijkt(1e10, 1e10 + 11)]).toEqual([0, 1])
    expect([wijkt(-1e10, -1e10 - 9), wijkt(-1e10, -1e10 - 11)]).toEqual([0, 1])
    // The larger of the two sets what is dust.
    expect([wijkt(0.1, 0.1 + 5e-10), wijkt(7, 5)]).toEqual([0, 1])
  })

  it('wijkt niet af door de volgorde van een lijst', () => {
    const wat = feit('wat', { type: 'meerkeuze', aggregatie: 'een_van' })
    const delen = [{ wat: ['b'] }, { wat: ['a'] }]
    expect(punten(wat, delen, ['a', 'b'])).toEqual([])
    expect(punten(wat, delen, ['b', 'a'])).toEqual([])
    expect(punten(wat, delen, ['a'])).toHaveLength(1)
    expect(punten(wat, [{ wat: 'a' }], ['a'])).toEqual([])
  })

  it('wijkt af in een woord of een ja', () => {
    const kan = feit('kan', { type: 'janee', label: 'Kan het' })
    expect(punten(kan, [{ kan: true }], true)).toEqual([])
    expect(punten(kan, [{ kan: true }], false).map(({ tekst }) => tekst)).toEqual([
      'Voor het geheel is kan het opgegeven als nee; de delen geven samen ja. Wij rekenen met wat voor het geheel is opgegeven.',
    ])
  })

  it('wijkt nergens van af als het zelf onbekend is', () => {
    expect(geheel(WONINGEN, [{ woningen: 3 }], { woningen: ONBEKEND })).toEqual({
      ...NIETS,
      feiten: { woningen: ONBEKEND },
      herkomst: [{ feit: 'woningen', waarde: ONBEKEND, van: 'geheel' }],
    })
  })

  it('is minder dan wat een paar delen al zeggen', () => {
    const delen = [{ woningen: 6 }, {}, { woningen: 5 }]
    expect(punten(WONINGEN, delen, 10)).toEqual([
      {
        code: 'geheel_minder_dan_delen',
        feit: 'woningen',
        tekst:
          'Voor het geheel is nieuwe woningen opgegeven als 10 woningen, maar de delen die het noemen komen al op 11 woningen. Wij rekenen met wat voor het geheel is opgegeven.',
      },
    ])
    expect(punten(WONINGEN, delen, 11)).toEqual([])
  })

  it('kan minder zijn als wat ontbreekt ook negatief kan zijn', () => {
    const { min: _, ...vrij } = WONINGEN
    const delen = [{ woningen: 6 }, {}]
    expect(punten(vrij, delen, 5)).toEqual([])
    expect(punten({ ...vrij, min: -1 }, delen, 5)).toEqual([])
    expect(punten({ ...vrij, min: 1 }, delen, 5)).toHaveLength(1)
  })

  it('is niet te vergelijken als het niet optelt', () => {
    const hoogste = feit('maat', { aggregatie: 'max', min: 0 })
    expect(punten(hoogste, [{ maat: 6 }, {}], 5)).toEqual([])
    const kleur = feit('kleur', { type: 'keuze', aggregatie: 'som', min: 0 })
    expect(punten(kleur, [{ kleur: '6' }, {}], '5')).toEqual([])
    const anders = feit('maat', { min: 0 })
    expect(punten(anders, [{ maat: 6 }, { maat: 7 }], 5)).toEqual([])
  })
})
