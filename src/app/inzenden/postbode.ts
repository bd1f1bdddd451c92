import { type BerichtenPort, BerichtGeweigerd, type Verstuur } from '../ports/dienst/berichten.ts'

const ELK_MS = 5_000
/** Longer than handing one over can take: then whoever had it is gone, and another sends it again. */
const HUUR_MS = 120_000
const EERSTE_WACHT_MS = 15_000
const LANGSTE_WACHT_MS = 3_600_000
/** So many in one round; the next begins seconds later. */
const PER_RONDE = 50

/** How long after a failure it is tried again: twice as long each time, up to an hour. */
export const waitAfter = (poging: number): number =>
  Math.min(LANGSTE_WACHT_MS, EERSTE_WACHT_MS * 2 ** Math.min(poging - 1, 20))

export interface Postomgeving {
  readonly berichten: BerichtenPort
  readonly verstuur: Verstuur
  readonly nu: () => Date
}

/**
 * Hands over what waits, one after another, until nothing does or somebody does not take it: then the rest waits too.
 * Several processes may do so on one database. Gives how many were handed over.
 */
export const deliverBerichten = async ({
  berichten,
  verstuur,
  nu,
}: Postomgeving): Promise<number> => {
  const later = (ms: number) => new Date(nu().getTime() + ms).toISOString()
  for (let gedaan = 0; gedaan < PER_RONDE; gedaan++) {
    const bericht = await berichten.take(nu().toISOString(), later(HUUR_MS))
    if (bericht === undefined) return gedaan
    try {
      await verstuur(bericht)
    } catch (fout) {
      if (fout instanceof BerichtGeweigerd) {
        await berichten.refuse(bericht.id, nu().toISOString())
        continue
      }
      await berichten.retry(bericht.id, later(waitAfter(bericht.poging)))
      throw fout
    }
    await berichten.done(bericht.id)
  }
  return PER_RONDE
}

/** Does so every few seconds until it is stopped. */
export const startPostbode = (
  omgeving: Postomgeving,
  {
    logFout,
    elkMs = ELK_MS,
  }: { readonly logFout: (fout: unknown) => void; readonly elkMs?: number },
): { readonly stop: () => Promise<void> } => {
  let lopend: Promise<unknown> = Promise.resolve()
  let bezig = false
  let ging = true
  // Of an outage the first failure is told, not the same every few seconds.
  const tell = (fout: unknown) => {
    if (ging) logFout(fout)
    ging = false
  }
  const run = () => {
    if (bezig) return
    bezig = true
    lopend = deliverBerichten(omgeving)
      .then((aantal) => {
        if (aantal > 0) ging = true
      })
      .catch(tell)
      .finally(() => {
        bezig = false
      })
  }
  const elk = setInterval(run, elkMs)
  elk.unref()
  return {
    stop: async () => {
      clearInterval(elk)
      await lopend
    },
  }
}
