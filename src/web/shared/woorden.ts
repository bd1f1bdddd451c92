import type { Stand } from '../../domain/model/besluit.ts'

export const STAND_WOORDEN: Readonly<Record<Stand, string>> = {
  in_behandeling: 'in behandeling',
  vergund: 'vergund',
  geweigerd: 'geweigerd',
  ingetrokken: 'ingetrokken',
}

export const OORDEEL_WOORDEN: Readonly<Record<string, string>> = {
  voldoet: 'voldoet',
  voldoet_niet: 'voldoet niet',
  onbekend: 'onbekend',
  vraagt_beoordeling: 'vraagt een oordeel',
  niet_van_toepassing: 'niet van toepassing',
}

/** What is our own elaboration is said so, everywhere. */
export const HERKOMST_WOORDEN: Readonly<Record<string, string>> = {
  hogere_regelgeving: 'wet of hogere regels',
  visie: 'omgevingsvisie',
  sectoraal_beleid: 'beleid van de gemeente',
  eigen_uitwerking: 'eigen uitwerking van Visietoets, geen beleid',
}

const DATUM = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeZone: 'Europe/Amsterdam',
})

/** A date as it is written in a letter. */
export const formatDatum = (iso: string): string => DATUM.format(new Date(iso))

const TIJDSTIP = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
})

/** A date with the time of day. */
export const formatTijdstip = (iso: string): string => TIJDSTIP.format(new Date(iso))
