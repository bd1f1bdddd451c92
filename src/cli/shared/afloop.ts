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
  gegevensmap_bezet: AFLOOP.gegevensmapBezet,
  gegevensmap_onbruikbaar: AFLOOP.nietBereikbaar,
  database_onbereikbaar: AFLOOP.nietBereikbaar,
  poort_bezet: AFLOOP.nietBereikbaar,
  adres_onbruikbaar: AFLOOP.nietBereikbaar,
}

/** What to say about a failure, and the exit code that goes with it. */
export const explainFout = (fout: unknown): { readonly tekst: string; readonly afloop: Afloop } => {
  if (fout instanceof GebruikFout) {
    return { tekst: fout.message, afloop: AFLOOP.verkeerdGebruik }
  }
  if (fout instanceof AppError) {
    // A fault in the rulebook names its file itself; one in the input is found by its pointer.
    const regels = fout.fouten.map(({ pointer, melding }) =>
      fout.code === 'regelboek_ongeldig' ? melding : `  ${pointer || '(geheel)'}  ${melding}`,
    )
    return {
      tekst: [`${fout.title}. ${fout.detail}`, ...regels].join('\n'),
      afloop: PER_CODE[fout.code] ?? AFLOOP.ongeldigeInvoer,
    }
  }
  const tekst = fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)
  return { tekst: `Een fout in het programma:\n${tekst}`, afloop: AFLOOP.programmafout }
}
