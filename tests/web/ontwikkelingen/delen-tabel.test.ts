import { expect, it } from 'vitest'
import { Delentabel } from '../../../src/web/ontwikkelingen/plan/delen-tabel.tsx'
import { boek } from '../../hulp/proef.ts'

it('zegt van een deel dat als punt is getekend geen oppervlakte en geen dichtheid', () => {
  const deel = {
    ...{ id: 'zorg', naam: 'Zorg', m2: 1960, gebieden: [], vragen: [] },
    advies: {
      ...{ conclusie: 'ja', woorden: 'kansrijk', voorbehouden: [] },
      bandbreedte: { laagst: 'ja', hoogst: 'ja' },
    },
    richting: { stand: 'past', door: [], tegenkracht: [], bandbreedte: {} },
  }
  const getal = { soort: 'waarde', waarde: 24 }
  const rij = { deel: { id: 'zorg' }, getallen: [getal] }
  const props = {
    ...{ plan: 'p', uitkomst: { delen: [deel] }, boek },
    programmas: {
      ...{
        kolommen: [{ id: 'woningen', eenheid: 'woningen' }],
        plan: { fasen: [{ delen: [rij] }] },
      },
    },
  }
  const lees = (isVlak: boolean) =>
    String(Delentabel({ ...props, vormen: [{ id: 'zorg', isVlak }] } as never))
  expect(lees(true)).toContain('woningen per ha')
  expect(lees(false)).not.toMatch(/m²|per ha/)
  expect(lees(false)).toContain('als punt of lijn getekend')
})
