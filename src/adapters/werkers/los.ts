import { createPloeg, type Ploeg, type Ploegopties } from './ploeg.ts'
import { currentVerzoek } from './signaal.ts'

export interface LosProces extends Pick<Ploeg, 'close' | 'readStand'> {
  /** Does the task of that name in the process. Throws as a Ploeg does. */
  readonly run: <A>(taak: string, vraag: unknown) => Promise<A>
}

interface Opties extends Omit<Ploegopties, 'plekken' | 'reserve'> {
  /** Most that one task may take, ms. */
  readonly maxMs: number
  /** Goes on when the request that asked for it is broken off: what came out is kept for who asks next. */
  readonly doorgaan?: true
}

/** One worker process for work that is rare and heavy: it starts with the first question, and does one at a time. */
export const createLosProces = (
  bestand: URL,
  { maxMs, doorgaan, ...opties }: Opties,
): LosProces => {
  const ploeg = createPloeg(bestand, { ...opties, plekken: 1, reserve: 0 })
  return {
    run: (taak, vraag) => {
      const signaal = doorgaan ? undefined : currentVerzoek()?.signaal
      return ploeg.run({ taak, vraag }, { maxMs, ...(signaal && { signaal }) })
    },
    close: ploeg.close,
    readStand: ploeg.readStand,
  }
}
