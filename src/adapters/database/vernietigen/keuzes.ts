import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '../bewaren/dossierregels.ts'
import { lijstkeuze } from '../schema/schema-keuze.ts'
import { tekst } from '../schema/schema-tekst.ts'
import { werkregel } from '../schema/schema-werkregel.ts'

/** Shorter says nothing of whom it is about. */
const MIN_LETTERS = 3

/** What was typed to search by, in small letters; empty where nothing was. */
const typedOf = (keuze: string): string =>
  (new URLSearchParams(keuze).get('naam') ?? '').trim().toLowerCase()

/** Whether a choice of cases, or what it is called, says the name that is destroyed, or a part of it. */
const saysNaam = (getypt: string, label: string, naam: string): boolean =>
  [getypt, label.toLowerCase()].some((deel) => deel.includes(naam)) ||
  (getypt.length >= MIN_LETTERS && naam.includes(getypt))

/** Whether a search finds something else than this case: then it is not of who is forgotten alone. */
const findsOther = async (tx: Tx, getypt: string, zaak: string): Promise<boolean> => {
  const within = (waar: typeof tekst.inhoud | typeof werkregel.zoek) =>
    sql`position(${getypt} in lower(${waar})) > 0`
  const afzender = and(
    eq(tekst.soort, 'afzender'),
    ne(tekst.zaak, zaak),
    isNull(tekst.vernietiging),
  )
  const [regel] = await tx
    .select({ id: werkregel.dossier })
    .from(werkregel)
    .where(and(ne(werkregel.dossier, zaak), within(werkregel.zoek)))
    .limit(1)
  if (regel) return true
  const [ander] = await tx
    .select({ zaak: tekst.zaak })
    .from(tekst)
    .where(and(afzender, within(tekst.inhoud)))
    .limit(1)
  return ander !== undefined
}

/**
 * Removes the choices that people kept and that still say whom these texts are about: those with the name that is
 * destroyed, or that search for a word of the texts by which nothing else is found.
 */
export const clearKeuzes = async (
  tx: Tx,
  { zaak, naam }: { readonly zaak: string; readonly naam: string | undefined },
  teksten: readonly string[],
): Promise<void> => {
  const klein = teksten.map((deel) => deel.toLowerCase())
  const alle = await tx.select().from(lijstkeuze).for('update')
  const weg: string[] = []
  for (const { id, naam: label, keuze } of alle) {
    const getypt = typedOf(keuze)
    const genoemd = naam !== undefined && saysNaam(getypt, label, naam.toLowerCase())
    const gezocht = getypt.length >= MIN_LETTERS && klein.some((deel) => deel.includes(getypt))
    if (genoemd || (gezocht && !(await findsOther(tx, getypt, zaak)))) weg.push(id)
  }
  if (weg.length > 0) await tx.delete(lijstkeuze).where(inArray(lijstkeuze.id, weg))
}
