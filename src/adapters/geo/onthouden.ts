import type { LocatiePort } from '../../app/ports/geo.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Locatie } from '../../domain/model/ligging.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'

/** So many places are remembered: those of the people who are answering questions right now. */
const PLEKKEN = 64
/** A place that takes more text than this is read anew each time. */
const MAX_TEKENS = 20_000

type Opties = Parameters<LocatiePort['read']>[1]

/**
 * The same reader with a memory: who answers a question about his plan sends the same place again, and what is remembered of
 * that location elsewhere is found by it being the same one. What is refused is read again.
 */
export const rememberPlekken = (poort: LocatiePort): LocatiePort => {
  const perWerkingsgebied = new WeakMap<GeometrieRd, (plek: Plek) => Locatie>()
  interface Plek {
    readonly sleutel: string
    readonly locatie: unknown
    readonly opties: Opties
  }
  const readerFor = (werkingsgebied: GeometrieRd) => {
    const lezer =
      perWerkingsgebied.get(werkingsgebied) ??
      rememberLaatste(({ locatie, opties }: Plek) => poort.read(locatie, opties), {
        sleutelOf: ({ sleutel }) => sleutel,
        hoeveel: PLEKKEN,
      })
    perWerkingsgebied.set(werkingsgebied, lezer)
    return lezer
  }
  return {
    ...poort,
    read: (locatie, opties) => {
      const { werkingsgebied, ...hoe } = opties
      const sleutel = JSON.stringify([locatie, hoe])
      return sleutel.length > MAX_TEKENS
        ? poort.read(locatie, opties)
        : readerFor(werkingsgebied)({ sleutel, locatie, opties })
    },
  }
}
