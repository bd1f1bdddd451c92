import type { Duur } from '../model/procedure.ts'
import { addDagen, addMaanden, dagenTussen, feestdagenVan, weekdagVan } from './kalender.ts'

/** The term stands still while the applicant completes the application (Awb 4:15). ISO dates. */
export interface Opschorting {
  /** Day on which it was asked for. */
  readonly gevraagdOp: string
  /** Last day on which it can be given. */
  readonly uiterlijk: string
  /** Day on which it was given; absent: not yet. */
  readonly aangevuldOp?: string
}

export interface Termijnvraag {
  /** Day of receipt; the term begins the day after. */
  readonly ontvangenOp: string
  readonly duur: Duur
  /** Once. */
  readonly verlenging?: Duur
  readonly opschortingen?: readonly Opschorting[]
  /** Designated days, beside the holidays of the law. */
  readonly vrijeDagen?: readonly string[]
}

/** How the last day was worked out, step by step. `datum` is the last day after this step. */
export type Termijnstap =
  | { readonly soort: 'duur' | 'verlenging'; readonly duur: Duur; readonly datum: string }
  | {
      readonly soort: 'opschorting'
      readonly van: string
      readonly totEnMet: string
      readonly dagen: number
      readonly datum: string
    }
  | { readonly soort: 'verschoven'; readonly datum: string }

export interface Termijn {
  /** Last day on which the decision is in time. */
  readonly einde: string
  /** True while something is asked that has not come: the end may come earlier. */
  readonly voorlopig: boolean
  readonly stappen: readonly Termijnstap[]
}

const addDuur = (datum: string, { aantal, eenheid }: Duur): string =>
  eenheid === 'weken' ? addDagen(datum, aantal * 7) : addMaanden(datum, aantal)

/** Longer terms are left alone by the Algemene termijnenwet (art. 4: over twelve weeks or three months). */
const isKort = ({ aantal, eenheid }: Duur): boolean =>
  eenheid === 'weken' ? aantal <= 12 : aantal <= 3

const isVrij = (datum: string, vrijeDagen: readonly string[]): boolean =>
  weekdagVan(datum) % 6 === 0 ||
  vrijeDagen.includes(datum) ||
  feestdagenVan(Number(datum.slice(0, 4))).includes(datum)

/** This day, or else the first after it on which people work (Algemene termijnenwet art. 1). */
export const toWerkdag = (datum: string, vrijeDagen: readonly string[] = []): string =>
  isVrij(datum, vrijeDagen) ? toWerkdag(addDagen(datum, 1), vrijeDagen) : datum

/** The days on which the term stands still: from the day after the request, to that before the answer. */
const suspend = (opschorting: Opschorting, eerder: string) => {
  const { gevraagdOp, uiterlijk, aangevuldOp } = opschorting
  const optijd = aangevuldOp !== undefined && aangevuldOp <= uiterlijk
  const begin = addDagen(gevraagdOp, 1)
  // Two requests at a time: the same day never counts twice.
  const van = begin > eerder ? begin : addDagen(eerder, 1)
  const totEnMet = optijd ? addDagen(aangevuldOp, -1) : uiterlijk
  return { van, totEnMet, dagen: Math.max(0, dagenTussen(van, totEnMet) + 1) }
}

/** The last day for a decision and how it was worked out. */
export const computeTermijn = (vraag: Termijnvraag): Termijn => {
  const { ontvangenOp, duur, verlenging, opschortingen = [], vrijeDagen = [] } = vraag
  const stappen: Termijnstap[] = [{ soort: 'duur', duur, datum: addDuur(ontvangenOp, duur) }]
  const last = () => stappen.at(-1)?.datum ?? ontvangenOp
  if (verlenging !== undefined) {
    stappen.push({ soort: 'verlenging', duur: verlenging, datum: addDuur(last(), verlenging) })
  }
  let gehad = ontvangenOp
  for (const deel of opschortingen.toSorted((a, b) => a.gevraagdOp.localeCompare(b.gevraagdOp))) {
    const stil = suspend(deel, gehad)
    if (stil.dagen === 0) continue
    gehad = stil.totEnMet
    stappen.push({ soort: 'opschorting', ...stil, datum: addDagen(last(), stil.dagen) })
  }
  const einde = isKort(duur) ? toWerkdag(last(), vrijeDagen) : last()
  if (einde !== last()) stappen.push({ soort: 'verschoven', datum: einde })
  const voorlopig = opschortingen.some(({ aangevuldOp }) => aangevuldOp === undefined)
  return { einde, voorlopig, stappen }
}
