import { IDEEANTWOORD_WOORDEN } from '../../app/woorden/afronding.ts'
import { formatDatum } from '../../app/woorden/codes.ts'
import type { GegevenAntwoord } from '../../domain/ideeantwoord.ts'
import type { Stand } from '../../domain/model/antwoord/besluit.ts'

export const STAND_WOORDEN: Readonly<Record<Stand, string>> = {
  in_behandeling: 'in behandeling',
  vergund: 'vergund',
  geweigerd: 'geweigerd',
  ingetrokken: 'ingetrokken',
}

/** How an idea was answered and when: no decision on a permit, so the case is not in treatment either. */
export const wordIdee = ({ soort, datum }: GegevenAntwoord): string =>
  `idee, op ${formatDatum(datum)} beantwoord: ${IDEEANTWOORD_WOORDEN[soort]}`

const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
})

/** A date with the time of day. */
export const formatTijdstip = (iso: string): string => TIJDSTIP.format(new Date(iso))
