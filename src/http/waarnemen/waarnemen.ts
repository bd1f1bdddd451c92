import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Meting } from '../../app/ports/dienst/meting.ts'
import { nameRoute } from '../../app/toegang/routes.ts'
import { AppError } from '../../domain/errors.ts'
import { KENMERKKOP } from '../shared/kopregels.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** The id of this request, in its answer and in the log. */
    kenmerk: string
  }
}

/** What is written down of a request: no address, no name, and of its path only the route. */
export interface Verzoekregel {
  readonly kenmerk: string
  readonly methode: string
  readonly pad: string
  readonly status: number
  readonly ms: number
}

export interface Waarnemer {
  readonly kenmerkOf: (c: Context) => string
  readonly meting?: Pick<Meting, 'countVerzoek'>
  readonly logVerzoek?: (regel: Verzoekregel) => void
}

const foutOf = ({ error }: Context): string | undefined => {
  if (error === undefined) return undefined
  return error instanceof AppError ? error.code : 'interne_fout'
}

/** Gives each request an id, and says of each answer what it was and how long it took. */
export const observeVerzoeken =
  ({ kenmerkOf, meting, logVerzoek }: Waarnemer): MiddlewareHandler =>
  async (c, next) => {
    const begin = performance.now()
    const kenmerk = kenmerkOf(c)
    c.set('kenmerk', kenmerk)
    await next()
    c.res.headers.set(KENMERKKOP, kenmerk)
    const ms = performance.now() - begin
    const { method: methode } = c.req
    const { status } = c.res
    const pad = nameRoute(matchedRoutes(c))
    const fout = foutOf(c)
    meting?.countVerzoek({
      ...{ methode, route: pad, status, seconden: ms / 1000 },
      ...(fout !== undefined && { fout }),
    })
    logVerzoek?.({ kenmerk, methode, pad, status, ms: Math.round(ms) })
  }
