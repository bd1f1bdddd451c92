import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { boundInhoud } from '../../app/toegang/inhoud.ts'
import { kostenOf, maatFor } from '../../app/toegang/maat.ts'
import { findRoute, toegangOf } from '../../app/toegang/routes.ts'
import { type Bezoeker, mayAsk } from '../../app/toegang/wie.ts'
import { AppError } from '../../domain/errors.ts'
import { BASIS } from './kopregels.ts'
import type { Tempo } from './tempo.ts'

export interface Systemen {
  /** Hashes (SHA-256, hex) of the keys of systems. */
  readonly sleutels: readonly string[]
  /** Nobody but this machine can reach the service: while nobody has a key, the API asks for none. */
  readonly alleenHier: boolean
  readonly sha256: (tekst: string) => string
  /** Counts what a visitor without a key asks; absent: nobody counts. */
  readonly tempo?: Tempo
}

const recognize = (c: Context, { sleutels, sha256 }: Systemen): Bezoeker => {
  const [, sleutel] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  return sleutel !== undefined && sleutels.includes(sha256(sleutel)) ? 'systeem' : 'onbekend'
}

/**
 * What every route of the API is asked through: who may is decided on the headers alone, and of what somebody may
 * send no more is read than the route takes.
 */
export const bewaakApi =
  (systemen: Systemen): MiddlewareHandler =>
  async (c, next) => {
    const route = findRoute(matchedRoutes(c))
    if (route === undefined || !route.path.startsWith(`${BASIS}/`)) return next()
    const { wie, inhoud } = toegangOf(route)
    const bezoeker = recognize(c, systemen)
    if (bezoeker === 'onbekend') await systemen.tempo?.(c, kostenOf(route.path, inhoud))
    const vraagtSleutel = systemen.sleutels.length > 0 || !systemen.alleenHier
    if (vraagtSleutel && !mayAsk(wie, bezoeker)) throw new AppError('niet_aangemeld')
    if (inhoud !== undefined) c.req.raw = boundInhoud(c.req.raw, maatFor(inhoud, bezoeker))
    return next()
  }
