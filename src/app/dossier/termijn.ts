import { aanvraagtermijnVan } from '../../domain/dossier/aanvraagtermijn.ts'
import { afrondingVan } from '../../domain/dossier/afronding.ts'
import { computeTermijn } from '../../domain/dossier/termijnen.ts'
import { geldendVan } from '../../domain/dossier/zaak.ts'
import { beginDagVan } from './begin-dag.ts'
import type { KortDossier } from './read-dossier.ts'

/** What has to be done in a case, and the last day on which that is in time. */
export interface Zaaktermijn {
  readonly wat: string
  /** ISO 8601 day. */
  readonly einde: string
}

/** The day on which this case has to be answered; undefined where the rulebook has no procedure, and once it was. */
export const findTermijn = (dossier: KortDossier): Zaaktermijn | undefined => {
  const { boek } = dossier
  if (boek.procedure === undefined || afrondingVan(dossier.gebeurtenissen)) return undefined
  const geldend = geldendVan(dossier)
  const aanvraag = aanvraagtermijnVan(geldend, boek.procedure)
  if (aanvraag) return { wat: 'Beslissen op de aanvraag', einde: aanvraag.termijn.einde }
  const { einde } = computeTermijn({
    ontvangenOp: beginDagVan(dossier),
    duur: boek.procedure.intake.duur,
    vrijeDagen: boek.procedure.aangewezenDagen,
  })
  return { wat: 'Reageren op het idee', einde }
}
