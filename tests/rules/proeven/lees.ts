import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { InitiatiefInvoer } from '../../../src/domain/model/initiatief.ts'

/** A plan tried on the rulebook: a square on a spot in RD with what somebody would answer. */
export interface Proef {
  readonly plan: string
  /** The south-west corner, and the side, in m. */
  readonly plek: readonly [number, number]
  readonly zijde: number
  readonly feiten: InitiatiefInvoer['feiten']
  /** Which way a planner would go. */
  readonly planoloog?: string
  /** What a lay person types to find the plan type. */
  readonly getypt?: string
  readonly plantype?: string
  /** Where a real plan is described. */
  readonly bron?: string
  /** What a planner would still miss in the answer. */
  readonly mist?: string
}

const MAP = fileURLToPath(new URL('../../../voorbeelden/proeven/', import.meta.url))

/** A fact of null is left out: it is not known. */
export const readProeven = (bestand: string): readonly Proef[] =>
  parse(readFileSync(MAP + bestand, 'utf8'), { merge: true, maxAliasCount: -1 }).plannen.map(
    ({ feiten, ...proef }: Proef) => ({
      ...proef,
      feiten: Object.fromEntries(
        Object.entries(feiten).filter(([, waarde]) => waarde !== null),
      ) as Proef['feiten'],
    }),
  )
