import { and, asc, inArray } from 'drizzle-orm'
import type { Zaakregel } from '../../../app/ports/beoordelingen.ts'
import { afrondingVan } from '../../../domain/dossier/afronding.ts'
import { listZelfdePlan } from '../../../domain/dossier/begin.ts'
import type { GebeurtenisSoort } from '../../../domain/dossier/gebeurtenis.ts'
import { awaitAntwoord, MAX_WACHT_MS } from '../bewaren/antwoord.ts'
import type { Db } from '../bewaren/dossierregels.ts'
import { gebeurtenis } from '../schema/schema-dossier.ts'

/** How a case ended, and which other cases are the same plan. */
export type Zaakverloop = Pick<Zaakregel, 'antwoord' | 'zelfdePlan'>

/** What says so. */
export const VAN_VERLOOP: readonly GebeurtenisSoort[] = [
  'ingevoerd',
  'vervolgd',
  'afgerond',
  'heropend',
]

/** Of these cases, by case; nothing of a case in which none of it happened. */
export const readVerloop = async (
  db: Db,
  zaken: readonly string[],
): Promise<ReadonlyMap<string, Zaakverloop>> => {
  const { dossier, volgnummer, vastgelegdOp, door, inhoud, soort } = gebeurtenis
  const vraag = db
    .select({ dossier, volgnummer, vastgelegdOp, door, inhoud })
    .from(gebeurtenis)
    .where(and(inArray(dossier, [...zaken]), inArray(soort, [...VAN_VERLOOP])))
    .orderBy(asc(dossier), asc(volgnummer))
  const rijen = await awaitAntwoord(vraag, MAX_WACHT_MS)
  return new Map(
    [...Map.groupBy(rijen, (rij) => rij.dossier)].map(([zaak, gebeurd]) => {
      // Texts that are kept apart stay there: only codes, days and ids are read.
      const gebeurtenissen = gebeurd.map((rij) => ({
        ...{ volgnummer: rij.volgnummer, door: rij.door, gebeurtenis: rij.inhoud },
        vastgelegdOp: rij.vastgelegdOp.toISOString(),
      }))
      const einde = afrondingVan(gebeurtenissen)?.gebeurtenis
      const zelfdePlan = listZelfdePlan(gebeurtenissen)
      return [
        zaak,
        {
          ...(einde && { antwoord: { soort: einde.antwoord, datum: einde.datum } }),
          ...(zelfdePlan.length > 0 && { zelfdePlan }),
        },
      ]
    }),
  )
}
