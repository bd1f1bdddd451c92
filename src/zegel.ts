import {
  ensureSleutelbestand,
  readSleutelbestand,
  renewSleutelbestand,
} from './adapters/zegel/sleutelbestand.ts'
import { readSleutels, type Sleutelbos } from './adapters/zegel/sleutels.ts'
import { createZegel, GEEN_ZEGEL } from './adapters/zegel/zegel.ts'
import type { ZegelPort } from './app/ports/hash.ts'
import type { Config } from './config.ts'
import { AppError } from './domain/errors.ts'

/** With what the service signs, and what whoever starts it should know of that. */
export interface Ondertekening {
  readonly zegel: ZegelPort
  readonly melding: string
}

const unusable = (waar: string, fout: unknown): AppError =>
  new AppError('bewijssleutel_onbruikbaar', { waar, reden: (fout as Error).message })

/** Keys in a text that somebody gave. Throws AppError('bewijssleutel_onbruikbaar'). */
const readGegeven = (tekst: string, waar: string): Sleutelbos => {
  try {
    return readSleutels(tekst)
  } catch (fout) {
    throw unusable(waar, fout)
  }
}

/** The same, to check signatures with. */
export const readGegevenZegel = ({
  tekst,
  waar,
}: {
  readonly tekst: string
  readonly waar: string
}): ZegelPort => createZegel(readGegeven(tekst, waar))

const readBestand = (bestand: string): Sleutelbos | undefined => {
  try {
    return readSleutelbestand(bestand)
  } catch (fout) {
    throw unusable(bestand, fout)
  }
}

/** The keys that are there; none is made. Throws AppError('bewijssleutel_onbruikbaar') when they cannot be read. */
export const readZegel = ({ bewijssleutel }: Pick<Config, 'bewijssleutel'>): ZegelPort => {
  const bos =
    'pem' in bewijssleutel
      ? readGegeven(bewijssleutel.pem, 'BEWIJS_SLEUTEL')
      : readBestand(bewijssleutel.bestand)
  return bos === undefined ? GEEN_ZEGEL : createZegel(bos)
}

const describeZegel = ({ sign, sleutels }: ZegelPort, waar: string): string =>
  sign === undefined
    ? `Bewijzen worden niet getekend: in ${waar} staat geen privésleutel.`
    : `Bewijzen worden getekend met sleutel ${sleutels[0]?.kid}, uit ${waar}.`

/** The key that was made here before, or makes one: kept beside the database and never in it. */
const ensureEigen = (bestand: string, databaseUrl: string | undefined): Ondertekening => {
  try {
    const zegel = createZegel(ensureSleutelbestand(bestand))
    const meer =
      databaseUrl === undefined
        ? ''
        : ' Draaien er meer processen op deze database, geef ze dan dezelfde BEWIJS_SLEUTEL.'
    return { zegel, melding: describeZegel(zegel, bestand) + meer }
  } catch (fout) {
    const { code } = fout as NodeJS.ErrnoException
    // A key that is there but cannot be read is a fault; a disk that cannot be written on is how some run a service.
    if (code === undefined) throw unusable(bestand, fout)
    const melding = `Bewijzen worden niet getekend: ${bestand} is niet te maken (${code}). Geef BEWIJS_SLEUTEL.`
    return { zegel: GEEN_ZEGEL, melding }
  }
}

/**
 * Puts another key first in the file with keys; what those of before signed is still recognised. Throws
 * AppError('bewijssleutel_onbruikbaar').
 */
export const renewZegel = ({ bewijssleutel }: Pick<Config, 'bewijssleutel'>): ZegelPort => {
  if ('pem' in bewijssleutel) {
    throw unusable(
      'BEWIJS_SLEUTEL',
      new Error('de sleutel staat in de omgeving, niet in een bestand'),
    )
  }
  try {
    return createZegel(renewSleutelbestand(bewijssleutel.bestand))
  } catch (fout) {
    throw unusable(bewijssleutel.bestand, fout)
  }
}

/** What the running service signs with. Throws AppError('bewijssleutel_onbruikbaar') for a key that it cannot use. */
export const composeZegel = ({
  bewijssleutel,
  databaseUrl,
}: Pick<Config, 'bewijssleutel' | 'databaseUrl'>): Ondertekening => {
  if ('bestand' in bewijssleutel && bewijssleutel.eigen) {
    return ensureEigen(bewijssleutel.bestand, databaseUrl)
  }
  const waar = 'pem' in bewijssleutel ? 'BEWIJS_SLEUTEL' : bewijssleutel.bestand
  const zegel = readZegel({ bewijssleutel })
  if (zegel.sleutels.length === 0) throw unusable(waar, new Error('het bestand is er niet'))
  return { zegel, melding: describeZegel(zegel, waar) }
}
