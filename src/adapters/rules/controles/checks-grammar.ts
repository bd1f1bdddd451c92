import { Engine, type TopLevelCondition } from 'json-rules-engine'
import type { Voorwaarde } from '../../../domain/model/voorwaarde.ts'
import type { Controle } from '../lezen/boek.ts'
import { conditionsOf } from '../lezen/conditions.ts'

/** json-rules-engine wants a connective at the root; a bare comparison means the same inside `all`. */
const toTopLevel = (voorwaarde: Voorwaarde) =>
  ('fact' in voorwaarde ? { all: [voorwaarde] } : voorwaarde) as TopLevelCondition

/** json-rules-engine, which defines the language, accepts every condition. It decides nothing here. */
export const checkGrammar: Controle = (boek, meldingen) => {
  const engine = new Engine()
  for (const { voorwaarde, plek } of conditionsOf(boek)) {
    try {
      engine.addRule({ conditions: toTopLevel(voorwaarde), event: { type: 'waar' } })
    } catch (fout) {
      const reden = fout instanceof Error ? fout.message : String(fout)
      meldingen.meld(plek, `json-rules-engine weigert dit: ${reden}`, 'Herschrijf de voorwaarde')
    }
  }
}
