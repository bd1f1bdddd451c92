import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { AppError } from '../../domain/errors.ts'
import { listKopregels } from './kopregels.ts'
import { type Probleem, toProblem, writeProbleem } from './problem.ts'

/** What is answered where no route came into it: the same headers and the same kind of fault as any other. */
const prepare = (probleem: Probleem, kenmerk: string) => {
  const { inhoud, headers } = writeProbleem(probleem, kenmerk)
  return { inhoud, koppen: { ...listKopregels('/'), ...headers } }
}

/** As a web-standard answer. */
export const makeAntwoord = (fout: AppError, kenmerk: string): Response => {
  const { inhoud, koppen } = prepare(toProblem(fout), kenmerk)
  return new Response(inhoud, { status: fout.status, headers: koppen })
}

/** As an answer of Node; the connection is closed after it. */
export const answerNode = (antwoord: ServerResponse, fout: AppError, kenmerk: string): void => {
  const { inhoud, koppen } = prepare(toProblem(fout), kenmerk)
  const lengte = Buffer.byteLength(inhoud)
  antwoord.writeHead(fout.status, { ...koppen, 'Content-Length': lengte, Connection: 'close' })
  antwoord.end(inhoud)
}

/** As bytes, where there is no request to answer; the connection is closed after it. */
export const answerSocket = (socket: Duplex, fout: AppError, kenmerk: string): void => {
  const { inhoud, koppen } = prepare(toProblem(fout), kenmerk)
  const alle = { ...koppen, 'Content-Length': Buffer.byteLength(inhoud), Connection: 'close' }
  const regels = Object.entries(alle).map(([naam, waarde]) => `${naam}: ${waarde}`)
  const { status } = fout
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...regels, '', inhoud].join('\r\n'))
}

/** The path and query that are asked for, also when the whole address is named; undefined when it is none. */
export const readPad = ({ url = '' }: IncomingMessage): string | undefined => {
  if (url.startsWith('/')) return url
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const { pathname, search } = new URL(url)
  return pathname + search
}
