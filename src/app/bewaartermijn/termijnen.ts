import type { Rijsoort, Zaaksoort } from '../ports/opschoning.ts'

/**
 * After how many days without anything happening the names and texts of each go, and who signed in or was refused;
 * absent: they are kept.
 */
export type Bewaartermijnen = Readonly<Partial<Record<Zaaksoort | 'toegang', number>>>

/** On which ground the texts of this kind go. */
export const wordGrond = (soort: keyof Bewaartermijnen, dagen: number): string => {
  const waarna: Readonly<Record<keyof Bewaartermijnen, string>> = {
    zaak: 'nadat in een afgesloten zaak voor het laatst iets gebeurde',
    idee: 'nadat in een zaak zonder besluit, of met een antwoord afgerond, voor het laatst iets gebeurde',
    ontwikkelplan: 'na de laatste versie van een ontwikkelplan',
    inzender: 'nadat in een ingezonden zaak voor het laatst iets gebeurde',
    toegang: 'nadat iemand zich aan- of afmeldde of werd geweigerd',
  }
  return `bewaartermijn van ${dagen} dagen ${waarna[soort]}`
}

export const VERLOPEN: Readonly<Record<Rijsoort, string>> = {
  zelftoets: 'de zelftoets is verlopen',
  uitnodiging: 'de link is verlopen',
  sessie: 'de aanmelding is verlopen',
  bericht: 'het bericht is niet bezorgd of geweigerd, en verlopen',
}
