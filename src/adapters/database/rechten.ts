import type { Sql } from 'postgres'

/** Only added to, never changed: by the rights of the role as well as by their triggers. */
const ALLEEN_TOEVOEGEN: readonly string[] = [
  'beoordeling',
  'besluit',
  'gebeurtenis',
  'gebiedenset',
  'inzending',
  'ontwikkelplan',
  'overname',
  'regelboek',
  'vernietiging',
]
/** What may be destroyed: a trigger lets nothing else be changed. */
const TE_VERNIETIGEN: readonly string[] = ['tekst', 'toegang']
/** Filled by triggers that act for the owner. */
const ALLEEN_LEZEN: readonly string[] = ['audit']

const rightsOn = (tabel: string): readonly string[] => {
  if (ALLEEN_LEZEN.includes(tabel)) return ['select']
  if (TE_VERNIETIGEN.includes(tabel)) return ['select', 'insert', 'update']
  return ALLEEN_TOEVOEGEN.includes(tabel)
    ? ['select', 'insert']
    : ['select', 'insert', 'update', 'delete']
}

/**
 * Gives a role what the running service needs and no more, so that whoever gets hold of its password can change nothing
 * that was stored. `sql` is a connection of the owner.
 */
export const grantRechten = async (sql: Sql, rol: string): Promise<void> => {
  await sql.begin(async (tx) => {
    const tabellen = await tx<{ readonly naam: string }[]>`
      select "tablename" as "naam" from "pg_tables" where "schemaname" = 'public' order by 1`
    await tx`grant usage on schema public, drizzle to ${tx(rol)}`
    await tx`grant select on all tables in schema drizzle to ${tx(rol)}`
    for (const { naam } of tabellen) {
      await tx`revoke all on table ${tx(naam)} from ${tx(rol)}`
      await tx`grant ${tx.unsafe(rightsOn(naam).join(', '))} on table ${tx(naam)} to ${tx(rol)}`
    }
  })
}
