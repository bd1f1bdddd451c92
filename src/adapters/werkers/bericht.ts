import { AppError, restoreFout, type Verpakt } from '../../domain/errors.ts'

/** What can be worked out elsewhere, by name: from a question to an answer that are both plain data. */
export type Taaktabel = Readonly<Record<string, (vraag: never) => unknown>>

/** What a worker is asked. */
export interface Opdracht {
  readonly taak: string
  readonly vraag: unknown
}

/** What a worker sends back. */
export type Bericht<T> = { readonly antwoord: T } | { readonly fout: Verpakt }

/** What an expected failure looks like on its way. Anything else that was thrown goes on as it is. */
const packFout = (fout: unknown) => {
  if (!(fout instanceof AppError)) throw fout
  const { code, params, fouten } = fout
  return { fout: { code, params, fouten } }
}

/** Packs what the work gives or expectedly fails with. */
export const packBericht = <T>(werk: () => T): Bericht<T> => {
  try {
    return { antwoord: werk() }
  } catch (fout) {
    return packFout(fout)
  }
}

/** The same for work that takes its time. */
export const packLater = async <T>(werk: () => T | Promise<T>): Promise<Bericht<T>> => {
  try {
    return { antwoord: await werk() }
  } catch (fout) {
    return packFout(fout)
  }
}

/** Unpacks it on the other side. Throws the AppError that was packed. */
export const unpackBericht = <T>(bericht: Bericht<T>): T => {
  if ('antwoord' in bericht) return bericht.antwoord
  throw restoreFout(bericht.fout)
}
