import { describe, expect, it } from 'vitest'
import { lookAgain } from './gebreken.ts'

/** What is seen of the light ones; the heavy ones have tests of their own. */
const NU: readonly (readonly [nummer: number, uitkomst: string])[] = [
  [6, '200; het BSN komt niet terug'],
  [8, '/dossiers geeft 401'],
  [9, '421'],
  [10, '400; 413; 200'],
  [12, '1 zaak'],
]

describe('wat eens misging, opnieuw gedaan', () => {
  it.each(NU)('%i gaat goed', async (nummer, uitkomst) => {
    const [gezien] = await lookAgain(undefined, () => undefined, nummer)
    expect(gezien?.uitkomst).toBe(uitkomst)
  })
})
