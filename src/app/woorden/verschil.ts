import { formatGetal } from '../../domain/tekst.ts'

/** A number in a text, and the word or sign of its unit: "9 meter", "1.200,5 m²", "40%". */
const MAAT = /(-?\d[\d.]*(?:,\d+)?)\s*(vierkante meter|m²|m2|m³|m3|%|\p{L}+)?/giu

/** Ways to write the same unit. */
const ZELFDE: Readonly<Record<string, string>> = {
  meter: 'm',
  m2: 'm²',
  'vierkante meter': 'm²',
  m3: 'm³',
  laag: 'lagen',
  bouwlaag: 'lagen',
  bouwlagen: 'lagen',
  woning: 'woningen',
}

interface Maat {
  readonly waarde: number
  /** Small letters, and of several ways to write it always the same. */
  readonly eenheid: string
  /** As it was written. */
  readonly woord: string
}

const readMaten = (tekst: string): readonly Maat[] =>
  [...tekst.toLowerCase().matchAll(MAAT)].flatMap(([, getal = '', woord = '']) => {
    const waarde = Number(getal.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
    return Number.isNaN(waarde) ? [] : [{ waarde, woord, eenheid: ZELFDE[woord] ?? woord }]
  })

/** The difference between what is allowed and what is asked, or why it cannot be worked out. */
export type Verschil =
  | { readonly verschil: string }
  | { readonly waarom: 'geen_getal' | 'meer_getallen' | 'andere_eenheid' | 'gelijk' }

export const readVerschil = (toegestaan: string, gevraagd: string): Verschil => {
  const [mag, wil] = [readMaten(toegestaan), readMaten(gevraagd)]
  const [[een], [ander]] = [mag, wil]
  if (een === undefined || ander === undefined) return { waarom: 'geen_getal' }
  if (mag.length > 1 || wil.length > 1) return { waarom: 'meer_getallen' }
  if (een.eenheid !== ander.eenheid) return { waarom: 'andere_eenheid' }
  const meer = Math.round((ander.waarde - een.waarde) * 1_000) / 1_000
  if (meer === 0) return { waarom: 'gelijk' }
  const woord = een.woord === ander.woord ? een.woord : een.eenheid
  const maat = [formatGetal(Math.abs(meer)), woord].filter(Boolean).join(' ')
  return { verschil: `${maat} ${meer > 0 ? 'meer' : 'minder'}` }
}

const WAAROM = {
  geen_getal: 'niet in allebei de teksten staat een getal in cijfers',
  meer_getallen: 'er staat meer dan één getal in een van de teksten',
  andere_eenheid: 'de twee getallen hebben niet dezelfde eenheid',
  gelijk: 'de twee getallen zijn gelijk',
} as const

/** Why there is no difference to tell; undefined where there is. */
export const sayGeenVerschil = (toegestaan: string, gevraagd: string): string | undefined => {
  const gelezen = readVerschil(toegestaan, gevraagd)
  return 'waarom' in gelezen ? WAAROM[gelezen.waarom] : undefined
}

/** How much more or less is asked than allowed: "3 m meer"; undefined where that cannot be worked out. */
export const wordVerschil = (toegestaan: string, gevraagd: string): string | undefined => {
  const gelezen = readVerschil(toegestaan, gevraagd)
  return 'verschil' in gelezen ? gelezen.verschil : undefined
}

/** What stands around a number without saying what it measures. */
const RONDOM =
  /^(?:een|van|is|tot|en|met|hoogstens|maximaal|minstens|minimaal|ten|hoogste|meer|dan)$/u

/** Whether a text is a number and nothing that says what it measures: "6 m". */
export const isKaalGetal = (tekst: string): boolean => {
  const rest = tekst.toLowerCase().replace(MAAT, ' ')
  return (
    readMaten(tekst).length > 0 &&
    rest.split(/[^\p{L}]+/u).every((woord) => woord === '' || RONDOM.test(woord))
  )
}
