import type { GebeurtenisSoort, Gevraagd, VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import { foldNaam, type Identiteit, isZelfdePersoon, type Persoon } from './persoon.ts'

export interface Meeleesvraag extends Gevraagd {
  /** Who was asked, by name. */
  readonly naam: string
  readonly vraag?: string
  readonly lezing?: {
    readonly door: string
    readonly op: string
    readonly akkoord: boolean
    readonly opmerkingen?: string | undefined
    /** Absent of what was recorded before it was kept. */
    readonly identiteit?: Identiteit | undefined
  }
}

/** Who was asked to read along and what they said, oldest first, from what was not withdrawn. */
export const meeleesvragenVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): readonly Meeleesvraag[] => {
  const lezingen = new Map(
    gebeurtenissen.flatMap(({ gebeurtenis, door, vastgelegdOp: op }) => {
      if (gebeurtenis.soort !== 'tweede_lezing') return []
      const { soort: _, bij, ...lezing } = gebeurtenis
      return [[bij, { door, op, ...lezing }] as const]
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

const personOf = ({ door, gebeurtenis }: VastgelegdeGebeurtenis): Persoon => ({
  naam: door,
  ...('identiteit' in gebeurtenis &&
    gebeurtenis.identiteit !== undefined && { identiteit: gebeurtenis.identiteit }),
})

/** Whether this person may be the second reader: not who asked for one, and not who recorded the last conclusie or letter. */
export const magMeelezen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  { volgnummer }: Pick<Meeleesvraag, 'volgnummer'>,
  wie: Persoon,
): boolean => {
  const eerder = [
    gebeurtenissen.find((deel) => deel.volgnummer === volgnummer),
    ...['besluit_vastgelegd', 'brief_opgesteld'].map((soort) =>
      gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === soort),
    ),
  ]
  return !eerder.some((deel) => deel !== undefined && isZelfdePersoon(personOf(deel), wie))
}

/** What this person was asked to read and did not read yet; undefined when nothing is. */
export const findTeLezen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  wie: Persoon,
): Meeleesvraag | undefined =>
  meeleesvragenVan(gebeurtenissen).find(
    (vraag) =>
      vraag.lezing === undefined &&
      foldNaam(vraag.naam) === foldNaam(wie.naam) &&
      magMeelezen(gebeurtenissen, vraag, wie),
  )

/** Whether this person may record the conclusie: not who read it again, until somebody else has or that is withdrawn. */
export const magConcluderen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  wie: Persoon,
): boolean => {
  const lezing = gebeurtenissen.findLast(({ gebeurtenis }) => gebeurtenis.soort === 'tweede_lezing')
  return lezing === undefined || !isZelfdePersoon(personOf(lezing), wie)
}

const NA_LEZING: readonly GebeurtenisSoort[] = [
  'besluit_vastgelegd',
  'brief_opgesteld',
  'tweede_lezer_gevraagd',
  'punt_teruggelegd',
]

/**
 * The last reading where it did not agree and nothing followed on it: no other conclusie or letter, and no points that are
 * seen to one by one.
 */
export const findNietAkkoord = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
): Meeleesvraag['lezing'] => {
  const laatste = gebeurtenissen.findLastIndex(
    ({ gebeurtenis: { soort } }) => soort === 'tweede_lezing',
  )
  const isGevolgd = gebeurtenissen
    .slice(laatste + 1)
    .some(({ gebeurtenis: { soort } }) => NA_LEZING.includes(soort))
  const vraag = gebeurtenissen[laatste]?.gebeurtenis
  if (isGevolgd || vraag?.soort !== 'tweede_lezing' || vraag.akkoord) return undefined
  return meeleesvragenVan(gebeurtenissen).find(({ volgnummer }) => volgnummer === vraag.bij)?.lezing
}
