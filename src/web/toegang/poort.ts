import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { matchedRoutes } from 'hono/route'
import { boundInhoud } from '../../app/toegang/inhoud.ts'
import { bewaardOf, kostenOf, maatFor } from '../../app/toegang/maat.ts'
import { findRoute, toegangOf } from '../../app/toegang/routes.ts'
import { AppError } from '../../domain/errors.ts'
import { gezagenFor, type Handeling, isOpen, isViaLink } from '../../domain/toegang/handelingen.ts'
import { isEigen, refuseVanElders } from './herkomst.ts'
import type { Behandelaar } from './sessie.ts'

/** Answered by the API, which has a gate of its own. */
const VAN_DE_API = /^\/(v1|health|documentatie)(\/|$)/
/** Open to everybody; who is signed in still sees that, and can sign out. */
const HERKEN = '/visie'

export interface Poort {
  /** Who is signed in, as the headers tell. */
  readonly herken: (c: Context) => Promise<Behandelaar | undefined>
  /** Says that nobody is signed in. */
  readonly weiger: (c: Context) => Response | Promise<Response>
  /** Whether the key in the address opens something in this room. */
  readonly knows: (kamer: string, sleutel: string) => Promise<boolean>
  /** Those that this service serves. */
  readonly gezagen: readonly string[]
  /** Does the work so that of what is stored only what is of these gezagen is there. */
  readonly lookAs: <T>(gezagen: readonly string[], werk: () => T) => T
  /** Writes down that somebody was refused who lacks the role. */
  readonly noteGeweigerd: (wie: Behandelaar, handeling: Handeling) => Promise<void>
  /** Counts what a visitor asks, in points; throws when that is too much. Absent: nobody counts. */
  readonly tempo?: ((c: Context, kosten: number, bewaard: number) => Promise<void>) | undefined
}

/** A form without what was filled in: whoever has no right to send it is told so by the page itself. */
const withoutInhoud = (verzoek: Request): Request => {
  const headers = new Headers(verzoek.headers)
  for (const naam of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(naam)
  return new Request(verzoek.url, { method: verzoek.method, headers })
}

const isVeilig = (c: Context): boolean => ['GET', 'HEAD'].includes(c.req.method)

/** Whether somebody signs in for it: it is not for everybody, and no key in the address decides. */
const isVoorMedewerkers = (handeling: Handeling): boolean =>
  !isOpen(handeling) && !isViaLink(handeling)

/**
 * What every page is asked through: who may is decided on the headers alone, for which gezag too, and of what somebody
 * may send no more is read than the route takes.
 */
export const bewaakPaginas = (poort: Poort): MiddlewareHandler => {
  const { herken, weiger, knows, tempo, gezagen, lookAs, noteGeweigerd } = poort
  const alleenEigen = csrf({ origin: (origin, c) => isEigen(c, origin) })
  const isHouder = (c: Context) => {
    const [, kamer = '', sleutel = ''] = c.req.path.split('/')
    return lookAs(gezagen, () => knows(kamer, sleutel))
  }
  /** The gezagen for which who asks may do this; undefined when nobody is signed in who has to be. */
  const gezagenVan = async (c: Context, handeling: Handeling, pad: string) => {
    const aanmelden = isVoorMedewerkers(handeling)
    const behandelaar = aanmelden || pad.startsWith(HERKEN) ? await herken(c) : undefined
    if (behandelaar !== undefined) {
      c.set('behandelaar', behandelaar)
      // Only where clients are told apart at all.
      if (c.get('klant') !== undefined) c.set('klant', `sessie ${behandelaar.id}`)
    }
    if (!aanmelden) return gezagen
    return (
      behandelaar &&
      gezagenFor(handeling, behandelaar.rechten).filter((gezag) => gezagen.includes(gezag))
    )
  }
  return async (c, next) => {
    const route = findRoute(matchedRoutes(c))
    if (route === undefined || VAN_DE_API.test(route.path)) return next()
    const { handeling, inhoud } = toegangOf(route)
    const bewaard = bewaardOf(route.path, inhoud, c.req.header('content-length'))
    await tempo?.(c, kostenOf(route.path, inhoud), bewaard)
    if (!isVeilig(c)) refuseVanElders(c)
    const voor = await gezagenVan(c, handeling, route.path)
    if (voor === undefined) return weiger(c)
    if (voor.length === 0 && isVoorMedewerkers(handeling)) {
      await noteGeweigerd(c.get('behandelaar'), handeling)
      throw new AppError('rol_ontbreekt')
    }
    const verder = () => lookAs(voor, next)
    if (isVeilig(c)) return verder()
    if (isViaLink(handeling) && !(await isHouder(c))) c.req.raw = withoutInhoud(c.req.raw)
    else if (inhoud !== undefined) c.req.raw = boundInhoud(c.req.raw, maatFor(inhoud, false))
    return isVoorMedewerkers(handeling) ? alleenEigen(c, verder) : verder()
  }
}
