import {
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Vraagtelling } from '../../../app/ports/lijst/werkvoorraad.ts'
import { moment } from './moment.ts'
import { beoordeling } from './schema.ts'

/**
 * One row for each case, with all that its list shows, sorts and searches by: worked out of what is kept elsewhere, and
 * worked out again when something happens. Triggers empty its names and texts the moment that those of a case are
 * destroyed.
 */
export const werkregel = pgTable(
  'werkregel',
  {
    dossier: uuid()
      .primaryKey()
      .references(() => beoordeling.id),
    gezag: text(),
    /** By which reading it was worked out; of another one it is worked out again. */
    vorm: text().notNull(),
    naam: text().notNull(),
    nummer: text(),
    /** Everything that is found by typing, in small letters. */
    zoek: text().notNull(),
    /** Place in the order of what can be done next. */
    stap: integer().notNull(),
    wachtOp: text('wacht_op').array().notNull(),
    /** Of the case itself, not of the advice. */
    stand: text().notNull(),
    conclusie: text().notNull(),
    eigenConclusie: text('eigen_conclusie'),
    /** With which an idea was finished. */
    antwoord: text(),
    richting: text(),
    hardheid: text(),
    hoogstens: text(),
    /** What the order by stand follows: known, open or none; how high; how soft. */
    standgroep: integer().notNull(),
    standtrede: integer().notNull(),
    zachtheid: integer().notNull(),
    /** Points of a second reader that nobody saw to; null: none. */
    teruggelegd: integer(),
    /** What is open, of each kind how many and how many that can change the advice; null: it could not be read, or is finished. */
    telling: jsonb().$type<Vraagtelling>(),
    /** Counted by the version before, which may still run beside this one; read by nobody else. */
    onbekend: integer().notNull().default(0),
    teBeoordelen: integer('te_beoordelen').notNull().default(0),
    /** All of it together. */
    open: integer().notNull(),
    ontvangenOp: moment('ontvangen_op').notNull(),
    termijn: date({ mode: 'string' }),
    behandelaar: text(),
    /** The name as it is compared, and what the organisation calls this person. */
    behandelaarnaam: text(),
    onderwerp: text(),
    /** Id of the area that says most of where it lies, and what that is called. */
    wijk: text(),
    wijknaam: text(),
    activiteiten: text().array().notNull(),
    /** Middle, RD; null: not known. */
    x: doublePrecision(),
    y: doublePrecision(),
  },
  (tabel) => [
    index('werkregel_volgorde').on(tabel.stap, tabel.open, tabel.ontvangenOp.desc(), tabel.dossier),
    index('werkregel_vorm').on(tabel.vorm),
    index('werkregel_termijn').on(tabel.termijn),
    index('werkregel_ontvangen_op').on(tabel.ontvangenOp),
    index('werkregel_behandelaarnaam').on(tabel.behandelaarnaam),
    index('werkregel_wijk').on(tabel.wijk),
  ],
)

/** Cases in which something happened since their row was worked out; filled by triggers, gone when it is done. */
export const werkregelOud = pgTable('werkregel_oud', {
  id: uuid().primaryKey().defaultRandom(),
  dossier: uuid().notNull(),
})
