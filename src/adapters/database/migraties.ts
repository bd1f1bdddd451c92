import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The first line of a step after which the version before it no longer works. */
export const NIET_NAAST_VORIGE = '-- niet naast de vorige versie'

export interface Migratie {
  /** As its file is called, without `.sql`. */
  readonly naam: string
  /** When it was made: what the database remembers of the last step, ms. */
  readonly moment: number
  readonly naastVorige: boolean
}

const journaalSchema = z.object({
  entries: z.array(z.object({ tag: z.string(), when: z.number() })),
})

/** The steps of drizzle-kit in this folder, in their order. */
export const readMigraties = (map: string): readonly Migratie[] => {
  const journaal: unknown = JSON.parse(readFileSync(join(map, 'meta', '_journal.json'), 'utf8'))
  return journaalSchema.parse(journaal).entries.map(({ tag, when }) => ({
    naam: tag,
    moment: when,
    naastVorige: !readFileSync(join(map, `${tag}.sql`), 'utf8').startsWith(NIET_NAAST_VORIGE),
  }))
}
