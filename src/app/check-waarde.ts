import { datumSchema } from '../domain/bron.ts'
import type { Feit } from '../domain/feit.ts'
import { suggest } from './naaste.ts'

/** A fault in one value; `plek` is the index when it is in one item of a list. */
export interface Gebrek {
  readonly code: string
  readonly melding: string
  readonly plek?: number
}

const GETAL_MET_TEKST = /^\s*(-?\d+(?:[.,]\d+)?)\s*(.*?)\s*$/

const show = (waarde: unknown): string => {
  const tekst = JSON.stringify(waarde) ?? 'niets'
  return tekst.length > 60 ? `${tekst.slice(0, 57)}…` : tekst
}

const inEenheid = ({ eenheid }: Feit) => (eenheid === undefined ? '' : ` (in ${eenheid})`)

/** "12 m" and "12,5" are meant as numbers: say which number to send, and which unit to leave out. */
const explainTekst = (feit: Feit, tekst: string): Gebrek | undefined => {
  const [, cijfers, rest] = GETAL_MET_TEKST.exec(tekst) ?? []
  if (cijfers === undefined) return undefined
  const getal = cijfers.replace(',', '.')
  if (rest === '') {
    const melding = `"${feit.id}" moet een getal zijn${inEenheid(feit)}: stuur ${getal} zonder aanhalingstekens, niet ${show(tekst)}.`
    return { code: 'verkeerd_type', melding }
  }
  const eigen = feit.eenheid !== undefined && rest?.toLowerCase() === feit.eenheid.toLowerCase()
  const melding = eigen
    ? `"${feit.id}" is altijd in ${feit.eenheid}: laat de eenheid weg en stuur ${getal}, niet ${show(tekst)}.`
    : `"${feit.id}" moet een getal zijn${inEenheid(feit)}: laat "${rest}" weg en reken zo nodig om; u stuurde ${show(tekst)}.`
  return { code: 'eenheid_in_waarde', melding }
}

const describeGrenzen = ({ min, max, eenheid }: Feit): string => {
  const maat = eenheid === undefined ? '' : ` ${eenheid}`
  if (min !== undefined && max !== undefined) return `tussen ${min} en ${max}${maat} liggen`
  return min === undefined ? `hoogstens ${max}${maat} zijn` : `ten minste ${min}${maat} zijn`
}

const checkGetal = (feit: Feit, waarde: unknown): readonly Gebrek[] => {
  if (typeof waarde !== 'number') {
    const uitleg = typeof waarde === 'string' ? explainTekst(feit, waarde) : undefined
    const melding = `"${feit.id}" moet een getal zijn${inEenheid(feit)}, niet ${show(waarde)}.`
    return [uitleg ?? { code: 'verkeerd_type', melding }]
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
          melding: `"${feit.id}" moet true (ja) of false (nee) zijn, niet ${show(waarde)}.`,
        },
      ]

const checkKeuze = (feit: Feit, waarde: unknown): readonly Gebrek[] => {
  const waarden = feit.waarden ?? []
  if (typeof waarde === 'string' && waarden.includes(waarde)) return []
  if (typeof waarde !== 'string') {
    const melding = `"${feit.id}" moet een tekst zijn uit: ${waarden.join(', ')}; niet ${show(waarde)}.`
    return [{ code: 'verkeerd_type', melding }]
  }
  const melding = `${show(waarde)} is geen waarde van "${feit.id}".${suggest(waarde, waarden)} Kies uit: ${waarden.join(', ')}.`
  return [{ code: 'onbekende_waarde', melding }]
}

const checkMeerkeuze = (feit: Feit, waarde: unknown): readonly Gebrek[] => {
  if (!Array.isArray(waarde)) {
    const melding = `"${feit.id}" moet een lijst zijn, bijvoorbeeld ["${feit.waarden?.[0] ?? ''}"], niet ${show(waarde)}.`
    return [{ code: 'verkeerd_type', melding }]
  }
  if (waarde.length === 0) {
    const melding = `"${feit.id}" is een lege lijst: noem ten minste één waarde, of laat het feit weg.`
    return [{ code: 'lege_lijst', melding }]
  }
  return waarde.flatMap((deel, plek): Gebrek[] =>
    waarde.indexOf(deel) < plek
      ? [{ code: 'dubbele_waarde', melding: `${show(deel)} staat er al.`, plek }]
      : checkKeuze(feit, deel).map((gebrek) => ({ ...gebrek, plek })),
  )
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

const CHECKS: Readonly<Record<Feit['type'], (feit: Feit, waarde: unknown) => readonly Gebrek[]>> = {
  getal: checkGetal,
  janee: checkJanee,
  keuze: checkKeuze,
  meerkeuze: checkMeerkeuze,
  datum: checkDatum,
}

/** What is wrong with the value of one fact: type, unit, choice, whole number, bounds. */
export const checkWaarde = (feit: Feit, waarde: unknown): readonly Gebrek[] =>
  waarde === null
    ? [
        {
          code: 'verkeerd_type',
          melding: `"${feit.id}" is null: laat een feit dat u niet weet weg, of stuur "onbekend_bij_initiatiefnemer".`,
        },
      ]
    : CHECKS[feit.type](feit, waarde)
