/** Where a piece of work stands that takes longer than somebody waits for a page. */
type Taakstand<T> =
  | { readonly soort: 'bezig'; readonly sinds: Date; readonly gedaan: number }
  | { readonly soort: 'klaar'; readonly op: Date; readonly uitkomst: T }
  | { readonly soort: 'mislukt'; readonly op: Date }

export interface Taken<T> {
  /** Begins the work under this key, unless it is under way or done; what failed begins again. */
  readonly start: (sleutel: string, werk: (meld: (gedaan: number) => void) => Promise<T>) => void
  /** Where it stands, after waiting this long (ms) at most for its end; undefined when nobody began it. */
  readonly read: (sleutel: string, wachtMs?: number) => Promise<Taakstand<T> | undefined>
}

interface Taak<T> {
  stand: Taakstand<T>
  klaar: Promise<void>
}

const wait = (ms: number): Promise<void> => new Promise((klaar) => setTimeout(klaar, ms).unref())

/**
 * Work that goes on while its page says so; what came out is kept under its key until `hoogstens` others
 * came after it. A failure goes to `logFout`; it is no answer.
 */
export const createTaken = <T>({
  nu,
  logFout,
  hoogstens = 20,
}: {
  readonly nu: () => Date
  readonly logFout: (fout: unknown) => void
  readonly hoogstens?: number
}): Taken<T> => {
  const taken = new Map<string, Taak<T>>()
  const forgetOldest = () => {
    const af = [...taken].filter(([, { stand }]) => stand.soort !== 'bezig')
    for (const [sleutel] of af.slice(0, Math.max(0, af.length - hoogstens))) taken.delete(sleutel)
  }
  return {
    start: (sleutel, werk) => {
      const eerder = taken.get(sleutel)
      if (eerder !== undefined && eerder.stand.soort !== 'mislukt') return
      const sinds = nu()
      const taak: Taak<T> = {
        stand: { soort: 'bezig', sinds, gedaan: 0 },
        klaar: Promise.resolve(),
      }
      taken.set(sleutel, taak)
      const meld = (gedaan: number) => {
        taak.stand = { soort: 'bezig', sinds, gedaan }
      }
      taak.klaar = werk(meld).then(
        (uitkomst) => {
          taak.stand = { soort: 'klaar', op: nu(), uitkomst }
          forgetOldest()
        },
        (fout: unknown) => {
          logFout(fout)
          taak.stand = { soort: 'mislukt', op: nu() }
        },
      )
    },
    read: async (sleutel, wachtMs = 0) => {
      const taak = taken.get(sleutel)
      if (taak?.stand.soort === 'bezig' && wachtMs > 0) {
        await Promise.race([taak.klaar, wait(wachtMs)])
      }
      return taak?.stand
    },
  }
}
