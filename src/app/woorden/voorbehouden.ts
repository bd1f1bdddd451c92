import type { Voorbehoud } from '../../domain/model/beoordeling.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { foldVoorbehouden, listOnderzoeken } from '../../domain/weging/voorbehoud.ts'
import { wordOnderzoeken } from '../../domain/woorden/onderzoeken.ts'

/** Usual reservations that are told in one line. */
export interface Samen {
  /** The line, without a full stop: for the initiator, and for the officer. */
  readonly kort: string
  readonly motivering: string
  readonly voorbehouden: readonly Voorbehoud[]
}

/** What is read one by one, and one line for each kind of what is usual. */
export const tellVoorbehouden = (
  voorbehouden: readonly Voorbehoud[],
): { readonly los: readonly Voorbehoud[]; readonly samen: readonly Samen[] } => {
  const { los, onderzoeken, oordelen } = foldVoorbehouden(voorbehouden)
  const punten = formatAantal(oordelen.length, 'punt', 'punten')
  const { naam, naamMetGrond } = wordOnderzoeken(listOnderzoeken(onderzoeken))
  return {
    los,
    samen: [
      {
        kort: naam,
        motivering: naamMetGrond,
        voorbehouden: onderzoeken,
      },
      {
        kort: `De gemeente kijkt ook naar ${punten}, zoals bij elk plan van dit soort`,
        motivering: `Gewone oordelen van de gemeente bij dit soort plan (${punten})`,
        voorbehouden: oordelen,
      },
    ].filter((deel) => deel.voorbehouden.length > 0),
  }
}
