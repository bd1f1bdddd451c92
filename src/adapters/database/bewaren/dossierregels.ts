import { and, asc, eq, getTableColumns, gt, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import { alias, type PgDatabase, type PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { Dossierregel, Zoekvraag } from '../../../app/ports/beoordelingen.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { showAll } from '../apart/teksten.ts'
import { showBesluit, showZoekdeel } from '../apart/tekstvelden.ts'
import { besluit as besluitTabel, beoordeling as tabel } from '../schema/schema.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import { type Gezagen, vanGezag, vanZaakVanGezag } from './gezag.ts'

/** So many are read at once; each is some kB, and reading them keeps everybody else waiting. */
const PAGINA = 100

export type Db = PgDatabase<PgQueryResultHKT>
/** The same within one transaction. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

const conditionsOf = ({ kader, activiteiten }: Zoekvraag): readonly SQL[] => [
  ...(kader === undefined
    ? []
    : [
        sql`${tabel.kader} && box(point(${kader.maxX}, ${kader.maxY}), point(${kader.minX}, ${kader.minY}))`,
      ]),
  ...(activiteiten === undefined
    ? []
    : [
        sql`(${tabel.kern} #> '{feiten,activiteiten}') ?| array[${sql.join(
          activiteiten.map((activiteit) => sql`${activiteit}`),
          sql`, `,
        )}]::text[]`,
      ]),
]

const toBesluit = (rij: typeof besluitTabel.$inferSelect): VastgelegdBesluit => ({
  id: rij.id,
  beoordeling: rij.beoordeling,
  vastgelegdOp: rij.vastgelegdOp.toISOString(),
  stand: rij.stand,
  ...(rij.conclusie !== null && { conclusie: rij.conclusie }),
  ...(rij.motivering !== null && { motivering: rij.motivering }),
  ...(rij.gepubliceerdOp !== null && { gepubliceerdOp: rij.gepubliceerdOp }),
})

/** What was recorded of these beoordelingen, oldest first. */
export const readBesluiten = async (db: Db, ids: readonly string[], gezagen: Gezagen) => {
  if (ids.length === 0) return []
  const rijen = await awaitAntwoord(
    db
      .select()
      .from(besluitTabel)
      .where(
        and(
          inArray(besluitTabel.beoordeling, [...ids]),
          vanZaakVanGezag(gezagen, besluitTabel.beoordeling),
        ),
      )
      .orderBy(asc(besluitTabel.vastgelegdOp), asc(besluitTabel.id)),
    MAX_WACHT_MS,
  )
  return awaitAntwoord(showAll(db, rijen.map(toBesluit), showBesluit), MAX_WACHT_MS)
}

const {
  inhoud: _,
  dossier: __,
  volgnummer: ___,
  onbekend: ____,
  teBeoordelen: _____,
  stand: ______,
  hardheid: _______,
  hoogstens: ________,
  gezag: _________,
  ...ZONDER_INHOUD
} = getTableColumns(tabel)
export const eerste = alias(tabel, 'eerste')
const later = alias(tabel, 'later')
export const ZAAK = sql<string>`coalesce(${tabel.dossier}, ${tabel.id})`

/** Of what was assessed again only the last counts. */
export const isHuidig = (db: Db) =>
  notExists(
    db
      .select({ id: later.id })
      .from(later)
      .where(
        and(eq(later.dossier, ZAAK), gt(later.volgnummer, sql`coalesce(${tabel.volgnummer}, 0)`)),
      ),
  )

const readPagina = async (
  { db, vraag, gezagen }: { readonly db: Db; readonly vraag: Zoekvraag; readonly gezagen: Gezagen },
  na: string | undefined,
) => {
  const verder = na === undefined ? [] : [gt(ZAAK, na)]
  const rijen = await awaitAntwoord(
    db
      .select({
        ...ZONDER_INHOUD,
        id: ZAAK,
        beoordeling: tabel.id,
        aangemaaktOp: eerste.aangemaaktOp,
      })
      .from(tabel)
      .innerJoin(eerste, eq(eerste.id, ZAAK))
      .where(and(...conditionsOf(vraag), ...verder, vanGezag(gezagen, tabel.gezag), isHuidig(db)))
      .orderBy(asc(ZAAK))
      .limit(PAGINA),
    MAX_WACHT_MS,
  )
  const ids = rijen.map(({ id }) => id)
  const besluiten = await readBesluiten(db, ids, gezagen)
  // Oldest first, so the last one stays.
  const laatste = new Map(besluiten.map((besluit) => [besluit.beoordeling, besluit]))
  const getoond = await awaitAntwoord(showAll(db, rijen, showZoekdeel), MAX_WACHT_MS)
  return getoond.map(
    ({ laagst, hoogst, geldigOp, beschikbaarOp, regelboekId, regelboekSha256, ...rij }) => ({
      ...rij,
      conclusie: rij.conclusie as Dossierregel['conclusie'],
      aangemaaktOp: rij.aangemaaktOp.toISOString(),
      bandbreedte: { laagst, hoogst } as Dossierregel['bandbreedte'],
      peildatum: { geldigOp, beschikbaarOp },
      regelboek: { id: regelboekId, sha256: regelboekSha256 },
      ...(laatste.has(rij.id) && { besluit: laatste.get(rij.id) as VastgelegdBesluit }),
    }),
  )
}

/** The ids are time-ordered (UUIDv7), so their order is that of creation. */
export async function* eachRegel(
  db: Db,
  vraag: Zoekvraag,
  gezagen: Gezagen,
): AsyncGenerator<Dossierregel> {
  for (let na: string | undefined; ; ) {
    const pagina = await readPagina({ db, vraag, gezagen }, na)
    yield* pagina
    na = pagina.at(-1)?.id
    if (pagina.length < PAGINA) return
  }
}
