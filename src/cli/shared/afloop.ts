import { AppError, type FoutCode } from '../../domain/errors.ts'

/** Exit codes; `visietoets --help` lists them. */
export const AFLOOP = {
  goed: 0,
  verschil: 1,
  verkeerdGebruik: 2,
  ongeldigeInvoer: 3,
  regelboekOngeldig: 4,
  gegevensmapBezet: 5,
  nietBereikbaar: 6,
  nietNaTeRekenen: 7,
  programmafout: 70,
} as const
export type Afloop = (typeof AFLOOP)[keyof typeof AFLOOP]

export const AFLOOP_UITLEG = `Afloopcodes:
  0   gelukt
  1   mislukte gevallen, fouten in de regels, citaten die niet meer kloppen, of een bewijs dat niet klopt
  2   verkeerd gebruik: onbekende opdracht of optie, of een instelling die niet klopt
  3   de invoer klopt niet (de fouten staan erbij)
  4   het regelboek is ongeldig (bestand:regel:kolom staat erbij)
  5   de gegevensmap is in gebruik door een ander proces
  6   de database, de gegevensmap of de poort is niet te gebruiken
  7   de hashes in een bewijs kloppen, maar het antwoord is niet na te rekenen
  70  een fout in het programma zelf
`

/** Somebody typed something that we do not know. */
export class GebruikFout extends Error {}

const PER_CODE: Partial<Record<FoutCode, Afloop>> = {
  regelboek_ongeldig: AFLOOP.regelboekOngeldig,
  huisstijl_ongeldig: AFLOOP.verkeerdGebruik,
  gegevensmap_bezet: AFLOOP.gegevensmapBezet,
  gegevensmap_onbruikbaar: AFLOOP.nietBereikbaar,
  database_onbereikbaar: AFLOOP.nietBereikbaar,
  database_niet_leeg: AFLOOP.verkeerdGebruik,
  kopie_onbruikbaar: AFLOOP.verkeerdGebruik,
  kaartbestand_onbruikbaar: AFLOOP.ongeldigeInvoer,
  bewijssleutel_onbruikbaar: AFLOOP.verkeerdGebruik,
  database_in_gebruik: AFLOOP.nietBereikbaar,
  poort_bezet: AFLOOP.nietBereikbaar,
  adres_onbruikbaar: AFLOOP.nietBereikbaar,
}

/** What to do about it, in the names of the settings. */
const RAAD: Partial<Record<FoutCode, string>> = {
  gegevensmap_bezet:
    'Stop dat proces, of kies een andere map met DATA_DIR, of gebruik PostgreSQL met DATABASE_URL.',
  gegevensmap_onbruikbaar: 'Kies een andere map met DATA_DIR.',
  database_in_gebruik: 'Stop de andere processen, en start dit opnieuw.',
  poort_bezet: 'Stop dat, of kies een andere poort met PORT (0 neemt een vrije).',
  adres_onbruikbaar:
    'Kies een ander adres met HOST (127.0.0.1 is alleen deze machine) of een andere poort met PORT.',
}

/** A fault in a file of these names that file itself; one in the input is found by its pointer. */
const NOEMT_BESTAND: ReadonlySet<FoutCode> = new Set(['regelboek_ongeldig', 'huisstijl_ongeldig'])

/** What to say about a failure, and the exit code that goes with it. */
export const explainFout = (fout: unknown): { readonly tekst: string; readonly afloop: Afloop } => {
  if (fout instanceof GebruikFout) {
    return { tekst: fout.message, afloop: AFLOOP.verkeerdGebruik }
  }
  if (fout instanceof AppError) {
    const regels = fout.fouten.map(({ pointer, melding }) =>
      NOEMT_BESTAND.has(fout.code) ? melding : `  ${pointer || '(geheel)'}  ${melding}`,
    )
    const raad = RAAD[fout.code]
    const kop = `${fout.title}. ${fout.detail}${raad === undefined ? '' : ` ${raad}`}`
    return {
      tekst: [kop, ...regels].join('\n'),
      afloop: PER_CODE[fout.code] ?? AFLOOP.ongeldigeInvoer,
    }
  }
  const tekst = fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)
  return { tekst: `Een fout in het programma:\n${tekst}`, afloop: AFLOOP.programmafout }
}
