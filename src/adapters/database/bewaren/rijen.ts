import type { BewaardeRij, NieuweBeoordeling } from '../../../app/ports/beoordelingen.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'
import type { beoordeling } from '../schema/schema.ts'

/** A beoordeling as a row of its table. */
export const toBeoordelingRij = ({
  aangemaaktOp,
  bandbreedte,
  peildatum,
  regelboek,
  ...rest
}: NieuweBeoordeling) => ({
  ...rest,
  ...bandbreedte,
  ...peildatum,
  aangemaaktOp: new Date(aangemaaktOp),
  regelboekId: regelboek.id,
  regelboekSha256: regelboek.sha256,
})

/** A besluit as a row of its table. */
export const toBesluitRij = ({ vastgelegdOp, ...besluit }: VastgelegdBesluit) => ({
  ...besluit,
  vastgelegdOp: new Date(vastgelegdOp),
})

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
  onbekend,
  teBeoordelen,
  stand,
  hardheid,
  hoogstens,
  ...rest
}: typeof beoordeling.$inferSelect): BewaardeRij =>
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
