import type { GebiedProfiel } from '../../../domain/model/gebied.ts'

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

/** Adds the values, stances and priorities that an area does not state itself and its parents do. */
export const inheritProfiel = (
  profiel: GebiedProfiel,
  perId: ReadonlyMap<string, GebiedProfiel>,
): GebiedProfiel => {
  const lijn = [profiel, ...parentsOf(profiel, perId)]
  const prioriteiten = new Map(
    lijn
      .toReversed()
      .flatMap((gebied) =>
        gebied.prioriteiten.map((prioriteit) => [prioriteit.spanning, prioriteit]),
      ),
  )
  return {
    ...profiel,
    waarden: Object.assign({}, ...lijn.toReversed().map((gebied) => gebied.waarden)),
    houding: Object.assign({}, ...lijn.toReversed().map((gebied) => gebied.houding)),
    prioriteiten: [...prioriteiten.values()],
  }
}
