import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRules } from '../../src/regelboeken.ts'
import { postEach } from './meten/belasting.ts'
import { median, rond, summarize } from './meten/meten.ts'
import { inKort } from './meten/omvang.ts'
import { startProces, WORTEL } from './meten/proces.ts'
import type { Verzoek } from './meten/verzoeken.ts'

const KEREN = inKort(3, 1)
/** Of the start of a bare app on the same database. */
const DOEL = { koud: 4, warm: 3 }

/** Seconds from starting the process to its first stored assessment, with the embedded database. */
export const startOnce = async (
  map: string,
  inhoud: string,
  { wortel = WORTEL, bestand = 'src/main.ts' } = {},
) => {
  const begin = performance.now()
  const env = {
    DATA_DIR: map,
    DATABASE_URL: '',
    // As `npm start` does.
    NODE_COMPILE_CACHE: join(wortel, 'node_modules', '.cache', 'node'),
  }
  const { url, startMs, stop } = await startProces(bestand, env, wortel)
  try {
    await postEach(`${url}/v1/beoordelingen`, [inhoud])
    return { luistert: startMs / 1_000, eersteBeoordeling: (performance.now() - begin) / 1_000 }
  } finally {
    await stop()
  }
}

/** Reading and checking the rulebook; starting on an empty folder, and again on the same one. */
export const measureStart = async (verzoek: Verzoek, config: Parameters<typeof loadRules>[0]) => {
  const inhoud = JSON.stringify(verzoek)
  const laden = Array.from({ length: KEREN }, () => {
    const begin = performance.now()
    loadRules(config)
    return performance.now() - begin
  })
  const tijden = { koud: [] as number[], warm: [] as number[] }
  const kaal = { koud: [] as number[], warm: [] as number[] }
  for (let keer = 0; keer < KEREN; keer++) {
    for (const [naar, bestand] of [
      [tijden, 'src/main.ts'],
      [kaal, 'tests/bench/meten/kaal-start.ts'],
    ] as const) {
      const map = mkdtempSync(join(tmpdir(), 'visietoets-start-'))
      try {
        naar.koud.push((await startOnce(map, inhoud, { bestand })).eersteBeoordeling)
        naar.warm.push((await startOnce(map, inhoud, { bestand })).eersteBeoordeling)
      } finally {
        rmSync(map, { recursive: true, force: true })
      }
    }
  }
  const verhouding = {
    koud: rond(median(tijden.koud) / median(kaal.koud)),
    warm: rond(median(tijden.warm) / median(kaal.warm)),
  }
  return {
    regelboekLadenMs: summarize(laden),
    koudTotEersteBeoordelingS: summarize(tijden.koud),
    warmTotEersteBeoordelingS: summarize(tijden.warm),
    kaalS: { koud: summarize(kaal.koud), warm: summarize(kaal.warm) },
    verhouding,
    doel: { ...DOEL, gehaald: verhouding.koud < DOEL.koud && verhouding.warm < DOEL.warm },
  }
}
