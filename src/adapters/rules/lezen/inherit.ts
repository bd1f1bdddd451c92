import type { GebiedProfiel, GeldendProfiel } from '../../../domain/model/gebied.ts'
import type { Visie } from '../../../domain/model/visie.ts'

/** The areas an area lies in, nearest first; stops at an unknown parent or at a circle. */
const parentsOf = (
  profiel: GebiedProfiel,
  perId: ReadonlyMap<string, GebiedProfiel>,
): readonly GebiedProfiel[] => {
  const ouders: GebiedProfiel[] = []
  let ouder = profiel.binnen === undefined ? undefined : perId.get(profiel.binnen)
  while (ouder && ouder !== profiel && !ouders.includes(ouder)) {
    ouders.push(ouder)
    ouder = ouder.binnen === undefined ? undefined : perId.get(ouder.binnen)
  }
  return ouders
}

/** What is said of the kind of an area, marked as such. */
const markSoort = <T extends object>(
  soort: string,
  gezegd: Readonly<Record<string, T>> = {},
): Readonly<Record<string, T & { readonly vanSoort: string }>> =>
  Object.fromEntries(
    Object.entries(gezegd).map(([sleutel, deel]) => [sleutel, { ...deel, vanSoort: soort }]),
  )

/**
 * Adds the values, stances and priorities that an area does not state itself and its parents do; and the values and
 * stances that none of them states and that are said of its kind, or else of theirs.
 */
export const inheritProfiel = (
  profiel: GebiedProfiel,
  perId: ReadonlyMap<string, GebiedProfiel>,
  soorten: Visie['soorten'],
): GeldendProfiel => {
  const lijn = [profiel, ...parentsOf(profiel, perId)].toReversed()
  const prioriteiten = new Map(
    lijn.flatMap((gebied) =>
      gebied.prioriteiten.map((prioriteit) => [prioriteit.spanning, prioriteit]),
    ),
  )
  return {
    ...profiel,
    waarden: Object.assign(
      {},
      ...lijn.map(({ soort }) => markSoort(soort, soorten[soort]?.waarden)),
      ...lijn.map((gebied) => gebied.waarden),
    ),
    houding: Object.assign(
      {},
      ...lijn.map(({ soort }) => markSoort(soort, soorten[soort]?.houding)),
      ...lijn.map((gebied) => gebied.houding),
    ),
    prioriteiten: [...prioriteiten.values()],
  }
}
