import { createIrrelevantie } from '../../domain/ontwikkeling/relevantie.ts'
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
