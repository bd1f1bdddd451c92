import { describe, expect, it } from 'vitest'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { valueIn } from '../../../src/domain/woorden/waarden.ts'
import { atMost, bareFeit, is, more, ruleAt } from '../gezondheid/onderzoek.ts'
import { FEITEN, maakBoek, maakRegel, PEILDATUM } from '../proef/proefboek.ts'

const dichtheid = bareFeit('dichtheid', {
  herkomst: 'afgeleid',
  formule: 'woningen',
  eenheid: 'woningen/ha',
})

/** How the density is said beside a condition that reads it. */
const say = (voldoetAls: Voorwaarde, feiten: Readonly<Record<string, number | boolean>>) => {
  const regels = [maakRegel('RG-01', { versie: { voldoetAls } })]
  const werk = compileRegelboek(maakBoek({ regels, feiten: [...FEITEN, dichtheid] }), PEILDATUM)
  const waarden: (number | boolean | undefined)[] = werk.feiten.map(({ id }) => feiten[id])
  return valueIn(werk, waarden, [ruleAt(werk.regels).voldoetAls.knoop])('dichtheid')
}

const ONGEVEER = 'ongeveer 20 woningen per hectare'
const PRECIES = '20,4 woningen per hectare'

describe('a value beside the condition that reads it', () => {
  it.each<[string, Voorwaarde, Readonly<Record<string, number | boolean>>, string | undefined]>([
    ['is rounded as people do', atMost('dichtheid', 30), { dichtheid: 20.4 }, ONGEVEER],
    ['never to the norm that it exceeds', atMost('dichtheid', 20), { dichtheid: 20.4 }, PRECIES],
    [
      'also deep in a condition',
      { all: [is('gasvrij', true), { not: { any: [more('dichtheid', 20)] } }] },
      { dichtheid: 20.4, gasvrij: true },
      PRECIES,
    ],
    [
      'beside a norm that is itself written in full',
      atMost('dichtheid', 19.9999),
      { dichtheid: 20.4 },
      ONGEVEER,
    ],
    [
      'beside a norm of the area that is rounded too',
      atMost('dichtheid', { fact: 'maxHoogte' }),
      { dichtheid: 20.4, maxHoogte: 19.9999 },
      PRECIES,
    ],
    [
      'where the norm is not known',
      atMost('dichtheid', { fact: 'maxHoogte' }),
      { dichtheid: 20.4 },
      ONGEVEER,
    ],
    [
      'where another part reads what is not known',
      { any: [atMost('dichtheid', 30), atMost('hoogte', 8)] },
      { dichtheid: 20.4 },
      ONGEVEER,
    ],
    [
      'where another part reads no number',
      { any: [atMost('dichtheid', 30), is('gasvrij', true)] },
      { dichtheid: 20.4, gasvrij: false },
      ONGEVEER,
    ],
    ['is not said when it is missing', atMost('dichtheid', 20), {}, undefined],
  ])('%s', (_, voorwaarde, feiten, gezegd) => {
    expect(say(voorwaarde, feiten)).toBe(gezegd)
  })
})
