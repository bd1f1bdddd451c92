import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Bijlagesoort } from '../../../app/ports/zelftoetsen.ts'
import { moment } from './moment.ts'
import { beoordeling, zelftoets } from './schema.ts'

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  toDriver: (waarde) => Buffer.from(waarde),
  fromDriver: (waarde) => new Uint8Array(waarde),
})

/** A description or a drawing that somebody added to his plan; goes with the self-check that it is of. */
export const bijlage = pgTable(
  'bijlage',
  {
    id: uuid().primaryKey(),
    zelftoets: text().references(() => zelftoets.sleutelSha256, { onDelete: 'cascade' }),
    zaak: uuid().references(() => beoordeling.id),
    soort: text().$type<Bijlagesoort>().notNull(),
    naam: text().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    toegevoegdOp: moment('toegevoegd_op').notNull(),
  },
  (tabel) => [
    check('bijlage_van_een', sql`(${tabel.zelftoets} is null) <> (${tabel.zaak} is null)`),
    index('bijlage_zelftoets').on(tabel.zelftoets),
    index('bijlage_zaak').on(tabel.zaak),
    // One description, however often the button is pressed.
    uniqueIndex('bijlage_omschrijving')
      .on(tabel.zelftoets)
      .where(sql`${tabel.soort} = 'omschrijving'`),
  ],
)

/** What is in it, in pieces: so a copy of the database never holds more than a few of them. */
export const bijlagedeel = pgTable(
  'bijlagedeel',
  {
    bijlage: uuid()
      .notNull()
      .references(() => bijlage.id, { onDelete: 'cascade' }),
    nummer: integer().notNull(),
    inhoud: bytea().notNull(),
  },
  (tabel) => [primaryKey({ columns: [tabel.bijlage, tabel.nummer] })],
)
