import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const moment = (naam: string) => timestamp(naam, { withTimezone: true, mode: 'date' })

/** Who is signed in; removed when somebody signs out, is signed out, or after a working day. */
export const sessie = pgTable(
  'sessie',
  {
    id: uuid().primaryKey(),
    sleutelSha256: text('sleutel_sha256').notNull().unique(),
    naam: text().notNull(),
    begonnenOp: moment('begonnen_op').notNull(),
    verlooptOp: moment('verloopt_op').notNull(),
  },
  (tabel) => [index('sessie_verloopt_op').on(tabel.verlooptOp)],
)
