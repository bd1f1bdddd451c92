import { expect, it } from 'vitest'
import { sayPerRegel } from '../../../src/web/ontwikkelingen/notitie/woorden/nodig.ts'

const nodig = (regel: string, kort: string) => ({ regel, kort, haalt: `Dan haalt u ${regel}.` })

it('wat allemaal nodig is staat los; alleen tussen wegen naar hetzelfde staat "of"', () => {
  expect(sayPerRegel([])).toEqual([])
  expect(
    sayPerRegel([
      nodig('HUUR', 'Sociale huur: 57'),
      nodig('HUUR', 'Woningen: hoogstens 100'),
      nodig('DICHT', 'Woningen: hoogstens 161'),
    ]),
  ).toEqual([
    'Sociale huur: 57. Dan haalt u HUUR. Of: woningen: hoogstens 100. Dan haalt u HUUR.',
    'Daarnaast is nodig: woningen: hoogstens 161. Dan haalt u DICHT.',
  ])
})
