import type { Regelboek } from '../../../domain/model/regelboek.ts'
import type { RichtingUitkomst } from '../../../domain/model/richting.ts'
import { STAND_ONBEKEND } from '../../../domain/model/visie.ts'
import { highestStapOf, stapOf } from '../../../domain/weging/schaal.ts'
import type { Omgeving } from '../../omgeving.ts'
import type { Ontwikkelplan } from '../../ports/ontwikkelplannen.ts'
import type { OntwikkelingMetBewijs } from '../antwoord.ts'
import { listGevend } from '../deel-en-geheel.ts'
import { createPlaatsDeel } from '../speelt.ts'

/** A part that touches an area that keeps the whole low, and that may lie outside, as far as its border is certain. */
export interface Grensdeel {
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
    .flatMap(({ id, naam }) =>
      (plaatsDeel(id)?.gebieden ?? []).flatMap(({ gebied, aandeel, raakt, zekerheid }) =>
        raakt && zekerheid === 'binnen_tolerantie' && laag.includes(gebied)
          ? { naam, gebied, aandeel }
          : [],
      ),
    )
}

const wordAandeel = (aandeel: number): string =>
  aandeel < 0.01 ? 'minder dan 1%' : `ongeveer ${Math.round(aandeel * 100)}%`

/** That the part may lie outside, and what that does. */
export const tellGrensdeel = (
  { naam, gebied: id, aandeel }: Grensdeel,
  { gebieden }: Pick<Regelboek, 'gebieden'>,
): string => {
  const gebied = gebieden.find((een) => een.id === id)
  const waar = gebied?.naam ?? id
  const tolerantie =
    gebied?.tolerantieM === undefined ? '' : ` (tolerantie ${gebied.tolerantieM} m)`
  return `${naam} ligt voor ${wordAandeel(aandeel)} in ${waar}, en de grens daarvan is onzeker${tolerantie}. Ligt het erbuiten, dan telt ${waar} er niet voor mee.`
}
