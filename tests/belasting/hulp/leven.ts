import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { percentile } from '../../bench/meten/meten.ts'
import { TRAAG_MS } from './traag.ts'

/** How long `/health/live` made somebody wait who asked every 50 ms, in ms. */
export interface Leven {
  readonly vragen: number
  readonly fouten: number
  readonly p99: number
  readonly langste: number
  /** The longest without what the host took of a core meanwhile. */
  readonly langsteEigen: number
  /** How late the process that asked was itself. */
  readonly zelfLaat: number
  /**
   * Waits of more than 100 ms, with the moment (ms since 1970) at which each began and how long the host kept a core from
   * this machine meanwhile, ms.
   */
  readonly traag: readonly {
    readonly om: number
    readonly ms: number
    readonly gestolen: number
  }[]
}

interface Gezien extends Pick<Leven, 'traag'> {
  readonly wachttijden: readonly number[]
  readonly fouten: number
  readonly zelfLaat: number
}

const PEILER = fileURLToPath(new URL('./peiler.ts', import.meta.url))

/** Asks whether the service lives, from another process, until `stop`. */
export const watchLeven = (url: string): { readonly stop: () => Promise<Leven> } => {
  const kind = spawn(process.execPath, [PEILER, `${url}/health/live`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const einde = once(kind, 'close')
  const gezegd = text(kind.stdout)
  return {
    stop: async () => {
      kind.stdin.end()
      await einde
      const { wachttijden, fouten, zelfLaat, traag } = JSON.parse(await gezegd) as Gezien
      const langste = wachttijden.reduce((a, b) => Math.max(a, b), 0)
      const eigen = traag.map(({ ms, gestolen }) => ms - gestolen)
      const kort = wachttijden.filter((ms) => ms <= TRAAG_MS)
      return {
        vragen: wachttijden.length,
        fouten,
        p99: Math.round(percentile(wachttijden, 0.99)),
        langste: Math.round(langste),
        langsteEigen: Math.round([...kort, ...eigen].reduce((a, b) => Math.max(a, b), 0)),
        traag,
        zelfLaat: Math.round(zelfLaat),
      }
    },
  }
}
