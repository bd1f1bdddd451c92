import { index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Recht } from '../../../domain/toegang/rollen.ts'

const moment = (naam: string) => timestamp(naam, { withTimezone: true, mode: 'date' })

/** Who is signed in; removed when somebody signs out, is signed out, or after a working day. */
export const sessie = pgTable(
  'sessie',
  {
    id: uuid().primaryKey(),
    sleutelSha256: text('sleutel_sha256').notNull().unique(),
    naam: text().notNull(),
    /** What somebody may do here; null of a session from before roles: it opens nothing. */
    rechten: jsonb().$type<readonly Recht[]>(),
    /** What the organisation calls this person; null for who signed in with a link. */
    onderwerp: text(),
    begonnenOp: moment('begonnen_op').notNull(),
    verlooptOp: moment('verloopt_op').notNull(),
  },
  (tabel) => [index('sessie_verloopt_op').on(tabel.verlooptOp)],
)
