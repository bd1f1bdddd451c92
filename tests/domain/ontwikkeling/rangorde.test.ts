import { describe, expect, it } from 'vitest'
import type { Punt, Stand, Variant } from '../../../src/domain/ontwikkeling/punten.ts'
import { rankVarianten, whyIncomparable } from '../../../src/domain/ontwikkeling/rangorde.ts'
import { gesteld, maakPunt, maakStand, maakVariant } from './variant.ts'

const LABELS: Readonly<Record<string, string>> = { hoogte: 'Hoogte van het gebouw' }
const labelOf = (feit: string) => LABELS[feit] ?? feit

const TWEE = [maakVariant('A'), maakVariant('B')]
const rank = (punten: readonly Punt[], varianten: readonly Variant[] = TWEE) =>
  rankVarianten({ punten, varianten, labelOf })

const open = (laagst: number, hoogst: number, ...ontbreekt: readonly string[]): Stand =>
  maakStand(laagst, hoogst, { ontbreekt, sleutel: `${laagst} ${hoogst} ${ontbreekt.join()}` })

/** Points on which the first is better, the second is, or both are the same. */
const beter = (titel: string) => maakPunt(titel, [maakStand(3), maakStand(2)])
const minder = (titel: string) => maakPunt(titel, [maakStand(2), maakStand(3)])
const gelijk = (titel: string) => maakPunt(titel, [maakStand(2), maakStand(2)])
/** Points on which that is not known: at least as good, at most, or either way. */
const minstens = (titel: string) => maakPunt(titel, [maakStand(2), open(1, 2, 'hoogte')])
const hoogstens = (titel: string) => maakPunt(titel, [open(1, 2, 'past'), maakStand(2)])
const onbekend = (titel: string) => maakPunt(titel, [open(1, 3, 'soort'), open(1, 3, 'hoogte')])

describe('een volgorde tussen twee varianten', () => {
  it('is er als de ene nergens minder is en ergens beter', () => {
    expect(rank([beter('Groen'), gelijk('Water'), beter('OV nabij')])).toEqual({
      orde: [
        {
          beter: 'A',
          minder: 'B',
          tekst: '"A" is nergens minder dan "B", en beter op: groen; OV nabij.',
        },
      ],
      geenOrde: [],
    })
    expect(rank([minder('Groen')]).orde).toEqual([
      { beter: 'B', minder: 'A', tekst: '"B" is nergens minder dan "A", en beter op: groen.' },
    ])
  })

  it('blijft er als op een ander punt alleen onzeker is of de betere ook daar beter is', () => {
    expect(rank([beter('Groen'), minstens('Water')]).orde).toMatchObject([{ beter: 'A' }])
    expect(rank([minder('Groen'), hoogstens('Water')]).orde).toMatchObject([{ beter: 'B' }])
  })

  it('noemt ten hoogste vijf punten, en hoeveel er nog zijn', () => {
    const punten = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map(beter)
    const vijf = '"A" is nergens minder dan "B", en beter op: een; twee; drie; vier; vijf'
    expect(rank(punten).orde[0]?.tekst).toBe(`${vijf}.`)
    const zeven = [...punten, beter('Zes'), beter('Zeven')]
    expect(rank(zeven).orde[0]?.tekst).toBe(`${vijf}; en nog 2.`)
  })
})

