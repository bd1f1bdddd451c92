import type { Aanvraagprocedure, Procedure } from '../model/procedure.ts'
import type { VastgelegdeGebeurtenis } from './gebeurtenis.ts'
import { computeTermijn, type Opschorting, type Termijn } from './termijnen.ts'

export interface Aanvraagtermijn {
  /** Number of the event with which the application came in. */
  readonly volgnummer: number
  readonly ontvangenOp: string
  readonly procedure: Aanvraagprocedure
  readonly termijn: Termijn
  readonly verlengd: boolean
  /** Of what was asked and has not come: the number of the event, and the last day. */
  readonly loopt: readonly { readonly volgnummer: number; readonly uiterlijk: string }[]
}

const listOpschortingen = (gebeurtenissen: readonly VastgelegdeGebeurtenis[]) =>
  gebeurtenissen.flatMap(({ volgnummer, gebeurtenis }) => {
    if (gebeurtenis.soort !== 'termijn_opgeschort') return []
    const { gevraagdOp, uiterlijk } = gebeurtenis
    const aangevuldOp = gebeurtenissen
      .flatMap(({ gebeurtenis: later }) =>
        later.soort === 'aanvraag_aangevuld' && later.bij === volgnummer ? [later.datum] : [],
      )
      .at(-1)
    const deel: Opschorting = {
      gevraagdOp,
      uiterlijk,
      ...(aangevuldOp !== undefined && { aangevuldOp }),
    }
    return [{ volgnummer, ...deel }]
  })

/**
 * The term of the last application in a case, from what happened (withdrawn events left out).
 * Undefined when there is no application, or its procedure is not in the configuration.
 */
export const aanvraagtermijnVan = (
  gebeurtenissen: readonly VastgelegdeGebeurtenis[],
  instelling: Procedure,
): Aanvraagtermijn | undefined => {
  const begin = gebeurtenissen.findLast(
    ({ gebeurtenis }) => gebeurtenis.soort === 'aanvraag_ontvangen',
  )
  if (begin?.gebeurtenis.soort !== 'aanvraag_ontvangen') return undefined
  const procedure = instelling.aanvraag[begin.gebeurtenis.procedure]
  if (procedure === undefined) return undefined
  const sinds = gebeurtenissen.filter(({ volgnummer }) => volgnummer > begin.volgnummer)
  const opschortingen = listOpschortingen(sinds)
  const { verlenging } = procedure
  const verlengd = sinds.some(({ gebeurtenis }) => gebeurtenis.soort === 'termijn_verlengd')
  return {
    volgnummer: begin.volgnummer,
    ontvangenOp: begin.gebeurtenis.datum,
    procedure,
    termijn: computeTermijn({
      ontvangenOp: begin.gebeurtenis.datum,
      duur: procedure.termijn.duur,
      ...(verlengd && verlenging && { verlenging: verlenging.duur }),
      opschortingen,
      vrijeDagen: instelling.aangewezenDagen,
    }),
    verlengd,
    loopt: opschortingen.filter(({ aangevuldOp }) => aangevuldOp === undefined),
  }
}
