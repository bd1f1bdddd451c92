import type { FeitWaarde } from '../model/feit.ts'
import { OORDELEN, type Oordeel } from '../model/regel.ts'
import type { Operator } from '../model/voorwaarde.ts'
import type { Knoop, Waarden } from '../regeltaal/compile.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'

/**
 * Writes the place in OORDELEN of the outcome of every rule, in the order of `werk.regels`, as it is
 * where the rule applies by place. No trace and no missing facts: for very many places at once.
 */
export type Bulk = (waarden: Waarden, uit: Uint8Array) => void

type Vergelijking = Extract<Knoop, { soort: 'vergelijking' }>

/**
 * The text of a constant. JSON is JavaScript, so a value from a rule can never become anything but a
 * value: no name and no text of a rule ends up in the program otherwise.
 */
const literal = (waarde: unknown): string => JSON.stringify(waarde)

const oneOf = (gevonden: string, lijst: unknown): string =>
  `(${(lijst as readonly FeitWaarde[]).map((deel) => `${gevonden}===${literal(deel)}`).join('||')})`

type Schrijf = (
  gevonden: string,
  norm: { readonly tekst: string; readonly waarde: unknown },
) => string

const OPERATOREN: Readonly<Record<Operator, Schrijf>> = {
  equal: (v, { tekst }) => `${v}===${tekst}`,
  notEqual: (v, { tekst }) => `${v}!==${tekst}`,
  lessThan: (v, { tekst }) => `${v}<${tekst}`,
  lessThanInclusive: (v, { tekst }) => `${v}<=${tekst}`,
  greaterThan: (v, { tekst }) => `${v}>${tekst}`,
  greaterThanInclusive: (v, { tekst }) => `${v}>=${tekst}`,
  in: (v, { waarde }) => oneOf(v, waarde),
  notIn: (v, { waarde }) => `!${oneOf(v, waarde)}`,
  contains: (v, { tekst }) => `${v}.includes(${tekst})`,
  doesNotContain: (v, { tekst }) => `!${v}.includes(${tekst})`,
}

const writeVergelijking = ({ slot, normSlot, bron }: Vergelijking): string => {
  const norm = {
    tekst: normSlot === undefined ? literal(bron.value) : `w[${normSlot}]`,
    waarde: bron.value,
  }
  const ontbreekt = [slot, ...(normSlot === undefined ? [] : [normSlot])]
    .map((deel) => `w[${deel}]===undefined`)
    .join('||')
  return `(${ontbreekt}?2:${OPERATOREN[bron.operator](`w[${slot}]`, norm)}?1:0)`
}

/**
 * The body of a function that gives a truth value: 0 onwaar, 1 waar, 2 onbekend. It stops at the first
 * part that decides, which only a trace forbids.
 */
const writeVoorwaarde = (knoop: Knoop): { readonly tekst: string; readonly lokaal: number } => {
  let lokaal = 0
  const write = (deel: Knoop): string => {
    if (deel.soort === 'vergelijking') return writeVergelijking(deel)
    if (deel.soort === 'genoemd') return `g[${deel.kind.i}]`
    if (deel.soort === 'not') {
      const naam = `t${lokaal++}`
      return `((${naam}=${write(deel.kind)})===2?2:1-${naam})`
    }
    const beslist = deel.soort === 'all' ? 0 : 1
    const namen = deel.kinderen.map(() => `t${lokaal++}`)
    const stappen = deel.kinderen.map(
      (kind, i) => `(${namen[i]}=${write(kind)})===${beslist}?${beslist}:`,
    )
    const open = namen.map((naam) => `${naam}===2`).join('||')
    return `(${stappen.join('')}${open}?2:${1 - beslist})`
  }
  return { tekst: write(knoop), lokaal }
}

const declare = (lokaal: number): string =>
  lokaal === 0 ? '' : `let ${Array.from({ length: lokaal }, (_, i) => `t${i}`).join(',')};`

const codeOf = (oordeel: Oordeel): number => OORDELEN.indexOf(oordeel)

const writeRegel = ({ definitie, geldtVoor, voldoetAls }: GecompileerdeRegel): string => {
  const voldoet = writeVoorwaarde(voldoetAls.knoop)
  const geldt = geldtVoor && writeVoorwaarde(geldtVoor.knoop)
  const open = codeOf(definitie.aard === 'open_norm' ? 'vraagt_beoordeling' : 'onbekend')
  const stop = geldt
    ? `const a=${geldt.tekst};if(a!==1)return a===0?${codeOf('niet_van_toepassing')}:${codeOf('onbekend')};`
    : ''
  return (
    declare(Math.max(voldoet.lokaal, geldt?.lokaal ?? 0)) +
    `${stop}const b=${voldoet.tekst};` +
    `return b===1?${codeOf('voldoet')}:b===0?${codeOf('voldoet_niet')}:${open}`
  )
}

/**
 * Generates one function for all rules of a compiled rulebook, which the loader has validated. About
 * six times faster than the closures with their trace, and equal to them (property test).
 */
export const compileBulk = (werk: GecompileerdRegelboek): Bulk => {
  const functies: string[] = []
  const stappen: string[] = []
  for (const { knoop } of werk.genoemd) {
    const { tekst, lokaal } = writeVoorwaarde(knoop)
    functies.push(`const n${knoop.i}=(w)=>{${declare(lokaal)}return ${tekst}};`)
    stappen.push(`g[${knoop.i}]=n${knoop.i}(w);`)
  }
  for (const [i, regel] of werk.regels.entries()) {
    functies.push(`const r${i}=(w)=>{${writeRegel(regel)}};`)
    stappen.push(`uit[${i}]=r${i}(w);`)
  }
  const tekst = `"use strict";${functies.join('')}return (w,uit)=>{${stappen.join('')}}`
  return new Function('g', tekst)(new Uint8Array(werk.spoorGrootte)) as Bulk
}
