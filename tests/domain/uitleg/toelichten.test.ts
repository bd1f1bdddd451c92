import { describe, expect, it } from 'vitest'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../src/domain/model/feit.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  type ProefInhoud,
  waarde,
} from '../proef/proefboek.ts'
import { toets } from '../proef/toets.ts'
import { ALLES, zonder } from '../proef/weeg.ts'

const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const

const uitkomst = (
  regel: RegelDefinitie,
  rest: Parameters<typeof toets>[1] = {},
  boek: ProefInhoud = {},
) => {
  const [eerste] = toets({ ...boek, regels: [regel] }, rest).uitkomsten
  if (!eerste) throw new Error('no outcome')
  return eerste
}

const nietVanToepassing = (regel: RegelDefinitie, rest: Parameters<typeof toets>[1] = {}) => {
  const [eerste] = toets({ regels: [regel] }, rest).nietVanToepassing
  if (!eerste) throw new Error('every rule applies')
  return eerste
}

const eis = (voldoetAls: Voorwaarde, rest: Partial<RegelDefinitie> = {}) =>
  maakRegel('RG-01', { titel: 'Weinig woningen', versie: { voldoetAls }, ...rest })

describe('an outcome', () => {
  it('carries its rule, its level, its trace and its explanation', () => {
    expect(uitkomst(eis(WEINIG))).toEqual({
      regel: 'RG-01',
      titel: 'Weinig woningen',
      principe: 'groen',
      oordeel: 'voldoet_niet',
      aard: 'eis',
      doorwerking: 'visie_uitgangspunt',
      herkomst: 'sectoraal_beleid',
      werking: 'bevestigd',
      ontbreekt: [],
      marge: { feit: 'woningen', waarde: 3, norm: 2, verschil: -1 },
      niveau: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
      spoor: { voldoetAls: { ...WEINIG, gevonden: 3, resultaat: 'onwaar' } },
      kort: 'Weinig woningen. Uw plan voldoet hier niet aan.',
      motivering: 'Weinig woningen: voldoet niet.',
      rustOp: { regels: ['RG-01'], feiten: ['woningen'], gebieden: [], bronnen: ['proef'] },
    })
  })

  it('says that its rule is stricter than its source, unless the plan complies', () => {
    const strenger = { strengerDanBron: 'De bron zegt dit van één straat.' }
    const slot = 'Deze regel is strenger dan de bron: de bron zegt dit van één straat.'
    const niet = uitkomst(eis(WEINIG, strenger))
    expect(niet).toMatchObject({
      ...strenger,
      kort: `Weinig woningen. Uw plan voldoet hier niet aan. ${slot}`,
      motivering: `Weinig woningen: voldoet niet. ${slot}`,
    })
    const open = uitkomst(eis(WEINIG, strenger), { feiten: zonder('woningen') })
    expect(open.kort).toContain(slot)
    const wel = uitkomst(eis({ ...WEINIG, operator: 'greaterThan' }, strenger))
    expect(wel).toMatchObject({ ...strenger, oordeel: 'voldoet' })
    expect(wel.kort).not.toContain(slot)
  })

  it('says that the plan complies', () => {
    expect(uitkomst(eis(WEINIG), { feiten: { ...ALLES, woningen: 1 } })).toMatchObject({
      kort: 'Weinig woningen. Uw plan voldoet hieraan.',
      motivering: 'Weinig woningen: voldoet.',
    })
  })

  it('says that the rule is not about the plan, without margin or trace of what it asks', () => {
    const geldtVoor = { fact: 'hoogte', operator: 'greaterThan', value: 50 } as const
    const regel = maakRegel('RG-01', { versie: { geldtVoor, voldoetAls: WEINIG } })
    expect(nietVanToepassing(regel)).toEqual({
      regel: 'RG-01',
      reden: 'niet_voor_dit_plan',
      spoor: { ...geldtVoor, gevonden: 5, resultaat: 'onwaar' },
    })
  })

  it('says that a rule is about other activities when that alone keeps it away', () => {
    const wonen = { fact: 'activiteiten', operator: 'contains', value: 'wonen' } as const
    const hoog = { fact: 'hoogte', operator: 'greaterThan', value: 50 } as const
    const feiten = { ...ALLES, activiteiten: ['horeca'] }
    const redenVan = (geldtVoor: Voorwaarde) =>
      nietVanToepassing(maakRegel('RG-01', { versie: { geldtVoor } }), { feiten }).reden
    expect(redenVan(wonen)).toBe('niet_voor_deze_activiteiten')
    expect(redenVan({ all: [wonen, hoog] })).toBe('niet_voor_deze_activiteiten')
    expect(redenVan({ all: [hoog, wonen] })).toBe('niet_voor_dit_plan')
    expect(redenVan({ any: [wonen, hoog] })).toBe('niet_voor_dit_plan')
  })

  it('shows no trace at all when the plan lies elsewhere', () => {
    const versie = {
      geldtIn: { soorten: ['natuur'] },
      geldtVoor: { fact: 'hoogte', operator: 'greaterThan', value: 1 } as const,
      voldoetAls: WEINIG,
    }
    expect(nietVanToepassing(maakRegel('RG-01', { versie }))).toEqual({
      regel: 'RG-01',
      reden: 'niet_in_dit_gebied',
    })
  })

  it('shows of what must all hold only the first part for which it does not apply', () => {
    const hoog = { fact: 'hoogte', operator: 'greaterThan', value: 1 } as const
    const veel = { fact: 'woningen', operator: 'greaterThan', value: 50 } as const
    const nat = { fact: 'soort', operator: 'equal', value: 'hoog' } as const
    const redenVan = (geldtVoor: Voorwaarde) =>
      nietVanToepassing(maakRegel('RG-01', { versie: { geldtVoor } })).spoor
    const nee = { ...veel, gevonden: 3, resultaat: 'onwaar' }
    expect(redenVan({ all: [hoog, veel, nat] })).toStrictEqual({ all: [nee], resultaat: 'onwaar' })
    expect(redenVan({ all: [{ all: [hoog, veel] }, nat] })).toStrictEqual({
      all: [{ all: [nee], resultaat: 'onwaar' }],
      resultaat: 'onwaar',
    })
    expect(redenVan({ any: [veel, nat] })).toStrictEqual({
      any: [nee, { ...nat, gevonden: 'laag', resultaat: 'onwaar' }],
      resultaat: 'onwaar',
    })
  })

  it('shows all of why it applies', () => {
    const hoog = { fact: 'hoogte', operator: 'greaterThan', value: 1 } as const
    const geldtVoor = {
      all: [hoog, { not: { fact: 'gasvrij', operator: 'equal', value: false } as const }],
    }
    const { spoor } = uitkomst(maakRegel('RG-01', { versie: { geldtVoor } }))
    expect(spoor.geldtVoor).toMatchObject({ all: [{}, {}], resultaat: 'waar' })
  })

  it('names what is missing, in labels for people and ids with reasons for the record', () => {
    const feiten = FEITEN.map((f) => (f.id === 'woningen' ? { ...f, label: 'Aantal woningen' } : f))
    const regel = eis({ all: [WEINIG, { fact: 'hoogte', operator: 'lessThan', value: 9 }] })
    const gegeven = { ...zonder('woningen', 'hoogte'), hoogte: ONBEKEND_BIJ_INITIATIEFNEMER }
    const uit = uitkomst(regel, { feiten: gegeven }, { feiten })
    expect(uit.oordeel).toBe('onbekend')
    expect(uit.ontbreekt).toEqual([
      { feit: 'woningen', reden: 'niet_opgegeven' },
      { feit: 'hoogte', reden: 'onbekend_bij_initiatiefnemer' },
    ])
    expect(uit).toMatchObject({
      kort: 'Dit is nog niet te zeggen. Wij weten nog niet: aantal woningen en hoogte.',
      motivering:
        '"Weinig woningen" is nog niet te beoordelen; er ontbreekt: aantal woningen en hoogte.',
    })
  })

  it('names the layer that is missing', () => {
    const regel = maakRegel('RG-01', {
      versie: { geldtIn: { soorten: ['natuur'] }, voldoetAls: WEINIG },
      toelichting: { onbekend: { kort: 'eigen', motivering: 'eigen' } },
    })
    const uit = uitkomst(regel, {
      ligging: maakLigging([inGebied('dorp')], { lagen: ['profielen'] }),
    })
    const tekst =
      'Of deze regel hier geldt is onbekend: de kaartlaag Natuur ontbreekt voor deze plek.'
    expect(uit).toMatchObject({ kort: tekst, motivering: tekst })
    expect(uit.ontbreekt).toEqual([{ feit: 'natuur', reden: 'laag_ontbreekt' }])
  })

  it('uses the words of the rule in both registers, with values filled in', () => {
    const toelichting = {
      voldoet_niet: {
        kort: 'U wilt {woningen} woningen.',
        motivering: '{woningen} woningen bij {hoogte} hoog, {berging} berging.',
      },
    }
    const uit = uitkomst(eis(WEINIG, { toelichting }), { feiten: zonder('berging') })
    expect(uit).toMatchObject({
      kort: 'U wilt 3 woningen.',
      motivering: '3 woningen bij 5 hoog, onbekend berging.',
    })
  })

  it('asks for a judgement in its own words when a person has not answered', () => {
    const past = { fact: 'past', operator: 'equal', value: true } as const
    const zelf = { vraagt_beoordeling: { kort: 'Past dit hier?', motivering: 'Beoordeel dit.' } }
    const feiten = zonder('past')
    expect(uitkomst(eis(past, { aard: 'open_norm', toelichting: zelf }), { feiten })).toMatchObject(
      {
        oordeel: 'vraagt_beoordeling',
        ontbreekt: [{ feit: 'past', reden: 'nog_niet_beoordeeld' }],
        kort: 'Past dit hier?',
      },
    )
    expect(uitkomst(eis(past, { aard: 'open_norm' }), { feiten }).kort).toBe(
      'Dit is nog niet te zeggen. Wij weten nog niet: past.',
    )
  })

  it('says what the plan still lacks, not that a person has not judged, while it may not apply', () => {
    const past = { fact: 'past', operator: 'equal', value: true } as const
    const versie = { geldtVoor: WEINIG, voldoetAls: past }
    const regel = maakRegel('RG-01', { aard: 'open_norm', titel: 'Het past', versie })
    const uit = uitkomst(regel, { feiten: zonder('past', 'woningen') })
    expect(uit.oordeel).toBe('onbekend')
    expect(uit.kort).toBe(
      'Wij weten nog niet of dit over uw plan gaat: het past. Daarvoor moeten wij nog weten: woningen.',
    )
  })

  it('names its area and rests on it, and on passages before documents', () => {
    const gebied = maakGebied('dorp', {
      houding: { wonen: houding('ja') },
      waarden: { maxHoogte: waarde(4) },
    })
    const norm = {
      fact: 'hoogte',
      operator: 'lessThanInclusive',
      value: { fact: 'maxHoogte' },
    } as const
    const bron = [
      { document: 'proef', passage: 'P-1' },
      { document: 'proef' },
      { document: 'proef', plaats: 'elders' },
    ]
    const uit = uitkomst(eis(norm, { bron }), {}, { gebieden: [gebied] })
    expect(uit).toMatchObject({
      gebied: 'dorp',
      oordeel: 'voldoet_niet',
      spoor: { voldoetAls: { ...norm, gevonden: 5, norm: 4, resultaat: 'onwaar' } },
      marge: { feit: 'hoogte', waarde: 5, norm: 4, verschil: -1 },
    })
    expect(uit.rustOp).toEqual({
      regels: ['RG-01'],
      feiten: ['hoogte', 'maxHoogte'],
      gebieden: ['dorp'],
      bronnen: ['P-1', 'proef'],
    })
  })

  it.each([
    ['gebied_zegt_niets', maakLigging([inGebied('dorp')])],
    ['laag_ontbreekt', maakLigging([], { lagen: ['natuur'] })],
    ['locatie_ontbreekt', null],
  ])('says why a fact of the area is missing: %s', (reden, ligging) => {
    const norm = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
    const boek = { regels: [eis(norm)], gebieden: [maakGebied('dorp')] }
    const [uit] = toets(boek, { ligging }).uitkomsten
    expect(uit?.ontbreekt).toEqual([{ feit: 'maxHoogte', reden }])
  })
})

