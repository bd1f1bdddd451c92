import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/adapters/database/database.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createEigenServer } from '../../hulp/database/eigen-server.ts'

const ID = '0190163d-8694-739b-aea5-966c26f8ad91'
const WEG = { code: 'niet_gereed', status: 503, wachtS: 10 }
/** So soon everything works again by itself. */
const HERSTEL_MS = 5_000
/** So long readiness may take to say that there is no answer. */
const MERKEN_MS = 6_000

describe('PostgreSQL die stopt', () => {
  let server: Awaited<ReturnType<typeof createEigenServer>>
  let database: Database
  beforeAll(async () => {
    server = await createEigenServer(tmpdir())
    database = await openDatabase({ databaseUrl: server.url, dataDir: '/niet/gebruikt' })
  })
  afterAll(async () => {
    await database.close()
    await server.remove()
  })

  /** What readiness asks; undefined: it answers. */
  const tryPing = () => database.opslag.ping().catch((reden: unknown) => reden)
  /** Who kills the first of its processes leaves others that may answer for a moment. */
  const expectWeg = () =>
    expect.poll(tryPing, { timeout: MERKEN_MS, interval: 20 }).toMatchObject(WEG)
  const expectHersteld = async () => {
    const begin = performance.now()
    await expect.poll(tryPing, { timeout: 20_000 }).toBeUndefined()
    expect(performance.now() - begin).toBeLessThan(HERSTEL_MS)
    expect(await database.opslag.get(ID)).toBeUndefined()
  }

  it.each([
    ['snel', 'SIGINT'],
    ['meteen', 'SIGQUIT'],
    ['met SIGKILL', 'SIGKILL'],
  ] as const)('%s, is een 503 die zegt wanneer weer, en werkt vanzelf weer', async (_, signaal) => {
    await database.opslag.ping()
    await server.stop(signaal)
    await expectWeg()
    await expect(database.opslag.get(ID)).rejects.toMatchObject(WEG)
    await server.start()
    await expectHersteld()
  })

  it('en stilstaat zonder op te hangen, is ook een 503, en gaat daarna gewoon verder', async () => {
    await database.opslag.ping()
    server.freeze()
    try {
      await expectWeg()
    } finally {
      server.thaw()
    }
    await expectHersteld()
  })
})
