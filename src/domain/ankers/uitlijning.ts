import type { Woord } from './tekst.ts'

/** How the words of a quote lie beside a stretch of text; an index is absent where one side has no word. */
export interface Stap {
  readonly citaat?: number
  readonly tekst?: number
  readonly gelijk: boolean
}

export interface Uitlijning {
  /** Words [van, tot) of the text. */
  readonly van: number
  readonly tot: number
  /** 1 is word for word, 0 nothing in common; words that say more count for more. */
  readonly gelijkenis: number
  readonly stappen: readonly Stap[]
}

/** How much a word says; 1 at most, less the more often it occurs. */
export type Gewicht = (vorm: string) => number

export const weighWoorden = (...teksten: readonly (readonly Woord[])[]): Gewicht => {
  const keren = new Map<string, number>()
  for (const woorden of teksten) {
    for (const { vorm } of woorden) keren.set(vorm, (keren.get(vorm) ?? 0) + 1)
  }
  return (vorm) => 1 / (1 + Math.log2(keren.get(vorm) ?? 1))
}

/** A word that was put in costs less than one that was taken out: the quote is still there. */
const INGEVOEGD = 0.3
/** Another form of the same word, such as a plural. */
const VERBOGEN = 0.4

const isVerbogen = (a: string, b: string): boolean => {
  // Nearly all pairs of words end here.
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false
  const [kort, lang] = a.length < b.length ? [a, b] : [b, a]
  if (kort.length < 4) return false
  let gelijk = 0
  while (gelijk < kort.length && kort[gelijk] === lang[gelijk]) gelijk++
  return gelijk >= 4 && gelijk >= 0.6 * lang.length
}

const SCHUIN = 1
const WEG = 2
const ERBIJ = 3

const readPath = (
  richting: Uint8Array,
  breedte: number,
  eind: readonly [number, number],
): { readonly begin: number; readonly pad: readonly (readonly [number, number, number])[] } => {
  const pad: (readonly [number, number, number])[] = []
  let [i, j] = eind
  while (i > 0) {
    const stap = richting[i * breedte + j] as number
    pad.push([stap, i - 1, j - 1])
    if (stap !== ERBIJ) i--
    if (stap !== WEG) j--
  }
  return { begin: j, pad: pad.reverse() }
}

/**
 * What each word of the quote costs beside each word of the text: the direction of the cheapest way to every
 * pair, and the costs of the whole quote up to each word of the text.
 */
const fillTabel = (
  citaat: readonly Woord[],
  tekst: readonly Woord[],
  { waarde, invoegen }: { readonly waarde: readonly number[]; readonly invoegen: number },
): { readonly richting: Uint8Array; readonly kosten: Float64Array } => {
  const breedte = tekst.length + 1
  const richting = new Uint8Array((citaat.length + 1) * breedte)
  let vorige = new Float64Array(breedte)
  for (const [k, { vorm }] of citaat.entries()) {
    const eigen = waarde[k] as number
    const rij = new Float64Array(breedte)
    rij[0] = (vorige[0] as number) + eigen
    richting[(k + 1) * breedte] = WEG
    for (let j = 1; j < breedte; j++) {
      const ander = (tekst[j - 1] as Woord).vorm
      // A little more than taken out: words beside the quote do not join it.
      const vervangen = eigen + 0.5 * invoegen
      const verschil = ander === vorm ? 0 : isVerbogen(ander, vorm) ? VERBOGEN * eigen : vervangen
      let beste = (vorige[j - 1] as number) + verschil
      let stap = SCHUIN
      const weg = (vorige[j] as number) + eigen
      if (weg < beste) [beste, stap] = [weg, WEG]
      const erbij = (rij[j - 1] as number) + invoegen
      if (erbij < beste) [beste, stap] = [erbij, ERBIJ]
      rij[j] = beste
      richting[(k + 1) * breedte + j] = stap
    }
    vorige = rij
  }
  return { richting, kosten: vorige }
}

/** One step of the way as words: another word is one taken out and one put in. */
const toStappen = (
  citaat: readonly Woord[],
  tekst: readonly Woord[],
  [stap, i, j]: readonly [number, number, number],
): readonly Stap[] => {
  if (stap === WEG) return [{ citaat: i, gelijk: false }]
  if (stap === ERBIJ) return [{ tekst: j, gelijk: false }]
  return citaat[i]?.vorm === tekst[j]?.vorm
    ? [{ citaat: i, tekst: j, gelijk: true }]
    : [
        { citaat: i, gelijk: false },
        { tekst: j, gelijk: false },
      ]
}

/**
 * The stretch of text most like the quote: edit distance in words, free to begin and end anywhere in
 * the text (P. H. Sellers, The theory and computation of evolutionary distances, 1980).
 */
export const alignCitaat = (
  citaat: readonly Woord[],
  tekst: readonly Woord[],
  gewicht: Gewicht,
): Uitlijning => {
  const waarde = citaat.map(({ vorm }) => gewicht(vorm))
  const totaal = waarde.reduce((som, deel) => som + deel, 0) || 1
  const invoegen = (INGEVOEGD * totaal) / Math.max(1, citaat.length)
  const { richting, kosten } = fillTabel(citaat, tekst, { waarde, invoegen })
  let eind = 0
  for (let j = 1; j < kosten.length; j++) {
    if ((kosten[j] as number) < (kosten[eind] as number)) eind = j
  }
  const { begin, pad } = readPath(richting, kosten.length, [citaat.length, eind])
  const gelijkenis = Math.max(0, 1 - (kosten[eind] as number) / totaal)
  return {
    van: begin,
    tot: eind,
    gelijkenis,
    stappen: pad.flatMap((stap) => toStappen(citaat, tekst, stap)),
  }
}
