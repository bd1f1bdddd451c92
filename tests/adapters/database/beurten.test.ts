import { PGlite, type Transaction } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveTurns } from '../../../src/adapters/database/pglite-beurt.ts'

const VRAGEN = 50
/** As many turns at least: one of all of them is taken by whoever counts. */
const GENOEG = 0.8 * VRAGEN

describe('wie de ingebouwde database de ene vraag na de andere stelt', () => {
  let client: PGlite
  beforeAll(async () => {
    client = giveTurns(await PGlite.create())
  })
  afterAll(() => client.close())

  /** How often somebody else had a turn meanwhile. */
  const countBeurten = async (werk: () => Promise<unknown>): Promise<number> => {
    let beurten = 0
    let bezig = true
    const look = () => {
      beurten += 1
      if (bezig) setImmediate(look)
    }
    setImmediate(look)
    await werk()
    bezig = false
    return beurten
  }
  const askAll = async (naar: Pick<Transaction, 'query'>) => {
    for (let i = 0; i < VRAGEN; i++) await naar.query('select $1::int', [i])
  }

  it('laat na elke vraag een ander aan de beurt', async () => {
    expect(await countBeurten(() => askAll(client))).toBeGreaterThan(GENOEG)
  })

  it('ook binnen een transactie', async () => {
    const beurten = await countBeurten(() => client.transaction((tx) => askAll(tx)))
    expect(beurten).toBeGreaterThan(GENOEG)
  })

  it('ook als een vraag wordt geweigerd', async () => {
    const refuse = async () => {
      for (let i = 0; i < VRAGEN; i++) await client.query('select kapot').catch(() => undefined)
    }
    expect(await countBeurten(refuse)).toBeGreaterThan(GENOEG)
    expect((await client.query<{ een: number }>('select 1 as een')).rows).toEqual([{ een: 1 }])
  })
})
