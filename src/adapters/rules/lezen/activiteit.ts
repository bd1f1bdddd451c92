import { ACTIVITEITEN } from '../../../domain/model/feit.ts'
import type { Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import {
  and,
  not,
  ONBEKEND,
  ONWAAR,
  or,
  WAAR,
  type Waarheid,
} from '../../../domain/regeltaal/waarheid.ts'
import type { Boek } from './boek.ts'

/** What a condition says of a plan of which only this activity is known. A circle of names says nothing. */
export const testFor = (
  boek: Pick<Boek, 'voorwaarden'>,
  voorwaarde: Voorwaarde,
  activiteit: string,
  gezien: readonly string[] = [],
): Waarheid => {
  const test = (deel: Voorwaarde, ook: readonly string[] = gezien) =>
    testFor(boek, deel, activiteit, ook)
  if ('all' in voorwaarde) return voorwaarde.all.map((deel) => test(deel)).reduce(and, WAAR)
  if ('any' in voorwaarde) return voorwaarde.any.map((deel) => test(deel)).reduce(or, ONWAAR)
  if ('not' in voorwaarde) return not(test(voorwaarde.not))
  if ('condition' in voorwaarde) {
    const naam = voorwaarde.condition
    const genoemd = boek.voorwaarden.waarde[naam]
    return genoemd && !gezien.includes(naam) ? test(genoemd, [...gezien, naam]) : ONBEKEND
  }
  const { fact, operator, value } = voorwaarde
  if (fact !== ACTIVITEITEN) return ONBEKEND
  return (value === activiteit) === (operator === 'contains') ? WAAR : ONWAAR
}
