import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { chooseHerspeling } from '../../src/app/herspeel/choose-herspeling.ts'
import { listGevallen } from '../../src/app/herspeel/read-gevallen.ts'
import { replayAlles } from '../../src/app/herspeel/replay-alles.ts'
import type { Omgeving } from '../../src/app/omgeving.ts'
import { composeHerspeel } from '../../src/compositie.ts'
import type { Config } from '../../src/config.ts'
import { measureIjkmaat } from './kern/ijkmaat.ts'
import { rond, summarize } from './meten/meten.ts'
import { inKort } from './meten/omvang.ts'
import { createVerzoeken } from './meten/verzoeken.ts'

const GEVALLEN = inKort(10_000, 2_000)
const RONDEN = inKort(3, 1)
/** Of what json-rules-engine takes for 100 rules, per case on two rulebooks of 160. */
const DOEL = 0.25
const VISIETOETS = fileURLToPath(new URL('../../src/cli/visietoets.ts', import.meta.url))

/** Seconds of the whole command, from its start to its end, on this many cases in a file. */
const runOpdracht = async (bestand: string) => {
  const begin = performance.now()
  const proces = spawn(process.execPath, [VISIETOETS, 'regels', 'herspeel', bestand, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [uitvoer, [afloop]] = await Promise.all([text(proces.stdout), once(proces, 'close')])
  if (afloop !== 0) throw new Error(`regels herspeel: afloop ${String(afloop)}`)
  return { uitvoer, s: (performance.now() - begin) / 1_000 }
}

/** Different cases on the draft beside the adopted vision: the command, and the work alone. */
export const measureHerspelen = async (omgeving: Omgeving, config: Config) => {
  const verzoeken = createVerzoeken(omgeving, GEVALLEN)
  const map = mkdtempSync(join(tmpdir(), 'visietoets-herspelen-'))
  const bestand = join(map, 'gevallen.ndjson')
  writeFileSync(bestand, verzoeken.map((verzoek) => `${JSON.stringify(verzoek)}\n`).join(''))
  const spelers = await composeHerspeel(config, false)
  try {
    const opdracht: number[] = []
    const werk: number[] = []
    const rekentijd: number[] = []
    let totalen: unknown
    for (let ronde = 0; ronde < RONDEN; ronde++) {
      const { uitvoer, s } = await runOpdracht(bestand)
      opdracht.push(s)
      const { gevallen, gekanteld, perOorzaak } = JSON.parse(uitvoer).totalen
      totalen = { gevallen, gekanteld, perOorzaak }
      const begin = performance.now()
      const eerder = process.cpuUsage()
      await replayAlles(spelers.omgeving, {
        ...chooseHerspeling(omgeving, {}),
        gevraagd: {},
        gevallen: listGevallen(verzoeken, 'bench'),
      })
      werk.push((performance.now() - begin) / 1_000)
      const { user, system } = process.cpuUsage(eerder)
      rekentijd.push((user + system) / 1_000_000)
    }
    const heel = summarize(opdracht)
    const regelboek = omgeving.boeken.all[0]?.regelboek
    const ijkmaat = regelboek ? await measureIjkmaat(regelboek) : Number.NaN
    const verhouding = (heel.mediaan * 1e6) / GEVALLEN / ijkmaat
    return {
      gevallen: GEVALLEN,
      werkers: config.werkers,
      opdrachtS: heel,
      zonderStartS: summarize(werk),
      /** Of all threads together: what it takes, however busy the machine is. */
      rekentijdS: summarize(rekentijd),
      totalen,
      ijkmaatUs: rond(ijkmaat),
      verhoudingPerGeval: rond(verhouding),
      doel: { verhoudingPerGeval: DOEL, gehaald: verhouding < DOEL },
    }
  } finally {
    await spelers.close()
    rmSync(map, { recursive: true, force: true })
  }
}
