import { AppError, restoreFout, type Verpakt } from '../../domain/errors.ts'

/** A question for which a thread only needs to be ready. */
export const PROEF = 'proef'

/** What a thread can do, by name: from a question to an answer that are both plain data. */
export type Taaktabel = Readonly<Record<string, (vraag: never) => unknown>>

/** What a thread is asked. */
export interface Opdracht {
  readonly taak: string
  readonly vraag: unknown
}

/** What a thread sends back. */
export type Bericht<T> = { readonly antwoord: T } | { readonly fout: Verpakt }

/** Packs what the work gives or expectedly fails with. Anything else it throws goes on as it is. */
export const packBericht = <T>(werk: () => T): Bericht<T> => {
  try {
    return { antwoord: werk() }
  } catch (fout) {
    if (!(fout instanceof AppError)) throw fout
    const { code, params, fouten } = fout
    return { fout: { code, params, fouten } }
  }
}

/** Unpacks it on the other side. Throws the AppError that was packed. */
export const unpackBericht = <T>(bericht: Bericht<T>): T => {
  if ('antwoord' in bericht) return bericht.antwoord
  throw restoreFout(bericht.fout)
}
