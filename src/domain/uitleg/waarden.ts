import type { Knoop } from '../regeltaal/compile.ts'
import { countMeerCijfers, type Getal, sayWaarde } from '../tekst.ts'
import type { Context, Wereld } from '../weging/wereld.ts'

type Paar = readonly [Getal, Getal]

/** The numbers that a condition compares, as far as both are known. */
const collectParen = ({ werk }: Wereld, { waarden }: Context, knoop: Knoop): readonly Paar[] => {
  const collect = (deel: Knoop): readonly Paar[] => {
    if ('kinderen' in deel) return deel.kinderen.flatMap(collect)
    if (deel.soort !== 'vergelijking') return collect(deel.kind)
    const { slot, normSlot, bron } = deel
    const waarde = waarden[slot]
    const norm = normSlot === undefined ? bron.value : waarden[normSlot]
    if (typeof waarde !== 'number' || typeof norm !== 'number') return []
    const feit = normSlot === undefined ? undefined : werk.feiten[normSlot]
    return [
      [
        { feit: werk.feiten[slot], waarde },
        { feit, waarde: norm },
      ],
    ]
  }
  return collect(knoop)
}

/**
 * Says a fact's value in a context; undefined when it is missing. Rounded as people do, but never so that a number
 * reads otherwise than these conditions found it.
 */
export const valueIn = (wereld: Wereld, context: Context, voorwaarden: readonly Knoop[]) => {
  let meer: number | undefined
  return (id: string): string | undefined => {
    const slot = wereld.werk.slotOf(id)
    const waarde = context.waarden[slot]
    if (waarde === undefined) return undefined
    meer ??= countMeerCijfers(voorwaarden.flatMap((deel) => collectParen(wereld, context, deel)))
    return sayWaarde(wereld.werk.feiten[slot], waarde, meer)
  }
}
