import type { Citaat } from '../../../app/ports/regelboeken.ts'
import type { Boek } from '../lezen/boek.ts'
import { placeIn } from '../lezen/document.ts'
import { at, type Plek } from '../lezen/meldingen.ts'
import { collapse } from '../lezen/quote.ts'
import { sourcesOf } from '../lezen/sources.ts'

/** Every literal quote in the book, with its place and the document whose text holds it. */
export const quotesOf = (boek: Boek): readonly Citaat[] => {
  const { visie, begrippen, passages, teksten } = boek
  const holderOf = (citaat: string) =>
    [...teksten].find(([, tekst]) => tekst.includes(collapse(citaat)))?.[0]
  const place = (bij: string, citaat: string, plek: Plek, genoemd?: string): readonly Citaat[] => {
    const document = genoemd ?? holderOf(citaat)
    return document === undefined
      ? []
      : [{ bij, document, citaat, plaats: placeIn(plek.bestand, plek.pad, plek.sleutel) }]
  }
  const uitBronnen = sourcesOf(boek).flatMap(({ bron, plek }) => {
    const plekCitaat = { ...plek, pad: [...plek.pad, 'citaat'] }
    return bron.citaat === undefined
      ? []
      : place(ownerOf(boek, plek), bron.citaat, plekCitaat, bron.document)
  })
  return [
    ...uitBronnen,
    ...passages.waarde.flatMap(({ id, citaat }) =>
      place(`passage ${id}`, citaat, at(passages.bestand, id, 'citaat')),
    ),
    ...visie.waarde.vaststelling.genoemd.flatMap(({ citaat }, i) =>
      place('vaststelling', citaat, at(visie.bestand, 'vaststelling', 'genoemd', i, 'citaat')),
    ),
    ...place('motto', begrippen.waarde.motto.citaat, at(begrippen.bestand, 'motto', 'citaat')),
  ]
}

const ownerOf = ({ regels, gebieden, spanningen, visie }: Boek, { bestand, pad }: Plek): string => {
  const regel = regels.find((deel) => deel.bestand === bestand)
  if (regel) return `regel ${regel.waarde.id}`
  const gebied = gebieden.find((deel) => deel.bestand === bestand)
  if (gebied) return `gebied ${gebied.waarde.id}`
  if (bestand === visie.bestand) return `soort ${pad[1]}`
  return `spanning ${spanningen.waarde[Number(pad[0])]?.id ?? '?'}`
}
