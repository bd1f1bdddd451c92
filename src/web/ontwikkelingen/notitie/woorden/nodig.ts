import { lowerFirst } from '../../../../domain/tekst.ts'
import type { Nodig } from './redenen.ts'

const sayEen = ({ kort, haalt }: Nodig): string => `${kort}. ${haalt}`

/**
 * What a part would have to change: one sentence for each rule that it does not meet, all of which are needed, and in it
 * what can be chosen between.
 */
export const sayPerRegel = (nodig: readonly Nodig[]): readonly string[] =>
  [...Map.groupBy(nodig, ({ regel }) => regel).values()].map((keuzes, i) => {
    const [eerste = '', ...anders] = keuzes.map(sayEen)
    const begin = i === 0 ? eerste : `Daarnaast is nodig: ${lowerFirst(eerste)}`
    return [begin, ...anders.map((zin) => `Of: ${lowerFirst(zin)}`)].join(' ')
  })
