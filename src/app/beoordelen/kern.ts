import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import { OPPERVLAKTE } from '../../domain/model/feit.ts'
import type { KorteRichting } from '../../domain/model/richting.ts'
import type { GelezenInvoer } from '../invoer/read-invoer.ts'
import type { Kern } from '../ports/beoordelingen.ts'

const shortenRichting = ({ stand, hardheid, hoogstens }: KorteRichting): KorteRichting => ({
  stand,
  ...(hardheid && { hardheid }),
  ...(hoogstens && { hoogstens }),
})

/**
 * Of the whole of a development: what each part states and where it lies, as far as others have to count it. It was
 * located so for the whole already, which is remembered.
 */
export const readDeelkernen = ({
  delen,
  initiatief,
  toetser,
  ...vraagstuk
}: GelezenInvoer): Pick<Kern, 'delen'> =>
  delen === undefined
    ? {}
    : {
        delen: delen.map(({ id, feiten, locatie }) => ({
          ...{ id, feiten },
          gebieden: toetser
            .locate({ ...vraagstuk, initiatief, locatie })
            .gebieden.filter(({ raakt }) => raakt)
            .map(({ gebied }) => gebied),
        })),
      }

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
