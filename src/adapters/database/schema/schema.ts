import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Dossierregel } from '../../../app/ports/beoordelingen.ts'
import type { Besluit } from '../../../domain/model/antwoord/besluit.ts'
import type { Omhullende } from '../../../domain/plaats/omhullende.ts'
import { moment } from './moment.ts'

/** Core PostgreSQL `box`: `(x,y),(x,y)` with the upper right corner first. No PostGIS needed. */
const box = customType<{ data: Omhullende; driverData: string }>({
  dataType: () => 'box',
  toDriver: ({ minX, minY, maxX, maxY }) => `(${maxX},${maxY}),(${minX},${minY})`,
  fromDriver: (waarde) => {
    const [maxX, maxY, minX, minY] = waarde.match(/-?[\d.]+(?:e[+-]?\d+)?/g)?.map(Number) ?? []
    return { minX: minX ?? 0, minY: minY ?? 0, maxX: maxX ?? 0, maxY: maxY ?? 0 }
  },
})

/** How many rules have this oordeel. */
const countOordeel = (oordeel: string) =>
  sql.raw(
    `jsonb_array_length(jsonb_path_query_array("kern", '$.uitkomsten[*] ? (@.oordeel == "${oordeel}")'))`,
  )

const readRichting = (veld: string) => sql.raw(`"kern" #>> '{richting,${veld}}'`)

/** Append-only (a trigger refuses the rest). `inhoud` is what was answered, byte for byte; the rest is to search by. */
export const beoordeling = pgTable(
  'beoordeling',
  {
    id: uuid().primaryKey(),
    aangemaaktOp: moment('aangemaakt_op').notNull(),
    naam: text().notNull(),
    conclusie: text().notNull(),
    laagst: text().notNull(),
    hoogst: text().notNull(),
    geldigOp: date('geldig_op', { mode: 'string' }).notNull(),
    beschikbaarOp: date('beschikbaar_op', { mode: 'string' }).notNull(),
    regelboekId: text('regelboek_id').notNull(),
    regelboekSha256: text('regelboek_sha256').notNull(),
    gebiedenSha256: text('gebieden_sha256').notNull(),
    bewijsSha256: text('bewijs_sha256').notNull(),
    kader: box().notNull(),
    kern: jsonb().$type<Dossierregel['kern']>().notNull(),
    verzoek: jsonb().$type<Dossierregel['verzoek']>().notNull(),
    crs: text().notNull(),
    inhoud: text().notNull(),
    /** Of the rulebook; null of what was stored before it was recorded, where no rulebook was kept. */
    gezag: text(),
    /** How the row is hashed for the audit trail: 2 with the hash of `inhoud` and its gezag; null of what was stored before that. */
    spoorvorm: smallint().default(2),
    /** Counted once, when it is stored: a worklist of a thousand cases reads two numbers a case. */
    onbekend: integer().notNull().generatedAlwaysAs(countOordeel('onbekend')),
    teBeoordelen: integer('te_beoordelen')
      .notNull()
      .generatedAlwaysAs(countOordeel('vraagt_beoordeling')),
    /** Which way and how firm; null of what was stored before directions were given. */
    stand: text().generatedAlwaysAs(readRichting('stand')),
    hardheid: text().generatedAlwaysAs(readRichting('hardheid')),
    hoogstens: text().generatedAlwaysAs(readRichting('hoogstens')),
    /** Of what was assessed again: the case, and the number of the event. */
    dossier: uuid().references((): AnyPgColumn => beoordeling.id),
    volgnummer: integer(),
  },
  (tabel) => [
    index('beoordeling_gezag').on(tabel.gezag),
    index('beoordeling_zaak').on(sql`coalesce(${tabel.dossier}, ${tabel.id})`),
    index('beoordeling_dossier').on(tabel.dossier),
    index('beoordeling_bewijs').on(tabel.bewijsSha256),
    index('beoordeling_kader').using('gist', tabel.kader),
    index('beoordeling_aangemaakt_op').on(tabel.aangemaaktOp),
    index('beoordeling_activiteiten').using('gin', sql`(${tabel.kern} #> '{feiten,activiteiten}')`),
  ],
)

/** Append-only: what was recorded of the decision on a beoordeling; the last one counts. */
export const besluit = pgTable(
  'besluit',
  {
    id: uuid().primaryKey(),
    beoordeling: uuid()
      .notNull()
      .references(() => beoordeling.id),
    vastgelegdOp: moment('vastgelegd_op').notNull(),
    stand: text().$type<Besluit['stand']>().notNull(),
    conclusie: text().$type<NonNullable<Besluit['conclusie']>>(),
    motivering: text(),
    gepubliceerdOp: date('gepubliceerd_op', { mode: 'string' }),
  },
  (tabel) => [index('besluit_beoordeling').on(tabel.beoordeling)],
)

/** Self-checks that somebody is filling in; removed when they expire. */
export const zelftoets = pgTable(
  'zelftoets',
  {
    sleutelSha256: text('sleutel_sha256').primaryKey(),
    invoer: jsonb().$type<Dossierregel['verzoek']>().notNull(),
    versie: integer().notNull(),
    verlooptOp: moment('verloopt_op').notNull(),
  },
  (tabel) => [index('zelftoets_verloopt_op').on(tabel.verlooptOp)],
)
