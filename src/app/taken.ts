import type { Bewijs } from '../domain/model/antwoord/bewijs.ts'
import { assessHier, assessZonderBewijsHier, checkInvoerHier } from './beoordelen/assess-hier.ts'
import { findEldersVanBewijs } from './beoordelen/elders.ts'
import { explainHier } from './beoordelen/explain-bewaard.ts'
import { verifyHier } from './bewijs/verify-bewijs.ts'
import { createHerspeler } from './herspeel/herspeel.ts'
import { createBrokrekenaar } from './kaart/brokrekenaar.ts'
import { readKaart } from './kaart/read-kaart.ts'
import type { OmgevingMetKaarten } from './omgeving.ts'
import { assessOntwikkelingHier, readOntwikkelingHier } from './ontwikkeling/assess-ontwikkeling.ts'
import type { Kaartverzoek } from './ports/kaarten.ts'
import type { Leesopdracht, Ontwikkelopdracht } from './ports/ontwikkeling.ts'
import type { Narekenvraag, Rekenvraag, Richtingopdracht, Tekenopdracht } from './ports/reken.ts'
import { drawRichtingHier } from './visie/give-richting.ts'
import { writeRichtingHier } from './visie/write-richting.ts'

/**
 * Everything that can be worked out in another process, by its name: from a question to an answer that are both plain
 * data. Each throws AppError as its use case tells.
 */
export const createTaken = (omgeving: OmgevingMetKaarten) => ({
  assess: (vraag: Rekenvraag) => assessHier(omgeving, vraag),
  assessZonderBewijs: (vraag: Omit<Rekenvraag, 'stempel'>) =>
    assessZonderBewijsHier(omgeving, vraag),
  checkInvoer: (vraag: Omit<Rekenvraag, 'stempel'>) => checkInvoerHier(omgeving, vraag),
  assessOntwikkeling: (opdracht: Ontwikkelopdracht) => assessOntwikkelingHier(omgeving, opdracht),
  readOntwikkeling: (opdracht: Leesopdracht) => readOntwikkelingHier(omgeving, opdracht),
  verify: (vraag: Narekenvraag) => verifyHier(omgeving, vraag),
  explain: (bewijs: Bewijs) => explainHier(omgeving, bewijs),
  findElders: (bewijs: Bewijs) => findEldersVanBewijs(omgeving, bewijs),
  drawRichting: (opdracht: Tekenopdracht) => drawRichtingHier(omgeving, opdracht),
  writeRichting: (opdracht: Richtingopdracht) => writeRichtingHier(omgeving, opdracht),
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
  checkInvoer: GEWOON,
  assessOntwikkeling: GEWOON,
  readOntwikkeling: GEWOON,
  verify: { ...GEWOON, zwaar: true },
  // Remembered for whoever asks next.
  explain: { ...GEWOON, doorgaan: true },
  findElders: GEWOON,
  drawRichting: { ...GEWOON, zwaar: true, doorgaan: true },
  writeRichting: { ...GEWOON, zwaar: true },
  replay: { maxMs: 120 * SECONDE, zwaar: true },
  readKaart: { maxMs: 120 * SECONDE, zwaar: true },
  // For whoever asked for the map, however long ago.
  computeBrok: { maxMs: 120 * SECONDE, zwaar: true, doorgaan: true, klant: 'kaarten' },
} as const satisfies Readonly<Record<keyof Taken, object>>
