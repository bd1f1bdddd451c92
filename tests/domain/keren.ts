import type { Parameters } from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by the mutation tests: how often every property is tried, from a fixed seed. */
    readonly keren?: number
  }
}

/** How often a property is tried: `aantal` times at random, or what the mutation tests ask for. */
export const tryTimes = (aantal: number): Parameters<unknown> => {
  const keren = inject('keren')
  if (keren === undefined) return { numRuns: aantal }
  return { numRuns: Math.min(keren, aantal), seed: 2026, endOnFailure: true }
}
