import { asRecord, type JsonRecord } from '../../domain/json.ts'
import { ACTIVITEITEN, type FeitWaarde } from '../../domain/model/feit.ts'
import type { Plantype } from '../../domain/model/plantype.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { upperFirst } from '../../domain/tekst.ts'
import { labelFeit, showWaarde } from '../woorden/namen.ts'

/** The facts with which a plan of this type starts. */
export const beginFeiten = ({ activiteiten, feiten }: Plantype): Record<string, FeitWaarde> => ({
  [ACTIVITEITEN]: activiteiten,
  ...feiten,
})

/** An initiative that names the type, with the values to start from where it says nothing; and which those are. */
export const startPlantype = (
  type: Plantype,
  inhoud: unknown,
): { readonly inhoud: JsonRecord; readonly ingevuld: Readonly<Record<string, FeitWaarde>> } => {
  const velden = asRecord(inhoud)
  const gegeven = asRecord(velden.feiten)
  const ingevuld = Object.fromEntries(
    Object.entries(beginFeiten(type)).filter(([feit]) => gegeven[feit] === undefined),
  )
  return {
    inhoud: { ...velden, plantype: type.id, feiten: { ...ingevuld, ...gegeven } },
    ingevuld,
  }
}

/** What was filled in, so that nothing is filled in silently. */
export const sayIngevuld = (
  boek: Regelboek,
  ingevuld: Readonly<Record<string, FeitWaarde>>,
): readonly string[] =>
  Object.entries(ingevuld).map(
    ([feit, waarde]) => `${upperFirst(labelFeit(boek, feit))}: ${showWaarde(boek, feit, waarde)}`,
  )
