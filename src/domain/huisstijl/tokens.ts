import { contrastOf, PAREN, type Paar } from './contrast.ts'

export type Tokens = Readonly<Record<string, string>>

/** The custom properties that a style sheet sets. */
export const readTokens = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(([, naam = '', waarde = '']) => [
      naam,
      waarde.trim(),
    ]),
  )

/** What a token comes to, and by way of which tokens. */
export interface Herleid {
  readonly waarde: string
  readonly via: readonly string[]
}

/** Follows `var(…)` to the end; undefined when a token is missing, or leads round in a circle. */
export const resolveToken = (
  tokens: Tokens,
  naam: string,
  gezien: readonly string[] = [],
): Herleid | undefined => {
  const waarde = tokens[naam]
  if (waarde === undefined || gezien.includes(naam)) return undefined
  const via = [...gezien, naam]
  const [, verder] = /^var\((--[\w-]+)\)$/.exec(waarde) ?? []
  return verder === undefined ? { waarde, via } : resolveToken(tokens, verder, via)
}

export interface Contrastfout extends Paar {
  readonly kleuren: readonly [voor: string, achter: string]
  readonly contrast: number
  /** Every token that has a part in it. */
  readonly via: readonly string[]
}

const KLEUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i

/** The pairs of which the contrast is too low. A pair of which a colour cannot be worked out is none of ours to judge. */
export const findContrastfouten = (tokens: Tokens): readonly Contrastfout[] =>
  PAREN.flatMap((paar) => {
    const voor = resolveToken(tokens, paar.voor)
    const achter = resolveToken(tokens, paar.achter)
    if (!voor || !achter || !KLEUR.test(voor.waarde) || !KLEUR.test(achter.waarde)) return []
    const contrast = contrastOf(voor.waarde, achter.waarde)
    return contrast >= paar.minstens
      ? []
      : [
          {
            ...paar,
            contrast,
            kleuren: [voor.waarde, achter.waarde] as const,
            via: [...voor.via, ...achter.via],
          },
        ]
  })
