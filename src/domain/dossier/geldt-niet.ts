import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'

/** Why a question that only a person can answer does not play in a case, and who said so. */
export interface GeldtNiet {
  readonly volgnummer: number
  readonly reden: string
  readonly door: string
  /** ISO 8601 instant, UTC. */
  readonly op: string
}

/** Per fact, from what was not withdrawn; a later answer to the question takes its place. */
export const normenDieNietGelden = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): ReadonlyMap<string, GeldtNiet> => {
  const stand = new Map<string, GeldtNiet>()
  for (const { gebeurtenis, volgnummer, door, vastgelegdOp: op } of gebeurtenissen) {
    if (gebeurtenis.soort === 'norm_beantwoord') stand.delete(gebeurtenis.feit)
    if (gebeurtenis.soort !== 'norm_geldt_niet') continue
    stand.set(gebeurtenis.feit, { volgnummer, reden: gebeurtenis.reden, door, op })
  }
  return stand
}
