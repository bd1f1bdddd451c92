import { readFileSync } from 'node:fs'
import { arch, cpus, platform, release, totalmem } from 'node:os'
import { NIET_AANWEZIG, readVersieAnder } from './anderen.ts'

const PAKKETTEN = [
  'json-rules-engine',
  'geos-wasm',
  'hono',
  'zod',
  'drizzle-orm',
  'postgres',
] as const
const ANDEREN = ['@gorules/zen-engine', '@turf/intersect'] as const

const readVersie = (pakket: string): string => {
  const pad = new URL(`../../../node_modules/${pakket}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(pad, 'utf8')) as { version: string }).version
}

/** On what the figures were measured. */
export const describeMachine = () => ({
  cpu: cpus()[0]?.model ?? 'onbekend',
  kernen: cpus().length,
  geheugenGb: Math.round(totalmem() / 1e9),
  systeem: `${platform()} ${release()} ${arch()}`,
  node: process.version,
  pakketten: Object.fromEntries([
    ...PAKKETTEN.map((pakket) => [pakket, readVersie(pakket)]),
    ...ANDEREN.map((pakket) => [pakket, readVersieAnder(pakket) ?? NIET_AANWEZIG]),
  ]),
})
