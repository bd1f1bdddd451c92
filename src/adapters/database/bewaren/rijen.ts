import type { BewaardeRij } from '../../../app/ports/beoordelingen.ts'
import type { Statuslink } from '../../../app/ports/dossiers.ts'
import type { NieuwBericht } from '../../../domain/dossier/bericht.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import { createKluis } from '../apart/teksten.ts'
import { hideBesluit } from '../apart/tekstvelden.ts'
import { besluit as besluitTabel, type beoordeling as tabel } from '../schema/schema.ts'
import { uitnodiging } from '../schema/schema-dossier.ts'
import { bericht } from '../schema/schema-inzending.ts'
import type { Tx } from './dossierregels.ts'

/** A row of its table as it was given, whatever its columns say. */
export const fromBeoordelingRij = ({
  aangemaaktOp,
  laagst,
  hoogst,
  geldigOp,
  beschikbaarOp,
  regelboekId,
  regelboekSha256,
  dossier,
  volgnummer: _,
  spoorvorm: __,
  onbekend,
  teBeoordelen,
  stand,
  hardheid,
  hoogstens,
  ...rest
}: typeof tabel.$inferSelect): BewaardeRij =>
  ({
    ...rest,
    aangemaaktOp: aangemaaktOp.toISOString(),
    bandbreedte: { laagst, hoogst },
    peildatum: { geldigOp, beschikbaarOp },
    regelboek: { id: regelboekId, sha256: regelboekSha256 },
    ...(dossier !== null && { dossier }),
    afgeleid: {
      onbekend,
      teBeoordelen,
      ...(stand !== null && { stand }),
      ...(hardheid !== null && { hardheid }),
      ...(hoogstens !== null && { hoogstens }),
    },
  }) as BewaardeRij

/** Stores a besluit as a row of its table, and its texts apart. */
export const storeBesluitRij = async (
  tx: Tx,
  { vastgelegdOp, ...besluit }: VastgelegdBesluit,
): Promise<void> => {
  const kluis = createKluis(besluit.beoordeling)
  const rij = hideBesluit(besluit, kluis)
  await kluis.keep(tx)
  await tx.insert(besluitTabel).values({ ...rij, vastgelegdOp: new Date(vastgelegdOp) })
}

/** Messages that are to go out, with what they tell of a case. */
export const storeBerichten = async (
  tx: Tx,
  dossier: string,
  berichten: readonly NieuwBericht[],
): Promise<void> => {
  if (berichten.length === 0) return
  await tx.insert(bericht).values(
    berichten.map(({ aangemaaktOp, verlooptOp, ...rest }) => ({
      ...rest,
      dossier,
      aangemaaktOp: new Date(aangemaaktOp),
      volgendeOp: new Date(aangemaaktOp),
      verlooptOp: new Date(verlooptOp),
    })),
  )
}

/** Links under which a case is followed, by the hash of their key. */
export const storeStatuslinks = async (
  tx: Tx,
  dossier: string,
  links: readonly Statuslink[],
): Promise<void> => {
  if (links.length === 0) return
  await tx.insert(uitnodiging).values(
    links.map(({ sleutelSha256, verlooptOp }) => ({
      ...{ sleutelSha256, dossier },
      soort: 'status' as const,
      inhoud: {},
      verlooptOp: new Date(verlooptOp),
    })),
  )
}
