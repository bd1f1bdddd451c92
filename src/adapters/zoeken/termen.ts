/** Words that say nothing about what someone is looking for. */
const STIL = new Set(
  'aan af als an bij dan dat de den der die dit door een en er het ik in is je kan mag maken met mijn naar niet of om onze op over plaatsen te tot uit van voor wij wil willen ze zijn zo'.split(
    ' ',
  ),
)
const KORTSTE_DEEL = 4
const KORTSTE_SAMENSTELLING = 7
/** Shorter pieces of what someone typed say too little. */
const KORTSTE_STUK = 5

/** In small letters, without accents; "b&b" is said as "b en b", and anything else between letters is a space. */
const plain = (tekst: string): string =>
  tekst
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const withoutDubbel = (woord: string): string => woord.replace(/([bdfgklmnprst])\1$/, '$1')

/** A word without the ending of its plural or of what is small, roughly: "dakkapellen" and "dakkapel" are then the same. */
const stem = (woord: string): string => {
  const klein = woord.length > 5 ? woord.replace(/(?:etj|tj|pj|j)es?$/, '') : woord
  if (klein !== woord) return withoutDubbel(klein)
  if (woord.length > 5 && woord.endsWith('en')) {
    return withoutDubbel(woord.slice(0, -2))
  }
  return woord.length > 4 && woord.endsWith('s') ? woord.slice(0, -1) : woord
}

/** Words of many kinds of plans, that tell little of which. */
const ZWAK = new Set(
  'binnen buiten eigen extra groot grote klein kleine nieuw nieuwe'.split(' ').map(stem),
)

/** Whether a term says little of what someone is looking for. */
export const isZwak = (term: string): boolean => ZWAK.has(term)

export interface Termen {
  /** All of it in one word: "laad plein" is "laadplein". */
  readonly heel: string
  readonly woorden: readonly string[]
}

export const readTermen = (tekst: string): Termen => {
  const woorden = plain(tekst).split(' ').filter(Boolean)
  const sprekend = woorden.filter((woord) => !STIL.has(woord) && woord.length > 1)
  return { heel: stem(woorden.join('')), woorden: sprekend.map(stem) }
}

/** The ends of a compound word: who types "panelen" means "zonnepanelen" too. */
export const listDelen = (woord: string): readonly string[] =>
  woord.length < KORTSTE_SAMENSTELLING
    ? []
    : Array.from({ length: woord.length - KORTSTE_DEEL - 2 }, (_, i) => woord.slice(i + 3))

/** What a compound word may be made of: everything with which it begins or ends. */
export const listStukken = (woord: string): readonly string[] =>
  Array.from({ length: Math.max(0, woord.length - KORTSTE_STUK) }, (_, i) => [
    woord.slice(0, i + KORTSTE_STUK),
    woord.slice(i + 1),
  ]).flat()
