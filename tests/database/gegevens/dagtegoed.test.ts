import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { onEachDatabase } from '../../hulp/database/databases.ts'
import { type MetRauw, openMetRauw } from '../../hulp/database/naast.ts'

onEachDatabase((freshUrl) => {
  let database: Database
  let query: MetRauw['query']
  beforeAll(async () => {
    const geopend = await openMetRauw(await freshUrl())
    database = geopend.database
    query = geopend.query
  })
  afterAll(() => database.close())

  describe('wat van een klant op een dag wordt bewaard', () => {
    const take = (klant: string, kb: number, dag = '2026-09-01') =>
      database.dagtegoed.take({ klant, dag, kb, maximumKb: 100 })

    it('is samen niet meer dan mag, ook niet als alles tegelijk komt', async () => {
      expect(await take('a', 101)).toBe(false)
      const gelukt = await Promise.all(Array.from({ length: 8 }, () => take('b', 30)))
      expect(gelukt.filter(Boolean)).toHaveLength(3)
      // What was refused was not counted.
      expect(await take('b', 10)).toBe(true)
      expect(await take('b', 1)).toBe(false)
      expect(await take('c', 100)).toBe(true)
    })

    it('telt de volgende dag opnieuw, en wat voorbij is, is vergeten', async () => {
      expect(await take('b', 100, '2026-09-02')).toBe(true)
      const rijen = await query('select distinct dag::text from dagtegoed')
      expect(rijen.map(({ dag }) => dag)).toEqual(['2026-09-02'])
    })
  })
})
