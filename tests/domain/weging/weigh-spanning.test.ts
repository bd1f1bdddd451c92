import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakSpanning,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, inWoorden, weeg, zonder } from '../proef/weeg.ts'

const voorrangIn = (spanning: string): Gebied['prioriteiten'] => [
  {
    spanning,
    voorrang: 'bouwen',
    tekst: 'proef',
    herkomst: 'visie',
    werking: 'bevestigd',
    bron: [{ document: 'proef' }],
  },
]

const dorp = (rest: Partial<Gebied> = {}) =>
  maakGebied('dorp', { houding: { wonen: houding('ja') }, ...rest })

const inhoud = (rest: Partial<Gebied> = {}) => ({
  spanningen: [maakSpanning('SP-01', {})],
  gebieden: [dorp(rest)],
})

const VEEL = { ...ALLES, woningen: 60 }

describe('a spanning', () => {
  it('is afweging_nodig when it occurs and the area gives no priority', () => {
    const { weging } = weeg(inhoud(), VEEL)
    expect(weging.conclusie).toBe('afweging_nodig')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'afweging_nodig'])
    expect(weging.spanningen[0]).not.toHaveProperty('voorrang')
    expect(weging.spanningen[0]).toMatchObject({ teVragen: [], ontbrekendeLagen: [] })
  })

  it('is context when the area gives priority to one side, and says which', () => {
    const { weging } = weeg(inhoud({ prioriteiten: voorrangIn('SP-01') }), VEEL)
    expect(weging.conclusie).toBe('ja')
    expect(weging.spanningen[0]).toMatchObject({ voorrang: 'bouwen' })
  })

  it.each([{ werking: 'te_bevestigen' }, { herkomst: 'eigen_uitwerking' }] as const)(
    'is not settled by a priority that is %j, which is shown all the same',
    (velden) => {
      const prioriteiten = voorrangIn('SP-01').map((p) => ({ ...p, ...velden }))
      const { weging } = weeg(inhoud({ prioriteiten }), VEEL)
      expect(weging.conclusie).toBe('afweging_nodig')
      expect(weging.spanningen[0]?.voorrang).toBe('bouwen')
      const open = weeg(inhoud({ prioriteiten }), zonder('woningen')).weging
      expect(open.conclusie).toBe('nog_niet_te_zeggen')
      expect(open.spanningen[0]?.voorrang).toBe('bouwen')
    },
  )

  it('is not settled by a priority for another spanning', () => {
    const { weging } = weeg(inhoud({ prioriteiten: voorrangIn('SP-02') }), VEEL)
    expect(weging.conclusie).toBe('afweging_nodig')
  })

  it('finds its own priority among others', () => {
    const prioriteiten = [...voorrangIn('SP-02'), ...voorrangIn('SP-01')].map((p, i) => ({
      ...p,
      voorrang: i === 0 ? 'bewaren' : 'bouwen',
    }))
    const { weging } = weeg(inhoud({ prioriteiten }), VEEL)
    expect(weging.spanningen[0]?.voorrang).toBe('bouwen')
  })

  it('does not count below its threshold', () => {
    const { weging } = weeg(inhoud(), ALLES)
    expect(weging.conclusie).toBe('ja')
    expect(weging.spanningen[0]).not.toHaveProperty('voorrang')
  })

  it('keeps the advice open while a fact is missing, and asks for it', () => {
    const { wereld, weging } = weeg(inhoud(), zonder('woningen'))
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.spanningen[0]?.teVragen.map((slot) => wereld.werk.feiten[slot]?.id)).toEqual([
      'woningen',
    ])
    expect(weging.spanningen[0]?.ontbrekendeLagen).toEqual([])
  })

  it('is not asked about when the area gives priority anyway', () => {
    const { weging } = weeg(inhoud({ prioriteiten: voorrangIn('SP-01') }), zonder('woningen'))
    expect(weging.conclusie).toBe('ja')
  })

  it('is open when no profile is known: the area might give priority', () => {
    const ligging = maakLigging([], { lagen: ['natuur'] })
    const { weging } = weeg(inhoud(), VEEL, ligging)
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.spanningen[0]?.band ?? weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.spanningen[0]?.ontbrekendeLagen).toEqual(['profielen'])
  })

  it('does not ask for a missing layer that holds no profiles', () => {
    const { weging } = weeg(inhoud(), VEEL, maakLigging([], { lagen: [] }))
    expect(weging.spanningen[0]?.ontbrekendeLagen).toEqual(['profielen'])
  })

  it('is weighed in every profile with the values and the priority of that profile', () => {
    const hoger = { fact: 'hoogte', operator: 'greaterThan', value: { fact: 'maxHoogte' } } as const
    const boek = {
      spanningen: [maakSpanning('SP-01', { treedtOpAls: hoger })],
      gebieden: [
        dorp({ waarden: { maxHoogte: waarde(3) }, prioriteiten: voorrangIn('SP-01') }),
        maakGebied('rand', {
          houding: { wonen: houding('ja') },
          waarden: { maxHoogte: waarde(9) },
        }),
        maakGebied('kern', { soort: 'kern', waarden: { maxHoogte: waarde(1) } }),
      ],
    }
    const ligging = maakLigging([
      inGebied('kern', { soort: 'kern', maatgevend: false }),
      inGebied('dorp'),
      inGebied('rand'),
    ])
    const { weging } = weeg(boek, ALLES, ligging)
    expect(weging.conclusie).toBe('ja')
    expect(
      weging.spanningen.map(({ evaluatie, voorrang }) => [
        evaluatie.context.gebied?.id,
        evaluatie.treedtOp,
        voorrang,
      ]),
    ).toEqual([
      ['dorp', 1, 'bouwen'],
      ['rand', 0, undefined],
    ])
  })

  it('is weighed once, without an area, where no profile lies', () => {
    const { weging } = weeg(inhoud(), VEEL, maakLigging([]))
    expect(weging.spanningen).toHaveLength(1)
    expect(weging.spanningen[0]?.evaluatie.context.gebied).toBeUndefined()
  })

  it('follows the table of the vision', () => {
    const visie = { ...VISIE, niveaus: { ...VISIE.niveaus, spanning: 'ja_mits' as const } }
    expect(weeg({ ...inhoud(), visie }, VEEL).weging.conclusie).toBe('ja_mits')
  })
})
