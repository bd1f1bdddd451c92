import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { NIET_NAAST_VORIGE } from '../../../src/adapters/database/migraties.ts'
import { openDatabase } from '../../../src/adapters/database/open.ts'
import { openPostgres } from '../../../src/adapters/database/postgres.ts'
import { createDatabase } from '../../hulp/database/postgres.ts'

/** The steps of a next version: ours, and one more. */
const makeVolgende = (sql: string): string => {
  const map = mkdtempSync(join(tmpdir(), 'visietoets-uitrol-'))
  onTestFinished(() => rmSync(map, { recursive: true, force: true }))
  cpSync('migrations', map, { recursive: true })
  const pad = join(map, 'meta', '_journal.json')
  const journaal = JSON.parse(readFileSync(pad, 'utf8')) as { readonly entries: readonly object[] }
  const stap = {
    ...journaal.entries.at(-1),
    idx: journaal.entries.length,
    tag: '9999_volgende',
    when: Date.UTC(2100, 0),
  }
  writeFileSync(pad, JSON.stringify({ ...journaal, entries: [...journaal.entries, stap] }))
  writeFileSync(join(map, '9999_volgende.sql'), sql)
  return map
}

const openDeze = async () => {
  const { url, drop } = await createDatabase(inject('postgresUrl'))
  onTestFinished(drop)
  const deze = await openDatabase({ databaseUrl: url, dataDir: '/niet/gebruikt' })
  await deze.opslag.ping()
  return { url, deze }
}

describe('een volgende versie op PostgreSQL', () => {
  it('werkt de database bij terwijl deze doorgaat, en deze start er daarna ook nog op', async () => {
    const { url, deze } = await openDeze()
    const map = makeVolgende('ALTER TABLE "zelftoets" ADD COLUMN "erbij" text;')
    const volgende = await openPostgres(url, map)
    await Promise.all([deze.opslag.ping(), volgende.opslag.ping()])
    await deze.close()
    const terug = await openDatabase({ databaseUrl: url, dataDir: '/niet/gebruikt' })
    await terug.opslag.ping()
    expect(terug.omschrijving).toContain('bijgewerkt door een nieuwere versie')
    expect(volgende.omschrijving).not.toContain('nieuwere')
    await Promise.all([terug.close(), volgende.close()])
  })

  it('weigert een stap waar deze niet naast kan, en zegt wat te doen', async () => {
    const { url, deze } = await openDeze()
    const map = makeVolgende(`${NIET_NAAST_VORIGE}\nALTER TABLE "zelftoets" DROP COLUMN "versie";`)
    await expect(openPostgres(url, map)).rejects.toMatchObject({
      code: 'database_in_gebruik',
      detail: expect.stringMatching(
        /Stap 9999_volgende .* nog \d+ verbinding.* Er is niets gewijzigd/,
      ),
    })
    await deze.opslag.ping()
    await deze.close()
    await expect
      .poll(async () => {
        const volgende = await openPostgres(url, map)
        await volgende.close()
        return 'bijgewerkt'
      })
      .toBe('bijgewerkt')
  })
})
