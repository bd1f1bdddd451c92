import { describe, expect, it } from 'vitest'
import { lookAgain } from './gebreken.ts'

/** What is seen of two of them, each on a service of its own; all have tests of their own as well. */
const NU: readonly (readonly [nummer: number, uitkomst: string])[] = [
  [10, '400; 413; 200'],
  [12, '1 zaak'],
]

describe('wat eens misging, opnieuw gedaan', () => {
  it.each(NU)('%i gaat goed', async (nummer, uitkomst) => {
    const [gezien] = await lookAgain(undefined, () => undefined, nummer)
    expect(gezien?.uitkomst).toBe(uitkomst)
  })
})
