import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { GrondUitkomst, KorteRichting } from '../../../domain/model/richting.ts'
import { HARDHEDEN } from '../../../domain/model/visie.ts'
import { chooseRedenen } from '../../../domain/uitleg/redenen.ts'
import type { OntwikkelingMetBewijs } from '../antwoord.ts'
import {
  listGeheelHaaltWel,
  listMis,
  listPlekdelen,
  listZekerMis,
  mistIets,
} from '../deel-en-geheel.ts'

export type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>
type Boek = Pick<Regelboek, 'feiten' | 'regels'>

/** A ground of the whole, or of the part that is named. */
export interface Deelgrond extends GrondUitkomst {
  readonly deel?: string
}

const firmnessOf = ({ hardheid }: Pick<GrondUitkomst, 'hardheid'>): number =>
  hardheid === undefined ? -1 : HARDHEDEN.indexOf(hardheid)

const toDeelgrond = ({ naam }: Uitkomst['delen'][number], grond: GrondUitkomst) => ({
  ...grond,
  rol: 'stand' as const,
  tekst: `${naam}: ${grond.tekst}`,
  deel: naam,
})

/** What parts do not meet by where they lie, less the rules of which it is told already. */
export const listPlekgronden = (
  uitkomst: Uitkomst,
  boek: Boek,
  gezegd: ReadonlySet<string>,
): readonly (Deelgrond & { readonly deel: string })[] =>
  listPlekdelen(uitkomst, boek).flatMap(({ deel }) =>
    listMis(deel.richting)
      .filter(({ id }) => !gezegd.has(id))
      .map((een) => toDeelgrond(deel, een)),
  )

/**
 * All that parts do not meet, unless the whole is the answer for them: first what keeps them low by their place, then
 * what less or something else mends.
 */
export const listDeelgronden = (
  uitkomst: Uitkomst,
  boek: Boek,
  gezegd: ReadonlySet<string>,
): readonly (Deelgrond & { readonly deel: string })[] => {
  const vanPlek = listPlekgronden(uitkomst, boek, gezegd)
  const overig = uitkomst.delen.flatMap((deel) =>
    listZekerMis(deel.richting)
      .filter(
        ({ id }) =>
          !gezegd.has(id) &&
          !vanPlek.some((een) => een.id === id && een.deel === deel.naam) &&
          listGeheelHaaltWel(uitkomst, new Set([id]), boek).length === 0,
      )
      .map((een) => toDeelgrond(deel, een)),
  )
  return [...vanPlek, ...overig]
}

/** The same where the whole does not tell it: it is worked out as if they lay together. */
const listVanDelen = (uitkomst: Uitkomst, boek: Boek): readonly Deelgrond[] => {
  const { richting } = uitkomst.geheel
  if (richting === undefined || !mistIets(richting)) return []
  const gezegd = richting.door.flatMap(({ soort, id }) => (soort === 'regel' ? id : []))
  return listPlekgronden(uitkomst, boek, new Set(gezegd))
}

/**
 * How a whole points, as firm as the firmest of its parts that points the same low way: the whole is worked out as if
 * its parts lay together, and so misses what rests on their place.
 */
export const firmest = <R extends KorteRichting>(
  richting: R | undefined,
  delen: readonly { readonly richting: KorteRichting }[],
): R | undefined => {
  if (richting === undefined || !mistIets(richting)) return richting
  const [hardste] = [richting, ...delen.map((deel) => deel.richting)]
    .filter(({ stand }) => stand === richting.stand)
    .toSorted((a, b) => firmnessOf(b) - firmnessOf(a))
  return hardste?.hardheid === undefined ? richting : { ...richting, hardheid: hardste.hardheid }
}

/**
 * Which way the whole points and why, with what its parts do not meet by their place: on every screen and paper this is
 * what is told. What the law says comes with it where only a part is at odds with it.
 */
export const tellRichting = (uitkomst: Uitkomst, boek: Boek) => {
  const richting = firmest(uitkomst.geheel.richting, uitkomst.delen)
  if (richting === undefined) return undefined
  const vanDelen = listVanDelen(uitkomst, boek)
  const door: readonly Deelgrond[] =
    vanDelen.length === 0
      ? richting.door
      : [...richting.door, ...vanDelen].toSorted((a, b) => firmnessOf(b) - firmnessOf(a))
  return { ...richting, door }
}

/** What gives the stand of the whole: what decides of it, and all that parts do not meet by their place. */
export const listStandgronden = (uitkomst: Uitkomst, boek: Boek): readonly Deelgrond[] => {
  const richting = tellRichting(uitkomst, boek)
  if (richting === undefined) return []
  const eerste: readonly Deelgrond[] = chooseRedenen(richting).beslissend
  return [...eerste, ...richting.door.filter((een) => een.deel && !eerste.includes(een))]
}
