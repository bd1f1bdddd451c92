import type { Knoop, Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { countMeerCijfers, type Getal, sayWaarde } from '../tekst.ts'

type Paar = readonly [Getal, Getal]

type Bekend = Pick<GecompileerdRegelboek, 'feiten' | 'slotOf'>

/** The numbers that a condition compares, as far as both are known. */
const collectParen = ({ feiten }: Bekend, waarden: Waarden, knoop: Knoop): readonly Paar[] => {
  const collect = (deel: Knoop): readonly Paar[] => {
    if ('kinderen' in deel) return deel.kinderen.flatMap(collect)
    if (deel.soort !== 'vergelijking') return collect(deel.kind)
    const { slot, normSlot, bron } = deel
    const waarde = waarden[slot]
    const norm = normSlot === undefined ? bron.value : waarden[normSlot]
    if (typeof waarde !== 'number' || typeof norm !== 'number') return []
    const feit = normSlot === undefined ? undefined : feiten[normSlot]
    return [
      [
        { feit: feiten[slot], waarde },
        { feit, waarde: norm },
      ],
    ]
  }
  return collect(knoop)
}

/**
 * Says a fact's value; undefined when it is missing. Rounded as people do, but never so that a number
 * reads otherwise than these conditions found it.
 */
export const valueIn = (werk: Bekend, waarden: Waarden, voorwaarden: readonly Knoop[]) => {
  let meer: number | undefined
  return (id: string): string | undefined => {
    const slot = werk.slotOf(id)
    const waarde = waarden[slot]
    if (waarde === undefined) return undefined
    meer ??= countMeerCijfers(voorwaarden.flatMap((deel) => collectParen(werk, waarden, deel)))
    return sayWaarde(werk.feiten[slot], waarde, meer)
  }
}
