import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import type { FeitWaarde } from '../../domain/model/feit.ts'
import type { Oordeel } from '../../domain/model/regel.ts'

/**
 * What a beoordeling comes down to in codes: enough to compare it, to count it and to add it up,
 * without reading the whole text again.
 */
export interface Kern {
  /** Facts as they were stated, by the initiator or a behandelaar. */
  readonly feiten: Readonly<Record<string, FeitWaarde>>
  /** Areas that count: a significant overlap. */
  readonly gebieden: readonly string[]
  /** Of the location, in ha; absent when it is not known. */
  readonly oppervlakteHa?: number
  readonly visieGeeftRichting: boolean
  /** Every rule that applies or may apply. */
  readonly uitkomsten: readonly {
    readonly regel: string
    readonly oordeel: Exclude<Oordeel, 'niet_van_toepassing'>
    readonly gebied?: string
  }[]
  /** Ids of the spanningen that occur. */
  readonly spanningen: readonly string[]
}

const OPPERVLAKTE = 'oppervlakteHa'

export const readKern = (beoordeling: Beoordeling): Kern => {
  const { feiten, ligging, uitkomsten, spanningen, visieGeeftRichting } = beoordeling
  const oppervlakte = feiten.find(({ feit }) => feit === OPPERVLAKTE)?.waarde
  return {
    feiten: Object.fromEntries(
      feiten
        .filter(({ herkomst }) => herkomst === 'initiatief' || herkomst === 'behandelaar')
        .map(({ feit, waarde }) => [feit, waarde]),
    ),
    gebieden: ligging.filter(({ raakt }) => raakt).map(({ gebied }) => gebied),
    ...(typeof oppervlakte === 'number' && { oppervlakteHa: oppervlakte }),
    visieGeeftRichting,
    uitkomsten: uitkomsten.flatMap(({ regel, oordeel, gebied }) =>
      oordeel === 'niet_van_toepassing'
        ? []
        : [{ regel, oordeel, ...(gebied !== undefined && { gebied }) }],
    ),
    spanningen: spanningen.filter(({ oordeel }) => oordeel === 'treedt_op').map(({ id }) => id),
  }
}
