import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import type { Context } from 'hono'

const familyOf = (adres: string) => (isIP(adres) === 6 ? 'ipv6' : 'ipv4')

/** An IPv4 address that came in over IPv6, as itself. */
const readAdres = (tekst: string): string | undefined => {
  const adres = tekst.trim().replace(/^::ffff:(?=\d+\.)/i, '')
  return isIP(adres) === 0 ? undefined : adres
}

/** One household or office has a whole /64: the first half of an IPv6 address. */
const nameNet = (adres: string): string => {
  if (isIP(adres) !== 6) return adres
  const [voor = '', na] = adres.toLowerCase().split('%', 1)[0]?.split('::') ?? []
  const begin = voor === '' ? [] : voor.split(':')
  const einde = na === undefined || na === '' ? [] : na.split(':')
  const gat = na === undefined ? [] : Array(Math.max(0, 8 - begin.length - einde.length)).fill('0')
  return [...begin, ...gat, ...einde].slice(0, 4).join(':')
}

const listProxies = (proxies: readonly string[]): BlockList => {
  const lijst = new BlockList()
  for (const proxy of proxies) {
    const [adres = '', lengte] = proxy.split('/')
    if (lengte === undefined) lijst.addAddress(adres, familyOf(adres))
    else lijst.addSubnet(adres, Number(lengte), familyOf(adres))
  }
  return lijst
}

/** Whether one of these addresses or networks stands at the other end of a request. */
export const createProxykenner = (proxies: readonly string[]) => {
  const lijst = listProxies(proxies)
  return ({ socket }: Pick<IncomingMessage, 'socket'>): boolean => {
    const vlakbij = readAdres(socket.remoteAddress ?? '')
    return vlakbij !== undefined && lijst.check(vlakbij, familyOf(vlakbij))
  }
}

/**
 * Where a request comes from. What X-Forwarded-For says is believed only of a proxy that was configured, and then
 * only its last address that is no such proxy: what stands before that, anybody can write.
 */
export const createAdreslezer = (proxies: readonly string[]) => {
  const lijst = listProxies(proxies)
  const isProxy = (adres: string) => lijst.check(adres, familyOf(adres))
  return ({ socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>): string | undefined => {
    const vlakbij = readAdres(socket.remoteAddress ?? '')
    if (vlakbij === undefined || !isProxy(vlakbij)) return vlakbij && nameNet(vlakbij)
    const genoemd = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(readAdres)
    const bezoeker = genoemd.findLast((adres) => adres === undefined || !isProxy(adres))
    return nameNet(bezoeker ?? vlakbij)
  }
}

/** The same of a request that Hono handles; undefined for one that came over no connection. */
export const createAdresOf = (proxies: readonly string[]) => {
  const addressOf = createAdreslezer(proxies)
  return (c: Context): string | undefined => {
    const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage }
    return incoming && addressOf(incoming)
  }
}
