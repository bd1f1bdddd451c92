import type { Piscina } from 'piscina'
import type { Rapport, Rapportvormen } from '../../app/ports/rapport.ts'

const DRAAD = new URL('./draad.ts', import.meta.url)
/** After so long without a report the thread stops and gives back its memory (about 150 MB), ms. */
const RUST_MS = 60_000
/** So many reports may wait; whoever comes then is told to come back. */
const MAX_WACHTEND = 50

export interface Pers extends Rapportvormen {
  readonly close: () => Promise<void>
}

const startDraad = async (): Promise<Piscina> => {
  const { Piscina } = await import('piscina')
  return new Piscina({
    filename: DRAAD.href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: RUST_MS,
    maxQueue: MAX_WACHTEND,
  })
}

/** Makes the forms of reports in one thread beside this one, which starts with the first report. */
export const createPers = (): Pers => {
  let draad: Promise<Piscina> | undefined
  const run = async <A>(vorm: string, rapport: Rapport): Promise<A> => {
    draad ??= startDraad()
    return (await (await draad).run(rapport, { name: vorm })) as A
  }
  return {
    pdf: (rapport) => run('pdf', rapport),
    close: async () => {
      await (await draad)?.destroy()
    },
  }
}
