import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toInvoerFouten } from '../../../src/app/invoer/zod-fouten.ts'
import { reportControle } from '../../../src/cli/tekst/rapport-controle.ts'
import { AppError } from '../../../src/domain/errors.ts'

const messageOf = (schema: z.ZodType, waarde: unknown) => {
  const { error } = schema.safeParse(waarde)
  return error && toInvoerFouten(error, []).map(({ melding }) => melding)
}

const report = (aantal: number) =>
  reportControle({
    regelboek: 'proefvisie',
    status: 'vastgesteld',
    peildatum: { geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' },
    omvang: { regels: aantal, gevallen: 2, gebieden: 1, spanningen: 0, feiten: 3 },
    mutatie: { mutanten: 10, gedood: 9, gelijkwaardig: aantal, score: 0.9, perRegel: [] },
    fouten: [],
    aandachtspunten: [],
    leemten: [],
  }).join('\n')

describe('enkelvoud en meervoud', () => {
  it.each([
    [1, '1 punt in de invoer klopt niet.'],
    [2, '2 punten in de invoer kloppen niet.'],
    ['100 of meer', '100 of meer punten in de invoer kloppen niet.'],
  ])('kloppen bij %s fouten in de invoer', (aantal, zin) => {
    expect(new AppError('ongeldige_invoer', { aantal }).detail).toBe(zin)
  })

  it('kloppen bij de lengte van een lijst', () => {
    expect(messageOf(z.array(z.int()).min(1), [])).toEqual([
      'De inhoud moet ten minste één onderdeel hebben.',
    ])
    expect(messageOf(z.array(z.int()).max(2), [1, 2, 3])).toEqual([
      'De inhoud moet hoogstens 2 onderdelen hebben.',
    ])
  })

  it('kloppen in het verslag van de controle', () => {
    expect(report(1)).toContain(
      'is in orde: 1 regel, 2 gevallen, 1 gebied, 0 spanningen, 3 feiten.',
    )
    expect(report(1)).toContain('; 1 maakt geen verschil en telt niet mee')
    expect(report(2)).toContain('; 2 maken geen verschil en tellen niet mee')
  })
})
