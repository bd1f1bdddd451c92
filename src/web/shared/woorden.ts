import type { Stand } from '../../domain/model/antwoord/besluit.ts'

export const STAND_WOORDEN: Readonly<Record<Stand, string>> = {
  in_behandeling: 'in behandeling',
  vergund: 'vergund',
  geweigerd: 'geweigerd',
  ingetrokken: 'ingetrokken',
}

const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
})

/** A date with the time of day. */
export const formatTijdstip = (iso: string): string => TIJDSTIP.format(new Date(iso))
