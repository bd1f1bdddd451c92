import type { Feit } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, lowerFirst } from '../../../domain/tekst.ts'
import { sayGetal } from '../../ontwikkeling/programma.ts'
import type { Plandelen } from './lees-delen.ts'

/** So many numbers say how large a plan is. */
const MAX_MATEN = 6

type Delen = Pick<Plandelen, 'plan' | 'uitkomst'>

/** What parts state of a number, and whether all of those do that it is asked of. */
const readOpgave = ({ plan, uitkomst }: Delen, { id }: Feit) => ({
  getallen: plan.invoer.delen.flatMap(({ feiten }) => {
    const waarde = feiten[id]
    return typeof waarde === 'number' ? waarde : []
  }),
  mist: uitkomst.feiten.ontbreekt.some(({ feit }) => feit === id),
})

/** A number of the whole by what its parts state: never one part's number as that of all. */
const sayMaat = (delen: Delen, feit: Feit): string | undefined => {
  const gesteld = delen.plan.invoer.feiten[feit.id]
  const label = lowerFirst(feit.label)
  if (typeof gesteld === 'number') return `${label}: ${formatEenheid(gesteld, feit.eenheid)}`
  const { getallen, mist } = readOpgave(delen, feit)
  if (!getallen.some((getal) => getal !== 0)) return undefined
  if (feit.aggregatie === 'max') {
    const hoogste = formatEenheid(Math.max(...getallen), feit.eenheid)
    return `${label}: hoogstens ${hoogste}${mist ? ', waar dat is opgegeven' : ''}`
  }
  const som = getallen.reduce((een, ander) => een + ander, 0)
  // What is missing could take away when a number may be below nought.
  return feit.aggregatie !== 'som' || (mist && (feit.min ?? -1) < 0)
    ? undefined
    : sayGetal(feit, { soort: mist ? 'ten_minste' : 'waarde', waarde: som })
}

/** The first numbers that say how large a plan in parts is. */
export const sayMaten = (delen: Delen, { feiten }: Pick<Regelboek, 'feiten'>): readonly string[] =>
  [...feiten.values()]
    .filter(({ type, herkomst }) => type === 'getal' && herkomst === 'initiatief')
    .flatMap((feit) => sayMaat(delen, feit) ?? [])
    .slice(0, MAX_MATEN)

/**
 * What is known of numbers that some parts state and others do not: the whole has none of them. `isBekend`: by whether the
 * whole has a fact after all.
 */
export const sayDeelmaten = (
  delen: Delen,
  { feiten }: Pick<Regelboek, 'feiten'>,
  isBekend: (feit: string) => boolean,
): string => {
  const deels = [...feiten.values()].flatMap((feit) => {
    const { type, herkomst, aggregatie, id } = feit
    const telt = type === 'getal' && herkomst === 'initiatief' && aggregatie === 'som'
    return telt && !isBekend(id) && readOpgave(delen, feit).mist ? (sayMaat(delen, feit) ?? []) : []
  })
  return deels.length === 0
    ? ''
    : `Van de delen, zoals in versie ${delen.plan.versie} van het plan, is ook dit bekend; niet van elk deel is het opgegeven: ${deels.join('; ')}.`
}
