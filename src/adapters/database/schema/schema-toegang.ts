import { index, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Toegangsgebeurtenis } from '../../../domain/toegang/gebeurtenis.ts'
import type { Handeling } from '../../../domain/toegang/handelingen.ts'
import type { Recht } from '../../../domain/toegang/rollen.ts'
import { moment } from './moment.ts'
import { vernietiging } from './schema-tekst.ts'

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

/**
 * Append-only, and in the audit trail: staff coming, going and being refused. A trigger only lets who it was and what was
 * asked be destroyed, by a row of `vernietiging`; that something happened then stays.
 */
export const toegang = pgTable(
  'toegang',
  {
    id: uuid().primaryKey(),
    op: moment('op').notNull(),
    wat: text().$type<Toegangsgebeurtenis['wat']>().notNull(),
    onderwerp: text(),
    gezagen: jsonb().$type<readonly string[]>().notNull(),
    /** Of a session that may be gone. */
    sessie: uuid(),
    handeling: text().$type<Handeling>(),
    /** The case that was taken out. */
    zaak: uuid(),
    vernietiging: uuid().references(() => vernietiging.id),
  },
  (tabel) => [
    unique('toegang_eenmaal').on(tabel.sessie, tabel.wat, tabel.handeling),
    index('toegang_vernietiging').on(tabel.vernietiging),
    index('toegang_op').on(tabel.op),
  ],
)
