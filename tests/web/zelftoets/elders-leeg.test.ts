import { expect, it } from 'vitest'
import { ElderGebieden } from '../../../src/web/onderdelen/elders.tsx'
import { boek } from '../../rules/assen.ts'

it('zegt bij geen enkel ander gebied niet dat het daar om hetzelfde idee gaat', () => {
  const uitleg = 'Dit is hetzelfde idee.'
  const say = (gebieden: readonly object[]) =>
    String(ElderGebieden({ elders: { uitleg, gebieden } as never, visie: boek.visie }))
  expect(say([])).toContain('in geen ander gebied')
  expect(say([])).not.toContain(uitleg)
  const elder = { gebied: 'x', naam: 'X', afstandM: 1, afstand: 'ernaast', stand: 'past' }
  expect(say([{ ...elder, woorden: 'past' }])).toContain(uitleg)
})
