import type { Bewijs } from '../../domain/model/antwoord/bewijs.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'
import type { Toetser } from '../../domain/toetser.ts'
import { isVorm1 } from './antwoordvorm.ts'

/** So many answers are kept per rulebook: who reads a case goes from page to page. */
const MAX_ONTHOUDEN = 32

/** What is worked out of a receipt, with its rulebook and areas. */
export interface Bewijsvraag<O> {
  readonly omgeving: O
  readonly bewijs: Bewijs
  readonly toetser: Toetser
}

/** The same work with a memory for each rulebook: what a receipt comes down to is the same each time. */
export const rememberPerBoek = <O, A>(
  doe: (vraag: Bewijsvraag<O>) => Promise<A>,
): ((vraag: Bewijsvraag<O>) => Promise<A>) => {
  const perBoek = new WeakMap<Toetser, typeof doe>()
  return (vraag) => {
    const ask =
      perBoek.get(vraag.toetser) ??
      rememberLaatste(doe, {
        sleutelOf: ({ bewijs }: Bewijsvraag<O>) =>
          JSON.stringify([bewijs.verzoek, bewijs.crs.invoer, bewijs.peildatum, isVorm1(bewijs)]),
        hoeveel: MAX_ONTHOUDEN,
      })
    perBoek.set(vraag.toetser, ask)
    return ask(vraag)
  }
}
