import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import {
  buildPlek,
  canApply,
  findOverlays,
  isProfiel,
  listPlaatsen,
} from '../../../src/domain/richting/plek.ts'
import { atLeast, bareFeit, has, more, prepare, ruleAt } from '../gezondheid/onderzoek.ts'
import { FEITEN, maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'

const ring = (x: number, y: number, maat = 10): [number, number][] => [
  [x, y],
  [x + maat, y],
  [x + maat, y + maat],
  [x, y + maat],
  [x, y],
]
const vlak = (x: number, y: number): Gebied['geometrie'] => ({
  type: 'Polygon',
  coordinates: [ring(x, y)],
})
const DORP = maakGebied('dorp', { waarden: { maxHoogte: waarde(8) }, geometrie: vlak(0, 0) })

type Versie = NonNullable<Parameters<typeof maakRegel>[1]['versie']>

const compile = (versie: Versie, gebieden: readonly Gebied[] = [DORP]) => {
  const dubbel = bareFeit('dubbel', { herkomst: 'afgeleid', formule: 'maxHoogte * 2' })
  const regels: RegelDefinitie[] = [maakRegel('GR-01', { versie })]
  const { werk } = prepare({ regels, gebieden, feiten: [...FEITEN, dubbel] })
  return { werk, regel: ruleAt(werk.regels) }
}

describe('wat er op een plek bekend is', () => {
  it('zijn de activiteit, de waarden van het gebied en wat daaruit volgt', () => {
    const { werk } = compile({})
    const { gebied, waarden } = buildPlek(werk, DORP, 'winkel')
    expect(gebied).toBe(DORP)
    const bekend = werk.feiten.flatMap(({ id }, slot) =>
      waarden[slot] === undefined ? [] : [[id, waarden[slot]]],
    )
    expect(bekend).toEqual([
      ['activiteiten', ['winkel']],
      ['maxHoogte', 8],
      ['dubbel', 16],
    ])
  })
})

describe('of een regel op een plek kan gelden', () => {
  const can = (versie: Versie) => {
    const { werk, regel } = compile(versie)
    return canApply(regel, buildPlek(werk, DORP, 'wonen'))
  }

  it('staat vast door de activiteit en het gebied, en blijft anders mogelijk', () => {
    expect(can({})).toBe(true)
    expect(can({ geldtVoor: has('activiteiten', 'wonen') })).toBe(true)
    expect(can({ geldtVoor: has('activiteiten', 'winkel') })).toBe(false)
    expect(can({ geldtVoor: atLeast('dubbel', 16) })).toBe(true)
    expect(can({ geldtVoor: more('dubbel', 16) })).toBe(false)
    expect(can({ geldtVoor: more('woningen', 5) })).toBe(true)
  })
})

describe('de overlays die in een gebied kunnen liggen', () => {
  const overlay = (id: string, geometrie: Gebied['geometrie']) =>
    maakGebied(id, { soort: 'natuur', geometrie })
  const list = (...gebieden: readonly Gebied[]) => {
    const { werk } = compile({}, [DORP, ...gebieden])
    return findOverlays(werk)(DORP).map(({ id }) => id)
  }

  it('zijn die waarvan de omhullende die van het gebied raakt, aan welke kant ook', () => {
    expect(
      list(
        overlay('erin', vlak(3, 3)),
        overlay('rechts', vlak(10, 0)),
        overlay('links', vlak(-10, 0)),
        overlay('boven', vlak(0, 10)),
        overlay('onder', vlak(0, -10)),
      ),
    ).toEqual(['erin', 'rechts', 'links', 'boven', 'onder'])
  })

  it('zijn niet die ernaast, aan welke kant ook, en niet een ander profiel', () => {
    expect(
      list(
        overlay('rechts', vlak(11, 0)),
        overlay('links', vlak(-11, 0)),
        overlay('boven', vlak(0, 11)),
        overlay('onder', vlak(0, -11)),
        maakGebied('buren', { geometrie: vlak(0, 0) }),
      ),
    ).toEqual([])
  })

  it('kunnen uit delen bestaan: de omhullende loopt om alle delen', () => {
    const delen = overlay('delen', {
      type: 'MultiPolygon',
      coordinates: [[ring(50, 50)], [ring(-50, -50)]],
    })
    const verweg = overlay('verweg', {
      type: 'MultiPolygon',
      coordinates: [[ring(50, 50)], [ring(20, -50, 5)]],
    })
    expect(list(delen, verweg)).toEqual(['delen'])
  })
})

describe('een profiel', () => {
  it('is een gebied van een soort die dat zegt', () => {
    const { werk } = compile({})
    expect(isProfiel(werk, DORP)).toBe(true)
    expect(isProfiel(werk, maakGebied('heide', { soort: 'natuur' }))).toBe(false)
    expect(isProfiel(werk, maakGebied('anders', { soort: 'onbekend' }))).toBe(false)
  })
})

describe('de gebieden waarin een regel in een profiel kan gelden', () => {
  const heide = maakGebied('heide', { soort: 'natuur' })
  const ven = maakGebied('ven', { soort: 'natuur' })
  const list = (geldtIn?: Versie['geldtIn']) => {
    const { werk, regel } = compile(geldtIn ? { geldtIn } : {}, [DORP, heide, ven])
    return listPlaatsen(werk, regel, { profiel: DORP, overlays: [heide, ven] })
  }

  it('zijn alleen het profiel als de regel geen gebied kiest', () => {
    expect(list()).toEqual([DORP])
  })

  it('zijn anders het profiel en de overlays die de regel kiest', () => {
    expect(list({ soorten: ['wijk', 'natuur'] })).toEqual([DORP, heide, ven])
    expect(list({ gebieden: ['ven'] })).toEqual([ven])
    expect(list({ gebieden: ['elders'] })).toEqual([])
  })
})
