import { createRemoteJWKSet, customFetch, errors, type FetchImplementation } from 'jose'
import { z } from 'zod'
import { AppError } from '../../domain/errors.ts'
import { isLokaal } from '../../domain/lokaal.ts'

const WACHT_MS = 5_000
/** A key that is not in the list is looked for again, but not by everybody who makes one up. */
const NIEUWE_SLEUTEL_MS = 30_000
/** So long nothing is asked of an issuer that did not answer. */
const RUST_MS = 10_000
/** With a key pair: who can check a token cannot make one. */
export const ALGORITMES = ['PS256', 'ES256', 'RS256']
/** Clocks differ. */
export const KLOK_S = 30

export interface Uitgever {
  readonly uitgever: string
  readonly nieuweSleutelMs?: number
  /** How the issuer is asked; absent: as Node does. */
  readonly fetch?: FetchImplementation
}

const beschrijvingSchema = z.looseObject({ issuer: z.string(), jwks_uri: z.url() })

export const unreachable = (): AppError => new AppError('aanmelddienst_onbereikbaar')

/** Where the keys are, as the issuer says of itself. Throws when it says that it is another. */
const readSleutels = async ({
  uitgever,
  nieuweSleutelMs = NIEUWE_SLEUTEL_MS,
  fetch: vraag = fetch,
}: Uitgever) => {
  const pad = `${uitgever.replace(/\/$/, '')}/.well-known/openid-configuration`
  const antwoord = await vraag(pad, {
    method: 'GET',
    headers: new Headers({ Accept: 'application/json' }),
    signal: AbortSignal.timeout(WACHT_MS),
    redirect: 'manual',
  })
  if (antwoord.status !== 200) throw new Error(`token issuer: answered ${antwoord.status}`)
  const { issuer, jwks_uri } = beschrijvingSchema.parse(await antwoord.json())
  const sleutels = new URL(jwks_uri)
  const veilig = sleutels.protocol === 'https:' || isLokaal(sleutels.hostname)
  if (issuer !== uitgever || !veilig) throw new Error('token issuer: not what was configured')
  return createRemoteJWKSet(sleutels, {
    timeoutDuration: WACHT_MS,
    cooldownDuration: nieuweSleutelMs,
    [customFetch]: vraag,
  })
}

/** Asks the issuer once, and after a failure not again for a while. */
export const createSleutelbron = (instelling: Uitgever) => {
  let bekend: ReturnType<typeof readSleutels> | undefined
  let weerVanaf = 0
  return async () => {
    if (bekend === undefined && performance.now() < weerVanaf) throw unreachable()
    bekend ??= readSleutels(instelling)
    try {
      return await bekend
    } catch {
      bekend = undefined
      weerVanaf = performance.now() + RUST_MS
      throw unreachable()
    }
  }
}

/** What the library says of a token; anything else is about reaching the keys. */
const OVER_TOKEN = /^ERR_(JWT_|JWS_|JOSE_ALG_|JOSE_NOT_|JWKS_NO_|JWKS_MULTIPLE_)/

/** Whether a token itself is wrong, and not the way to its keys. */
export const isOverToken = (fout: unknown): boolean =>
  fout instanceof errors.JOSEError && OVER_TOKEN.test(fout.code)
