import { expect, it } from 'vitest'
import { checkBegrenzing, joinNageleefd } from '../../../src/app/brief/begrenzing.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Begrenzing } from '../../../src/domain/voorschriften.ts'
import { boek } from '../../hulp/proef.ts'

const FEITEN: readonly Feit[] = [
  { id: 'hoogte', label: 'hoogte', type: 'getal', eenheid: 'm', herkomst: 'initiatief' },
  {
    ...{ id: 'jaren', label: 'termijn', type: 'getal', eenheid: 'jaar', herkomst: 'initiatief' },
    keuzen: { '0': 'blijvend' },
  } as Feit,
  {
    ...{ id: 'klasse', label: 'klasse', type: 'keuze', herkomst: 'initiatief' },
    waarden: ['1', '2', '3.1'],
  } as Feit,
]
const metFeiten = { ...boek, feiten: new Map(FEITEN.map((feit) => [feit.id, feit])) }
const check = (
  [feit, grens, waarde]: readonly [string, Begrenzing['grens'], FeitWaarde],
  nu?: FeitWaarde,
) => checkBegrenzing(metFeiten, { feit, grens, waarde }, nu)

it.each([
  ['hoogstens 9 m bij 9 m', ['hoogte', 'hoogstens', 9], 9, 'houdt'],
  ['hoogstens 9 m bij 8 m', ['hoogte', 'hoogstens', 9], 8, 'houdt'],
  ['hoogstens 9 m bij 12 m', ['hoogte', 'hoogstens', 9], 12, 'wijkt_af'],
  ['minstens 9 m bij 8 m', ['hoogte', 'minstens', 9], 8, 'wijkt_af'],
  ['precies 9 m bij 8 m', ['hoogte', 'precies', 9], 8, 'wijkt_af'],
  ['hoogstens 9 m bij niets', ['hoogte', 'hoogstens', 9], undefined, 'onbekend'],
  // What stays is not shorter than five years.
  ['hoogstens 5 jaar bij blijvend', ['jaren', 'hoogstens', 5], 0, 'wijkt_af'],
  ['hoogstens klasse 2 bij 1', ['klasse', 'hoogstens', '2'], '1', 'houdt'],
  ['hoogstens klasse 2 bij 3.1', ['klasse', 'hoogstens', '2'], '3.1', 'wijkt_af'],
] as const)('legt naast de aanvraag: %s', (_, gevraagd, nu, naleving) => {
  expect(check(gevraagd, nu).naleving).toBe(naleving)
})

it('zegt waaraan dat te zien is, ook als de aanvraag het niet zegt', () => {
  const gevraagd = ['hoogte', 'hoogstens', 9] as const
  expect(check(gevraagd, 12).waarom).toBe('Hoogte: 12 m; de brief vroeg hoogstens 9 m.')
  expect(check(gevraagd).waarom).toBe(
    'Hoogte: niet bekend van de aanvraag; de brief vroeg hoogstens 9 m.',
  )
  const samen = joinNageleefd([check(gevraagd, 9), check(gevraagd), check(gevraagd, 12)])
  expect(samen.naleving).toBe('wijkt_af')
  expect(joinNageleefd([check(gevraagd, 9), check(gevraagd)]).naleving).toBe('onbekend')
})
