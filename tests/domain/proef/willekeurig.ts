import * as fc from 'fast-check'
import { DOORWERKINGEN } from '../../../src/domain/model/bron.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { GeldtIn, RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Spanning } from '../../../src/domain/model/spanning.ts'
import type { VergelijkingWaarde, Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  waarde,
} from './proefboek.ts'

const GETALLEN = ['hoogte', 'woningen', 'berging', 'maxHoogte', 'opgave', 'perHoogte']
const JANEE = ['gasvrij', 'onderzoek', 'past']
const klein = fc.integer({ min: 0, max: 20 })

const vergelijking = (
  getallen: readonly string[],
  janee: readonly string[],
): fc.Arbitrary<Voorwaarde> =>
  fc.oneof(
    fc.record({
      fact: fc.constantFrom(...getallen),
      operator: fc.constantFrom(
        'lessThan' as const,
        'lessThanInclusive' as const,
        'greaterThan' as const,
        'greaterThanInclusive' as const,
        'equal' as const,
        'notEqual' as const,
      ),
      value: fc.oneof<fc.Arbitrary<VergelijkingWaarde>[]>(
        klein,
        fc.record({ fact: fc.constantFrom(...getallen) }),
      ),
    }),
    fc.record({
      fact: fc.constantFrom(...janee),
      operator: fc.constantFrom('equal' as const, 'notEqual' as const),
      value: fc.boolean(),
    }),
    fc.record({
      fact: fc.constant('soort'),
      operator: fc.constantFrom('in' as const, 'notIn' as const),
      value: fc.constantFrom<string[]>(['laag'], ['laag', 'hoog'], ['midden']),
    }),
    fc.record({
      fact: fc.constant('activiteiten'),
      operator: fc.constantFrom('contains' as const, 'doesNotContain' as const),
      value: fc.constantFrom('wonen', 'winkel', 'schuur'),
    }),
    fc.constant({ fact: 'afstandNatuur', operator: 'lessThan', value: 500 } as const),
  )

/** A random condition, at most three levels deep. */
export const voorwaardeArb = (
  getallen: readonly string[] = GETALLEN,
  janee: readonly string[] = JANEE,
): fc.Arbitrary<Voorwaarde> => {
  const blad = vergelijking(getallen, janee)
  const { boom } = fc.letrec<{ boom: Voorwaarde }>((tie) => ({
    boom: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      blad,
      fc.array(tie('boom'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('boom'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('boom').map((not) => ({ not })),
    ),
  }))
  return boom
}

const kiesGebied = fc.constantFrom<GeldtIn | undefined>(
  undefined,
  { gebieden: ['kern'] },
  { soorten: ['natuur'] },
  { metWaarde: ['maxHoogte'] },
  { soorten: ['wijk'] },
)

const aardArb = fc.constantFrom('eis', 'eis', 'eis', 'kans', 'signaal', 'open_norm')

const regelArb = (id: string): fc.Arbitrary<RegelDefinitie> =>
  fc
    .record({
      aard: aardArb as fc.Arbitrary<RegelDefinitie['aard']>,
      doorwerking: fc.constantFrom(...DOORWERKINGEN),
      herkomst: fc.constantFrom(
        'hogere_regelgeving',
        'visie',
        'sectoraal_beleid',
        'eigen_uitwerking',
      ),
      werking: fc.constantFrom('bevestigd', 'te_bevestigen'),
      geldtIn: kiesGebied,
      geldtVoor: fc.option(voorwaardeArb(), { nil: undefined }),
      voldoetAls: voorwaardeArb(),
      beslissendAls: fc.option(voorwaardeArb(), { nil: undefined }),
    })
    .map(({ geldtIn, geldtVoor, voldoetAls, beslissendAls, ...rest }) =>
      maakRegel(id, {
        ...(rest as Partial<RegelDefinitie>),
        versie: {
          voldoetAls:
            rest.aard === 'open_norm'
              ? { fact: 'past', operator: 'equal', value: true }
              : voldoetAls,
          ...(geldtIn && { geldtIn }),
          ...(geldtVoor && { geldtVoor }),
          ...(beslissendAls && { beslissendAls }),
        },
      }),
    )

/** Where something comes from and whether it is confirmed: every firmness. */
const onderbouwingArb = fc.record({
  herkomst: fc.constantFrom(
    'visie' as const,
    'sectoraal_beleid' as const,
    'eigen_uitwerking' as const,
  ),
  werking: fc.constantFrom('bevestigd' as const, 'bevestigd' as const, 'te_bevestigen' as const),
})

const spanningArb = (id: string): fc.Arbitrary<Spanning> =>
  fc
    .tuple(
      voorwaardeArb(['hoogte', 'woningen', 'maxHoogte', 'opgave'], ['gasvrij']),
      onderbouwingArb,
    )
    .map(([treedtOpAls, rest]) => maakSpanning(id, { treedtOpAls, ...rest }))

const standArb = fc.constantFrom(
  'ja' as const,
  'ja_mits' as const,
  'nee_tenzij' as const,
  'zwijgt' as const,
)

/** A stance, now and then one that hangs on a fact that is shown now, of place or of the area. */
const houdingArb = fc
  .record({
    stand: standArb,
    onderbouwing: onderbouwingArb,
    voorwaarde: fc.option(
      fc.record({
        als: voorwaardeArb(['hoogte', 'woningen', 'maxHoogte'], ['gasvrij']),
        anders: standArb,
      }),
      { nil: undefined, freq: 3 },
    ),
  })
  .map(({ stand, onderbouwing, voorwaarde }) =>
    houding(stand, {
      ...onderbouwing,
      ...(voorwaarde && {
        als: voorwaarde.als,
        anders: { stand: voorwaarde.anders, tekst: voorwaarde.anders },
      }),
    }),
  )

const gebiedArb = (id: string, soort: string) =>
  fc
    .record({
      houding: fc.record({ wonen: houdingArb, winkels: houdingArb }, { requiredKeys: [] }),
      max: fc.option(klein, { nil: undefined }),
      maxVan: onderbouwingArb,
      voorrang: fc.option(onderbouwingArb, { nil: undefined }),
    })
    .map(({ houding: standen, max, maxVan, voorrang }) =>
      maakGebied(id, {
        soort,
        houding: standen as Gebied['houding'],
        waarden: max === undefined ? {} : { maxHoogte: { ...waarde(max), ...maxVan } },
        prioriteiten: voorrang
          ? [
              {
                spanning: 'SP-01',
                voorrang: 'bouwen',
                tekst: 'proef',
                bron: [{ document: 'proef' }],
                ...voorrang,
              },
            ]
          : [],
      }),
    )

export const boekArb: fc.Arbitrary<Regelboek> = fc
  .record({
    regels: fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => regelArb(`RG-0${i + 1}`)))),
    spanningen: fc.option(
      spanningArb('SP-01').map((s) => [s]),
      { nil: [] },
    ),
    gebieden: fc.tuple(
      gebiedArb('kern', 'kern'),
      gebiedArb('wijk', 'wijk'),
      gebiedArb('bos', 'natuur'),
    ),
  })
  .map(maakBoek)

