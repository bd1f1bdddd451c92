import { expect, it } from 'vitest'
import { sayKost } from '../../../src/web/ontwikkelingen/notitie/uitwegen.ts'

it('zegt van een deel zonder getallen dat er niets van vervalt, van elk soort', () => {
  const deel = { id: 'park', naam: 'Park' }
  const geen = { soort: 'speelt_niet' }
  const kolommen = ['woningenNieuw', 'bedrijfsvloerM2'].map((id) => ({
    ...{ id, label: `aantal ${id}`, eenheid: id === 'woningenNieuw' ? 'woningen' : 'm²' },
  }))
  const plan = { fasen: [{ delen: [{ deel, getallen: [geen, geen] }] }] }
  const [zin = ''] = sayKost({ programmas: { kolommen, plan } } as never, [deel])
  expect(zin).toMatch(/^Daarmee vervalt niets van: .+ en .+\.$/)
})
