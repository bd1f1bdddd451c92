import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createDatabase, type Database } from '../hulp/database/postgres.ts'
import { type Dienst, runScript, startDienst } from '../hulp/proces.ts'

const PAD = '/v1/geschiktheidskaarten'
const VRAAG = {
  initiatief: {
    feiten: { activiteiten: ['wonen'], woningenNieuw: 24, bouwlagenMax: 4 },
    geldigOp: '2026-09-01',
    beschikbaarOp: '2026-09-01',
  },
  raster: { celM: 70 },
}

let map: string
let database: Database
/** The same map, made by one process without a database. */
let alleen: string

beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'visietoets-kaart-'))
  const bestand = join(map, 'kaart.json')
  writeFileSync(bestand, JSON.stringify(VRAAG))
  database = await createDatabase(inject('postgresUrl'))
  const { code, stdout } = await runScript('src/cli/visietoets.mjs', ['geschiktheid', bestand])
  expect(code).toBe(0)
  alleen = stdout.trimEnd()
})
afterAll(async () => {
  await database.drop()
  rmSync(map, { recursive: true, force: true })
})

const startTwee = () =>
  Promise.all(
    [1, 2].map(() => startDienst({ DATABASE_URL: database.url, WERKERS: '1', LOG_LEVEL: 'error' })),
  ) as Promise<[Dienst, Dienst]>

const submit = async ({ url }: Dienst): Promise<string> => {
  const antwoord = await fetch(url + PAD, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(VRAAG),
  })
  expect(antwoord.status).toBe(202)
  return antwoord.headers.get('location') ?? ''
}

const WACHT = { timeout: 45_000, interval: 20 }

interface Status {
  readonly status: string
  readonly voortgang: { readonly gedaan: number; readonly totaal: number }
}

/** Asks how it goes until this holds, at most 45 s. */
const waitUntil = async (
  { url }: Dienst,
  plek: string,
  holds: (status: Status) => boolean,
): Promise<Status> => {
  const grens = Date.now() + WACHT.timeout
  while (Date.now() < grens) {
    const status = (await (await fetch(url + plek)).json()) as Status
    if (holds(status)) return status
    await sleep(50)
  }
  throw new Error('it did not happen')
}

/** How many parts each process did. */
const countPerProces = async (plek: string): Promise<readonly number[]> => {
  const sql = postgres(database.url, { max: 1 })
  try {
    const rijen = await sql`select count(*)::int as n from kaartbrok
      where kaart = ${plek.split('/').at(-1) ?? ''} and features is not null group by door`
    return rijen.map(({ n }) => n)
  } finally {
    await sql.end()
  }
}

describe('twee processen op één PostgreSQL', { timeout: 120_000 }, () => {
  it('maken een kaart samen af, byte voor byte als één proces', async () => {
    const [een, twee] = await startTwee()
    try {
      const plek = await submit(een)
      await waitUntil(twee, plek, ({ status }) => status === 'klaar')
      const delen = await countPerProces(plek)
      expect(delen).toHaveLength(2)
      const resultaat = await fetch(`${twee.url}${plek}/resultaat`)
      expect((await resultaat.text()) === alleen).toBe(true)
    } finally {
      await Promise.all([een.stop(), twee.stop()])
    }
  })

  it('verliezen niets als één van beide wordt gedood', async () => {
    const [een, twee] = await startTwee()
    try {
      const plek = await submit(een)
      // Both are at it.
      await expect.poll(() => countPerProces(plek), WACHT).toHaveLength(2)
      await een.stop('SIGKILL')
      const { voortgang } = await waitUntil(twee, plek, () => true)
      expect(voortgang.gedaan).toBeLessThan(voortgang.totaal)
      await waitUntil(twee, plek, ({ status }) => status === 'klaar')
      const resultaat = await fetch(`${twee.url}${plek}/resultaat`)
      expect((await resultaat.text()) === alleen).toBe(true)
    } finally {
      await Promise.all([een.stop('SIGKILL'), twee.stop()])
    }
  })
})
