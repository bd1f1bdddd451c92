import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { toBestuur } from '../../ontwikkeling/bestuur.ts'
import { type Deelgrond, tellRichting } from '../../ontwikkeling/vertellen/richting.ts'
import { tellGeheel } from '../../ontwikkeling/vertellen/vastheid.ts'
import type { BeoordelingMetBewijs } from '../../ports/beoordelingen.ts'
import { joinVastheid } from '../../woorden/grondslag.ts'
import type { Plandelen } from './lees-delen.ts'
import { tellPerDeel } from './tel-per-deel.ts'

type Zinnen = BeoordelingMetBewijs['richtingZinnen']

interface Opening {
  readonly motivering: string
  /** What only parts do not meet, by their place. */
  readonly vanDelen: readonly Deelgrond[]
}

/** Which way and how firm opens those sentences: told in these words instead. */
const replaceOpening = (zinnen: Zinnen, van: string, { motivering, vanDelen }: Opening): Zinnen => {
  const isOpening = ({ register, tekst }: Zinnen[number]) =>
    register === 'motivering' && van.includes(tekst)
  const eerste = zinnen.findIndex(isOpening)
  return zinnen.flatMap((zin, i) => {
    if (i === eerste) {
      const gronden = vanDelen.map(({ id, tekst }) => ({
        ...zin,
        rustOp: { ...zin.rustOp, regels: [id] },
        tekst,
      }))
      return [{ ...zin, tekst: motivering }, ...gronden]
    }
    return isOpening(zin) ? [] : { ...zin, tekst: toBestuur(zin.tekst) }
  })
}

/**
 * The assessment of a whole as its parts have it, in the words in which the development itself is told: with what it is
 * at odds, how firm that is, and what a part does not meet where it lies.
 */
export const tellDelen = <B extends BeoordelingMetBewijs>(
  beoordeling: B,
  delen: Plandelen,
  boek: Regelboek,
): B => {
  const verteld = { ...beoordeling, ...tellPerDeel(beoordeling, delen, boek) }
  const { uitkomst } = delen
  const vastheid = tellGeheel(uitkomst, boek)
  if (verteld.richting === undefined || vastheid === undefined) return verteld
  const geheel = { ...uitkomst.geheel, richting: verteld.richting }
  const { door: gronden, ...richting } =
    tellRichting({ ...uitkomst, geheel }, boek) ?? verteld.richting
  const door: readonly Deelgrond[] = gronden.map((grond) => ({
    ...grond,
    tekst: toBestuur(grond.tekst),
  }))
  const motivering = joinVastheid(vastheid)
  const vanDelen = door.filter(({ deel }) => deel !== undefined)
  return {
    ...verteld,
    richting: {
      ...richting,
      motivering,
      door,
    },
    richtingZinnen: replaceOpening(verteld.richtingZinnen, verteld.richting.motivering, {
      motivering,
      vanDelen,
    }),
  }
}
