import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createPoort } from '../../../src/adapters/werkers/poort.ts'

const ROND = { plekken: 2, perKlant: 1, maxWachtend: 10, maxWachtMs: 60_000 }

/** Who went in, in the order in which they did. */
const createProef = (anders: object = {}) => {
  const poort = createPoort({ ...ROND, ...anders })
  const binnen: string[] = []
  const enter = (naam: string, klant?: string) => {
    const beurt = poort.enter(klant === undefined ? {} : { klant }).then((leave) => {
      binnen.push(naam)
      return leave
    })
    // Who still waits when a test ends is refused after it.
    beurt.catch(() => undefined)
    return beurt
  }
  return { poort, binnen, enter }
}

describe('de rij voor het rekenen', () => {
  it('laat van één klant een plek vrij voor een ander', async () => {
    const { binnen, enter } = createProef()
    for (let keer = 1; keer <= 4; keer++) enter(`a${keer}`, 'a')
    await setImmediate()
    expect(binnen).toEqual(['a1'])
    enter('b1', 'b')
    await setImmediate()
    expect(binnen).toEqual(['a1', 'b1'])
  })

  it('laat eerst wie het minst heeft, en dan wie het eerst kwam', async () => {
    const { binnen, enter } = createProef({ plekken: 3, perKlant: 2 })
    const eerste = await enter('a1', 'a')
    await enter('a2', 'a')
    await enter('c1', 'c')
    enter('a3', 'a')
    enter('a4', 'a')
    enter('b1', 'b')
    eerste()
    await setImmediate()
    expect(binnen).toEqual(['a1', 'a2', 'c1', 'b1'])
  })

  it('is voor één klant eerder vol dan voor allen', async () => {
    const { enter, poort } = createProef()
    await enter('a1', 'a')
    await enter('b1', 'b')
    for (let keer = 2; keer <= 6; keer++) enter(`a${keer}`, 'a')
    await expect(enter('a7', 'a')).rejects.toMatchObject({ code: 'overbelast' })
    enter('c1', 'c')
    await setImmediate()
    expect(poort.wachtend()).toBe(6)
  })

  it('geeft alle plekken aan wie niet uit elkaar te houden zijn', async () => {
    const { binnen, enter } = createProef()
    for (let keer = 1; keer <= 3; keer++) enter(String(keer))
    await setImmediate()
    expect(binnen).toEqual(['1', '2'])
  })
})
