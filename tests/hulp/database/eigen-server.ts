import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  findOwner,
  findServer,
  freePort,
  initialise,
  ping,
  reachable,
  serverArgs,
  sources,
} from './postgres.ts'

/** The processes of a server, itself first. */
const listProcessen = (pid: number): readonly number[] => {
  const kinderen = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return [pid, ...kinderen.split(/\s+/).filter(Boolean).map(Number)]
}

/** A PostgreSQL of one's own in a new folder under `onder`, that can be stopped in every way and started again. */
export const createEigenServer = async (onder: string) => {
  const gevonden = sources.map(findServer).find((bin) => bin !== undefined)
  if (gevonden === undefined) throw new Error('Geen PostgreSQL voor de tests gevonden.')
  const owner = findOwner()
  const home = mkdtempSync(join(onder, 'visietoets-eigen-'))
  if (owner) chownSync(home, owner.uid, owner.gid)
  const bin = reachable(gevonden, home, owner)
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  const options = { cwd: home, env, ...owner }
  initialise({ bin, home, password: 'proef', options })
  const port = await freePort()
  const url = `postgres://visietoets:proef@127.0.0.1:${port}/postgres`
  let server: ChildProcess | undefined
  const launch = () => {
    server = spawn(join(bin, 'postgres'), serverArgs(home, port), { ...options, stdio: 'ignore' })
    return server
  }
  /** After a kill its children may hold what it shared with them a moment longer. */
  const start = async (): Promise<void> => {
    for (let poging = 1; ; poging++) {
      const nieuw = launch()
      try {
        await ping(url, () => (nieuw.exitCode === null ? undefined : 'de server stopte meteen'))
        return
      } catch (fout) {
        if (poging === 20) throw fout
        await sleep(250)
      }
    }
  }
  const stop = async (signaal: NodeJS.Signals): Promise<void> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return
    const einde = once(server, 'exit')
    server.kill(signaal)
    await einde
  }
  const signalAll = (signaal: NodeJS.Signals): void => {
    for (const pid of listProcessen(server?.pid ?? 0)) process.kill(pid, signaal)
  }
  await start()
  return {
    url,
    start,
    stop,
    /** Every process of it stands still: connections stay open, and nothing is answered. */
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    remove: async () => {
      await stop('SIGQUIT')
      rmSync(home, { recursive: true, force: true })
    },
  }
}
