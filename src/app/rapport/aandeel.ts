import type { Herkomst, Werking } from '../../domain/model/bron.ts'
import type { Aandeel } from '../ports/rapport.ts'
import type { Bron } from './bron.ts'

interface Grond {
  readonly herkomst: Herkomst
  readonly werking: Werking
}

/** Of everything that decides or carries the advice: where it comes from. */
const listDragend = ({ beoordeling, boek }: Bron): readonly Grond[] => {
  const { beslissend, gedragenDoor } = beoordeling.advies
  const punten = [
    ...beslissend,
    ...gedragenDoor.map((id) => ({ soort: 'regel', id, gebied: undefined }) as const),
  ]
  return punten.flatMap(({ soort, id, gebied }): readonly Grond[] => {
    const gronden: readonly (Grond | undefined)[] = [
      soort === 'regel'
        ? beoordeling.uitkomsten.find(
            (uitkomst) =>
              uitkomst.regel === id && (gebied === undefined || uitkomst.gebied === gebied),
          )
        : soort === 'houding'
          ? beoordeling.houdingen.find(
              (houding) => houding.activiteitengroep === id && houding.gebied === gebied,
            )
          : boek.spanningen.find((spanning) => spanning.id === id),
    ]
    return gronden.filter((grond) => grond !== undefined)
  })
}

/** About which points: of several, and of one. What carries the advice decides nothing by itself, and counts. */
type Over = readonly [meer: string, een: string]
const DRAGEND: Over = ['waarop dit advies rust', 'waarop dit advies rust']
const ALLE: Over = ['die over dit plan gaan', 'dat over dit plan gaat']

interface Soort {
  readonly isZo: (grond: Grond) => boolean
  /** Said of so many. */
  readonly zeg: (aantal: number) => string
  /** Said of the only one there is, when it is not so. */
  readonly niet: string
}

const EIGEN: Soort = {
  isZo: ({ herkomst }) => herkomst === 'eigen_uitwerking',
  zeg: (aantal) => `${aantal === 1 ? 'is' : 'zijn'} eigen uitwerking van Visietoets en geen beleid`,
  niet: 'is geen eigen uitwerking van Visietoets',
}
const TE_BEVESTIGEN: Soort = {
  isZo: ({ werking }) => werking === 'te_bevestigen',
  zeg: () => 'moet de gemeente nog bevestigen',
  niet: 'hoeft de gemeente niet meer te bevestigen',
}

const count = (
  gronden: readonly Grond[],
  [meer, een]: Over,
  { isZo, zeg, niet }: Soort,
): Aandeel => {
  const aantal = gronden.filter(isZo).length
  const van = gronden.length
  const tekst =
    van === 1
      ? `Het ene punt ${een}, ${aantal === 1 ? zeg(aantal) : niet}.`
      : `${aantal} van de ${van} punten ${meer}, ${zeg(aantal)}.`
  return { aantal, van, tekst }
}

/** How much of the advice is ours and how much the municipality must still confirm: n of m, never left out. */
export const countAandelen = (bron: Bron): readonly Aandeel[] => {
  const dragend = listDragend(bron)
  const alle = bron.beoordeling.uitkomsten
  return [
    count(dragend, DRAGEND, EIGEN),
    count(dragend, DRAGEND, TE_BEVESTIGEN),
    count(alle, ALLE, EIGEN),
    count(alle, ALLE, TE_BEVESTIGEN),
  ]
}
