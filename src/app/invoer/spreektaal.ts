import type { Begrippen } from '../../domain/model/begrippen.ts'
import type { Woorden } from './check-waarde.ts'

/** Shorter than this a word of the explanation says too little to go by. */
const MIN_LETTERS = 4
const VOEGWOORDEN = new Set(['bijvoorbeeld', 'met', 'voor', 'een', 'of'])

/** "Schuur of ander bijgebouw" -> the whole, "schuur" and "bijgebouw". */
const splitLabel = (label: string): readonly string[] => [
  label,
  ...label.split(/ of (?:ander[e]? )?/),
  ...label.split(' als ').slice(0, 1),
]

const splitUitleg = (uitleg: string): readonly string[] =>
  (uitleg.match(/\p{L}+/gu) ?? []).filter(
    (woord) => woord.length >= MIN_LETTERS && !VOEGWOORDEN.has(woord.toLowerCase()),
  )

const bekend = new WeakMap<Begrippen['activiteiten'], Woorden>()

/** Everyday words for the activities, from their labels and explanations, in lower case; found once. */
export const wordsOf = ({ activiteiten }: Pick<Begrippen, 'activiteiten'>): Woorden => {
  const eerder = bekend.get(activiteiten)
  if (eerder) return eerder
  const woorden = new Map<string, string>()
  const add = (woord: string, id: string) => {
    const sleutel = woord.trim().toLowerCase()
    if (!woorden.has(sleutel)) woorden.set(sleutel, id)
  }
  const lijst = Object.entries(activiteiten)
  for (const [id] of lijst) add(id, id)
  for (const [id, { label }] of lijst) for (const woord of splitLabel(label)) add(woord, id)
  for (const [id, { uitleg = '' }] of lijst) for (const woord of splitUitleg(uitleg)) add(woord, id)
  bekend.set(activiteiten, woorden)
  return woorden
}
