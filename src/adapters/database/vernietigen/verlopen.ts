import { type SQL, sql } from 'drizzle-orm'
import type { Verlopen, Zaaksoort } from '../../../app/ports/opschoning.ts'

/** The day until which somebody said that a case is kept. */
const VASTGEHOUDEN = sql`(
  select "g"."inhoud" ->> 'tot' from "gebeurtenis" "g"
  where "g"."dossier" = "z"."id" and "g"."soort" = 'bewaren_tot' order by "g"."volgnummer" desc limit 1
)`

/** What was recorded of a case last. */
const LAATSTE_STAND = sql`(
  select "b"."stand" from "besluit" "b"
  where "b"."beoordeling" = "z"."id" order by "b"."vastgelegd_op" desc, "b"."id" desc limit 1
)`

/** Whether an idea was finished by its answer, and not reopened. */
const AFGEROND = sql`coalesce((
  select "g"."soort" = 'afgerond' from "gebeurtenis" "g"
  where "g"."dossier" = "z"."id" and "g"."soort" in ('afgerond', 'heropend')
  order by "g"."volgnummer" desc limit 1
), false)`

/** When something happened in a case last: events, a besluit or another assessment. */
const LAATST_GEBEURD = sql`greatest("z"."aangemaakt_op",
  (select max("b"."aangemaakt_op") from "beoordeling" "b" where "b"."dossier" = "z"."id"),
  (select max("g"."vastgelegd_op") from "gebeurtenis" "g" where "g"."dossier" = "z"."id"),
  (select max("b"."vastgelegd_op") from "besluit" "b" where "b"."beoordeling" = "z"."id"))`

const casesThat = (stand: SQL, { sinds, nu }: Verlopen): SQL => sql`
  select "z"."id" from "beoordeling" "z"
  where "z"."dossier" is null and "z"."aangemaakt_op" < ${sinds}::timestamptz and ${stand}
    and ${LAATST_GEBEURD} < ${sinds}::timestamptz
    and coalesce(${VASTGEHOUDEN} <= ${nu.slice(0, 10)}, true)
    and not exists (select from "uitnodiging" "u" where "u"."dossier" = "z"."id"
      and "u"."soort" <> 'status' and "u"."gebruikt_op" is null and "u"."verloopt_op" > ${nu}::timestamptz)`

const WHICH: Readonly<Record<Zaaksoort, (verlopen: Verlopen) => SQL>> = {
  zaak: (verlopen) => casesThat(sql`${LAATSTE_STAND} <> 'in_behandeling'`, verlopen),
  idee: (verlopen) =>
    casesThat(
      sql`(${LAATSTE_STAND} is null or (${LAATSTE_STAND} = 'in_behandeling' and ${AFGEROND}))`,
      verlopen,
    ),
  inzender: (verlopen) =>
    casesThat(sql`(coalesce(${LAATSTE_STAND}, '') <> 'in_behandeling' or ${AFGEROND})`, verlopen),
  ontwikkelplan: ({ sinds }) => sql`
    select "z"."id" from "ontwikkelplan" "z"
    group by "z"."id" having max("z"."vastgelegd_op") < ${sinds}::timestamptz`,
}

/** Which texts of a case go with this kind: all of them, or who sent it in. */
const textsOf = (soort: Zaaksoort): SQL =>
  soort === 'inzender' ? sql`"t"."soort" = 'afzender'` : sql`true`

/** Drawings go with the texts of a case; who sent it in goes without them. */
const bijlagenOf = (soort: Zaaksoort): SQL =>
  soort === 'inzender'
    ? sql`false`
    : sql`exists (select from "bijlage" "b" where "b"."zaak" = "v"."id")`

/** Ids of what has expired and still has texts or drawings. Those of a case are ordered by time. */
export const selectVerlopen = (verlopen: Verlopen): SQL => sql`
  select "v"."id" from (${WHICH[verlopen.soort](verlopen)}) "v"
  where exists (select from "tekst" "t" where "t"."zaak" = "v"."id" and "t"."vernietiging" is null
    and ${textsOf(verlopen.soort)}) or ${bijlagenOf(verlopen.soort)}`
