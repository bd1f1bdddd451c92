import type { Context, MiddlewareHandler } from 'hono'
import { csrf } from 'hono/csrf'
import { matchedRoutes } from 'hono/route'
import { boundInhoud } from '../../app/toegang/inhoud.ts'
import { kostenOf, maatFor } from '../../app/toegang/maat.ts'
import { findRoute, type Routenaam, toegangOf } from '../../app/toegang/routes.ts'
import { mayAsk } from '../../app/toegang/wie.ts'
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
  /** Counts what a visitor asks, in points; throws when that is too much. Absent: nobody counts. */
  readonly tempo?: ((c: Context, kosten: number) => Promise<void>) | undefined
}

/** A form without what was filled in: whoever has no right to send it is told so by the page itself. */
const withoutInhoud = (verzoek: Request): Request => {
  const headers = new Headers(verzoek.headers)
  for (const naam of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(naam)
  return new Request(verzoek.url, { method: verzoek.method, headers })
}

const isVeilig = (c: Context): boolean => ['GET', 'HEAD'].includes(c.req.method)

/**
 * What every page is asked through: who may is decided on the headers alone, and of what somebody may send no more
 * is read than the route takes.
 */
export const bewaakPaginas = ({ herken, weiger, knows, tempo }: Poort): MiddlewareHandler => {
  const alleenEigen = csrf({ origin: (origin, c) => isEigen(c, origin) })
  const isHouder = (c: Context) => {
    const [, kamer = '', sleutel = ''] = c.req.path.split('/')
    return knows(kamer, sleutel)
  }
  const bound = (c: Context, route: Routenaam) => {
    const { wie, inhoud } = toegangOf(route)
    if (inhoud === undefined) return
    const bezoeker = wie === 'medewerker' ? 'medewerker' : 'onbekend'
    c.req.raw = boundInhoud(c.req.raw, maatFor(inhoud, bezoeker))
  }
  return async (c, next) => {
    const route = findRoute(matchedRoutes(c))
    if (route === undefined || VAN_DE_API.test(route.path)) return next()
    const { wie, inhoud } = toegangOf(route)
    await tempo?.(c, kostenOf(route.path, inhoud))
    if (!isVeilig(c)) refuseVanElders(c)
    if (wie === 'medewerker' || route.path.startsWith(HERKEN)) {
      const behandelaar = await herken(c)
      if (behandelaar !== undefined) c.set('behandelaar', behandelaar)
      if (!mayAsk(wie, behandelaar === undefined ? 'onbekend' : 'medewerker')) return weiger(c)
    }
    if (isVeilig(c)) return next()
    if (wie === 'houder' && !(await isHouder(c))) c.req.raw = withoutInhoud(c.req.raw)
    else bound(c, route)
    return wie === 'medewerker' ? alleenEigen(c, next) : next()
  }
}
