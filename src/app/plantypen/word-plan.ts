import { ACTIVITEITEN, type FeitWaarde } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { showWaarde } from '../woorden/namen.ts'
import { findPlantype } from './kernvragen.ts'

interface Plan {
  readonly feiten: readonly { readonly feit: string; readonly waarde: FeitWaarde }[]
  readonly plantype?: { readonly id: string; readonly label: string } | undefined
}

/** What a plan is, in words: its plan type as long as its activities are those of it, otherwise its activities. */
export const wordPlan = ({ feiten, plantype }: Plan, boek: Regelboek): string | undefined => {
  const waarde = feiten.find(({ feit }) => feit === ACTIVITEITEN)?.waarde
  const type = findPlantype(boek, plantype?.id)
  if (waarde === undefined || type === undefined) return plantype?.label
  const nu = new Set([waarde].flat())
  return type.activiteiten.length === nu.size && type.activiteiten.every((deel) => nu.has(deel))
    ? plantype?.label
    : showWaarde(boek, ACTIVITEITEN, waarde)
}
