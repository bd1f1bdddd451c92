import { type SQL, sql } from 'drizzle-orm'
import { makePgArray } from 'drizzle-orm/pg-core'
import type { NieuweBeoordeling } from '../../../app/ports/beoordelingen.ts'
import { createKluis, type Tekstrij } from '../apart/teksten.ts'
import { hideBeoordeling } from '../apart/tekstvelden.ts'
import { beoordeling as tabel } from '../schema/schema.ts'
import { tekst } from '../schema/schema-tekst.ts'
import type { Db } from './dossierregels.ts'

const toRij = ({
  aangemaaktOp,
  bandbreedte,
  peildatum,
  regelboek,
  ...rest
}: NieuweBeoordeling) => ({
  ...rest,
  ...bandbreedte,
  ...peildatum,
  aangemaaktOp: new Date(aangemaaktOp),
  regelboekId: regelboek.id,
  regelboekSha256: regelboek.sha256,
})

type Rij = Required<Omit<typeof tabel.$inferInsert, 'spoorvorm'>>

/** Every column that we fill (the database says how it hashes), so that a new one does not compile before it is here. */
const KOLOMMEN = {
  id: true,
  aangemaaktOp: true,
  naam: true,
  conclusie: true,
  laagst: true,
  hoogst: true,
  geldigOp: true,
  beschikbaarOp: true,
  regelboekId: true,
  regelboekSha256: true,
  gebiedenSha256: true,
  bewijsSha256: true,
  kader: true,
  kern: true,
  verzoek: true,
  crs: true,
  inhoud: true,
  gezag: true,
  dossier: true,
  volgnummer: true,
} as const satisfies Readonly<Record<keyof Rij, true>>

const TEKSTVELDEN = [
  'sha256',
  'zaak',
  'soort',
  'zout',
  'inhoud',
] as const satisfies readonly (keyof Tekstrij)[]

/** All values of one column of the texts, as a literal of PostgreSQL: any number of them is one parameter. */
const textsOf = (rijen: readonly Tekstrij[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    TEKSTVELDEN.map((veld) => [`tekst_${veld}`, makePgArray(rijen.map((rij) => rij[veld]))]),
  )

const unnestTeksten = (): SQL =>
  sql`unnest(${sql.join(
    TEKSTVELDEN.map((veld) => sql`${sql.placeholder(`tekst_${veld}`)}::text::text[]`),
    sql`, `,
  )}) as "t" ("sha256", "zaak", "soort", "zout", "inhoud")`

/** The row and its texts in one statement: both or nothing, without a transaction of three more questions. */
const prepare = (db: Db) => {
  const waarden = Object.fromEntries(
    Object.keys(KOLOMMEN).map((naam) => [naam, sql.placeholder(naam)]),
  ) as unknown as typeof tabel.$inferInsert
  const bewaard = db
    .$with('bewaard')
    .as(db.insert(tabel).values(waarden).onConflictDoNothing().returning({ id: tabel.id }))
  const teksten = db
    .$with('teksten')
    .as(
      db
        .insert(tekst)
        .select(
          sql`select "t"."sha256", "t"."zaak"::uuid, "t"."soort", "t"."zout", "t"."inhoud", null::uuid from "bewaard", ${unnestTeksten()}`,
        )
        .returning({ sha256: tekst.sha256 }),
    )
  return db
    .with(bewaard, teksten)
    .select({ id: bewaard.id })
    .from(bewaard)
    .prepare('bewaar_beoordeling')
}

/** Of each database; a transaction makes its own. */
const VOORBEREID = new WeakMap<object, ReturnType<typeof prepare>>()

const preparedFor = (db: Db) => {
  const bekend = VOORBEREID.get(db) ?? prepare(db)
  VOORBEREID.set(db, bekend)
  return bekend
}

/**
 * Stores a beoordeling as a row of its table, and its texts apart; false, and nothing is stored, when there is one with
 * its id. `plaats`: where it stands in a case.
 */
export const storeBeoordelingRij = async (
  db: Db,
  nieuw: NieuweBeoordeling,
  plaats: { readonly dossier?: string; readonly volgnummer?: number | undefined } = {},
): Promise<boolean> => {
  const kluis = createKluis(plaats.dossier ?? nieuw.dossier ?? nieuw.id)
  const rij = {
    ...toRij(hideBeoordeling(nieuw, kluis)),
    dossier: plaats.dossier ?? nieuw.dossier ?? null,
    volgnummer: plaats.volgnummer ?? null,
  }
  const bewaard = await preparedFor(db).execute({ ...rij, ...textsOf(kluis.list()) })
  return bewaard.length > 0
}
