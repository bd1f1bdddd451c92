import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
// @ts-expect-error plain JavaScript: it has to run on Node 20
import { followsLock } from '../../../src/cli/bootstrap.mjs'

const MAP = fileURLToPath(new URL('../', import.meta.url))
const require = createRequire(new URL('../package.json', import.meta.url))

const install = (): boolean => {
  process.stderr.write('pakketten om mee te vergelijken installeren ...\n')
  // Not `npm ci`: behind a registry that mirrors only some of zen's optional binaries their lock entries
  // are missing, and it refuses such a lock. This follows the same lock and leaves it as it is.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, {
    cwd: MAP,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return status === 0
}

/** Whether the packages of tests/bench/package.json are there: asked, and if need be installed, once. */
const kept: { aanwezig?: boolean } = {}
const haveAnderen = (): boolean => {
  kept.aanwezig ??= Boolean(followsLock(MAP)) || install()
  return kept.aanwezig
}

/**
 * A package that only the bench compares with, as its module; undefined, said on stderr, when it cannot be
 * installed or does not run on this machine. The caller tells the shape that it uses.
 */
export const importAnder = async <T>(pakket: string): Promise<T | undefined> => {
  try {
    if (haveAnderen()) return (await import(pathToFileURL(require.resolve(pakket)).href)) as T
    process.stderr.write(`${pakket} is niet te installeren: zonder die vergelijking verder\n`)
  } catch (fout) {
    process.stderr.write(`${pakket} laadt niet (${String(fout)}): zonder die vergelijking verder\n`)
  }
  return undefined
}

/** What an answer holds in place of a comparison that could not be made. */
export const NIET_AANWEZIG = 'niet te installeren'

/** Version of one of those packages; undefined when it is not there. */
export const readVersieAnder = (pakket: string): string | undefined => {
  const pad = new URL(`../node_modules/${pakket}/package.json`, import.meta.url)
  return existsSync(pad) ? JSON.parse(readFileSync(pad, 'utf8')).version : undefined
}
