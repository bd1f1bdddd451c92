import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { WerkvoorraadPort } from '../../../app/ports/lijst/werkvoorraad.ts'
import type { Ideeantwoord } from '../../../domain/dossier/gebeurtenis-afronding.ts'
import type { KorteRichting } from '../../../domain/model/richting.ts'
import type { Conclusie } from '../../../domain/model/visie.ts'
import { type Lees, showAll } from '../apart/teksten.ts'
import { beoordeling, besluit } from '../schema/schema.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
import { inzending } from '../schema/schema-inzending.ts'
import { awaitAntwoord, MAX_WACHT_MS } from './antwoord.ts'
import type { Db } from './dossierregels.ts'
import { type Gezagen, vanGezag, vanZaakVanGezag } from './gezag.ts'

/** What the list of work needs of an assessment. */
export const WERKBEOORDELING = {
  id: beoordeling.id,
  naam: beoordeling.naam,
  conclusie: beoordeling.conclusie,
  aangemaaktOp: beoordeling.aangemaaktOp,
  stand: beoordeling.stand,
  hardheid: beoordeling.hardheid,
  hoogstens: beoordeling.hoogstens,
}

/** What was recorded of a decision, without its text. */
export const WERKBESLUIT = {
  beoordeling: besluit.beoordeling,
  stand: besluit.stand,
  conclusie: besluit.conclusie,
  vastgelegdOp: besluit.vastgelegdOp,
}

/** Letters and motivations stay where they are. */
const GEBEURTENIS = {
  dossier: gebeurtenis.dossier,
  volgnummer: gebeurtenis.volgnummer,
  soort: gebeurtenis.soort,
  bij: gebeurtenis.bij,
  beoordeling: gebeurtenis.beoordeling,
  // Only of these few is anything read of what was written.
  datum: sql<
    string | null
  >`case when ${gebeurtenis.soort} = 'ingevoerd' then ${gebeurtenis.inhoud} ->> 'datum' end`,
  kenmerk: sql<
    string | null
  >`case when ${gebeurtenis.soort} = 'ingevoerd' then ${gebeurtenis.inhoud} ->> 'nummer' end`,
  antwoord: sql<Ideeantwoord | null>`case when ${gebeurtenis.soort} = 'afgerond' then ${gebeurtenis.inhoud} ->> 'antwoord' end`,
}

/** What the store itself wrote in these columns. */
export const toRichting = (
  stand: string,
  hardheid: string | null,
  hoogstens: string | null,
): KorteRichting =>
  ({
    stand,
    ...(hardheid !== null && { hardheid }),
    ...(hoogstens !== null && { hoogstens }),
  }) as KorteRichting

export const createWerkbronnen = (
  db: Db,
  gezagen: Gezagen,
): Pick<WerkvoorraadPort, 'read' | 'listLaatste'> => ({
  listLaatste: async () => {
    const opnieuw = eq(gebeurtenis.soort, 'herbeoordeeld')
    const gebeurd = await awaitAntwoord(
      db
        .select({ dossier: gebeurtenis.dossier, beoordeling: gebeurtenis.beoordeling })
        .from(gebeurtenis)
        .where(and(opnieuw, vanZaakVanGezag(gezagen, gebeurtenis.dossier)))
        .orderBy(asc(gebeurtenis.dossier), asc(gebeurtenis.volgnummer)),
      MAX_WACHT_MS,
    )
    const zaken = await awaitAntwoord(
      db
        .select({ id: beoordeling.id })
        .from(beoordeling)
        .where(vanGezag(gezagen, beoordeling.gezag))
        .orderBy(asc(beoordeling.id)),
      MAX_WACHT_MS,
    )
    const vervangend = new Set(gebeurd.map((rij) => rij.beoordeling))
    const laatste = new Map(gebeurd.map((rij) => [rij.dossier, rij.beoordeling]))
    return new Map(
      zaken.flatMap(({ id }) => (vervangend.has(id) ? [] : [[laatste.get(id) ?? id, id] as const])),
    )
  },
  read: async () => {
    const rijen = await awaitAntwoord(
      db.select(WERKBEOORDELING).from(beoordeling).where(vanGezag(gezagen, beoordeling.gezag)),
      MAX_WACHT_MS,
    )
    const showNaam = (rij: (typeof rijen)[number], lees: Lees) => ({
      ...rij,
      naam: lees(rij.naam).inhoud,
    })
    const beoordelingen = await awaitAntwoord(showAll(db, rijen, showNaam), MAX_WACHT_MS)
    const besluiten = await awaitAntwoord(
      db
        .selectDistinctOn([besluit.beoordeling], WERKBESLUIT)
        .from(besluit)
        .where(vanZaakVanGezag(gezagen, besluit.beoordeling))
        .orderBy(asc(besluit.beoordeling), desc(besluit.vastgelegdOp), desc(besluit.id)),
      MAX_WACHT_MS,
    )
    const gebeurtenissen = await awaitAntwoord(
      db
        .select(GEBEURTENIS)
        .from(gebeurtenis)
        .where(vanZaakVanGezag(gezagen, gebeurtenis.dossier))
        .orderBy(asc(gebeurtenis.dossier), asc(gebeurtenis.volgnummer)),
      MAX_WACHT_MS,
    )
    const { dossier, nummer } = inzending
    const nummers = await awaitAntwoord(
      db.select({ dossier, nummer }).from(inzending).where(vanZaakVanGezag(gezagen, dossier)),
      MAX_WACHT_MS,
    )
    return {
      nummers: new Map(nummers.map((rij) => [rij.dossier, rij.nummer])),
      beoordelingen: beoordelingen.map(
        ({ aangemaaktOp, conclusie, stand, hardheid, hoogstens, ...rij }) => ({
          ...rij,
          conclusie: conclusie as Conclusie,
          aangemaaktOp: aangemaaktOp.toISOString(),
          ...(stand !== null && { richting: toRichting(stand, hardheid, hoogstens) }),
        }),
      ),
      besluiten: besluiten.map(({ conclusie, vastgelegdOp, ...rij }) => ({
        ...rij,
        ...(conclusie !== null && { conclusie }),
        vastgelegdOp: vastgelegdOp.toISOString(),
      })),
      gebeurtenissen: gebeurtenissen.map(
        ({ bij, beoordeling: id, antwoord, datum, kenmerk, ...rij }) => ({
          ...rij,
          ...(bij !== null && { bij }),
          ...(id !== null && { beoordeling: id }),
          ...(antwoord !== null && { antwoord }),
          ...(datum !== null && { datum }),
          ...(kenmerk !== null && { kenmerk }),
        }),
      ),
    }
  },
})
