import type { Feit, FeitWaarde } from './feit.ts'

const ENKELVOUD: Readonly<Record<string, string>> = {
  woningen: 'woning',
  bomen: 'boom',
  lagen: 'laag',
  plaatsen: 'plaats',
  plekken: 'plek',
  kamers: 'kamer',
  bewoners: 'bewoner',
  bezoekers: 'bezoeker',
  maatregelen: 'maatregel',
}
const ONVERANDERD = new Set(['jaar', 'fte'])

/** Dutch notation, the same on every machine: dot for thousands, comma for decimals (at most 3). */
export const formatGetal = (getal: number): string => {
  const [heel = '0', deel] = String(Math.round(Math.abs(getal) * 1000) / 1000).split('.')
  const metPunten = heel.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${getal < 0 ? '−' : ''}${metPunten}${deel ? `,${deel}` : ''}`
}

export const formatEenheid = (getal: number, eenheid: string | undefined): string => {
  if (!eenheid) return formatGetal(getal)
  if (eenheid === '%') return `${formatGetal(getal)}%`
  const woord = getal === 1 && !ONVERANDERD.has(eenheid) ? (ENKELVOUD[eenheid] ?? eenheid) : eenheid
  return `${formatGetal(getal)} ${woord}`
}

const formatWoord = (waarde: string) => waarde.replaceAll('_', ' ')

/** A fact's value as a reader sees it: Dutch numbers with unit, ja/nee, words. */
export const formatWaarde = (feit: Feit | undefined, waarde: FeitWaarde): string => {
  if (typeof waarde === 'number') return formatEenheid(waarde, feit?.eenheid)
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde === 'string') return formatWoord(waarde)
  return waarde.map(formatWoord).join(', ')
}

/** The fact ids between braces in a template. */
export const placeholdersIn = (sjabloon: string): readonly string[] =>
  [...sjabloon.matchAll(/\{(\w+)\}/g)].map(([, id]) => id as string)

/** Fills {feit} placeholders; a fact that is missing reads as "onbekend". */
export const fillSjabloon = (
  sjabloon: string,
  lees: (feit: string) => string | undefined,
): string => sjabloon.replace(/\{(\w+)\}/g, (_, id: string) => lees(id) ?? 'onbekend')

/** "a, b en c" */
export const joinEn = (delen: readonly string[]): string =>
  delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`

export const upperFirst = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

/** A label as it reads within a sentence: abbreviations keep their capitals. */
export const lowerFirst = (tekst: string): string =>
  /^[A-Z][a-z]/.test(tekst) ? tekst.charAt(0).toLowerCase() + tekst.slice(1) : tekst
