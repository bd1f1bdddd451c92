import { wordWaarde } from '../../../app/woorden/namen.ts'
import type { Aanvulling } from '../../../domain/dossier/aanvulling.ts'
import type { Advies } from '../../../domain/model/beoordeling.ts'
import { type FeitWaarde, ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { lowerFirst, upperFirst } from '../../../domain/tekst.ts'

export const nameFeit = ({ feiten }: Regelboek, id: string): string =>
  upperFirst(feiten.get(id)?.label ?? id)

/** The question that asks a fact, or else its name. */
export const vraagOf = ({ boek }: { readonly boek: Regelboek }, id: string): string =>
  boek.feiten.get(id)?.vraag ?? nameFeit(boek, id)

/** Whether only who made a study can answer it. */
export const isVoorAdviseur = ({ feiten }: Regelboek, id: string): boolean =>
  feiten.get(id)?.wie === 'adviseur'

/** In which document the answer stands that nobody knows by heart; undefined: who has the plan knows it. */
export const sayWaarStaat = (boek: Regelboek, id: string): string | undefined => {
  if (!isVoorAdviseur(boek, id)) return undefined
  const stuk = boek.begrippen.stukken[boek.feiten.get(id)?.stuk ?? '']?.label
  return stuk === undefined
    ? 'dit weet meestal een adviseur'
    : `dit staat in een onderzoek of berekening: ${lowerFirst(stuk)}`
}

/** The value of a fact as an officer reads it; absent and "weet ik niet" are told apart. */
export const showWaarde = (boek: Regelboek, id: string, waarde: FeitWaarde | undefined): string => {
  if (waarde === undefined) return 'niet opgegeven'
  if (waarde === ONBEKEND_BIJ_INITIATIEFNEMER) return 'niet bekend bij de initiatiefnemer'
  return wordWaarde(boek, boek.feiten.get(id), waarde)
}

/** What is still possible, with everything unknown at its worst and at its best. */
export const showBand = (
  { visie: { woorden } }: Regelboek,
  { laagst, hoogst }: Advies['bandbreedte'],
): string =>
  laagst === hoogst ? `vast: ${woorden[laagst]}` : `${woorden[laagst]} tot ${woorden[hoogst]}`

/** That an officer wrote down what the initiator told him; empty when he answered himself. */
export const sayGenoteerd = ({ genoteerdDoor }: Pick<Aanvulling, 'genoteerdDoor'>): string =>
  genoteerdDoor === undefined ? '' : `, vastgelegd door ${genoteerdDoor}`
