import { describe, expect, it } from 'vitest'
import { addVoorwaarden } from '../../../src/app/afronden/met-voorwaarden.ts'
import { AANPASSEN, VOORWAARDEN } from '../../../src/app/brief/voorwaarden.ts'
import type { Niveau } from '../../../src/domain/model/visie.ts'

const MOTIVERING = 'Het plan\nEen dakopbouw.\n\nAfweging en conclusie\nHet kan.'
const bij = (conclusie: Niveau, ...delen: readonly string[]) => ({
  conclusie,
  brief: ['Geachte,', ...delen, 'Met groet,'].join('\n\n'),
})

describe('de motivering die wordt vastgelegd', () => {
  it('krijgt de voorwaarden en aanpassingen die in de brief staan', () => {
    const tekst = addVoorwaarden(
      MOTIVERING,
      bij(
        'ja_mits',
        `${AANPASSEN}\n- Vier lagen.`,
        `${VOORWAARDEN}\n- Hoogstens 9 m.\n- Regenwater blijft.`,
      ),
    )
    expect(tekst).toBe(
      `${MOTIVERING}\n\nAanpassingen waar deze conclusie van uitgaat\n- Vier lagen.\n\nVoorwaarden bij deze conclusie\n- Hoogstens 9 m.\n- Regenwater blijft.`,
    )
    // A no sets no conditions, and what would make it another plan is no part of it.
    expect(addVoorwaarden(tekst, bij('nee_in_deze_vorm', `${AANPASSEN}\n- Drie lagen.`))).toBe(
      MOTIVERING,
    )
    // A later letter takes the place of an earlier one.
    expect(addVoorwaarden(tekst, bij('ja_mits', `${VOORWAARDEN}\n- Hoogstens 8 m.`))).toBe(
      `${MOTIVERING}\n\nVoorwaarden bij deze conclusie\n- Hoogstens 8 m.`,
    )
  })

  it('blijft zonder voorwaarden zoals zij is, en als iemand haar zelf schreef', () => {
    expect(addVoorwaarden(MOTIVERING, bij('ja_mits'))).toBe(MOTIVERING)
    const eigen = 'De goot wordt te hoog.'
    expect(addVoorwaarden(eigen, bij('ja_mits', `${VOORWAARDEN}\n- Hoogstens 9 m.`))).toBe(eigen)
  })
})
