import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '../../domain/errors.ts'

const VEILIG = ['GET', 'HEAD', 'OPTIONS']

/** Under `no-referrer` browsers name no origin: then their word for the kind of site counts. */
const isVanElders = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'cross-site' || site === 'same-site'
  const origin = c.req.header('origin')
  if (origin === undefined || origin === 'null') return false
  const eigen = [c.req.header('host'), new URL(c.req.url).host]
  return !URL.canParse(origin) || !eigen.includes(new URL(origin).host)
}

/** Refuses every form that another site makes a browser send, also where nobody signs in. */
export const refuseVanElders = (): MiddlewareHandler => async (c, next) => {
  if (!VEILIG.includes(c.req.method) && isVanElders(c)) throw new AppError('van_elders')
  await next()
}
