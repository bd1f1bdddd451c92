import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { createDatabase, startPostgres } from '../../hulp/database/postgres.ts'
import type { Proefdienst } from '../hulp/dienst.ts'
import { asSysteem, type Gebrek, readVoorbeeld, sendOnce, withDienst } from './proef.ts'

const VRAGERS = 20
const STOPT_MS = 2_000

/** Asks again and again over one connection until it closes, and tells whether that came without a word. */
const keepAsking = async ({ url }: Proefdienst): Promise<'afgebroken' | 'gezegd'> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const einde = performance.now() + STOPT_MS
  try {
    while (performance.now() < einde) {
      const antwoord = await new Promise<IncomingMessage>((klaar, mislukt) => {
        request(`${url}/v1/feiten`, { agent }, klaar).on('error', mislukt).end()
      })
      antwoord.resume()
      await new Promise((klaar) => antwoord.once('close', klaar))
      if (antwoord.headers.connection === 'close') return 'gezegd'
      await sleep(Math.random() * 30)
    }
    return 'gezegd'
  } catch {
    return 'afgebroken'
  } finally {
    agent.destroy()
  }
}

const setAlleenLezen = async (url: string): Promise<void> => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const naam = new URL(url).pathname.slice(1)
  await sql`alter database ${sql(naam)} set default_transaction_read_only = on`
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${naam} and pid <> pg_backend_pid()`
  await sql.end()
}

/** When the database or the service itself goes away. */
export const STORING: readonly Gebrek[] = [
  {
    nummer: 13,
    wat: 'een database die alleen nog leest',
    kijk: async (versie) => {
      const cluster = await startPostgres()
      try {
        const { url } = await createDatabase(cluster.url)
        const kijk = async (dienst: Proefdienst) => {
          await setAlleenLezen(url)
          const inhoud = JSON.stringify(readVoorbeeld('dakopbouw-lariks'))
          const koppen = asSysteem(dienst)
          const verzoek = { methode: 'POST', pad: '/v1/beoordelingen', koppen, inhoud }
          // The first finds its connection gone.
          await sendOnce(dienst, verzoek)
          const { status, koppen: terug } = await sendOnce(dienst, verzoek)
          const klaar = await sendOnce(dienst, { methode: 'GET', pad: '/health/ready' })
          const wacht = terug['retry-after'] === undefined ? 'zonder' : 'met'
          return `bewaren ${status} ${wacht} Retry-After, ready ${klaar.status}`
        }
        return await withDienst(versie, kijk, { databaseUrl: url })
      } finally {
        await cluster.stop()
      }
    },
  },
  {
    nummer: 14,
    wat: `SIGTERM terwijl ${VRAGERS} vragers een verbinding open hebben; en \`Expect: taart\``,
    kijk: (versie) =>
      withDienst(versie, async (dienst) => {
        const koppen = { Expect: 'taart' }
        const vreemd = await sendOnce(dienst, { methode: 'GET', pad: '/v1/feiten', koppen })
        const vragers = Array.from({ length: VRAGERS }, () => keepAsking(dienst))
        await sleep(STOPT_MS / 4)
        const gestopt = dienst.stop('SIGTERM')
        const af = (await Promise.all(vragers)).filter((hoe) => hoe === 'afgebroken').length
        await gestopt
        const type = vreemd.koppen['content-type'] ?? 'geen type'
        return `${af} van ${VRAGERS} afgebroken; Expect geeft ${vreemd.status} met ${type}`
      }),
  },
]
