import { expect, it } from 'vitest'
import { listTotalen } from '../../../src/web/ontwikkelingen/uitwisselen/totalen.ts'

const som = { type: 'getal', aggregatie: 'som' }
const feiten = new Map([
  ['woningen', { ...som, id: 'woningen', label: 'aantal woningen', eenheid: 'woningen' }],
  ['vloer', { ...som, id: 'vloer', label: 'vloer', eenheid: 'm²' }],
  ['hoogte', { id: 'hoogte', type: 'getal', aggregatie: 'max', label: 'hoogte' }],
]) as never
const deel = (van: object) => ({ feiten: van }) as never

it('noemt alleen de sommen die veranderen, met wat er samen was en wordt', () => {
  const van = [deel({ woningen: 60, vloer: 100, hoogte: 9 }), deel({ woningen: 10 })]
  const naar = [deel({ woningen: 4, vloer: 100, hoogte: 12 }), deel({ woningen: 10 })]
  expect(listTotalen({ feiten }, van, naar)).toEqual([
    'Alle delen samen, aantal woningen: 14 woningen in plaats van 70.',
  ])
  expect(listTotalen({ feiten }, van, [deel({ vloer: 100 })])).toEqual([
    'Alle delen samen, aantal woningen: niets opgegeven in plaats van 70.',
  ])
})
