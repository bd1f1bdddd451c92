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
