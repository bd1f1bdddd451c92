import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  type ProefInhoud,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, inWoorden, weeg, zonder } from '../proef/weeg.ts'

const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const
const HOOG = { fact: 'hoogte', operator: 'greaterThan', value: 3 } as const

const dorp = (standen: Gebied['houding'], rest: Partial<Gebied> = {}) =>
  maakGebied('dorp', { houding: standen, ...rest })

const met = (standen: Gebied['houding'], regels: readonly RegelDefinitie[] = []): ProefInhoud => ({
  gebieden: [dorp(standen)],
  regels,
})

const ZWIJGT = met({})

describe('the stance of the area on the activity', () => {
  it.each([
    ['ja', 'ja'],
    ['ja_mits', 'ja_mits'],
    ['nee_tenzij', 'afweging_nodig'],
  ] as const)('%s caps at %s, even when every eis is met', (stand, niveau) => {
    const { weging } = weeg(met({ wonen: houding(stand) }, [maakRegel('RG-01', {})]))
    expect(weging.conclusie).toBe(niveau)
    expect(inWoorden(weging.band)).toEqual([niveau, niveau])
    expect(weging.visieGeeftRichting).toBe(true)
  })

  it('counts only for the activities that are stated', () => {
    const standen = { wonen: houding('ja'), winkels: houding('nee_tenzij') }
    expect(weeg(met(standen)).weging.conclusie).toBe('ja')
    const winkel = { ...ALLES, activiteiten: ['winkel', 'wonen'] }
    expect(weeg(met(standen), winkel).weging.conclusie).toBe('afweging_nodig')
  })

  it('is read in every profile that is the most specific one, and the lowest counts', () => {
    const inhoud = {
      gebieden: [
        maakGebied('dorp', { houding: { wonen: houding('ja') } }),
        maakGebied('rand', { houding: { wonen: houding('ja_mits') } }),
        maakGebied('heel', { houding: { wonen: houding('nee_tenzij') } }),
      ],
    }
    const ligging = maakLigging([
      inGebied('dorp'),
      inGebied('rand'),
      inGebied('heel', { maatgevend: false }),
    ])
    const { weging } = weeg(inhoud, ALLES, ligging)
    expect(weging.conclusie).toBe('ja_mits')
    expect(weging.houdingen.map(({ houding: h }) => [h.gebied?.id, h.groep, h.stand])).toEqual([
      ['dorp', 'wonen', 'ja'],
      ['rand', 'wonen', 'ja_mits'],
    ])
  })

  it('is not asked for what only serves another stated activity, unless the profile speaks of it', () => {
    const sloop = (activiteiten: readonly string[], standen: Gebied['houding']) =>
      weeg(met(standen), { ...ALLES, activiteiten: [...activiteiten] }).weging
    const wonen = { wonen: houding('ja') }
    expect(sloop(['wonen', 'sloop'], wonen).conclusie).toBe('ja')
    expect(sloop(['sloop'], wonen)).toMatchObject({
      conclusie: 'afweging_nodig',
      visieGeeftRichting: false,
    })
    expect(sloop(['wonen', 'sloop'], { ...wonen, sloop: houding('nee_tenzij') }).conclusie).toBe(
      'afweging_nodig',
    )
  })

  it('follows the table of the vision', () => {
    const niveaus = {
      ...VISIE.niveaus,
      houding: { ...VISIE.niveaus.houding, ja: 'ja_mits' },
    } as const
    const inhoud = { ...met({ wonen: houding('ja') }), visie: { ...VISIE, niveaus } }
    expect(weeg(inhoud).weging.conclusie).toBe('ja_mits')
  })
})

