import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/domain/assess.ts'
import {
  canRise,
  findTekort,
  isVeranderbaar,
  listDoelen,
  raises,
  slotsFor,
} from '../../../src/domain/mits/doel.ts'
import type { FeitWaarde } from '../../../src/domain/model/feit.ts'
import { compileRegelboek } from '../../../src/domain/regeltaal/regelwerk.ts'
import type { Weging } from '../../../src/domain/weging/weigh.ts'
import { atLeast, atMost, bareFeit, more } from '../gezondheid/onderzoek.ts'
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
  type ProefInhoud,
} from '../proef/proefboek.ts'

const banded = (laagst: number, hoogst: number) => ({ band: { laagst, hoogst } }) as Weging

describe('a raise', () => {
  it.each([
    ['both ends higher', [1, 2], true],
    ['the lower end higher', [1, 1], true],
    ['the higher end higher', [0, 2], true],
    ['nothing higher', [0, 1], false],
    ['one end higher and the other lower', [-1, 2], false],
    ['the higher end lower', [1, 0], false],
  ])('is not bought with a lower end: %s', (_, [laagst = 0, hoogst = 0], hoger) => {
    expect(raises(banded(laagst, hoogst), banded(0, 1))).toBe(hoger)
  })

  it('of one end is a goal each, and there is none above the best', () => {
    expect(listDoelen(banded(1, 2))).toEqual([
      { laagst: 2, hoogst: 2 },
      { laagst: 1, hoogst: 3 },
    ])
    expect(listDoelen(banded(2, 3))).toEqual([{ laagst: 3, hoogst: 3 }])
    expect(listDoelen(banded(3, 3))).toEqual([])
  })
})

const look = (inhoud: ProefInhoud, feiten: Readonly<Record<string, FeitWaarde>>) => {
  const gebieden = [maakGebied('dorp', { houding: { wonen: houding('ja') } })]
  const werk = compileRegelboek(maakBoek({ gebieden, ...inhoud }), PEILDATUM)
  const ligging = maakLigging([inGebied('dorp')])
  const { wereld, weging } = judge(werk, {
    feiten: { activiteiten: ['wonen'], ...feiten },
    ligging,
  })
  const slots = (...ids: readonly string[]) => new Set(ids.map(werk.slotOf))
  const bijdrage = (soort: 'regels' | 'houdingen' | 'spanningen') => {
    const [eerste] = weging[soort]
    if (!eerste) throw new Error(`no ${soort}`)
    return eerste
  }
  const rise = (soort: Parameters<typeof bijdrage>[0], ...vrij: readonly string[]) =>
    canRise(wereld, bijdrage(soort), { verander: new Map(), vrij: slots(...vrij) })
  const through = (soort: Parameters<typeof bijdrage>[0], ...vrij: readonly string[]) =>
    slotsFor(wereld, bijdrage(soort), slots(...vrij)).map((slot) => werk.feiten[slot]?.id)
  return { werk, wereld, weging, bijdrage, rise, through }
}

describe('a fact that could be changed', () => {
  const vanAnderen = bareFeit('vanAnderen', {
    herkomst: 'behandelaar',
    veranderbaar: { richting: 'beide' },
  })
  const feiten = { hoogte: 10, woningen: 5, vanAnderen: 5 }
  const { werk, wereld } = look({ feiten: [...FEITEN, vanAnderen] }, feiten)

  it.each([
    ['is one that the plan says and may change', 'hoogte', true],
    ['is none that may not change', 'woningen', false],
    ['is none that is not known', 'berging', false],
    ['is none that the behandelaar states', 'vanAnderen', false],
  ])('%s', (_, id, kan) => {
    expect(isVeranderbaar(wereld, werk.slotOf(id))).toBe(kan)
  })

  it('is none that is taken as it is', () => {
    const slot = werk.slotOf('hoogte')
    expect(isVeranderbaar({ ...wereld, vast: new Set([slot]) }, slot)).toBe(false)
  })
})

describe('an eis', () => {
  const hoog = [maakRegel('RG-01', { versie: { voldoetAls: atMost('hoogte', 7) } })]

  it('is a shortfall of the goals above its band', () => {
    const { weging, bijdrage } = look({ regels: hoog }, { hoogte: 10 })
    const { band } = bijdrage('regels')
    expect(findTekort(weging, band)).toEqual([])
    expect(findTekort(weging, { ...band, hoogst: 3 })).toEqual([bijdrage('regels')])
  })

  it('rises through the facts that it reads, as far as they are free', () => {
    const { rise, through } = look({ regels: hoog }, { hoogte: 10, gasvrij: false })
    expect([rise('regels'), rise('regels', 'gasvrij'), rise('regels', 'hoogte')]).toEqual([
      false,
      false,
      true,
    ])
    expect([through('regels', 'gasvrij'), through('regels', 'gasvrij', 'hoogte')]).toEqual([
      [],
      ['hoogte'],
    ])
  })

  it('may rise while a fact is missing, also where no value of it would do', () => {
    const regels = [maakRegel('RG-01', { versie: { voldoetAls: atLeast('hoogte', 200) } })]
    expect(look({ regels }, {}).rise('regels')).toBe(true)
    expect(look({ regels }, { hoogte: 10 }).rise('regels')).toBe(false)
  })
})

describe('a spanning', () => {
  it('rises where it can be made not to play', () => {
    const spanningen = [maakSpanning('SP-01', { treedtOpAls: more('hoogte', 8) })]
    const { rise, through } = look({ spanningen }, { hoogte: 10, gasvrij: false })
    expect([rise('spanningen'), rise('spanningen', 'hoogte')]).toEqual([false, true])
    expect(through('spanningen', 'gasvrij', 'hoogte')).toEqual(['hoogte'])
  })
})

describe('a stance', () => {
  const versie = (fact: string) => ({ versie: { geldtVoor: atLeast(fact, 50) } })
  const regels = [
    maakRegel('RG-01', versie('hoogte')),
    maakRegel('RG-02', { aard: 'open_norm', ...versie('berging') }),
  ]
  const at = (stand: 'zwijgt' | 'nee_tenzij') => {
    const gebieden = [maakGebied('dorp', { houding: { wonen: houding(stand) } })]
    return look({ gebieden, regels }, { hoogte: 10, berging: 5, gasvrij: true })
  }

  it('that is silent rises through what decides whether an eis applies', () => {
    const { rise, through } = at('zwijgt')
    expect(rise('houdingen', 'hoogte')).toBe(true)
    expect(through('houdingen', 'hoogte', 'berging')).toEqual(['hoogte'])
    expect(through('houdingen', 'berging')).toEqual([])
  })

  it('that speaks rises through nothing', () => {
    const { rise, through } = at('nee_tenzij')
    expect(rise('houdingen', 'hoogte')).toBe(false)
    expect(through('houdingen', 'hoogte')).toEqual([])
  })
})
