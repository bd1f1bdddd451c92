import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { openDatabase } from '../../../src/adapters/database/open.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const MIGRATIES = join(ROOT, 'migrations')
const KAST = join(ROOT, 'node_modules/.cache/visietoets')

/** Everything that an empty database comes from: another of these is another database. */
const hashBronnen = (): string => {
  const hash = createHash('sha256')
  const stappen = readdirSync(MIGRATIES, { recursive: true, encoding: 'utf8' })
    .filter((naam) => /\.(sql|json)$/.test(naam))
    .sort()
    .map((naam) => join(MIGRATIES, naam))
  for (const pad of [...stappen, join(ROOT, 'node_modules/@electric-sql/pglite/package.json')]) {
    hash.update(pad.slice(ROOT.length)).update(readFileSync(pad))
  }
  return hash.digest('hex').slice(0, 16)
}

/** An empty embedded database, as the first start leaves it; made once and kept for the next run. */
export const makeLeeg = async (): Promise<string> => {
  const plek = join(KAST, `leeg-${hashBronnen()}`)
  if (existsSync(plek)) return plek
  mkdirSync(KAST, { recursive: true })
  const werk = mkdtempSync(join(KAST, 'werk-'))
  try {
    await (await openDatabase({ dataDir: werk })).close()
    renameSync(join(werk, 'pglite'), plek)
  } catch (fout) {
    // Another process may have been first.
    if (!existsSync(plek)) throw fout
  } finally {
    rmSync(werk, { recursive: true, force: true })
  }
  return plek
}

/** Puts an empty database in a data directory: making one takes more than all else at the start of a service. */
export const copyLeeg = async (dataDir: string): Promise<void> =>
  cpSync(await makeLeeg(), join(dataDir, 'pglite'), { recursive: true })
