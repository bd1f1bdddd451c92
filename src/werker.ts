import { PROEF, packBericht } from './adapters/werkers/bericht.ts'
import { readGegevens } from './adapters/werkers/draad.ts'
import type { Ontwikkelopdracht, Rekenvraag } from './app/ports.ts'
import { rekenHier } from './app/reken.ts'
import { rekenOntwikkelingHier } from './app/reken-ontwikkeling.ts'
import { prepareOmgeving } from './compositie.ts'
import type { Regelboek } from './domain/regelboek.ts'

// A thread that works out assessments: the checked rulebooks come from the thread that started it.
const omgeving = await prepareOmgeving(readGegevens<readonly Regelboek[]>())

/** One assessment, or a sign that this thread is ready. */
export const bereken = (vraag: Rekenvraag | Ontwikkelopdracht | typeof PROEF) => {
  if (vraag === PROEF) return undefined
  return 'soort' in vraag
    ? packBericht(() => rekenOntwikkelingHier(omgeving, vraag))
    : packBericht(() => rekenHier(omgeving, vraag))
}
