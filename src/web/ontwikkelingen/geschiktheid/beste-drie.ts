import type { Plek, Uitslag } from '../../../app/kaart/geschiktheid.ts'
import {
  headRichting,
  sayVerhouding,
  wordRichting,
  wordStand,
} from '../../../app/woorden/richting.ts'
import { STAND_ONBEKEND, type Visie } from '../../../domain/model/visie.ts'
import { lowerFirst } from '../../../domain/tekst.ts'
import { stapOf } from '../../../domain/weging/schaal.ts'

/** So many places are named at the top. */
const BESTE = 3

const ZWIJGT = stapOf('zwijgt')

/** Which way it points at this place, with what the careful conclusie already settles of it. */
export const sayPlek = (visie: Visie, { richting, advies }: Plek): string =>
  wordRichting(visie, richting, advies.conclusie)

/** Of the places whose stand is open: what is certain of it all the same, and of how many. */
export const countBegrensd = (
  visie: Visie,
  { plekken }: Pick<Uitslag, 'plekken'>,
): readonly (readonly [woorden: string, aantal: number])[] => {
  const open = wordStand(visie, STAND_ONBEKEND)
  const gezegd = plekken.flatMap(({ richting, advies }) => {
    if (richting?.stand !== STAND_ONBEKEND) return []
    const { woorden } = headRichting(visie, richting, advies.conclusie)
    return woorden === open ? [] : [woorden]
  })
  return [...Map.groupBy(gezegd, (woorden) => woorden)].map(
    ([woorden, alle]) => [woorden, alle.length] as const,
  )
}

/** Why the advice at a place says more than the stand does, or less; empty where they say the same. */
export const sayVerschil = (visie: Visie, { richting, advies }: Plek): string => {
  if (richting === undefined) return ''
  const gezegd = headRichting(visie, richting, advies.conclusie).stand !== STAND_ONBEKEND
  return gezegd && richting.stand === STAND_ONBEKEND
    ? ''
    : sayVerhouding(richting, advies.conclusie)
}

/** Whether nothing that is still unknown can change it: as the table says it. */
const isVast = ({ richting }: Plek): boolean => {
  if (richting === undefined) return false
  const { laagst, hoogst } = richting.bandbreedte
  return laagst === hoogst
}

/** That no missing answer changes it: where the municipality must still confirm it, that does not make it firm. */
export const sayGeenOpen = ({
  hardheid,
}: Pick<NonNullable<Plek['richting']>, 'hardheid'>): string =>
  hardheid === undefined || hardheid === 'vast'
    ? 'staat vast'
    : 'geen gegeven dat nog ontbreekt, verandert dit'

/** What may still come of it: nothing where it is settled. */
const saySpreiding = (visie: Visie, plek: Plek): string => {
  const { richting } = plek
  if (richting === undefined) return 'opnieuw te bepalen'
  if (isVast(plek)) {
    const zeker = sayGeenOpen(richting)
    return zeker === 'staat vast' ? `dat ${zeker}` : zeker
  }
  const { laagst, hoogst } = richting.bandbreedte
  return `kan nog uitkomen van ${lowerFirst(wordStand(visie, laagst))} tot ${lowerFirst(wordStand(visie, hoogst))}`
}

/** Whether it is no refusal there, as far as can be said. */
const mayFit = ({ richting }: Plek): boolean =>
  richting !== undefined &&
  stapOf(richting.stand === STAND_ONBEKEND ? (richting.hoogstens ?? 'past') : richting.stand) >
    ZWIJGT

const listBeste = ({ plekken }: Pick<Uitslag, 'plekken'>): readonly Plek[] =>
  plekken.filter(mayFit).slice(0, BESTE)

/** The first places of the order, by name, each with how sure that is; empty: it fits nowhere. */
export const sayBeste = (
  uitslag: Pick<Uitslag, 'plekken'>,
  visie: Visie,
  nameOf: (plek: Plek) => string,
): readonly string[] =>
  listBeste(uitslag).map(
    (plek) => `${nameOf(plek)}: ${sayPlek(visie, plek)}; ${saySpreiding(visie, plek)}`,
  )

/** What tells places apart in their order: the same of two means that their order says nothing. */
const rankOf = ({ richting, advies: { conclusie } }: Plek): string => {
  const { stand, hoogstens, hardheid, bandbreedte } = richting ?? {}
  const { laagst, hoogst } = bandbreedte ?? {}
  return JSON.stringify([stand, hoogstens, hardheid, laagst, hoogst, conclusie])
}

/** How many other places come out just as the last that is named. */
export const countGelijk = ({ plekken }: Pick<Uitslag, 'plekken'>): number => {
  const genoemd = listBeste({ plekken })
  const laatste = genoemd.at(-1)
  if (laatste === undefined) return 0
  return plekken.filter(
    (plek) => !genoemd.includes(plek) && mayFit(plek) && rankOf(plek) === rankOf(laatste),
  ).length
}

/** By what they come first where none of them is settled; undefined where one is. */
export const sayOnzeker = (uitslag: Pick<Uitslag, 'plekken'>): string | undefined => {
  const beste = listBeste(uitslag)
  if (beste.length === 0 || beste.some(isVast)) return undefined
  const isOpen = beste.every(({ richting }) => richting?.stand === STAND_ONBEKEND)
  return [
    'Van geen van deze plekken is het al zeker.',
    isOpen
      ? 'Zij staan vooraan om hoe gunstig het daar nu hoogstens is.'
      : 'Zij staan vooraan om hoe gunstig het daar nu is.',
    'Wat nog moet blijken, kan dat veranderen, hier en op plekken die lager staan.',
  ].join(' ')
}
