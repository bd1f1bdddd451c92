import type { UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import type { Hoofdstuk } from '../ports/rapport.ts'
import { nameGebied } from '../woorden/namen.ts'
import { alinea, eigenTekst, opsomming, paragraaf, toPunt } from './blok.ts'
import type { Bron } from './bron.ts'

/** What rests on higher law and applies here, by its first theme, in the order of the rulebook's themes. */
const groupByThema = ({ beoordeling, boek }: Bron) => {
  const { principes, themas } = boek.begrippen
  const themaVan = new Map(boek.regels.map(({ id, themas: [eerste = ''] }) => [id, eerste]))
  const groepen = new Map<string, UitkomstMetToelichting[]>(
    Object.keys(themas).map((thema) => [thema, []]),
  )
  for (const uitkomst of beoordeling.uitkomsten) {
    if (principes[uitkomst.principe]?.soort !== 'kader') continue
    groepen.get(themaVan.get(uitkomst.regel) ?? '')?.push(uitkomst)
  }
  return groepen
}

/** Environmental aspects, as a Dutch motivation deals with them: one by one. */
export const writeAspecten = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { boek, register } = bron
  const kort = register === 'kort'
  const paragrafen = [...groupByThema(bron)].flatMap(([thema, uitkomsten]) => {
    const label = boek.begrippen.themas[thema]?.label ?? thema
    if (uitkomsten.length === 0) return []
    const punten = uitkomsten.map((uitkomst) => toPunt(uitkomst, register, nameGebied(boek)))
    const eigen = kort ? [] : [eigenTekst(`Uw eigen motivering bij ${label.toLowerCase()}.`)]
    return [paragraaf(label, [opsomming(punten), ...eigen])]
  })
  return {
    titel: kort ? 'Wat de wet vraagt' : 'Omgevingsaspecten',
    blokken:
      paragrafen.length > 0
        ? []
        : [alinea('Wij vonden geen regel uit de wet waaraan wij dit plan nu kunnen toetsen.')],
    paragrafen,
  }
}
