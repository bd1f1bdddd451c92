import type { GrondUitkomst } from '../../domain/model/richting.ts'
import type { Hoofdstuk, Paragraaf, Punt } from '../ports/rapport.ts'
import { HARDHEID } from '../woorden/richting.ts'
import type { Bron } from './bron.ts'

/** At most so many grounds are told; the answer of the API holds them all. */
const MAX_GRONDEN = 3

const toPunt = ({ tekst, hardheid }: GrondUitkomst): Punt => ({
  tekst,
  labels: hardheid === undefined ? [] : [HARDHEID[hardheid]],
})

const listGronden = (titel: string, gronden: readonly GrondUitkomst[]): readonly Paragraaf[] =>
  gronden.length === 0
    ? []
    : [
        {
          titel,
          blokken: [{ soort: 'punten', punten: gronden.slice(0, MAX_GRONDEN).map(toPunt) }],
        },
      ]

/** Which way vision, policy and law point, how firm that is, and what decides: before anything else. */
export const writeRichting = ({ beoordeling, register }: Bron): Omit<Hoofdstuk, 'nummer'> => {
  const { richting } = beoordeling
  const titel = register === 'kort' ? 'Welke kant het op wijst' : 'Richting en hardheid'
  if (richting === undefined) {
    const tekst =
      'Van dit advies is de richting niet bepaald: het is van voor die tijd. Wordt het plan opnieuw beoordeeld, dan staat zij hier.'
    return { titel, blokken: [{ soort: 'alinea', tekst }], paragrafen: [] }
  }
  const beslissend = richting.door.filter(({ rol }) => rol !== 'doorbreekt_stilte')
  return {
    titel,
    blokken: [
      { soort: 'alinea', tekst: richting[register === 'kort' ? 'samenvatting' : 'motivering'] },
    ],
    paragrafen: [
      ...listGronden('Wat beslist', beslissend.length > 0 ? beslissend : richting.door),
      ...listGronden('Wat ervoor pleit', richting.tegenkracht),
    ],
  }
}
