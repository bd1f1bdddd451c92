import { describe, expect, it } from 'vitest'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { explainRand, tellRandenVoorheen } from '../../../src/domain/uitleg/rand.ts'
import type { Advieskern } from '../../../src/domain/weging/randgevoelig.ts'
import { maakBoek, maakGebied, PEILDATUM } from '../proef/proefboek.ts'

const gebieden = [maakGebied('dorp', { naam: 'Dorp', tolerantieM: 40 })]
const werk = compileRegelboek(maakBoek({ gebieden }), PEILDATUM)
const ZWIJGT: Advieskern = { conclusie: 'afweging_nodig', stand: 'zwijgt' }
const OPEN: Advieskern = {
  conclusie: 'nog_niet_te_zeggen',
  stand: 'onbekend',
  hoogstens: 'past_niet',
}
const explain = (nu: Advieskern, anders: Advieskern) =>
  explainRand(werk, nu, { gebied: 'dorp', anders })

describe('a border that may lie elsewhere', () => {
  it.each<[string, Advieskern, Advieskern, string]>([
    [
      'the stand',
      ZWIJGT,
      { conclusie: 'afweging_nodig', stand: 'nee_tenzij' },
      'is het advies: hier niet, tenzij',
    ],
    [
      'how high an open stand may come',
      ZWIJGT,
      OPEN,
      'is het advies: nog niet te zeggen, hoogstens: past niet',
    ],
    [
      'the conclusie, where the stand stays',
      { conclusie: 'nee_in_deze_vorm', stand: 'strijdig' },
      { conclusie: 'afweging_nodig', stand: 'strijdig' },
      'blijft de stand "in strijd", maar is de conclusie: bestuurlijke afweging nodig',
    ],
  ])('is told with %s that it would give', (_, nu, anders, gevolg) => {
    expect(explain(nu, anders)).toEqual({
      ...{ gebied: 'dorp', naam: 'Dorp', tolerantieM: 40 },
      ...{ ...anders, conclusie: undefined, anders: anders.conclusie },
      tekst: `De grens van Dorp is getekend met een tolerantie van 40 m. Ligt die grens anders, dan ${gevolg}.`,
    })
  })

  it('was told before only where the conclusie would be another, by the conclusie', () => {
    const randgevoelig = [
      explain(ZWIJGT, { conclusie: 'afweging_nodig', stand: 'nee_tenzij' }),
      explain(ZWIJGT, OPEN),
    ]
    const advies = { conclusie: 'afweging_nodig' } as Parameters<
      typeof tellRandenVoorheen
    >[1]['advies']
    expect(tellRandenVoorheen(werk, { advies, randgevoelig })).toEqual([
      {
        ...{ gebied: 'dorp', naam: 'Dorp', tolerantieM: 40, anders: 'nog_niet_te_zeggen' },
        tekst:
          'De grens van Dorp is getekend met een tolerantie van 40 m. Ligt die grens anders, dan is het advies: nog niet te zeggen.',
      },
    ])
  })
})
