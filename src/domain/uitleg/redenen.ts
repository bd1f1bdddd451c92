import type { GrondUitkomst } from '../model/richting.ts'
import { HARDHEDEN } from '../model/visie.ts'
import type { Grond } from '../weging/richting.ts'

/** At most so many reasons are told; the rest stands in `door` and `tegenkracht`. */
const MAX_REDENEN = 3

type MetRol = Pick<Grond, 'rol' | 'graad'> | Pick<GrondUitkomst, 'rol' | 'hardheid'>

const firmnessOf = (grond: MetRol): number => {
  if ('graad' in grond) return grond.graad ?? 0
  const { hardheid } = grond as Pick<GrondUitkomst, 'hardheid'>
  return hardheid === undefined ? 0 : HARDHEDEN.indexOf(hardheid)
}

/** An eis that is not met under a stance nee_tenzij: first what the place wants, then the eis, unless that is firmer. */
const putHoudingFirst = <G extends MetRol>(gronden: readonly G[]): readonly G[] =>
  gronden.some(({ rol }) => rol === 'nee_tenzij')
    ? gronden.toSorted(
        (a, b) =>
          firmnessOf(b) - firmnessOf(a) ||
          Number(b.rol === 'nee_tenzij') - Number(a.rol === 'nee_tenzij'),
      )
    : gronden

/**
 * What is told of a direction, everywhere: what gives the stand in the order of `door` (firmest ground first, the usual
 * reservations last), with the stance of the place before an eis that is as firm; and what pulls the other way; while the
 * stand is open, what is certain already. What only breaks the silence is told where nothing else gives the stand.
 */
export const chooseRedenen = <G extends MetRol>(
  richting: {
    readonly door: readonly G[]
    readonly tegenkracht: readonly G[]
    readonly zeker?: readonly G[]
  },
  hoogstens = MAX_REDENEN,
): {
  readonly beslissend: readonly G[]
  readonly tegenkracht: readonly G[]
  readonly zeker: readonly G[]
} => {
  const gevend = richting.door.filter(({ rol }) => rol !== 'doorbreekt_stilte')
  const beslissend = gevend.length > 0 ? gevend : richting.door
  return {
    beslissend: putHoudingFirst(beslissend).slice(0, hoogstens),
    tegenkracht: richting.tegenkracht.slice(0, hoogstens),
    zeker: (richting.zeker ?? []).slice(0, hoogstens),
  }
}

/** What decides at one of many places, told by name only: what holds in several areas takes no place of another reason. */
export const chooseCelredenen = <G extends MetRol & Pick<Grond, 'soort' | 'id'>>(
  door: readonly G[],
): readonly G[] =>
  chooseRedenen({ door, tegenkracht: [] }, door.length)
    .beslissend.filter(
      ({ soort, id }, i, alle) =>
        alle.findIndex((een) => een.soort === soort && een.id === id) === i,
    )
    .slice(0, MAX_REDENEN)
