import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { SysteemtokensPort } from '../../app/ports/aanmelddienst.ts'
import { boundInhoud } from '../../app/toegang/inhoud.ts'
import { bewaardOf, kostenOf, maatFor } from '../../app/toegang/maat.ts'
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
  /** Reads tokens of an issuer; absent: only keys. */
  readonly tokens?: SysteemtokensPort
  /** Those that this service serves. */
  readonly gezagen: readonly string[]
  /** Does the work so that of what is stored only what is of these gezagen is there. */
  readonly lookAs: <T>(gezagen: readonly string[], werk: () => T) => T
  /** Counts what a visitor without a key asks; absent: nobody counts. */
  readonly tempo?: Tempo
  /** The address that a request comes from; absent: all seem to come from one. */
  readonly adresOf?: (c: Context) => string | undefined
}

/** A token has three parts, a key has none. */
const TOKEN = /^[\w-]+\.[\w-]*\.[\w-]*$/

interface Herkend {
  /** Absent: nobody whom we know. */
  readonly rechten?: readonly Recht[]
  /** What was wrong with the token: told where one is needed. */
  readonly fout?: AppError
  /** Who it is among systems, in what nobody can guess back: the hash of its key, or of what its issuer calls it. */
  readonly systeem?: string
}

const nameKlant = (c: Context, systeem: string | undefined, { adresOf }: Systemen): void => {
  const adres = adresOf?.(c)
  if (systeem !== undefined) c.set('klant', `systeem ${systeem}`)
  else if (adres !== undefined) c.set('klant', `adres ${adres}`)
}

const recognize = async (c: Context, { sleutels, tokens, sha256 }: Systemen): Promise<Herkend> => {
  const [, bewijs] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  if (bewijs === undefined) return {}
  const systeem = sha256(bewijs)
  const rechten = sleutels.get(systeem)
  if (rechten !== undefined) return { rechten, systeem }
  if (tokens === undefined || !TOKEN.test(bewijs)) return {}
  try {
    const gelezen = await tokens.read(bewijs)
    return { rechten: gelezen.rechten, systeem: sha256(gelezen.onderwerp) }
  } catch (fout) {
    if (fout instanceof AppError) return { fout }
    throw fout
  }
}

/** The gezagen for which this may be done. Throws AppError('niet_aangemeld'), AppError('rol_ontbreekt') and what was wrong with a token. */
const requireGezagen = (
  { sleutels, tokens, alleenHier, gezagen }: Systemen,
  handeling: Handeling,
  { rechten, fout }: Herkend,
): readonly string[] => {
  if (isOpen(handeling) || isViaLink(handeling)) return gezagen
  if (sleutels.size === 0 && tokens === undefined && alleenHier) {
    return gezagenFor(handeling, makeRechten(['systeem'], gezagen))
  }
  if (rechten === undefined) throw fout ?? new AppError('niet_aangemeld')
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
    const herkend = await recognize(c, systemen)
    nameKlant(c, herkend.systeem, systemen)
    const route = findRoute(matchedRoutes(c))
    if (route === undefined || !route.path.startsWith(`${BASIS}/`)) return next()
    const { handeling, inhoud } = toegangOf(route)
    const bekend = herkend.rechten !== undefined
    if (!bekend) {
      const bewaard = bewaardOf(route.path, inhoud, c.req.header('content-length'))
      await systemen.tempo?.(c, kostenOf(route.path, inhoud), bewaard)
    }
    const gezagen = requireGezagen(systemen, handeling, herkend)
    if (inhoud !== undefined) c.req.raw = boundInhoud(c.req.raw, maatFor(inhoud, bekend))
    return systemen.lookAs(gezagen, next)
  }
