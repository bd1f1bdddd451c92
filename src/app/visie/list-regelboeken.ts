import type { Feit } from '../../domain/model/feit.ts'
import { isGeldig, isGeldigIn } from '../../domain/model/peildatum.ts'
import type { RegelDefinitie } from '../../domain/model/regel.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Bron, Gelezen, Leesvraag } from '../regelboek/choose-catalogus.ts'
import { today, toPeildatum, toPeildatumVan } from '../regelboek/peildatum.ts'

/** What there is to know about a rulebook without its rules. */
export const describeRegelboek = ({ visie, sha256, gebiedenSha256, ...rest }: Regelboek) => ({
  id: visie.id,
  titel: visie.titel,
  versie: visie.versie,
  status: visie.status,
  ...(visie.gebaseerdOp === undefined ? {} : { gebaseerdOp: visie.gebaseerdOp }),
  bevoegdGezag: visie.bevoegdGezag,
  geldigVan: visie.geldigVan,
  ...(visie.geldigTot === undefined ? {} : { geldigTot: visie.geldigTot }),
  beschikbaarVan: visie.beschikbaarVan,
  vaststelling: visie.vaststelling,
  documenten: visie.documenten,
  lagen: visie.lagen,
  drempels: visie.drempels,
  woorden: visie.woorden,
  disclaimer: visie.disclaimer,
  begrippen: rest.begrippen,
  spanningen: rest.spanningen,
  aantallen: {
    regels: rest.regels.length,
    gebieden: rest.gebieden.length,
    spanningen: rest.spanningen.length,
    feiten: rest.feiten.size,
  },
  sha256,
  gebiedenSha256,
})

/** The rulebooks that hold and are known on the peildatum; those that are not adopted only on request. */
export const listRegelboeken = (
  { boeken, nu }: Bron,
  { concept, ...gevraagd }: Omit<Leesvraag, 'regelboek'>,
) => {
  const vandaag = today(nu())
  const regelboeken = boeken.all.flatMap(({ regelboek }) => {
    const { status } = regelboek.visie
    if (status !== 'vastgesteld' && !concept) return []
    // A draft that starts later is there to be read today.
    const peildatum =
      status === 'vastgesteld'
        ? toPeildatum(gevraagd, vandaag)
        : toPeildatumVan(regelboek, gevraagd, vandaag)
    return isGeldig(regelboek.visie, peildatum) ? [describeRegelboek(regelboek)] : []
  })
  return { regelboeken, ...(concept ? { nietGeladen: boeken.uitval } : {}) }
}

/** The rules that hold and are known on the peildatum, each in the version that does. */
export const listRegels = ({ regelboek, peildatum }: Gelezen): readonly RegelDefinitie[] =>
  regelboek.regels.flatMap((regel) => {
    const versies = regel.versies.filter(isGeldigIn(regelboek.visie, peildatum))
    return versies.length === 0 ? [] : [{ ...regel, versies }]
  })

export const listCatalogusfeiten = ({ regelboek: { feiten } }: Gelezen): readonly Feit[] => [
  ...feiten.values(),
]
