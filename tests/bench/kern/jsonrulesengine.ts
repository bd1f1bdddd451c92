import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import type { Proef } from './honderd.ts'

/** Per set of facts the ids of the rules that hold, in json-rules-engine. */
export const createJsonRulesEngine = ({ regels, voorwaarden }: Proef) => {
  const engine = new Engine()
  for (const [naam, voorwaarde] of voorwaarden) {
    engine.setCondition(naam, { all: [voorwaarde] } as unknown as TopLevelCondition)
  }
  for (const { id, geldtVoor, voldoetAls } of regels) {
    const conditions = { all: [...(geldtVoor ? [geldtVoor] : []), voldoetAls] }
    engine.addRule({ conditions, event: { type: id } } as unknown as RuleProperties)
  }
  return async (feiten: Record<string, unknown>): Promise<ReadonlySet<string>> => {
    const { events } = await engine.run(feiten)
    return new Set(events.map(({ type }) => type))
  }
}
