import { lowerFirst } from '../../../domain/tekst.ts'
import { sayPerRegel } from './woorden/nodig.ts'
import type { Deelredenen } from './woorden/redenen.ts'
import { isLaag } from './woorden/waardoor.ts'

/** What a part has to change itself first. */
export interface Aanpassing {
  /** The part, and the rules that this meets: the same in another variant, whichever number it takes there. */
  readonly sleutel: string
  readonly zin: string
}

const toAanpassing = ({ deel, nodig }: Deelredenen): Aanpassing => ({
  sleutel: JSON.stringify([deel.id, [...new Set(nodig.map(({ regel }) => regel))].toSorted()]),
  zin: `${deel.naam}: ${lowerFirst(sayPerRegel(nodig).join(' '))}`,
})

/** What parts that could fit have to change themselves first: what to do about the others is a choice. */
export const listAanpassingen = (bepalend: readonly Deelredenen[]): readonly Aanpassing[] =>
  bepalend.filter(({ deel, nodig }) => !isLaag(deel.richting) && nodig.length > 0).map(toAanpassing)

/** What is to change in a variant otherwise than in the plan, and what is not to change there any more. */
export const compareAanpassingen = (
  plan: readonly Aanpassing[],
  variant: readonly Aanpassing[],
): { readonly erbij: readonly string[]; readonly vervalt: readonly string[] } => {
  const zinnen = new Set(plan.map(({ zin }) => zin))
  const daar = new Set(variant.map(({ sleutel }) => sleutel))
  return {
    erbij: variant.flatMap(({ zin }) => (zinnen.has(zin) ? [] : zin)),
    vervalt: plan.flatMap(({ sleutel, zin }) => (daar.has(sleutel) ? [] : zin)),
  }
}
