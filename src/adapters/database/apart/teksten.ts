import { createHash, randomBytes } from 'node:crypto'
import { eq, inArray } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { formatVernietigd } from '../../../domain/vernietigd.ts'
import { tekst, vernietiging } from '../schema/schema-tekst.ts'

type Db = PgDatabase<PgQueryResultHKT>

/** What a text is: of whom (a name or a function), what somebody wrote, who sent a case in, or the salt of a receipt. */
export type Tekstsoort = 'naam' | 'tekst' | 'afzender' | 'zout'
/** Which members of an object are texts, and what they are. */
export type Velden = Readonly<Record<string, Tekstsoort>>

/** How a row that is never changed names a text that is kept apart. */
const NAAM = /^tekst:[0-9a-f]{64}$/
const VOORVOEGSEL = 'tekst:'
/** So many are looked up or stored at once. */
const PER_KEER = 5_000

export const isApart = (waarde: string): boolean => NAAM.test(waarde)

/** The salt has a fixed length, so that salt and text together can be read in one way only. */
const hashOf = (zout: string, inhoud: string) =>
  createHash('sha256').update(zout).update(inhoud).digest('hex')

/** A text that is kept apart, as a row of its table. */
export type Tekstrij = Required<
  Pick<typeof tekst.$inferSelect, 'sha256' | 'zaak' | 'soort' | 'zout' | 'inhoud'>
>

/** Takes texts apart for one case or plan; nothing is stored until `keep`. */
export interface Kluis {
  /** The name by which a row says this text. The same text has one name; what has a name already keeps it. */
  readonly hide: (inhoud: string, soort: Tekstsoort) => string
  readonly keep: (db: Pick<Db, 'insert'>) => Promise<void>
  /** What `keep` would store. */
  readonly list: () => readonly Tekstrij[]
}

export const createKluis = (zaak: string): Kluis => {
  const rijen = new Map<string, Tekstrij>()
  return {
    hide: (inhoud, soort) => {
      if (isApart(inhoud)) return inhoud
      const sleutel = `${soort} ${inhoud}`
      const zout = randomBytes(16).toString('hex')
      const rij = rijen.get(sleutel) ?? { sha256: hashOf(zout, inhoud), zaak, soort, zout, inhoud }
      rijen.set(sleutel, rij)
      return VOORVOEGSEL + rij.sha256
    },
    keep: async (db) => {
      const alle = [...rijen.values()]
      for (let i = 0; i < alle.length; i += PER_KEER) {
        await db.insert(tekst).values(alle.slice(i, i + PER_KEER))
      }
    },
    list: () => [...rijen.values()],
  }
}

/** A copy with each of these texts replaced. */
export const mapVelden = <T extends object>(
  deel: T,
  velden: Velden,
  replace: (inhoud: string, soort: Tekstsoort) => string,
): T => {
  const leden = Object.entries(velden).flatMap(([veld, soort]) => {
    const inhoud = (deel as Readonly<Record<string, unknown>>)[veld]
    return typeof inhoud === 'string' ? [[veld, replace(inhoud, soort)] as const] : []
  })
  return leden.length === 0 ? deel : { ...deel, ...Object.fromEntries(leden) }
}

/** A text as it is now; `vernietigdOp` (ISO 8601) when it is no longer there. */
export interface Gelezen {
  readonly inhoud: string
  readonly vernietigdOp?: string
}
/** Gives the text that a row names, or what stands in its place; what is no name of a text is itself. */
export type Lees = (waarde: string) => Gelezen

const readEen = ({
  inhoud,
  op,
}: {
  readonly inhoud: string | null
  readonly op: Date | null
}): Gelezen => {
  if (inhoud !== null) return { inhoud }
  const vernietigdOp = (op ?? new Date(0)).toISOString()
  return { inhoud: formatVernietigd(vernietigdOp), vernietigdOp }
}

const readTeksten = async (
  db: Pick<Db, 'select'>,
  namen: readonly string[],
): Promise<ReadonlyMap<string, Gelezen>> => {
  const bekend = new Map<string, Gelezen>()
  for (let i = 0; i < namen.length; i += PER_KEER) {
    const hashes = namen.slice(i, i + PER_KEER).map((naam) => naam.slice(VOORVOEGSEL.length))
    const vraag = db
      .select({ sha256: tekst.sha256, inhoud: tekst.inhoud, op: vernietiging.vastgelegdOp })
      .from(tekst)
      .leftJoin(vernietiging, eq(vernietiging.id, tekst.vernietiging))
      .where(inArray(tekst.sha256, hashes))
    for (const rij of await vraag) {
      bekend.set(VOORVOEGSEL + rij.sha256, readEen(rij))
    }
  }
  return bekend
}

/** Rows with their texts put back, with one question for all of them. `show` must read every text each time. */
export const showAll = async <T, R>(
  db: Pick<Db, 'select'>,
  rijen: readonly T[],
  show: (rij: T, lees: Lees) => R,
): Promise<readonly R[]> => {
  const genoemd = new Set<string>()
  const zonder = rijen.map((rij) =>
    show(rij, (inhoud) => {
      if (isApart(inhoud)) genoemd.add(inhoud)
      return { inhoud }
    }),
  )
  if (genoemd.size === 0) return zonder
  const bekend = await readTeksten(db, [...genoemd])
  return rijen.map((rij) => show(rij, (inhoud) => bekend.get(inhoud) ?? { inhoud }))
}
