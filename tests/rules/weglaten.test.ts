import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createLocatiePort } from '../../src/adapters/geo/locatie.ts'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import { judge } from '../../src/domain/assess.ts'
import type { Feit, FeitWaarde } from '../../src/domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../src/domain/model/initiatief.ts'
import type { Ligging, Locatie } from '../../src/domain/model/ligging.ts'
import { NOG_NIET_TE_ZEGGEN } from '../../src/domain/model/visie.ts'
import { prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { locate } from '../../src/domain/plaats/locate.ts'
import { compileRegelboek } from '../../src/domain/regeltaal/regelwerk.ts'
import { placeQuestionsOf } from '../../src/domain/toetser.ts'
import { fitDelen } from '../hulp/delen.ts'
import { makeVierkant } from '../hulp/vierkant.ts'

/** The real rulebook, the real areas: silence never becomes an answer. */
const PEILDATUM = { geldigOp: '2026-11-23', beschikbaarOp: '2026-11-23' }
const WILLEKEURIG = { numRuns: 60, seed: 20261123 }

const voorbeeld = (pad: string) =>
  fileURLToPath(new URL(`../../voorbeelden/${pad}`, import.meta.url))
const [boek] = loadRegelboeken(fileURLToPath(new URL('../../rules', import.meta.url)))
if (!boek) throw new Error('no rulebook')
const werk = compileRegelboek(boek, PEILDATUM)
const geometrie = await initGeometrie()
const index = prepareGebieden(geometrie, boek)
const port = createLocatiePort(geometrie)
const soorten = Object.keys(boek.visie.soorten)
const namen = boek.gebieden.map(({ id }) => id)

type Feiten = Record<string, FeitWaarde>
interface Plan {
  readonly feiten: Feiten
  readonly ligging: Ligging
}

const locateAll = (locatie: Locatie): Ligging =>
  locate(locatie, index, {
    peildatum: PEILDATUM,
    soortenVoorAfstand: soorten,
    gebiedenVoorAfstand: namen,
    soortenVoorBinnen: placeQuestionsOf(boek).soortenVoorBinnen,
  })

const lees = ({ locatie, feiten }: InitiatiefInvoer): Plan => ({
  feiten: feiten as Feiten,
  ligging: locateAll(port.read(locatie, { werkingsgebied: boek.werkingsgebied })),
})

const bekend: readonly Plan[] = [
  ...readdirSync(voorbeeld('echt')).map((naam) =>
    lees(parse(readFileSync(voorbeeld(`echt/${naam}`), 'utf8')).verzoek),
  ),
  ...readdirSync(voorbeeld('.'))
    .filter((naam) => naam.endsWith('.json'))
    .map((naam) => JSON.parse(readFileSync(voorbeeld(naam), 'utf8')))
    .filter(({ locatie }) => locatie.coordinates && locatie.type !== undefined)
    .map((invoer) => {
      const contentCrs = JSON.stringify(invoer.locatie).match(/2[23]\d{4}/)
      const opties = { werkingsgebied: boek.werkingsgebied }
      const rd = { contentCrs: 'http://www.opengis.net/def/crs/EPSG/0/28992' }
      const locatie = port.read(invoer.locatie, contentCrs ? { ...opties, ...rd } : opties)
      return { feiten: invoer.feiten, ligging: locateAll(locatie) }
    }),
]

const waardeArb = (feit: Feit): fc.Arbitrary<FeitWaarde> => {
  const { min = 0, max = 10_000, waarden = [] } = feit
  if (feit.type === 'janee') return fc.boolean()
  if (feit.type === 'keuze') return fc.constantFrom(...waarden)
  if (feit.type === 'meerkeuze') return fc.subarray(waarden, { minLength: 1, maxLength: 2 })
  const klein = fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, min + 60)) })
  return fc.oneof(klein, fc.integer({ min: Math.ceil(min), max: Math.floor(max) }))
}

const gesteld = [...boek.feiten.values()].filter(
  ({ herkomst, type }) =>
    (herkomst === 'initiatief' || herkomst === 'behandelaar') && type !== 'datum',
)
const feitenArb: fc.Arbitrary<Feiten> = fc
  .subarray(gesteld, { minLength: 3 })
  .chain((keuze) => fc.tuple(fc.constant(keuze), fc.tuple(...keuze.map(waardeArb))))
  .map(([keuze, waarden]) =>
    Object.fromEntries(keuze.map(({ id }, i) => [id, waarden[i] as FeitWaarde])),
  )
  .map((feiten) => fitDelen(gesteld, { activiteiten: ['wonen'], ...feiten }))

/** A square somewhere in the municipality. */
const liggingArb: fc.Arbitrary<Ligging> = fc
  .record({
    x: fc.integer({ min: 229_500, max: 236_000 }),
    y: fc.integer({ min: 553_500, max: 562_000 }),
    zijde: fc.integer({ min: 5, max: 400 }),
  })
  .map(({ x, y, zijde }) =>
    locateAll({
      geometrie: makeVierkant(x, y, zijde),
      isVlak: true,
      reparaties: [],
    }),
  )

const weeg = ({ feiten, ligging }: Plan) => judge(werk, { feiten, ligging }).weging

const expectWithin = (vol: ReturnType<typeof weeg>, zonder: ReturnType<typeof weeg>) => {
  expect(zonder.band.laagst).toBeLessThanOrEqual(vol.band.laagst)
  expect(zonder.band.hoogst).toBeGreaterThanOrEqual(vol.band.hoogst)
}

const checkWeglaten = (plan: Plan) => {
  const vol = weeg(plan)
  for (const feit of Object.keys(plan.feiten)) {
    const { [feit]: _, ...feiten } = plan.feiten
    expectWithin(vol, weeg({ ...plan, feiten }))
  }
  for (const laag of plan.ligging.lagen) {
    const lagen = plan.ligging.lagen.filter((naam) => naam !== laag)
    expectWithin(vol, weeg({ ...plan, ligging: { ...plan.ligging, lagen } }))
  }
}

describe('leaving out what is known, one at a time, on the real rulebook', () => {
  it(`stays within the announced band for ${bekend.length} examples`, () => {
    expect(bekend.length).toBeGreaterThanOrEqual(11)
    for (const plan of bekend) checkWeglaten(plan)
  })

  it('stays within the announced band for random initiatives all over Assen', () => {
    fc.assert(
      fc.property(feitenArb, liggingArb, (feiten, ligging) => checkWeglaten({ feiten, ligging })),
      WILLEKEURIG,
    )
  })

  it('never moves a settled conclusie by a fact that has to be shown now', () => {
    const nu = new Set(gesteld.filter(({ aantonen }) => aantonen === 'nu').map(({ id }) => id))
    const isNu = (id: string) => nu.has(id)
    fc.assert(
      fc.property(
        feitenArb,
        liggingArb,
        fc.infiniteStream(fc.boolean()),
        (feiten, ligging, kop) => {
          const minder = Object.fromEntries(
            Object.entries(feiten).filter(
              ([id]) => !isNu(id) || id === 'activiteiten' || kop.next().value,
            ),
          )
          const { conclusie } = weeg({ feiten: minder, ligging })
          if (conclusie !== NOG_NIET_TE_ZEGGEN) {
            expect(weeg({ feiten, ligging }).conclusie).toBe(conclusie)
          }
        },
      ),
      { numRuns: 300, seed: 7 },
    )
  })

  it('says nothing about an activity that is not stated', () => {
    for (const { ligging } of bekend) {
      expect(weeg({ feiten: {}, ligging }).conclusie).toBe(NOG_NIET_TE_ZEGGEN)
    }
  })
})
