import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Omgeving } from '../../../src/app/omgeving.ts'
import { createVerzoeken } from '../meten/verzoeken.ts'
import { startOnce } from '../start.ts'
import { compareRonden, type Rij } from './verslag.ts'
import { type Beide, inTurns, type Mappen, onBoth, type Zijde } from './zijden.ts'

const GEVALLEN = 10_000
const RONDEN = { naspelen: 3, start: 5, bench: 2 }

/** What a program of a checkout prints, run there; and how long it took, in s. */
const run = async (map: string, opdracht: readonly string[]) => {
  const begin = performance.now()
  // Node keeps what it compiled, as when one starts it as usual.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(map, 'node_modules', '.cache', 'node') }
  const stdio = ['ignore', 'pipe', 'ignore'] as const
  const proces = spawn(process.execPath, opdracht, { cwd: map, env, stdio: [...stdio] })
  if (!proces.stdout) throw new Error('no output')
  const [uitvoer, [afloop]] = await Promise.all([text(proces.stdout), once(proces, 'close')])
  if (afloop !== 0) throw new Error(`${map}: ${opdracht.join(' ')} ended with ${String(afloop)}`)
  return { uitvoer, s: (performance.now() - begin) / 1_000 }
}

/** Ten thousand cases that both accept, played by each command on its own rulebooks. */
const compareNaspelen = async (mappen: Mappen, omgeving: Omgeving, tijdelijk: string) => {
  const bestand = join(tijdelijk, 'gevallen.ndjson')
  const regels = createVerzoeken(omgeving, GEVALLEN).map((deel) => `${JSON.stringify(deel)}\n`)
  writeFileSync(bestand, regels.join(''))
  const opdracht = ['src/cli/visietoets.ts', 'regels', 'herspeel', bestand, '--json']
  return inTurns(RONDEN.naspelen, async (zijde) => (await run(mappen[zijde], opdracht)).s)
}

/** From starting to the first stored assessment, on a folder that was used before. */
const compareStart = async (mappen: Mappen, omgeving: Omgeving, tijdelijk: string) => {
  const [verzoek] = createVerzoeken(omgeving, 1)
  const start = (zijde: Zijde) =>
    startOnce(join(tijdelijk, zijde), JSON.stringify(verzoek), { wortel: mappen[zijde] })
  await onBoth(start)
  return inTurns(RONDEN.start, async (zijde) => (await start(zijde)).eersteBeoordeling)
}

interface Eigen {
  readonly kaart: { readonly rekenenS: { readonly mediaan: number } }
  readonly schaal: { readonly factorTegen1000: number }
}

/** The map and the areas by the bench of each checkout itself. */
const compareEigen = (mappen: Mappen): Promise<Beide<readonly Eigen[]>> =>
  inTurns(
    RONDEN.bench,
    async (zijde) =>
      JSON.parse(
        (await run(mappen[zijde], ['tests/bench/bench.ts', 'kaart', 'schaal'])).uitvoer,
      ) as Eigen,
  )

/** Replay, warm start, suitability map and number of areas, on both sides. */
export const compareOpdrachten = async (
  mappen: Mappen,
  omgeving: Omgeving,
  meld: (tekst: string) => void,
): Promise<readonly Rij[]> => {
  const tijdelijk = mkdtempSync(join(tmpdir(), 'visietoets-naast-'))
  try {
    meld('start')
    const start = await compareStart(mappen, omgeving, tijdelijk)
    meld('naspelen')
    const naspelen = await compareNaspelen(mappen, omgeving, tijdelijk)
    meld('kaart en gebieden')
    const eigen = await compareEigen(mappen)
    const kies = (deel: (eigen: Eigen) => number) => ({
      ander: eigen.ander.map(deel),
      dit: eigen.dit.map(deel),
    })
    return [
      compareRonden(
        { wat: 'kaart van 30.000 percelen, rekenen', eenheid: 's' },
        kies(({ kaart }) => kaart.rekenenS.mediaan),
      ),
      compareRonden(
        { wat: '10.000 gebieden tegen 1.000', eenheid: 'keer', doel: 'hoogstens 2 keer' },
        kies(({ schaal }) => schaal.factorTegen1000),
      ),
      compareRonden(
        { wat: '10.000 gevallen naspelen', eenheid: 's', doel: 'hoogstens 0,7' },
        naspelen,
      ),
      compareRonden(
        { wat: 'warme start tot de eerste beoordeling', eenheid: 's', doel: 'hoogstens 0,7' },
        start,
      ),
    ]
  } finally {
    rmSync(tijdelijk, { recursive: true, force: true })
  }
}
