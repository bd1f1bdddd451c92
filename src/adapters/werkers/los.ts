import type { Piscina } from 'piscina'

export interface LosseDraad {
  /** Runs the function of that name in the thread. */
  readonly run: <A>(taak: string, vraag: unknown) => Promise<A>
  readonly close: () => Promise<void>
}

interface Opties {
  /** After so long without work the thread stops and gives back its memory, ms. */
  readonly rustMs: number
  /** So many questions may wait; the next one is rejected. */
  readonly maxWachtend: number
}

const startDraad = async (bestand: URL, { rustMs, maxWachtend }: Opties): Promise<Piscina> => {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: bestand.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: rustMs,
    maxQueue: maxWachtend,
  })
}

/** One thread for work that is rare and heavy: it starts with the first question, and does one at a time. */
export const createLosseDraad = (bestand: URL, opties: Opties): LosseDraad => {
  let draad: Promise<Piscina> | undefined
  return {
    run: async <A>(taak: string, vraag: unknown) => {
      draad ??= startDraad(bestand, opties)
      return (await (await draad).run(vraag, { name: taak })) as A
    },
    close: async () => {
      await (await draad)?.destroy()
    },
  }
}