describe('the trace', () => {
  it('has the shape of the condition, with what was found and the truth of every node', () => {
    const laag = { fact: 'soort', operator: 'equal', value: 'laag' } as const
    const regel = eis({ any: [{ all: [WEINIG, laag] }, { not: laag }, { condition: 'klein' }] })
    const voorwaarden = new Map([['klein', { any: [WEINIG, laag] }]])
    const uit = uitkomst(regel, { feiten: zonder('soort') }, { voorwaarden })
    expect(uit.spoor.voldoetAls).toStrictEqual({
      any: [
        {
          all: [
            { ...WEINIG, gevonden: 3, resultaat: 'onwaar' },
            { ...laag, resultaat: 'onbekend' },
          ],
          resultaat: 'onwaar',
        },
        { not: { ...laag, resultaat: 'onbekend' }, resultaat: 'onbekend' },
        { condition: 'klein', resultaat: 'onbekend' },
      ],
      resultaat: 'onbekend',
    })
    expect(uit.ontbreekt).toEqual([{ feit: 'soort', reden: 'niet_opgegeven' }])
    expect(uit.rustOp.feiten).toEqual(['woningen', 'soort'])
  })

  it('does not call a fact missing that cannot change the outcome any more', () => {
    const hoog = { fact: 'hoogte', operator: 'greaterThan', value: 3 } as const
    const onderzocht = { fact: 'onderzoek', operator: 'equal', value: true } as const
    const regel = eis({
      all: [{ any: [hoog, onderzocht] }, { fact: 'soort', operator: 'equal', value: 'laag' }],
    })
    const uit = uitkomst(regel, { feiten: zonder('onderzoek', 'soort') })
    expect(uit.ontbreekt.map(({ feit }) => feit)).toEqual(['soort'])
  })

  it('calls both sides of a comparison missing, and the inputs of a derived fact', () => {
    const regel = eis({ fact: 'opgave', operator: 'lessThan', value: { fact: 'berging' } })
    const uit = uitkomst(regel, { feiten: zonder('woningen', 'berging') })
    expect(uit.ontbreekt.map(({ feit }) => feit)).toEqual(['woningen', 'berging'])
    const een = uitkomst(regel, { feiten: zonder('berging') })
    expect(een.ontbreekt.map(({ feit }) => feit)).toEqual(['berging'])
    const ander = uitkomst(regel, { feiten: zonder('woningen') })
    expect(ander.ontbreekt.map(({ feit }) => feit)).toEqual(['woningen'])
  })
})

