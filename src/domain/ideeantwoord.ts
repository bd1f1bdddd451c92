/** With which an idea can be finished: no permit is asked for, so none is given or refused. */
export const IDEEANTWOORDEN = [
  'kansrijk',
  'kansrijk_onder_voorwaarden',
  'keuze_nodig',
  'niet_kansrijk',
  'ingetrokken',
  'doorverwezen',
] as const
export type Ideeantwoord = (typeof IDEEANTWOORDEN)[number]

/** Which answer, and the day on which it was given. */
export interface GegevenAntwoord {
  readonly soort: Ideeantwoord
  readonly datum: string
}

/** With these the plan goes no further here. */
const EINDIGT: ReadonlySet<Ideeantwoord> = new Set(['niet_kansrijk', 'ingetrokken', 'doorverwezen'])

/** Whether a plan with this answer goes no further here. */
export const isEinde = (antwoord: Ideeantwoord): boolean => EINDIGT.has(antwoord)
