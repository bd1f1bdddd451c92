import type { Duplex } from 'node:stream'
import { AppError } from '../../domain/errors.ts'
import { answerSocket } from './buiten-de-routes.ts'

/** What Node says of a request that it could not read as HTTP. */
const toFout = ({ code }: NodeJS.ErrnoException): AppError => {
  if (code === 'HPE_HEADER_OVERFLOW') return new AppError('kopregels_te_groot')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new AppError('verzoek_te_laat')
  return new AppError('geen_http')
}

/** Answers a request that never became one. */
export const answerOnleesbaar =
  (nieuwKenmerk: () => string, tell: (fout: AppError) => AppError) =>
  (fout: NodeJS.ErrnoException, socket: Duplex): void => {
    if (fout.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else answerSocket(socket, tell(toFout(fout)), nieuwKenmerk())
  }
