import { answerTaken, readGegevens } from './adapters/werkers/draad.ts'
import type { Geladen } from './app/ports/regelboeken.ts'
import { createTaken } from './app/taken.ts'
import { prepareOmgeving } from './compositie.ts'

/** A thread that works out tasks: the checked rulebooks come from the thread that started it. */
export const run = answerTaken(createTaken(await prepareOmgeving(readGegevens<Geladen>())))
