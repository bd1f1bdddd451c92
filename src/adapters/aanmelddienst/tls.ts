import { Agent, request } from 'node:https'
import { buffer } from 'node:stream/consumers'

export interface TlsBewijs {
  /** PEM: the certificate by which the organisation knows this service, with those between it and a root. */
  readonly cert?: string
  /** PEM: its private key. */
  readonly key?: string
  /** PEM: the roots by which we know the organisation; absent: those that come with Node. */
  readonly ca?: string
}

interface Vraag {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>> | Headers
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Statuses that have no body, which a Response insists on. */
const LEEG = new Set([101, 204, 205, 304])

/**
 * `fetch` over https with a client certificate, which the one of Node cannot be given. Rejects with a TypeError when
 * there is no answer, as that one does.
 */
export const createTlsFetch = (bewijs: TlsBewijs) => {
  const agent = new Agent({ ...bewijs, minVersion: 'TLSv1.2' })
  return (url: string, { method = 'GET', headers = {}, body, signal }: Vraag = {}) =>
    new Promise<Response>((resolve, reject) => {
      const fail = (cause: unknown) =>
        reject(signal?.aborted ? signal.reason : new TypeError('fetch failed', { cause }))
      const koppen = Object.fromEntries(new Headers(headers))
      const opties = { agent, method, headers: koppen, ...(signal && { signal }) }
      const vraag = request(url, opties, (antwoord) => {
        const status = antwoord.statusCode ?? 500
        const kop = Object.entries(antwoord.headers).map(([naam, waarde]): [string, string] => [
          naam,
          String(waarde),
        ])
        buffer(antwoord).then((inhoud) => {
          resolve(
            new Response(LEEG.has(status) ? null : new Uint8Array(inhoud), {
              status,
              headers: kop,
            }),
          )
        }, fail)
      })
      vraag.on('error', fail)
      vraag.end(body === undefined || body === null ? undefined : String(body))
    })
}
