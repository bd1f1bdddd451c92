import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** How long somebody who has his answer may go on sending, in ms. */
const UITPRATEN_MS = 3_000

const hasInhoud = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** From here on this connection closes when all of the request is in, or when that takes too long. */
const closeLater = (verzoek: IncomingMessage): void => {
  const { socket } = verzoek
  const close = socket.destroySoon.bind(socket)
  let bezig = false
  socket.destroySoon = () => {
    if (verzoek.complete) return close()
    if (bezig) return
    bezig = true
    socket.end()
    const wekker = setTimeout(() => socket.destroy(), UITPRATEN_MS)
    socket.once('close', () => clearTimeout(wekker))
    verzoek.once('end', close).resume()
  }
}

/**
 * Who is answered while he still sends is told that the connection closes after it, and may finish. A connection that
 * closes with bytes unread is reset, and the answer is lost with it, or the next request on that connection.
 */
export const letFinish = (server: Server): void => {
  server.prependListener('request', (verzoek: IncomingMessage, antwoord: ServerResponse) => {
    if (!hasInhoud(verzoek)) return
    const writeHead = antwoord.writeHead.bind(antwoord) as (...delen: unknown[]) => ServerResponse
    antwoord.writeHead = (...delen: unknown[]) => {
      if (!verzoek.complete) {
        antwoord.setHeader('Connection', 'close')
        closeLater(verzoek)
      }
      return writeHead(...delen)
    }
  })
}
