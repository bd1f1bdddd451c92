import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** Requests that may come again, by the hash of their key; removed when they expire. */
export const herhaling = pgTable(
  'herhaling',
  {
    sleutelSha256: text('sleutel_sha256').primaryKey(),
    verzoekSha256: text('verzoek_sha256').notNull(),
    /** The attempt that is at work on it, or that did it. */
    poging: uuid().notNull(),
    /** Until then nobody else begins on it. */
    bezigTot: moment('bezig_tot').notNull(),
    /** Id of what it made; null while it is not done. */
    gemaakt: text(),
    verlooptOp: moment('verloopt_op').notNull(),
  },
  (tabel) => [index('herhaling_verloopt_op').on(tabel.verlooptOp)],
)
