import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/**
 * Gives a case what was added to the self-check that it is made of, within the transaction that makes it. The self-check
 * keeps its own, for as long as it is there.
 */
export const takeBijlagenOver = async (
  tx: Pick<PgDatabase<PgQueryResultHKT>, 'execute'>,
  { zelftoets, zaak }: { readonly zelftoets: string; readonly zaak: string },
): Promise<void> => {
  await tx.execute(sql`
    with "nieuw" as materialized (
      select gen_random_uuid() as "nieuwId", "b".* from "bijlage" "b" where "b"."zelftoets" = ${zelftoets}
    ), "erbij" as (
      insert into "bijlage" ("id", "zaak", "soort", "naam", "bytes", "sha256", "toegevoegd_op")
      select "nieuwId", ${zaak}::uuid, "soort", "naam", "bytes", "sha256", "toegevoegd_op" from "nieuw"
    )
    insert into "bijlagedeel" ("bijlage", "nummer", "inhoud")
    select "n"."nieuwId", "d"."nummer", "d"."inhoud"
    from "nieuw" "n" join "bijlagedeel" "d" on "d"."bijlage" = "n"."id"`)
}
