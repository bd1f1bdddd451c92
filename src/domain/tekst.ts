import type { Feit, FeitWaarde } from './model/feit.ts'

/** Without what no store can hold: half characters, and the one that ends a text. */
export const cleanTekst = (tekst: string): string => tekst.replaceAll('\0', '').toWellFormed()

const ENKELVOUD: Readonly<Record<string, string>> = {
  woningen: 'woning',
  bomen: 'boom',
  dieren: 'dier',
  laadpunten: 'laadpunt',
  lagen: 'laag',
  plaatsen: 'plaats',
  plekken: 'plek',
  slaapplaatsen: 'slaapplaats',
  kamers: 'kamer',
  bewoners: 'bewoner',
  bezoekers: 'bezoeker',
  maatregelen: 'maatregel',
  ritten: 'rit',
  "vrachtauto's": 'vrachtauto',
  banen: 'baan',
  dagen: 'dag',
  maanden: 'maand',
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

const MEESTE_DECIMALEN = 15

/** Away from zero at the half; toFixed alone makes 0.1235 into 0.123. */
const roundTo = (getal: number, decimalen: number): number =>
  (Math.sign(getal) * Math.round(Math.abs(getal) * 10 ** decimalen)) / 10 ** decimalen

/** Dutch notation, the same on every machine: dot for thousands, comma for decimals. */
export const formatGetal = (getal: number, decimalen = decimalsOf(Math.abs(getal))): string => {
  const afgerond = Math.abs(roundTo(getal, decimalen)).toFixed(decimalen)
  const [heel = '0', deel = ''] = afgerond.split('.')
  const metPunten = heel.replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const achterKomma = deel.replace(/0+$/, '')
  const tekst = `${metPunten}${achterKomma && `,${achterKomma}`}`
  return getal < 0 && tekst !== '0' ? `−${tekst}` : tekst
}

export const formatEenheid = (
  getal: number,
  eenheid: string | undefined,
  decimalen?: number,
): string => {
  const tekst = formatGetal(getal, decimalen)
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

/** A number in a sentence, and the fact that it is of; without one it is written in full. */
export interface Getal {
  readonly feit?: Feit | undefined
  readonly waarde: number
}

/** People round what was computed or measured; what they stated is said as they stated it. */
const saidDecimals = ({ feit, waarde }: Getal): number => {
  const absoluut = Math.abs(waarde)
  if (feit === undefined) return MEESTE_DECIMALEN
  if (feit.herkomst === 'ligging' && feit.eenheid === 'm') return 0
  if (feit.herkomst !== 'afgeleid' || absoluut < 1) return decimalsOf(absoluut)
  return absoluut >= 10 || feit.eenheid === '%' ? 0 : 1
}

const decimalsWith = (getal: Getal, meer: number) =>
  Math.min(saidDecimals(getal) + meer, MEESTE_DECIMALEN)

/** Whether two numbers read as what they are: the one less, or more, or the same. */
const readsRight = (a: Getal, b: Getal, meer: number): boolean => {
  const said = (getal: Getal) => roundTo(getal.waarde, decimalsWith(getal, meer))
  return Math.sign(said(a) - said(b)) === Math.sign(a.waarde - b.waarde)
}

/** How many digits more than people say are needed, so that no numbers that were compared read otherwise. */
export const countMeerCijfers = (paren: readonly (readonly [Getal, Getal])[]): number => {
  let meer = 0
  while (meer < MEESTE_DECIMALEN && !paren.every(([a, b]) => readsRight(a, b, meer))) meer += 1
  return meer
}

/** A fact's value as people say it: "ongeveer 23 woningen per hectare", "27%". */
export const sayWaarde = (feit: Feit | undefined, waarde: FeitWaarde, meer = 0): string => {
  if (typeof waarde !== 'number' || feit === undefined) return formatWaarde(feit, waarde)
  const decimalen = decimalsWith({ feit, waarde }, meer)
  const tekst = formatEenheid(waarde, feit.eenheid, decimalen)
  const afgerond = Math.abs(roundTo(waarde, decimalen) - waarde) > 1e-9
  return afgerond && feit.herkomst === 'afgeleid' && feit.eenheid !== '%'
    ? `ongeveer ${tekst}`
    : tekst
}

const PLEKKEN = /\{(\w+)\}/g

/**
 * Fills {feit} placeholders; a fact that is missing reads as "onbekend". A part between square brackets is said only
 * when every fact that it names is known.
 */
export const fillSjabloon = (
  sjabloon: string,
  lees: (feit: string) => string | undefined,
): string =>
  sjabloon
    .replace(/\[([^\]]*\{[^\]]*)\]/g, (_, deel: string) =>
      [...deel.matchAll(PLEKKEN)].every(([, id = '']) => lees(id) !== undefined) ? deel : '',
    )
    .replace(PLEKKEN, (_, id: string) => lees(id) ?? 'onbekend')

/** "a, b en c" */
export const joinEn = (delen: readonly string[]): string =>
  delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`

/** Where one sentence ends and the next begins; an abbreviation ends none. */
export const splitZinnen = (tekst: string): readonly string[] =>
  tekst.split(/(?<=[.?!])\s+(?=\p{Lu})/u)

/** A text with what ends a sentence behind it; a question has that already. */
export const closeZin = (tekst: string): string => (/[.?!]$/.test(tekst) ? tekst : `${tekst}.`)

/** A text as one sentence: with a capital before it and one full stop behind it. */
export const endZin = (tekst: string): string => `${upperFirst(tekst.replace(/\.$/, ''))}.`

export const upperFirst = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1)

/** A label as it reads within a sentence: abbreviations keep their capitals. */
export const lowerFirst = (tekst: string): string =>
  /^[A-Z][a-z]/.test(tekst) ? tekst.charAt(0).toLowerCase() + tekst.slice(1) : tekst

/** The name of a named condition in words: "nietKlein" is "niet klein". */
export const readNaam = (naam: string): string =>
  naam.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`).trim()

/** A text as the part of a regular expression that matches only that text. */
export const toPatroon = (tekst: string): string => tekst.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
