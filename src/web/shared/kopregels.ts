import type { MiddlewareHandler } from 'hono'

/** Nothing from elsewhere, nothing inline; only pictures from where the background tiles are. */
const makeBeleid = (tegels: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    `img-src 'self' data:${tegels}`,
    "connect-src 'self'",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of every page; what the API adds to all answers fills in the rest. */
export const paginaKopregels = (tegels?: string): MiddlewareHandler => {
  const beleid = makeBeleid(tegels === undefined ? '' : ` ${new URL(tegels).origin}`)
  return async (c, next) => {
    await next()
    c.res.headers.set('Content-Security-Policy', beleid)
    // The address of a self-check is its key: it never goes along to another site.
    c.res.headers.set('Referrer-Policy', 'no-referrer')
  }
}
