import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../../bench/meten/meten.ts'
import type { Verzoek, Zender } from '../hulp/sturen.ts'

/** What came of requests that kept coming at one rate, whatever the answers did; times in ms. */
export interface Gang {
  readonly perSeconde: number
  readonly verzoeken: number
  readonly mediaan: number
  readonly p99: number
  /** Answers of 400 and more, and none at all. */
  readonly fouten: number
}

export interface Regelmaat {
  readonly perSeconde: number
  readonly seconden: number
}

/** Sends at this rate for so long. */
export const sendAt = async (
  zender: Zender,
  verzoekOf: (nummer: number) => Verzoek,
  { perSeconde, seconden }: Regelmaat,
): Promise<Gang> => {
  const aantal = Math.ceil(perSeconde * seconden)
  const begin = performance.now()
  const tijden: number[] = []
  let fouten = 0
  const lopend: Promise<void>[] = []
  for (let i = 0; i < aantal; i++) {
    const moment = begin + (i * 1_000) / perSeconde
    const wacht = moment - performance.now()
    if (wacht > 0) await sleep(wacht)
    // From when it should have gone: what waits here for a connection waits too.
    const note = (status: number) => {
      tijden.push(performance.now() - moment)
      if (status >= 400) fouten += 1
    }
    lopend.push(
      zender.send(verzoekOf(i)).then(
        ({ status }) => note(status),
        () => note(599),
      ),
    )
  }
  await Promise.all(lopend)
  return {
    perSeconde,
    verzoeken: aantal,
    mediaan: Math.round(percentile(tijden, 0.5)),
    p99: Math.round(percentile(tijden, 0.99)),
    fouten,
  }
}
