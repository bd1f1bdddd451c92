import type { Niveau } from '../../domain/model/visie.ts'
import { EERSTE_HOOFDSTUK } from '../brief/toelichting.ts'
import { AANPASSEN, VOORWAARDEN } from '../brief/voorwaarden.ts'

/** Of what heading in the letter which chapter of the motivation is made. */
const HOOFDSTUKKEN = [
  [AANPASSEN, 'Aanpassingen waar deze conclusie van uitgaat'],
  [VOORWAARDEN, 'Voorwaarden bij deze conclusie'],
] as const

const startsWith = (kop: string) => (deel: string) => deel.startsWith(`${kop}\n`)

/**
 * A motivation with the conditions of a yes that has them, and what the letter asks to change for it, in place of those of an
 * earlier letter.
 * A text without chapters is the officer's own, and stands in the letter already.
 */
export const addVoorwaarden = (
  motivering: string,
  { brief, conclusie }: { readonly brief: string; readonly conclusie: Niveau },
): string => {
  if (!startsWith(EERSTE_HOOFDSTUK)(motivering)) return motivering
  const delen = brief.split('\n\n')
  const eerder = HOOFDSTUKKEN.map(([, kop]) => startsWith(kop))
  const nieuw = (conclusie === 'ja_mits' ? HOOFDSTUKKEN : []).flatMap(([inBrief, kop]) => {
    const punten = delen.find(startsWith(inBrief))?.split('\n').slice(1) ?? []
    return punten.length === 0 ? [] : [[kop, ...punten].join('\n')]
  })
  return [
    ...motivering.split('\n\n').filter((deel) => !eerder.some((is) => is(deel))),
    ...nieuw,
  ].join('\n\n')
}
