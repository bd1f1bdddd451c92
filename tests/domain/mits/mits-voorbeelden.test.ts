import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { afgeleid, getal, is } from '../proef/langs.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'
import { type ToetsRest, toets } from '../proef/toets.ts'
import type { Invoer } from '../proef/weeg.ts'

const OVERIG = FEITEN.filter(({ id }) =>
  ['activiteiten', 'gasvrij', 'past', 'maxHoogte'].includes(id),
)
const dorp = (rest: Parameters<typeof maakGebied>[1] = {}) =>
  maakGebied('dorp', { houding: { wonen: houding('ja') }, ...rest })
const eis = (id: string, voldoetAls: Voorwaarde, rest: Parameters<typeof maakRegel>[1] = {}) =>
  maakRegel(id, { ...rest, versie: { voldoetAls, ...rest?.versie } })
const hoogstens = (feit: string, aantal: number) => is(feit, 'lessThanInclusive', aantal)
const minstens = (feit: string, aantal: number) => is(feit, 'greaterThanInclusive', aantal)

const X = getal('x', { veranderbaar: { richting: 'beide', stap: 1, maxAbsoluut: 5 } })
const Y = getal('y', { veranderbaar: { richting: 'beide', stap: 1, maxAbsoluut: 5 } })
const Z = getal('z', { veranderbaar: { richting: 'omlaag', stap: 2 } })

/** Each set of changes, with what it makes of the advice. */
const zeg = (
  feiten: readonly Feit[],
  inhoud: ProefInhoud,
  waarden: Invoer,
  rest: ToetsRest = {},
) => {
  const { mits } = toets(
    { gebieden: [dorp()], ...inhoud, feiten: [...OVERIG, ...feiten] },
    { feiten: { activiteiten: ['wonen'], ...waarden }, ...rest },
  )
  return mits.map(({ wijzigingen, advies }) =>
    [...wijzigingen.map(({ feit, van, naar }) => `${feit} ${van} → ${naar}`), advies].join('; '),
  )
}

