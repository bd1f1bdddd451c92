import { describe, expect, it } from 'vitest'
import { createPlaatssleutel } from '../../../src/domain/kaart/plaatssleutel.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { afgeleid, is } from '../proef/langs.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  type ProefInhoud,
} from '../proef/proefboek.ts'

const DORP = [inGebied('dorp')]
const op = (natuur: number | undefined, rest: Partial<Ligging> = {}) =>
  maakLigging(DORP, { afstanden: natuur === undefined ? {} : { natuur }, ...rest })
const eis = (voldoetAls: Voorwaarde) => ({
  regels: [maakRegel('RG-01', { versie: { voldoetAls } })],
})
const BIJ = (grens: number) => is('afstandNatuur', 'greaterThan', grens)

/** Which of these places the rules can tell apart: equal numbers are one place. */
const groepeer = (inhoud: ProefInhoud, liggingen: readonly Ligging[]) => {
  const sleutelOf = createPlaatssleutel(compileRegelboek(maakBoek(inhoud), PEILDATUM))
  const sleutels = liggingen.map(sleutelOf)
  return sleutels.map((sleutel) => sleutels.indexOf(sleutel))
}

describe('places are one for the rules', () => {
  const afstanden = [50, 99, 100, 101, 300, 301].map((m) => op(m))

  it.each<[string, ProefInhoud, readonly number[]]>([
    ['where no rule reads the distance', eis(is('hoogte', 'lessThan', 5)), [0, 0, 0, 0, 0, 0]],
    ['on the same side of a norm', eis(BIJ(100)), [0, 0, 2, 3, 3, 3]],
    [
      'on the same side of every norm',
      eis({ all: [BIJ(100), { not: BIJ(300) }] }),
      [0, 0, 2, 3, 4, 5],
    ],
    [
      'whichever rule has that norm: one of where it applies',
      {
        regels: [
          maakRegel('RG-01', { versie: { geldtVoor: BIJ(100) } }),
          maakRegel('RG-02', { versie: { beslissendAls: BIJ(300) } }),
        ],
      },
      [0, 0, 2, 3, 4, 5],
    ],
    [
      'or a spanning',
      { spanningen: [maakSpanning('SP-01', { treedtOpAls: BIJ(100) })] },
      [0, 0, 2, 3, 3, 3],
    ],
    [
      'or a stance',
      {
        gebieden: [
          maakGebied('dorp', {
            houding: {
              wonen: houding('ja', {
                als: BIJ(100),
                anders: { stand: 'nee_tenzij', tekst: 'Nee.' },
              }),
            },
          }),
        ],
      },
      [0, 0, 2, 3, 3, 3],
    ],
    [
      'but not where a number that is worked out passes every value on',
      {
        ...eis(is('dubbel', 'greaterThan', 200)),
        feiten: [...FEITEN, afgeleid('dubbel', 'afstandNatuur * 2')],
      },
      [0, 1, 2, 3, 4, 5],
    ],
    [
      'nor where it is compared with another fact',
      eis(is('afstandNatuur', 'greaterThan', { fact: 'hoogte' })),
      [0, 1, 2, 3, 4, 5],
    ],
    [
      'nor where the other fact is compared with it',
      eis(is('hoogte', 'lessThan', { fact: 'afstandNatuur' })),
      [0, 1, 2, 3, 4, 5],
    ],
    [
      'nor where one rule reads a side of it, and another every value',
      eis({ all: [is('afstandNatuur', 'greaterThan', { fact: 'hoogte' }), BIJ(100)] }),
      [0, 1, 2, 3, 4, 5],
    ],
  ])('%s', (_, inhoud, verwacht) => {
    expect(groepeer(inhoud, afstanden)).toEqual(verwacht)
  })

  it('and another where the distance is not known, or a layer does not speak', () => {
    expect(
      groepeer(eis(BIJ(100)), [op(50), op(undefined), op(50, { lagen: ['profielen'] })]),
    ).toEqual([0, 1, 2])
  })

  it('only in the same areas, and where the same profile is the most specific', () => {
    const liggingen = [
      DORP,
      [inGebied('dorp', { maatgevend: false })],
      [inGebied('dorp'), inGebied('buurt', { raakt: false })],
      [inGebied('dorp'), inGebied('buurt')],
      [],
    ].map((gebieden) => maakLigging(gebieden))
    expect(groepeer(eis(BIJ(100)), liggingen)).toEqual([0, 1, 0, 3, 4])
  })
})
