import { asc, count, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Auditbevinding, AuditPort } from '../../../app/ports/audit.ts'
import type { BewaardeRij } from '../../../app/ports/beoordelingen.ts'
import { showAll } from '../apart/teksten.ts'
import { showBeoordeling } from '../apart/tekstvelden.ts'
import { beoordeling } from '../schema/schema.ts'
import { audit } from '../schema/schema-audit.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db, Tx } from './dossierregels.ts'
import { fromBeoordelingRij } from './rijen.ts'

/** The tables of which every row is in the trail. */
const SOORTEN = [
  'beoordeling',
  'besluit',
  'gebeurtenis',
  'ontwikkelplan',
  'toegang',
  'vernietiging',
] as const
const MAX_BEVINDINGEN = 100

/** Rows that are not what their hash says, or do not follow the one before them. */
const BROKEN_SCHAKELS = sql`
  with "keten" as (
    select "a"."volgnummer", "a"."soort", "a"."object", "a"."sha256", "a"."vorige_sha256",
      audit_schakel("a") as "echt",
      lag("a"."volgnummer", 1, 0::bigint) over (order by "a"."volgnummer") as "vorig_nummer",
      lag("a"."sha256", 1, repeat('0', 64)) over (order by "a"."volgnummer") as "vorige"
    from "audit" "a"
  )
  select "volgnummer"::int as "volgnummer", "soort", "object",
    case when "sha256" <> "echt" then 'schakel' else 'gat' end as "fout"
  from "keten"
  where "sha256" <> "echt" or "vorige_sha256" <> "vorige" or "volgnummer" <> "vorig_nummer" + 1
  order by "volgnummer" limit ${MAX_BEVINDINGEN}`

/** Rows of a table that are not as the trail last saw them. */
const changedIn = (soort: (typeof SOORTEN)[number]): SQL => sql`
  with "laatste" as (
    select distinct on ("object") "object", "volgnummer", "inhoud_sha256"
    from "audit" where "soort" = ${soort} order by "object", "volgnummer" desc
  ), "nu" as (
    select "van"."object", audit_sha256("van"."inhoud") as "sha256"
    from ${sql.identifier(soort)} "r" cross join lateral audit_van("r") "van"
  )
  select "volgnummer"::int as "volgnummer", ${soort}::text as "soort", "object",
    case when "nu"."sha256" is null then 'weg' when "inhoud_sha256" is null then 'niet_vastgelegd'
      else 'inhoud' end as "fout"
  from "laatste" full join "nu" using ("object")
  where "inhoud_sha256" is distinct from "nu"."sha256"
  order by "object" limit ${MAX_BEVINDINGEN}`

/**
 * Beoordelingen that are shown to another gezag than that of the rulebook that they name: of what has no form in the
 * trail, the hash does not cover it. A gezag of null is of what was stored before, where no rulebook was kept.
 */
const OTHER_GEZAG = sql`
  with "boek" as materialized (
    select "sha256", "inhoud"::jsonb #>> '{visie,bevoegdGezag}' as "gezag" from "regelboek"
  )
  select null::int as "volgnummer", 'beoordeling'::text as "soort", "r"."id"::text as "object", 'inhoud'::text as "fout"
  from "beoordeling" "r" join "boek" on "boek"."sha256" = "r"."regelboek_sha256"
  where "r"."spoorvorm" is null and "r"."gezag" <> "boek"."gezag"
  order by "object" limit ${MAX_BEVINDINGEN}`

/** Texts that are not what their name says, or that are gone, or who signed in, with no receipt that fits. */
const CHANGED_TEKSTEN = sql`
  select null::int as "volgnummer", 'tekst' as "soort", "sha256" as "object", 'inhoud' as "fout"
  from "tekst" where "vernietiging" is null and "sha256" is distinct from audit_sha256("zout" || "inhoud")
  union all
  select null, 'vernietiging', "v"."id"::text, 'inhoud'
  from "vernietiging" "v" left join (
    select "vernietiging", count(*) as "aantal",
      audit_sha256(string_agg("sha256", E'\\n' order by "sha256" collate "C")) as "sha256"
    from "tekst" where "vernietiging" is not null group by 1
  ) "t" on "t"."vernietiging" = "v"."id"
  where "v"."soort" in ('zaak', 'idee', 'ontwikkelplan', 'inzender')
    and ("t"."aantal", "t"."sha256") is distinct from ("v"."aantal"::bigint, "v"."inhoud_sha256")
  union all
  select null, 'vernietiging', "v"."id"::text, 'inhoud'
  from "vernietiging" "v" left join (
    select "vernietiging", count(*) as "aantal",
      audit_sha256(string_agg("id"::text, E'\\n' order by "id"::text collate "C")) as "sha256"
    from "toegang" where "vernietiging" is not null group by 1
  ) "t" on "t"."vernietiging" = "v"."id"
  where "v"."soort" = 'toegang'
    and ("t"."aantal", "t"."sha256") is distinct from ("v"."aantal"::bigint, "v"."inhoud_sha256")
  order by 2, 3 limit ${MAX_BEVINDINGEN}`

