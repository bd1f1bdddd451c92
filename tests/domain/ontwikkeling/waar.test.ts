import { describe, expect, it } from 'vitest'
import { divideActiviteiten } from '../../../src/domain/ontwikkeling/waar.ts'

/** A part in these areas; of those after "<" another profile is more specific. */
const deel = (gebieden: readonly string[], ...activiteiten: readonly string[]) => ({
  ligging: {
    gebieden: gebieden.map((gebied) => ({
      gebied: gebied.replace('<', ''),
      raakt: true,
      maatgevend: !gebied.startsWith('<'),
    })),
  },
  feiten: activiteiten.length === 0 ? {} : { activiteiten },
})
const GEHEEL = { activiteiten: ['wonen', 'bedrijf', 'horeca'] }
const divide = (delen: ReturnType<typeof deel>[], geheel: object = GEHEEL) =>
  Object.fromEntries(divideActiviteiten(delen, { ...geheel }))
const overal = (...activiteiten: readonly string[]) => ({
  raakt: activiteiten,
  maatgevend: activiteiten,
})

describe('wat van een ontwikkeling in welk gebied komt', () => {
  it('is wat de delen daar brengen, in de volgorde van het geheel', () => {
    const delen = [
      deel(['noord', 'kom'], 'horeca', 'wonen'),
      deel(['haven', 'kom'], 'bedrijf'),
      deel(['noord'], 'wonen'),
    ]
    expect(divide(delen)).toEqual({
      noord: overal('wonen', 'horeca'),
      kom: overal('wonen', 'bedrijf', 'horeca'),
      haven: overal('bedrijf'),
    })
  })

  it('is overal wat alleen voor het geheel is opgegeven', () => {
    expect(divide([deel(['noord'], 'wonen'), deel(['haven'], 'bedrijf')])).toEqual({
      noord: overal('wonen', 'horeca'),
      haven: overal('bedrijf', 'horeca'),
    })
  })

  it('gaat de houding van een gebied niet aan waar een ander profiel preciezer is', () => {
    const delen = [deel(['haven', '<stad'], 'wonen'), deel(['stad'], 'bedrijf'), deel([], 'horeca')]
    expect(divide(delen)).toEqual({
      haven: overal('wonen'),
      stad: { raakt: ['wonen', 'bedrijf'], maatgevend: ['bedrijf'] },
    })
    expect(divide(delen.slice(0, 1), { activiteiten: ['wonen'] }).stad).toEqual(overal('wonen'))
  })

  it('kan alles zijn waar een deel niet zegt wat er komt, en is niet bekend als het geheel het niet zegt', () => {
    expect(divide([deel(['noord'], 'wonen'), deel(['noord', 'haven'])])).toEqual({})
    expect(divide([deel(['noord'], 'wonen')], {})).toEqual({})
  })
})
