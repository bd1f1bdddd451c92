import { pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'

/** A choice of cases that somebody keeps under a name. */
export const lijstkeuze = pgTable(
  'lijstkeuze',
  {
    id: uuid().primaryKey(),
    /** Whose: what the organisation calls this person, or else the name. */
    wie: text().notNull(),
    naam: text().notNull(),
    /** As it stands in the address. */
    keuze: text().notNull(),
  },
  (tabel) => [unique('lijstkeuze_naam').on(tabel.wie, tabel.naam)],
)
