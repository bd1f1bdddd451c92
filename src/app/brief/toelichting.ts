/** The first chapter of a motivation that was made from the outcomes. */
export const EERSTE_HOOFDSTUK = 'Het plan'
/** The chapter that an officer writes: of such a motivation only this stands in the letter. */
export const EIGEN_HOOFDSTUK = 'Toelichting'

const linesOf = (motivering: string): readonly string[] =>
  motivering.replaceAll('\r\n', '\n').split('\n')

const isInHoofdstukken = (regels: readonly string[]): boolean =>
  regels[0]?.trim() === EERSTE_HOOFDSTUK

/** The chapters that were made, and what the officer wrote himself; what has no chapters is all his own. */
export const splitMotivering = (
  motivering: string,
): { readonly hoofdstukken: string; readonly toelichting: string } => {
  const regels = linesOf(motivering)
  if (!isInHoofdstukken(regels)) return { hoofdstukken: '', toelichting: motivering.trim() }
  const grens = regels.findLastIndex((regel) => regel.trim() === EIGEN_HOOFDSTUK)
  const join = (deel: readonly string[]) => deel.join('\n').trim()
  return grens < 0
    ? { hoofdstukken: join(regels), toelichting: '' }
    : { hoofdstukken: join(regels.slice(0, grens)), toelichting: join(regels.slice(grens + 1)) }
}

/** Both as one text, as it is recorded. */
export const joinMotivering = (hoofdstukken: string, toelichting: string): string =>
  toelichting === ''
    ? hoofdstukken
    : [hoofdstukken, `${EIGEN_HOOFDSTUK}\n${toelichting}`].filter(Boolean).join('\n\n')
