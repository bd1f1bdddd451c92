import { expect, it } from 'vitest'
import { Uitkomsten } from '../../../src/web/ontwikkelingen/uitwisselen/inlezen-pagina.tsx'
import { listTotalen } from '../../../src/web/ontwikkelingen/uitwisselen/totalen.ts'

const som = { type: 'getal', aggregatie: 'som', min: 0 }
const feiten = new Map([
  ['woningen', { ...som, id: 'woningen', label: 'aantal woningen', eenheid: 'woningen' }],
  ['vloer', { ...som, id: 'vloer', label: 'vloer', eenheid: 'm²' }],
  ['saldo', { ...som, min: -9, id: 'saldo', label: 'saldo' }],
  ['hoogte', { id: 'hoogte', type: 'getal', aggregatie: 'max', label: 'hoogte' }],
]) as never
const deel = (van: object) => ({ feiten: van }) as never

/** No part with green brings any. */
const tel = (van: readonly never[], naar: readonly never[]) =>
  listTotalen({ feiten }, [van, naar], (van) => () => 'groen' in van)

it('noemt alleen de sommen die veranderen, met wat er samen was en wordt', () => {
  const van = [deel({ woningen: 60, vloer: 100, hoogte: 9 }), deel({ woningen: 10, vloer: 0 })]
  const naar = [deel({ woningen: 4, vloer: 100, hoogte: 12 }), deel({ woningen: 10, vloer: 0 })]
  expect(tel(van, naar)).toEqual([
    'Alle delen samen, aantal woningen: 14 woningen in plaats van 70.',
  ])
  expect(tel(van, [deel({ vloer: 100 })])).toEqual([
    'Alle delen samen, aantal woningen: niets opgegeven in plaats van 70.',
  ])
})

it('noemt een som waarvan een deel zwijgt ten minste zo groot, tenzij het daar niet speelt', () => {
  const van = [deel({ woningen: 60 }), deel({ groen: true })]
  expect(tel(van, [...van, deel({ horeca: 180 })])).toEqual([
    'Alle delen samen, aantal woningen: ten minste 60 woningen in plaats van 60.',
  ])
  expect(tel([...van, deel({ woningen: 'onbekend' })], [deel({ woningen: 4 })])).toEqual([
    'Alle delen samen, aantal woningen: 4 woningen in plaats van ten minste 60.',
  ])
  expect(tel([deel({ woningen: 3 })], [deel({ woningen: 0 }), deel({})])).toEqual([
    'Alle delen samen, aantal woningen: nog niet bekend in plaats van 3.',
  ])
  expect(tel([deel({ saldo: 2 })], [deel({ saldo: 3 }), deel({})])).toContain(
    'Alle delen samen, saldo: voor zover opgegeven 3 in plaats van 2.',
  )
})

it('vertelt van een bestand waar delen in ontbreken wat het doet als die blijven, en als zij weggaan', () => {
  const lees = (jsx: unknown) =>
    String(jsx)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
  const blijft = { totalen: ['Samen 275.'], standen: ['Het hele plan blijft in strijd.'] }
  const weg = { totalen: ['Samen 185.'], standen: ['Het hele plan gaat naar past.'] }
  expect(lees(Uitkomsten({ uitkomsten: { blijft, weg } }))).toMatch(
    /Laat u de delen staan die niet in het bestand staan, .*: Samen 275\. Het hele plan blijft in strijd\. Haalt u de delen weg die niet in het bestand staan, .*: Samen 185\. Het hele plan gaat naar past\./,
  )
  expect(lees(Uitkomsten({ uitkomsten: { blijft } }))).not.toContain('Haalt u')
})
