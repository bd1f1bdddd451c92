import { describe, expect, inject, it, onTestFinished } from 'vitest'
import { createDatabase } from '../../hulp/database/postgres.ts'
import { crash, renderCrash } from './crash.ts'

const RONDEN = 5

describe('wie vijf keer met SIGKILL wordt gestopt terwijl er wordt geschreven', () => {
  it.each(['PGlite', 'PostgreSQL'])(
    'heeft op %s alles nog wat was bevestigd, en het spoor is heel',
    {
      timeout: 240_000,
    },
    async (soort) => {
      const database = soort === 'PGlite' ? undefined : await createDatabase(inject('postgresUrl'))
      if (database !== undefined) onTestFinished(database.drop)
      const uitslag = await crash({
        ronden: RONDEN,
        zaad: 7,
        ...(database && { databaseUrl: database.url }),
      })
      expect(uitslag, renderCrash(soort, uitslag)).toMatchObject({ verloren: [], audit: 0 })
      expect(uitslag.bevestigd).toBeGreaterThanOrEqual(RONDEN)
      expect(uitslag.bewijzen).toBeGreaterThan(0)
      expect(uitslag.auditTekst).toMatch(/^Het auditspoor klopt: \d/)
    },
  )
})
