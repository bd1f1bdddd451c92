import { describe, expect, it } from 'vitest'
import { DOORWERKINGEN } from '../../../src/domain/model/bron.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import { inGebied, maakLigging, maakRegel } from '../proef/proefboek.ts'
import { inWoorden, weeg, zonder } from '../proef/weeg.ts'

const gelijk = (fact: string, value: boolean | number) =>
  ({ fact, operator: 'equal', value }) as const
const ONDERZOCHT = gelijk('onderzoek', true)
const GEPAST = gelijk('past', true)
const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const
const HOOG = { fact: 'hoogte', operator: 'greaterThan', value: 3 } as const
const LAAG = { fact: 'hoogte', operator: 'greaterThan', value: 8 } as const

const ZONDER_NATUUR = maakLigging([inGebied('dorp')], { lagen: ['profielen'] })

const eis = (
  versie: Partial<RegelDefinitie['versies'][number]>,
  rest: Partial<RegelDefinitie> = {},
) => maakRegel('RG-01', { ...rest, versie })

const weegEen = (regel: RegelDefinitie, ...weg: readonly string[]) => {
  const { wereld, weging } = weeg({ regels: [regel] }, zonder(...weg))
  const bijdrage = weging.regels[0]
  return {
    conclusie: weging.conclusie,
    band: inWoorden(weging.band),
    bereik: inWoorden(weging.bereik),
    voorbehoud: bijdrage?.voorbehoud,
    vragen: bijdrage?.teVragen.map((slot) => wereld.werk.feiten[slot]?.id),
  }
}

describe('an eis that is open because of a fact that must be shown now', () => {
  it('keeps the conclusie open between its worst and its best, and asks for the fact', () => {
    expect(weegEen(eis({ voldoetAls: WEINIG }), 'woningen')).toEqual({
      conclusie: 'nog_niet_te_zeggen',
      band: ['afweging_nodig', 'ja'],
      bereik: ['afweging_nodig', 'ja'],
      voorbehoud: undefined,
      vragen: ['woningen'],
    })
  })

  it('reaches down to nee_in_deze_vorm for a ground of refusal', () => {
    const regel = eis({ voldoetAls: WEINIG }, { doorwerking: 'weigeringsgrond' })
    expect(weegEen(regel, 'woningen').band).toEqual(['nee_in_deze_vorm', 'ja'])
  })

  it('reaches no lower than afweging_nodig for our own elaboration', () => {
    const regel = eis(
      { voldoetAls: WEINIG },
      { doorwerking: 'weigeringsgrond', herkomst: 'eigen_uitwerking' },
    )
    expect(weegEen(regel, 'woningen').band).toEqual(['afweging_nodig', 'ja'])
  })

  it('reaches no lower than ja_mits when every value can be changed into one that complies', () => {
    expect(weegEen(eis({}), 'gasvrij')).toMatchObject({
      conclusie: 'nog_niet_te_zeggen',
      band: ['ja_mits', 'ja'],
      vragen: ['gasvrij'],
    })
  })

  it('asks only for what must be shown now when research is missing too', () => {
    const regel = eis({ voldoetAls: { all: [WEINIG, ONDERZOCHT] } })
    expect(weegEen(regel, 'woningen', 'onderzoek')).toMatchObject({
      conclusie: 'nog_niet_te_zeggen',
      voorbehoud: undefined,
      vragen: ['woningen'],
    })
  })

  it('is a question also when it is unknown whether the rule applies', () => {
    const regel = eis({ geldtVoor: HOOG, voldoetAls: WEINIG })
    expect(weegEen(regel, 'hoogte')).toMatchObject({
      conclusie: 'nog_niet_te_zeggen',
      band: ['afweging_nodig', 'ja'],
      vragen: ['hoogte'],
    })
  })

  it('does not count when the rule is met whether it applies or not', () => {
    const regel = eis({ geldtVoor: HOOG, voldoetAls: gelijk('gasvrij', true) })
    expect(weegEen(regel, 'hoogte')).toMatchObject({
      conclusie: 'ja',
      band: ['ja', 'ja'],
      vragen: [],
    })
  })
})

describe('a reservation', () => {
  it.each([
    ['research that is shown at the application', ONDERZOCHT, 'onderzoek'],
    ['the judgement of a person', GEPAST, 'past'],
  ])('counts as ja_mits: %s', (_, voldoetAls, weg) => {
    expect(weegEen(eis({ voldoetAls }), weg)).toEqual({
      conclusie: 'ja_mits',
      band: ['afweging_nodig', 'ja'],
      bereik: ['ja_mits', 'ja_mits'],
      voorbehoud: { beslissend: false },
      vragen: [],
    })
  })

  it('counts as ja_mits also for a ground of refusal, and the band says what research can do', () => {
    const regel = eis({ voldoetAls: ONDERZOCHT }, { doorwerking: 'weigeringsgrond' })
    expect(weegEen(regel, 'onderzoek')).toMatchObject({
      conclusie: 'ja_mits',
      band: ['nee_in_deze_vorm', 'ja'],
    })
  })

  it('is what an unanswered open norm is', () => {
    const norm = eis({ voldoetAls: GEPAST }, { aard: 'open_norm' })
    expect(weegEen(norm, 'past')).toMatchObject({
      conclusie: 'ja_mits',
      voorbehoud: { beslissend: false },
    })
  })

  it.each(DOORWERKINGEN.filter((d) => d !== 'programma_ambitie' && d !== 'inspiratie'))(
    'is made for %s',
    (doorwerking) => {
      expect(weegEen(eis({ voldoetAls: ONDERZOCHT }, { doorwerking }), 'onderzoek').conclusie).toBe(
        'ja_mits',
      )
    },
  )

  it.each(['programma_ambitie', 'inspiratie'] as const)(
    'is not made for %s, which never lowers',
    (doorwerking) => {
      const regel = eis({ voldoetAls: ONDERZOCHT, beslissendAls: HOOG }, { doorwerking })
      expect(weegEen(regel, 'onderzoek')).toEqual({
        conclusie: 'ja',
        band: ['ja', 'ja'],
        bereik: ['ja', 'ja'],
        voorbehoud: undefined,
        vragen: [],
      })
    },
  )

  it.each(['kans', 'signaal'] as const)('is not made for a %s', (aard) => {
    expect(weegEen(eis({ voldoetAls: ONDERZOCHT }, { aard }), 'onderzoek')).toMatchObject({
      conclusie: 'ja',
      band: ['ja', 'ja'],
      voorbehoud: undefined,
    })
  })

  it('counts as ja_mits also when a change of the plan could still meet it', () => {
    const regel = eis({ voldoetAls: { fact: 'berging', operator: 'greaterThan', value: 6 } })
    expect(weegEen(regel, 'berging')).toMatchObject({
      conclusie: 'ja_mits',
      band: ['ja_mits', 'ja'],
      voorbehoud: { beslissend: false },
    })
  })
})

