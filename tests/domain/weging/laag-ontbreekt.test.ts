import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, inWoorden, weeg } from '../proef/weeg.ts'

const DORP = maakGebied('dorp', { houding: { wonen: houding('ja'), winkels: houding('ja') } })
const ZONDER_NATUUR = maakLigging([inGebied('dorp')], { lagen: ['profielen'] })
const bos = (stelt: Gebied['houding']) => maakGebied('bos', { soort: 'natuur', houding: stelt })
const weigh = (gebieden: readonly Gebied[], ligging = ZONDER_NATUUR) =>
  weeg({ gebieden: [DORP, ...gebieden] }, ALLES, ligging).weging
const NATUUR = { laag: 'natuur' }

describe('a layer that is missing, of areas that are no profile', () => {
  it('leaves room for the stance that such an area has on what is stated, and names the layer', () => {
    const weging = weigh([bos({ wonen: houding('nee_tenzij') })])
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja'])
    expect(weging.houdingen).toHaveLength(2)
    expect(weging.houdingen[1]).toMatchObject({
      houding: { groep: 'wonen', profiel: false, stand: 'zwijgt', open: [], ...NATUUR },
      teVragen: [],
      ontbrekendeLagen: ['natuur'],
      richtingDoor: [],
    })
    expect(weging.houdingen[1]?.houding.mogelijk).toEqual([
      { stand: 'nee_tenzij', tekst: 'nee_tenzij', graad: 2 },
    ])
  })

  it('holds no stance when it is there: then the place says whether the area counts', () => {
    const weging = weigh(
      [bos({ wonen: houding('nee_tenzij') })],
      maakLigging([inGebied('dorp')], { lagen: ['profielen', 'natuur'] }),
    )
    expect(weging.conclusie).toBe('ja')
    expect(weging.houdingen).toHaveLength(1)
  })

  it('says nothing of a group on which no such area has a stance', () => {
    const weging = weigh([bos({ winkels: houding('nee_tenzij') })])
    expect(weging.conclusie).toBe('ja')
    expect(weging.houdingen).toHaveLength(1)
  })

  it('may hold each of them: also what holds when the condition of a stance fails', () => {
    const anders = { stand: 'ja_mits', tekst: 'anders' } as const
    const als = { fact: 'hoogte', operator: 'lessThan', value: 10 } as const
    const weging = weigh([
      bos({ wonen: houding('ja', { als, anders }) }),
      maakGebied('beek', { soort: 'natuur', houding: { wonen: houding('nee_tenzij') } }),
      maakGebied('ven', { soort: 'natuur' }),
    ])
    const [, onbekend, ...meer] = weging.houdingen
    expect(onbekend?.houding.mogelijk.map(({ stand, graad }) => [stand, graad])).toEqual([
      ['ja', 2],
      ['ja_mits', 2],
      ['nee_tenzij', 2],
    ])
    expect(meer).toEqual([])
  })
})

describe('a layer of profiles that is missing, under an eis that reads a value of the area', () => {
  const regel = maakRegel('RG-01', {
    doorwerking: 'weigeringsgrond',
    versie: {
      voldoetAls: {
        all: [
          { fact: 'gasvrij', operator: 'equal', value: true },
          { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } },
        ],
      },
    },
  })
  const unmet = (gebieden: readonly Gebied[]) => {
    const ligging = maakLigging([], { lagen: ['natuur'] })
    const { weging } = weeg({ gebieden, regels: [regel] }, { ...ALLES, gasvrij: false }, ligging)
    const [bijdrage] = weging.regels
    return bijdrage && inWoorden(bijdrage.conclusie)
  }
  const zacht = { ...waarde(9), herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' } as const

  it('is as firm as it says when no area states a softer one', () => {
    const firm = maakGebied('dorp', { waarden: { maxHoogte: waarde(9) } })
    const anders = maakGebied('kern', { soort: 'kern' })
    expect(unmet([firm, anders])).toEqual(['nee_in_deze_vorm', 'nee_in_deze_vorm'])
  })

  it('may be softer when one area states a value that is not firm', () => {
    const firm = maakGebied('dorp', { waarden: { maxHoogte: waarde(9) } })
    const zachter = maakGebied('kern', { soort: 'kern', waarden: { maxHoogte: zacht } })
    expect(unmet([firm, zachter])).toEqual(['nee_in_deze_vorm', 'afweging_nodig'])
  })

  it('does not look at values that it does not read', () => {
    const zachter = maakGebied('kern', { soort: 'kern', waarden: { andereWaarde: zacht } })
    expect(() => unmet([zachter])).not.toThrow()
    expect(unmet([zachter])).toEqual(['nee_in_deze_vorm', 'nee_in_deze_vorm'])
  })
})
