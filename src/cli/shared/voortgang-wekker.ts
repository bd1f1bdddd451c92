import { writeSync } from 'node:fs'
import { workerData } from 'node:worker_threads'

/** Runs in a thread of its own, so that it speaks up also while the main thread calculates. */
const STIL_MS = 1_000
const HERHAAL_MS = 5_000
const STDERR = 2

const begin = Date.now()
const say = () => {
  const seconden = Math.round((Date.now() - begin) / 1_000)
  writeSync(STDERR, `${String(workerData)} … (${seconden} s)\n`)
}
setTimeout(() => {
  say()
  setInterval(say, HERHAAL_MS)
}, STIL_MS)
