import jsep from 'jsep'
import type { FeitWaarde } from '../model/feit.ts'

/**
 * Formulas of derived facts: an arithmetic subset of FEEL (OMG DMN). Numbers, "text", true, false, fact
 * names, + - * /, unary minus, min(), max(), < <= > >= = !=, and, or, not(), parentheses and
 * `if c then a else b`. Parsed once at load, compiled to a closure in which missing propagates.
 */
export type Formule =
  | { readonly soort: 'constante'; readonly waarde: number | boolean | string }
  | { readonly soort: 'feit'; readonly feit: string }
  | { readonly soort: 'negatief'; readonly van: Formule }
  | { readonly soort: 'niet'; readonly van: Formule }
  | { readonly soort: 'rekenen'; readonly teken: Rekenteken; readonly delen: Paar }
  | { readonly soort: 'vergelijken'; readonly teken: Vergelijkteken; readonly delen: Paar }
  | { readonly soort: 'verbinden'; readonly teken: 'and' | 'or'; readonly delen: Paar }
  | {
      readonly soort: 'uiterste'
      readonly functie: 'min' | 'max'
      readonly delen: readonly Formule[]
    }
  | {
      readonly soort: 'als'
      readonly voorwaarde: Formule
      readonly dan: Formule
      readonly anders: Formule
    }

type Paar = readonly [Formule, Formule]
type Rekenteken = (typeof REKENTEKENS)[number]
type Vergelijkteken = (typeof VERGELIJKTEKENS)[number]

const REKENTEKENS = ['+', '-', '*', '/'] as const
const VERGELIJKTEKENS = ['<', '<=', '>', '>=', '=', '!='] as const
const GERESERVEERD = ['if', 'then', 'else', 'and', 'or', 'not', 'min', 'max']

/** The text is not a formula in our subset. `positie` is the index in the text, when known. */
export class FormuleFout extends Error {
  readonly positie: number | undefined
  constructor(melding: string, positie?: number) {
    super(melding)
    this.name = 'FormuleFout'
    this.positie = positie
  }
}

const VOORRANG = { or: 1, and: 2, '<': 3, '<=': 3, '>': 3, '>=': 3, '=': 3, '!=': 3 }

// jsep keeps its grammar in one global object; this is the only module that uses it.
jsep.removeAllBinaryOps()
jsep.removeAllUnaryOps()
jsep.removeLiteral('null')
jsep.addUnaryOp('-')
// Its own "a ? b : c" is not FEEL.
Reflect.deleteProperty(jsep.hooks, 'after-expression')
for (const [teken, rang] of Object.entries({ ...VOORRANG, '+': 4, '-': 4, '*': 5, '/': 5 })) {
  jsep.addBinaryOp(teken, rang)
}

const gobbleWoord = (lezer: jsep.HookScope, woord: string): boolean => {
  lezer.gobbleSpaces()
  const rest = lezer.expr.slice(lezer.index)
  if (!rest.startsWith(woord) || /^\w/.test(rest.slice(woord.length))) return false
  lezer.index += woord.length
  return true
}

// FEEL's if-then-else stands where a value may stand; its else reaches as far as it can.
jsep.hooks.add('gobble-token', function gobbleAls(env) {
  if (!gobbleWoord(this, 'if')) return
  const test = this.gobbleExpression()
  if (!gobbleWoord(this, 'then')) this.throwError('na "if … " ontbreekt "then"')
  const consequent = this.gobbleExpression()
  if (!gobbleWoord(this, 'else')) this.throwError('na "then … " ontbreekt "else"')
  const alternate = this.gobbleExpression()
  if (!test || !consequent || !alternate) this.throwError('"if … then … else …" is niet af')
  env.node = { type: 'ConditionalExpression', test, consequent, alternate }
})

const isOneOf = <T extends string>(lijst: readonly T[], teken: string): teken is T =>
  (lijst as readonly string[]).includes(teken)

const readLiteral = ({ value, raw }: jsep.Literal): Formule => {
  if (typeof value === 'number' && !/^[0-9.]+$/.test(raw)) {
    throw new FormuleFout(`schrijf ${raw} zonder exponent`)
  }
  if (typeof value === 'string' && !raw.startsWith('"')) {
    throw new FormuleFout(`zet ${raw} tussen dubbele aanhalingstekens`)
  }
  if (typeof value !== 'number' && typeof value !== 'boolean' && typeof value !== 'string') {
    throw new FormuleFout(`${raw} kan niet in een formule`)
  }
  return { soort: 'constante', waarde: value }
}

const readCall = (node: jsep.CallExpression): Formule => {
  const naam = String(node.callee.name ?? '')
  const delen = node.arguments.map(readNode)
  if (naam === 'not' && delen[0] && delen.length === 1) return { soort: 'niet', van: delen[0] }
  if ((naam === 'min' || naam === 'max') && delen.length > 0) {
    return { soort: 'uiterste', functie: naam, delen }
  }
  throw new FormuleFout(
    `${naam || 'deze aanroep'}(…) met ${delen.length} waarde(n) bestaat niet; gebruik min(…), max(…) of not(…)`,
  )
}

const readBinary = (node: jsep.BinaryExpression): Formule => {
  const delen: Paar = [readNode(node.left), readNode(node.right)]
  const teken = node.operator
  if (teken === 'and' || teken === 'or') return { soort: 'verbinden', teken, delen }
  if (isOneOf(REKENTEKENS, teken)) return { soort: 'rekenen', teken, delen }
  if (isOneOf(VERGELIJKTEKENS, teken)) return { soort: 'vergelijken', teken, delen }
  throw new FormuleFout(`het teken ${teken} bestaat niet`)
}

