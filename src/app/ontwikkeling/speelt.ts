import type { FeitWaarde } from '../../domain/model/feit.ts'
import { createIrrelevantie, readWaarden } from '../../domain/ontwikkeling/relevantie.ts'
import { newSpoor } from '../../domain/regeltaal/regelwerk.ts'
import { ONWAAR, WAAR } from '../../domain/regeltaal/waarheid.ts'
import type { Toetser } from '../../domain/toetser.ts'
import type { Omgeving } from '../omgeving.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'

type Gemaakt = Pick<OntwikkelingMetBewijs, 'bewijs' | 'peildatum'>

/** What an assessment was made with. */
export const toetserVan = (
  { boeken }: Pick<Omgeving, 'boeken'>,
  { bewijs }: Pick<Gemaakt, 'bewijs'>,
): Toetser => {
  const { sha256 } = bewijs.regelboek
  const toetser = boeken.bySha(sha256)
  if (toetser === undefined) throw new Error(`rulebook is not loaded: ${sha256}`)
  return toetser
}

/** By which facts certainly do not play in a part with these facts, as an assessment saw it. */
export const irrelevantieVan = (
  omgeving: Pick<Omgeving, 'boeken'>,
  gemaakt: Gemaakt,
): ReturnType<typeof createIrrelevantie> =>
  createIrrelevantie(toetserVan(omgeving, gemaakt).compile(gemaakt.peildatum))

/** Whether a part with these facts can bring anything to this outcome of a rule, wherever it lies. */
export type Brengt = (
  feiten: Readonly<Record<string, FeitWaarde>>,
  uitkomst: { readonly regel: string; readonly oordeel: 'voldoet' | 'voldoet_niet' },
) => boolean

/** By what the part states: one that the rule is certainly not about, or that comes out the other way, brings nothing. */
export const brengtVan = (omgeving: Pick<Omgeving, 'boeken'>, gemaakt: Gemaakt): Brengt => {
  const werk = toetserVan(omgeving, gemaakt).compile(gemaakt.peildatum)
  const regels = new Map(werk.regels.map((regel) => [regel.definitie.id, regel]))
  return (feiten, { regel: id, oordeel }) => {
    const regel = regels.get(id)
    if (regel === undefined) return true
    const waarden = readWaarden(werk, feiten)
    const spoor = newSpoor(werk, waarden)
    const anders = oordeel === 'voldoet' ? ONWAAR : WAAR
    return (
      regel.geldtVoor?.toets(waarden, spoor) !== ONWAAR &&
      regel.voldoetAls.toets(waarden, spoor) !== anders
    )
  }
}
