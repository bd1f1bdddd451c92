/**
 * Whether an inhabitant can read what we write. Measured with the Flesch-Douma score,
 * 206.8 - 0.93 * words per sentence - 77 * syllables per word, in which 70-80 is "fairly easy" and
 * 80-90 "easy". Formula and table: https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php
 *
 * No formula measures B1, and none is reliable on one sentence. So the score is of all texts of a kind
 * together, and what a single sentence must hold is its length and its words. Each limit lies just
 * below what was measured: it keeps the texts from getting harder, it does not prove that they are easy.
 */
export const fleschDouma = ({ woorden, zinnen, lettergrepen }: Maat): number =>
  206.8 - 0.93 * (woorden / zinnen) - 77 * (lettergrepen / woorden)

/** More words than this in a sentence is too much for a B1 reader. */
export const MAX_WOORDEN = 18
const MOEILIJK = 4

/** Words that only insiders know, or that only lawyers write. */
export const JARGON =
  /planologisch|stedenbouwkundig|\bETFAL\b|evenwichtige toedeling|in acht ne|motivering|betreft|ten behoeve van|met betrekking tot|ten aanzien van|dien(?:t|en) te|onderhavig|\bmits\b|\btenzij\b|in beginsel|\bmiddels\b|\btevens\b|\bechter\b|teneinde|indien|alsmede|conform|initiatiefnemer|initiatief\b|korrel|risicocontour|grondroering|foerageer|\binpass|aantoonbaar|ontsierend|etmaal/iu

/** A decision is the municipality's: no text may sound like one. */
export const TOEZEGGING =
  /\bdat mag\b|\bu krijgt (?:een|de|uw) vergunning|wordt (?:vergund|toegestaan|goedgekeurd|geweigerd|afgewezen)|(?:is|zijn) (?:vergund|toegestaan|goedgekeurd)|kan (?:de gemeente )?uw plan niet toestaan|wij (?:beloven|garanderen)|(?:zeker|altijd) een vergunning|niet toegestaan|verboden/iu

export interface Tekst {
  readonly waar: string
  readonly tekst: string
}

interface Maat {
  readonly zinnen: number
  readonly woorden: number
  readonly lettergrepen: number
  readonly moeilijk: number
}

export const splitZinnen = (tekst: string): readonly string[] =>
  tekst.split(/(?<=[.?!:;]\)?)\s+/u).filter((zin) => /\p{L}/u.test(zin))
export const splitWoorden = (tekst: string): readonly string[] =>
  tekst.match(/\p{L}[\p{L}’'-]*/gu) ?? []

/** Vowel groups that are one sound in Dutch; a vowel with a trema starts a syllable of its own. */
const KLINKERS = /aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ou|au|ui|ei|ij|[aeiouyáéèëïöü]/giu
export const countLettergrepen = (woord: string): number =>
  Math.max(1, woord.match(KLINKERS)?.length ?? 1)

export const measure = (teksten: readonly Tekst[]): Maat => {
  const zinnen = teksten.flatMap(({ tekst }) => splitZinnen(tekst))
  const lettergrepen = zinnen.flatMap(splitWoorden).map(countLettergrepen)
  return {
    zinnen: zinnen.length,
    woorden: lettergrepen.length,
    lettergrepen: lettergrepen.reduce((som, aantal) => som + aantal, 0),
    moeilijk: lettergrepen.filter((aantal) => aantal >= MOEILIJK).length,
  }
}
