import type { Hono } from 'hono'
import type { OmgevingMetZelftoetsen } from '../../app/omgeving.ts'
import type { Opmaak } from '../antwoord.tsx'
import { addAdvies } from './advies.tsx'
import { addAntwoorden } from './antwoorden.tsx'
import { createKamer } from './kamer.ts'
import { addVragen } from './vragen.tsx'

/** Everything after the beginning, each page under the link that its user keeps. */
export const addZelftoets = (web: Hono, omgeving: OmgevingMetZelftoetsen, opmaak: Opmaak): void => {
  const kamer = createKamer(omgeving)
  addVragen(web, kamer, opmaak)
  addAntwoorden(web, kamer, opmaak)
  addAdvies(web, kamer, opmaak)
}
