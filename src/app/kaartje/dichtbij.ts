import type { Plekkenlijst, Schetsvorm } from '../ports/zoeken.ts'
import type { Uitsnede } from './beeld.ts'

/** With more in sight than this, buildings and roads are specks, m from the left to the right. */
const MAX_BREED_M = { gebouw: 1_500, weg: 4_000 } as const

/** Of what the municipality read in, what is near enough to be seen. */
const listDichtbij = (
  { eigen }: Pick<Plekkenlijst, 'eigen'>,
  { midden: [x, y], breedM, breedte, hoogte }: Uitsnede,
): readonly Schetsvorm[] => {
  if (!eigen) return []
  const [half, hoog] = [breedM / 2, (breedM * hoogte) / breedte / 2]
  const kader = { minX: x - half, maxX: x + half, minY: y - hoog, maxY: y + hoog }
  return (['gebouw', 'weg'] as const)
    .filter((laag) => breedM <= MAX_BREED_M[laag])
    .flatMap((laag) => eigen.listVormen(laag, kader))
}

/** The sketch, and what is near. */
export const listInZicht = (
  lijst: Pick<Plekkenlijst, 'schets' | 'eigen'>,
  uitsnede: Uitsnede,
): readonly Schetsvorm[] => [...lijst.schets, ...listDichtbij(lijst, uitsnede)]
