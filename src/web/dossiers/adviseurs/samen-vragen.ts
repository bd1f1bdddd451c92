import type { Gevraagde } from '../../../app/dossier/ask-bijdrage.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { allOf, type Velden } from '../../shared/formulier.ts'
import type { Veldfout } from '../../shared/fouten.tsx'
import { textOf } from '../../shared/inzending.ts'

/** Fields that several advisers share; those of one have `-` and his key behind them. */
export const SAMEN = {
  wie: 'samen',
  vraag: 'samen-vraag',
  toelichting: 'samen-toelichting',
  uiterlijk: 'samen-uiterlijk',
} as const

export const veldVan = (veld: 'naam' | 'vraag' | 'over', adviseur: string) => `${veld}-${adviseur}`

/** Who was ticked, by key, in the order of the form. */
export const listAangevinkt = (velden: Velden, boek: Regelboek): readonly string[] =>
  allOf(velden, SAMEN.wie).filter((deel) => Object.hasOwn(boek.begrippen.adviseurs, deel))

const checkEen = (velden: Velden, adviseur: string, label: string): readonly Veldfout[] => {
  const naam = veldVan('naam', adviseur)
  const vraag = veldVan('vraag', adviseur)
  const zonderVraag = textOf(velden, SAMEN.vraag) === '' && textOf(velden, vraag) === ''
  return [
    ...(textOf(velden, naam) === ''
      ? [{ veld: naam, melding: `Vul in wie u vraagt als ${label}.` }]
      : []),
    ...(zonderVraag
      ? [
          {
            veld: vraag,
            melding: `Schrijf wat u wilt weten van ${label}, of één vraag voor allen.`,
          },
        ]
      : []),
  ]
}

/** What is missing in a form that asks several advisers at once. */
export const checkSamen = (velden: Velden, boek: Regelboek): readonly Veldfout[] => {
  const wie = listAangevinkt(velden, boek)
  if (wie.length === 0) return [{ veld: SAMEN.wie, melding: 'Kies wie u om advies vraagt.' }]
  return wie.flatMap((deel) =>
    checkEen(velden, deel, boek.begrippen.adviseurs[deel]?.label ?? deel),
  )
}

/** What each adviser that was ticked is asked: his own question or the one for all, and the explanation for all. */
export const readSamen = (velden: Velden, boek: Regelboek): readonly Gevraagde[] => {
  const uiterlijk = textOf(velden, SAMEN.uiterlijk)
  return listAangevinkt(velden, boek).map((adviseur) => {
    const eigen = (veld: 'naam' | 'vraag' | 'over') => textOf(velden, veldVan(veld, adviseur))
    const over = eigen('over')
    const vraag = eigen('vraag') || textOf(velden, SAMEN.vraag)
    return {
      ...{ naam: eigen('naam'), adviseur },
      functie: boek.begrippen.adviseurs[adviseur]?.label ?? adviseur,
      vraag: [vraag, textOf(velden, SAMEN.toelichting)].filter(Boolean).join('\n\n'),
      ...(uiterlijk !== '' && { uiterlijk }),
      ...(boek.regels.some((regel) => regel.id === over) && { over }),
    }
  })
}
