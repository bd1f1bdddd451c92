import { describe, expect, it } from 'vitest'
import { findSilence, listGaps, summarizeGaps } from '../../../src/domain/gezondheid/leemten.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { houding, maakBoek, maakGebied, maakRegel, waarde } from '../proef/proefboek.ts'
import { has, more, prepare } from './onderzoek.ts'

const GEBIEDEN = [
  maakGebied('dorp', { waarden: { maxHoogte: waarde(8) } }),
  maakGebied('stad', { soort: 'kern', waarden: { maxHoogte: waarde(20) } }),
  maakGebied('heide', { soort: 'natuur' }),
]
/** Those that do not only serve another. */
const GROEPEN = Object.entries(maakBoek({}).begrippen.activiteitengroepen).flatMap(
  ([groep, { bijkomend }]) => (bijkomend ? [] : [groep]),
)
const WONEN = has('activiteiten', 'wonen')
const WINKEL = has('activiteiten', 'winkel')

type Versie = Partial<RegelDefinitie['versies'][number]>
const groen = (...versies: readonly Versie[]) =>
  versies.map((versie, i) => maakRegel(`RG-0${i + 1}`, { versie }))

const study = (regels: readonly RegelDefinitie[]) => {
  const { werk, los } = prepare({ gebieden: GEBIEDEN, regels })
  const leemten = listGaps(werk, los)
  return { leemten, bevindingen: summarizeGaps(werk, leemten) }
}
const gap = (activiteit: string, gebieden: readonly string[]) => ({
  principe: 'groen',
  activiteit,
  gebieden,
  van: 2,
})
const NERGENS = ['dorp', 'stad']

describe('where a guiding principle says nothing', () => {
  it('is nowhere, when a rule of it can apply to every activity', () => {
    expect(study(groen({}))).toEqual({ leemten: [], bevindingen: [] })
  })

  it('is everywhere without a rule of it; a rule of the law is no rule of it', () => {
    const wet = maakRegel('RG-01', { principe: 'kader' })
    expect(study([wet]).leemten).toEqual([
      gap('wonen', NERGENS),
      gap('winkel', NERGENS),
      gap('sloop', NERGENS),
      gap('schuur', NERGENS),
    ])
  })

  it('is told per activity, with the profiles that no rule reaches', () => {
    const { leemten, bevindingen } = study(
      groen({ geldtVoor: WONEN }, { geldtVoor: WINKEL, geldtIn: { gebieden: ['dorp'] } }),
    )
    expect(leemten).toEqual([
      gap('winkel', ['stad']),
      gap('sloop', NERGENS),
      gap('schuur', NERGENS),
    ])
    expect(bevindingen).toEqual([
      {
        code: 'leemte',
        plek: { soort: 'principe', id: 'groen', pad: [] },
        params: { leeg: 5, totaal: 8, nergens: ['sloop', 'schuur'] },
      },
    ])
  })

  it('is where the values of the area keep the rule from applying', () => {
    expect(study(groen({ geldtVoor: more('maxHoogte', 9) })).leemten).toEqual([
      gap('wonen', ['dorp']),
      gap('winkel', ['dorp']),
      gap('sloop', ['dorp']),
      gap('schuur', ['dorp']),
    ])
  })

  it('looks at plans of one activity alone', () => {
    const alleen = study(groen({ geldtVoor: { not: WONEN } })).leemten
    expect(alleen).toEqual([gap('wonen', NERGENS)])
    const samen = study(groen({ geldtVoor: { all: [WONEN, WINKEL] } })).leemten
    expect(samen).toHaveLength(4)
  })
})

describe('a kind of area', () => {
  const silenceOf = (...gebieden: readonly Parameters<typeof maakGebied>[]) =>
    findSilence(prepare({ gebieden: gebieden.map((deel) => maakGebied(...deel)) }).werk).map(
      ({ plek, params }) => [plek.id, params],
    )
  const alles = (anders: ReturnType<typeof houding> = houding('ja')) => ({
    houding: Object.fromEntries(
      GROEPEN.map((groep, i) => [groep, i === 0 ? anders : houding('ja')]),
    ),
  })

  it('is named with the groups on which none, or some, of its areas takes a stance', () => {
    const [eerste, ...rest] = GROEPEN
    expect(silenceOf(['dorp', alles()], ['gehucht', { houding: {} }])).toEqual([
      ['wijk', { gebieden: 2, overal: [], deels: GROEPEN }],
    ])
    const half = { houding: Object.fromEntries(rest.map((groep) => [groep, houding('ja')])) }
    expect(silenceOf(['dorp', half])).toEqual([
      ['wijk', { gebieden: 1, overal: [eerste], deels: [] }],
    ])
  })

  it('is not named when it is silent with a reason, nor when it is no profile', () => {
    expect(silenceOf(['dorp', alles(houding('zwijgt', { reden: 'Later.' }))])).toEqual([])
    expect(silenceOf(['dorp', alles(houding('zwijgt'))])).toHaveLength(1)
    expect(silenceOf(['heide', { soort: 'natuur' }])).toEqual([])
  })
})
