import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Vergelijking, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import type { Proef, Proefregel } from '../kern/honderd.ts'

/**
 * The same rules as somebody would write them by hand in JavaScript: one function per rule over an
 * object of facts, with a check for undefined wherever a fact is used, and two plain questions per
 * condition: does it certainly hold, and does it certainly not hold.
 */

const read = (feit: string) => `f.${feit}`

const compare = ({ fact, operator, value }: Vergelijking): string => {
  const feit = read(fact)
  const norm =
    typeof value === 'object' && !Array.isArray(value)
      ? read((value as { fact: string }).fact)
      : JSON.stringify(value)
  switch (operator) {
    case 'equal':
      return `${feit} === ${norm}`
    case 'notEqual':
      return `${feit} !== ${norm}`
    case 'lessThan':
      return `${feit} < ${norm}`
    case 'lessThanInclusive':
      return `${feit} <= ${norm}`
    case 'greaterThan':
      return `${feit} > ${norm}`
    case 'greaterThanInclusive':
      return `${feit} >= ${norm}`
    case 'in':
      return `${norm}.includes(${feit})`
    case 'notIn':
      return `!${norm}.includes(${feit})`
    case 'contains':
      return `${feit}.includes(${norm})`
    case 'doesNotContain':
      return `!${feit}.includes(${norm})`
  }
}

const known = ({ fact, value }: Vergelijking): string =>
  [
    `${read(fact)} !== undefined`,
    ...(typeof value === 'object' && !Array.isArray(value)
      ? [`${read((value as { fact: string }).fact)} !== undefined`]
      : []),
  ].join(' && ')

/** JavaScript that is true when the condition certainly holds (`waar`), or certainly does not. */
const write = (voorwaarde: Voorwaarde, waar: boolean): string => {
  if ('not' in voorwaarde) return write(voorwaarde.not, !waar)
  if ('condition' in voorwaarde) return `(n.${voorwaarde.condition} === ${waar ? 1 : 0})`
  if ('all' in voorwaarde || 'any' in voorwaarde) {
    const delen = 'all' in voorwaarde ? voorwaarde.all : voorwaarde.any
    const samen = 'all' in voorwaarde === waar ? ' && ' : ' || '
    return `(${delen.map((deel) => write(deel, waar)).join(samen)})`
  }
  const vergelijking = compare(voorwaarde)
  return `(${known(voorwaarde)} && ${waar ? vergelijking : `!(${vergelijking})`})`
}

const writeTruth = (voorwaarde: Voorwaarde): string =>
  `${write(voorwaarde, true)} ? 1 : ${write(voorwaarde, false)} ? 0 : 2`

const writeRegel = ({ geldtVoor, voldoetAls }: Proefregel, i: number): string => `
const regel${i} = (f, n) => {
  ${
    geldtVoor
      ? `if (${write(geldtVoor, false)}) return 4
  if (!${write(geldtVoor, true)}) return 2`
      : ''
  }
  if (${write(voldoetAls, true)}) return 0
  if (${write(voldoetAls, false)}) return 1
  return 2
}`

export type MetHand = (feiten: Readonly<Record<string, FeitWaarde>>, uit: Uint8Array) => void

const inOrder = (voorwaarden: Proef['voorwaarden']): readonly string[] => {
  const klaar: string[] = []
  const visit = (naam: string): void => {
    if (klaar.includes(naam)) return
    const tekst = JSON.stringify(voorwaarden.get(naam))
    for (const [, ander = ''] of tekst.matchAll(/"condition":"(\w+)"/g)) visit(ander)
    klaar.push(naam)
  }
  for (const naam of voorwaarden.keys()) visit(naam)
  return klaar
}

/** Shared conditions are worked out once, as a careful programmer would. */
export const createMetHand = ({ regels, voorwaarden }: Proef): MetHand => {
  const namen = inOrder(voorwaarden)
  return new Function(`'use strict'
${namen.map((naam) => `const is_${naam} = (f, n) => ${writeTruth(voorwaarden.get(naam) as Voorwaarde)}`).join('\n')}
${regels.map(writeRegel).join('\n')}
return (f, uit) => {
  const n = { ${namen.map((naam) => `${naam}: 2`).join(', ')} }
  ${namen.map((naam) => `n.${naam} = is_${naam}(f, n)`).join('\n  ')}
  ${regels.map((_, i) => `uit[${i}] = regel${i}(f, n)`).join('\n  ')}
}`)() as MetHand
}