const WAARDEN: Readonly<Record<string, fc.Arbitrary<FeitWaarde>>> = {
  activiteiten: fc.subarray(['wonen', 'winkel', 'schuur'], { minLength: 1 }),
  hoogte: klein,
  woningen: klein,
  gasvrij: fc.boolean(),
  soort: fc.constantFrom('laag', 'midden', 'hoog'),
  berging: klein,
  onderzoek: fc.boolean(),
  past: fc.boolean(),
  zwaarwegendBelang: fc.boolean(),
}

/** Every fact a person can state, with a value. */
export const alleFeitenArb: fc.Arbitrary<Record<string, FeitWaarde>> = fc.record(WAARDEN)

/** A full set of facts and the subset of it that is stated. */
export const deelFeitenArb = fc
  .tuple(alleFeitenArb, fc.subarray(Object.keys(WAARDEN)))
  .map(([alle, gegeven]) => ({
    alle,
    deel: Object.fromEntries(gegeven.map((id) => [id, alle[id] as FeitWaarde])),
  }))

export const liggingArb: fc.Arbitrary<Ligging> = fc
  .record({
    kern: fc.boolean(),
    wijk: fc.boolean(),
    bos: fc.boolean(),
    afstand: fc.integer({ min: 0, max: 1000 }),
  })
  .map(({ kern, wijk, bos, afstand }) =>
    maakLigging(
      [
        ...(kern ? [inGebied('kern', { soort: 'kern' })] : []),
        ...(wijk ? [inGebied('wijk', { maatgevend: !kern || afstand > 500 })] : []),
        ...(bos ? [inGebied('bos', { soort: 'natuur', maatgevend: false })] : []),
      ],
      { afstanden: { natuur: bos ? 0 : afstand } },
    ),
  )

export const isNu = (id: string): boolean =>
  FEITEN.some((f) => f.id === id && f.herkomst === 'initiatief' && f.aantonen === 'nu')

/** How often a property is tried: LOPEN in the environment tries it more often than the suite does. */
export const times = (gewoon: number): { readonly numRuns: number } => ({
  numRuns: Number(process.env.LOPEN ?? gewoon),
})
