import type { Feit } from '../../../src/domain/model/feit.ts'
import type {
  Operator,
  VergelijkingWaarde,
  Voorwaarde,
} from '../../../src/domain/model/voorwaarde.ts'
import { deriveFeiten } from '../../../src/domain/regeltaal/derive.ts'
import { compileRegelboek, emptyWaarden } from '../../../src/domain/regeltaal/regelwerk.ts'
import { maakBoek, maakRegel, PEILDATUM } from './proefboek.ts'
import type { Invoer } from './weeg.ts'

/** A number from 0 to 100 that may change in whole steps, unless told otherwise. */
export const getal = (id: string, rest: Partial<Feit> = {}): Feit => ({
  id,
  label: id,
  type: 'getal',
  min: 0,
  max: 100,
  herkomst: 'initiatief',
  veranderbaar: { richting: 'beide', stap: 1 },
  ...rest,
})
export const binnen = (maxAbsoluut: number) => ({
  veranderbaar: { richting: 'beide' as const, stap: 1, maxAbsoluut },
})
export const afgeleid = (id: string, formule: string): Feit => ({
  id,
  label: id,
  type: 'getal',
  herkomst: 'afgeleid',
  formule,
})
export const is = (fact: string, operator: Operator, value: VergelijkingWaarde) => ({
  fact,
  operator,
  value,
})

/** One condition, and the fact along which it may turn. */
export interface Vraag {
  readonly feiten: readonly Feit[]
  readonly als: Voorwaarde
  readonly waarden?: Invoer
  /** The fact that varies; `x` unless told otherwise. */
  readonly langs?: string
  readonly vrij?: readonly string[]
}
export const prepare = ({ feiten, als, waarden = {}, langs = 'x', vrij = [] }: Vraag) => {
  const regels = [maakRegel('RG-01', { versie: { voldoetAls: als } })]
  const werk = compileRegelboek(maakBoek({ feiten, regels }), PEILDATUM)
  const knoop = werk.regels[0]?.voldoetAls.knoop
  if (!knoop) throw new Error('no rule')
  const nu = emptyWaarden(werk)
  for (const [feit, waarde] of Object.entries(waarden)) nu[werk.slotOf(feit)] = waarde
  const slot = werk.slotOf(langs)
  const los = new Set(vrij.map(werk.slotOf))
  return { werk, knoop, langs: { waarden: deriveFeiten(werk.afgeleid, nu), slot, vrij: los } }
}
