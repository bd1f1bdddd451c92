import { type JWTPayload, jwtVerify } from 'jose'
import type { SysteemtokensPort } from '../../app/ports/aanmelddienst.ts'
import { AppError } from '../../domain/errors.ts'
import { type Rolkoppeling, readRollen } from './rollen.ts'
import {
  ALGORITMES,
  createSleutelbron,
  isOverToken,
  KLOK_S,
  type Uitgever,
  unreachable,
} from './sleutelbron.ts'

/** A token of yesterday is of no system that is at work. */
const MAX_AGE = '1 day'

export interface Tokeninstelling extends Uitgever {
  /** For whom a token must be (`aud`): this service. */
  readonly publiek: string
  readonly rollen: Rolkoppeling
  /** The gezagen that this service serves. */
  readonly gezagen: readonly string[]
  /** What kind of token its header must say that it is, as `at+jwt` (RFC 9068); absent: not asked. */
  readonly typ?: string
}

/** What an issuer gives for something else: an id token, one to get another with, word that somebody left. */
const ANDERS_BEDOELD = ['nonce', 'at_hash', 'events'] as const
const ANDERE_SOORT = ['ID', 'Refresh', 'Offline', 'Logout']

const isAnders = (claims: JWTPayload): boolean =>
  ANDERS_BEDOELD.some((claim) => Object.hasOwn(claims, claim)) ||
  ANDERE_SOORT.includes(String(claims.typ))

/** Tokens of systems (JWT, RFC 7519), signed by an issuer whose keys are found and followed by themselves. */
export const createTokenlezer = (instelling: Tokeninstelling): SysteemtokensPort => {
  const readBron = createSleutelbron(instelling)
  const { uitgever, publiek, rollen, gezagen, typ } = instelling
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
        ...(typ !== undefined && { typ }),
      })
      if (isAnders(payload)) throw new AppError('token_ongeldig')
      return payload
    } catch (fout) {
      if (fout instanceof AppError) throw fout
      throw isOverToken(fout) ? new AppError('token_ongeldig') : unreachable()
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
