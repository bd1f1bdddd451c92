import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** Suitability maps that are too large to answer at once. Facts only: no name and no text of who asked. */
export const geschiktheidskaart = pgTable('geschiktheidskaart', {
  id: uuid().primaryKey(),
  aangemaaktOp: moment('aangemaakt_op').notNull(),
  /** JSON text: what comes before the cells in the answer. */
  kop: text().notNull(),
  rekenwijze: text().notNull(),
  status: text().notNull(),
  /** Cells. */
  totaal: integer().notNull(),
  gedaan: integer().notNull().default(0),
  /** Parts. */
  brokken: integer().notNull(),
  melding: text(),
  /** Hash of who asked for it; forgotten after a day. */
  klant: text(),
  /** Characters that its parts take: of their cells, and once they are done of their features. */
  tekens: bigint({ mode: 'number' }).notNull().default(0),
  /** When a part of it was last begun: the map that waited longest is next. */
  beurt: moment('beurt'),
})

/** The parts of a map. A part without `features` is free when `huur_tot` is absent or past. */
export const kaartbrok = pgTable(
  'kaartbrok',
  {
    kaart: uuid()
      .notNull()
      .references(() => geschiktheidskaart.id, { onDelete: 'cascade' }),
    nummer: integer().notNull(),
    aantal: integer().notNull(),
    /** JSON text of the cells; empty once they are done. */
    cellen: text().notNull(),
    /** The process that holds or did it. */
    door: text(),
    huurTot: moment('huur_tot'),
    pogingen: integer().notNull().default(0),
    /** JSON text of the GeoJSON features, with commas between them. */
    features: text(),
  },
  (tabel) => [
    primaryKey({ columns: [tabel.kaart, tabel.nummer] }),
    index('kaartbrok_open').on(tabel.kaart, tabel.nummer).where(sql`${tabel.features} is null`),
  ],
)
