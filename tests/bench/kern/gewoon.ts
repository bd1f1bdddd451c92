import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import { readProeven } from '../../rules/proeven/lees.ts'
import type { Toeval } from '../meten/toeval.ts'

/** Plans as people describe them: of thirty kinds, of a planner, and of one kind larger and smaller. */
const BESTANDEN = ['plantypen.yaml', 'planologentafel.yaml', 'zelfde-soort.yaml']

/** How often each answer is given in the plans that the project tries, by fact and answer. */
const countAntwoorden = (): ReadonlyMap<string, number> => {
  const keren = new Map<string, number>()
  const plannen = BESTANDEN.flatMap(readProeven)
  for (const [feit, waarde] of plannen.flatMap(({ feiten }) => Object.entries(feiten))) {
    for (const een of [waarde].flat()) {
      const sleutel = `${feit} ${String(een)}`
      keren.set(sleutel, (keren.get(sleutel) ?? 0) + 1)
    }
  }
  return keren
}

const KEREN = countAntwoorden()

const listAntwoorden = ({ type, waarden = [] }: Feit): readonly (string | boolean)[] =>
  type === 'janee' ? [true, false] : waarden

/**
 * One of the answers of a fact of a few, each as likely as it is usual in the plans that are tried, and once more: an
 * answer that none of them gives is rare, and one of a fact that none of them answers is as likely as any other.
 */
export const drawGewoon = (feit: Feit, toeval: Toeval): FeitWaarde => {
  const antwoorden = listAntwoorden(feit)
  const gewichten = antwoorden.map((een) => 1 + (KEREN.get(`${feit.id} ${String(een)}`) ?? 0))
  let rest = toeval.next() * gewichten.reduce((som, gewicht) => som + gewicht, 0)
  const plaats = gewichten.findIndex((gewicht) => {
    rest -= gewicht
    return rest < 0
  })
  const antwoord = antwoorden[Math.max(0, plaats)] as string | boolean
  return feit.type === 'meerkeuze' ? [antwoord as string] : antwoord
}
