import { type Config, readConfig } from '../../config.ts'
import { GebruikFout } from '../shared/afloop.ts'

/** The configuration. Throws GebruikFout that names every faulty variable. */
export const requireConfig = (): Config => {
  try {
    return readConfig()
  } catch (fout) {
    throw new GebruikFout((fout as Error).message)
  }
}

/** Whoever others can reach asks who they are. Throws GebruikFout when the service would be open on a network. */
export const requireAanmelddienst = ({ opNetwerk, oidc }: Config): void => {
  if (!opNetwerk || oidc !== undefined) return
  throw new GebruikFout(
    'Anderen kunnen deze dienst bereiken (HOST of PUBLIEK_ADRES), en er is niets waarmee medewerkers zich aanmelden. Geef OIDC_UITGEVER, OIDC_CLIENT_ID, OIDC_SLEUTEL en PUBLIEK_ADRES, of laat HOST en PUBLIEK_ADRES weg: dan is de dienst alleen op deze machine te bereiken.',
  )
}

/**
 * Processes on one database sign with one key: with a key of its own each would say of what another gave out that it is
 * not of this service. Throws GebruikFout when others can reach it and no key was given.
 */
export const requireBewijssleutel = ({ opNetwerk, databaseUrl, bewijssleutel }: Config): void => {
  const eigen = 'bestand' in bewijssleutel && bewijssleutel.eigen
  if (!opNetwerk || databaseUrl === undefined || !eigen) return
  throw new GebruikFout(
    `Anderen kunnen deze dienst bereiken, op een database die meer processen kan hebben, en er is geen sleutel voor bewijzen. Maak er een (openssl genpkey -algorithm ed25519 -out bewijssleutel.pem) en geef elk proces dezelfde in BEWIJS_SLEUTEL. Maakte de dienst er eerder zelf een? Geef dan die: ${bewijssleutel.bestand}.`,
  )
}
