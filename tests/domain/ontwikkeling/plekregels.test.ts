import { describe, expect, it } from 'vitest'
import { divideOpPlek } from '../../../src/domain/ontwikkeling/plekregels.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import { buildWereld, changeWereld } from '../../../src/domain/weging/wereld.ts'
import { is } from '../proef/langs.ts'
import { FEITEN, maakBoek, maakLigging, maakRegel, PEILDATUM } from '../proef/proefboek.ts'

/** So many metres from nature. */
const op = (natuur: number) => maakLigging([], { afstanden: { natuur } })
const near = is('afstandNatuur', 'lessThan', 100)
const voldoetAls = is('hoogte', 'lessThan', 8)
const boek = maakBoek({
  feiten: FEITEN.map((feit) =>
    feit.id === 'hoogte' ? ({ ...feit, aggregatie: 'max' } as typeof feit) : feit,
  ),
  regels: [
    maakRegel('RG-01', { versie: { geldtVoor: near, voldoetAls } }),
    maakRegel('RG-02', { versie: { geldtVoor: is('hoogte', 'greaterThan', 3), voldoetAls } }),
    maakRegel('RG-03', { versie: { geldtVoor: { any: [near, voldoetAls] }, voldoetAls } }),
    maakRegel('RG-05', {
      versie: { geldtVoor: is('activiteiten', 'contains', 'wonen'), voldoetAls: near },
    }),
    maakRegel('RG-04', {
      versie: { geldtVoor: near, voldoetAls, geldtIn: { soorten: ['wijk'] } },
    }),
  ],
})
const werk = compileRegelboek(boek, PEILDATUM)
const stuk = (id: string, meter: number, hoogte: number, ...activiteiten: readonly string[]) => ({
  ...{ id, isIrrelevant: () => false },
  feiten: { hoogte, ...(activiteiten.length > 0 && { activiteiten }) },
  ligging: op(meter),
})
const GEHEEL = { hoogte: 20, activiteiten: ['wonen', 'winkel', 'sloop'] }
const delen = [stuk('rand', 50, 6, 'wonen'), stuk('stad', 900, 20, 'winkel')]
const divide = (van: readonly ReturnType<typeof stuk>[], gesteld: Record<string, number> = {}) =>
  divideOpPlek(werk, van, { gesteld, geheel: GEHEEL })

describe('een regel zonder gebied die naar de plek vraagt', () => {
  it('telt alleen de delen waar hij kan gelden, met wat nergens bij een deel hoort', () => {
    const verdeeld = divide(delen)
    expect([...verdeeld.keys()]).toEqual(['RG-01', 'RG-05'])
    expect(verdeeld.get('RG-05')).toBe(verdeeld.get('RG-01'))
    expect(verdeeld.get('RG-01')).toMatchObject({
      feiten: { hoogte: 6 },
      activiteiten: ['wonen', 'sloop'],
    })
  })

  it('telt het geheel waar hij overal of nergens kan gelden, en waar alleen het geheel het zegt', () => {
    expect(divide([stuk('a', 50, 6), stuk('b', 60, 20)]).size).toBe(0)
    expect(divide([stuk('a', 500, 6), stuk('b', 600, 20)]).size).toBe(0)
    expect(divide(delen, { hoogte: 20 }).get('RG-01')?.feiten).toEqual({})
  })

  it('weet niet wat er komt waar een deel dat niet zegt', () => {
    const verdeeld = divide([stuk('rand', 50, 6), ...delen])
    expect(verdeeld.get('RG-01')).not.toHaveProperty('activiteiten')
  })

  it('leest in de wereld die delen, ook nadat er iets van het geheel is veranderd', () => {
    const geheel = { ...op(50), perRegel: divide(delen) }
    const wereld = buildWereld(werk, GEHEEL, geheel)
    const slot = werk.slotOf('hoogte')
    expect(wereld.algemeen.waarden[slot]).toBe(20)
    expect(wereld.perRegel?.get('RG-01')?.waarden[slot]).toBe(6)
    const anders = changeWereld(
      wereld,
      new Map<number, number | readonly string[]>([
        [slot, 30],
        [werk.slotOf('activiteiten'), ['winkel']],
      ]) as never,
    )
    expect(anders.algemeen.waarden[slot]).toBe(30)
    const daar = anders.perRegel?.get('RG-01')?.waarden
    expect(daar?.[slot]).toBe(6)
    expect(daar?.[werk.slotOf('activiteiten')]).toEqual(['winkel'])
  })
})
