import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readSleutels, type Sleutelbos } from './sleutels.ts'

const writePrive = (sleutel: KeyObject): string =>
  sleutel.export({ type: 'pkcs8', format: 'pem' }).toString()
const writeOpenbaar = (sleutel: KeyObject): string =>
  sleutel.export({ type: 'spki', format: 'pem' }).toString()

const generate = (): KeyObject => generateKeyPairSync('ed25519').privateKey

/** Whole or not at all, and readable by its owner only. */
const writeNaast = (pad: string, tekst: string): string => {
  const naast = `${pad}.${process.pid}`
  writeFileSync(naast, tekst, { mode: 0o600 })
  return naast
}

/** Makes a key where there is none. Who comes second at the same moment uses that of the first. */
const createBestand = (pad: string): void => {
  mkdirSync(dirname(pad), { recursive: true })
  const naast = writeNaast(pad, writePrive(generate()))
  try {
    linkSync(naast, pad)
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout
  } finally {
    rmSync(naast, { force: true })
  }
}

const readBestand = (pad: string): string | undefined => {
  try {
    return readFileSync(pad, 'utf8')
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'ENOENT') throw fout
    return undefined
  }
}

/** The keys in this file; undefined when there is none. Throws what keeps it from being read. */
export const readSleutelbestand = (pad: string): Sleutelbos | undefined => {
  const tekst = readBestand(pad)
  return tekst === undefined ? undefined : readSleutels(tekst)
}

/** The same, with a key of its own made when there was none. Throws what keeps it from being written. */
export const ensureSleutelbestand = (pad: string): Sleutelbos => {
  const bos = readSleutelbestand(pad)
  if (bos !== undefined) return bos
  createBestand(pad)
  return readSleutels(readFileSync(pad, 'utf8'))
}

/** Gives the file another key to sign with; of the one before, and of all before that, the public key stays. */
export const renewSleutelbestand = (pad: string): Sleutelbos => {
  const { openbaar } = readSleutelbestand(pad) ?? { openbaar: new Map<string, KeyObject>() }
  const nieuw = createPrivateKey(writePrive(generate()))
  const tekst = [writePrive(nieuw), ...[...openbaar.values()].map(writeOpenbaar)].join('')
  mkdirSync(dirname(pad), { recursive: true })
  renameSync(writeNaast(pad, tekst), pad)
  return readSleutels(tekst)
}
