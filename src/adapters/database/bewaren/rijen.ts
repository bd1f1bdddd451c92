import type { NieuweBeoordeling } from '../../../app/ports/beoordelingen.ts'
import type { VastgelegdBesluit } from '../../../domain/model/antwoord/besluit.ts'

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
