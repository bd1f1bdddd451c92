import type { Feit } from '../../domain/model/feit.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Operator, Vergelijking, Voorwaarde } from '../../domain/model/voorwaarde.ts'
import { joinEn, lowerFirst, readNaam, upperFirst } from '../../domain/tekst.ts'
import { labelFeit, operatorBij, wordWaarde } from './namen.ts'

/** A condition as a reader sees it: a sentence, and below it the parts that it introduces. */
export interface Zin {
  readonly tekst: string
  readonly delen?: readonly Zin[]
}

type Boek = Pick<Regelboek, 'feiten' | 'begrippen' | 'voorwaarden'>

const OPERATOR: Readonly<Record<Operator, string>> = {
  equal: '',
  notEqual: 'niet ',
  lessThan: 'minder dan ',
  lessThanInclusive: 'ten hoogste ',
  greaterThan: 'meer dan ',
  greaterThanInclusive: 'ten minste ',
  in: 'een van ',
  notIn: 'geen van ',
  contains: 'onder meer ',
  doesNotContain: 'niet ',
}
const DATUM: Readonly<Partial<Record<Operator, string>>> = {
  lessThan: 'vóór ',
  lessThanInclusive: 'op of vóór ',
  greaterThan: 'na ',
  greaterThanInclusive: 'op of na ',
}

const wordNorm = (boek: Boek, feit: Feit | undefined, value: Vergelijking['value']): string => {
  if (typeof value !== 'object') return wordWaarde(boek, feit, value)
  if (Array.isArray(value)) return value.map((deel) => wordWaarde(boek, feit, deel)).join(', ')
  const ander = 'fact' in value ? value.fact : ''
  const vanGebied = boek.feiten.get(ander)?.herkomst === 'gebied'
  return `${lowerFirst(labelFeit(boek, ander))}${vanGebied ? ' (zegt het gebied)' : ''}`
}

const wordVergelijking = (boek: Boek, { fact, operator, value }: Vergelijking): string => {
  const feit = boek.feiten.get(fact)
  const alsWoord = operatorBij(feit, operator, value)
  const woord = (feit?.type === 'datum' ? DATUM[operator] : undefined) ?? OPERATOR[alsWoord]
  return `${upperFirst(labelFeit(boek, fact))}: ${woord}${wordNorm(boek, feit, value)}`
}

/** "Een van deze activiteiten" instead of a line for each. */
const joinContains = (boek: Boek, delen: readonly Voorwaarde[]): string | undefined => {
  const bladen = delen.flatMap((deel) =>
    'fact' in deel && deel.operator === 'contains' ? [deel] : [],
  )
  const [eerste] = bladen
  if (!eerste || bladen.length < delen.length || bladen.length < 2) return undefined
  if (bladen.some(({ fact }) => fact !== eerste.fact)) return undefined
  const feit = boek.feiten.get(eerste.fact)
  const namen = bladen.map(({ value }) => wordNorm(boek, feit, value))
  return `${upperFirst(labelFeit(boek, eerste.fact))}: een of meer van ${joinEn(namen)}`
}

/** A condition in plain Dutch, in the shape of the condition; a named one is written out below its name. */
export const wordVoorwaarde = (boek: Boek, voorwaarde: Voorwaarde): Zin => {
  const wordAll = (delen: readonly Voorwaarde[]) => delen.map((deel) => wordVoorwaarde(boek, deel))
  if ('fact' in voorwaarde) return { tekst: wordVergelijking(boek, voorwaarde) }
  if ('all' in voorwaarde) {
    const [enige] = voorwaarde.all
    if (enige && voorwaarde.all.length === 1) return wordVoorwaarde(boek, enige)
    return { tekst: 'Dit geldt allemaal:', delen: wordAll(voorwaarde.all) }
  }
  if ('any' in voorwaarde) {
    const [enige] = voorwaarde.any
    if (enige && voorwaarde.any.length === 1) return wordVoorwaarde(boek, enige)
    const samen = joinContains(boek, voorwaarde.any)
    if (samen !== undefined) return { tekst: samen }
    return { tekst: 'Ten minste een hiervan geldt:', delen: wordAll(voorwaarde.any) }
  }
  if ('not' in voorwaarde) {
    return { tekst: 'Dit geldt niet:', delen: [wordVoorwaarde(boek, voorwaarde.not)] }
  }
  const genoemd = boek.voorwaarden.get(voorwaarde.condition)
  const naam = upperFirst(readNaam(voorwaarde.condition))
  return genoemd === undefined
    ? { tekst: naam }
    : { tekst: `${naam}, dat is:`, delen: [wordVoorwaarde(boek, genoemd)] }
}
