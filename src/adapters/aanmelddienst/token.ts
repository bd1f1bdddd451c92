import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { z } from 'zod'
import type { SysteemtokensPort } from '../../app/ports/aanmelddienst.ts'
import { AppError } from '../../domain/errors.ts'
import { isLokaal } from '../../domain/lokaal.ts'
import { type Rolkoppeling, readRollen } from './rollen.ts'

const WACHT_MS = 5_000
/** A key that is not in the list is looked for again, but not by everybody who makes one up. */
const NIEUWE_SLEUTEL_MS = 30_000
/** So long nothing is asked of an issuer that did not answer. */
const RUST_MS = 10_000
/** Clocks differ; a token of yesterday is of no system that is at work. */
const KLOK_S = 30
const MAX_AGE = '1 day'
/** With a key pair: who can check a token cannot make one. */
const ALGORITMES = ['PS256', 'ES256', 'RS256']

export interface Tokeninstelling {
  readonly uitgever: string
  /** For whom a token must be (`aud`): this service. */
  readonly publiek: string
  readonly rollen: Rolkoppeling
  /** The gezagen that this service serves. */
  readonly gezagen: readonly string[]
  readonly nieuweSleutelMs?: number
}

const beschrijvingSchema = z.looseObject({ issuer: z.string(), jwks_uri: z.url() })

const unreachable = (): AppError => new AppError('aanmelddienst_onbereikbaar')

/** Where the keys are, as the issuer says of itself. Throws when it says that it is another. */
const readSleutels = async ({ uitgever, nieuweSleutelMs = NIEUWE_SLEUTEL_MS }: Tokeninstelling) => {
  const pad = `${uitgever.replace(/\/$/, '')}/.well-known/openid-configuration`
  const antwoord = await fetch(pad, { signal: AbortSignal.timeout(WACHT_MS), redirect: 'error' })
  const { issuer, jwks_uri } = beschrijvingSchema.parse(await antwoord.json())
  const sleutels = new URL(jwks_uri)
  const veilig = sleutels.protocol === 'https:' || isLokaal(sleutels.hostname)
  if (issuer !== uitgever || !veilig) throw new Error('token issuer: not what was configured')
  return createRemoteJWKSet(sleutels, {
    timeoutDuration: WACHT_MS,
    cooldownDuration: nieuweSleutelMs,
  })
}

/** Asks the issuer once, and after a failure not again for a while. */
const createSleutelbron = (instelling: Tokeninstelling) => {
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
const explain = (fout: unknown): AppError =>
  fout instanceof errors.JOSEError && OVER_TOKEN.test(fout.code)
    ? new AppError('token_ongeldig')
    : unreachable()

/** Tokens of systems (JWT, RFC 7519), signed by an issuer whose keys are found and followed by themselves. */
export const createTokenlezer = (instelling: Tokeninstelling): SysteemtokensPort => {
  const readBron = createSleutelbron(instelling)
  const { uitgever, publiek, rollen, gezagen } = instelling
  const verify = async (token: string): Promise<JWTPayload> => {
    const sleutels = await readBron()
    try {
      const { payload } = await jwtVerify(token, sleutels, {
        issuer: uitgever,
        audience: publiek,
        algorithms: ALGORITMES,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: KLOK_S,
        maxTokenAge: MAX_AGE,
      })
      return payload
    } catch (fout) {
      throw explain(fout)
    }
  }
  return {
    read: async (token) => {
      const claims = await verify(token)
      const onderwerp = `${uitgever} ${claims.sub}`
      return { onderwerp, rechten: readRollen(claims, rollen, gezagen) }
    },
  }
}
