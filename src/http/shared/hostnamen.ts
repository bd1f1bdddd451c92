import type { IncomingMessage } from 'node:http'
import { AppError, shorten } from '../../domain/errors.ts'
import { LOKAAL } from '../../domain/lokaal.ts'

/** Every address of this machine: no name. */
export const ELK: readonly string[] = ['0.0.0.0', '::', '[::]']
/** Whoever asks whether the service lives names the address of a machine, and learns nothing else. */
const GEZONDHEID = /^\/health\/(live|ready)$/
/** A name or an address, with a port or without: no user, no path, no blanks. */
const VORM = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/

/** The name in a Host header, without port; undefined when it is none. */
const readNaam = (host: string): string | undefined => {
  const klein = host.trim().toLowerCase()
  return VORM.test(klein) && URL.canParse(`http://${klein}`)
    ? new URL(`http://${klein}`).hostname.replace(/\.$/, '')
    : undefined
}

export interface Namen {
  /** Where the service listens. */
  readonly host: string
  readonly publiekAdres?: string
  /** Other names under which it is reached. */
  readonly hostnamen?: readonly string[]
}

/** The names on which the service answers. */
export const listNamen = ({ host, publiekAdres, hostnamen = [] }: Namen): readonly string[] => {
  const eigen = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  const genoemd = [
    ...(ELK.includes(host) ? [] : [eigen]),
    ...(publiekAdres === undefined ? [] : [new URL(publiekAdres).hostname]),
    ...hostnamen,
  ]
  return [...new Set([...LOKAAL, ...genoemd.flatMap((naam) => readNaam(naam) ?? [])])]
}

/** The Host that counts: that of the address when the whole of it is asked for. */
const hostOf = ({ url = '', headers }: IncomingMessage): string | undefined =>
  /^https?:\/\//i.test(url) && URL.canParse(url) ? new URL(url).host : headers.host

/**
 * What is wrong with the name on which a request came; undefined when nothing is. A page of somebody else whose name
 * was made to lead to this machine (DNS rebinding) is told apart by that name alone.
 */
export const checkHost = (
  verzoek: IncomingMessage,
  pad: string,
  namen: readonly string[],
): AppError | undefined => {
  if (GEZONDHEID.test(pad)) return undefined
  if ((verzoek.headersDistinct.host ?? []).length > 1) return new AppError('host_onleesbaar')
  const host = hostOf(verzoek)
  const naam = readNaam(host ?? '')
  if (host === undefined || naam === undefined) return new AppError('host_onleesbaar')
  return namen.includes(naam) ? undefined : new AppError('onbekende_host', { host: shorten(naam) })
}
