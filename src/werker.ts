import { PROEF, packBericht } from './adapters/werkers/bericht.ts'
import { readGegevens } from './adapters/werkers/draad.ts'
import { createHerspeler } from './app/herspeel.ts'
import type { Geladen, Rekenvraag } from './app/ports.ts'
import { rekenHier } from './app/reken.ts'
import { prepareOmgeving } from './compositie.ts'

// A thread that works out assessments: the checked rulebooks come from the thread that started it.
const omgeving = await prepareOmgeving(readGegevens<Geladen>())

/** One assessment, or a sign that this thread is ready. */
export const bereken = (vraag: Rekenvraag | typeof PROEF) =>
  vraag === PROEF ? undefined : packBericht(() => rekenHier(omgeving, vraag))

/** Some cases of a replay. */
export const herspeel = createHerspeler(omgeving)
