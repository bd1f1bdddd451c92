import type { Regelboek } from '../model/regelboek.ts'
import { passagesOf } from './grond.ts'

/**
 * The principles a passage belongs to: the one it is about, or otherwise those of the rules of vision
 * and policy that cite it.
 */
export const linkPassages = ({ begrippen, passages, regels }: Regelboek) => {
  const perPassage = new Map<string, ReadonlySet<string>>()
  for (const { id, onderwerp } of passages) {
    const citerend = regels.filter(
      ({ herkomst, bron }) => herkomst !== 'hogere_regelgeving' && passagesOf(bron).includes(id),
    )
    perPassage.set(
      id,
      begrippen.principes[onderwerp]?.soort === 'richtinggevend'
        ? new Set([onderwerp])
        : new Set(citerend.map(({ principe }) => principe)),
    )
  }
  return (passage: string): readonly string[] => [...(perPassage.get(passage) ?? [])]
}
