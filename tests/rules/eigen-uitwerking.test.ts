import { describe, expect, it } from 'vitest'
import { boek } from './assen.ts'

describe('what is our own elaboration', () => {
  const { herkomst, toelichting } = boek.regels.find(({ id }) => id === 'SE-13') ?? {}

  it.each(['voldoet_niet', 'onbekend'] as const)(
    'says in SE-13 (%s) where the 30% comes from, and that the limit of 12 homes is ours',
    (uitkomst) => {
      expect(herkomst).toBe('eigen_uitwerking')
      const { kort = '', motivering = '' } = toelichting?.[uitkomst] ?? {}
      expect(kort).not.toContain('De afspraak is')
      for (const tekst of [kort, motivering]) {
        expect(tekst).toMatch(/prestatieafspraken/)
        expect(tekst).toMatch(/12 woningen.*eigen (?:keuze|uitwerking)/s)
      }
    },
  )
})

describe('what is labelled as law', () => {
  const { documenten, soorten } = boek.visie
  const houdingen = [...boek.gebieden, ...Object.values(soorten)].flatMap(({ houding = {} }) =>
    Object.values(houding),
  )

  it('is no stance that rests on the vision or on policy of the municipality too', () => {
    const vanWet = houdingen.filter(({ herkomst }) => herkomst === 'hogere_regelgeving')
    expect(vanWet.length).toBeGreaterThan(0)
    const ook = vanWet.flatMap(({ tekst, bron }) =>
      bron.some(({ document }) => documenten[document]?.uitgever === 'gemeente Assen') ? tekst : [],
    )
    expect([...new Set(ook)]).toEqual([])
  })
})
