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
 * Everything that can be worked out in another thread, by its name: from a question to an answer that are both plain
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

/** These would keep a thread from everything else for seconds. */
export const ZWAAR = [
  'readKaart',
  'computeBrok',
  'replay',
] as const satisfies readonly (keyof Taken)[]
