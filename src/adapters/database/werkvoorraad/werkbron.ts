import { and, asc, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm'
import type { RuimeBeoordeling, Werkbron } from '../../../app/ports/lijst/werkvoorraad.ts'
import type { Conclusie } from '../../../domain/model/visie.ts'
import { showAll } from '../apart/teksten.ts'
import { showGebeurtenis } from '../apart/tekstvelden.ts'
import type { Tx } from '../bewaren/dossierregels.ts'
import { toRichting, WERKBEOORDELING, WERKBESLUIT } from '../bewaren/werkvoorraad.ts'
import { beoordeling, besluit } from '../schema/schema.ts'
import { bijlage, bijlagedeel } from '../schema/schema-bijlage.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
import { inzending } from '../schema/schema-inzending.ts'

/** So much of a description is searched in; nobody types more than that looking for something. */
const TEKENS = 4_000

const { kader } = beoordeling
const BEOORDELING = {
  ...WERKBEOORDELING,
  gezag: beoordeling.gezag,
  regelboekId: beoordeling.regelboekId,
  regelboekSha256: beoordeling.regelboekSha256,
  inhoud: beoordeling.inhoud,
  gebieden: sql<readonly string[] | null>`${beoordeling.kern} -> 'gebieden'`,
  activiteiten: sql<readonly string[] | null>`${beoordeling.kern} #> '{feiten,activiteiten}'`,
  omschrijving: sql<string | null>`${beoordeling.verzoek} ->> 'omschrijving'`,
  x: sql<number>`((${kader}[0])[0] + (${kader}[1])[0]) / 2`,
  y: sql<number>`((${kader}[0])[1] + (${kader}[1])[1]) / 2`,
}

const isLijst = (waarde: unknown): waarde is readonly string[] => Array.isArray(waarde)

/** What the initiator added to these cases in words. */
const readOmschrijvingen = async (
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const tekst = sql<string>`left(convert_from(string_agg(${bijlagedeel.inhoud}, ''::bytea order by ${bijlagedeel.nummer}), 'UTF8'), ${TEKENS})`
  const rijen = await tx
    .select({ zaak: bijlage.zaak, tekst })
    .from(bijlage)
    .innerJoin(bijlagedeel, eq(bijlagedeel.bijlage, bijlage.id))
    .where(and(inArray(bijlage.zaak, [...ids]), eq(bijlage.soort, 'omschrijving')))
    .groupBy(bijlage.zaak, bijlage.id)
  return new Map(rijen.map((rij) => [rij.zaak ?? '', rij.tekst]))
}

const readBeoordelingen = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly RuimeBeoordeling[]> => {
  const opnieuw = tx
    .select({ id: gebeurtenis.beoordeling })
    .from(gebeurtenis)
    .where(and(inArray(gebeurtenis.dossier, [...ids]), eq(gebeurtenis.soort, 'herbeoordeeld')))
  const rijen = await tx
    .select(BEOORDELING)
    .from(beoordeling)
    .where(or(inArray(beoordeling.id, [...ids]), inArray(beoordeling.id, opnieuw)))
  const bijgevoegd = await readOmschrijvingen(tx, ids)
  const getoond = await showAll(tx, rijen, (rij, lees) => ({
    ...rij,
    naam: lees(rij.naam).inhoud,
    omschrijving: rij.omschrijving === null ? null : lees(rij.omschrijving).inhoud,
  }))
  return getoond.map(
    ({ aangemaaktOp, conclusie, stand, hardheid, hoogstens, x, y, omschrijving, ...rij }) => {
      const tekst = [omschrijving ?? '', bijgevoegd.get(rij.id) ?? ''].join('\n').trim()
      return {
        id: rij.id,
        naam: rij.naam,
        conclusie: conclusie as Conclusie,
        aangemaaktOp: aangemaaktOp.toISOString(),
        inhoud: rij.inhoud,
        ...(stand !== null && { richting: toRichting(stand, hardheid, hoogstens) }),
        gezag: rij.gezag,
        regelboek: { id: rij.regelboekId, sha256: rij.regelboekSha256 },
        gebieden: isLijst(rij.gebieden) ? rij.gebieden : [],
        activiteiten: isLijst(rij.activiteiten) ? rij.activiteiten : [],
        midden: [Number(x), Number(y)],
        ...(tekst !== '' && { omschrijving: tekst.slice(0, TEKENS) }),
      }
    },
  )
}

/** What says who handles a case: whom it was given to, or who finished it. */
const NOEMT_WIE: ReadonlySet<string> = new Set(['toegewezen', 'afgerond'])

const readGebeurtenissen = async (
  tx: Tx,
  ids: readonly string[],
): Promise<Werkbron['gebeurtenissen']> => {
  const rijen = await tx
    .select(getTableColumns(gebeurtenis))
    .from(gebeurtenis)
    .where(inArray(gebeurtenis.dossier, [...ids]))
    .orderBy(asc(gebeurtenis.dossier), asc(gebeurtenis.volgnummer))
  const getoond = await showAll(tx, rijen, (rij, lees) =>
    NOEMT_WIE.has(rij.soort) ? showGebeurtenis(rij, lees) : rij,
  )
  return getoond.map(({ bij, beoordeling: id, inhoud, vastgelegdOp, ...rij }) => ({
    ...rij,
    vastgelegdOp: vastgelegdOp.toISOString(),
    gebeurtenis: inhoud,
    ...(bij !== null && { bij }),
    ...(id !== null && { beoordeling: id }),
    ...(inhoud.soort === 'afgerond' && { antwoord: inhoud.antwoord }),
    ...(inhoud.soort === 'ingevoerd' && {
      datum: inhoud.datum,
      ...(inhoud.nummer !== undefined && { kenmerk: inhoud.nummer }),
    }),
  }))
}

/** All that the rows of these cases are worked out of. */
export const readWerkbron = async (tx: Tx, ids: readonly string[]): Promise<Werkbron> => {
  const beoordelingen = await readBeoordelingen(tx, ids)
  const besluiten = await tx
    .selectDistinctOn([besluit.beoordeling], WERKBESLUIT)
    .from(besluit)
    .where(
      inArray(
        besluit.beoordeling,
        beoordelingen.map(({ id }) => id),
      ),
    )
    .orderBy(asc(besluit.beoordeling), sql`${besluit.vastgelegdOp} desc`, sql`${besluit.id} desc`)
  const gebeurtenissen = await readGebeurtenissen(tx, ids)
  const nummers = await tx
    .select({ dossier: inzending.dossier, nummer: inzending.nummer })
    .from(inzending)
    .where(inArray(inzending.dossier, [...ids]))
  return {
    beoordelingen,
    besluiten: besluiten.map(({ conclusie, vastgelegdOp, ...rij }) => ({
      ...rij,
      ...(conclusie !== null && { conclusie }),
      vastgelegdOp: vastgelegdOp.toISOString(),
    })),
    gebeurtenissen,
    nummers: new Map(nummers.map(({ dossier, nummer }) => [dossier, nummer])),
  }
}
