import type { Feit } from '../../src/domain/model/feit.ts'
import type { Budget } from '../../src/domain/model/gebied.ts'
import type { Regelboek } from '../../src/domain/model/regelboek.ts'
import { boek } from './proef.ts'

const AGGREGATIE: Readonly<Record<string, Feit['aggregatie']>> = {
  activiteiten: 'een_van',
  woningenNieuw: 'som',
  sociaalHuurAantal: 'som',
  bouwlagenMax: 'max',
  beeldPast: 'min',
}

export const budget = (rest: Partial<Budget>): Budget => ({
  feit: 'woningenNieuw',
  tekst: 'Zoveel past er.',
  herkomst: 'sectoraal_beleid',
  werking: 'bevestigd',
  bron: [{ document: 'proef' }],
  ...rest,
})

/** The rulebook of the made-up city with facts that add up, and these budgets in Wijk Noord. */
export const withBudgetten = (
  budgetten: readonly Budget[],
  rest: Partial<Regelboek> = {},
): Regelboek => ({
  ...boek,
  feiten: new Map(
    [...boek.feiten].map(([id, feit]) => {
      const aggregatie = AGGREGATIE[id]
      return [id, aggregatie ? { ...feit, aggregatie } : feit]
    }),
  ),
  gebieden: boek.gebieden.map((gebied) =>
    gebied.id === 'wijk-noord' ? { ...gebied, budgetten: [...budgetten] } : gebied,
  ),
  ...rest,
})

/** A rectangle in RD; Wijk Noord is 233000-234000 by 556000-557000. */
export const vlak = (x: number, y: number, breed = 50, hoog = 50) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + breed, y],
      [x + breed, y + hoog],
      [x, y + hoog],
      [x, y],
    ],
  ],
})

export const WOONFEITEN = {
  activiteiten: ['wonen'],
  woningenNieuw: 10,
  sociaalHuurAantal: 4,
  bouwlagenMax: 3,
  functieOud: 'kantoor',
  oordeelGS02: true,
} as const

/** A part in Wijk Noord, the i-th beside the others. */
export const deel = (i: number, feiten: object = {}, rest: object = {}) => ({
  id: `deel-${i}`,
  locatie: vlak(233_100 + 60 * i, 556_100),
  feiten: { ...WOONFEITEN, ...feiten },
  ...rest,
})

export const ontwikkeling = (delen: readonly object[], rest: object = {}) => ({
  naam: 'Een hele buurt',
  delen,
  ...rest,
})