describe('the margin', () => {
  const marge = (voldoetAls: Voorwaarde, feiten = ALLES) =>
    uitkomst(eis(voldoetAls), { feiten }).marge
  const is = (fact: string, operator: 'lessThan' | 'greaterThan' | 'equal', value: number) =>
    ({ fact, operator, value }) as const

  it('is the room that is left, or what is short, in the unit of the fact', () => {
    const feiten = FEITEN.map((f) => (f.id === 'hoogte' ? { ...f, eenheid: 'm' } : f))
    const regel = eis({ fact: 'hoogte', operator: 'lessThanInclusive', value: 7.25 })
    expect(uitkomst(regel, {}, { feiten }).marge).toEqual({
      feit: 'hoogte',
      waarde: 5,
      norm: 7.25,
      verschil: 2.25,
      eenheid: 'm',
    })
    expect(marge({ fact: 'hoogte', operator: 'greaterThanInclusive', value: 7 })?.verschil).toBe(-2)
    expect(marge(is('hoogte', 'greaterThan', 4))?.verschil).toBe(1)
  })

  it('is that of the tightest requirement, relative to its norm', () => {
    expect(
      marge({ all: [is('hoogte', 'lessThan', 10), is('woningen', 'lessThan', 4)] })?.feit,
    ).toBe('woningen')
    expect(marge({ all: [is('hoogte', 'lessThan', 6), is('woningen', 'lessThan', 4)] })?.feit).toBe(
      'hoogte',
    )
    expect(
      marge({ all: [is('berging', 'greaterThan', 0), is('hoogte', 'lessThan', 6)] })?.feit,
    ).toBe('hoogte')
  })

  it('is rounded to a thousandth', () => {
    expect(marge(is('hoogte', 'lessThan', 5.3), { ...ALLES, hoogte: 5.1 })?.verschil).toBe(0.2)
  })

  it.each<[string, Voorwaarde]>([
    ['in a choice', { any: [is('hoogte', 'lessThan', 10), is('woningen', 'lessThan', 4)] }],
    ['denied', { not: is('hoogte', 'lessThan', 10) }],
    ['not a bound', is('hoogte', 'equal', 10)],
    ['not a number', { fact: 'gasvrij', operator: 'equal', value: true }],
    ['missing', { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } }],
  ])('is absent when the requirement is %s', (_, voorwaarde) => {
    expect(marge(voorwaarde)).toBeUndefined()
  })

  it('is given for a choice of one', () => {
    expect(marge({ any: [is('hoogte', 'lessThan', 10)] })?.verschil).toBe(5)
  })
})
