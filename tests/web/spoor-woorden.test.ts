import { describe, expect, it } from 'vitest'
import type { FeitWaarde } from '../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../src/domain/model/voorwaarde.ts'
import { Spoor, type Spoorcontext } from '../../src/web/onderdelen/spoor.tsx'

const voorwaarden = new Map<string, Voorwaarde>([
  ['nietKlein', { not: { condition: 'klein' } }],
  ['klein', { fact: 'oppervlakte', operator: 'lessThan', value: 50 }],
])
const context: Spoorcontext = {
  nameFeit: (feit) => `Het feit ${feit}`,
  showWaarde: (_, waarde) => `${waarde as FeitWaarde} m²`,
  waardeOf: (feit) => (feit === 'oppervlakte' ? 80 : undefined),
  voorwaarden,
}

describe('the trace in a dossier', () => {
  it('names a named condition in words, not by its id, and shows what it asks and what was found', async () => {
    const all = [{ condition: 'nietKlein', resultaat: 'waar' as const }]
    const spoor = { geldtVoor: { all, resultaat: 'waar' as const } }
    const html = String(await Spoor({ spoor, context }))
    expect(html).toContain('<strong>waar</strong>: niet klein')
    expect(html).not.toContain('nietKlein')
    expect(html).toContain('Het feit oppervlakte is minder dan 50 m²; gevonden: 80 m²')
  })

  it('says of each condition what was found, or that it is not known', async () => {
    const blad = { fact: 'hoogte', operator: 'greaterThan', value: { fact: 'norm' } } as const
    const known = { ...blad, gevonden: 12, norm: 10, resultaat: 'waar' as const }
    const unknown = { ...blad, resultaat: 'onbekend' as const }
    const toon = async (voldoetAls: typeof known | typeof unknown) =>
      String(await Spoor({ spoor: { voldoetAls }, context }))
    expect(await toon(known)).toContain(
      '<strong>waar</strong>: Het feit hoogte is meer dan Het feit norm (10 m²); gevonden: 12 m²',
    )
    expect(await toon(unknown)).toContain('is meer dan Het feit norm; gevonden: onbekend')
  })
})
