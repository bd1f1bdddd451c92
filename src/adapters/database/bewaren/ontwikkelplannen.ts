import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { OntwikkelplannenPort } from '../../../app/ports/ontwikkelplannen.ts'
import { isUuid } from '../../../domain/json.ts'
import { createKluis, showAll } from '../apart/teksten.ts'
import { hidePlan, showPlan } from '../apart/tekstvelden.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
import { ontwikkelplan as tabel } from '../schema/schema-ontwikkelplan.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'
import { type Gezagen, requireGezag, vanGezag, vanZaakVanGezag } from './gezag.ts'

const { spoorvorm: _, ...KOLOMMEN } = getTableColumns(tabel)
const { invoer: __, ...ZONDER_INVOER } = KOLOMMEN

const toPlan = <R extends { readonly vastgelegdOp: Date; readonly gezag: string | null }>({
  vastgelegdOp,
  gezag,
  ...rij
}: R) => ({
  ...rij,
  ...(gezag !== null && { gezag }),
  vastgelegdOp: vastgelegdOp.toISOString(),
})

/** The cases that were made of a plan in this group, in order of their ids. */
const listDossiers = async (
  db: Db,
  gezagen: Gezagen,
  groep: string,
): Promise<readonly string[]> => {
  const plannen = db
    .select({ id: sql`${tabel.id}::text` })
    .from(tabel)
    .where(eq(tabel.groep, groep))
  const vraag = db
    .selectDistinct({ dossier: gebeurtenis.dossier })
    .from(gebeurtenis)
    .where(
      and(
        sql`${gebeurtenis.soort} = 'uit_ontwikkeling'`,
        sql`${gebeurtenis.inhoud} ->> 'plan' in ${plannen}`,
        vanZaakVanGezag(gezagen, gebeurtenis.dossier),
      ),
    )
    .orderBy(asc(gebeurtenis.dossier))
  const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
  return rijen.map(({ dossier }) => dossier)
}

export const createOntwikkelplannen = (db: Db, gezagen: Gezagen): OntwikkelplannenPort => ({
  add: async ({ vastgelegdOp, dossiers: _, ...plan }) => {
    if (plan.gezag !== undefined) requireGezag(gezagen, plan.gezag)
    const kluis = createKluis(plan.id)
    const rij = { ...hidePlan(plan, kluis), vastgelegdOp: new Date(vastgelegdOp) }
    const opdracht = db.transaction(async (tx) => {
      const eerste = await tx
        .insert(tabel)
        .values(rij)
        .onConflictDoNothing()
        .returning({ versie: tabel.versie })
      if (eerste.length === 1) await kluis.keep(tx)
      return eerste.length === 1
    })
    return awaitAntwoord(opdracht, MAX_WACHT_MS)
  },
  get: async (id, versie) => {
    if (!isUuid(id)) return undefined
    const dezelfde = and(eq(tabel.id, id), vanGezag(gezagen, tabel.gezag))
    const vraag = db
      .select(KOLOMMEN)
      .from(tabel)
      .where(versie === undefined ? dezelfde : and(dezelfde, eq(tabel.versie, versie)))
      .orderBy(desc(tabel.versie))
      .limit(1)
    const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
    const getoond = showAll(db, rijen.map(toPlan), showPlan)
    const [plan] = await awaitAntwoord(getoond, MAX_WACHT_MS)
    if (plan === undefined) return undefined
    const dossiers = await listDossiers(db, gezagen, plan.groep)
    return dossiers.length === 0 ? plan : { ...plan, dossiers }
  },
  list: async (groep) => {
    const vraag = db
      .selectDistinctOn([tabel.id], ZONDER_INVOER)
      .from(tabel)
      .where(
        and(
          groep === undefined ? undefined : eq(tabel.groep, groep),
          vanGezag(gezagen, tabel.gezag),
        ),
      )
      .orderBy(asc(tabel.id), desc(tabel.versie))
    const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return awaitAntwoord(showAll(db, rijen.map(toPlan), showPlan), MAX_WACHT_MS)
  },
})
