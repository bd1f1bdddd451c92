// A process that asks something over a connection whose server side has ended; prints what it was told.
import { setTimeout as sleep } from 'node:timers/promises'
import { mendDriver } from '../../../src/adapters/database/stuurprogramma.ts'

const [, , url = '', hoe] = process.argv
if (hoe === 'heel') mendDriver()
const { default: postgres } = await import('postgres')
const sql = postgres(url, { max: 1 })
const ander = postgres(url, { max: 1 })
const vast = await sql.reserve()
const [rij] = await vast`select pg_backend_pid() as "pid"`
await ander`select pg_terminate_backend(${Number(rij?.pid)})`
await sleep(300)
try {
  await vast`select 1`
} catch (fout) {
  process.stdout.write(String((fout as { readonly code?: string }).code))
}
process.exit(0)
