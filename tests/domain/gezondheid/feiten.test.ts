import { describe, expect, it } from 'vitest'
import { findUnused } from '../../../src/domain/gezondheid/feiten.ts'
import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { maakGebied, maakRegel, maakSpanning, type ProefInhoud } from '../proef/proefboek.ts'
import { bareFeit, less, more, prepare } from './onderzoek.ts'

const WOLK = { terInformatie: 'voor wie het leest' }

/** The finding codes with their place, of a rulebook of bare facts with these ids. */
const find = (
  feiten: readonly (string | Feit)[],
  inhoud: Omit<ProefInhoud, 'feiten' | 'voorwaarden'> & {
    readonly voorwaarden?: Readonly<Record<string, Voorwaarde>>
  } = {},
) => {
  const { werk } = prepare({
    ...inhoud,
    feiten: feiten.map((feit) => (typeof feit === 'string' ? bareFeit(feit) : feit)),
    voorwaarden: new Map(Object.entries(inhoud.voorwaarden ?? {})),
  })
  return findUnused(werk)
}

const regel = (versie: NonNullable<Parameters<typeof maakRegel>[1]['versie']>) => [
  maakRegel('RG-01', { versie }),
]
const MINDER = { voldoetAls: less('gelezen', 5) }
const unused = (id: string) => ({
  code: 'feit_ongebruikt',
  plek: { soort: 'feit', id, pad: [] },
  params: {},
})
const unnamed = (id: string) => ({
  code: 'voorwaarde_ongebruikt',
  plek: { soort: 'voorwaarde', id, pad: [] },
  params: {},
})

describe('a fact on which nothing rests', () => {
  it('is named, with its place', () => {
    expect(find(['gelezen', 'los'], { regels: regel(MINDER) })).toEqual([unused('los')])
  })

  it('is not one that any condition of a rule reads, also in a named condition', () => {
    const regels = regel({
      geldtVoor: { condition: 'groot' },
      voldoetAls: less('b', { fact: 'c' } as const),
      beslissendAls: more('d', 5),
    })
    const voorwaarden = { groot: more('a', 5) }
    expect(find(['a', 'b', 'c', 'd'], { regels, voorwaarden })).toEqual([])
  })

  it('is not one that a spanning, a budget or a selector reads', () => {
    const budget: Gebied['budgetten'][number] = {
      feit: 'begroot',
      max: 5,
      tekst: 'proef',
      herkomst: 'visie',
      werking: 'bevestigd',
      bron: [{ document: 'proef' }],
    }
    expect(
      find(['botst', 'begroot', 'gekozen', 'gelezen', 'los'], {
        spanningen: [maakSpanning('SP-01', { treedtOpAls: more('botst', 5) })],
        gebieden: [maakGebied('wei'), maakGebied('dorp', { budgetten: [budget] })],
        regels: regel({ ...MINDER, geldtIn: { metWaarde: ['gekozen'] } }),
      }),
    ).toEqual([unused('los')])
  })

  it('is never what the weighing itself reads', () => {
    expect(find(['activiteiten', 'zwaarwegendBelang', 'los'])).toEqual([unused('los')])
  })

  it('is not one of which a used fact is made, or by which it is asked', () => {
    const som = bareFeit('som', { herkomst: 'afgeleid', formule: 'deel + 1' })
    const deel = bareFeit('deel', { relevantAls: more('vraag', 0) })
    const vraag = bareFeit('vraag', { relevantAls: more('eerst', 0) })
    const regels = regel({ voldoetAls: less('som', 5) })
    expect(find(['eerst', vraag, deel, som, 'los'], { regels })).toEqual([unused('los')])
  })

  it('is also one that only an unused fact is made of or asked by', () => {
    const som = bareFeit('som', { herkomst: 'afgeleid', formule: 'deel + 1' })
    const gevraagd = bareFeit('gevraagd', { relevantAls: { condition: 'ooit' } })
    const voorwaarden = { ooit: more('eerst', 0) }
    expect(find([som, 'deel', gevraagd, 'eerst'], { voorwaarden })).toEqual([
      unused('som'),
      unused('deel'),
      unused('gevraagd'),
      unused('eerst'),
    ])
  })
})

describe('a fact for information', () => {
  it('must be one on which nothing rests', () => {
    const gelezen = bareFeit('gelezen', WOLK)
    expect(find([gelezen, bareFeit('los', WOLK)], { regels: regel(MINDER) })).toEqual([
      {
        code: 'ter_informatie_gebruikt',
        plek: { soort: 'feit', id: 'gelezen', pad: [] },
        params: {},
      },
    ])
  })
})

describe('a named condition that nobody names', () => {
  it('is named; one that another in use names is not', () => {
    const regels = regel({ ...MINDER, geldtVoor: { condition: 'buiten' } })
    const voorwaarden = {
      los: more('gelezen', 3),
      buiten: { not: { condition: 'binnen' } },
      binnen: more('gelezen', 1),
    }
    expect(find(['gelezen'], { regels, voorwaarden })).toEqual([unnamed('los')])
  })

  it('is not one that a fact names', () => {
    const gelezen = bareFeit('gelezen', { relevantAls: { condition: 'ooit' } })
    const voorwaarden = { ooit: more('gelezen', 1) }
    expect(find([gelezen], { regels: regel(MINDER), voorwaarden })).toEqual([])
  })

  it('is named also when it is called as a fact that has a condition of its own', () => {
    const gelezen = bareFeit('gelezen', { relevantAls: more('gelezen', 1) })
    const voorwaarden = { gelezen: more('gelezen', 1) }
    expect(find([gelezen], { regels: regel(MINDER), voorwaarden })).toEqual([unnamed('gelezen')])
  })

  it('comes after the facts', () => {
    expect(find(['los'], { voorwaarden: { ook: more('los', 1) } })).toEqual([
      unused('los'),
      unnamed('ook'),
    ])
  })
})
