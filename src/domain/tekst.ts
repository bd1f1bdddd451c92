import type { Feit, FeitWaarde } from './model/feit.ts'

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
  ritten: 'rit',
  turbines: 'turbine',
  "auto's": 'auto',
}
/** Short units that read better in full. */
const VOLUIT: Readonly<Record<string, string>> = {
  'woningen/ha': 'woningen per hectare',
  'ritten/etmaal': 'ritten per dag',
  'mol/ha/jr': 'mol per hectare per jaar',
}
/** A reader needs no more figures than this, but the whole part is never rounded. */
const CIJFERS = 4

const decimalsOf = (getal: number): number => {
  if (getal >= 1) return Math.max(0, CIJFERS - String(Math.trunc(getal)).length)
  return getal < 1e-3 ? 6 : 3
}

/** Dutch notation, the same on every machine: dot for thousands, comma for decimals. */
export const formatGetal = (getal: number): string => {
  const absoluut = Math.abs(getal)
  const decimalen = decimalsOf(absoluut)
  // Rounded before it is written: toFixed alone makes 0.1235 into 0.123.
  const afgerond = (Math.round(absoluut * 10 ** decimalen) / 10 ** decimalen).toFixed(decimalen)
  const [heel = '0', deel = ''] = afgerond.split('.')
  const metPunten = heel.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const achterKomma = deel.replace(/0+$/, '')
  const tekst = `${metPunten}${achterKomma && `,${achterKomma}`}`
  return getal < 0 && tekst !== '0' ? `−${tekst}` : tekst
}

export const formatEenheid = (getal: number, eenheid: string | undefined): string => {
  const tekst = formatGetal(getal)
  if (!eenheid) return tekst
  if (eenheid === '%') return `${tekst}%`
  const voluit = VOLUIT[eenheid] ?? eenheid
  if (tekst !== '1') return `${tekst} ${voluit}`
  const [woord = '', ...rest] = voluit.split(' ')
  return [tekst, ENKELVOUD[woord] ?? woord, ...rest].join(' ')
}

/** A number of things: the word for one of them, and for none or more. */
export const formatAantal = (aantal: number, een: string, meer: string): string =>
  `${aantal} ${aantal === 1 ? een : meer}`

const formatWoord = (waarde: string) => waarde.replaceAll('_', ' ')

/** A fact's value as a reader sees it: Dutch numbers with unit, ja/nee, words. */
export const formatWaarde = (feit: Feit | undefined, waarde: FeitWaarde): string => {
  if (typeof waarde === 'number') {
    const gemeten = feit?.herkomst === 'ligging' && feit.eenheid === 'm'
    return formatEenheid(gemeten ? Math.round(waarde) : waarde, feit?.eenheid)
  }
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde === 'string') return formatWoord(waarde)
  return waarde.map(formatWoord).join(', ')
}

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

/** The name of a named condition in words: "nietKlein" is "niet klein". */
export const readNaam = (naam: string): string =>
  naam.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`).trim()
