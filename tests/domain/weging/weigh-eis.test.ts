import { describe, expect, it } from 'vitest'
import {
  DOORWERKINGEN,
  type Doorwerking,
  HERKOMSTEN,
  type Herkomst,
  WERKINGEN,
  type Werking,
} from '../../../src/domain/model/bron.ts'
import type { Niveau } from '../../../src/domain/model/visie.ts'
import { maakRegel } from '../proef/proefboek.ts'
import { ALLES, inWoorden, weeg } from '../proef/weeg.ts'

/** The level of an eis that is not met, when a change of the plan can meet it and when not. */
const NIET_VOLDAAN: Readonly<Record<Doorwerking, readonly [Niveau, Niveau]>> = {
  weigeringsgrond: ['nee_in_deze_vorm', 'nee_in_deze_vorm'],
  in_acht_nemen: ['nee_in_deze_vorm', 'nee_in_deze_vorm'],
  rekening_houden_met: ['ja_mits', 'afweging_nodig'],
  betrekken_bij: ['ja_mits', 'afweging_nodig'],
  beleidsregel: ['ja_mits', 'afweging_nodig'],
  visie_uitgangspunt: ['ja_mits', 'afweging_nodig'],
  programma_ambitie: ['ja', 'ja'],
  inspiratie: ['ja', 'ja'],
}

const expected = (doorwerking: Doorwerking, soort: { wijzigbaar: boolean; vast: boolean }) => {
  const niveau = NIET_VOLDAAN[doorwerking][soort.wijzigbaar ? 0 : 1]
  return niveau === 'nee_in_deze_vorm' && !soort.vast ? 'afweging_nodig' : niveau
}

interface Rij {
  readonly doorwerking: Doorwerking
  readonly herkomst: Herkomst
  readonly werking: Werking
  readonly wijzigbaar: boolean
  readonly niveau: Niveau
}

const rijen: readonly Rij[] = DOORWERKINGEN.flatMap((doorwerking) =>
  HERKOMSTEN.flatMap((herkomst) =>
    WERKINGEN.flatMap((werking) =>
      [true, false].map((wijzigbaar) => {
        const vast = herkomst !== 'eigen_uitwerking' && werking === 'bevestigd'
        const niveau = expected(doorwerking, { wijzigbaar, vast })
        return { doorwerking, herkomst, werking, wijzigbaar, niveau }
      }),
    ),
  ),
)

/** Gas can be left out by the initiator; the number of homes is the plan itself. */
const NIET_GASVRIJ = { gasvrij: false }
const TE_VEEL_WONINGEN = { fact: 'woningen', operator: 'lessThan', value: 2 } as const

