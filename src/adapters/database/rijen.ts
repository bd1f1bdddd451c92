import type { NieuweBeoordeling, VastgelegdBesluit } from '../../app/ports/beoordelingen.ts'

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
