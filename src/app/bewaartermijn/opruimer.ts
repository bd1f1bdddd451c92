import { clearVerlopen, type Opruimomgeving } from './ruim-op.ts'
import type { Bewaartermijnen } from './termijnen.ts'

const EERSTE_MS = 60_000
const ELK_MS = 3_600_000

/** Clears what has expired each hour, until it is stopped. Several processes may do so on one database. */
export const startOpruimer = (
  omgeving: Opruimomgeving,
  termijnen: Bewaartermijnen,
  {
    logFout,
    eersteMs = EERSTE_MS,
    elkMs = ELK_MS,
  }: {
    readonly logFout: (fout: unknown) => void
    readonly eersteMs?: number
    readonly elkMs?: number
  },
): { readonly stop: () => Promise<void> } => {
  let lopend: Promise<unknown> = Promise.resolve()
  let bezig = false
  const run = () => {
    // A round that takes longer than an hour is not joined by another.
    if (bezig) return
    bezig = true
    lopend = clearVerlopen(omgeving, termijnen)
      .catch(logFout)
      .finally(() => {
        bezig = false
      })
  }
  const eerste = setTimeout(run, eersteMs)
  const elk = setInterval(run, elkMs)
  eerste.unref()
  elk.unref()
  return {
    stop: async () => {
      clearTimeout(eerste)
      clearInterval(elk)
      await lopend
    },
  }
}
