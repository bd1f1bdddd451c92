import { MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { datumSchema } from '../../domain/model/bron.ts'
import { type Feit, ONBEKEND_BIJ_INITIATIEFNEMER } from '../../domain/model/feit.ts'
import { suggest } from '../../domain/naaste.ts'

/** A fault in one value; `plek` is the index when it is in one item of a list. */
export interface Gebrek {
  readonly code: string
  readonly melding: string
  readonly plek?: number
}

const GETAL_MET_TEKST = /^(-?\d[\d.,]*)(.*)$/s
/** A number with its unit is shorter than this; the pattern is not let loose on a megabyte. */
const MAX_GETALTEKST = 60
/** As the Dutch write it: 1.000 or 1.234,5. In JSON that first one is one. */
const MET_DUIZENDTALLEN = /^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
const MET_DECIMALEN = /^-?\d+(?:[.,]\d+)?$/
const WEET_NIET = /weet|onbekend|geen idee|^\W*$/i
/** Other ways to write a unit. */
const EENHEDEN: Readonly<Record<string, string>> = {
  meter: 'm',
  m2: 'm²',
  'vierkante meter': 'm²',
  m3: 'm³',
  'kubieke meter': 'm³',
  hectare: 'ha',
  procent: '%',
  bouwlagen: 'lagen',
  verdiepingen: 'lagen',
}

const show = (waarde: unknown): string => {
  const begin = typeof waarde === 'string' ? waarde.slice(0, MAX_GETALTEKST + 1) : waarde
  return shorten(JSON.stringify(begin) ?? 'niets')
}

const inEenheid = ({ eenheid }: Feit) => (eenheid === undefined ? '' : ` (in ${eenheid})`)

/** The number that was meant, as JSON writes it. */
const readCijfers = (cijfers: string): string | undefined => {
  if (MET_DUIZENDTALLEN.test(cijfers)) return cijfers.replaceAll('.', '').replace(',', '.')
  return MET_DECIMALEN.test(cijfers) ? cijfers.replace(',', '.') : undefined
}

const isEigenEenheid = ({ eenheid }: Feit, tekst: string): boolean => {
  const klein = tekst.toLowerCase()
  return eenheid !== undefined && (EENHEDEN[klein] ?? klein) === eenheid.toLowerCase()
}

/** "12 m" and "12,5" are meant as numbers: say which number to send, and which unit to leave out. */
const explainTekst = (feit: Feit, tekst: string): Gebrek | undefined => {
  if (tekst.length > MAX_GETALTEKST) return undefined
  const [, cijfers = '', achter = ''] = GETAL_MET_TEKST.exec(tekst.trim()) ?? []
  const rest = achter.trim()
  const getal = readCijfers(cijfers)
  if (getal === undefined) return undefined
  if (rest === '') {
    const melding = `"${feit.id}" moet een getal zijn${inEenheid(feit)}: stuur ${getal} zonder aanhalingstekens, niet ${show(tekst)}.`
    return { code: 'verkeerd_type', melding }
  }
  const melding = isEigenEenheid(feit, rest)
    ? `"${feit.id}" is altijd in ${feit.eenheid}: laat de eenheid weg en stuur ${getal}, niet ${show(tekst)}.`
    : `"${feit.id}" moet een getal zijn${inEenheid(feit)}: laat "${rest}" weg en reken zo nodig om; u stuurde ${show(tekst)}.`
  return { code: 'eenheid_in_waarde', melding }
}

/** Who writes "weet ik niet" means an answer that exists, under another name. */
const suggestOnbekend = (waarde: unknown): string =>
  typeof waarde === 'string' && WEET_NIET.test(waarde)
    ? ` Weet u het niet? Stuur dan "${ONBEKEND_BIJ_INITIATIEFNEMER}".`
    : ''

const describeGrenzen = ({ min, max, eenheid }: Feit): string => {
  const maat = eenheid === undefined ? '' : ` ${eenheid}`
  if (min !== undefined && max !== undefined) return `tussen ${min} en ${max}${maat} liggen`
  return min === undefined ? `hoogstens ${max}${maat} zijn` : `ten minste ${min}${maat} zijn`
}

const checkGetal = (feit: Feit, waarde: unknown): readonly Gebrek[] => {
  if (typeof waarde !== 'number') {
    const uitleg = typeof waarde === 'string' ? explainTekst(feit, waarde) : undefined
    const melding = `"${feit.id}" moet een getal zijn${inEenheid(feit)}, niet ${show(waarde)}.`
    return [uitleg ?? { code: 'verkeerd_type', melding: `${melding}${suggestOnbekend(waarde)}` }]
  }
  const gebreken: Gebrek[] = []
  if (feit.geheel === true && !Number.isInteger(waarde)) {
    const melding = `"${feit.id}" moet een geheel getal zijn, niet ${waarde}.`
    gebreken.push({ code: 'geen_geheel_getal', melding })
  }
  if (waarde < (feit.min ?? -Infinity) || waarde > (feit.max ?? Infinity)) {
    const melding = `"${feit.id}" moet ${describeGrenzen(feit)}; u stuurde ${waarde}.`
    gebreken.push({ code: 'buiten_grenzen', melding })
  }
  return gebreken
}

const checkJanee = (feit: Feit, waarde: unknown): readonly Gebrek[] =>
  typeof waarde === 'boolean'
    ? []
    : [
        {
          code: 'verkeerd_type',
          melding: `"${feit.id}" moet ja of nee zijn (in JSON true of false), niet ${show(waarde)}.${suggestOnbekend(waarde)}`,
        },
      ]

/** Words that people use for a value: "winkel" for detailhandel. */
export type Woorden = ReadonlyMap<string, string>

const suggestWaarde = (waarde: string, waarden: readonly string[], woorden?: Woorden): string => {
  const bedoeld = woorden?.get(waarde.trim().toLowerCase())
  return bedoeld !== undefined && waarden.includes(bedoeld)
    ? ` Bedoelt u "${bedoeld}"?`
    : suggest(waarde, waarden)
}

const checkKeuze = (feit: Feit, waarde: unknown, woorden?: Woorden): readonly Gebrek[] => {
  const waarden = feit.waarden ?? []
  if (typeof waarde === 'string' && waarden.includes(waarde)) return []
  if (typeof waarde !== 'string') {
    const melding = `"${feit.id}" moet een tekst zijn uit: ${waarden.join(', ')}; niet ${show(waarde)}.`
    return [{ code: 'verkeerd_type', melding }]
  }
  const melding = `${show(waarde)} is geen waarde van "${feit.id}".${suggestOnbekend(waarde) || suggestWaarde(waarde, waarden, woorden)} Kies uit: ${waarden.join(', ')}.`
  return [{ code: 'onbekende_waarde', melding }]
}

const checkMeerkeuze = (feit: Feit, waarde: unknown, woorden?: Woorden): readonly Gebrek[] => {
  if (!Array.isArray(waarde)) {
    const melding = `"${feit.id}" moet een lijst zijn, bijvoorbeeld ["${feit.waarden?.[0] ?? ''}"], niet ${show(waarde)}.`
    return [{ code: 'verkeerd_type', melding }]
  }
  if (waarde.length === 0) {
    const melding = `"${feit.id}" is een lege lijst: noem ten minste één waarde, of laat het feit weg.`
    return [{ code: 'lege_lijst', melding }]
  }
  const gebreken: Gebrek[] = []
  const gezien = new Set<unknown>()
  for (const [plek, deel] of waarde.entries()) {
    if (gebreken.length >= MAX_FOUTEN) break
    if (gezien.has(deel)) {
      gebreken.push({ code: 'dubbele_waarde', melding: `${show(deel)} staat er al.`, plek })
    } else {
      gebreken.push(...checkKeuze(feit, deel, woorden).map((gebrek) => ({ ...gebrek, plek })))
    }
    gezien.add(deel)
  }
  return gebreken
}

const checkDatum = (feit: Feit, waarde: unknown): readonly Gebrek[] =>
  datumSchema.safeParse(waarde).success
    ? []
    : [
        {
          code: 'verkeerd_type',
          melding: `"${feit.id}" moet een bestaande datum zijn, geschreven als "JJJJ-MM-DD", niet ${show(waarde)}.`,
        },
      ]

type Check = (feit: Feit, waarde: unknown, woorden?: Woorden) => readonly Gebrek[]
const CHECKS: Readonly<Record<Feit['type'], Check>> = {
  getal: checkGetal,
  janee: checkJanee,
  keuze: checkKeuze,
  meerkeuze: checkMeerkeuze,
  datum: checkDatum,
}

/** What is wrong with the value of one fact: type, unit, choice, whole number, bounds. */
export const checkWaarde: Check = (feit, waarde, woorden) =>
  waarde === null
    ? [
        {
          code: 'verkeerd_type',
          melding: `"${feit.id}" is null: laat een feit dat u niet weet weg, of stuur "onbekend_bij_initiatiefnemer".`,
        },
      ]
    : CHECKS[feit.type](feit, waarde, woorden)
