import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, formatGetal } from '../../../domain/tekst.ts'

type Delen = readonly Pick<DeelInvoer, 'feiten'>[]

/** By which facts certainly do not play in a part with these facts. */
export type IsIrrelevant = (feiten: DeelInvoer['feiten']) => (feit: string) => boolean

/** What the parts state of a number together; undefined where none does. */
interface Som {
  readonly som: number | undefined
  /** Some part may have of it and does not say how much. */
  readonly mist: boolean
}

const sumStated = (delen: Delen, feit: string, isIrrelevant: IsIrrelevant): Som => {
  const getallen = delen.map(({ feiten }) => feiten[feit]).filter((een) => typeof een === 'number')
  return {
    som: getallen.length === 0 ? undefined : getallen.reduce((som, een) => som + een, 0),
    mist: delen.some(
      ({ feiten }) => typeof feiten[feit] !== 'number' && !isIrrelevant(feiten)(feit),
    ),
  }
}

/** What is missing could take away when a number may be below nought: then no least is known. */
const saySom = ({ som, mist }: Som, { min }: Feit, format: (som: number) => string): string => {
  if (som === undefined) return 'niets opgegeven'
  if (!mist) return format(som)
  if (som === 0) return 'nog niet bekend'
  return (min ?? -1) >= 0 ? `ten minste ${format(som)}` : `voor zover opgegeven ${format(som)}`
}

/** The sums that change, in sentences: what all parts together state after and before. */
export const listTotalen = (
  { feiten }: Pick<Regelboek, 'feiten'>,
  [van, naar]: readonly [Delen, Delen],
  isIrrelevant: IsIrrelevant,
): readonly string[] =>
  [...feiten.values()].flatMap((feit) => {
    const { id, label, type, aggregatie, eenheid } = feit
    if (type !== 'getal' || aggregatie !== 'som') return []
    const [was, wordt] = [sumStated(van, id, isIrrelevant), sumStated(naar, id, isIrrelevant)]
    if (was.som === wordt.som && (was.mist === wordt.mist || was.som === undefined)) return []
    const nu = saySom(wordt, feit, (som) => formatEenheid(som, eenheid))
    return `Alle delen samen, ${label}: ${nu} in plaats van ${saySom(was, feit, formatGetal)}.`
  })
