/**
 * Who a route is for: everybody; who holds the key in its address (the room that the key opens looks it up); who is
 * signed in at the municipality; or a system with a key of its own.
 */
export type Wie = 'iedereen' | 'houder' | 'medewerker' | 'systeem'

/** Who asks, as far as can be told from the headers alone. */
export type Bezoeker = 'onbekend' | 'medewerker' | 'systeem'

/** Whether a route may be asked for: decided on who asks and never on what is sent along. */
export const mayAsk = (wie: Wie, bezoeker: Bezoeker): boolean =>
  wie === 'iedereen' || wie === 'houder' || wie === bezoeker
