import type {
  DeelInvoer,
  OntwikkelingInvoer,
} from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { isSameWaarde, keyOfWaarde } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { showWaarde } from './feitvelden.ts'

/** The plan with these parts: those it has in their place, new ones behind them. */
export const withDelen =
  (delen: readonly DeelInvoer[], alleenDeze: boolean) =>
  (invoer: OntwikkelingInvoer): OntwikkelingInvoer => {
    const nieuw = new Map(delen.map((deel) => [deel.id, deel]))
    const eerder = new Set(invoer.delen.map(({ id }) => id))
    const gebleven = invoer.delen.filter(({ id }) => !alleenDeze || nieuw.has(id))
    return {
      ...invoer,
      delen: [
        ...gebleven.map((deel) => nieuw.get(deel.id) ?? deel),
        ...delen.filter(({ id }) => !eerder.has(id)),
      ],
    }
  }

const sortLeden = (_: string, waarde: unknown): unknown =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
    ? Object.fromEntries(
        Object.entries(waarde).toSorted(([een], [ander]) => (een < ander ? -1 : 1)),
      )
    : waarde

const isZelfde = (een: unknown, ander: unknown): boolean =>
  JSON.stringify(een, sortLeden) === JSON.stringify(ander, sortLeden)

const keysOf = (feiten: DeelInvoer['feiten']) =>
  Object.entries(feiten).map(([id, waarde]) => [id, keyOfWaarde(waarde)])

/** The same for parts of which all is the same. */
export const keyOfDeel = ({ feiten, ...deel }: DeelInvoer): string =>
  JSON.stringify([deel, keysOf(feiten)])

/** The same for plans of which all but the name is the same. */
export const keyOfPlan = ({ naam: _, feiten, delen, ...plan }: OntwikkelingInvoer): string =>
  JSON.stringify([plan, keysOf(feiten), delen.map(keyOfDeel)])

/** Which stated values differ, a sentence each. */
export const describeWaarden = (
  boek: Regelboek,
  oud: DeelInvoer['feiten'],
  nieuw: DeelInvoer['feiten'],
): readonly string[] =>
  [...new Set([...Object.keys(oud), ...Object.keys(nieuw)])]
    .filter((id) => !isSameWaarde(oud[id], nieuw[id]))
    .map((id) => {
      const label = boek.feiten.get(id)?.label ?? id
      return `${label}: ${showWaarde(boek, id, oud[id])} wordt ${showWaarde(boek, id, nieuw[id])}`
    })

/** What is other than in the plan, a sentence each; empty: nothing. */
export const describeVerschil = (
  boek: Regelboek,
  oud: DeelInvoer,
  nieuw: DeelInvoer,
): readonly string[] => {
  const eigen = (['naam', 'fase', 'bufferM'] as const).flatMap((veld) => {
    const label = veld === 'bufferM' ? 'straal' : veld
    const word = (waarde: unknown) => (waarde === undefined ? 'geen' : String(waarde))
    return oud[veld] === nieuw[veld]
      ? []
      : `${label}: ${word(oud[veld])} wordt ${word(nieuw[veld])}`
  })
  return [
    ...eigen,
    ...(isZelfde(oud.locatie, nieuw.locatie) ? [] : ['de plek verandert']),
    ...describeWaarden(boek, oud.feiten, nieuw.feiten),
  ]
}
