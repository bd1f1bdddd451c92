import * as fc from 'fast-check'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { deriveFeiten } from '../../../src/domain/regeltaal/derive.ts'
import {
  compileRegelboek,
  emptyWaarden,
  newSpoor,
} from '../../../src/domain/regeltaal/regelwerk.ts'
import { WAAR } from '../../../src/domain/regeltaal/waarheid.ts'
import { FEITEN, maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { alleFeitenArb, voorwaardeArb } from '../proef/willekeurig.ts'

const PER_KEER = 25
const KEREN = 400

const omgeving = fc.record({
  maxHoogte: fc.integer({ min: 0, max: 20 }),
  afstandNatuur: fc.integer({ min: 0, max: 900 }),
})

/** Our verdict per condition on fully known facts, derived facts included. */
const ours = (voorwaarden: readonly Voorwaarde[], feiten: Record<string, FeitWaarde>) => {
  const regels = voorwaarden.map((voldoetAls, i) =>
    maakRegel(`RG-${String(i).padStart(2, '0')}`, { versie: { voldoetAls } }),
  )
  const werk = compileRegelboek(maakBoek({ regels }), PEILDATUM)
  const waarden = emptyWaarden(werk)
  for (const [feit, waarde] of Object.entries(feiten)) waarden[werk.slotOf(feit)] = waarde
  deriveFeiten(werk.afgeleid, waarden)
  const spoor = newSpoor(werk, waarden)
  const bekend = Object.fromEntries(FEITEN.map(({ id }, slot) => [id, waarden[slot]]))
  return {
    bekend,
    uit: werk.regels.map(({ voldoetAls }) => voldoetAls.toets(waarden, spoor) === WAAR),
  }
}

const theirs = async (voorwaarden: readonly Voorwaarde[], feiten: Record<string, unknown>) => {
  const engine = new Engine()
  for (const [i, voorwaarde] of voorwaarden.entries()) {
    const conditions = { all: [voorwaarde] } as unknown as RuleProperties['conditions']
    engine.addRule({ conditions, event: { type: String(i) } })
  }
  const { events } = await engine.run(feiten)
  const geraakt = new Set(events.map(({ type }) => type))
  return voorwaarden.map((_, i) => geraakt.has(String(i)))
}

describe('json-rules-engine as the reference of the language', () => {
  it(`agrees on ${PER_KEER * KEREN} random conditions with fully known facts`, async () => {
    const voorwaarden = fc.array(voorwaardeArb(), { minLength: PER_KEER, maxLength: PER_KEER })
    let paren = 0
    await fc.assert(
      fc.asyncProperty(voorwaarden, alleFeitenArb, omgeving, async (lijst, feiten, plek) => {
        const { bekend, uit } = ours(lijst, { ...feiten, ...plek })
        expect(uit).toEqual(await theirs(lijst, bekend))
        paren += lijst.length
      }),
      { numRuns: KEREN },
    )
    expect(paren).toBeGreaterThanOrEqual(10_000)
  })

  it('differs where it must: a missing fact never makes a negation true', async () => {
    const voorwaarde: Voorwaarde = { fact: 'soort', operator: 'notIn', value: ['laag'] }
    const { uit } = ours([voorwaarde], {})
    expect(uit).toEqual([false])
    const engine = new Engine([], { allowUndefinedFacts: true })
    engine.addRule({ conditions: { all: [voorwaarde] }, event: { type: 'raak' } } as RuleProperties)
    expect((await engine.run({})).events).toHaveLength(1)
  })
})
