import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'

export interface Meeleesvraag {
  /** Number of the event with which it was asked. */
  readonly volgnummer: number
  /** Who was asked, by name. */
  readonly naam: string
  readonly vraag?: string
  readonly gevraagdDoor: string
  /** ISO 8601 instant, UTC. */
  readonly gevraagdOp: string
  readonly lezing?: {
    readonly door: string
    readonly op: string
    readonly akkoord: boolean
    readonly opmerkingen?: string
  }
}

/** Who was asked to read along and what they said, oldest first, from what was not withdrawn. */
export const meeleesvragenVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly Meeleesvraag[] => {
  const lezingen = new Map(
    gebeurtenissen.flatMap(({ gebeurtenis, door, vastgelegdOp: op }) => {
      if (gebeurtenis.soort !== 'tweede_lezing') return []
      const { bij, akkoord, opmerkingen } = gebeurtenis
      return [
        [bij, { door, op, akkoord, ...(opmerkingen !== undefined && { opmerkingen }) }] as const,
      ]
    }),
  )
  return gebeurtenissen.flatMap(({ volgnummer, gebeurtenis, door, vastgelegdOp }) => {
    if (gebeurtenis.soort !== 'tweede_lezer_gevraagd') return []
    const { naam, vraag } = gebeurtenis
    const lezing = lezingen.get(volgnummer)
    return {
      ...{ volgnummer, naam, gevraagdDoor: door, gevraagdOp: vastgelegdOp },
      ...(vraag !== undefined && { vraag }),
      ...(lezing && { lezing }),
    }
  })
}

/** Capitals and spaces do not make another person. */
const fold = (naam: string) => naam.trim().replace(/\s+/g, ' ').toLowerCase()

export const isZelfdePersoon = (een: string, ander: string): boolean => fold(een) === fold(ander)

/**
 * Whether this person may be the second reader: not who asked for one, and not who recorded the last
 * conclusie or letter. A name is what somebody signed in with.
 */
export const magMeelezen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  vraag: Meeleesvraag,
  naam: string,
): boolean => {
  const auteurs = ['besluit_vastgelegd', 'brief_opgesteld'].flatMap(
    (soort) =>
      gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === soort)?.door ?? [],
  )
  return ![vraag.gevraagdDoor, ...auteurs].some((auteur) => isZelfdePersoon(auteur, naam))
}
