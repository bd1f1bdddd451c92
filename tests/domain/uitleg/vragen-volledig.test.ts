import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { isBeslist, listVragen } from '../../../src/domain/uitleg/vragen.ts'
import type { Weging } from '../../../src/domain/weging/weigh.ts'
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
} from '../proef/proefboek.ts'

/** Seven facts that have to be shown now, of which every combination of answers is tried. */
const JANEE = ['j1', 'j2', 'j3', 'j4', 'j5']
const WAARDEN: Readonly<Record<string, readonly FeitWaarde[]>> = {
  ...Object.fromEntries(JANEE.map((id) => [id, [true, false]])),
  k: ['laag', 'midden', 'hoog'],
  x: [0, 1, 2],
}
const nu = { herkomst: 'initiatief', aantonen: 'nu' } as const
const KLEIN: readonly Feit[] = [
  ...FEITEN,
  ...JANEE.map((id): Feit => ({ id, label: id, type: 'janee', ...nu })),
  { id: 'k', label: 'k', type: 'keuze', waarden: ['laag', 'midden', 'hoog'], ...nu },
  { id: 'x', label: 'x', type: 'getal', min: 0, max: 2, geheel: true, ...nu },
]
const IDS = Object.keys(WAARDEN)

/** A comparison on this fact that some answers meet and others do not. */
const bladArb = (id: string): fc.Arbitrary<Voorwaarde> => {
  if (id === 'k') return fc.constant({ fact: 'k', operator: 'in', value: ['laag', 'midden'] })
  if (id === 'x') {
    return fc
      .constantFrom('lessThan' as const, 'greaterThanInclusive' as const)
      .map((operator) => ({ fact: 'x', operator, value: 1 }))
  }
  return fc.boolean().map((value) => ({ fact: id, operator: 'equal', value }))
}

/** A condition that reads each of these facts once. */
const boomArb = (ids: readonly string[]): fc.Arbitrary<Voorwaarde> =>
  fc
    .tuple(fc.constantFrom('all', 'any', 'not-all', 'not-any'), ...ids.map(bladArb))
    .map(([soort, ...delen]): Voorwaarde => {
      const samen = soort.endsWith('all') ? { all: delen } : { any: delen }
      return soort.startsWith('not') ? { not: samen } : samen
    })

const DOORWERKINGEN = ['weigeringsgrond', 'visie_uitgangspunt', 'beleidsregel'] as const

const regelArb = (id: string, feiten: readonly string[]): fc.Arbitrary<RegelDefinitie> =>
  fc
    .record({
      deel: fc.integer({ min: 0, max: Math.max(0, feiten.length - 1) }),
      doorwerking: fc.constantFrom(...DOORWERKINGEN),
      aard: fc.constantFrom('eis' as const, 'eis' as const, 'kans' as const, 'signaal' as const),
    })
    .chain(({ deel, ...rest }) =>
      fc
        .tuple(
          boomArb(feiten.slice(deel)),
          deel > 0 ? boomArb(feiten.slice(0, deel)) : fc.constant(undefined),
        )
        .map(([voldoetAls, geldtVoor]) =>
          maakRegel(id, { ...rest, versie: { voldoetAls, ...(geldtVoor && { geldtVoor }) } }),
        ),
    )

const GRENZEN = [0, 2, 3, 5, 7] as const

/** Rulebooks in which no two conditions read the same fact. */
const losArb: fc.Arbitrary<Regelboek> = fc
  .shuffledSubarray(IDS, { minLength: IDS.length, maxLength: IDS.length })
  .chain((ids) =>
    fc.record({
      regels: fc.tuple(
        ...[1, 2, 3].map((nr) => regelArb(`RG-0${nr}`, ids.slice(GRENZEN[nr - 1], GRENZEN[nr]))),
      ),
      spanning: boomArb(ids.slice(5)),
      stand: fc.constantFrom('ja' as const, 'ja_mits' as const),
    }),
  )
  .map(({ regels, spanning, stand }) =>
    maakBoek({
      feiten: KLEIN,
      regels,
      spanningen: [maakSpanning('SP-01', { treedtOpAls: spanning })],
      gebieden: [maakGebied('dorp', { houding: { wonen: houding(stand) } })],
    }),
  )

