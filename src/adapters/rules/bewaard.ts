import { createHash, type Hash } from 'node:crypto'
import {
  type Dirent,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { findRules, type Rulesdir } from './rulesmap.ts'

const WORTEL = fileURLToPath(new URL('../../../', import.meta.url))
/** Beside what Node keeps of compiled modules: it may be thrown away at any time. */
const BEWAARD = join(WORTEL, 'node_modules', '.cache', 'regelboeken')
const MAX_BEWAARD = 4

const compareNaam = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1)

const addFile = (hash: Hash, pad: string): void => {
  const inhoud = readFileSync(pad)
  hash.update(`${pad}\0${inhoud.byteLength}\0`).update(inhoud)
}

const addFolder = (hash: Hash, map: string): void => {
  for (const deel of readdirSync(map, { withFileTypes: true }).toSorted(compareNaam)) {
    const pad = join(map, deel.name)
    if (deel.isDirectory()) addFolder(hash, pad)
    else if (deel.isFile() || statSync(pad).isFile()) addFile(hash, pad)
    else if (statSync(pad).isDirectory()) addFolder(hash, pad)
  }
}

/**
 * A hash of all that reading the rulebooks rests on: every byte of their files, of the code that checks them, of
 * the lock of its packages, and the version of Node. Undefined when a file cannot be read.
 */
export const keyOfRules = (waar: Rulesdir): string | undefined => {
  const [map, naam = ''] = findRules(waar)
  const hash = createHash('sha256').update(`${process.version}\0${naam}\0`)
  try {
    for (const code of ['adapters/rules', 'adapters/hash', 'app/ports', 'domain']) {
      addFolder(hash, join(WORTEL, 'src', code))
    }
    addFile(hash, join(WORTEL, 'package-lock.json'))
    addFolder(hash, map)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

const fileOf = (sleutel: string): string => join(BEWAARD, `${sleutel}.v8`)

/** What was kept under this key; undefined when nothing was, or when it cannot be read. */
export const readBewaard = (sleutel: string | undefined): unknown => {
  if (sleutel === undefined) return undefined
  try {
    return deserialize(readFileSync(fileOf(sleutel)))
  } catch {
    return undefined
  }
}

const forgetOldest = (): void => {
  const bewaard = readdirSync(BEWAARD).map((naam) => join(BEWAARD, naam))
  const oudste = bewaard
    .map((pad) => ({ pad, tijd: statSync(pad).mtimeMs }))
    .toSorted((a, b) => b.tijd - a.tijd)
    .slice(MAX_BEWAARD)
  for (const { pad } of oudste) rmSync(pad, { force: true })
}

/** Keeps plain data under this key. Where nothing can be written, nothing is kept. */
export const keepBewaard = (sleutel: string | undefined, waarde: unknown): void => {
  if (sleutel === undefined) return
  const pad = fileOf(sleutel)
  const half = `${pad}.${process.pid}`
  try {
    mkdirSync(BEWAARD, { recursive: true })
    writeFileSync(half, serialize(waarde))
    // At once: a reader never sees half of it.
    renameSync(half, pad)
    forgetOldest()
  } catch {
    rmSync(half, { force: true })
  }
}
