import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Bericht, Opdracht } from './bericht.ts'
import type { Uiting } from './dienaar.ts'

/** A worker process. It does one thing at a time. */
export interface Kind {
  /** Rejects with Gestorven when it ends meanwhile, and with any other error on a bug in the task. */
  readonly ask: <T>(opdracht: Opdracht) => Promise<Bericht<T>>
  /** Memory that it takes now, in MB; undefined where the system does not tell. */
  readonly readMb: () => number | undefined
  readonly kill: () => void
  /** Resolves when it has ended, however that went. */
  readonly einde: Promise<void>
}

/** The process ended while something was expected of it. */
export class Gestorven extends Error {}

export interface Kindopties {
  /** What it gets at its start, as v8 wrote it. */
  readonly gegevens?: Buffer
  /** All that it sees of our environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Most that its objects may take, in MB: above this it ends itself. */
  readonly heapMb: number
  /**
   * So much lower than the process that answers everybody, on a scale of -20 to 19. Where both want the same core it
   * gets a quarter of that with 5, a sixth with 8, a tenth with 10, a twentieth with 14.
   */
  readonly lager: number
}

const LAAGST = 19

/** What takes seconds gives way to the process that answers everybody; at once, so that its threads do too. */
const giveWay = ({ pid }: ChildProcess, lager: number): void => {
  if (pid === undefined) return
  try {
    setPriority(pid, Math.min(LAAGST, getPriority() + lager))
  } catch {
    // Already gone, or a system that does not allow it: then it only does not give way.
  }
}

/** Those that live now. One that works something out hears only later that this process has gone. */
const levend = new Set<ChildProcess>()
process.on('exit', () => {
  for (const kind of levend) kind.kill('SIGKILL')
})

const start = (bestand: URL, { gegevens, heapMb, lager, env = {} }: Kindopties): ChildProcess => {
  const kind = fork(fileURLToPath(bestand), {
    env,
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${heapMb}`],
    // What it says goes where we say things; stdout is for our address alone.
    stdio: ['pipe', 2, 2, 'ipc'],
  })
  giveWay(kind, lager)
  levend.add(kind)
  kind.once('exit', () => levend.delete(kind))
  // It may end before it has read everything.
  kind.stdin?.on('error', () => undefined)
  kind.stdin?.end(gegevens)
  return kind
}

const PAGINA_KB = 4

/** Linux only; elsewhere just the limit on its objects holds. */
const readMb = ({ pid }: ChildProcess): number | undefined => {
  try {
    const [, paginas = ''] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')
    return (Number(paginas) * PAGINA_KB) / 1024
  } catch {
    return undefined
  }
}

/** Starts the module in `bestand` as a process and waits until it is ready. Rejects with Gestorven when it never is. */
export const startKind = (bestand: URL, opties: Kindopties): Promise<Kind> =>
  new Promise((klaar, mislukt) => {
    const kind = start(bestand, opties)
    let wacht: { readonly geef: (u: Uiting) => void; readonly faal: (f: Error) => void } | undefined
    const settle = () => {
      const gewacht = wacht
      wacht = undefined
      return gewacht
    }
    const einde = new Promise<void>((gedaan) => {
      const end = (hoe: string) => {
        const fout = new Gestorven(`worker process ended: ${hoe}`)
        settle()?.faal(fout)
        mislukt(fout)
        gedaan()
      }
      kind.once('exit', (code, signaal) => end(signaal ?? `code ${code}`))
      kind.once('error', (fout) => end(fout.message))
    })
    const hear = (): Promise<Uiting> =>
      new Promise((geef, faal) => {
        wacht = { geef, faal }
      })
    const ask = async <T>(opdracht: Opdracht): Promise<Bericht<T>> => {
      const uiting = hear()
      // What goes wrong in sending is followed by its end.
      kind.send(opdracht, () => undefined)
      const gehoord = (await uiting) as Uiting<T>
      if ('bericht' in gehoord) return gehoord.bericht
      throw new Error('stuk' in gehoord ? gehoord.stuk : 'a worker process started twice')
    }
    kind.on('message', (uiting: Uiting) => {
      if ('gereed' in uiting) {
        klaar({ ask, readMb: () => readMb(kind), kill: () => kind.kill('SIGKILL'), einde })
      } else settle()?.geef(uiting)
    })
  })
