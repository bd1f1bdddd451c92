import type { Zin } from '../../domain/model/uitkomst.ts'
import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Register } from '../ports/rapport.ts'

/** The same words at the start: "De gemeente beoordeelt nog". */
const AANHEF = 4

const beginOf = ({ tekst }: Zin): string => tekst.replace(':', '').split(' ', AANHEF).join(' ')

/** Whether one of these says the same with more beside it. */
const isToldBy = (zin: Zin, latere: readonly Zin[]): boolean =>
  zin.rustOp.regels.length > 0 &&
  latere.some(
    (ander) =>
      ander.tekst !== zin.tekst &&
      beginOf(ander) === beginOf(zin) &&
      zin.rustOp.regels.every((regel) => ander.rustOp.regels.includes(regel)),
  )

/**
 * The advice a sentence at a time: which way and how firm, at most three reasons, what pulls the other way, what is still
 * open, and last what follows from it. The officer reads the first of these in his own register, and the rest in the
 * chapters. What was stored before there was a direction begins with the advice itself. Without the disclaimer, which
 * stands apart.
 */
export const orderZinnen = (
  { advies, richtingZinnen }: BeoordelingMetBewijs,
  gekozen: Register,
): readonly string[] => {
  const pick = (zinnen: readonly Zin[], van: Register) =>
    zinnen.filter(({ register }) => register === van)
  const richting = pick(richtingZinnen, gekozen)
  const [opening, ...rest] = pick(advies.zinnen, 'kort').filter(
    ({ tekst }) => tekst !== advies.disclaimer,
  )
  const later = gekozen === 'kort' ? rest : []
  const zinnen =
    richting.length === 0
      ? [...(opening ? [opening] : []), ...rest]
      : [
          ...richting.filter((zin) => !isToldBy(zin, later)),
          ...later,
          ...(opening ? [opening] : []),
        ]
  return [...new Set(zinnen.map(({ tekst }) => tekst))]
}
