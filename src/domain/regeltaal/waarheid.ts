/** Three-valued (strong Kleene) truth. Unknown is a value of its own: it never stands in for yes or no. */
export const WAAR = 1
export const ONWAAR = 0
export const ONBEKEND = 2

export type Waarheid = typeof WAAR | typeof ONWAAR | typeof ONBEKEND

export const and = (a: Waarheid, b: Waarheid): Waarheid =>
  a === ONWAAR || b === ONWAAR ? ONWAAR : a === WAAR && b === WAAR ? WAAR : ONBEKEND

export const or = (a: Waarheid, b: Waarheid): Waarheid =>
  a === WAAR || b === WAAR ? WAAR : a === ONWAAR && b === ONWAAR ? ONWAAR : ONBEKEND

export const not = (a: Waarheid): Waarheid => (a === WAAR ? ONWAAR : a === ONWAAR ? WAAR : ONBEKEND)

const NAMEN = ['onwaar', 'waar', 'onbekend'] as const

/** The Dutch name of a truth value, as it appears in a trace. */
export const nameWaarheid = (a: Waarheid): (typeof NAMEN)[number] => NAMEN[a]
