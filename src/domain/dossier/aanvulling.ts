import type { Gevraagd, VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import type { Zaak } from './zaak.ts'

/** Missing facts that the initiator was asked for by a link. */
export interface Aanvulling extends Gevraagd {
  /** Every fact that was asked. */
  readonly gevraagd: readonly string[]
  /** Of those, what nobody has said anything of since. */
  readonly open: readonly string[]
  /** What is asked in an officer's own words, and what came back. */
  readonly eigenVraag?: string
  readonly antwoord?: string
  readonly bericht?: string
  /** ISO 8601 instants, UTC. */
  readonly verlooptOp: string
  readonly ontvangenOp?: string
  /** Name of the officer who wrote down what the initiator answered; absent: he did so himself. */
  readonly genoteerdDoor?: string
}

/** Who answers by his own link, as it is recorded. */
export const INITIATIEFNEMER = 'initiatiefnemer'

/** What the initiator was asked in a case and was not withdrawn, oldest first. */
export const aanvullingenVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  zaak: Pick<Zaak, 'feiten' | 'teruggenomen'>,
): readonly Aanvulling[] => {
  const ontvangen = new Map(
    gebeurtenissen.flatMap(({ gebeurtenis, vastgelegdOp, door }) =>
      gebeurtenis.soort === 'aanvulling_ontvangen'
        ? [[gebeurtenis.bij, { op: vastgelegdOp, antwoord: gebeurtenis.tekst, door }] as const]
        : [],
    ),
  )
  return gebeurtenissen.flatMap(({ volgnummer, gebeurtenis, door, vastgelegdOp }) => {
    if (gebeurtenis.soort !== 'aanvulling_gevraagd' || zaak.teruggenomen.has(volgnummer)) return []
    const { feiten, eigenVraag, bericht, verlooptOp } = gebeurtenis
    const { op: ontvangenOp, antwoord, door: van } = ontvangen.get(volgnummer) ?? {}
    return {
      volgnummer,
      gevraagd: feiten,
      // What was said later is newer than the question.
      open: feiten.filter((feit) => (zaak.feiten.get(feit)?.volgnummer ?? 0) < volgnummer),
      ...(eigenVraag !== undefined && { eigenVraag }),
      ...(antwoord !== undefined && { antwoord }),
      ...(bericht !== undefined && { bericht }),
      ...{ gevraagdDoor: door, gevraagdOp: vastgelegdOp, verlooptOp },
      ...(ontvangenOp !== undefined && { ontvangenOp }),
      ...(van !== undefined && van !== INITIATIEFNEMER && { genoteerdDoor: van }),
    }
  })
}

/** Whether the initiator still has something to answer. */
export const isTeBeantwoorden = ({ ontvangenOp, open, eigenVraag }: Aanvulling): boolean =>
  ontvangenOp === undefined && (open.length > 0 || eigenVraag !== undefined)