/** Rulebooks in which conditions share facts, or an area says nothing until some eis applies. */
const gedeeldArb: fc.Arbitrary<Regelboek> = fc
  .tuple(
    fc
      .tuple(...[1, 2, 3].map(() => fc.shuffledSubarray(IDS, { minLength: 1, maxLength: 4 })))
      .chain((delen) => fc.tuple(...delen.map((ids, i) => regelArb(`RG-0${i + 1}`, ids)))),
    fc.constantFrom('ja' as const, 'nee_tenzij' as const, 'zwijgt' as const),
  )
  .map(([regels, stand]) =>
    maakBoek({
      feiten: KLEIN,
      regels,
      gebieden: [maakGebied('dorp', { houding: { wonen: houding(stand) } })],
    }),
  )

type Feiten = Readonly<Record<string, FeitWaarde>>
const deelArb = fc.record(
  Object.fromEntries(IDS.map((id) => [id, fc.constantFrom(...(WAARDEN[id] ?? []))])),
  { requiredKeys: [] },
) as fc.Arbitrary<Feiten>

const ligging = maakLigging([inGebied('dorp')])

const complete = (feiten: Feiten): readonly Feiten[] =>
  IDS.filter((id) => !(id in feiten)).reduce<Feiten[]>(
    (tot, id) => tot.flatMap((deel) => (WAARDEN[id] ?? []).map((w) => ({ ...deel, [id]: w }))),
    [feiten],
  )

/** The conclusie and the stand: a question may turn either. */
const adviceOf = ({ conclusie, weighStand }: Weging) => `${conclusie}, ${weighStand().stand}`

/** What is asked, and the advice for every way in which all open facts can be answered. */
const tryAll = (boek: Regelboek, deel: Feiten) => {
  const werk = compileRegelboek(boek, PEILDATUM)
  const feiten = { activiteiten: ['wonen'], ...deel }
  const { wereld, weging } = judge(werk, { feiten, ligging })
  const gevraagd = listVragen(wereld, weging).map(({ feit }) => feit)
  const afloop = complete(feiten).map((alle) => ({
    alle,
    advies: adviceOf(judge(werk, { feiten: alle, ligging }).weging),
  }))
  return { gevraagd, afloop, advies: adviceOf(weging), beslist: isBeslist(weging) }
}

type Afloop = ReturnType<typeof tryAll>['afloop']

/** The outcomes that differ in nothing but these facts, together. */
const groupOutside = (afloop: Afloop, feiten: readonly string[]) =>
  Map.groupBy(afloop, ({ alle }) =>
    JSON.stringify(IDS.filter((id) => !feiten.includes(id)).map((id) => alle[id])),
  )

/** Whether changing only these facts, the others being anything, ever changes the advice. */
const canTurn = (afloop: Afloop, feiten: readonly string[]): boolean =>
  [...groupOutside(afloop, feiten).values()].some(
    (groep) => new Set(groep.map(({ advies }) => advies)).size > 1,
  )

const expectUnaskedSilent = (deel: Feiten, { gevraagd, afloop }: ReturnType<typeof tryAll>) => {
  const nietGevraagd = IDS.filter((id) => !(id in deel) && !gevraagd.includes(id))
  expect(canTurn(afloop, nietGevraagd)).toBe(false)
}

describe('the questions, with every answer tried', () => {
  it('are exactly the facts that can still change the advice, where no two conditions share one', () => {
    let gevraagd = 0
    let stil = 0
    fc.assert(
      fc.property(losArb, deelArb, (boek, deel) => {
        const alles = tryAll(boek, deel)
        for (const feit of alles.gevraagd) {
          gevraagd += 1
          expect(canTurn(alles.afloop, [feit]), feit).toBe(true)
        }
        stil += IDS.filter((id) => !(id in deel) && !alles.gevraagd.includes(id)).length
        expectUnaskedSilent(deel, alles)
      }),
      { numRuns: 1500 },
    )
    expect(gevraagd).toBeGreaterThan(50)
    expect(stil).toBeGreaterThan(50)
  }, 30_000)

  it('leave out nothing that can, where conditions share facts', () => {
    fc.assert(
      fc.property(gedeeldArb, deelArb, (boek, deel) =>
        expectUnaskedSilent(deel, tryAll(boek, deel)),
      ),
      { numRuns: 1500 },
    )
  }, 30_000)

  it('are none exactly when conclusie and stand are settled, and no answer moves them then', () => {
    fc.assert(
      fc.property(fc.oneof(losArb, gedeeldArb), deelArb, (boek, deel) => {
        const { gevraagd, afloop, advies, beslist } = tryAll(boek, deel)
        expect(gevraagd.length === 0).toBe(beslist)
        if (gevraagd.length === 0) {
          expect(new Set(afloop.map((deze) => deze.advies))).toEqual(new Set([advies]))
        }
      }),
      { numRuns: 800 },
    )
  }, 30_000)
})
