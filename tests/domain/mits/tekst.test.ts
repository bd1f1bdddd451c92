import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/assess.ts'
import { describeStand, describeWinst } from '../../../src/domain/mits/winst.ts'
import type { Feit, FeitWaarde } from '../../../src/domain/model/feit.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import type { Trede } from '../../../src/domain/weging/niveau.ts'
import type { Standbereik, Weging } from '../../../src/domain/weging/weigh.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakBoek,
  maakGebied,
  maakLigging,
  maakRegel,
  PEILDATUM,
} from '../proef/proefboek.ts'

type Uitslag = Pick<Weging, 'conclusie' | 'band'>

const MET_EENHEID = FEITEN.map((feit) => {
  if (feit.id === 'hoogte') return { ...feit, label: 'Bouwhoogte', eenheid: 'm' }
  if (feit.id === 'berging') return { ...feit, label: 'Waterberging', eenheid: 'm³' }
  if (feit.id === 'gasvrij') return { ...feit, label: 'Aardgasvrij' }
  if (feit.id === 'soort') return { ...feit, veranderbaar: { richting: 'omhoog' } as const }
  return feit
})

interface Anders {
  readonly stand?: 'ja' | 'ja_mits'
  readonly feiten?: readonly Feit[]
}

const mitsOf = (
  voorwaarden: readonly Voorwaarde[],
  feiten: Record<string, FeitWaarde>,
  { stand = 'ja', feiten: catalogus = MET_EENHEID }: Anders = {},
) =>
  assess(
    compileRegelboek(
      maakBoek({
        feiten: catalogus,
        gebieden: [maakGebied('dorp', { houding: { wonen: houding(stand) } })],
        regels: voorwaarden.map((voldoetAls, i) =>
          maakRegel(`RG-0${i + 1}`, { versie: { voldoetAls } }),
        ),
      }),
      PEILDATUM,
    ),
    { naam: 'proef', feiten, ligging: maakLigging([inGebied('dorp')]) },
  ).mits

const WONEN = { activiteiten: ['wonen'] }
const laag: Voorwaarde = { fact: 'hoogte', operator: 'lessThanInclusive', value: 7 }
const hoog: Voorwaarde = { fact: 'hoogte', operator: 'greaterThanInclusive', value: 12 }
const vol: Voorwaarde = { fact: 'berging', operator: 'greaterThanInclusive', value: 25 }
const schoon: Voorwaarde = { fact: 'gasvrij', operator: 'equal', value: true }

const { woorden } = maakBoek({}).visie

describe('what a mits gains', () => {
  const zeg = (oud: Uitslag, nieuw: Uitslag) => describeWinst(woorden, oud, nieuw)
  const uitslag = (conclusie: Uitslag['conclusie'], laagst: Trede, hoogst: Trede): Uitslag => ({
    conclusie,
    band: { laagst, hoogst },
  })

  it('is a better advice, when the advice itself rises', () => {
    expect(zeg(uitslag('ja_mits', 2, 2), uitslag('ja', 3, 3))).toBe(
      'Dan is het voorlopige advies: kansrijk.',
    )
    expect(zeg(uitslag('afweging_nodig', 1, 2), uitslag('ja_mits', 1, 3))).toBe(
      'Dan is het voorlopige advies: kansrijk onder voorwaarden.',
    )
  })

  it('is what the advice may still become, when only the best case rises', () => {
    expect(zeg(uitslag('ja_mits', 0, 2), uitslag('ja_mits', 0, 3))).toBe(
      'Valt dan alles wat open is gunstig uit, dan kan het advies uitkomen op "kansrijk". Nu kan dat niet meer. Het voorlopige advies blijft: kansrijk onder voorwaarden.',
    )
  })

  it('is told without what is open, when nothing is', () => {
    expect(zeg(uitslag('nog_niet_te_zeggen', 0, 2), uitslag('ja', 3, 3))).toMatch(
      /^Dan kan het advies nog uitkomen op "kansrijk"\./,
    )
  })

  it('is how low the advice may still fall, when only the worst case rises', () => {
    expect(zeg(uitslag('ja_mits', 0, 3), uitslag('ja_mits', 1, 3))).toBe(
      'Dan kan het advies niet meer lager uitvallen dan "bestuurlijke afweging nodig". Het voorlopige advies blijft: kansrijk onder voorwaarden.',
    )
  })

  it('is both, when both cases rise', () => {
    expect(zeg(uitslag('ja_mits', 0, 2), uitslag('ja_mits', 1, 3))).toBe(
      'Valt dan alles wat open is gunstig uit, dan kan het advies uitkomen op "kansrijk". Nu kan dat niet meer. Ook kan het advies dan niet meer lager uitvallen dan "bestuurlijke afweging nodig". Het voorlopige advies blijft: kansrijk onder voorwaarden.',
    )
  })

  it('says the advice where that changes from or to what cannot be said yet', () => {
    expect(zeg(uitslag('nog_niet_te_zeggen', 0, 3), uitslag('ja_mits', 1, 3))).toBe(
      'Dan kan het advies niet meer lager uitvallen dan "bestuurlijke afweging nodig". Het voorlopige advies is dan: kansrijk onder voorwaarden.',
    )
    expect(zeg(uitslag('ja_mits', 1, 2), uitslag('nog_niet_te_zeggen', 1, 3))).toBe(
      'Valt dan alles wat open is gunstig uit, dan kan het advies uitkomen op "kansrijk". Nu kan dat niet meer. Het voorlopige advies is dan: nog niet te zeggen.',
    )
  })
})

