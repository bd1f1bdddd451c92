import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Uitnodiging } from '../../../app/ports/dossiers.ts'
import type { Gebeurtenis } from '../../../domain/dossier/gebeurtenis.ts'
import { moment } from './moment.ts'
import { beoordeling } from './schema.ts'

/** Append-only (a trigger refuses the rest): what happened in a case, which is named by its first beoordeling. */
export const gebeurtenis = pgTable(
  'gebeurtenis',
  {
    dossier: uuid()
      .notNull()
      .references(() => beoordeling.id),
    volgnummer: integer().notNull(),
    vastgelegdOp: moment('vastgelegd_op').notNull(),
    door: text().notNull(),
    inhoud: jsonb().$type<Gebeurtenis>().notNull(),
    // What it is and what it points at, beside texts of many kB: the worklist reads only these.
    soort: text().notNull().generatedAlwaysAs(sql`"inhoud" ->> 'soort'`),
    bij: integer().generatedAlwaysAs(
      sql`coalesce("inhoud" ->> 'bij', "inhoud" ->> 'volgnummer')::integer`,
    ),
    beoordeling: uuid().generatedAlwaysAs(sql`("inhoud" ->> 'beoordeling')::uuid`),
  },
  (tabel) => [
    primaryKey({ columns: [tabel.dossier, tabel.volgnummer] }),
    index('gebeurtenis_beoordeling')
      .on(tabel.beoordeling)
      .where(sql`${tabel.beoordeling} is not null`),
    // Every page of a plan asks which cases were made of it.
    index('gebeurtenis_plan')
      .on(sql`("inhoud" ->> 'plan')`)
      .where(sql`"soort" = 'uit_ontwikkeling'`),
  ],
)

/** Which case a self-check became first: two people who take it over at once make one case. */
export const overname = pgTable('overname', {
  zelftoets: text().primaryKey(),
  dossier: uuid()
    .notNull()
    .references(() => beoordeling.id),
})

/** Links for people outside the session; removed when they expire. */
export const uitnodiging = pgTable(
  'uitnodiging',
  {
    sleutelSha256: text('sleutel_sha256').primaryKey(),
    soort: text().$type<Uitnodiging['soort']>().notNull(),
    dossier: uuid().references(() => beoordeling.id),
    inhoud: jsonb().$type<Uitnodiging['inhoud']>().notNull(),
    verlooptOp: moment('verloopt_op').notNull(),
    gebruiktOp: moment('gebruikt_op'),
  },
  (tabel) => [index('uitnodiging_verloopt_op').on(tabel.verlooptOp)],
)
