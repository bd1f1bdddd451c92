import { AppError } from '../../../domain/errors.ts'

/** What the driver and the system call a database that is not there, and PostgreSQL's class of going away (57P). */
const WEG =
  /^(CONNECT|CONNECTION_|ECONN|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|57P0|53300)/

/** A full disk or no other means left (53), or read only (25006, and the codes of the system). */
const SCHRIJFT_NIET = /^(53|25006|ENOSPC|EROFS|EDQUOT)/

/** Another has what is asked for too long (55P03), or it took too long (57014). */
const TE_LANG = /^(55P03|57014)$/

/** What the embedded database is once it could not write: a program that has stopped. */
const isGestrand = ({ name }: Error) => ['RuntimeError', 'ErrnoError', 'ExitStatus'].includes(name)

/** Longer than this no question to the database should take. */
export const MAX_WACHT_MS = 10_000

const away = () =>
  new AppError('niet_gereed', { reden: 'De database antwoordt niet. Probeer het later opnieuw.' })
const readOnly = () =>
  new AppError('niet_gereed', {
    reden:
      'De database kan nu niets bewaren: de schijf is vol of zij mag alleen lezen. Er is niets vastgelegd. Probeer het later opnieuw.',
  })
const tooLong = () =>
  new AppError('niet_gereed', {
    reden: 'De database had hier te lang voor nodig. Er is niets vastgelegd. Probeer het opnieuw.',
  })
const stranded = () =>
  new AppError('niet_gereed', {
    reden:
      'De ingebouwde database is gestopt, waarschijnlijk omdat de schijf vol is. Maak ruimte en start de dienst opnieuw.',
  })

/** What the database said, as an expected failure; undefined for a mistake of ours. */
const explainStoring = (oorzaak: NodeJS.ErrnoException): AppError | undefined => {
  const code = oorzaak.code ?? ''
  if (WEG.test(code)) return away()
  if (SCHRIJFT_NIET.test(code)) return readOnly()
  if (TE_LANG.test(code)) return tooLong()
  return isGestrand(oorzaak) ? stranded() : undefined
}

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
    const verwacht = explainStoring(oorzaak)
    if (verwacht) throw verwacht
    throw new Error(`database: ${oorzaak.code ?? 'zonder code'} ${oorzaak.message}`)
  } finally {
    clearTimeout(wekker)
  }
}
