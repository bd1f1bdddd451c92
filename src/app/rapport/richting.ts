import type { GrondUitkomst } from '../../domain/model/richting.ts'
import type { Hoofdstuk, Paragraaf, Punt } from '../ports/rapport.ts'
import { HARDHEID } from '../woorden/richting.ts'
import type { Bron } from './bron.ts'

/** At most so many grounds are told; the answer of the API holds them all. */
const MAX_GRONDEN = 3

const toPunt = ({ tekst, hardheid }: GrondUitkomst): Punt => ({
  tekst,
  // What is softer says so itself.
  labels: hardheid === 'vast' ? [HARDHEID.vast] : [],
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

const GEEN_RICHTING =
  'Van dit advies is de richting niet bepaald: het is van voor die tijd. Wordt het plan opnieuw beoordeeld, dan staat zij hier.'

/** Which way vision, policy and law point and how firm that is, in a few sentences. */
export const sayRichting = ({ beoordeling: { richting }, register }: Bron): string =>
  richting?.[register === 'kort' ? 'samenvatting' : 'motivering'] ?? GEEN_RICHTING

/** What decides, firmest ground first, and what pulls the other way. */
export const listBeslissend = ({ beoordeling: { richting } }: Bron): readonly Paragraaf[] => {
  if (richting === undefined) return []
  const beslissend = richting.door.filter(({ rol }) => rol !== 'doorbreekt_stilte')
  return [
    ...listGronden('Wat beslist', beslissend.length > 0 ? beslissend : richting.door),
    ...listGronden('Wat ervoor pleit', richting.tegenkracht),
  ]
}

/** For the initiator: the direction, before anything else. */
export const writeRichting = (bron: Bron): Omit<Hoofdstuk, 'nummer'> => ({
  titel: 'Welke kant het op wijst',
  blokken: [{ soort: 'alinea', tekst: sayRichting(bron) }],
  paragrafen: listBeslissend(bron),
})
