import { expect, it } from 'vitest'
import { explainOntwikkeling } from '../../../../src/app/ontwikkeling/explain-ontwikkeling.ts'
import {
  readGrensdelen,
  tellGrensdeel,
  tellGrensdelen,
} from '../../../../src/app/ontwikkeling/vertellen/grensdelen.ts'
import { vlak, withBudgetten } from '../../../hulp/ontwikkelboek.ts'
import { createProef, RD } from '../../../hulp/proef.ts'

it('van een plan dat in een gebied laag staat, staat er van welk deel de grens daar onzeker is', async () => {
  const boek = withBudgetten([])
  const gebieden = boek.gebieden.map((een) => ({ ...een, tolerantieM: 50 }))
  const { omgeving } = createProef([{ ...boek, gebieden }])
  const deel = (id: string, x: number) => ({
    ...{ id, naam: id, locatie: vlak(x, 556150, 100), feiten: { activiteiten: ['kantoor'] } },
  })
  const uitkomst = await explainOntwikkeling(omgeving, {
    inhoud: { naam: 'Plan', delen: [deel('midden', 233300), deel('grens', 232910)] },
    contentCrs: RD,
  })
  const read = (locatie: unknown, opties: object) =>
    omgeving.locatie.read(locatie, { ...opties, contentCrs: RD } as never)
  const lees = (van: object) =>
    readGrensdelen(
      { ...omgeving, locatie: { ...omgeving.locatie, read } },
      { invoer: uitkomst.bewijs.verzoek },
      { ...uitkomst, geheel: { ...uitkomst.geheel, ...van } },
    )
  const laag = [
    { id: 'grens', naam: 'grens', gebied: 'wijk-noord', aandeel: expect.closeTo(0.1, 1) },
  ]
  expect(lees({})).toEqual(laag)
  const zeker = [{ soort: 'spanning', rol: 'stand', id: 'S', gebied: 'wijk-noord' }]
  const open = { stand: 'onbekend', hoogstens: 'botst', door: [], zeker }
  expect(lees({ richting: open })).toEqual(laag)
  expect(lees({ richting: { ...open, hoogstens: 'past_mits' } })).toEqual([])
})

it('zegt hoeveel van het deel er ligt, en wat het doet als dat niet zo is', () => {
  const gebieden = [{ id: 'haven', naam: 'Haven', tolerantieM: 50 }] as never
  expect(tellGrensdeel({ naam: 'Strook', gebied: 'haven', aandeel: 0.013 }, { gebieden })).toBe(
    'Strook ligt voor ongeveer 1% in Haven, en de grens daarvan is onzeker (tolerantie 50 m). Ligt het erbuiten, dan telt Haven er niet voor mee. Het deel buiten Haven leggen doet hetzelfde.',
  )
  expect(
    tellGrensdeel({ naam: 'Strook', gebied: 'haven', aandeel: 0.004 }, { gebieden }),
  ).toContain('minder dan 1% in Haven')
})

it('laat weg wat al staat bij een deel dat niet past op zijn plek, ook waar een ander deel zo heet', () => {
  const boek = { gebieden: [{ id: 'haven', naam: 'Haven', tolerantieM: 50 }], regels: [] } as never
  const houding = { soort: 'houding', rol: 'stand', id: 'wonen', gebied: 'haven', tekst: '' }
  const deel = (id: string, stand: string) => ({
    ...{ id, naam: 'Strook', gebieden: ['haven'], richting: { stand, door: [houding] } },
  })
  const delen = [deel('a', 'past_niet'), deel('b', 'past')]
  const grensdelen = delen.map(({ id, naam }) => ({ id, naam, gebied: 'haven', aandeel: 0.1 }))
  const randen = new Map([['a', { onzeker: ['haven'] }]])
  const uitkomst = { geheel: { nodig: [], uitkomsten: [] }, delen } as never
  expect(tellGrensdelen(uitkomst, { grensdelen, randen }, boek)).toHaveLength(1)
  expect(tellGrensdelen(uitkomst, { grensdelen, randen: new Map() }, boek)).toHaveLength(2)
})
