import { candidatesFor } from '../bereik/kandidaten.ts'
import { distanceTo } from '../mits/afstand.ts'
import { isVeranderbaar } from '../mits/doel.ts'
import type { FeitWaarde } from '../model/feit.ts'
import type { Vrij } from '../model/vergunningvrij.ts'
import { changeWereld, type Wereld } from '../weging/wereld.ts'
import { judgeVergunningvrij } from './vergunningvrij.ts'

/** One fact of the plan that, changed by itself, takes the no away. */
export interface VrijMet {
  readonly feit: string
  readonly van: FeitWaarde
  /** The nearest value that frees it; without one that with which least is still asked. */
  readonly naar: FeitWaarde
  readonly stand: Exclude<Vrij, 'nee'>
}

const standOf = (wereld: Wereld): Vrij | undefined => judgeVergunningvrij(wereld)?.stand

/** The answer with one fact otherwise, and how much it then still asks. */
const tryOut = (wereld: Wereld, slot: number, naar: FeitWaarde) => {
  const { stand, ontbreekt = [] } =
    judgeVergunningvrij(changeWereld(wereld, new Map([[slot, naar]]))) ?? {}
  return { naar, stand, open: ontbreekt.length }
}

/** What a fact may become at which a condition of the article can turn, nearest first. */
const listWaarden = (wereld: Wereld, slot: number): readonly FeitWaarde[] => {
  const { werk, algemeen } = wereld
  const { waarden } = algemeen
  const alle = [...werk.vergunningvrij.values()].flatMap(
    ({ knoop }) => candidatesFor(werk, knoop, { waarden, slot, vrij: new Set() }).waarden,
  )
  return [...new Set(alle)]
    .filter((waarde) => waarde !== waarden[slot])
    .sort((a, b) => distanceTo(wereld, slot, a) - distanceTo(wereld, slot, b))
}

const freeBy = (wereld: Wereld, slot: number): VrijMet | undefined => {
  const proeven = listWaarden(wereld, slot)
    .map((naar) => tryOut(wereld, slot, naar))
    .sort((a, b) => a.open - b.open)
  const [feit, van] = [wereld.werk.feiten[slot]?.id, wereld.algemeen.waarden[slot]]
  if (feit === undefined || van === undefined) return undefined
  for (const stand of ['ja', 'onbekend'] as const) {
    const eerste = proeven.find((proef) => proef.stand === stand)
    if (eerste) return { feit, van, naar: eerste.naar, stand }
  }
  return undefined
}

/** Of a plan that needs a permit: each known fact that can be changed and with which it needs none, or may need none. */
export const listVrijMet = (wereld: Wereld): readonly VrijMet[] => {
  if (standOf(wereld) !== 'nee') return []
  return [...wereld.werk.feiten.keys()]
    .filter((slot) => isVeranderbaar(wereld, slot))
    .flatMap((slot) => freeBy(wereld, slot) ?? [])
    .sort((een, ander) => Number(ander.stand === 'ja') - Number(een.stand === 'ja'))
}
