import type { MiddlewareHandler } from 'hono'

/** Nothing from elsewhere, nothing inline. */
const BELEID = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The headers of every page; what the API adds to all answers fills in the rest. */
export const paginaKopregels = (): MiddlewareHandler => async (c, next) => {
  await next()
  c.res.headers.set('Content-Security-Policy', BELEID)
  // The address of a self-check is its key: it never goes along to another site.
  c.res.headers.set('Referrer-Policy', 'no-referrer')
}
