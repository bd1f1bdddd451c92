import { createPloeg } from '../../../src/adapters/werkers/ploeg.ts'

/** A process with one worker that it keeps at work; says which, and ends of itself while it is. */
const ploeg = createPloeg(new URL('./werker.ts', import.meta.url), {
  ...{ plekken: 1, reserve: 0, maxWachtend: 1, maxWachtMs: 60_000 },
  ...{ maxMb: 1_000, vervangMb: 1_000, heapMb: 300, lager: 5 },
  logFout: () => undefined,
})
const pid = await ploeg.run<number>({ taak: 'pid', vraag: undefined }, { maxMs: 60_000 })
void ploeg.run({ taak: 'draai', vraag: 60_000 }, { maxMs: 60_000 }).catch(() => undefined)
await new Promise((klaar) => setTimeout(klaar, 100))
process.stdout.write(`${pid}\n`, () => process.exit(0))
