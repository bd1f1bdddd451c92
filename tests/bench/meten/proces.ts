import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const WORTEL = fileURLToPath(new URL('../../..', import.meta.url))
const KLAAR = /luistert op (http\S+)/
const AANMELDEN = /http\S+\/aanmelden\/\S+/

export interface Proces {
  readonly url: string
  /** The link with which an officer signs in once; empty when the server printed none. */
  readonly aanmeldlink: string
  /** From starting the process to its message that it listens, in ms. */
  readonly startMs: number
  /** Processor time used so far, in ms; undefined where the system does not tell (only Linux does). */
  readonly cpuMs: () => number | undefined
  readonly stop: () => Promise<void>
}

/** Linux counts processor time in hundredths of a second, in fields 14 (user) and 15 (system). */
const readCpuMs = (pid: number | undefined): number | undefined => {
  try {
    const velden = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(velden[11]) + Number(velden[12])) * 10
  } catch {
    return undefined
  }
}

const stopProces = (kind: ChildProcess): Promise<void> =>
  new Promise((klaar) => {
    if (kind.exitCode !== null || kind.signalCode !== null) return klaar()
    const wekker = setTimeout(() => kind.kill('SIGKILL'), 10_000)
    kind.once('exit', () => {
      clearTimeout(wekker)
      klaar()
    })
    kind.kill('SIGTERM')
  })

/** Starts a server of the checkout in `wortel` in a process of its own and waits, at most a minute, until it says where it listens. */
export const startProces = (
  bestand: string,
  env: Readonly<Record<string, string>>,
  wortel: string = WORTEL,
): Promise<Proces> =>
  new Promise((klaar, mislukt) => {
    const begin = performance.now()
    const kind = spawn(process.execPath, [bestand], {
      cwd: wortel,
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let uit = ''
    const fail = (reden: string) => {
      clearTimeout(wekker)
      kind.kill('SIGKILL')
      mislukt(new Error(`${bestand}: ${reden}\n${uit.slice(-2_000)}`))
    }
    const wekker = setTimeout(() => fail('no answer within a minute'), 60_000)
    kind.once('error', (fout) => fail(fout.message))
    kind.once('exit', (code) => fail(`ended with ${code}`))
    const read = (stuk: Buffer): void => {
      uit = (uit + stuk.toString('utf8')).slice(-10_000)
      const [, url] = KLAAR.exec(uit) ?? []
      if (url === undefined) return
      clearTimeout(wekker)
      kind.removeAllListeners('exit')
      kind.stdout.off('data', read).resume()
      kind.stderr.off('data', read).resume()
      klaar({
        url,
        aanmeldlink: AANMELDEN.exec(uit)?.[0] ?? '',
        startMs: performance.now() - begin,
        cpuMs: () => readCpuMs(kind.pid),
        stop: () => stopProces(kind),
      })
    }
    kind.stdout.on('data', read)
    kind.stderr.on('data', read)
  })
