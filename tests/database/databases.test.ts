import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { onEachDatabase } from '../hulp/database/databases.ts'
import {
  createDatabase,
  findServer,
  type Source,
  startPostgres,
} from '../hulp/database/postgres.ts'

/** Starts a cluster in a process of its own, which is then killed without a chance to clean up. */
const startAndDie = async (source: Source): Promise<string> => {
  const module = new URL('../hulp/database/postgres.ts', import.meta.url)
  const script = `const { startPostgres } = await import('${module}')
    console.log((await startPostgres('${source}')).url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script])
  const [line] = await once(child.stdout, 'data')
  child.kill('SIGKILL')
  return String(line).trim()
}

/** Whether anything still listens where `url` points. */
const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

const selectOne = async (url: string) => {
  const sql = postgres(url, { max: 1, fetch_types: false })
  try {
    const [row] = await sql`select 1 as een, current_database() as naam`
    return row
  } finally {
    await sql.end()
  }
}

describe.each(['lokaal', 'embedded'] as const)('een tijdelijke PostgreSQL (%s)', (source) => {
  it('antwoordt alleen op deze machine en ruimt zichzelf op, of zegt dat hij er niet is', async () => {
    // Every machine has the embedded one (npm install); a local one is a matter of chance.
    if (source === 'lokaal' && !findServer('lokaal')) {
      await expect(startPostgres('lokaal')).rejects.toThrow(
        'Geen PostgreSQL voor de tests gevonden',
      )
      return
    }
    const cluster = await startPostgres(source)
    onTestFinished(cluster.stop)
    expect(cluster.source).toBe(source)
    expect(new URL(cluster.url).hostname).toBe('127.0.0.1')
    expect(await selectOne(cluster.url)).toMatchObject({ een: 1 })
    await cluster.stop()
    expect(await answers(cluster.url)).toBe(false)
  })

  it('stopt ook als de tests hard worden afgebroken', async () => {
    if (!findServer(source)) return
    const url = await startAndDie(source)
    await expect.poll(() => answers(url), { timeout: 10_000 }).toBe(false)
  })
})

describe('een verse database', () => {
  it('is leeg, heeft een eigen naam, en is weg na drop', async () => {
    const one = await createDatabase(inject('postgresUrl'))
    const two = await createDatabase(inject('postgresUrl'))
    const names = [await selectOne(one.url), await selectOne(two.url)].map((row) => row?.naam)
    expect(new Set(names).size).toBe(2)
    await Promise.all([one.drop(), two.drop()])
    await expect(selectOne(one.url)).rejects.toThrow('does not exist')
  })
})

onEachDatabase((freshUrl) => {
  it('is er een lege database om op te testen', async () => {
    const url = await freshUrl()
    if (url) expect(await selectOne(url)).toMatchObject({ een: 1 })
    else expect((await new PGlite().query('select 1 as een')).rows).toEqual([{ een: 1 }])
  })
})