describe('a reservation that the rule calls decisive', () => {
  it('caps at afweging_nodig when the plan has that scale', () => {
    const regel = eis({ voldoetAls: ONDERZOCHT, beslissendAls: HOOG })
    expect(weegEen(regel, 'onderzoek')).toEqual({
      conclusie: 'afweging_nodig',
      band: ['afweging_nodig', 'ja'],
      bereik: ['afweging_nodig', 'afweging_nodig'],
      voorbehoud: { beslissend: true },
      vragen: [],
    })
  })

  it('is an ordinary one when the plan does not have that scale', () => {
    const regel = eis({ voldoetAls: ONDERZOCHT, beslissendAls: LAAG })
    expect(weegEen(regel, 'onderzoek')).toMatchObject({
      conclusie: 'ja_mits',
      voorbehoud: { beslissend: false },
    })
  })

  it('asks for the scale when that must be shown now', () => {
    const regel = eis({ voldoetAls: ONDERZOCHT, beslissendAls: HOOG })
    expect(weegEen(regel, 'onderzoek', 'hoogte')).toEqual({
      conclusie: 'nog_niet_te_zeggen',
      band: ['afweging_nodig', 'ja'],
      bereik: ['afweging_nodig', 'ja_mits'],
      voorbehoud: { beslissend: false },
      vragen: ['hoogte'],
    })
  })

  const VEEL_BERGING = { fact: 'berging', operator: 'greaterThan', value: 4 } as const

  it('is an ordinary one while the scale itself is only shown at the application, and the band still says so', () => {
    const regel = eis({ voldoetAls: ONDERZOCHT, beslissendAls: VEEL_BERGING })
    expect(weegEen(regel, 'onderzoek', 'berging')).toMatchObject({
      conclusie: 'ja_mits',
      band: ['afweging_nodig', 'ja'],
      voorbehoud: { beslissend: false },
      vragen: [],
    })
    expect(weegEen(regel, 'onderzoek')).toMatchObject({
      conclusie: 'afweging_nodig',
      voorbehoud: { beslissend: true },
    })
  })

  it('is decisive while a person has still to say whether the plan has that scale', () => {
    const PAST = { fact: 'past', operator: 'equal', value: true } as const
    const regel = eis({ voldoetAls: ONDERZOCHT, beslissendAls: { all: [PAST, VEEL_BERGING] } })
    expect(weegEen(regel, 'onderzoek', 'past', 'berging')).toMatchObject({
      conclusie: 'afweging_nodig',
      voorbehoud: { beslissend: true },
      vragen: [],
    })
  })

  it('reaches down to afweging_nodig while it is still a question, also when a change can meet it', () => {
    const regel = eis({ beslissendAls: HOOG })
    expect(weegEen(regel, 'gasvrij')).toMatchObject({
      conclusie: 'nog_niet_te_zeggen',
      band: ['afweging_nodig', 'ja'],
      bereik: ['afweging_nodig', 'ja'],
    })
  })

  it('lowers the band of a mendable reservation to afweging_nodig as well', () => {
    const regel = eis({
      voldoetAls: { fact: 'berging', operator: 'greaterThan', value: 6 },
      beslissendAls: HOOG,
    })
    expect(weegEen(regel, 'berging')).toMatchObject({
      conclusie: 'afweging_nodig',
      band: ['afweging_nodig', 'ja'],
    })
  })
})

describe('a layer that is missing', () => {
  const natuur = eis(
    { geldtIn: { soorten: ['natuur'] }, voldoetAls: WEINIG },
    { doorwerking: 'weigeringsgrond', herkomst: 'hogere_regelgeving' },
  )

  it('keeps the conclusie open and is named, and never makes a rule not applicable', () => {
    const { weging } = weeg({ regels: [natuur] }, zonder(), ZONDER_NATUUR)
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.band)).toEqual(['nee_in_deze_vorm', 'ja'])
    expect(weging.regels[0]).toMatchObject({ ontbrekendeLagen: ['natuur'], teVragen: [] })
  })

  it('does not matter when the rule is met anyway', () => {
    const { weging } = weeg({ regels: [natuur] }, { ...zonder(), woningen: 1 }, ZONDER_NATUUR)
    expect(weging.conclusie).toBe('ja')
  })
})
