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

/** The headers of every page, unless it brings a policy of its own; what the API adds to all answers fills in the rest. */
export const paginaKopregels = (): MiddlewareHandler => async (c, next) => {
  await next()
  if (!c.res.headers.has('Content-Security-Policy')) {
    c.res.headers.set('Content-Security-Policy', BELEID)
  }
  // The address of a self-check is its key: it never goes along to another site.
  c.res.headers.set('Referrer-Policy', 'no-referrer')
}

/** Sends a browser on by path alone: it stays on the name that it used, on which its cookies are. */
export const keepNaam = (): MiddlewareHandler => async (c, next) => {
  await next()
  const naar = c.res.headers.get('Location')
  if (naar === null || !URL.canParse(naar)) return
  const { origin, pathname, search } = new URL(naar)
  if (origin === new URL(c.req.url).origin) c.res.headers.set('Location', pathname + search)
}
