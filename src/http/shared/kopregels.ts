import type { MiddlewareHandler } from 'hono'

/** Where the API begins; its major version. */
export const BASIS = '/v1'

/** Header with the id of a request: also in the log, and in `instance` of a problem. */
export const KENMERKKOP = 'X-Request-Id'

/** Version of the API (semver); its major is in the path. */
export const API_VERSIE = '1.0.0'

const VAST: Readonly<Record<string, string>> = {
  'API-Version': API_VERSIE,
  'Cache-Control': 'no-store',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy':
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}

/** What is for a behandelaar: stored beoordelingen, and what counts, replays or compares plans that are not public. */
const EIGEN_PADEN = ['beoordelingen', 'beleidstoetsen', 'ontwikkelingen', 'vergelijkingen']

/** What pages of others may read: the self-check and the catalogue. */
const isOpen = (pad: string): boolean =>
  pad.startsWith(`${BASIS}/`) &&
  !EIGEN_PADEN.some((deel) => `${pad}/`.startsWith(`${BASIS}/${deel}/`)) &&
  !pad.endsWith('/praktijk')

const EIGEN: Readonly<Record<string, string>> = { 'Cross-Origin-Resource-Policy': 'same-origin' }
const OPEN: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': `API-Version, Content-Crs, ${KENMERKKOP}`,
}

const preflight = (allow: string): Readonly<Record<string, string>> => ({
  'Access-Control-Allow-Methods': allow,
  'Access-Control-Allow-Headers': 'Accept, Content-Crs, Content-Type',
  'Access-Control-Max-Age': '600',
})

/** The headers for any answer, also one that never got to a route. */
export const listKopregels = (pad: string): Readonly<Record<string, string>> => ({
  ...VAST,
  ...(isOpen(pad) ? OPEN : EIGEN),
})

/** The headers that the API Design Rules ask of every answer; an answer may bring its own policy. */
export const kopregels = (): MiddlewareHandler => async (c, next) => {
  await next()
  const allow = c.req.method === 'OPTIONS' ? c.res.headers.get('Allow') : null
  const extra = allow !== null && isOpen(c.req.path) ? preflight(allow) : {}
  for (const [naam, waarde] of Object.entries({ ...listKopregels(c.req.path), ...extra })) {
    if (!c.res.headers.has(naam)) c.res.headers.set(naam, waarde)
  }
}
