import { createPrivateKey, type webcrypto } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  TlsClientAuth,
} from 'openid-client'
import { z } from 'zod'
import type { AanmelddienstPort, Identiteit } from '../../app/ports/aanmelddienst.ts'
import { AppError } from '../../domain/errors.ts'
import { isLokaal } from '../../domain/lokaal.ts'
import { makeRechten, type Recht } from '../../domain/toegang/rollen.ts'
import { createAfmeldlezer } from './afmelding.ts'
import { hasWaarde, type Rolkoppeling, readRollen } from './rollen.ts'
import { createTlsFetch } from './tls.ts'

const WACHT_S = 5
const MAX_NAAM = 100
/** The path to which the organisation sends people back; registered there. */
export const TERUG = '/aanmelden/terug'

export interface Oidcinstelling {
  readonly uitgever: string
  readonly clientId: string
  /** PKCS #8 in PEM: the service proves with it who it is. RSA or P-256 without a certificate (private_key_jwt). */
  readonly sleutel: string
  /** PEM, of that key: the service shows it when it connects (mTLS, RFC 8705), in place of private_key_jwt. */
  readonly certificaat?: string
  /** PEM: the roots by which the organisation is known; absent: those that come with Node. */
  readonly wortels?: string
  /** Which of its public keys that is, when the organisation knows more than one. */
  readonly sleutelId?: string
  /** Origin under which people reach the service. */
  readonly publiekAdres: string
  /** The claim with roles, and the one that gives access; absent: everybody whom the organisation signs in. */
  readonly rol?: { readonly claim: string; readonly waarde: string }
  /** What the roles of the organisation give here; absent: whoever gets in does all but manage. */
  readonly rollen?: Rolkoppeling
  /** The gezagen that this service serves. */
  readonly gezagen: readonly string[]
  /** Whom people act for (`represents`, NL GOV profile): the OIN of the municipality; absent: not asked. */
  readonly namens?: string
  /** How strongly people must have shown who they are; absent: as the organisation likes. */
  readonly sterkte?: Sterkte
}

export interface Sterkte {
  /** One of these levels (`acr`). */
  readonly acr?: readonly string[]
  /** All of these ways (`amr`, RFC 8176), as `mfa`. */
  readonly amr?: readonly string[]
  /** So long ago at most, in s (`auth_time`). */
  readonly hoogstensS?: number
}

const meegegevenSchema = z.object({ verifier: z.string(), state: z.string(), nonce: z.string() })
const claimsSchema = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
  acr: z.string().optional(),
  amr: z.array(z.string()).optional(),
  represents: z.looseObject({ sub: z.string() }).optional(),
})
type Claims = z.infer<typeof claimsSchema>

/** RSA with PSS and ECDSA on P-256: the two that the NL GOV profile names. */
const algorithmOf = (sleutel: ReturnType<typeof createPrivateKey>) =>
  sleutel.asymmetricKeyType === 'rsa'
    ? { name: 'RSA-PSS', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: 'P-256' }

const readSleutel = (pem: string): Promise<webcrypto.CryptoKey> => {
  const sleutel = createPrivateKey(pem)
  const der = sleutel.export({ type: 'pkcs8', format: 'der' })
  return crypto.subtle.importKey('pkcs8', new Uint8Array(der), algorithmOf(sleutel), false, [
    'sign',
  ])
}

/** How the organisation knows this service: by its certificate when there is one, and otherwise by its key. */
const readBewijs = async ({ sleutel, sleutelId, certificaat }: Oidcinstelling) => {
  if (certificaat !== undefined) {
    // Where that is asked for, the organisation may listen at another address.
    return { bewijs: TlsClientAuth(), metadata: { use_mtls_endpoint_aliases: true } }
  }
  const key = await readSleutel(sleutel)
  const bewijs = PrivateKeyJwt(sleutelId === undefined ? key : { key, kid: sleutelId })
  return { bewijs, metadata: {} }
}

const chooseFetch = ({ sleutel, certificaat, wortels }: Oidcinstelling) => {
  if (certificaat === undefined && wortels === undefined) return undefined
  const tls = {
    ...(certificaat !== undefined && { cert: certificaat, key: sleutel }),
    ...(wortels !== undefined && { ca: wortels }),
  }
  return createTlsFetch(tls)
}

const unreachable = (): AppError => new AppError('aanmelddienst_onbereikbaar')

