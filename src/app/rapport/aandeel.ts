import type { Herkomst, Werking } from '../../domain/model/bron.ts'
import { formatAantal } from '../../domain/tekst.ts'
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

const count = (
  gronden: readonly Grond[],
  isZo: (grond: Grond) => boolean,
  zeg: (aantal: string, zijn: string) => string,
): Aandeel => {
  const aantal = gronden.filter(isZo).length
  const van = gronden.length
  return {
    aantal,
    van,
    tekst: zeg(
      `${aantal} van de ${formatAantal(van, 'punt', 'punten')}`,
      aantal === 1 ? 'is' : 'zijn',
    ),
  }
}

const isEigen = ({ herkomst }: Grond) => herkomst === 'eigen_uitwerking'
const isTeBevestigen = ({ werking }: Grond) => werking === 'te_bevestigen'

/** How much of the advice is ours and how much the municipality must still confirm: n of m, never left out. */
export const countAandelen = (bron: Bron): readonly Aandeel[] => {
  const dragend = listDragend(bron)
  const alle = bron.beoordeling.uitkomsten
  return [
    count(
      dragend,
      isEigen,
      (n, zijn) =>
        `${n} die dit advies bepalen, ${zijn} eigen uitwerking van Visietoets en geen beleid.`,
    ),
    count(
      dragend,
      isTeBevestigen,
      (n) => `${n} die dit advies bepalen, moet de gemeente nog bevestigen.`,
    ),
    count(
      alle,
      isEigen,
      (n, zijn) =>
        `${n} die over dit plan gaan, ${zijn} eigen uitwerking van Visietoets en geen beleid.`,
    ),
    count(
      alle,
      isTeBevestigen,
      (n) => `${n} die over dit plan gaan, moet de gemeente nog bevestigen.`,
    ),
  ]
}
