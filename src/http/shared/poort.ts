import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { boundInhoud } from '../../app/toegang/inhoud.ts'
import { kostenOf, maatFor } from '../../app/toegang/maat.ts'
import { findRoute, toegangOf } from '../../app/toegang/routes.ts'
import { AppError } from '../../domain/errors.ts'
import { gezagenFor, type Handeling, isOpen, isViaLink } from '../../domain/toegang/handelingen.ts'
import { makeRechten, type Recht } from '../../domain/toegang/rollen.ts'
import { BASIS } from './kopregels.ts'
import type { Tempo } from './tempo.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks: a system by its key, staff by their session, anybody else by an address; absent: nobody tells them apart. */
    klant: string
  }
}

export interface Systemen {
  /** What each key gives, by its hash (SHA-256, hex). */
  readonly sleutels: ReadonlyMap<string, readonly Recht[]>
  /** Nobody but this machine can reach the service: while nobody has a key, the API asks for none. */
  readonly alleenHier: boolean
  readonly sha256: (tekst: string) => string
  /** Those that this service serves. */
  readonly gezagen: readonly string[]
  /** Does the work so that of what is stored only what is of these gezagen is there. */
  readonly lookAs: <T>(gezagen: readonly string[], werk: () => T) => T
  /** Counts what a visitor without a key asks; absent: nobody counts. */
  readonly tempo?: Tempo
  /** The address that a request comes from; absent: all seem to come from one. */
  readonly adresOf?: (c: Context) => string | undefined
}

/** What the key gives that a system shows, and the hash of that key; undefined when it shows none of ours. */
const recognize = (c: Context, { sleutels, sha256 }: Systemen) => {
  const [, sleutel] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  const hash = sleutel === undefined ? '' : sha256(sleutel)
  const rechten = sleutels.get(hash)
  return rechten && { hash, rechten }
}

const nameKlant = (c: Context, systeem: string | undefined, { adresOf }: Systemen): void => {
  const adres = adresOf?.(c)
  if (systeem !== undefined) c.set('klant', `systeem ${systeem}`)
  else if (adres !== undefined) c.set('klant', `adres ${adres}`)
}

/** The gezagen for which this may be done. Throws AppError('niet_aangemeld') and AppError('rol_ontbreekt'). */
const requireGezagen = (
  { sleutels, alleenHier, gezagen }: Systemen,
  handeling: Handeling,
  rechten: readonly Recht[] | undefined,
): readonly string[] => {
  if (isOpen(handeling) || isViaLink(handeling)) return gezagen
  if (sleutels.size === 0 && alleenHier) {
    return gezagenFor(handeling, makeRechten(['systeem'], gezagen))
  }
  if (rechten === undefined) throw new AppError('niet_aangemeld')
  const voor = gezagenFor(handeling, rechten).filter((gezag) => gezagen.includes(gezag))
  if (voor.length === 0) throw new AppError('rol_ontbreekt')
  return voor
}

/**
 * What every route of the API is asked through: who may is decided on the headers alone, for which gezag too, and of
 * what somebody may send no more is read than the route takes.
 */
export const bewaakApi =
  (systemen: Systemen): MiddlewareHandler =>
  async (c, next) => {
    const systeem = recognize(c, systemen)
    nameKlant(c, systeem?.hash, systemen)
    const route = findRoute(matchedRoutes(c))
    if (route === undefined || !route.path.startsWith(`${BASIS}/`)) return next()
    const { handeling, inhoud } = toegangOf(route)
    const bekend = systeem !== undefined
    if (!bekend) await systemen.tempo?.(c, kostenOf(route.path, inhoud))
    const gezagen = requireGezagen(systemen, handeling, systeem?.rechten)
    if (inhoud !== undefined) c.req.raw = boundInhoud(c.req.raw, maatFor(inhoud, bekend))
    return systemen.lookAs(gezagen, next)
  }
