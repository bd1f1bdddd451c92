import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../src/adapters/rules/load.ts'
import type { InitiatiefInvoer } from '../../src/domain/model/initiatief.ts'
import { prepareGebieden } from '../../src/domain/plaats/gebiedenindex.ts'
import { initGeometrie } from '../../src/domain/plaats/geometrie.ts'
import { createToetser } from '../../src/domain/toetser.ts'

const PEILDATUM = { geldigOp: '2026-12-01', beschikbaarOp: '2026-12-01' }
const boek = loadRegelboeken('rules').find(({ visie }) => visie.id === 'omgevingsvisie-assen')
if (!boek) throw new Error('rulebook of Assen not found')
const toetser = createToetser(boek, prepareGebieden(await initGeometrie(), boek))

type Feiten = InitiatiefInvoer['feiten']
const WIJK: Feiten = {
  activiteiten: ['wonen'],
  woningenNieuw: 150,
  sociaalHuurAantal: 60,
  aardgasvrij: true,
  monumentaleBoomGeraakt: false,
  akkerGraslandVerliesHa: 9,
}

/** West of the built-up area, whose border runs from X 229,944 to 229,933 here; `oost` is the eastern side in m RD. */
const assess = (oost: number, feiten = WIJK, west = 229_644) => {
  const ring = [
    [west, 557_400],
    [oost, 557_400],
    [oost, 557_706],
    [west, 557_706],
    [west, 557_400],
  ] as [number, number][]
  return toetser.assess({
    locatie: {
      geometrie: { type: 'Polygon', coordinates: [ring] },
      isVlak: true,
      reparaties: [],
    },
    initiatief: { naam: 'Wijk', locatie: {}, feiten },
    peildatum: PEILDATUM,
  } as unknown as Parameters<typeof toetser.assess>[0])
}

const regelsOf = ({ uitkomsten }: ReturnType<typeof assess>) => uitkomsten.map(({ regel }) => regel)
const WETTEN = ['WET-14', 'WET-18', 'WET-19', 'WET-34']

describe('a plan of which a sliver lies inside the built-up area', () => {
  it.each([
    ['nothing', 229_900],
    ['2.8 %', 229_950],
    ['18 %', 230_000],
  ])('is judged by law on the part outside, with %s of it inside', (_, oost) => {
    const beoordeling = assess(oost)
    expect(regelsOf(beoordeling)).toEqual(expect.arrayContaining(WETTEN))
    expect(beoordeling.advies.conclusie).toBe('afweging_nodig')
  })

  it('is judged as a plan outside when a large shop comes in the part outside', () => {
    const winkel = {
      activiteiten: ['detailhandel'],
      detailhandelGrootschalig: true,
      winkelInDeStad: false,
    }
    const oordeelOf = (oost: number) =>
      assess(oost, winkel).uitkomsten.find(({ regel }) => regel === 'WET-31')?.oordeel
    expect([oordeelOf(229_900), oordeelOf(229_950)]).toEqual(['voldoet_niet', 'voldoet_niet'])
  })

  it('is not when it lies inside, and is told that the border is near', () => {
    const beoordeling = assess(230_200, WIJK, 229_990)
    expect(regelsOf(beoordeling)).not.toContain('WET-14')
    expect(beoordeling.randgevoelig).toContainEqual(
      expect.objectContaining({ gebied: 'bebouwde-kom-assen', anders: 'afweging_nodig' }),
    )
  })
})
