import type { Evaluatie, SpanningEvaluatie } from './evaluate.ts'
import type { PerGroep } from './groep.ts'
import { type Graad, VAST } from './hardheid.ts'
import type { HoudingPlek } from './houding.ts'
import { type Bereik, exact, JA } from './niveau.ts'
import { type Schalen, type Stem, stemTop } from './schaal.ts'

/** What is said on the ladder of standen, when all that is softer than a degree is left out. */
export type StemAt = (vanaf: Graad) => Stem

/** What one outcome, houding or spanning contributes. The advice is the lowest of all. */
export interface Bijdrage {
  /** Every unknown at its worst and at its best. */
  readonly band: Bereik
  /** With reservations counted as such, and the other unknowns at worst and at best. */
  readonly conclusie: Bereik
  /** The same on the ladder of standen, read as if everything were confirmed. */
  readonly stemAt: StemAt
  /** Of the softest thing it needs: when what is softer is left out, this is too. */
  readonly graad: Graad
  /** Missing facts (slots) that keep `conclusie` or the stand open and may be asked now. */
  readonly teVragen: readonly number[]
  /** Layers that are missing and keep it open. */
  readonly ontbrekendeLagen: readonly string[]
  /** An explicit condition that must still be shown. */
  readonly voorbehoud?: { readonly beslissend: boolean }
  /** A confirmed nee_tenzij of the area took it lower. */
  readonly doorNeeTenzij?: boolean
}

export interface RegelBijdrage extends Bijdrage {
  readonly evaluatie: Evaluatie
  /** For which of the stated groups the rule would apply alone. */
  readonly over: PerGroep
  /** The stances nee_tenzij under which an eis that is not met is strijdig. */
  readonly neeTenzij: readonly HoudingPlek[]
}
export interface HoudingBijdrage extends Bijdrage {
  readonly houding: HoudingPlek
  /** The eisen that give direction to this group here: what would speak if the area were silent. */
  readonly richtingDoor: readonly RegelBijdrage[]
}
export interface SpanningBijdrage extends Bijdrage {
  readonly evaluatie: SpanningEvaluatie
  /** The side to which the area gives priority. */
  readonly voorrang?: string
}

export const GEEN = { teVragen: [], ontbrekendeLagen: [] } as const

/** Worked out when it is first asked: most weighings are tried on the way to a mits, which needs the conclusie only. */
export const speakOnce = (speak: StemAt): StemAt => {
  const gezegd: Stem[] = []
  return (vanaf) => {
    gezegd[vanaf] ??= speak(vanaf)
    return gezegd[vanaf]
  }
}

const NEUTRAAL = new WeakMap<Schalen, Bijdrage>()

/** Speaks neither for nor against. */
export const neutralOn = (schalen: Schalen): Bijdrage => {
  const bekend = NEUTRAAL.get(schalen)
  if (bekend) return bekend
  const top = stemTop(schalen.stand)
  const neutraal: Bijdrage = {
    band: exact(JA),
    conclusie: exact(JA),
    stemAt: () => top,
    graad: VAST,
    ...GEEN,
  }
  NEUTRAAL.set(schalen, neutraal)
  return neutraal
}
