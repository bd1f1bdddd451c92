import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import { OPPERVLAKTE } from '../../domain/model/feit.ts'
import type { Kern } from '../ports/beoordelingen.ts'

export const readKern = (beoordeling: KorteBeoordeling): Kern => {
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
    uitkomsten: uitkomsten.map(({ regel, oordeel, gebied }) => ({
      regel,
      oordeel,
      ...(gebied !== undefined && { gebied }),
    })),
    spanningen: spanningen.filter(({ oordeel }) => oordeel === 'treedt_op').map(({ id }) => id),
  }
}
