import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { AppError } from '../domain/errors.ts'
import { answerNode, answerSocket, makeAntwoord, readPad } from './shared/buiten-de-routes.ts'
import { checkHost, ELK, listNamen, type Namen } from './shared/hostnamen.ts'
import { answerOnleesbaar } from './shared/onleesbaar.ts'
import { letFinish } from './shared/uitpraten.ts'

/** How long open requests may take to finish when the service stops, in ms. */
const UITLOOP_MS = 5_000

export interface Luisteraar {
  /** Where it listens, with the port it really got. */
  readonly url: string
  /** Where people reach it: what it says of its own address. */
  readonly adres: string
  /**
   * Stops. For `wachtMs` (0) it goes on answering and says with each answer that the connection closes, so that
   * whoever sends requests on has the time to notice; then open requests get a few seconds.
   */
  readonly close: (hoe?: { readonly wachtMs?: number }) => Promise<void>
}

/** Says with each answer from now on that the connection closes after it. */
const createAfscheid = (server: Server) => {
  const open = new Set<ServerResponse>()
  let dicht = false
  const sayGoodbye = (antwoord: ServerResponse) => {
    if (!antwoord.headersSent) antwoord.setHeader('Connection', 'close')
  }
  server.prependListener('request', (_, antwoord: ServerResponse) => {
    open.add(antwoord)
    antwoord.once('close', () => open.delete(antwoord))
    if (dicht) sayGoodbye(antwoord)
  })
  return () => {
    dicht = true
    for (const antwoord of open) sayGoodbye(antwoord)
  }
}

const closeServer = (server: Server): Promise<void> =>
  new Promise((klaar) => {
    const wekker = setTimeout(() => server.closeAllConnections(), UITLOOP_MS)
    server.close(() => {
      clearTimeout(wekker)
      klaar()
    })
    server.closeIdleConnections()
  })

interface Luisterplek extends Namen {
  readonly port: number
  /** Told the code of each refusal for which there was no route. */
  readonly countWeigering?: (fout: string) => void
}

/** Says that this is refused, and gives it back. */
type Tell = (fout: AppError) => AppError

interface Listeneropties {
  readonly namen: readonly string[]
  readonly adresOf: () => string
  readonly tell: Tell
}

type Handler = {
  readonly fetch: (verzoek: Request, omgeving?: object) => Response | Promise<Response>
}

/** Everything that Node would otherwise answer by itself, without a word. */
const answerZelf = (server: Server, tell: Tell): void => {
  server.on('clientError', answerOnleesbaar(randomUUID, tell))
  server.on('checkExpectation', (_, antwoord: ServerResponse) => {
    answerNode(antwoord, tell(new AppError('onbekende_verwachting')), randomUUID())
  })
  server.on('connect', (_, socket) => {
    const toegestaan = 'GET, HEAD, POST, OPTIONS'
    const fout = tell(new AppError('methode_niet_toegestaan', { toegestaan }))
    answerSocket(socket, fout, randomUUID())
  })
}

/**
 * Answers requests on the names that the service has. What it says of its own address, in links, cookies and QR
 * codes, is the address that people use or where it listens, and never what a request says.
 */
const createListener = (app: Handler, { namen, adresOf, tell }: Listeneropties) => {
  const answer = getRequestListener((verzoek, omgeving) => app.fetch(verzoek, omgeving), {
    errorHandler: () => makeAntwoord(tell(new AppError('geen_http')), randomUUID()),
  })
  return (verzoek: IncomingMessage, antwoord: ServerResponse) => {
    const pad = readPad(verzoek)
    const fout =
      pad === undefined
        ? new AppError('geen_http')
        : checkHost(verzoek, pad.split('?')[0] ?? '', namen)
    if (fout !== undefined) return answerNode(antwoord, tell(fout), randomUUID())
    verzoek.url = adresOf() + pad
    return answer(verzoek, antwoord)
  }
}

/** Starts listening. Throws AppError('poort_bezet') when the port is taken, else AppError('adres_onbruikbaar'). */
export const listen = (app: Handler, plek: Luisterplek): Promise<Luisteraar> =>
  new Promise((klaar, mislukt) => {
    const { host, port, publiekAdres } = plek
    let adres = publiekAdres ?? ''
    const tell: Tell = (fout) => {
      plek.countWeigering?.(fout.code)
      return fout
    }
    const listener = createListener(app, { namen: listNamen(plek), adresOf: () => adres, tell })
    // A request without Host is answered here, in our own words.
    const server = createServer({ requireHostHeader: false }, listener)
    const sayGoodbye = createAfscheid(server)
    letFinish(server)
    answerZelf(server, tell)
    server.once('error', (fout: NodeJS.ErrnoException) => {
      const bezet = fout.code === 'EADDRINUSE'
      mislukt(
        bezet
          ? new AppError('poort_bezet', { host, port })
          : new AppError('adres_onbruikbaar', { host, port, reden: fout.message }),
      )
    })
    server.listen(port, host, () => {
      const gekregen = (server.address() as AddressInfo).port
      const naam = host.includes(':') ? `[${host}]` : host
      const url = `http://${naam}:${gekregen}`
      // Every address of this machine is no address to go to.
      adres = publiekAdres ?? (ELK.includes(host) ? `http://localhost:${gekregen}` : url)
      klaar({
        url,
        adres,
        close: async ({ wachtMs = 0 } = {}) => {
          sayGoodbye()
          if (wachtMs > 0) await sleep(wachtMs)
          await closeServer(server)
        },
      })
    })
  })
