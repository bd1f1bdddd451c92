import { describe, expect, it } from 'vitest'
import { besluitSchema } from '../../../src/domain/model/antwoord/besluit.ts'

/** The faults of a decision, with their place; none when it may be recorded. */
const check = (besluit: unknown) =>
  besluitSchema
    .safeParse(besluit)
    .error?.issues.map(({ code, path, message }) => ({ code, path, message })) ?? []

const GEEN_MOTIVERING = {
  code: 'custom',
  path: ['motivering'],
  message: 'een eigen conclusie heeft een motivering, ook als zij gelijk is aan het advies',
}
const VERGUND = { stand: 'vergund' }
const TE_VROEG = {
  code: 'custom',
  path: ['gepubliceerdOp'],
  message: 'een aanvraag in behandeling is nog niet bekendgemaakt',
}

describe('een besluit', () => {
  it.each([
    ['alleen een stand', { stand: 'in_behandeling' }],
    ['een motivering zonder eigen conclusie', { stand: 'geweigerd', motivering: 'Past niet.' }],
    [
      'een eigen conclusie met motivering',
      { stand: 'vergund', conclusie: 'ja', motivering: 'Ja.' },
    ],
    ['bekendgemaakt', { stand: 'vergund', gepubliceerdOp: '2026-06-01' }],
    ['bekendgemaakt en ingetrokken', { stand: 'ingetrokken', gepubliceerdOp: '2026-06-01' }],
  ])('mag zijn: %s', (_, besluit) => {
    expect(check(besluit)).toEqual([])
  })

  it('met een eigen conclusie heeft een motivering', () => {
    expect(check({ stand: 'vergund', conclusie: 'ja' })).toEqual([GEEN_MOTIVERING])
  })

  it('is niet bekendgemaakt in een jaar dat er niet was', () => {
    expect(check({ stand: 'vergund', gepubliceerdOp: '0000-01-01' })).toEqual([
      { code: 'custom', path: ['gepubliceerdOp'], message: 'het jaar 0000 bestaat niet' },
    ])
    expect(check({ stand: 'vergund', gepubliceerdOp: '0001-01-01' })).toEqual([])
  })

  it('in behandeling is niet bekendgemaakt', () => {
    expect(check({ stand: 'in_behandeling', gepubliceerdOp: '2026-06-01' })).toEqual([TE_VROEG])
  })

  it('meldt alles wat er niet klopt tegelijk', () => {
    const fout = { stand: 'in_behandeling', conclusie: 'ja', gepubliceerdOp: '2026-06-01' }
    expect(check(fout)).toEqual([GEEN_MOTIVERING, TE_VROEG])
  })

  it.each([
    ['zonder stand', { motivering: 'x' }, ['stand']],
    ['met een stand die er niet is', { stand: 'verleend' }, ['stand']],
    ['met een conclusie die geen conclusie is', { ...VERGUND, conclusie: 'nee' }, ['conclusie']],
    ['met een lege motivering', { ...VERGUND, motivering: '  ' }, ['motivering']],
    ['met een te lange motivering', { ...VERGUND, motivering: 'a'.repeat(20_001) }, ['motivering']],
    [
      'op een dag die niet bestaat',
      { ...VERGUND, gepubliceerdOp: '2026-02-30' },
      ['gepubliceerdOp'],
    ],
    ['met een veld dat niet bestaat', { ...VERGUND, kleur: 'rood' }, []],
  ])('%s mag niet', (_, besluit, pad) => {
    expect(check(besluit).map(({ path }) => path)).toEqual([pad])
  })

  it('bewaart de motivering zonder wit eromheen, tot 20.000 tekens', () => {
    const lang = 'a'.repeat(20_000)
    expect(besluitSchema.parse({ stand: 'vergund', motivering: ` ${lang} ` }).motivering).toBe(lang)
  })
})
