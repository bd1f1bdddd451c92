import type { Operator, Vergelijking, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { importAnder } from '../meten/anderen.ts'
import type { Proef } from './honderd.ts'

/** What we use of @gorules/zen-engine. */
interface Zen {
  readonly ZenDecisionContent: new (content: object) => object
  readonly ZenEngine: new () => {
    readonly createDecision: (content: object) => {
      readonly evaluate: (
        feiten: object,
        opties: { readonly trace?: boolean },
      ) => Promise<{ readonly result: Readonly<Record<string, unknown>> }>
    }
    readonly dispose: () => void
  }
}

const TEKENS: Partial<Record<Operator, string>> = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

const toZenVergelijking = ({ fact, operator, value }: Vergelijking): string => {
  const waarde =
    typeof value === 'object' && !Array.isArray(value)
      ? (value as { fact: string }).fact
      : JSON.stringify(value)
  const teken = TEKENS[operator]
  if (teken) return `${fact} ${teken} ${waarde}`
  if (operator === 'in') return `${fact} in ${waarde}`
  if (operator === 'notIn') return `${fact} not in ${waarde}`
  return operator === 'contains'
    ? `contains(${fact}, ${waarde})`
    : `not contains(${fact}, ${waarde})`
}

/** The condition as an expression of zen; named conditions refer to an expression of that name. */
export const toZen = (voorwaarde: Voorwaarde): string => {
  if ('all' in voorwaarde) return `(${voorwaarde.all.map(toZen).join(' and ')})`
  if ('any' in voorwaarde) return `(${voorwaarde.any.map(toZen).join(' or ')})`
  if ('not' in voorwaarde) return `not (${toZen(voorwaarde.not)})`
  return 'condition' in voorwaarde
    ? `$.c_${voorwaarde.condition}`
    : `(${toZenVergelijking(voorwaarde)})`
}

const node = (id: string, type: string, content?: unknown) => ({
  id,
  type,
  name: id,
  position: { x: 0, y: 0 },
  ...(content === undefined ? {} : { content }),
})
const edge = (sourceId: string, targetId: string) => ({
  id: `${sourceId}-${targetId}`,
  type: 'edge',
  sourceId,
  targetId,
})

/** Named conditions after those they name, as `$` only sees what came before. */
const inOrder = (voorwaarden: Proef['voorwaarden']): readonly string[] => {
  const klaar: string[] = []
  const visit = (naam: string): void => {
    if (klaar.includes(naam)) return
    for (const [, ander = ''] of toZen(voorwaarden.get(naam) as Voorwaarde).matchAll(
      /\$\.c_(\w+)/g,
    )) {
      visit(ander)
    }
    klaar.push(naam)
  }
  for (const naam of voorwaarden.keys()) visit(naam)
  return klaar
}

/** One expression node with every rule, compiled once: the form in which zen is fastest; undefined without zen. */
export const createZen = async ({ regels, voorwaarden }: Proef) => {
  const zen = await importAnder<Zen>('@gorules/zen-engine')
  if (!zen) return undefined
  const expressions = [
    ...inOrder(voorwaarden).map((naam) => ({
      id: `c_${naam}`,
      key: `c_${naam}`,
      value: toZen(voorwaarden.get(naam) as Voorwaarde),
    })),
    ...regels.map(({ geldtVoor, voldoetAls }, i) => ({
      id: `r_${i}`,
      key: `r_${i}`,
      value: toZen({ all: [...(geldtVoor ? [geldtVoor] : []), voldoetAls] }),
    })),
  ]
  const content = new zen.ZenDecisionContent({
    contentType: 'application/vnd.gorules.decision',
    nodes: [
      node('begin', 'inputNode'),
      node('regels', 'expressionNode', { expressions, passThrough: false }),
      node('eind', 'outputNode'),
    ],
    edges: [edge('begin', 'regels'), edge('regels', 'eind')],
  })
  const engine = new zen.ZenEngine()
  const decision = engine.createDecision(content)
  return {
    run: async (feiten: Record<string, unknown>, trace = false): Promise<ReadonlySet<string>> => {
      const { result } = await decision.evaluate(feiten, trace ? { trace: true } : {})
      return new Set(regels.flatMap(({ id }, i) => (result[`r_${i}`] === true ? [id] : [])))
    },
    /** Only the call, without reading the answer. */
    evaluate: (feiten: Record<string, unknown>, trace: boolean) =>
      decision.evaluate(feiten, trace ? { trace: true } : {}),
    free: () => engine.dispose(),
  }
}
