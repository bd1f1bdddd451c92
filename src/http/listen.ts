import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { AppError } from '../domain/errors.ts'
import { answerOnleesbaar } from './shared/onleesbaar.ts'

/** How long open requests may take to finish when the service stops, in ms. */
const UITLOOP_MS = 5_000

export interface Luisteraar {
  /** Where it listens, with the port it really got. */
  readonly url: string
  readonly close: () => Promise<void>
}

type Handler = { readonly fetch: (verzoek: Request) => Response | Promise<Response> }

const closeServer = (server: Server): Promise<void> =>
  new Promise((klaar) => {
    const wekker = setTimeout(() => server.closeAllConnections(), UITLOOP_MS)
    server.close(() => {
      clearTimeout(wekker)
      klaar()
    })
    server.closeIdleConnections()
  })

/** Makes links, cookies and QR codes name the address that people use, and not the one behind their proxy. */
const placeAt = (adres: string) => (verzoek: IncomingMessage) => {
  if (verzoek.url?.startsWith('/')) verzoek.url = `${adres}${verzoek.url}`
}

interface Luisterplek {
  readonly host: string
  readonly port: number
  /** Origin under which people reach it, when that is another. */
  readonly publiekAdres?: string
}

/** Starts listening. Throws AppError('poort_bezet') when the port is taken, else AppError('adres_onbruikbaar'). */
export const listen = (
  app: Handler,
  { host, port, publiekAdres }: Luisterplek,
): Promise<Luisteraar> =>
  new Promise((klaar, mislukt) => {
    const server = createAdaptorServer({ fetch: app.fetch }) as Server
    server.once('error', (fout: NodeJS.ErrnoException) => {
      const bezet = fout.code === 'EADDRINUSE'
      mislukt(
        bezet
          ? new AppError('poort_bezet', { host, port })
          : new AppError('adres_onbruikbaar', { host, port, reden: fout.message }),
      )
    })
    server.on('clientError', answerOnleesbaar)
    if (publiekAdres !== undefined) server.prependListener('request', placeAt(publiekAdres))
    server.listen(port, host, () => {
      const gekregen = (server.address() as AddressInfo).port
      const naam = host.includes(':') ? `[${host}]` : host
      klaar({ url: `http://${naam}:${gekregen}`, close: () => closeServer(server) })
    })
  })
