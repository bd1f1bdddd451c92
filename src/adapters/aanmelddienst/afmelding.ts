import { type JWTPayload, jwtVerify } from 'jose'
import { AppError } from '../../domain/errors.ts'
import {
  ALGORITMES,
  createSleutelbron,
  isOverToken,
  KLOK_S,
  type Uitgever,
  unreachable,
} from './sleutelbron.ts'

/** The member of `events` that says what this token is for. */
const AFMELDING = 'http://schemas.openid.net/event/backchannel-logout'
const MAX_AGE = '5 minutes'

const isAfmelding = ({ events, nonce, sub }: JWTPayload & { readonly events?: unknown }): boolean =>
  typeof events === 'object' &&
  events !== null &&
  Object.hasOwn(events, AFMELDING) &&
  nonce === undefined &&
  typeof sub === 'string'

/**
 * Reads whom the organisation signed out (OpenID Connect Back-Channel Logout 1.0): what it calls this person, as when he
 * signed in. Rejects with AppError('afmelding_ongeldig') and AppError('aanmelddienst_onbereikbaar').
 */
export const createAfmeldlezer = (instelling: Uitgever & { readonly clientId: string }) => {
  const readBron = createSleutelbron(instelling)
  return async (token: string): Promise<string> => {
    const sleutels = await readBron()
    try {
      const { payload } = await jwtVerify(token, sleutels, {
        issuer: instelling.uitgever,
        audience: instelling.clientId,
        algorithms: ALGORITMES,
        requiredClaims: ['iat', 'jti'],
        clockTolerance: KLOK_S,
        maxTokenAge: MAX_AGE,
      })
      if (!isAfmelding(payload)) throw new AppError('afmelding_ongeldig')
      return `${payload.iss} ${payload.sub}`
    } catch (fout) {
      if (fout instanceof AppError) throw fout
      throw isOverToken(fout) ? new AppError('afmelding_ongeldig') : unreachable()
    }
  }
}
