import type { MiddlewareHandler } from 'hono'

/** Version of the API (semver); its major is in the path. */
export const API_VERSIE = '1.0.0'

const VAST: Readonly<Record<string, string>> = {
  'API-Version': API_VERSIE,
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const CSP = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/** The headers that the API Design Rules ask of every answer; an answer may bring its own policy. */
export const kopregels = (): MiddlewareHandler => async (c, next) => {
  await next()
  for (const [naam, waarde] of Object.entries(VAST)) {
    if (!c.res.headers.has(naam)) c.res.headers.set(naam, waarde)
  }
  if (!c.res.headers.has('Content-Security-Policy')) {
    c.res.headers.set('Content-Security-Policy', CSP)
  }
}
