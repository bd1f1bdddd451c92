import { describe, expect, it } from 'vitest'
import { explainOntwikkeling } from '../../../../src/app/ontwikkeling/explain-ontwikkeling.ts'
import {
  findPlekrand,
  type Gelegen,
  readPlekranden,
  tellDeels,
  tellOnzeker,
} from '../../../../src/app/ontwikkeling/vertellen/plekrand.ts'
import { vlak, withBudgetten } from '../../../hulp/ontwikkelboek.ts'
import { createProef, RD } from '../../../hulp/proef.ts'

const gebieden = [
  { id: 'buiten', naam: 'Buiten', tolerantieM: 50 },
  { id: 'veld', naam: 'Veld', tolerantieM: 0 },
] as never
const ligt = (gebied: string, aandeel: number, zekerheid = 'zeker') => ({
  ...{ gebied, aandeel, raakt: true, zekerheid },
})
const vindt = (gebied: string, stand: string) => ({ gebied, stand })
const mis = (gebied?: string) => ({
  ...{ soort: 'regel', rol: 'stand', id: 'A' },
  ...(gebied !== undefined && { gebied }),
})
interface Van extends Record<'ligging' | 'houdingen', readonly object[]> {
  readonly door?: readonly object[]
  readonly stand?: string
}
const find = (van: Van) => {
  const { door = [mis('buiten')], stand = 'strijdig', ...rest } = van
  return findPlekrand({
    ...{ richting: { stand, door }, ...rest },
  } as unknown as Gelegen)
}

describe('een deel over de grens van twee gebieden', () => {
  const half = {
    ligging: [ligt('buiten', 0.42, 'binnen_tolerantie'), ligt('veld', 0.58)],
    houdingen: [vindt('buiten', 'nee_tenzij'), vindt('veld', 'ja_mits')],
  }

  it('ligt voor een deel in het gebied dat nee zegt, en er is ruimte in het andere', () => {
    const rand = find(half)
    expect(rand).toEqual({
      ...{ hoeveel: 'deels', laag: ['buiten'], ruim: ['veld'], onzeker: ['buiten'] },
    })
    expect(rand && tellDeels(rand, { gebieden })).toEqual({
      waar: 'Buiten',
      stuk: 'alleen het stuk daarbuiten (in Veld)',
    })
    expect(tellOnzeker(['buiten'], { gebieden })).toEqual([
      'De grens van Buiten is hier onzeker (tolerantie 50 m): dit deel kan erbuiten liggen.',
    ])
  })

  it('zegt niets van een deel dat niet laag staat', () => {
    expect(find({ ...half, stand: 'past_mits' })).toBeUndefined()
  })

  it('belooft niets van een ander gebied dat ook nee zegt, al is dat minder erg', () => {
    const houdingen = [vindt('buiten', 'nee_tenzij'), vindt('veld', 'nee_tenzij')]
    expect(find({ ...half, houdingen })?.hoeveel).toBe('onbekend')
  })

  it('ligt er helemaal in, of dat is niet te zeggen van een eis die aan geen gebied hangt', () => {
    expect(find({ ...half, ligging: [ligt('buiten', 1)] })?.hoeveel).toBe('heel')
    expect(find({ ...half, door: [mis('buiten'), mis()] })?.hoeveel).toBe('onbekend')
  })
})

it('van een plan staat het bij elk deel dat laag staat, zoals het zelf ligt', async () => {
  const { omgeving } = createProef([withBudgetten([])])
  const deel = (id: string, x: number) => ({
    ...{ id, locatie: vlak(x, 556150, 100), feiten: { activiteiten: ['kantoor'] } },
  })
  const uitkomst = await explainOntwikkeling(omgeving, {
    inhoud: { naam: 'Plan', delen: [deel('midden', 233300), deel('grens', 232950)] },
    contentCrs: RD,
  })
  const invoer = uitkomst.bewijs.verzoek
  const read = (locatie: unknown, opties: object) =>
    omgeving.locatie.read(locatie, { ...opties, contentCrs: RD } as never)
  const randen = readPlekranden(
    { ...omgeving, locatie: { ...omgeving.locatie, read } },
    { invoer },
    uitkomst,
  )
  expect([...randen].map(([id, { hoeveel, laag }]) => [id, hoeveel, laag])).toEqual([
    ['midden', 'heel', ['wijk-noord']],
    ['grens', 'deels', ['wijk-noord']],
  ])
})