describe('where a plan stands after a mits', () => {
  const { visie } = maakBoek({})
  const op = (stand: Standbereik['stand'], hoogst = 8): Standbereik => ({
    stand,
    band: { laagst: 0, hoogst },
    bereik: { laagst: 0, hoogst },
  })
  const zeg = (oud: Standbereik, nieuw: Standbereik) => describeStand(visie, oud, nieuw)

  it('is told beside where it stood, or that it stays', () => {
    expect(zeg(op('past_niet'), op('aanpassen'))).toBe(
      'Dan wordt het "past na aanpassing" in plaats van "past niet".',
    )
    expect(zeg(op('aanpassen'), op('aanpassen'))).toBe('Het blijft "past na aanpassing".')
  })

  it('is told as far as it is known', () => {
    expect(zeg(op('onbekend'), op('past'))).toBe('Dan wordt het "past".')
    expect(zeg(op('aanpassen'), op('onbekend', 7))).toBe(
      'Dan wordt het hoogstens "past onder voorwaarden".',
    )
  })

  it('is no bound of what it can become once all is shown', () => {
    const nieuw = { ...op('onbekend', 7), band: { laagst: 0, hoogst: 8 } }
    expect(zeg(op('aanpassen'), nieuw)).toBe(
      'Zolang iets nog moet blijken, wordt het hoogstens "past onder voorwaarden".',
    )
  })
})

