import type { Gevraagd, VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import type { Zaak } from './zaak.ts'

/** Missing facts that the initiator was asked for by a link. */
export interface Aanvulling extends Gevraagd {
  /** Every fact that was asked. */
  readonly gevraagd: readonly string[]
  /** Of those, what nobody has said anything of since. */
  readonly open: readonly string[]
  readonly bericht?: string
  /** ISO 8601 instants, UTC. */
  readonly verlooptOp: string
  readonly ontvangenOp?: string
}

/** What the initiator was asked in a case and was not withdrawn, oldest first. */
export const aanvullingenVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  zaak: Pick<Zaak, 'feiten' | 'teruggenomen'>,
): readonly Aanvulling[] => {
  const ontvangen = new Map(
    gebeurtenissen.flatMap(({ gebeurtenis, vastgelegdOp }) =>
      gebeurtenis.soort === 'aanvulling_ontvangen' ? [[gebeurtenis.bij, vastgelegdOp]] : [],
    ),
  )
  return gebeurtenissen.flatMap(({ volgnummer, gebeurtenis, door, vastgelegdOp }) => {
    if (gebeurtenis.soort !== 'aanvulling_gevraagd' || zaak.teruggenomen.has(volgnummer)) return []
    const { feiten, bericht, verlooptOp } = gebeurtenis
    const ontvangenOp = ontvangen.get(volgnummer)
    return {
      volgnummer,
      gevraagd: feiten,
      // What was said later is newer than the question.
      open: feiten.filter((feit) => (zaak.feiten.get(feit)?.volgnummer ?? 0) < volgnummer),
      ...(bericht !== undefined && { bericht }),
      ...{ gevraagdDoor: door, gevraagdOp: vastgelegdOp, verlooptOp },
      ...(ontvangenOp !== undefined && { ontvangenOp }),
    }
  })
}
