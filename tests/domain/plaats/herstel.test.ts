import { describe, expect, it } from 'vitest'
import type { Geometrie, Vorm } from '../../../src/domain/plaats/geometrie.ts'
import { repairVlak } from '../../../src/domain/plaats/herstel.ts'

const FOUT = { reden: 'Self-intersection', plaats: [5, 5] } as const

/** Repairs a surface of so many m² that the two methods make so large. */
const repair = (voor: number, structuur: number, lijnwerk: number) => {
  const m2: Readonly<Record<string, number>> = { voor, structuur, lijnwerk }
  const geo = {
    checkValid: () => ({ geldig: false, ...FOUT }),
    area: (vorm: unknown) => m2[String(vorm)],
    makeValid: (_: unknown, methode: string) => methode,
  }
  return repairVlak(geo as unknown as Geometrie, 'voor' as unknown as Vorm)
}

describe('a surface that is not valid', () => {
  it.each([
    ['nothing', 1000, 1000, 1000],
    ['less than 1 m² and 1 %', 1000, 1000.9, 999.1],
    ['less, of a small one', 10, 10.05, 10],
  ])('is repaired when that changes %s of it', (_, voor, structuur, lijnwerk) => {
    expect(repair(voor, structuur, lijnwerk)).toEqual({
      vorm: 'structuur',
      hersteld: true,
      verschilM2: structuur - voor,
    })
  })

  it.each([
    ['1 m² by one method', 1000, 1001, 1000],
    ['1 m² by the other', 1000, 1000, 999],
    ['1 %, be it little', 50, 50.5, 50],
    ['1 % by the other method', 10, 10, 9.5],
    ['all of it: nobody knows what was meant', 0, 50, 50],
  ])('is refused with the reason when that changes %s', (_, voor, structuur, lijnwerk) => {
    expect(repair(voor, structuur, lijnwerk)).toEqual({ geweigerd: FOUT })
  })
})
