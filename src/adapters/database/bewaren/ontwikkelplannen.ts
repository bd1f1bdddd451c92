import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm'
import type { OntwikkelplannenPort } from '../../../app/ports/ontwikkelplannen.ts'
import { isUuid } from '../../../domain/json.ts'
import { ontwikkelplan as tabel } from '../schema/schema-ontwikkelplan.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'
import { type Gezagen, requireGezag, vanGezag } from './gezag.ts'

const { invoer: _, ...ZONDER_INVOER } = getTableColumns(tabel)

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
    const opdracht = db
      .insert(tabel)
      .values({ ...plan, vastgelegdOp: new Date(vastgelegdOp) })
      .onConflictDoNothing()
      .returning({ versie: tabel.versie })
    return (await awaitAntwoord(opdracht, MAX_WACHT_MS)).length === 1
  },
  get: async (id, versie) => {
    if (!isUuid(id)) return undefined
    const dezelfde = and(eq(tabel.id, id), vanGezag(gezagen, tabel.gezag))
    const vraag = db
      .select()
      .from(tabel)
      .where(versie === undefined ? dezelfde : and(dezelfde, eq(tabel.versie, versie)))
      .orderBy(desc(tabel.versie))
      .limit(1)
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij && toPlan(rij)
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
    return (await awaitAntwoord(vraag, MAX_WACHT_MS)).map(toPlan)
  },
})
