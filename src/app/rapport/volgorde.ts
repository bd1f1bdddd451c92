import type { BeoordelingMetBewijs } from '../ports/beoordelingen.ts'

/**
 * The advice a sentence at a time, for the initiator: which way and how firm, at most three reasons, what pulls the other
 * way, what is still open, and last what follows from it. What was stored before there was a direction begins with the
 * advice itself. Without the disclaimer, which stands apart.
 */
export const orderZinnen = ({
  advies,
  richtingZinnen,
}: BeoordelingMetBewijs): readonly string[] => {
  const pick = (zinnen: BeoordelingMetBewijs['richtingZinnen']) =>
    zinnen.filter(({ register }) => register === 'kort').map(({ tekst }) => tekst)
  const richting = pick(richtingZinnen)
  const [opening, ...rest] = pick(advies.zinnen).filter((tekst) => tekst !== advies.disclaimer)
  if (opening === undefined) return richting
  return richting.length === 0 ? [opening, ...rest] : [...new Set([...richting, ...rest, opening])]
}
