import type { Feit, FeitWaarde } from '../model/feit.ts'
import { single, type Waardebereik, wholeRange } from './waardebereik.ts'

/** The values a changeable fact may take from its present value; the whole range when that is missing. */
export const allowedRange = (feit: Feit, waarde: FeitWaarde | undefined): Waardebereik => {
  const { veranderbaar } = feit
  const heel = wholeRange(feit)
  if (!veranderbaar || waarde === undefined) return waarde === undefined ? heel : single(waarde)
  const { richting, minAbsoluut = 0, maxAbsoluut, maxAandeel } = veranderbaar
  if (typeof waarde === 'number' && 'laagst' in heel) {
    const ruimte = Math.max(
      minAbsoluut,
      Math.min(
        maxAbsoluut ?? Number.POSITIVE_INFINITY,
        maxAandeel === undefined ? Number.POSITIVE_INFINITY : Math.abs(waarde) * maxAandeel,
      ),
    )
    return {
      laagst: richting === 'omhoog' ? waarde : Math.max(heel.laagst, waarde - ruimte),
      hoogst: richting === 'omlaag' ? waarde : Math.min(heel.hoogst, waarde + ruimte),
    }
  }
  if (!('opties' in heel)) return single(waarde)
  if (richting === 'beide') return heel
  const volgorde = feit.type === 'janee' ? [false, true] : heel.opties
  const plaats = volgorde.indexOf(waarde)
  return { opties: richting === 'omhoog' ? volgorde.slice(plaats) : volgorde.slice(0, plaats + 1) }
}

/** The same without a largest change: also where it becomes another plan, within bounds and direction. */
export const reachableRange = (feit: Feit, waarde: FeitWaarde): Waardebereik => {
  if (!feit.veranderbaar) return single(waarde)
  const { richting } = feit.veranderbaar
  return allowedRange({ ...feit, veranderbaar: { richting } }, waarde)
}

/** Values that can be reached whatever the present value is: only without a largest change. */
export const reachableWhenMissing = (feit: Feit): readonly FeitWaarde[] => {
  const { richting, maxAbsoluut, maxAandeel } = feit.veranderbaar ?? { richting: 'beide' }
  const heel = wholeRange(feit)
  if ('laagst' in heel) {
    if (maxAbsoluut !== undefined || maxAandeel !== undefined) return []
    return [
      ...(richting === 'omhoog' ? [] : [heel.laagst]),
      ...(richting === 'omlaag' ? [] : [heel.hoogst]),
    ]
  }
  if (!('opties' in heel)) return []
  if (richting === 'beide') return heel.opties
  const volgorde = feit.type === 'janee' ? [false, true] : heel.opties
  return volgorde.slice(richting === 'omhoog' ? -1 : 0, richting === 'omhoog' ? undefined : 1)
}

/** The smallest step of change; 0 where there are no steps. */
export const stepOf = (feit: Feit): number => feit.veranderbaar?.stap ?? (feit.geheel ? 1 : 0)

export const roundStep = (feit: Feit, waarde: number, naar: 'op' | 'neer') => {
  const stap = stepOf(feit)
  if (stap === 0) return waarde
  return (naar === 'op' ? Math.ceil(waarde / stap - 1e-9) : Math.floor(waarde / stap + 1e-9)) * stap
}
