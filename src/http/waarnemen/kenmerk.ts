import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { createProxykenner } from '../shared/bezoekadres.ts'

const KOP = 'x-request-id'
/** A UUID, or the same 32 digits as a proxy may write them. */
const VORM = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/i

/** The id that this text is, as a UUID; undefined when it is none. */
const readKenmerk = (tekst: string): string | undefined => {
  const delen = VORM.exec(tekst.trim())
  return delen === null ? undefined : delen.slice(1).join('-').toLowerCase()
}

/**
 * The id of a request: what a proxy that was configured calls it in X-Request-Id, else a new one. Of others nothing is
 * believed: what they write would stand in our log.
 */
export const createKenmerker = (nieuwKenmerk: () => string, proxies: readonly string[] = []) => {
  const isProxy = createProxykenner(proxies)
  return (c: Context): string => {
    const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage }
    const genoemd = incoming && isProxy(incoming) ? c.req.header(KOP) : undefined
    return readKenmerk(genoemd ?? '') ?? nieuwKenmerk()
  }
}
