import { describe, expect, it } from 'vitest'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { nameWaarheid } from '../../../src/domain/regeltaal/waarheid.ts'
import { evaluateRegels } from '../../../src/domain/weging/evaluate.ts'
import { appliesTo, createGroeptoets } from '../../../src/domain/weging/groep.ts'
import { buildWereld } from '../../../src/domain/weging/wereld.ts'
import { maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'
import { ALLES, IN_DORP, type Invoer, zonder } from '../proef/weeg.ts'

const SAMEN: Invoer = { ...ALLES, activiteiten: ['wonen', 'winkel'] }
const SAMEN_ZONDER_HOOGTE: Invoer = { ...zonder('hoogte'), activiteiten: ['wonen', 'winkel'] }
const WOONT: Voorwaarde = { fact: 'activiteiten', operator: 'contains', value: 'wonen' }
const HOOG: Voorwaarde = { fact: 'hoogte', operator: 'greaterThan', value: 3 }

/** Per group whether the rule would apply if that group were the only one, and what keeps it open. */
const perGroep = (geldtVoor: Voorwaarde | undefined, feiten: Invoer) => {
  const regel = maakRegel('RG-01', { ...(geldtVoor && { versie: { geldtVoor } }) })
  const werk = compileRegelboek(maakBoek({ regels: [regel] }), PEILDATUM)
  const wereld = buildWereld(werk, feiten, IN_DORP)
  const [evaluatie] = evaluateRegels(wereld)
  if (!evaluatie) throw new Error('no rule')
  return Object.fromEntries(
    [...createGroeptoets(wereld)(evaluatie)].map(([groep, { geldt, open }]) => [
      groep,
      [nameWaarheid(geldt), ...open.map((slot) => werk.feiten[slot]?.id)],
    ]),
  )
}

describe('for which of the stated groups a rule would apply alone', () => {
  it('is every group when it asks for no activity', () => {
    expect(perGroep(undefined, SAMEN)).toEqual({ wonen: ['waar'], winkels: ['waar'] })
    expect(perGroep(HOOG, SAMEN)).toEqual({ wonen: ['waar'], winkels: ['waar'] })
  })

  it('is only the group whose activity it asks for', () => {
    expect(perGroep(WOONT, SAMEN)).toEqual({ wonen: ['waar'], winkels: ['onwaar'] })
  })

  it('is not known, with what is missing, where only that decides', () => {
    expect(perGroep({ all: [WOONT, HOOG] }, SAMEN_ZONDER_HOOGTE)).toEqual({
      wonen: ['onbekend', 'hoogte'],
      winkels: ['onwaar'],
    })
  })

  it('may be certain for one group and open for another', () => {
    expect(perGroep({ any: [WOONT, HOOG] }, SAMEN_ZONDER_HOOGTE)).toEqual({
      wonen: ['waar'],
      winkels: ['onbekend', 'hoogte'],
    })
    expect(perGroep({ any: [WOONT, HOOG] }, SAMEN)).toEqual({
      wonen: ['waar'],
      winkels: ['waar'],
    })
  })

  it('is the rule itself when one group is stated', () => {
    expect(perGroep({ all: [WOONT, HOOG] }, zonder('hoogte'))).toEqual({
      wonen: ['onbekend', 'hoogte'],
    })
  })

  it('is none without activities, and none that is not stated', () => {
    expect(perGroep(WOONT, zonder('activiteiten'))).toEqual({})
    expect(nameWaarheid(appliesTo(new Map(), 'wonen'))).toBe('onwaar')
  })
})