describe('the smallest changes that raise the advice', () => {
  it.each<[string, readonly Feit[], ProefInhoud, Invoer, readonly string[]]>([
    [
      'one number, just enough',
      [X],
      { regels: [eis('RG-01', hoogstens('x', 7))] },
      { x: 10 },
      ['x 10 → 7; ja'],
    ],
    [
      'one number, as far as it may',
      [X],
      { regels: [eis('RG-01', hoogstens('x', 5))] },
      { x: 10 },
      ['x 10 → 5; ja'],
    ],
    [
      'one number, further than it may',
      [X],
      { regels: [eis('RG-01', hoogstens('x', 4))] },
      { x: 10 },
      [],
    ],
    [
      'up as well as down, the nearest first',
      [X],
      { regels: [eis('RG-01', { any: [hoogstens('x', 6), minstens('x', 12)] })] },
      { x: 10 },
      ['x 10 → 12; ja'],
    ],
    [
      'either of two numbers',
      [X, Y],
      { regels: [eis('RG-01', { any: [hoogstens('x', 7), hoogstens('y', 7)] })] },
      { x: 10, y: 10 },
      ['x 10 → 7; ja', 'y 10 → 7; ja'],
    ],
    [
      'two numbers of one eis',
      [X, Y],
      { regels: [eis('RG-01', { all: [hoogstens('x', 7), minstens('y', 12)] })] },
      { x: 10, y: 10 },
      ['x 10 → 7; y 10 → 12; ja'],
    ],
    [
      'two numbers of two eisen',
      [X, Y],
      { regels: [eis('RG-01', hoogstens('x', 7)), eis('RG-02', minstens('y', 12))] },
      { x: 10, y: 10 },
      ['x 10 → 7; y 10 → 12; ja'],
    ],
    [
      'one number for two eisen',
      [X],
      { regels: [eis('RG-01', hoogstens('x', 8)), eis('RG-02', hoogstens('x', 7))] },
      { x: 10 },
      ['x 10 → 7; ja'],
    ],
    [
      'two numbers that pull each other',
      [X, Y],
      {
        regels: [eis('RG-01', is('x', 'lessThan', { fact: 'y' })), eis('RG-02', hoogstens('y', 9))],
      },
      { x: 10, y: 10 },
      ['x 10 → 8; y 10 → 9; ja'],
    ],
    [
      'a sum of two',
      [X, Y, afgeleid('som', 'x + y')],
      { regels: [eis('RG-01', hoogstens('som', 17))] },
      { x: 10, y: 10 },
      ['x 10 → 7; ja', 'y 10 → 7; ja'],
    ],
    [
      'only down, in steps of two',
      [Z],
      { regels: [eis('RG-01', hoogstens('z', 7))] },
      { z: 10 },
      ['z 10 → 6; ja'],
    ],
    [
      'not up where it goes down only',
      [Z],
      { regels: [eis('RG-01', minstens('z', 12))] },
      { z: 10 },
      [],
    ],
    [
      'a yes',
      [],
      { regels: [eis('RG-01', is('gasvrij', 'equal', true))] },
      { gasvrij: false },
      ['gasvrij false → true; ja'],
    ],
    [
      'so that an eis does not apply',
      [X],
      {
        regels: [
          eis('RG-01', is('gasvrij', 'equal', true), { versie: { geldtVoor: minstens('x', 9) } }),
        ],
      },
      { x: 10, gasvrij: true },
      [],
    ],
    [
      'so that an eis does not apply, or is met',
      [X],
      {
        regels: [
          eis('RG-01', is('gasvrij', 'equal', true), { versie: { geldtVoor: minstens('x', 9) } }),
        ],
      },
      { x: 10, gasvrij: false },
      ['gasvrij false → true; ja', 'x 10 → 8; ja'],
    ],
    [
      'so that a spanning does not play',
      [X],
      { spanningen: [maakSpanning('SP-01', { treedtOpAls: minstens('x', 9) })] },
      { x: 10 },
      ['x 10 → 8; ja'],
    ],
    [
      'nothing where the stance stays',
      [X],
      {
        regels: [eis('RG-01', hoogstens('x', 7))],
        gebieden: [dorp({ houding: { wonen: houding('nee_tenzij') } })],
      },
      { x: 10 },
      ['x 10 → 7; afweging_nodig'],
    ],
    [
      'something where a stance of ja_mits stays',
      [X],
      {
        regels: [eis('RG-01', hoogstens('x', 4))],
        gebieden: [dorp({ houding: { wonen: houding('ja_mits') } })],
      },
      { x: 8 },
      [],
    ],
    [
      'nothing where another eis cannot be met',
      [X],
      { regels: [eis('RG-01', hoogstens('x', 7)), eis('RG-02', is('past', 'equal', true))] },
      { x: 10, past: false },
      [],
    ],
    [
      'a stance that turns',
      [X],
      {
        gebieden: [
          dorp({
            houding: {
              wonen: houding('ja', {
                als: hoogstens('x', 7),
                anders: { stand: 'nee_tenzij', tekst: 'Nee.' },
              }),
            },
          }),
        ],
      },
      { x: 10 },
      [],
    ],
    [
      'so that an eis of the vision speaks where it is silent',
      [X],
      {
        regels: [
          eis(
            'RG-01',
            { not: is('gasvrij', 'equal', true) },
            { versie: { geldtVoor: hoogstens('x', 7) } },
          ),
        ],
        gebieden: [dorp({ houding: {} })],
      },
      { x: 10, gasvrij: false },
      ['x 10 → 7; ja'],
    ],
    [
      'no chance',
      [X],
      { regels: [eis('RG-01', hoogstens('x', 7), { aard: 'kans' })] },
      { x: 10 },
      [],
    ],
    [
      'the number of the area',
      [X],
      {
        regels: [eis('RG-01', is('x', 'lessThanInclusive', { fact: 'maxHoogte' }))],
        gebieden: [dorp({ waarden: { maxHoogte: waarde(8) } })],
      },
      { x: 10 },
      ['x 10 → 8; ja'],
    ],
    [
      'nothing of what is missing',
      [X, Y],
      { regels: [eis('RG-01', { all: [hoogstens('x', 7), hoogstens('y', 7)] })] },
      { x: 10 },
      ['x 10 → 7; nog_niet_te_zeggen'],
    ],
    [
      'a part goes down with its whole',
      [X, getal('deel', { deelVan: 'x' })],
      { regels: [eis('RG-01', hoogstens('x', 7))] },
      { x: 10, deel: 9 },
      ['x 10 → 7; deel 9 → 7; ja'],
    ],
    [
      'three numbers',
      [X, Y, getal('w', { veranderbaar: { richting: 'beide', stap: 1, maxAbsoluut: 5 } })],
      {
        regels: [
          eis('RG-01', hoogstens('x', 7)),
          eis('RG-02', hoogstens('y', 7)),
          eis('RG-03', hoogstens('w', 7)),
        ],
      },
      { x: 10, y: 10, w: 10 },
      ['x 10 → 7; y 10 → 7; w 10 → 7; ja'],
    ],
    [
      'four numbers are too many',
      [X, Y, getal('w'), getal('v')],
      {
        regels: [hoogstens('x', 7), hoogstens('y', 7), hoogstens('w', 7), hoogstens('v', 7)].map(
          (als, i) => eis(`RG-0${i + 1}`, als),
        ),
      },
      { x: 10, y: 10, w: 10, v: 10 },
      [],
    ],
  ])('%s', (_, feiten, inhoud, waarden, verwacht) => {
    expect(zeg(feiten, inhoud, waarden)).toEqual(verwacht)
  })

  it('leave alone what is taken as it is', () => {
    const regels = [eis('RG-01', { any: [hoogstens('x', 7), hoogstens('y', 7)] })]
    expect(zeg([X, Y], { regels }, { x: 10, y: 10 }, { vast: ['x'] })).toEqual(['y 10 → 7; ja'])
  })

  it('are enough in each area', () => {
    const regels = [eis('RG-01', is('x', 'lessThanInclusive', { fact: 'maxHoogte' }))]
    const gebied = (id: string, max: number) =>
      maakGebied(id, { houding: { wonen: houding('ja') }, waarden: { maxHoogte: waarde(max) } })
    const ligging = maakLigging([inGebied('dorp'), inGebied('veld')])
    const gebieden = [gebied('dorp', 8), gebied('veld', 7)]
    expect(zeg([X], { regels, gebieden }, { x: 10 }, { ligging })).toEqual(['x 10 → 7; ja'])
  })
})
