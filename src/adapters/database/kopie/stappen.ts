import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Dagboek {
  readonly entries: readonly { readonly when: number; readonly tag: string }[]
}

const DAGBOEK = join('meta', '_journal.json')

const readDagboek = (map: string): Dagboek =>
  JSON.parse(readFileSync(join(map, DAGBOEK), 'utf8')) as Dagboek

/** Does this with the migrations up to and including one of them, as the version had them that ended with it. */
export const withStappen = async <T>(
  map: string,
  tot: number,
  doe: (map: string) => Promise<T>,
): Promise<T> => {
  const deel = mkdtempSync(join(tmpdir(), 'visietoets-migraties-'))
  try {
    cpSync(map, deel, { recursive: true })
    const { entries, ...rest } = readDagboek(map)
    const eerder = { ...rest, entries: entries.filter(({ when }) => when <= tot) }
    writeFileSync(join(deel, DAGBOEK), JSON.stringify(eerder))
    return await doe(deel)
  } finally {
    rmSync(deel, { recursive: true, force: true })
  }
}
