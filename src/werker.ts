import { serveTaken } from './adapters/werkers/dienaar.ts'
import type { Geladen } from './app/ports/regelboeken.ts'
import { createTaken, type Taken } from './app/taken.ts'
import { prepareOmgeving } from './compositie.ts'
import { readVoorbeelden } from './voorbeelden.ts'

const OEFENINGEN = 3

/** The first assessments of a process are many times slower: they are made before anybody waits for one. */
const practise = ({ assess }: Taken): void => {
  for (const { invoer } of readVoorbeelden().slice(0, OEFENINGEN)) {
    try {
      const mag = { alsBehandelaar: false, concept: true }
      assess({ inhoud: invoer, mag, nu: new Date(), uitgelegd: true, metElders: true })
    } catch {
      // An example need not fit every rulebook.
    }
  }
}

// A process that works out tasks: the checked rulebooks come from the one that started it.
await serveTaken<Geladen>(async (geladen) => {
  const taken = createTaken(await prepareOmgeving(geladen))
  practise(taken)
  return taken
})
