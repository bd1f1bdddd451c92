// The least that any service like this must do: check the body with zod, serialise an answer that was
// worked out beforehand, and insert it in the same table with the same driver.
import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { createUuid } from '../../../src/adapters/id/uuid.ts'
import { readKenmerken } from '../../../src/app/beoordelen/assess-hier.ts'
import type { KorteBeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import { initiatiefSchema } from '../../../src/domain/model/initiatief.ts'
import type { Omhullende } from '../../../src/domain/plaats/omhullende.ts'
import { listen } from '../../../src/http/listen.ts'

/** An answer of the service and the box of its location. */
export interface Voorbereid {
  readonly naam: string
  readonly beoordeling: KorteBeoordelingMetBewijs
  readonly kader: Omhullende
}

const { DATABASE_URL, KAAL_ANTWOORDEN } = process.env
if (!DATABASE_URL || !KAAL_ANTWOORDEN)
  throw new Error('DATABASE_URL and KAAL_ANTWOORDEN are needed')
const lijst = JSON.parse(readFileSync(KAAL_ANTWOORDEN, 'utf8')) as readonly Voorbereid[]
const perNaam = new Map(lijst.map((deel) => [deel.naam, deel]))
const { opslag } = await openDatabase({ databaseUrl: DATABASE_URL, dataDir: '' })

/** Empty lists are not answered. */
const LEEG = { feiten: [], ligging: [], uitkomsten: [], spanningen: [] } as const

const app = new Hono()
app.post('/v1/beoordelingen', async (c) => {
  const gelezen = initiatiefSchema.safeParse(await c.req.json())
  const voorbereid = gelezen.success ? perNaam.get(gelezen.data.naam) : undefined
  if (!voorbereid) return c.json({ fout: 'onbekend' }, 400)
  const { beoordeling, kader } = voorbereid
  const id = createUuid()
  const aangemaaktOp = new Date().toISOString()
  const inhoud = JSON.stringify({ ...beoordeling, id, aangemaaktOp })
  const kenmerken = readKenmerken({ ...LEEG, ...beoordeling }, kader)
  await opslag.add({ id, aangemaaktOp, inhoud, ...kenmerken, gezag: 'gm0106' })
  return c.body(inhoud, 201, { 'Content-Type': 'application/json; charset=utf-8' })
})
const { url } = await listen(app, { host: '127.0.0.1', port: 0 })
process.stdout.write(`Kale app luistert op ${url}\n`)
process.once('SIGTERM', () => process.exit(0))