describe('geen volgorde tussen twee varianten', () => {
  it('omdat alles gelijk uitkomt', () => {
    const geen = {
      varianten: ['A', 'B'],
      reden: 'gelijk',
      tekst: '"A" en "B" komen op elk punt gelijk uit.',
    }
    expect(rank([gelijk('Groen')])).toEqual({ orde: [], geenOrde: [geen] })
    expect(rank([])).toEqual({ orde: [], geenOrde: [geen] })
  })

  it('omdat elk ergens beter is: de visie zegt niet wat zwaarder weegt', () => {
    expect(rank([beter('Groen'), minder('Water')])).toEqual({
      orde: [],
      geenOrde: [
        {
          varianten: ['A', 'B'],
          reden: 'elk_iets_beter',
          tekst:
            'Geen van beide is over de hele linie beter. "A" is beter op: groen. "B" is beter op: water. De visie zegt niet wat zwaarder weegt.',
        },
      ],
    })
  })

  it('omdat elk ergens beter is, ook al is iets nog open', () => {
    const [geen] = rank([beter('Groen'), minder('Water'), minstens('Rust')]).geenOrde
    expect(geen).toEqual({
      varianten: ['A', 'B'],
      reden: 'elk_iets_beter',
      tekst:
        'Geen van beide is over de hele linie beter. "A" is beter op: groen. "B" is beter op: water. Nog niet te zeggen is het over: rust. Niet bekend: hoogte van het gebouw. De visie zegt niet wat zwaarder weegt.',
    })
  })

  it.each([
    ['de mindere kan elders beter zijn', [hoogstens('Rust')]],
    ['de betere kan elders minder zijn', [minstens('Rust')]],
    ['elders is het geheel onbekend', [onbekend('Rust')]],
    ['elders kan het elk van die zijn', [hoogstens('Rust'), minstens('Water'), onbekend('Geur')]],
  ])('omdat elk ergens beter is, en %s', (_, erbij) => {
    const { orde, geenOrde } = rank([beter('Groen'), minder('Licht'), ...erbij])
    expect(orde).toEqual([])
    expect(geenOrde.map(({ reden }) => reden)).toEqual(['elk_iets_beter'])
  })

  it('omdat niet bekend is wie op een punt beter is, met de feiten die het beslissen, elk één keer', () => {
    const [geen] = rank([onbekend('Groen'), minstens('Water'), hoogstens('Rust')]).geenOrde
    expect(geen).toEqual({
      varianten: ['A', 'B'],
      reden: 'niet_bekend',
      tekst:
        'Tussen "A" en "B" is nog geen volgorde te geven. Nog niet te zeggen is het over: water; rust; groen. Niet bekend: hoogte van het gebouw; past; soort.',
      feiten: ['hoogte', 'past', 'soort'],
    })
  })

  it.each([
    ['de betere kan elders minder zijn', [beter('Groen'), hoogstens('Water')]],
    ['de betere kan elders beter of minder zijn', [beter('Groen'), onbekend('Water')]],
    ['de mindere kan elders beter zijn', [minder('Groen'), minstens('Water')]],
    ['de mindere kan elders beter of minder zijn', [minder('Groen'), onbekend('Water')]],
    [
      'de betere kan elders op twee manieren minder zijn',
      [beter('Groen'), hoogstens('Water'), onbekend('Rust')],
    ],
    [
      'de mindere kan elders op twee manieren beter zijn',
      [minder('Groen'), minstens('Water'), onbekend('Rust')],
    ],
    ['alleen minstens even goed is geen volgorde', [minstens('Water')]],
    ['alleen hoogstens even goed is geen volgorde', [hoogstens('Water')]],
  ])('omdat niet bekend is: %s', (_, punten) => {
    const { orde, geenOrde } = rank(punten)
    expect(orde).toEqual([])
    expect(geenOrde.map(({ reden }) => reden)).toEqual(['niet_bekend'])
  })

  it('noemt ook dan eerst waar de een zeker beter is', () => {
    const [a] = rank([beter('Groen'), hoogstens('Water')]).geenOrde
    expect(a?.tekst).toBe(
      '"A" is beter dan "B" op: groen. Of dat over de hele linie zo is, staat nog niet vast. Nog niet te zeggen is het over: water. Niet bekend: past.',
    )
    const [b] = rank([minder('Groen'), minstens('Water')]).geenOrde
    expect(b?.tekst).toBe(
      '"B" is beter dan "A" op: groen. Of dat over de hele linie zo is, staat nog niet vast. Nog niet te zeggen is het over: water. Niet bekend: hoogte van het gebouw.',
    )
  })

  it('zegt wie er nergens minder is en waarop misschien beter, als dat al vaststaat', () => {
    const [a] = rank([minstens('Water')]).geenOrde
    expect(a?.tekst).toBe(
      '"A" is nergens minder dan "B", en misschien beter op: water. Dat hangt af van: hoogte van het gebouw.',
    )
    const [b] = rank([hoogstens('Water')]).geenOrde
    expect(b?.tekst).toMatch(/^"B" is nergens minder dan "A", en misschien beter op: water\./)
    const [geen] = rank([minstens('Water'), hoogstens('Rust')]).geenOrde
    expect(geen?.tekst).toMatch(/^Tussen "A" en "B" is nog geen volgorde te geven\./)
  })

  it('noemt geen feiten als het open is zonder dat er een ontbreekt', () => {
    const [geen] = rank([maakPunt('Groen', [open(1, 3), open(0, 3)])]).geenOrde
    expect(geen).toEqual({
      varianten: ['A', 'B'],
      reden: 'niet_bekend',
      tekst:
        'Tussen "A" en "B" is nog geen volgorde te geven. Nog niet te zeggen is het over: groen.',
      feiten: [],
    })
  })

  it('noemt in de zin ten hoogste vijf feiten, en geeft ze alle', () => {
    const met = (...feiten: readonly string[]) => {
      const [geen] = rank([maakPunt('Groen', [open(1, 3, ...feiten), maakStand(2)])]).geenOrde
      return [geen?.tekst.split('Niet bekend: ')[1], geen?.feiten?.length]
    }
    expect(met('a', 'b', 'c', 'd', 'e')).toEqual(['a; b; c; d; e.', 5])
    expect(met('a', 'b', 'c', 'd', 'e', 'f')).toEqual(['a; b; c; d; e; en nog 1.', 6])
  })
})

