import { AppError } from '../../../domain/errors.ts'

/** What the driver and the system call a database that is not there, and PostgreSQL's class of going away (57P). */
const WEG =
  /^(CONNECT|CONNECTION_|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|57P0|53300)/

/** Longer than this no question to the database should take. */
export const MAX_WACHT_MS = 10_000

const away = () =>
  new AppError('niet_gereed', { reden: 'De database antwoordt niet. Probeer het later opnieuw.' })

/**
 * The answer of a question to the database within `ms`. Throws AppError('niet_gereed') when it is away or silent, and
 * otherwise what the database itself said: never the question, which holds everything that somebody sent.
 */
export const awaitAntwoord = async <T>(vraag: PromiseLike<T>, ms: number): Promise<T> => {
  let wekker: NodeJS.Timeout | undefined
  const stil = new Promise<never>((_, mislukt) => {
    wekker = setTimeout(() => mislukt(away()), ms)
  })
  try {
    return await Promise.race([vraag, stil])
  } catch (fout) {
    if (fout instanceof AppError) throw fout
    // drizzle repeats the question with its values in the message, and keeps the answer as the cause.
    const oorzaak = ((fout as Error).cause ?? fout) as NodeJS.ErrnoException
    if (WEG.test(oorzaak.code ?? '')) throw away()
    throw new Error(`database: ${oorzaak.code ?? 'zonder code'} ${oorzaak.message}`)
  } finally {
    clearTimeout(wekker)
  }
}