describe('an eis that is not met', () => {
  it.each(rijen)(
    'gives $niveau: $doorwerking, $herkomst, $werking, can be met by a change: $wijzigbaar',
    ({ niveau, wijzigbaar, ...velden }) => {
      const versie = wijzigbaar ? {} : { voldoetAls: TE_VEEL_WONINGEN }
      const { weging } = weeg(
        { regels: [maakRegel('RG-01', { ...velden, versie })] },
        { ...ALLES, ...(wijzigbaar ? NIET_GASVRIJ : {}) },
      )
      expect(weging.conclusie).toBe(niveau)
      expect(inWoorden(weging.band)).toEqual([niveau, niveau])
    },
  )

  it('gives ja when it is met', () => {
    const { weging } = weeg({ regels: [maakRegel('RG-01', { doorwerking: 'weigeringsgrond' })] })
    expect(weging.conclusie).toBe('ja')
    expect(inWoorden(weging.band)).toEqual(['ja', 'ja'])
  })

  it('does not count where the rule does not apply', () => {
    const nooit = { fact: 'woningen', operator: 'greaterThan', value: 50 } as const
    const regel = maakRegel('RG-01', {
      doorwerking: 'weigeringsgrond',
      versie: { geldtVoor: nooit },
    })
    const { weging } = weeg({ regels: [regel] }, { ...ALLES, gasvrij: false })
    expect(weging.conclusie).toBe('ja')
    expect(weging.regels[0]?.evaluatie.oordeel).toBe('niet_van_toepassing')
  })

  it.each(['kans', 'signaal'] as const)('never lowers the advice as a %s', (aard) => {
    const regel = maakRegel('RG-01', { aard, doorwerking: 'weigeringsgrond' })
    const { weging } = weeg({ regels: [regel] }, { ...ALLES, gasvrij: false })
    expect(weging.conclusie).toBe('ja')
    expect(inWoorden(weging.band)).toEqual(['ja', 'ja'])
  })

  it('weighs as the lowest of all that are not met', () => {
    const regels = [
      maakRegel('RG-01', {}),
      maakRegel('RG-02', { versie: { voldoetAls: TE_VEEL_WONINGEN } }),
      maakRegel('RG-03', { doorwerking: 'inspiratie' }),
    ]
    const { weging } = weeg({ regels }, { ...ALLES, gasvrij: false })
    expect(weging.conclusie).toBe('afweging_nodig')
    expect(weging.regels.map(({ conclusie }) => inWoorden(conclusie)[0])).toEqual([
      'ja_mits',
      'afweging_nodig',
      'ja',
    ])
  })
})

describe('an open norm', () => {
  const norm = maakRegel('RG-01', {
    aard: 'open_norm',
    versie: { voldoetAls: { fact: 'past', operator: 'equal', value: true } },
  })

  it('weighs as an eis once a person has answered it', () => {
    expect(weeg({ regels: [norm] }).weging.conclusie).toBe('ja')
    expect(weeg({ regels: [norm] }, { ...ALLES, past: false }).weging.conclusie).toBe(
      'afweging_nodig',
    )
  })
})

describe('whether an unmet eis can be met by a change', () => {
  const binnenTwintig = maakRegel('RG-01', {
    versie: {
      geldtVoor: { fact: 'gasvrij', operator: 'equal', value: true },
      voldoetAls: { fact: 'opgave', operator: 'lessThan', value: { fact: 'berging' } },
    },
  })

  it('stays open when it depends on a fact that must be shown now', () => {
    const regel = maakRegel('RG-01', {
      versie: {
        voldoetAls: {
          all: [
            { fact: 'gasvrij', operator: 'equal', value: true },
            { fact: 'woningen', operator: 'lessThan', value: 2 },
          ],
        },
      },
    })
    const feiten = { activiteiten: ['wonen'], gasvrij: false }
    const { wereld, weging } = weeg({ regels: [regel] }, feiten)
    expect(weging.conclusie).toBe('nog_niet_te_zeggen')
    expect(inWoorden(weging.bereik)).toEqual(['afweging_nodig', 'ja_mits'])
    expect(weging.regels[0]?.teVragen.map((slot) => wereld.werk.feiten[slot]?.id)).toEqual([
      'woningen',
    ])
  })

  it('counts at its best when it depends only on what is shown at the application', () => {
    const regel = maakRegel('RG-01', {
      versie: {
        voldoetAls: {
          all: [
            { fact: 'gasvrij', operator: 'equal', value: true },
            { fact: 'onderzoek', operator: 'equal', value: true },
          ],
        },
      },
    })
    const feiten = { activiteiten: ['wonen'], gasvrij: false }
    const { weging } = weeg({ regels: [regel] }, feiten)
    expect(weging.conclusie).toBe('ja_mits')
    expect(inWoorden(weging.band)).toEqual(['afweging_nodig', 'ja_mits'])
    expect(weging.regels[0]?.teVragen).toEqual([])
  })

  it('looks through derived facts and facts that are compared with', () => {
    const feiten = { ...ALLES, woningen: 20, berging: 4 }
    expect(weeg({ regels: [binnenTwintig] }, feiten).weging.conclusie).toBe('ja_mits')
  })
})
