import { and, asc, eq } from 'drizzle-orm'
import type { WerkvoorraadPort } from '../../../app/ports/lijst/werkvoorraad.ts'
import type { KorteRichting } from '../../../domain/model/richting.ts'
import { beoordeling, besluit } from '../schema/schema.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'
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
): Pick<WerkvoorraadPort, 'listLaatste'> => ({
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
})
