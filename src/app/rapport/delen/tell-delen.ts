import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { toBestuur } from '../../ontwikkeling/bestuur.ts'
import { tellRichting } from '../../ontwikkeling/vertellen/richting.ts'
import { tellGeheel } from '../../ontwikkeling/vertellen/vastheid.ts'
import type { BeoordelingMetBewijs } from '../../ports/beoordelingen.ts'
import { joinVastheid } from '../../woorden/grondslag.ts'
import type { Plandelen } from './lees-delen.ts'
import { tellPerDeel } from './tel-per-deel.ts'

type Zinnen = BeoordelingMetBewijs['richtingZinnen']

/** Which way and how firm opens those sentences: told in these words instead. */
const replaceOpening = (zinnen: Zinnen, van: string, naar: string): Zinnen => {
  const isOpening = ({ register, tekst }: Zinnen[number]) =>
    register === 'motivering' && van.includes(tekst)
  const eerste = zinnen.findIndex(isOpening)
  return zinnen.flatMap((zin, i) => {
    if (i === eerste) return { ...zin, tekst: naar }
    return isOpening(zin) ? [] : zin
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
  const { door, ...richting } = tellRichting({ ...uitkomst, geheel }, boek) ?? verteld.richting
  const motivering = joinVastheid(vastheid)
  return {
    ...verteld,
    richting: {
      ...richting,
      motivering,
      door: door.map((grond) => ({ ...grond, tekst: toBestuur(grond.tekst) })),
    },
    richtingZinnen: replaceOpening(verteld.richtingZinnen, verteld.richting.motivering, motivering),
  }
}
