import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadRules } from '../../src/regelboeken.ts'
import { postEach } from './meten/belasting.ts'
import { summarize } from './meten/meten.ts'
import { startProces, WORTEL } from './meten/proces.ts'
import type { Verzoek } from './meten/verzoeken.ts'

const KEREN = 2

/** Seconds from starting the process to its first stored assessment, with the embedded database. */
export const startOnce = async (map: string, inhoud: string, wortel: string = WORTEL) => {
  const begin = performance.now()
  const env = {
    DATA_DIR: map,
    DATABASE_URL: '',
    // As `npm start` does.
    NODE_COMPILE_CACHE: join(wortel, 'node_modules', '.cache', 'node'),
  }
  const { url, startMs, stop } = await startProces('src/main.ts', env, wortel)
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
  const koud: number[] = []
  const warm: number[] = []
  for (let keer = 0; keer < KEREN; keer++) {
    const map = mkdtempSync(join(tmpdir(), 'visietoets-start-'))
    try {
      koud.push((await startOnce(map, inhoud)).eersteBeoordeling)
      warm.push((await startOnce(map, inhoud)).eersteBeoordeling)
    } finally {
      rmSync(map, { recursive: true, force: true })
    }
  }
  const [eerste, tweede] = [summarize(koud), summarize(warm)]
  return {
    regelboekLadenMs: summarize(laden),
    koudTotEersteBeoordelingS: eerste,
    warmTotEersteBeoordelingS: tweede,
    doel: { koudS: 30, warmS: 2, gehaald: eerste.mediaan < 30 && tweede.mediaan < 2 },
  }
}
