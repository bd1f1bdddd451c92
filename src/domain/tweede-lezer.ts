import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'

/**
 * Whether this person may be the second reader: not who asked for one, and not who recorded the last
 * conclusie or letter before that. A name is what somebody signed in with; capitals and spaces do not
 * make another person.
 */
export const magMeelezen = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  vraag: number,
  naam: string,
): boolean => {
  const fold = (deel: string) => deel.trim().replace(/\s+/g, ' ').toLowerCase()
  const eerder = gebeurtenissen.filter(({ volgnummer }) => volgnummer <= vraag)
  const auteurs = ['tweede_lezer_gevraagd', 'besluit_vastgelegd', 'brief_opgesteld'].flatMap(
    (soort) => eerder.findLast(({ gebeurtenis }) => gebeurtenis.soort === soort)?.door ?? [],
  )
  return !auteurs.map(fold).includes(fold(naam))
}
