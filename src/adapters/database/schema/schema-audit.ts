import { bigint, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/**
 * Append-only (a trigger refuses the rest), filled by triggers on the tables whose rows it names: what was stored or
 * changed, by whom and when. Each row holds the hash of the one before it.
 */
export const audit = pgTable(
  'audit',
  {
    volgnummer: bigint({ mode: 'number' }).primaryKey(),
    tijdstip: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** bewaard or gewijzigd. */
    wat: text().notNull(),
    /** The table, and which row of it. */
    soort: text().notNull(),
    object: text().notNull(),
    door: text(),
    inhoudSha256: text('inhoud_sha256').notNull(),
    vorigeSha256: text('vorige_sha256').notNull(),
    sha256: text().notNull(),
  },
  (tabel) => [index('audit_object').on(tabel.soort, tabel.object, tabel.volgnummer)],
)
