import type { FeitWaarde } from '../model/feit.ts'
import type { Mutant } from './mutanten.ts'
import type { Verschil } from './verschil.ts'

/** A mistake that no case notices. */
export interface Overlever {
  /** Path in the file of the rule or of the named conditions. */
  readonly pad: readonly (string | number)[]
  readonly soort: Mutant['soort'] | 'selectie'
  /** Facts on which rule and mistake differ; absent when none were found. */
  readonly tegenvoorbeeld?: Readonly<Record<string, FeitWaarde>>
}

export interface Mutatiescore {
  /** Rule id, or the name of a named condition. */
  readonly id: string
  readonly bron: 'regel' | 'voorwaarde'
  readonly mutanten: number
  readonly gedood: number
  /** Proven to say the same as the rule on all facts within bounds: not counted. */
  readonly gelijkwaardig: readonly Overlever[]
  readonly overleven: readonly Overlever[]
}

/** Counts what became of each mistake. */
export const scoreOf = (
  naam: Pick<Mutatiescore, 'id' | 'bron'>,
  uitslagen: readonly { readonly overlever: Overlever; readonly verschil: Verschil | 'gedood' }[],
): Mutatiescore => {
  const gelijkwaardig = uitslagen.filter(
    ({ verschil }) => verschil !== 'gedood' && verschil.uit === 'gelijk',
  )
  const overleven = uitslagen.flatMap(({ overlever, verschil }) =>
    verschil !== 'gedood' && verschil.uit === 'anders'
      ? [{ ...overlever, ...(verschil.feiten && { tegenvoorbeeld: verschil.feiten }) }]
      : [],
  )
  return {
    ...naam,
    mutanten: uitslagen.length - gelijkwaardig.length,
    gedood: uitslagen.filter(({ verschil }) => verschil === 'gedood').length,
    gelijkwaardig: gelijkwaardig.map(({ overlever }) => overlever),
    overleven,
  }
}