/** Rows that name a text that is nowhere. */
const MISSING_TEKSTEN = sql`
  with "rij" as (
    select 'beoordeling' as "soort", "id"::text as "object", "naam" || "verzoek"::text || "inhoud" as "waar" from "beoordeling"
    union all select 'besluit', "id"::text, "motivering" from "besluit"
    union all select 'gebeurtenis', "dossier"::text || ' ' || "volgnummer"::text, "door" || "inhoud"::text from "gebeurtenis"
    union all select 'ontwikkelplan', "id"::text || ' ' || "versie"::text, "naam" || "door" || "invoer"::text from "ontwikkelplan"
  ), "genoemd" as (
    select "soort", "object", (regexp_matches("waar", 'tekst:([0-9a-f]{64})', 'g'))[1] as "sha256" from "rij"
  )
  select distinct null::int as "volgnummer", "genoemd"."soort", "object", 'tekst_weg' as "fout"
  from "genoemd" left join "tekst" using ("sha256") where "tekst"."sha256" is null
  order by 2, 3 limit ${MAX_BEVINDINGEN}`

interface Rij extends Omit<Auditbevinding, 'volgnummer'> {
  readonly volgnummer: number | null
}

const listBevindingen = async (tx: Tx, vraag: SQL): Promise<readonly Auditbevinding[]> => {
  // One driver answers with the rows, the other with an object around them.
  const antwoord = (await tx.execute(vraag)) as readonly Rij[] | { readonly rows: readonly Rij[] }
  const rijen = 'rows' in antwoord ? antwoord.rows : antwoord
  return rijen.map(({ volgnummer, soort, object, fout }) => ({
    fout,
    soort,
    object,
    ...(volgnummer !== null && { volgnummer }),
  }))
}

/** Texts are up to a megabyte each. */
const BLOK = 50

/** Of every gezag: whoever manages the database checks all of it. */
async function* eachBeoordeling(db: Db): AsyncGenerator<BewaardeRij> {
  for (let na: string | undefined; ; ) {
    const verder = na === undefined ? undefined : gt(beoordeling.id, na)
    const vraag = db.select().from(beoordeling).where(verder).orderBy(asc(beoordeling.id))
    const rijen = await awaitAntwoord(vraag.limit(BLOK), MAX_WACHT_MS)
    const getoond = await awaitAntwoord(showAll(db, rijen, showBeoordeling), MAX_WACHT_MS)
    yield* getoond.map(fromBeoordelingRij)
    na = rijen.at(-1)?.id
    if (rijen.length < BLOK) return
  }
}

/** Reads the trail that the triggers of the database keep. Nothing here writes in it. */
export const createAudit = (db: Db): AuditPort => ({
  eachBeoordeling: () => eachBeoordeling(db),
  verify: (anker) =>
    db.transaction(
      async (tx) => {
        const [laatste] = await tx.select().from(audit).orderBy(desc(audit.volgnummer)).limit(1)
        const [alle] = await tx.select({ aantal: count() }).from(audit)
        const [anders] = await tx
          .select({ aantal: count() })
          .from(audit)
          .where(eq(audit.wat, 'gewijzigd'))
        const gevonden =
          anker === undefined
            ? undefined
            : await tx.select({ sha256: audit.sha256 }).from(audit).where(eq(audit.sha256, anker))
        const bevindingen: Auditbevinding[] = []
        for (const vraag of [
          BROKEN_SCHAKELS,
          ...SOORTEN.map(changedIn),
          CHANGED_TEKSTEN,
          MISSING_TEKSTEN,
          OTHER_GEZAG,
        ]) {
          bevindingen.push(...(await listBevindingen(tx, vraag)))
        }
        return {
          regels: alle?.aantal ?? 0,
          gewijzigd: anders?.aantal ?? 0,
          bevindingen,
          ...(laatste && {
            kop: {
              volgnummer: laatste.volgnummer,
              sha256: laatste.sha256,
              tijdstip: laatste.tijdstip.toISOString(),
            },
          }),
          ...(gevonden && { ankerGevonden: gevonden.length > 0 }),
        }
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
})
