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

it('zegt dat alleen gebieden zijn genoemd waarvan het nu al zeker is', () => {
  const elder = { gebied: 'x', naam: 'X', afstandM: 1, afstand: 'ernaast', stand: 'past_niet' }
  const elders = { uitleg: 'U.', gebieden: [{ ...elder, woorden: 'past niet' }] }
  const tekst = String(ElderGebieden({ elders: elders as never, visie: boek.visie }))
  expect(tekst).toContain('Waar minder tegen dit plan spreekt')
  expect(tekst).toContain('alleen de dichtstbijzijnde gebieden waarvan dit nu al zeker is')
})
