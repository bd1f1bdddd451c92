import { PROEF, packBericht } from './adapters/werkers/bericht.ts'
import { readGegevens } from './adapters/werkers/draad.ts'
import { assessHier, assessZonderBewijsHier } from './app/beoordelen/assess-hier.ts'
import { createHerspeler } from './app/herspeel/herspeel.ts'
import { createBrokrekenaar } from './app/kaart/brokrekenaar.ts'
import { readKaart } from './app/kaart/read-kaart.ts'
import { assessOntwikkelingHier } from './app/ontwikkeling/assess-ontwikkeling.ts'
import type { Herspeelbrok } from './app/ports/herspeel.ts'
import type { Brokvraag, Kaartverzoek } from './app/ports/kaarten.ts'
import type { Ontwikkelopdracht } from './app/ports/ontwikkeling.ts'
import type { Geladen } from './app/ports/regelboeken.ts'
import type { Rekenvraag } from './app/ports/reken.ts'
import { prepareOmgeving } from './compositie.ts'

// A thread that works out assessments: the checked rulebooks come from the thread that started it.
const omgeving = await prepareOmgeving(readGegevens<Geladen>())

/** One assessment, or a sign that this thread is ready. */
export const bereken = (vraag: Rekenvraag | typeof PROEF) =>
  vraag === PROEF ? undefined : packBericht(() => assessHier(omgeving, vraag))

/** One assessment without its receipt. */
export const oordeel = (vraag: Rekenvraag) =>
  packBericht(() => assessZonderBewijsHier(omgeving, vraag))

/** One area development. */
export const ontwikkel = (opdracht: Ontwikkelopdracht) =>
  packBericht(() => assessOntwikkelingHier(omgeving, opdracht))

/** Reads a request for a suitability map. */
export const lees = (verzoek: Kaartverzoek) => packBericht(() => readKaart(omgeving, verzoek))

const rekenBrok = createBrokrekenaar(omgeving)

/** Works out a part of a suitability map. */
export const brok = (vraag: Brokvraag) => packBericht(() => rekenBrok(vraag))

const speel = createHerspeler(omgeving)

/** Some cases of a replay. */
export const herspeel = (deel: Herspeelbrok) => packBericht(() => speel(deel))
