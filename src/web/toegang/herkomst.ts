import type { Context } from 'hono'
import { AppError } from '../../domain/errors.ts'

/** Whether this is an origin that we answer on ourselves. */
export const isEigen = (c: Context, origin: string): boolean => {
  const eigen = [c.req.header('host'), new URL(c.req.url).host]
  return URL.canParse(origin) && eigen.includes(new URL(origin).host)
}

/** Under `no-referrer` browsers name no origin: then their word for the kind of site counts. */
const isVanElders = (c: Context): boolean => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'cross-site' || site === 'same-site'
  const origin = c.req.header('origin')
  return origin !== undefined && origin !== 'null' && !isEigen(c, origin)
}

/** Refuses a form that another site makes a browser send, also where nobody signs in. */
export const refuseVanElders = (c: Context): void => {
  if (isVanElders(c)) throw new AppError('van_elders')
}
