import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = resolve(import.meta.dirname, '../..')

export interface Uitvoer {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Omgeving = Readonly<Record<string, string>>

/** Nothing is asked outside this machine, unless a test puts a stand-in there. */
const NIETS_ELDERS: Omgeving = { LOCATIESERVER_URL: 'uit', TEGELS_URL: 'uit' }

/** As `npm start` does: what was compiled before is not compiled again. */
const NODE_COMPILE_CACHE = resolve(ROOT, 'node_modules/.cache/node')

const start = (
  script: string,
  args: readonly string[],
  { env, map = ROOT }: { readonly env: Omgeving; readonly map?: string },
): ChildProcess =>
  spawn(process.execPath, [resolve(map, script), ...args], {
    cwd: map,
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE, ...NIETS_ELDERS, ...env },
  })

const collect = (kind: ChildProcess) => {
  const uit = { stdout: '', stderr: '' }
  for (const naam of ['stdout', 'stderr'] as const) {
    kind[naam]?.setEncoding('utf8').on('data', (tekst: string) => {
      uit[naam] += tekst
    })
  }
  return uit
}

/** Runs a script of src to its end. */
export const runScript = async (
  script: string,
  args: readonly string[],
  { env = {}, invoer }: { readonly env?: Omgeving; readonly invoer?: string } = {},
): Promise<Uitvoer> => {
  const kind = start(script, args, { env })
  const uit = collect(kind)
  kind.stdin?.end(invoer)
  const [code] = await once(kind, 'close')
  return { code, ...uit }
}

export interface Dienst {
  readonly url: string
  readonly pid: number
  readonly uit: { readonly stdout: string; readonly stderr: string }
  /** Ends the process with this signal and gives its exit code. */
  readonly stop: (signaal?: NodeJS.Signals) => Promise<number | null>
}

/** The link that a service prints at its start; '' when it printed none. */
export const findAanmeldlink = ({ stderr }: Dienst['uit']): string =>
  /http\S+\/aanmelden\/\S+/.exec(stderr)?.[0] ?? ''

const START_MS = 150_000

/**
 * Starts the service as a process of its own, on a free port, and waits until it says its address. `map`: where another
 * version of it stands.
 */
export const startDienst = async (env: Omgeving, map?: string): Promise<Dienst> => {
  const eigen = { PORT: '0', ...env }
  const kind = start('src/main.ts', [], { env: eigen, ...(map !== undefined && { map }) })
  const uit = collect(kind)
  const gestopt = once(kind, 'close')
  const grens = Date.now() + START_MS
  for (;;) {
    const [, url] = /luistert op (http:\S+)/.exec(uit.stdout) ?? []
    if (url !== undefined) {
      const stop = async (signaal: NodeJS.Signals = 'SIGTERM') => {
        if (kind.exitCode === null && kind.signalCode === null) kind.kill(signaal)
        await gestopt
        return kind.exitCode
      }
      return { url, pid: kind.pid ?? 0, uit, stop }
    }
    if (kind.exitCode !== null || Date.now() > grens) {
      kind.kill('SIGKILL')
      throw new Error(`De dienst start niet (code ${kind.exitCode}):\n${uit.stderr}`)
    }
    await sleep(20)
  }
}
