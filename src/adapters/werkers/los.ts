import { createPloeg, type Ploeg, type Ploegopties } from './ploeg.ts'
import { currentVerzoek } from './signaal.ts'

export interface LosProces extends Pick<Ploeg, 'close' | 'readStand'> {
  /** Does the task of that name in the process. Throws as a Ploeg does. */
  readonly run: <A>(taak: string, vraag: unknown) => Promise<A>
}

interface Opties extends Omit<Ploegopties, 'plekken' | 'reserve'> {
  /** Most that one task may take, ms. */
  readonly maxMs: number
}

/** One worker process for work that is rare and heavy: it starts with the first question, and does one at a time. */
export const createLosProces = (bestand: URL, { maxMs, ...opties }: Opties): LosProces => {
  const ploeg = createPloeg(bestand, { ...opties, plekken: 1, reserve: 0 })
  return {
    run: (taak, vraag) => {
      const signaal = currentVerzoek()?.signaal
      return ploeg.run({ taak, vraag }, { maxMs, ...(signaal && { signaal }) })
    },
    close: ploeg.close,
    readStand: ploeg.readStand,
  }
}
