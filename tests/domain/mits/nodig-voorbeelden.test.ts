import { describe, expect, it } from 'vitest'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { afgeleid, getal, is } from '../proef/langs.ts'
import { FEITEN, houding, maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'
import { toets } from '../proef/toets.ts'
import type { Invoer } from '../proef/weeg.ts'

const zonderStap = (id: string, rest: Partial<Feit> = {}) =>
  getal(id, { veranderbaar: { richting: 'beide' }, ...rest })
const FIJN = [zonderStap('breedte'), afgeleid('drie', 'breedte * 3')]
const HEEL = [
  getal('breedte', { eenheid: 'm', veranderbaar: { richting: 'beide', stap: 2, maxAbsoluut: 4 } }),
  afgeleid('drie', 'breedte * 3'),
]
const WONINGEN = getal('woningen', { geheel: true, label: 'Aantal woningen' })
const deel = (id: string) => getal(id, { geheel: true, deelVan: 'woningen' })
const DELEN = [WONINGEN, deel('sociaal'), deel('koop')]

const ACTIVITEITEN = FEITEN.filter(
  ({ id }) => id === 'activiteiten' || id === 'gasvrij' || id === 'soort',
)
const dorp = maakGebied('dorp', { naam: 'Het Dorp', houding: { wonen: houding('ja') } })
const nodig = (
  feiten: readonly Feit[],
  regels: readonly Parameters<typeof maakRegel>[1][],
  waarden: Invoer,
) =>
  toets(
    {
      feiten: [...ACTIVITEITEN, ...feiten],
      gebieden: [dorp],
      regels: regels.map((rest, i) => maakRegel(`RG-0${i + 1}`, rest)),
    },
    { feiten: { activiteiten: ['wonen'], ...waarden } },
  ).nodig

describe('what one eis needs, in words', () => {
  const alle = (...all: Voorwaarde[]): Voorwaarde => ({ all })

  it.each<[string, readonly Feit[], Voorwaarde, Invoer, readonly string[]]>([
    [
      'less, in three decimals, no nearer',
      FIJN,
      is('drie', 'lessThanInclusive', 10),
      { breedte: 5 },
      [
        'Breedte: ten hoogste 3,333 in plaats van 5.',
        'RG-01 wordt gehaald met breedte: ten hoogste 3,333 in plaats van 5.',
      ],
    ],
    [
      'more, in three decimals, no nearer',
      FIJN,
      is('drie', 'greaterThanInclusive', 20),
      { breedte: 5 },
      [
        'Breedte: ten minste 6,667 in plaats van 5.',
        'RG-01 wordt gehaald met breedte: ten minste 6,667 in plaats van 5.',
      ],
    ],
    [
      'less than, just below',
      FIJN,
      is('breedte', 'lessThan', 4),
      { breedte: 5 },
      [
        'Breedte: ten hoogste 3,999 in plaats van 5.',
        'RG-01 wordt gehaald met breedte: ten hoogste 3,999 in plaats van 5.',
      ],
    ],
    [
      'more than, just above',
      FIJN,
      is('breedte', 'greaterThan', 6),
      { breedte: 5 },
      [
        'Breedte: ten minste 6,001 in plaats van 5.',
        'RG-01 wordt gehaald met breedte: ten minste 6,001 in plaats van 5.',
      ],
    ],
    ['exactly a number that has more decimals', FIJN, is('drie', 'equal', 10), { breedte: 5 }, []],
    [
      'in steps, the same plan',
      HEEL,
      is('breedte', 'lessThanInclusive', 2.5),
      { breedte: 6 },
      [
        'Breedte: ten hoogste 2 m in plaats van 6.',
        'RG-01 wordt gehaald met breedte: ten hoogste 2 m in plaats van 6.',
      ],
    ],
    [
      'in steps, another plan',
      HEEL,
      is('breedte', 'lessThanInclusive', 1.5),
      { breedte: 6 },
      [
        'Breedte: 0 m in plaats van 6. Dat is een ander plan.',
        'RG-01 wordt gehaald met breedte: 0 m in plaats van 6. Dat gaat verder dan een wijziging van hetzelfde plan.',
      ],
    ],
    [
      'in steps, up to its most',
      HEEL,
      is('breedte', 'greaterThanInclusive', 100),
      { breedte: 6 },
      [
        'Breedte: ten minste 100 m in plaats van 6. Dat is een ander plan.',
        'RG-01 wordt gehaald met breedte: ten minste 100 m in plaats van 6. Dat gaat verder dan een wijziging van hetzelfde plan.',
      ],
    ],
    ['more than its most', HEEL, is('breedte', 'greaterThan', 100), { breedte: 6 }, []],
    [
      'none at all',
      HEEL,
      is('breedte', 'lessThanInclusive', 0),
      { breedte: 6 },
      [
        'Breedte: 0 m in plaats van 6. Dat is een ander plan.',
        'RG-01 wordt gehaald met breedte: 0 m in plaats van 6. Dat gaat verder dan een wijziging van hetzelfde plan.',
      ],
    ],
    [
      'no bound where further on it fails again',
      HEEL,
      { any: [is('breedte', 'equal', 4), is('breedte', 'greaterThan', 50)] },
      { breedte: 6 },
      ['Breedte: 4 m in plaats van 6.', 'RG-01 wordt gehaald met breedte: 4 m in plaats van 6.'],
    ],
    [
      'nothing where two facts would have to change',
      [...HEEL, getal('diepte')],
      alle(is('breedte', 'lessThan', 5), is('diepte', 'lessThan', 5)),
      { breedte: 6, diepte: 6 },
      [],
    ],
    [
      'nothing while another fact is missing that it also asks',
      [...HEEL, getal('diepte')],
      alle(is('breedte', 'lessThan', 5), is('diepte', 'lessThan', 5)),
      { breedte: 6 },
      [],
    ],
    [
      'either of two',
      [...HEEL, getal('diepte')],
      { any: [is('breedte', 'lessThan', 5), is('diepte', 'lessThan', 5)] },
      { breedte: 6, diepte: 60 },
      [
        'Breedte: ten hoogste 4 m in plaats van 6.',
        'RG-01 wordt gehaald met breedte: ten hoogste 4 m in plaats van 6.',
        'Diepte: ten hoogste 4 in plaats van 60.',
        'RG-01 wordt gehaald met diepte: ten hoogste 4 in plaats van 60.',
      ],
    ],
    [
      'a yes',
      [],
      is('gasvrij', 'equal', true),
      { gasvrij: false },
      ['Gasvrij: ja in plaats van nee.', 'RG-01 wordt gehaald met gasvrij: ja in plaats van nee.'],
    ],
    [
      'nothing of a choice that may not change',
      [],
      is('soort', 'equal', 'hoog'),
      { soort: 'laag' },
      [],
    ],
  ])('%s', (_, feiten, voldoetAls, waarden, verwacht) => {
    const uit = nodig(feiten, [{ versie: { voldoetAls } }], waarden)
    expect(uit.flatMap(({ kort, motivering }) => [kort, motivering])).toEqual(verwacht)
  })
})

describe('what else goes with it', () => {
  it('is told of each part that goes down with its whole', () => {
    const minder = { versie: { voldoetAls: is('woningen', 'lessThanInclusive', 5) } }
    const [deel] = nodig(DELEN, [minder], { woningen: 9, sociaal: 8, koop: 7 })
    expect(deel).toMatchObject({
      feit: 'woningen',
      grens: 'hoogstens',
      volgt: [
        { feit: 'sociaal', van: 8, naar: 5 },
        { feit: 'koop', van: 7, naar: 5 },
      ],
    })
    expect([deel?.kort, deel?.motivering]).toEqual([
      'Aantal woningen: ten hoogste 5 in plaats van 9, met sociaal 5 en koop 5.',
      'RG-01 wordt gehaald met aantal woningen: ten hoogste 5 in plaats van 9, met sociaal 5 en koop 5.',
    ])
  })

  it('makes no bound where the eis reads a part that goes down too', () => {
    const gelijk = {
      versie: {
        voldoetAls: {
          all: [is('woningen', 'lessThanInclusive', 5), is('sociaal', 'greaterThan', 2)],
        },
      },
    }
    const uit = nodig(DELEN, [gelijk], { woningen: 9, sociaal: 8 })
    expect(uit.map(({ kort }) => kort)).toEqual([
      'Aantal woningen: 5 in plaats van 9, met sociaal 5.',
    ])
  })

  it('names the area where the eis is about an area, and nothing where it is not', () => {
    const hier = {
      versie: { voldoetAls: is('woningen', 'lessThanInclusive', { fact: 'maximum' }) },
    }
    const maximum = getal('maximum', { herkomst: 'gebied' })
    const met = { ...dorp, waarden: { maximum: waarde(5) } }
    const [deel] = toets(
      {
        feiten: [...ACTIVITEITEN, WONINGEN, maximum],
        gebieden: [met],
        regels: [maakRegel('RG-01', hier)],
      },
      { feiten: { activiteiten: ['wonen'], woningen: 9 } },
    ).nodig
    expect([deel?.gebied, deel?.motivering]).toEqual([
      'dorp',
      'RG-01 in Het Dorp wordt gehaald met aantal woningen: ten hoogste 5 in plaats van 9.',
    ])
    expect(deel).not.toHaveProperty('eenheid')
  })
})

describe('for which rules', () => {
  const teveel = is('woningen', 'lessThanInclusive', 5)

  it('is told of each eis that is not met, and of no chance, no eis that is met and none that does not apply', () => {
    const regels = [
      { versie: { voldoetAls: teveel } },
      { aard: 'kans' as const, versie: { voldoetAls: teveel } },
      { versie: { voldoetAls: is('woningen', 'greaterThan', 5) } },
      { versie: { geldtVoor: is('woningen', 'greaterThan', 50), voldoetAls: teveel } },
      { versie: { voldoetAls: is('woningen', 'lessThanInclusive', 3) } },
    ]
    const uit = nodig([WONINGEN], regels, { woningen: 9 })
    expect(uit.map(({ regel, naar }) => [regel, naar])).toEqual([
      ['RG-01', 5],
      ['RG-05', 3],
    ])
  })

  it('puts what keeps the plan the same first, and then what meets the eis before what escapes it', () => {
    const feiten = [
      getal('breedte', { veranderbaar: { richting: 'beide', stap: 1, maxAbsoluut: 1 } }),
      getal('diepte', { veranderbaar: { richting: 'beide', stap: 1, maxAbsoluut: 9 } }),
      getal('hoogte', { veranderbaar: { richting: 'beide', stap: 1, maxAbsoluut: 9 } }),
    ]
    const regel = {
      versie: {
        geldtVoor: is('diepte', 'greaterThan', 5),
        voldoetAls: { any: [is('breedte', 'lessThan', 5), is('hoogte', 'lessThan', 5)] },
      },
    }
    const uit = nodig(feiten, [regel], { breedte: 8, diepte: 8, hoogte: 8 })
    expect(uit.map(({ feit, zelfdePlan, vervalt }) => [feit, zelfdePlan, vervalt])).toEqual([
      ['hoogte', true, undefined],
      ['diepte', true, true],
      ['breedte', false, undefined],
    ])
  })
})