describe('a mits in words', () => {
  it.each([
    [
      laag,
      { hoogte: 10 },
      'Bouwhoogte: 7 m in plaats van 10 m (3 m lager). Dan wordt het "past" in plaats van "past na aanpassing". Dan is het voorlopige advies: kansrijk.',
    ],
    [
      hoog,
      { hoogte: 10 },
      'Bouwhoogte: 12 m in plaats van 10 m (2 m hoger). Dan wordt het "past" in plaats van "past na aanpassing". Dan is het voorlopige advies: kansrijk.',
    ],
    [
      vol,
      { berging: 5 },
      'Waterberging: 25 m³ in plaats van 5 m³ (20 m³ meer). Dan wordt het "past" in plaats van "past na aanpassing". Dan is het voorlopige advies: kansrijk.',
    ],
    [
      schoon,
      { gasvrij: false },
      'Aardgasvrij: ja in plaats van nee. Dan wordt het "past" in plaats van "past na aanpassing". Dan is het voorlopige advies: kansrijk.',
    ],
  ] as const)(
    'says what changes, by how much, and what the advice becomes: %#',
    (eis, feiten, tekst) => {
      const mits = mitsOf([eis], { ...WONEN, ...feiten })
      expect(mits.map((deel) => deel.tekst)).toEqual([tekst])
      expect(mits[0]).toMatchObject({ advies: 'ja', bandbreedte: { laagst: 'ja', hoogst: 'ja' } })
    },
  )

  it('names two changes that only help together', () => {
    const [mits, ...rest] = mitsOf([laag, schoon], { ...WONEN, hoogte: 10, gasvrij: false })
    expect(rest).toEqual([])
    expect(mits?.tekst).toBe(
      'Bouwhoogte: 7 m in plaats van 10 m (3 m lager) en aardgasvrij: ja in plaats van nee. Dan wordt het "past" in plaats van "past na aanpassing". Dan is het voorlopige advies: kansrijk.',
    )
  })

  it('offers each of several changes that do, the same number of facts first', () => {
    const of: Voorwaarde = { any: [laag, schoon, vol] }
    const mits = mitsOf([of], { ...WONEN, hoogte: 10, gasvrij: false, berging: 5 })
    expect(mits.map(({ wijzigingen }) => wijzigingen.map(({ feit }) => feit))).toEqual([
      ['hoogte'],
      ['gasvrij'],
      ['berging'],
    ])
  })

  it('takes the next word of a choice that goes one way', () => {
    const beter: Voorwaarde = { fact: 'soort', operator: 'in', value: ['midden', 'hoog'] }
    const [mits] = mitsOf([beter], { ...WONEN, soort: 'laag' })
    expect(mits?.wijzigingen).toMatchObject([{ feit: 'soort', van: 'laag', naar: 'midden' }])
    const terug: Voorwaarde = { fact: 'soort', operator: 'equal', value: 'laag' }
    expect(mitsOf([terug], { ...WONEN, soort: 'hoog' })).toEqual([])
  })

  it('is silent where nothing blocks, where the area blocks, or where the fact is not known', () => {
    expect(mitsOf([laag], { ...WONEN, hoogte: 5 })).toEqual([])
    expect(mitsOf([laag], { ...WONEN, hoogte: 5 }, { stand: 'ja_mits' })).toEqual([])
    expect(mitsOf([laag], WONEN)).toEqual([])
    expect(mitsOf([laag], { hoogte: 10 })).toEqual([])
  })

  it('says less of a number that is no height, and names a choice as it reads', () => {
    const weinig: Voorwaarde = { fact: 'woningen', operator: 'lessThanInclusive', value: 19 }
    const feiten = MET_EENHEID.map((feit) =>
      feit.id === 'woningen'
        ? {
            ...feit,
            label: 'Woningen',
            eenheid: 'woningen',
            veranderbaar: { richting: 'omlaag', stap: 1 } as const,
          }
        : feit.id === 'soort'
          ? { ...feit, label: 'DUO-soort', waarden: ['heel_laag', 'midden', 'hoog'] }
          : feit,
    )
    const tekstOf = (eis: Voorwaarde, gegeven: Record<string, FeitWaarde>) =>
      mitsOf([eis], { ...WONEN, ...gegeven }, { feiten })[0]?.wijzigingen.map(({ tekst }) => tekst)
    expect(tekstOf(weinig, { woningen: 20 })).toEqual([
      'woningen: 19 woningen in plaats van 20 woningen (1 woning minder)',
    ])
    const beter: Voorwaarde = { fact: 'soort', operator: 'equal', value: 'midden' }
    expect(tekstOf(beter, { soort: 'heel_laag' })).toEqual([
      'DUO-soort: midden in plaats van heel laag',
    ])
  })

  it('says what the advice becomes, and within which band', () => {
    const rest: Voorwaarde = { fact: 'onderzoek', operator: 'equal', value: true }
    const [mits] = mitsOf([laag, rest], { ...WONEN, hoogte: 10 })
    expect(mits).toMatchObject({
      advies: 'ja_mits',
      bandbreedte: { laagst: 'afweging_nodig', hoogst: 'ja' },
      tekst:
        'Bouwhoogte: 7 m in plaats van 10 m (3 m lager). Dan wordt het "past onder voorwaarden" in plaats van "past na aanpassing". Valt dan alles wat open is gunstig uit, dan kan het advies uitkomen op "kansrijk". Nu kan dat niet meer. Het voorlopige advies blijft: kansrijk onder voorwaarden.',
    })
  })
})
