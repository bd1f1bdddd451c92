import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import { OPPERVLAKTE } from '../../domain/model/feit.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import type { Kern } from '../ports/beoordelingen.ts'

const shortenRichting = ({ stand, hardheid, hoogstens }: KorteRichting): KorteRichting => ({
  stand,
  ...(hardheid && { hardheid }),
  ...(hoogstens && { hoogstens }),
})

export const readKern = (beoordeling: KorteBeoordeling): Kern => {
  const { feiten, ligging, uitkomsten, spanningen, visieGeeftRichting, richting } = beoordeling
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
    ...(richting && { richting: shortenRichting(richting) }),
    uitkomsten: uitkomsten.map(({ regel, oordeel, gebied }) => ({
      regel,
      oordeel,
      ...(gebied !== undefined && { gebied }),
    })),
    spanningen: spanningen.filter(({ oordeel }) => oordeel === 'treedt_op').map(({ id }) => id),
  }
}
