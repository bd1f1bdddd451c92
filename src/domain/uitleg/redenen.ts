import type { Grond } from '../weging/richting.ts'

/** At most so many reasons are told; the rest stands in `door` and `tegenkracht`. */
const MAX_REDENEN = 3

type MetRol = Pick<Grond, 'rol'>

/**
 * What is told of a direction, everywhere: what gives the stand in the order of `door` (firmest ground first, the usual
 * reservations last), and what pulls the other way; while the stand is open, what is certain already. What only
 * breaks the silence is told where nothing else gives the stand.
 */
export const chooseRedenen = <G extends MetRol>(richting: {
  readonly door: readonly G[]
  readonly tegenkracht: readonly G[]
  readonly zeker?: readonly G[]
}): {
  readonly beslissend: readonly G[]
  readonly tegenkracht: readonly G[]
  readonly zeker: readonly G[]
} => {
  const gevend = richting.door.filter(({ rol }) => rol !== 'doorbreekt_stilte')
  const beslissend = gevend.length > 0 ? gevend : richting.door
  return {
    beslissend: beslissend.slice(0, MAX_REDENEN),
    tegenkracht: richting.tegenkracht.slice(0, MAX_REDENEN),
    zeker: (richting.zeker ?? []).slice(0, MAX_REDENEN),
  }
}
