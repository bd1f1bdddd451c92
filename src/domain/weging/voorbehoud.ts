import type { Voorbehoud } from '../model/beoordeling.ts'
import type { FeitHerkomst } from '../model/feit.ts'
import { WAAR } from '../regeltaal/waarheid.ts'
import type { RegelBijdrage } from './bijdrage.ts'
import type { Wereld } from './wereld.ts'

const VAN_DE_PLEK: readonly FeitHerkomst[] = ['ligging', 'gebied']

/** Whether only a person can answer what is missing. */
export const isPersoonlijk = (
  wereld: Wereld,
  { evaluatie }: Pick<RegelBijdrage, 'evaluatie'>,
): boolean =>
  evaluatie.ontbreekt.every((slot) => wereld.werk.feiten[slot]?.herkomst === 'behandelaar')

/** Whether a rule asks this of some places only. */
const isOverPlek = ({ werk }: Wereld, { evaluatie: { regel } }: RegelBijdrage): boolean =>
  regel.geldtIn !== undefined ||
  [...regel.rustGeldtVoorOp].some((slot) =>
    VAN_DE_PLEK.includes(werk.feiten[slot]?.herkomst ?? 'initiatief'),
  )

/**
 * What makes a reservation usual: nearly every plan of this kind has it. Law asks for a study that the rulebook calls
 * usual; or the municipality looks at it wherever such a plan lies. What decides is never usual.
 */
export const gewoonOf = (
  wereld: Wereld,
  bijdrage: RegelBijdrage,
): Pick<Voorbehoud, 'gewoon' | 'onderzoek'> => {
  if (!bijdrage.voorbehoud || bijdrage.voorbehoud.beslissend) return {}
  const { geldt, regel } = bijdrage.evaluatie
  const { herkomst, stuk } = regel.definitie
  if (isPersoonlijk(wereld, bijdrage)) {
    return isOverPlek(wereld, bijdrage) ? {} : { gewoon: 'oordeel' }
  }
  const begrip = stuk === undefined ? undefined : wereld.werk.regelboek.begrippen.stukken[stuk]
  const onderzoek = begrip?.gewoonOnderzoek
  const bijzonder = begrip?.bijzonderAlsGeldt === true && geldt === WAAR
  return onderzoek && herkomst === 'hogere_regelgeving' && !bijzonder
    ? { gewoon: 'onderzoek', onderzoek }
    : {}
}

const rangOf = ({ beslissend, gewoon }: Voorbehoud): number =>
  beslissend ? 0 : gewoon === undefined ? 1 : gewoon === 'onderzoek' ? 2 : 3

/** What decides first, then what is special for this plan, then the usual studies and judgements. */
export const rankVoorbehouden = (lijst: readonly Voorbehoud[]): readonly Voorbehoud[] =>
  lijst.toSorted((een, ander) => rangOf(een) - rangOf(ander))

/** So few are read one by one; of more the usual ones are told together. */
const MAX_LOS = 3

export interface Voorbehoudbeeld<V extends Voorbehoud = Voorbehoud> {
  readonly los: readonly V[]
  readonly onderzoeken: readonly V[]
  readonly oordelen: readonly V[]
}

/** What is told one by one, and what is told together: in the order of rank. */
export const foldVoorbehouden = <V extends Voorbehoud>(
  voorbehouden: readonly V[],
): Voorbehoudbeeld<V> => {
  if (voorbehouden.length <= MAX_LOS) return { los: voorbehouden, onderzoeken: [], oordelen: [] }
  const pick = (soort: Voorbehoud['gewoon']) =>
    voorbehouden.filter(({ gewoon }) => gewoon === soort)
  return { los: pick(undefined), onderzoeken: pick('onderzoek'), oordelen: pick('oordeel') }
}

/** What the usual studies are about, each once: "geluid", "water". */
export const listOnderzoeken = (onderzoeken: readonly Voorbehoud[]): readonly string[] => [
  ...new Set(onderzoeken.flatMap(({ onderzoek }) => onderzoek ?? [])),
]
