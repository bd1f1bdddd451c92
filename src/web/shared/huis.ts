import type { Hono } from 'hono'
import type { Opmaak } from './antwoord.tsx'

/** What the house gives each of its rooms: the use cases, and how its pages look. */
export interface Huis<O> {
  readonly omgeving: O
  readonly opmaak: Opmaak
}

/** Adds the pages of a room, or of a part of it. */
export type AddRoutes<K> = (web: Hono, kamer: K) => void
