// A process of its own that asks every 50 ms whether the service lives, until its input closes; then it prints what it saw.
import { Agent, get } from 'node:http'
import { finished } from 'node:stream/promises'
import { readGestolen } from './gestolen.ts'
import { TRAAG_MS } from './traag.ts'

const ELKE_MS = 50
const [, , adres = ''] = process.argv
const agent = new Agent({ keepAlive: true })
const wachttijden: number[] = []
const traag: { readonly om: number; readonly ms: number; readonly gestolen: number }[] = []
let fouten = 0
let open = 0
let vorige = performance.now()
/** How late this process itself was: so much of a wait may be its own. */
let zelfLaat = 0

const ask = (): void => {
  const begin = performance.now()
  zelfLaat = Math.max(zelfLaat, begin - vorige - ELKE_MS)
  vorige = begin
  const eerder = readGestolen()
  open += 1
  const done = (goed: boolean) => {
    open -= 1
    const ms = performance.now() - begin
    wachttijden.push(ms)
    if (ms > TRAAG_MS) traag.push({ om: Date.now() - ms, ms, gestolen: readGestolen(eerder) })
    if (!goed) fouten += 1
  }
  const send = (): void => {
    const verzoek = get(adres, { agent }, (antwoord) => {
      antwoord.resume().once('end', () => done(antwoord.statusCode === 200))
    })
    // A connection that was idle may just have been closed: that says nothing of the service.
    verzoek.once('error', () => (verzoek.reusedSocket ? send() : done(false)))
  }
  send()
}

const wekker = setInterval(ask, ELKE_MS)
await finished(process.stdin.resume(), { writable: false }).catch(() => undefined)
clearInterval(wekker)
const grens = performance.now() + 5_000
while (open > 0 && performance.now() < grens) await new Promise((klaar) => setTimeout(klaar, 10))
// Ended only when all of it is out: a long run says more than a pipe holds.
const gezien = JSON.stringify({ wachttijden, traag, fouten: fouten + open, zelfLaat })
process.stdout.write(gezien, () => process.exit(0))
