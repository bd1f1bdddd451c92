import { createHash } from 'node:crypto'
import { and, asc, count, eq, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type {
  Opdracht,
  Rijsoort,
  Vernietigd,
  VernietigingPort,
} from '../../../app/ports/opschoning.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db, Tx } from '../bewaren/dossierregels.ts'
import { zelftoets } from '../schema/schema.ts'
import { uitnodiging } from '../schema/schema-dossier.ts'
import { tekst, vernietiging } from '../schema/schema-tekst.ts'
import { sessie } from '../schema/schema-toegang.ts'
import { selectVerlopen } from './verlopen.ts'

/** Over the keys of what was destroyed, in one order. */
const hashSleutels = (sleutels: readonly string[]) =>
  createHash('sha256').update(sleutels.toSorted().join('\n')).digest('hex')

/** Stores the receipt of a destruction. */
const storeBon = async (
  tx: Tx,
  { id, vastgelegdOp, grond }: Opdracht,
  wat: Pick<Vernietigd, 'soort' | 'object'> & { readonly sleutels: readonly string[] },
): Promise<Vernietigd> => {
  const { sleutels, ...rest } = wat
  const inhoudSha256 = hashSleutels(sleutels)
  const bon = { id, vastgelegdOp, grond, ...rest, aantal: sleutels.length, inhoudSha256 }
  await tx.insert(vernietiging).values({ ...bon, vastgelegdOp: new Date(vastgelegdOp) })
  return bon
}

/** The rows of a question in SQL: one driver answers with them, the other with an object around them. */
const listIds = async (db: Pick<Tx, 'execute'>, vraag: SQL): Promise<readonly string[]> => {
  const antwoord = (await db.execute(vraag)) as
    | readonly { readonly id: string }[]
    | { readonly rows: readonly { readonly id: string }[] }
  return ('rows' in antwoord ? antwoord.rows : antwoord).map(({ id }) => id)
}

const TABEL = { zelftoets, uitnodiging, sessie } as const

const destroyTeksten =
  (db: Db): VernietigingPort['destroyTeksten'] =>
  ({ soort, id: zaak }, opdracht, mits) => {
    const { sha256 } = tekst
    const over = and(eq(tekst.zaak, zaak), isNull(tekst.vernietiging))
    const werk = db.transaction(async (tx) => {
      const rijen = await tx.select({ sha256 }).from(tekst).where(over).for('update')
      if (rijen.length === 0) return undefined
      if (mits) {
        const nogSteeds = sql`select "id" from (${selectVerlopen(mits)}) "x" where "id" = ${zaak}`
        if ((await listIds(tx, nogSteeds)).length === 0) return undefined
      }
      const sleutels = rijen.map((rij) => rij.sha256)
      const bon = await storeBon(tx, opdracht, { soort, object: zaak, sleutels })
      // Those of the receipt, and no text that came in the case meanwhile.
      await tx
        .update(tekst)
        .set({ zout: null, inhoud: null, vernietiging: bon.id })
        .where(inArray(sha256, sleutels))
      return bon
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

const removeRijen =
  (db: Db): VernietigingPort['removeRijen'] =>
  (soort: Rijsoort, hoogstens, opdracht) => {
    const tabel = TABEL[soort]
    const sleutel = tabel.sleutelSha256
    const werk = db.transaction(async (tx) => {
      const rijen = await tx
        .select({ sleutel })
        .from(tabel)
        .where(lte(tabel.verlooptOp, new Date(opdracht.vastgelegdOp)))
        .limit(hoogstens)
        // Another process that cleans up at the same moment takes the others.
        .for('update', { skipLocked: true })
      if (rijen.length === 0) return undefined
      const sleutels = rijen.map((rij) => rij.sleutel)
      await tx.delete(tabel).where(inArray(sleutel, sleutels))
      return storeBon(tx, opdracht, { soort, sleutels })
    })
    return awaitAntwoord(werk, MAX_WACHT_MS)
  }

export const createVernietiging = (db: Db): VernietigingPort => ({
  findVerlopen: (verlopen, hoogstens) => {
    const vraag = sql`${selectVerlopen(verlopen)} order by "id" limit ${hoogstens}`
    return awaitAntwoord(listIds(db, vraag), MAX_WACHT_MS)
  },
  destroyTeksten: destroyTeksten(db),
  countRijen: async (soort, nu) => {
    const tabel = TABEL[soort]
    const vraag = db
      .select({ aantal: count() })
      .from(tabel)
      .where(lte(tabel.verlooptOp, new Date(nu)))
    const [rij] = await awaitAntwoord(vraag, MAX_WACHT_MS)
    return rij?.aantal ?? 0
  },
  removeRijen: removeRijen(db),
  list: async () => {
    const vraag = db.select().from(vernietiging)
    const rijen = await awaitAntwoord(
      vraag.orderBy(asc(vernietiging.vastgelegdOp), asc(vernietiging.id)),
      MAX_WACHT_MS,
    )
    return rijen.map(({ object, vastgelegdOp, ...rij }) => ({
      ...rij,
      vastgelegdOp: vastgelegdOp.toISOString(),
      ...(object !== null && { object }),
    }))
  },
})