const readNode = (expressie: jsep.Expression): Formule => {
  const node = expressie as jsep.CoreExpression
  if (node.type === 'Literal') return readLiteral(node)
  if (node.type === 'CallExpression') return readCall(node)
  if (node.type === 'BinaryExpression') return readBinary(node)
  if (node.type === 'UnaryExpression') return { soort: 'negatief', van: readNode(node.argument) }
  if (node.type === 'ConditionalExpression') {
    return {
      soort: 'als',
      voorwaarde: readNode(node.test),
      dan: readNode(node.consequent),
      anders: readNode(node.alternate),
    }
  }
  if (node.type === 'Identifier') {
    if (GERESERVEERD.includes(node.name))
      throw new FormuleFout(`"${node.name}" staat hier verkeerd`)
    return { soort: 'feit', feit: node.name }
  }
  throw new FormuleFout(`${leesbaar(node)} kan niet in een formule`)
}

const leesbaar = (node: jsep.CoreExpression): string => {
  if (node.type === 'Compound') return node.body.length === 0 ? 'niets' : 'meer dan één uitdrukking'
  return node.type
}

/** Parses a formula. Throws FormuleFout when the text is not in the subset. */
export const parseFormule = (tekst: string): Formule => {
  let boom: jsep.Expression
  try {
    boom = jsep(tekst)
  } catch (fout) {
    if (!(fout instanceof Error)) throw fout
    const positie = (fout as { index?: number }).index
    throw new FormuleFout(
      fout.message.replace(/ at character \d+$/, ` (bij teken ${(positie ?? 0) + 1})`),
      positie,
    )
  }
  return readNode(boom)
}

/** The parts of a formula, one level down. */
export const delenVan = (formule: Formule): readonly Formule[] => {
  if (formule.soort === 'constante' || formule.soort === 'feit') return []
  if (formule.soort === 'negatief' || formule.soort === 'niet') return [formule.van]
  if (formule.soort === 'als') return [formule.voorwaarde, formule.dan, formule.anders]
  return formule.delen
}

/** Ids of the facts a formula names, each once, in order of appearance. */
export const feitenIn = (formule: Formule): readonly string[] => {
  if (formule.soort === 'feit') return [formule.feit]
  return [...new Set(delenVan(formule).flatMap(feitenIn))]
}

/** A value per slot; `undefined` is missing. */
export type Waarden = readonly unknown[]
export type Berekening = (waarden: Waarden) => FeitWaarde | undefined
type Getal = (waarden: Waarden) => number | undefined

const rekenaars: Record<Rekenteken, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}

const vergelijkers: Record<Vergelijkteken, (a: FeitWaarde, b: FeitWaarde) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}

/**
 * Compiles a checked formula to a closure over slots. A missing input makes the result missing, except
 * that and/or are Kleene's and an if-then-else with a known condition needs only the branch it takes.
 */
export const compileFormule = (formule: Formule, slotOf: (feit: string) => number): Berekening => {
  const compile = (deel: Formule): Berekening => compileFormule(deel, slotOf)
  switch (formule.soort) {
    case 'constante':
      return () => formule.waarde
    case 'feit': {
      const slot = slotOf(formule.feit)
      return (waarden) => waarden[slot] as FeitWaarde | undefined
    }
    case 'negatief': {
      const van = compile(formule.van) as Getal
      return (waarden) => {
        const a = van(waarden)
        return a === undefined ? undefined : -a
      }
    }
    case 'niet': {
      const van = compile(formule.van)
      return (waarden) => {
        const a = van(waarden)
        return a === undefined ? undefined : !a
      }
    }
    case 'rekenen': {
      const [links, rechts] = formule.delen.map(compile) as [Getal, Getal]
      const reken = rekenaars[formule.teken]
      return (waarden) => {
        const a = links(waarden)
        const b = rechts(waarden)
        return a === undefined || b === undefined ? undefined : reken(a, b)
      }
    }
    case 'vergelijken': {
      const [links, rechts] = formule.delen.map(compile) as [Berekening, Berekening]
      const vergelijk = vergelijkers[formule.teken]
      return (waarden) => {
        const a = links(waarden)
        const b = rechts(waarden)
        return a === undefined || b === undefined ? undefined : vergelijk(a, b)
      }
    }
    case 'verbinden': {
      const [links, rechts] = formule.delen.map(compile) as [Berekening, Berekening]
      const beslist = formule.teken === 'or'
      return (waarden) => {
        const a = links(waarden)
        if (a === beslist) return beslist
        const b = rechts(waarden)
        if (b === beslist) return beslist
        return a === undefined || b === undefined ? undefined : !beslist
      }
    }
    case 'uiterste': {
      const delen = formule.delen.map(compile) as Getal[]
      const kies = formule.functie === 'min' ? Math.min : Math.max
      return (waarden) => {
        let uiterste: number | undefined
        for (const deel of delen) {
          const a = deel(waarden)
          if (a === undefined) return undefined
          uiterste = uiterste === undefined ? a : kies(uiterste, a)
        }
        return uiterste
      }
    }
    case 'als': {
      const voorwaarde = compile(formule.voorwaarde)
      const dan = compile(formule.dan)
      const anders = compile(formule.anders)
      return (waarden) => {
        const a = voorwaarde(waarden)
        return a === undefined ? undefined : a ? dan(waarden) : anders(waarden)
      }
    }
  }
}
