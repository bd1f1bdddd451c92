import type { LiggingRegel } from '../../../domain/model/ligging.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { highestStapOf, stapOf } from '../../../domain/weging/schaal.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Ontwikkelplan } from '../../ports/ontwikkelplannen.ts'
import type { OntwikkelingMetBewijs } from '../antwoord.ts'
import { listGevend, listPlekdelen } from '../deel-en-geheel.ts'
import { createPlaatsDeel } from '../speelt.ts'
import { type Plekrand, sayTolerantie } from './plekrand.ts'

/** A part that touches an area that keeps the whole low, and that may lie outside, as far as its border is certain. */
export interface Grensdeel {
  readonly id: string
  readonly naam: string
  /** By its id. */
  readonly gebied: string
  /** How much of the part lies in it, 0-1. */
  readonly aandeel: number
}

/** In which areas the whole is low, or kept low while it is open: by id. */
const listLaag = (richting: RichtingUitkomst | undefined): readonly string[] => {
  if (richting === undefined || highestStapOf(richting) > stapOf('botst')) return []
  const { stand, zeker = [] } = richting
  const gronden = stand === STAND_ONBEKEND ? zeker.slice(0, 1) : listGevend(richting)
  return [...new Set(gronden.flatMap(({ gebied }) => gebied ?? []))]
}

/** Where the border of a part is uncertain in these areas. */
const findIn = (
  { id, naam }: Pick<Grensdeel, 'id' | 'naam'>,
  ligging: readonly Pick<LiggingRegel, 'gebied' | 'aandeel' | 'raakt' | 'zekerheid'>[],
  laag: readonly string[],
): readonly Grensdeel[] =>
  ligging.flatMap(({ gebied, aandeel, raakt, zekerheid }) =>
    raakt && zekerheid === 'binnen_tolerantie' && laag.includes(gebied)
      ? { id, naam, gebied, aandeel }
      : [],
  )

/** The same of one part that was placed by itself. */
export const findGrensdelen = (
  { geheel }: { readonly geheel: Pick<OntwikkelingMetBewijs['geheel'], 'richting'> },
  deel: Parameters<typeof findIn>[0],
  ligging: Parameters<typeof findIn>[1],
): readonly Grensdeel[] => findIn(deel, ligging, listLaag(geheel.richting))

type Uitkomst = Pick<OntwikkelingMetBewijs, 'geheel' | 'delen' | 'bewijs' | 'peildatum'>

/** The whole is placed as one, and so does not say of which part its border is uncertain: each of these is placed anew. */
export const readGrensdelen = (
  omgeving: Pick<Omgeving, 'boeken' | 'locatie'>,
  plan: Pick<Ontwikkelplan, 'invoer'>,
  uitkomst: Uitkomst,
): readonly Grensdeel[] => {
  const laag = listLaag(uitkomst.geheel.richting)
  const plaatsDeel = createPlaatsDeel(omgeving, plan, uitkomst)
  return uitkomst.delen
    .filter(({ gebieden }) => gebieden.some((gebied) => laag.includes(gebied)))
    .flatMap(({ id, naam }) => findIn({ id, naam }, plaatsDeel(id)?.gebieden ?? [], laag))
}

const wordAandeel = (aandeel: number): string =>
  aandeel < 0.01 ? 'minder dan 1%' : `ongeveer ${Math.round(aandeel * 100)}%`

/** That the part may lie outside, what that does, and that moving it does the same. */
export const tellGrensdeel = (
  { naam, gebied: id, aandeel }: Omit<Grensdeel, 'id'>,
  { gebieden }: Pick<Regelboek, 'gebieden'>,
): string => {
  const gebied = gebieden.find((een) => een.id === id)
  const waar = gebied?.naam ?? id
  return `${naam} ligt voor ${wordAandeel(aandeel)} in ${waar}, en de grens daarvan is onzeker${sayTolerantie(gebied)}. Ligt het erbuiten, dan telt ${waar} er niet voor mee. Het deel buiten ${waar} leggen doet hetzelfde.`
}

export interface Randen {
  readonly grensdelen: readonly Grensdeel[]
  readonly randen: ReadonlyMap<string, Pick<Plekrand, 'onzeker'>>
}

/** Of each of these parts; `verteld`: of which, by id, a text tells their own uncertain borders itself. */
export const tellOverige = (
  { grensdelen, randen }: Randen,
  verteld: readonly string[],
  boek: Pick<Regelboek, 'gebieden'>,
): readonly string[] =>
  grensdelen
    .filter(({ id, gebied }) => !(verteld.includes(id) && randen.get(id)?.onzeker.includes(gebied)))
    .map((deel) => tellGrensdeel(deel, boek))

/** The same where that is told of the parts that do not fit by their place. */
export const tellGrensdelen = (
  uitkomst: Pick<OntwikkelingMetBewijs, 'geheel' | 'delen'>,
  randen: Randen,
  boek: Pick<Regelboek, 'gebieden' | 'feiten' | 'regels'>,
): readonly string[] =>
  tellOverige(
    randen,
    listPlekdelen(uitkomst, boek).map(({ deel }) => deel.id),
    boek,
  )
