import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import { createToeval } from '../../bench/meten/toeval.ts'
import { createEigenServer } from '../../hulp/database/eigen-server.ts'
import { runScript } from '../../hulp/proces.ts'
import { type Bevestigd, writeOne } from '../crash/schrijvers.ts'
import { type Proefdienst, startProefdienst, withMap } from '../hulp/dienst.ts'

type Server = Awaited<ReturnType<typeof createEigenServer>>

/** How PostgreSQL goes away, and how it comes back. */
const WIJZEN = {
  'snel gestopt': {
    cut: (server: Server) => server.stop('SIGINT'),
    mend: (s: Server) => s.start(),
  },
  'meteen gestopt': {
    cut: (server: Server) => server.stop('SIGQUIT'),
    mend: (s: Server) => s.start(),
  },
  SIGKILL: { cut: (server: Server) => server.stop('SIGKILL'), mend: (s: Server) => s.start() },
  stilgezet: {
    cut: async (server: Server) => server.freeze(),
    mend: async (s: Server) => s.thaw(),
  },
} as const
export type Wijze = keyof typeof WIJZEN
export const WIJZEN_NAMEN = Object.keys(WIJZEN) as readonly Wijze[]

export interface Uitvalronde {
  readonly wijze: Wijze
  readonly bevestigd: number
  /** Refused with a 503. */
  readonly geweigerd: number
  /** Any other answer. */
  readonly anders: readonly string[]
  /** What readiness said while the database was away. */
  readonly gereedTijdens: number
  /** From when the database was there until something was stored again, in ms. */
  readonly herstelMs: number
}

export interface Uitvaluitslag {
  readonly ronden: readonly Uitvalronde[]
  readonly verloren: readonly string[]
  readonly audit: number | null
}

const SCHRIJVERS = 3
const VOORAF_MS = 1_500
const WEG_MS = 2_500
const RUST_MS = 100
const MAX_HERSTEL_MS = 60_000

/** Longer than this nobody should wait after the database is back. */
export const HERSTEL_MS = 5_000

/** Clients that go on writing whatever is answered. */
const startSchrijvers = (dienst: Proefdienst, merk: string) => {
  const bevestigd: Bevestigd[] = []
  const anders: string[] = []
  let geweigerd = 0
  let laatste = 0
  let klaar = false
  const write = async (nummer: number): Promise<void> => {
    const toeval = createToeval(nummer)
    for (let keer = 0; !klaar; keer++) {
      try {
        bevestigd.push(await writeOne(dienst, toeval, `${merk}-${nummer}-${keer}`))
        laatste = performance.now()
      } catch (fout) {
        if (/\b503\b/.test(String(fout))) geweigerd += 1
        else anders.push(String(fout).slice(0, 300))
        await sleep(RUST_MS)
      }
    }
  }
  const lopend = Array.from({ length: SCHRIJVERS }, (_, i) => write(i))
  return {
    bevestigd,
    anders,
    countGeweigerd: () => geweigerd,
    /** When something was last stored. */
    lastAt: () => laatste,
    stop: async () => {
      klaar = true
      await Promise.all(lopend)
    },
  }
}

const readGereed = async ({ url }: Proefdienst): Promise<number> => {
  const antwoord = await fetch(`${url}/health/ready`)
  await antwoord.text()
  return antwoord.status
}

const runRonde = async (server: Server, dienst: Proefdienst, wijze: Wijze) => {
  const { cut, mend } = WIJZEN[wijze]
  const schrijvers = startSchrijvers(dienst, wijze.replaceAll(' ', '-'))
  await sleep(VOORAF_MS)
  await cut(server)
  await sleep(WEG_MS)
  const gereedTijdens = await readGereed(dienst)
  await mend(server)
  const terug = performance.now()
  while (schrijvers.lastAt() < terug && performance.now() - terug < MAX_HERSTEL_MS) await sleep(20)
  const herstelMs = Math.round(performance.now() - terug)
  await schrijvers.stop()
  const { bevestigd, anders } = schrijvers
  const ronde: Uitvalronde = {
    wijze,
    bevestigd: bevestigd.length,
    geweigerd: schrijvers.countGeweigerd(),
    anders,
    gereedTijdens,
    herstelMs,
  }
  return { ronde, bevestigd }
}

/** A commit is in the log before it is confirmed, as it is where it counts; this outlives the death of the server. */
const makeDurable = async (url: string): Promise<void> => {
  const sql = postgres(url, { max: 1 })
  await sql`alter database postgres set synchronous_commit = on`
  await sql.end()
}

/** Takes PostgreSQL away in each of these ways while clients write, and gives it back. */
export const takeAway = (wijzen: readonly Wijze[]): Promise<Uitvaluitslag> =>
  withMap(async (dataDir) => {
    const server = await createEigenServer(tmpdir())
    let dienst: Proefdienst | undefined
    try {
      await makeDurable(server.url)
      dienst = await startProefdienst({ dataDir, databaseUrl: server.url, env: { WERKERS: '1' } })
      const ronden: Uitvalronde[] = []
      const alle: Bevestigd[] = []
      for (const wijze of wijzen) {
        const { ronde, bevestigd } = await runRonde(server, dienst, wijze)
        ronden.push(ronde)
        alle.push(...bevestigd)
      }
      const verloren: string[] = []
      for (const { wat, isEr } of alle) if (!(await isEr(dienst))) verloren.push(wat)
      const env = { DATA_DIR: dataDir, DATABASE_URL: server.url }
      const { code } = await runScript('src/cli/visietoets.ts', ['audit', 'verifieer'], { env })
      return { ronden, verloren, audit: code }
    } catch (fout) {
      throw new Error(`De dienst hield ermee op:\n${dienst?.uit.stderr.slice(-3_000)}`, {
        cause: fout,
      })
    } finally {
      await dienst?.stop('SIGKILL')
      await server.remove()
    }
  })

/** Everything that should not have been, as sentences; nothing is good. */
export const listGebreken = ({ ronden, verloren, audit }: Uitvaluitslag): readonly string[] => [
  ...ronden.flatMap(({ wijze, anders, gereedTijdens, herstelMs }) => [
    ...anders.map((antwoord) => `${wijze}: ${antwoord}`),
    ...(gereedTijdens === 503 ? [] : [`${wijze}: ready zei ${gereedTijdens}`]),
    ...(herstelMs < HERSTEL_MS ? [] : [`${wijze}: na ${herstelMs} ms pas weer bewaard`]),
  ]),
  ...verloren.map((wat) => `verloren: ${wat}`),
  ...(audit === 0 ? [] : [`audit verifieer gaf ${audit}`]),
]

export const renderUitval = (uitslag: Uitvaluitslag): string =>
  [
    ...uitslag.ronden.map(
      ({ wijze, bevestigd, geweigerd, anders, gereedTijdens, herstelMs }) =>
        `PostgreSQL ${wijze}: ${bevestigd} bevestigd, ${geweigerd} keer 503, ${anders.length} anders; ready ${gereedTijdens}; na ${herstelMs} ms weer bewaard`,
    ),
    `${uitslag.verloren.length} verloren; audit verifieer ${uitslag.audit}`,
    ...listGebreken(uitslag).map((gebrek) => `  ${gebrek}`),
  ].join('\n')
