import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import { measureInTurns } from '../meten/meten.ts'
import { createProef } from './honderd.ts'
import { createJsonRulesEngine } from './jsonrulesengine.ts'

const STELLEN = 50
const kept = new WeakMap<Regelboek, Promise<number>>()

const measure = async (regelboek: Regelboek): Promise<number> => {
  const proef = createProef(regelboek, { aantalFeiten: STELLEN })
  const run = createJsonRulesEngine(proef)
  const werk = async () => {
    for (const feiten of proef.feiten) await run(feiten)
  }
  const { engine } = await measureInTurns(
    { engine: { werk, eenheden: STELLEN } },
    { ronden: 3, minMs: 300 },
  )
  return engine.mediaan
}

/**
 * What json-rules-engine takes on this machine for the outcomes of 100 rules on one set of facts, in µs: the yardstick
 * of what we do for one case. Measured once in a run.
 */
export const measureIjkmaat = (regelboek: Regelboek): Promise<number> => {
  const us = kept.get(regelboek) ?? measure(regelboek)
  kept.set(regelboek, us)
  return us
}