describe('of twee varianten te ordenen zijn', () => {
  const ANDERE_REGELS =
    'zij zijn aan verschillende regelboeken getoetst; wat verschilt kan aan de regels liggen'
  const ANDER_PLAN = 'zij gaan over verschillende activiteiten; vergeleken is wat voor beide geldt'
  const doet = (...activiteiten: readonly string[]) =>
    maakVariant('p', { feiten: [gesteld('hoogte', 5), gesteld('activiteiten', activiteiten)] })

  it('ja bij hetzelfde regelboek en dezelfde activiteiten, in welke volgorde ook', () => {
    expect(whyIncomparable(doet('wonen'), doet('wonen'))).toBeUndefined()
    expect(whyIncomparable(doet('wonen', 'winkel'), doet('winkel', 'wonen'))).toBeUndefined()
    const stil = maakVariant('stil', { feiten: [] })
    expect(whyIncomparable(stil, stil)).toBeUndefined()
  })

  it('nee bij andere activiteiten', () => {
    expect(whyIncomparable(doet('wonen'), doet('winkel'))).toBe(ANDER_PLAN)
    expect(whyIncomparable(doet('wonen', 'winkel'), doet('wonen'))).toBe(ANDER_PLAN)
    expect(whyIncomparable(doet('wonen'), maakVariant('stil', { feiten: [] }))).toBe(ANDER_PLAN)
  })

  it('nee bij een ander regelboek, ook al is het plan hetzelfde', () => {
    expect(whyIncomparable(maakVariant('A'), maakVariant('B', { regelboek: 'twee' }))).toBe(
      ANDERE_REGELS,
    )
  })

  it('nee geeft geen volgorde, hoeveel beter de een ook uitkomt', () => {
    const varianten = [maakVariant('A'), maakVariant('B', { regelboek: 'twee' })]
    expect(rank([beter('Groen')], varianten)).toEqual({
      orde: [],
      geenOrde: [
        {
          varianten: ['A', 'B'],
          reden: 'niet_vergelijkbaar',
          tekst: `Tussen "A" en "B" is geen volgorde te geven: ${ANDERE_REGELS}.`,
        },
      ],
    })
  })
})

it('van drie varianten staat elk paar één keer, elk op zijn eigen stand', () => {
  const punt = maakPunt('Groen', [maakStand(1), maakStand(3), maakStand(1)])
  const { orde, geenOrde } = rank([punt], [...TWEE, maakVariant('C')])
  expect(orde.map((paar) => [paar.beter, paar.minder])).toEqual([
    ['B', 'A'],
    ['B', 'C'],
  ])
  expect(geenOrde.map(({ varianten, reden }) => [...varianten, reden])).toEqual([
    ['A', 'C', 'gelijk'],
  ])
})
