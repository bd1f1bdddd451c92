import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '../../domain/errors.ts'
import { answerNode } from '../shared/buiten-de-routes.ts'
import { checkHost, listNamen } from '../shared/hostnamen.ts'

const PAD = '/metrics'

export interface Meetplek {
  readonly host: string
  readonly port: number
  /** SHA-256, hex, of the key that is asked for; absent: only this machine can reach it. */
  readonly sleutelSha256?: string
}

export interface Meetpunt {
  readonly read: () => Promise<string>
  readonly contentType: string
}

/** Compared in constant time: how long it takes tells nothing. */
const isSleutel = ({ headers }: IncomingMessage, sleutelSha256: string): boolean => {
  const [, sleutel = ''] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  return timingSafeEqual(
    createHash('sha256').update(sleutel).digest(),
    Buffer.from(sleutelSha256, 'hex'),
  )
}

/** Why this request gets nothing; undefined when it does. */
const refuse = (verzoek: IncomingMessage, plek: Meetplek): AppError | undefined => {
  const { sleutelSha256 } = plek
  if (sleutelSha256 !== undefined) {
    if (!isSleutel(verzoek, sleutelSha256)) return new AppError('niet_aangemeld')
  } else {
    // Without a key a page of somebody else must not reach it by a name that leads to this machine.
    const fout = checkHost(verzoek, PAD, listNamen(plek))
    if (fout !== undefined) return fout
  }
  if (verzoek.url !== PAD) return new AppError('niet_gevonden', { wat: 'Dit pad' })
  return verzoek.method === 'GET'
    ? undefined
    : new AppError('methode_niet_toegestaan', { toegestaan: 'GET' })
}

const answer = async (
  verzoek: IncomingMessage,
  antwoord: ServerResponse,
  { plek, meetpunt }: { readonly plek: Meetplek; readonly meetpunt: Meetpunt },
) => {
  const fout = refuse(verzoek, plek)
  if (fout !== undefined) return answerNode(antwoord, fout, randomUUID())
  const tekst = await meetpunt.read()
  antwoord.writeHead(200, { 'Content-Type': meetpunt.contentType, 'Cache-Control': 'no-store' })
  antwoord.end(tekst)
}

/** Lets Prometheus read the metrics, beside the service and never on its port. Throws AppError('poort_bezet'). */
export const listenMetingen = (
  meetpunt: Meetpunt,
  plek: Meetplek,
): Promise<{ readonly url: string; readonly close: () => void }> =>
  new Promise((klaar, mislukt) => {
    const { host, port } = plek
    const server = createServer({ requireHostHeader: false }, (verzoek, antwoord) => {
      answer(verzoek, antwoord, { plek, meetpunt }).catch(() => antwoord.destroy())
    })
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      mislukt(
        code === 'EADDRINUSE'
          ? new AppError('poort_bezet', { host, port })
          : new AppError('adres_onbruikbaar', { host, port, reden: message }),
      )
    })
    server.listen(port, host, () => {
      const naam = host.includes(':') ? `[${host}]` : host
      klaar({
        url: `http://${naam}:${(server.address() as AddressInfo).port}${PAD}`,
        close: () => {
          server.close()
          server.closeAllConnections()
        },
      })
    })
  })
