import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Berichtsoort } from '../../../domain/dossier/bericht.ts'
import { moment } from './moment.ts'
import { beoordeling } from './schema.ts'

/** Cases that their initiator sent in, each with its number; a self-check (sha256 of its key) becomes one once. */
export const inzending = pgTable('inzending', {
  dossier: uuid()
    .primaryKey()
    .references(() => beoordeling.id),
  nummer: text().notNull().unique(),
  zelftoets: text().notNull().unique(),
  ontvangenOp: moment('ontvangen_op').notNull(),
})

/** The last number that was given in a year. */
export const zaaknummer = pgTable('zaaknummer', {
  jaar: integer().primaryKey(),
  laatste: integer().notNull(),
})

/** Messages that wait to be handed over; gone when they are. Of one that was refused only that stays. */
export const bericht = pgTable(
  'bericht',
  {
    id: uuid().primaryKey(),
    soort: text().$type<Berichtsoort>().notNull(),
    dossier: uuid()
      .notNull()
      .references(() => beoordeling.id),
    /** Null: the team. */
    aan: text(),
    onderwerp: text().notNull(),
    tekst: text().notNull(),
    aangemaaktOp: moment('aangemaakt_op').notNull(),
    /** Whose turn it is: before this instant nobody takes it. */
    volgendeOp: moment('volgende_op').notNull(),
    verlooptOp: moment('verloopt_op').notNull(),
    pogingen: integer().notNull().default(0),
    geweigerdOp: moment('geweigerd_op'),
  },
  (tabel) => [
    index('bericht_volgende_op').on(tabel.volgendeOp),
    index('bericht_verloopt_op').on(tabel.verlooptOp),
    index('bericht_dossier').on(tabel.dossier),
  ],
)
