import { assessHier, assessZonderBewijsHier } from './beoordelen/assess-hier.ts'
import { createHerspeler } from './herspeel/herspeel.ts'
import { createBrokrekenaar } from './kaart/brokrekenaar.ts'
import { readKaart } from './kaart/read-kaart.ts'
import type { OmgevingMetKaarten } from './omgeving.ts'
import { assessOntwikkelingHier } from './ontwikkeling/assess-ontwikkeling.ts'
import type { Kaartverzoek } from './ports/kaarten.ts'
import type { Ontwikkelopdracht } from './ports/ontwikkeling.ts'
import type { Rekenvraag } from './ports/reken.ts'

/**
 * Everything that can be worked out in another process, by its name: from a question to an answer that are both plain
 * data. Each throws AppError as its use case tells.
 */
export const createTaken = (omgeving: OmgevingMetKaarten) => ({
  assess: (vraag: Rekenvraag) => assessHier(omgeving, vraag),
  assessZonderBewijs: (vraag: Omit<Rekenvraag, 'stempel'>) =>
    assessZonderBewijsHier(omgeving, vraag),
  assessOntwikkeling: (opdracht: Ontwikkelopdracht) => assessOntwikkelingHier(omgeving, opdracht),
  replay: createHerspeler(omgeving),
  readKaart: (verzoek: Kaartverzoek) => readKaart(omgeving, verzoek),
  computeBrok: createBrokrekenaar(omgeving),
})

export type Taken = ReturnType<typeof createTaken>

const SECONDE = 1_000
/** The largest drawing that is accepted takes a few seconds on a quiet machine. */
const GEWOON = { maxMs: 30 * SECONDE }

/** What each may take. Those that are `zwaar` would keep the service itself from everything else for seconds. */
export const GRENZEN = {
  assess: GEWOON,
  assessZonderBewijs: GEWOON,
  assessOntwikkeling: GEWOON,
  replay: { maxMs: 120 * SECONDE, zwaar: true },
  readKaart: { maxMs: 120 * SECONDE, zwaar: true },
  // For whoever asked for the map, however long ago.
  computeBrok: { maxMs: 120 * SECONDE, zwaar: true, doorgaan: true },
} as const satisfies Readonly<Record<keyof Taken, object>>
