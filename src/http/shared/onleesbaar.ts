import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { listKopregels } from './kopregels.ts'

/** What Node says of a request that it could not read as HTTP. */
const STATUSSEN: Readonly<Record<string, readonly [status: number, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'De kopregels van het verzoek zijn te groot.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Het verzoek kwam niet op tijd binnen.'],
}
const ANDERS = [400, 'Het verzoek is niet te lezen als HTTP.'] as const

/** Answers a request that never became one, with the same headers and the same kind of fault as any other. */
export const answerOnleesbaar = (fout: NodeJS.ErrnoException, socket: Duplex): void => {
  if (fout.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, detail] = STATUSSEN[fout.code ?? ''] ?? ANDERS
  const inhoud = JSON.stringify({
    type: 'about:blank',
    title: 'Dit verzoek lezen wij niet',
    status,
    detail,
  })
  const koppen = {
    ...listKopregels('/'),
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(inhoud)),
    Connection: 'close',
  }
  const regels = Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...regels, '', inhoud].join('\r\n'))
}
