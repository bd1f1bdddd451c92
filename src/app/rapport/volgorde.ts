import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Register } from '../ports/rapport.ts'

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
  const pick = (zinnen: BeoordelingMetBewijs['richtingZinnen'], van: Register) =>
    zinnen.filter(({ register }) => register === van).map(({ tekst }) => tekst)
  const richting = pick(richtingZinnen, gekozen)
  const [opening, ...rest] = pick(advies.zinnen, 'kort').filter(
    (tekst) => tekst !== advies.disclaimer,
  )
  if (opening === undefined) return richting
  if (richting.length === 0) return [opening, ...rest]
  return [...new Set([...richting, ...(gekozen === 'kort' ? rest : []), opening])]
}
