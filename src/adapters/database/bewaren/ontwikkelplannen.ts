import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm'
import type { OntwikkelplannenPort } from '../../../app/ports/ontwikkelplannen.ts'
import { isUuid } from '../../../domain/json.ts'
import { createKluis, showAll } from '../apart/teksten.ts'
import { hidePlan, showPlan } from '../apart/tekstvelden.ts'
import { ontwikkelplan as tabel } from '../schema/schema-ontwikkelplan.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'
import { type Gezagen, requireGezag, vanGezag } from './gezag.ts'

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

export const createOntwikkelplannen = (db: Db, gezagen: Gezagen): OntwikkelplannenPort => ({
  add: async ({ vastgelegdOp, ...plan }) => {
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
    return plan
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
