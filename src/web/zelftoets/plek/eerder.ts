import { readZelftoets, type Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { OmgevingMetZelftoetsen } from '../../../app/omgeving.ts'
import { findPlantype } from '../../../app/plantypen/kernvragen.ts'
import { AppError } from '../../../domain/errors.ts'
import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import { toVelden, type Velden } from '../../shared/formulier.ts'

/** A self-check that gets another place or another plan. */
export interface Gewijzigd extends Zelftoets {
  readonly sleutel: string
}

/** The self-check of this key; undefined when there is none (any more): then a new one begins. */
export const findToets = async (
  omgeving: OmgevingMetZelftoetsen,
  sleutel: string | undefined,
): Promise<Gewijzigd | undefined> => {
  if (sleutel === undefined) return undefined
  try {
    return { ...(await readZelftoets(omgeving, sleutel)), sleutel }
  } catch (fout) {
    if (fout instanceof AppError && fout.code === 'niet_gevonden') return undefined
    throw fout
  }
}

/** What the first page shows of it: the plan, and what the plan type filled in. */
export const fillToets = (toets: Zelftoets | undefined): Velden => {
  if (!toets) return {}
  const { boek, invoer } = toets
  const type = findPlantype(boek, invoer.plantype)
  const ids = [ACTIVITEITEN, ...Object.keys(type?.feiten ?? {})]
  const feiten = ids.flatMap((id) => {
    const waarde = invoer.feiten[id]
    return waarde === undefined ? [] : [[id, waarde] as const]
  })
  return { ...(type && { plantype: type.id }), ...toVelden(Object.fromEntries(feiten)) }
}
