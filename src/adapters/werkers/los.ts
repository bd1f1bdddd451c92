import type { Piscina } from 'piscina'
import { AppError, type CodeMet } from '../../domain/errors.ts'
import { type Bericht, unpackBericht } from './bericht.ts'

export interface LosseDraad {
  /** Runs the function of that name in the thread; it gives a Bericht. Throws the AppError in that. */
  readonly run: <A>(taak: string, vraag: unknown) => Promise<A>
  readonly close: () => Promise<void>
}

interface Opties {
  /** After so long without work the thread stops and gives back its memory, ms. */
  readonly rustMs: number
  /** So many questions may wait; the next one is rejected with the AppError of `vol`. */
  readonly maxWachtend: number
  readonly vol: CodeMet<'maximum'>
}

const startDraad = async (bestand: URL, { rustMs }: Opties): Promise<Piscina> => {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: bestand.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: rustMs,
  })
}

/** One thread for work that is rare and heavy: it starts with the first question, and does one at a time. */
export const createLosseDraad = (bestand: URL, opties: Opties): LosseDraad => {
  let draad: Promise<Piscina> | undefined
  return {
    run: async <A>(taak: string, vraag: unknown) => {
      draad ??= startDraad(bestand, opties)
      const pool = await draad
      const { maxWachtend: maximum, vol } = opties
      if (pool.queueSize >= maximum) throw new AppError(vol, { maximum })
      return unpackBericht((await pool.run(vraag, { name: taak })) as Bericht<A>)
    },
    close: async () => {
      await (await draad)?.destroy()
    },
  }
}