describe('an area that is silent about the activity', () => {
  const leeg = { conclusie: 'afweging_nodig', visieGeeftRichting: false }
  const richting = { conclusie: 'ja', visieGeeftRichting: true }
  const nooit = { fact: 'woningen', operator: 'greaterThan', value: 50 } as const

  it.each<[string, readonly RegelDefinitie[], object]>([
    ['there is no eis', [], leeg],
    ['there are only kansen', [maakRegel('RG-01', { aard: 'kans' })], leeg],
    ['there are only signalen', [maakRegel('RG-01', { aard: 'signaal' })], leeg],
    ['only we ourselves set an eis', [maakRegel('RG-01', { herkomst: 'eigen_uitwerking' })], leeg],
    ['the vision itself sets an eis', [maakRegel('RG-01', { herkomst: 'visie' })], richting],
    ['only the law sets an eis', [maakRegel('RG-01', { herkomst: 'hogere_regelgeving' })], leeg],
    ['its only eis does not apply', [maakRegel('RG-01', { versie: { geldtVoor: nooit } })], leeg],
    ['policy only says how to build', [maakRegel('RG-01', { geeftRichting: false })], leeg],
    ['policy sets an eis that applies', [maakRegel('RG-01', {})], richting],
    [
      'one of two eisen applies',
      [maakRegel('RG-01', { versie: { geldtVoor: nooit } }), maakRegel('RG-02', {})],
      richting,
    ],
  ])('when %s', (_, regels, verwacht) => {
    expect(weeg(met({}, regels)).weging).toMatchObject(verwacht)
  })

  it('is silent also when the profile says so in as many words', () => {
    expect(weeg(met({ wonen: houding('zwijgt') })).weging).toMatchObject(leeg)
  })

  it('is silent where no profile lies at all', () => {
    const { weging } = weeg(ZWIJGT, ALLES, maakLigging([]))
    expect(weging).toMatchObject(leeg)
    expect(weging.houdingen.map(({ houding: h }) => h)).toMatchObject([
      { groep: 'wonen', stand: 'zwijgt', mogelijk: [] },
    ])
  })

  it('gets no direction from an eis that holds in another area only', () => {
    const inhoud = {
      gebieden: [maakGebied('dorp', { waarden: { maxHoogte: waarde(9) } }), maakGebied('rand', {})],
      regels: [
        maakRegel('RG-01', {
          versie: {
            geldtIn: { gebieden: ['dorp'] },
            voldoetAls: { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } },
          },
        }),
      ],
    }
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand')])
    const { weging } = weeg(inhoud, ALLES, ligging)
    expect(weging).toMatchObject(leeg)
    expect(weging.houdingen.map(({ conclusie }) => inWoorden(conclusie)[0])).toEqual([
      'ja',
      'afweging_nodig',
    ])
  })

  it('asks what must be shown now when that decides whether an eis applies', () => {
    const regels = [maakRegel('RG-01', { versie: { geldtVoor: HOOG } })]
    const { wereld, weging } = weeg(met({}, regels), zonder('hoogte'))
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.houdingen[0]?.teVragen.map((slot) => wereld.werk.feiten[slot]?.id)).toEqual([
      'hoogte',
    ])
    expect(weging.visieGeeftRichting).toBe(true)
  })

  it('does not ask for a fact of an eis that is known to apply elsewhere or not at all', () => {
    const regels = [
      maakRegel('RG-01', { versie: { geldtVoor: HOOG } }),
      maakRegel('RG-02', { versie: { geldtVoor: nooit, voldoetAls: WEINIG } }),
    ]
    const { weging } = weeg(met({}, regels), zonder('hoogte', 'gasvrij'))
    expect(weging.houdingen[0]?.teVragen).toHaveLength(1)
  })

  it('stays at afweging_nodig when only the application will show whether an eis applies', () => {
    const geldtVoor = { fact: 'berging', operator: 'greaterThan', value: 3 } as const
    const { weging } = weeg(
      met({}, [maakRegel('RG-01', { versie: { geldtVoor } })]),
      zonder('berging'),
    )
    expect(weging).toMatchObject(leeg)
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.houdingen[0]).toMatchObject({ teVragen: [], ontbrekendeLagen: [] })
  })

  it('names the layer that is missing when that decides whether an eis applies', () => {
    const regels = [maakRegel('RG-01', { versie: { geldtIn: { soorten: ['natuur'] } } })]
    const ligging = maakLigging([inGebied('dorp')], { lagen: ['profielen'] })
    const { weging } = weeg(met({}, regels), ALLES, ligging)
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(weging.houdingen[0]).toMatchObject({ teVragen: [], ontbrekendeLagen: ['natuur'] })
  })
})

describe('a layer of profiles that is missing', () => {
  const zonderProfielen = maakLigging([inGebied('dorp')], { lagen: ['natuur'] })

  it('keeps the stance open from its worst to ja, and is named', () => {
    const { weging } = weeg(met({ wonen: houding('ja') }), ALLES, zonderProfielen)
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.houdingen).toMatchObject([{ teVragen: [], ontbrekendeLagen: ['profielen'] }])
  })

  it('names only layers that hold profiles', () => {
    const { weging } = weeg(met({}), ALLES, maakLigging([], { lagen: [] }))
    expect(weging.houdingen).toMatchObject([{ ontbrekendeLagen: ['profielen'] }])
  })

  it('leaves room for a confirmed nee_tenzij under an eis that is not met', () => {
    const regels = [maakRegel('RG-01', { versie: { voldoetAls: WEINIG } })]
    const { weging } = weeg(met({}, regels), ALLES, zonderProfielen)
    expect(inWoorden(weging.band)).toEqual(['nee_in_deze_vorm', 'afweging_nodig'])
  })
})

describe('an initiative without activities', () => {
  it('is nog_niet_te_zeggen, whatever else is known', () => {
    const { weging } = weeg(met({ wonen: houding('ja') }), zonder('activiteiten'))
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.houdingen).toEqual([])
  })

  it('reaches down to the lowest level that the table gives any stance', () => {
    const niveaus = {
      ...VISIE.niveaus,
      houding: { ...VISIE.niveaus.houding, nee_tenzij: 'nee_in_deze_vorm' as const },
    }
    const inhoud = { ...met({}), visie: { ...VISIE, niveaus } }
    const { weging } = weeg(inhoud, zonder('activiteiten'))
    expect(inWoorden(weging.band)).toEqual(['nee_in_deze_vorm', 'ja'])
  })

  it('stays nog_niet_te_zeggen when a ground of refusal is already met', () => {
    const regel = maakRegel('RG-01', { doorwerking: 'weigeringsgrond' })
    const feiten = { ...zonder('activiteiten'), gasvrij: false }
    const { weging } = weeg(met({}, [regel]), feiten)
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['nee_in_deze_vorm', 'nee_in_deze_vorm'])
  })

  it('leaves room for the nee_tenzij that the area has for some activity', () => {
    const regels = [maakRegel('RG-01', { versie: { voldoetAls: WEINIG } })]
    const { weging } = weeg(met({ winkels: houding('nee_tenzij') }, regels), zonder('activiteiten'))
    expect(inWoorden(weging.band)).toEqual(['nee_in_deze_vorm', 'afweging_nodig'])
    expect(inWoorden(weging.regels[0]?.conclusie ?? weging.band)).toEqual([
      'nee_in_deze_vorm',
      'afweging_nodig',
    ])
  })
})