/** Reads what the organisation says of itself; again when that failed. Its keys are read anew when it changes them. */
const createConfiguratie = (instelling: Oidcinstelling): (() => Promise<Configuration>) => {
  const { clientId } = instelling
  let bekend: Promise<Configuration> | undefined
  const read = async () => {
    const uitgever = new URL(instelling.uitgever)
    const { bewijs, metadata } = await readBewijs(instelling)
    // The signature of an id token is checked too, not only where it came from.
    const execute = [
      enableNonRepudiationChecks,
      ...(isLokaal(uitgever.hostname) ? [allowInsecureRequests] : []),
    ]
    const eigenFetch = chooseFetch(instelling)
    return discovery(uitgever, clientId, metadata, bewijs, {
      execute,
      timeout: WACHT_S,
      ...(eigenFetch && { [customFetch]: eigenFetch }),
    })
  }
  return async () => {
    bekend ??= read()
    try {
      return await bekend
    } catch {
      bekend = undefined
      throw unreachable()
    }
  }
}

const hasRol = (claims: Claims, { rol }: Oidcinstelling): boolean =>
  rol === undefined || hasWaarde(claims, rol.claim, rol.waarde)

/** Ending the sessions of others is asked for by name. */
const VANZELF = ['behandelaar', 'projectleider', 'beleidsmedewerker'] as const

const rechtenOf = (claims: Claims, { rollen, gezagen }: Oidcinstelling): readonly Recht[] =>
  rollen === undefined ? makeRechten(VANZELF, gezagen) : readRollen(claims, rollen, gezagen)

/** Whether somebody showed it as strongly as is asked; how long ago is looked at with the token itself. */
const isSterk = (claims: Claims, { acr, amr = [] }: Sterkte = {}): boolean =>
  (acr === undefined || (claims.acr !== undefined && acr.includes(claims.acr))) &&
  amr.every((wijze) => claims.amr?.includes(wijze) === true)

const readIdentiteit = (ruw: unknown, instelling: Oidcinstelling): Identiteit => {
  const claims = claimsSchema.parse(ruw)
  const { iss, sub, name, preferred_username, represents } = claims
  const voorAnder = instelling.namens !== undefined && represents?.sub !== instelling.namens
  const teLicht = !isSterk(claims, instelling.sterkte)
  const geweigerd = voorAnder || teLicht || !hasRol(claims, instelling)
  return {
    ...(teLicht && { teLicht }),
    naam: (name ?? preferred_username ?? sub).slice(0, MAX_NAAM),
    onderwerp: `${iss} ${sub}`,
    rechten: geweigerd ? [] : rechtenOf(claims, instelling),
  }
}

const readMeegegeven = (tekst: string) => {
  try {
    return meegegevenSchema.parse(JSON.parse(tekst))
  } catch {
    throw new AppError('aanmelding_mislukt')
  }
}

/** What the library throws is either an answer that does not fit what was asked, or no answer at all. */
const explain = (fout: unknown): AppError => {
  if (fout instanceof AppError) return fout
  const stil = fout instanceof ClientError && fout.code === 'OAUTH_TIMEOUT'
  return stil || fout instanceof TypeError ? unreachable() : new AppError('aanmelding_mislukt')
}

/**
 * OpenID Connect as the NL GOV profile wants it: code flow with PKCE (S256), state and nonce, the client known by a key
 * (private_key_jwt) or a certificate (mTLS), the issuer of the answer checked (RFC 9207).
 */
export const createAanmelddienst = (instelling: Oidcinstelling): AanmelddienstPort => {
  const readConfiguratie = createConfiguratie(instelling)
  const terug = `${instelling.publiekAdres}${TERUG}`
  const { acr, hoogstensS } = instelling.sterkte ?? {}
  const eigenFetch = chooseFetch(instelling)
  return {
    readAfmelding: createAfmeldlezer({ ...instelling, ...(eigenFetch && { fetch: eigenFetch }) }),
    begin: async () => {
      const configuratie = await readConfiguratie()
      const meegegeven = {
        verifier: randomPKCECodeVerifier(),
        state: randomState(),
        nonce: randomNonce(),
      }
      const naar = buildAuthorizationUrl(configuratie, {
        redirect_uri: terug,
        scope: 'openid profile',
        code_challenge: await calculatePKCECodeChallenge(meegegeven.verifier),
        code_challenge_method: 'S256',
        state: meegegeven.state,
        nonce: meegegeven.nonce,
        ...(acr && { acr_values: acr.join(' ') }),
        ...(hoogstensS !== undefined && { max_age: String(hoogstensS) }),
      })
      return { naar: naar.href, meegegeven: JSON.stringify(meegegeven) }
    },
    finish: async (adres, tekst) => {
      const { verifier, state, nonce } = readMeegegeven(tekst)
      const configuratie = await readConfiguratie()
      // The address that was registered, whatever the proxy made of it.
      const hier = new URL(terug + adres.search)
      try {
        const antwoord = await authorizationCodeGrant(configuratie, hier, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
          ...(hoogstensS !== undefined && { maxAge: hoogstensS }),
        })
        return readIdentiteit(antwoord.claims(), instelling)
      } catch (fout) {
        throw explain(fout)
      }
    },
  }
}
