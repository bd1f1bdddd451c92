import type { Bevinding, Bevindingcode } from '../../../src/domain/gezondheid/bevinding.ts'
import { createOplosser } from '../../../src/domain/gezondheid/oplosser.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type {
  Operator,
  Vergelijking,
  VergelijkingWaarde,
} from '../../../src/domain/model/voorwaarde.ts'
import {
  compileRegelboek,
  type GecompileerdeRegel,
} from '../../../src/domain/regeltaal/regelwerk.ts'
import { maakBoek, PEILDATUM, type ProefInhoud } from '../proef/proefboek.ts'

/** A small rulebook compiled, with the search for facts in it. */
export const prepare = (inhoud: ProefInhoud, peildatum = PEILDATUM) => {
  const werk = compileRegelboek(maakBoek(inhoud), peildatum)
  return { werk, los: createOplosser(werk) }
}

/** The first rules of a compiled rulebook; throws when one is missing. */
export const ruleAt = (regels: readonly GecompileerdeRegel[], i = 0): GecompileerdeRegel => {
  const regel = regels[i]
  if (!regel) throw new Error(`no rule ${i}`)
  return regel
}

const compare =
  (operator: Operator) =>
  (fact: string, value: VergelijkingWaarde): Vergelijking => ({ fact, operator, value })

export const is = compare('equal')
export const less = compare('lessThan')
export const atMost = compare('lessThanInclusive')
export const more = compare('greaterThan')
export const atLeast = compare('greaterThanInclusive')
export const has = compare('contains')

/** A fact with nothing to it but what is given. */
export const bareFeit = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  min: 0,
  max: 100,
  herkomst: 'initiatief',
  ...rest,
})

/** A finding about a rule. */
export const onRegel = (
  code: Bevindingcode,
  pad: Bevinding['plek']['pad'],
  params: Bevinding['params'] = {},
  id = 'RG-01',
): Bevinding => ({ code, plek: { soort: 'regel', id, pad }, params })
