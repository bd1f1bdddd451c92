import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateFeit, type Bijdrager } from '../../../src/domain/budget/aggregatie.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import { aggregateFeiten } from '../../../src/domain/ontwikkeling/geheel.ts'

const feit = (rest: Partial<Feit>): Feit => ({
  id: 'f',
  label: 'Feit',
  type: 'getal',
  herkomst: 'initiatief',
  ...rest,
})

/** `undefined` is missing, `null` is not relevant to that part. */
const delen = (waarden: readonly (FeitWaarde | undefined | null)[], m2?: readonly number[]) =>
  waarden.map(
    (waarde, i): Bijdrager => ({
      id: `d${i}`,
      feiten: waarde === undefined || waarde === null ? {} : { f: waarde },
      isIrrelevant: () => waarde === null,
      ...(m2?.[i] !== undefined && { m2: m2[i] }),
    }),
  )

const give = (waarde: FeitWaarde) => ({ soort: 'waarde', waarde })
const missing = (bij: readonly string[], rest = {}) => ({
  soort: 'ontbreekt',
  bij,
  niemand: false,
  onbekendBijInitiatiefnemer: false,
  ...rest,
})
const kleuren = ['laag', 'midden', 'hoog']

describe('het optellen van een feit over delen', () => {
  it.each([
    ['som', feit({ aggregatie: 'som' }), [1, 2, 3], give(6)],
    ['som van breuken zonder stof', feit({ aggregatie: 'som' }), [0.1, 0.2], give(0.3)],
    ['max', feit({ aggregatie: 'max' }), [4, 9, 2], give(9)],
    ['min', feit({ aggregatie: 'min' }), [4, 9, 2], give(2)],
    [
      'max van keuzes, in hun volgorde',
      feit({ type: 'keuze', waarden: kleuren, aggregatie: 'max' }),
      ['midden', 'laag'],
      give('midden'),
    ],
    [
      'min van keuzes',
      feit({ type: 'keuze', waarden: kleuren, aggregatie: 'min' }),
      ['midden', 'hoog'],
      give('midden'),
    ],
    [
      'een_van: een is genoeg',
      feit({ type: 'janee', aggregatie: 'een_van' }),
      [false, true],
      give(true),
    ],
    ['een_van: geen', feit({ type: 'janee', aggregatie: 'een_van' }), [false, false], give(false)],
    [
      'min van ja en nee: alle',
      feit({ type: 'janee', aggregatie: 'min' }),
      [true, false],
      give(false),
    ],
    [
      'een_van van lijsten',
      feit({ type: 'meerkeuze', aggregatie: 'een_van' }),
      [['a'], ['b', 'a']],
      give(['a', 'b']),
    ],
    ['zonder aggregatie, alle gelijk', feit({ type: 'keuze' }), ['x', 'x'], give('x')],
    [
      'zonder aggregatie, verschillend',
      feit({ type: 'keuze' }),
      ['x', 'y'],
      { soort: 'verschilt' },
    ],
  ])('%s', (_, wat, waarden, verwacht) => {
    expect(aggregateFeit(wat, delen(waarden))).toEqual(verwacht)
  })

  it('weegt een gemiddelde naar oppervlakte, en doet dat niet met een oppervlakte die van ons is', () => {
    const pct = feit({ aggregatie: 'gewogen_gemiddelde' })
    expect(aggregateFeit(pct, delen([10, 40], [300, 100]))).toEqual(give(17.5))
    const zonder = delen([10, 40], [300])
    expect(aggregateFeit(pct, zonder)).toEqual(missing(['d1']))
    expect(aggregateFeit(pct, delen([10, 10], [300]))).toEqual(give(10))
  })

  it('laat ontbreken wat in één deel ontbreekt, en zegt bij wie', () => {
    expect(aggregateFeit(feit({ aggregatie: 'som' }), delen([1, undefined]))).toEqual(
      missing(['d1']),
    )
    expect(aggregateFeit(feit({ aggregatie: 'som' }), delen([undefined]))).toEqual(
      missing(['d0'], { niemand: true }),
    )
    expect(
      aggregateFeit(feit({ aggregatie: 'som' }), delen([1, 'onbekend_bij_initiatiefnemer'])),
    ).toEqual(missing(['d1'], { onbekendBijInitiatiefnemer: true }))
  })

  it.each<[string, Feit, FeitWaarde, boolean]>([
    ['ja bij een_van', feit({ type: 'janee', aggregatie: 'een_van' }), true, true],
    ['nee bij een_van niet', feit({ type: 'janee', aggregatie: 'een_van' }), false, false],
    ['ja bij max', feit({ type: 'janee', aggregatie: 'max' }), true, true],
    ['nee bij max niet', feit({ type: 'janee', aggregatie: 'max' }), false, false],
    ['nee bij min', feit({ type: 'janee', aggregatie: 'min' }), false, true],
    ['ja bij min niet', feit({ type: 'janee', aggregatie: 'min' }), true, false],
    ['ja zonder aggregatie niet', feit({ type: 'janee' }), true, false],
    [
      'de hoogste keuze',
      feit({ type: 'keuze', waarden: kleuren, aggregatie: 'max' }),
      'hoog',
      true,
    ],
    [
      'de laagste keuze bij max niet',
      feit({ type: 'keuze', waarden: kleuren, aggregatie: 'max' }),
      'laag',
      false,
    ],
    [
      'de laagste keuze bij min',
      feit({ type: 'keuze', waarden: kleuren, aggregatie: 'min' }),
      'laag',
      true,
    ],
    ['het meeste dat kan', feit({ min: 0, max: 9, aggregatie: 'max' }), 9, true],
    ['minder dan dat niet', feit({ min: 0, max: 9, aggregatie: 'max' }), 8, false],
    ['het minste dat kan', feit({ min: 0, max: 9, aggregatie: 'min' }), 0, true],
    ['het meeste bij som niet', feit({ min: 0, max: 9, aggregatie: 'som' }), 9, false],
    ['het meeste bij een_van niet', feit({ min: 0, max: 9, aggregatie: 'een_van' }), 9, false],
    [
      'een datum nooit',
      feit({ type: 'datum', aggregatie: 'max', min: 0, max: 0 }),
      '2026-01-01',
      false,
    ],
  ])('beslist het geheel ook als de rest ontbreekt: %s', (_, wat, waarde, beslist) => {
    const uit = aggregateFeit(wat, delen([undefined, waarde]))
    expect(uit).toEqual(beslist ? give(waarde) : missing(['d0']))
  })

  it('zegt alleen dat de initiatiefnemer het niet weet als dat van elk deel dat ontbreekt geldt', () => {
    const som = feit({ aggregatie: 'som' })
    const [onbekend, rest] = ['onbekend_bij_initiatiefnemer', { onbekendBijInitiatiefnemer: true }]
    expect(aggregateFeit(som, delen([onbekend, 1]))).toEqual(missing(['d0'], rest))
    expect(aggregateFeit(som, delen([onbekend, undefined, 1]))).toEqual(missing(['d0', 'd1']))
  })

  it('kiest bij ja en nee door elkaar: een_van ja, en zonder aggregatie niets', () => {
    const verschilt = { soort: 'verschilt' }
    const gemengd = delen([true, false])
    expect(aggregateFeit(feit({ type: 'janee' }), gemengd)).toEqual(verschilt)
    expect(
      aggregateFeit(feit({ type: 'keuze', aggregatie: 'een_van' }), delen(['x', 'y'])),
    ).toEqual(verschilt)
  })

  it('telt wat in een deel niet speelt als niets, niet als ontbrekend', () => {
    expect(aggregateFeit(feit({ aggregatie: 'som' }), delen([5, null]))).toEqual(give(5))
    expect(aggregateFeit(feit({ aggregatie: 'som' }), delen([null, null]))).toEqual({
      soort: 'niet_relevant',
    })
  })

  const soorten = fc.constantFrom(
    feit({ type: 'janee', aggregatie: 'een_van' }),
    feit({ type: 'janee', aggregatie: 'min' }),
    feit({ type: 'keuze', waarden: kleuren, aggregatie: 'max' }),
    feit({ type: 'keuze', waarden: kleuren, aggregatie: 'min' }),
    feit({ type: 'getal', min: 0, max: 3, aggregatie: 'max' }),
    feit({ type: 'getal', min: 0, max: 3, aggregatie: 'som' }),
  )
  const optiesVan = ({ type }: Feit): readonly FeitWaarde[] =>
    type === 'janee' ? [true, false] : type === 'keuze' ? kleuren : [0, 1, 2, 3]

  it('is driewaardig: een uitkomst staat vast precies als elke invulling van wat ontbreekt haar geeft', () => {
    fc.assert(
      fc.property(
        soorten.chain((wat) =>
          fc.tuple(
            fc.constant(wat),
            fc.array(fc.option(fc.constantFrom(...optiesVan(wat)), { nil: undefined }), {
              minLength: 1,
              maxLength: 4,
            }),
          ),
        ),
        ([wat, waarden]) => {
          const fill = (rest: readonly (FeitWaarde | undefined)[]): FeitWaarde[][] => {
            const [eerste, ...staart] = rest
            if (rest.length === 0) return [[]]
            const keuzes = eerste === undefined ? optiesVan(wat) : [eerste]
            return keuzes.flatMap((keuze) => fill(staart).map((deel) => [keuze, ...deel]))
          }
          const mogelijk = new Set(
            fill(waarden).map((vol) => JSON.stringify(aggregateFeit(wat, delen(vol)))),
          )
          const uit = aggregateFeit(wat, delen(waarden))
          if (uit.soort === 'waarde') expect([...mogelijk]).toEqual([JSON.stringify(uit)])
          else expect(mogelijk.size).toBeGreaterThan(1)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('de feiten van het geheel', () => {
  const catalogus = new Map([['f', feit({ aggregatie: 'som', min: 0 })]])

  it('zegt het als het geheel minder noemt dan de delen die iets noemen', () => {
    const { feiten, aandachtspunten } = aggregateFeiten(catalogus, delen([8, undefined]), { f: 5 })
    expect(feiten).toEqual({ f: 5 })
    expect(aandachtspunten).toMatchObject([{ code: 'geheel_minder_dan_delen', feit: 'f' }])
  })

  it('zegt niets als het geheel klopt met de delen, of niet na te rekenen is', () => {
    const of = (waarden: readonly (number | undefined)[], f: FeitWaarde) =>
      aggregateFeiten(catalogus, delen(waarden), { f }).aandachtspunten
    expect(of([2, 3], 5)).toEqual([])
    expect(of([2, undefined], 5)).toEqual([])
    expect(of([2, 3], 'onbekend_bij_initiatiefnemer')).toEqual([])
  })
})
