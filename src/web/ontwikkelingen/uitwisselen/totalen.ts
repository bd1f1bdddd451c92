import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatEenheid, formatGetal } from '../../../domain/tekst.ts'

type Delen = readonly Pick<DeelInvoer, 'feiten'>[]

/** What the parts state of a number together; undefined where none does. */
const sumStated = (delen: Delen, feit: string): number | undefined => {
  const getallen = delen.map(({ feiten }) => feiten[feit]).filter((een) => typeof een === 'number')
  return getallen.length === 0 ? undefined : getallen.reduce((som, een) => som + een, 0)
}

/** The sums that change, in sentences: what all parts together state after and before. */
export const listTotalen = (
  { feiten }: Pick<Regelboek, 'feiten'>,
  van: Delen,
  naar: Delen,
): readonly string[] =>
  [...feiten.values()].flatMap(({ id, label, type, aggregatie, eenheid }) => {
    if (type !== 'getal' || aggregatie !== 'som') return []
    const [was, wordt] = [sumStated(van, id), sumStated(naar, id)]
    if (was === wordt) return []
    const nu = wordt === undefined ? 'niets opgegeven' : formatEenheid(wordt, eenheid)
    const eerst = was === undefined ? 'niets opgegeven' : formatGetal(was)
    return `Alle delen samen, ${label}: ${nu} in plaats van ${eerst}.`
  })
