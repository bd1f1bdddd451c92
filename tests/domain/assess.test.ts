import { describe, expect, it } from 'vitest'
import type { Gebied } from '../../src/domain/model/gebied.ts'
import type { Verschuivingen } from '../../src/domain/model/ligging.ts'
import type { RegelDefinitie } from '../../src/domain/model/regel.ts'
import {
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  PEILDATUM,
  waarde,
} from './proef/proefboek.ts'
import { toets } from './proef/toets.ts'
import { ALLES, IN_DORP, zonder } from './proef/weeg.ts'

const WEINIG = { fact: 'woningen', operator: 'lessThan', value: 2 } as const
const PAST = { fact: 'past', operator: 'equal', value: true } as const
const ONDERZOCHT = { fact: 'onderzoek', operator: 'equal', value: true } as const

const regel = (
  id: string,
  rest: Partial<RegelDefinitie> = {},
  voldoetAls: RegelDefinitie['versies'][number]['voldoetAls'] = WEINIG,
) => maakRegel(id, { ...rest, versie: { voldoetAls } })

const dorp = (rest: Partial<Gebied> = {}) =>
  maakGebied('dorp', { naam: 'Dorp', houding: { wonen: houding('ja') }, ...rest })

describe('an assessment', () => {
  it('names the initiative and the date, and passes on what was repaired', () => {
    const reparaties = [{ code: 'hersteld', verschilM2: 0.2 }]
    expect(toets({}, { naam: 'Twee huizen', reparaties })).toMatchObject({
      naam: 'Twee huizen',
      peildatum: PEILDATUM,
      reparaties,
      mits: [],
    })
    expect(toets({}).reparaties).toEqual([])
  })

  it('is the same when it is made again', () => {
    const regels = [regel('RG-01'), regel('RG-02', { aard: 'kans' })]
    expect(toets({ regels })).toEqual(toets({ regels }))
  })

  it('lists every outcome, and apart from those the rules that do not apply', () => {
    const nooit = { fact: 'hoogte', operator: 'greaterThan', value: 90 } as const
    const regels = [regel('RG-01'), maakRegel('RG-02', { versie: { geldtVoor: nooit } })]
    const { uitkomsten, nietVanToepassing } = toets({ regels })
    expect(uitkomsten.map((u) => [u.regel, u.oordeel])).toEqual([['RG-01', 'voldoet_niet']])
    expect(nietVanToepassing.map((u) => [u.regel, u.reden])).toEqual([
      ['RG-02', 'niet_voor_dit_plan'],
    ])
  })
})

describe('the picture per principle', () => {
  it('keeps apart what contributes, conflicts, is open and is missing', () => {
    const regels = [
      regel('RG-01', {}, { fact: 'hoogte', operator: 'greaterThan', value: 1 }),
      regel('RG-02', { aard: 'kans' }, { fact: 'hoogte', operator: 'greaterThan', value: 1 }),
      regel('RG-03', { aard: 'signaal' }, { fact: 'hoogte', operator: 'greaterThan', value: 1 }),
      regel('RG-04'),
      regel('RG-05', { aard: 'kans' }),
      regel('RG-06', { aard: 'signaal' }),
      regel('RG-07', { aard: 'open_norm' }, PAST),
      regel('RG-08', {}, ONDERZOCHT),
      regel('RG-09', { aard: 'kans' }, ONDERZOCHT),
      regel('RG-10', { principe: 'kader' }),
      regel('RG-11', { aard: 'open_norm' }),
    ]
    expect(toets({ regels }, { feiten: zonder('past', 'onderzoek') }).principes).toEqual([
      {
        principe: 'groen',
        label: 'Groen',
        draagtBij: ['RG-01', 'RG-02'],
        strijdig: ['RG-04', 'RG-11'],
        open: ['RG-07'],
        ontbreekt: ['RG-08'],
      },
      {
        principe: 'kader',
        label: 'Wet',
        draagtBij: [],
        strijdig: ['RG-10'],
        open: [],
        ontbreekt: [],
      },
    ])
  })

  it('names a rule once, also when it conflicts in two areas', () => {
    const norm = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
    const gebieden = ['dorp', 'rand'].map((id) =>
      maakGebied(id, { waarden: { maxHoogte: waarde(1) } }),
    )
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand')])
    const uit = toets({ gebieden, regels: [regel('RG-01', {}, norm)] }, { ligging })
    expect(uit.uitkomsten).toHaveLength(2)
    expect(uit.principes[0]?.strijdig).toEqual(['RG-01'])
  })
})

describe('documents, advisers and steps', () => {
  const alles = { stuk: 'rapport', adviseur: 'waterschap', procedure: 'participatie' } as const

  it('are asked for by what is open or not met, each with its rules', () => {
    const regels = [
      regel('RG-01', alles),
      regel('RG-02', alles, ONDERZOCHT),
      regel('RG-03', { ...alles, aard: 'open_norm' }, PAST),
      regel('RG-04', { ...alles, aard: 'signaal' }),
    ]
    const uit = toets({ regels }, { feiten: zonder('past', 'onderzoek') })
    const ids = ['RG-01', 'RG-02', 'RG-03', 'RG-04']
    expect(uit.stukken).toEqual([
      { stuk: 'rapport', label: 'Rapport', regels: ids, naTeGaan: false },
    ])
    expect(uit.adviseurs).toEqual([
      { adviseur: 'waterschap', label: 'Waterschap', regels: ids, naTeGaan: false },
    ])
    expect(uit.procedure).toEqual([
      { stap: 'participatie', label: 'Participatie', regels: ids, naTeGaan: false },
    ])
  })

  it.each<[string, Partial<RegelDefinitie>, typeof WEINIG | typeof ONDERZOCHT | undefined]>([
    ['what is met', alles, undefined],
    ['a kans that is not taken', { ...alles, aard: 'kans' }, WEINIG],
    ['a kans of which it is not known', { ...alles, aard: 'kans' }, ONDERZOCHT],
    ['a rule that names none', {}, WEINIG],
  ])('are not asked for by %s', (_, rest, voldoetAls) => {
    const waar = { fact: 'hoogte', operator: 'greaterThan', value: 1 } as const
    const uit = toets(
      { regels: [regel('RG-01', rest, voldoetAls ?? waar)] },
      { feiten: zonder('onderzoek') },
    )
    expect([uit.stukken, uit.adviseurs, uit.procedure]).toEqual([[], [], []])
  })

  it('are not asked for by a rule that does not apply', () => {
    const geldtVoor = { fact: 'hoogte', operator: 'greaterThan', value: 90 } as const
    const uit = toets({ regels: [maakRegel('RG-01', { ...alles, versie: { geldtVoor } })] })
    expect(uit.stukken).toEqual([])
  })

  it('name a rule once, and go by their key when they have no label', () => {
    const norm = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } } as const
    const gebieden = ['dorp', 'rand'].map((id) =>
      maakGebied(id, { waarden: { maxHoogte: waarde(1) } }),
    )
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand')])
    const rest = { stuk: 'los', adviseur: 'los', procedure: 'los' }
    const uit = toets({ gebieden, regels: [regel('RG-01', rest, norm)] }, { ligging })
    const regels = ['RG-01']
    expect(uit.stukken).toEqual([{ stuk: 'los', label: 'los', regels, naTeGaan: false }])
    expect(uit.adviseurs).toEqual([{ adviseur: 'los', label: 'los', regels, naTeGaan: false }])
    expect(uit.procedure).toEqual([{ stap: 'los', label: 'los', regels, naTeGaan: false }])
  })
})

describe('the facts that are listed', () => {
  it('are those with a value, each with its origin, and those of an area per profile', () => {
    const gebieden = [
      dorp({ waarden: { maxHoogte: waarde(9) } }),
      maakGebied('rand', { waarden: { maxHoogte: waarde(4) } }),
      maakGebied('bos', { soort: 'natuur', waarden: { maxHoogte: waarde(2) } }),
    ]
    const ligging = maakLigging([
      inGebied('dorp'),
      inGebied('rand'),
      inGebied('bos', { soort: 'natuur' }),
    ])
    const feiten = { woningen: 4 }
    expect(toets({ gebieden }, { ligging, feiten }).feiten).toEqual([
      { feit: 'woningen', waarde: 4, herkomst: 'initiatief' },
      { feit: 'afstandNatuur', waarde: 1500, herkomst: 'ligging' },
      { feit: 'opgave', waarde: 2, herkomst: 'afgeleid' },
      { feit: 'maxHoogte', waarde: 9, herkomst: 'gebied', gebied: 'dorp' },
      { feit: 'maxHoogte', waarde: 4, herkomst: 'gebied', gebied: 'rand' },
    ])
  })
})

describe('the stances that are listed', () => {
  it('give the text of the profile, what it rests on and its level', () => {
    const stand = houding('ja_mits', { tekst: 'Mits klein.', werking: 'te_bevestigen' })
    expect(toets({ gebieden: [dorp({ houding: { wonen: stand } })] }).houdingen).toEqual([
      {
        gebied: 'dorp',
        activiteitengroep: 'wonen',
        stand: 'ja_mits',
        tekst: 'Mits klein.',
        herkomst: 'sectoraal_beleid',
        werking: 'te_bevestigen',
        niveau: { laagst: 'ja_mits', hoogst: 'ja_mits' },
      },
    ])
  })

  it('say so when the profile is silent', () => {
    expect(toets({ gebieden: [dorp({ houding: {} })] }).houdingen).toEqual([
      {
        gebied: 'dorp',
        activiteitengroep: 'wonen',
        stand: 'zwijgt',
        tekst: 'Het gebiedsprofiel zegt hier niets over.',
        herkomst: 'visie',
        werking: 'te_bevestigen',
        niveau: { laagst: 'afweging_nodig', hoogst: 'afweging_nodig' },
      },
    ])
  })

  it('are none where no profile lies', () => {
    expect(toets({}, { ligging: maakLigging([]) }).houdingen).toEqual([])
  })
})

describe('the areas that are listed', () => {
  it('are rounded to what a reader can use, and unknown ones keep their id', () => {
    const ligging = maakLigging([
      inGebied('dorp', { m2: 12.3456, aandeel: 0.123456, afstandM: 0 }),
      inGebied('weg', { raakt: false, afstandM: 12.36, zekerheid: 'onder_drempel' }),
    ])
    expect(toets({ gebieden: [dorp()] }, { ligging }).ligging).toEqual([
      {
        gebied: 'dorp',
        naam: 'Dorp',
        soort: 'wijk',
        m2: 12.35,
        aandeel: 0.1235,
        afstandM: 0,
        raakt: true,
        zekerheid: 'zeker',
      },
      {
        gebied: 'weg',
        naam: 'weg',
        soort: 'wijk',
        m2: 1000,
        aandeel: 1,
        afstandM: 12.4,
        raakt: false,
        zekerheid: 'onder_drempel',
      },
    ])
    expect(toets({}, { ligging: null }).ligging).toEqual([])
  })
})

describe('the spanningen that are listed', () => {
  const spanning = maakSpanning('SP-01', {
    toelichting: { kort: '{woningen} woningen.', motivering: '{woningen} tegenover {maxHoogte}.' },
  })
  const list = (woningen: number | undefined, gebied = dorp()) => {
    const feiten = { ...zonder('woningen'), ...(woningen !== undefined && { woningen }) }
    return toets({ spanningen: [spanning], gebieden: [gebied] }, { feiten }).spanningen
  }

  it('are those that occur, in the words of the area', () => {
    expect(list(60, dorp({ waarden: { maxHoogte: waarde(9) } }))).toEqual([
      {
        id: 'SP-01',
        titel: 'Spanning SP-01',
        tussen: ['bouwen', 'bewaren'],
        oordeel: 'treedt_op',
        gebied: 'dorp',
        ontbreekt: [],
        toelichting: { kort: '60 woningen.', motivering: '60 tegenover 9.' },
      },
    ])
  })

  it('are those of which it is unknown, with what is missing', () => {
    expect(list(undefined)).toMatchObject([
      {
        oordeel: 'onbekend',
        ontbreekt: [{ feit: 'woningen', reden: 'niet_opgegeven' }],
        toelichting: { kort: 'Wij weten nog niet of dit speelt: spanning SP-01.' },
      },
    ])
  })

  it('say to which side the area gives priority', () => {
    const prioriteiten = [
      {
        spanning: 'SP-01',
        voorrang: 'bewaren',
        tekst: 'proef',
        herkomst: 'visie' as const,
        werking: 'bevestigd' as const,
        bron: [{ document: 'proef' }],
      },
    ]
    expect(list(60, dorp({ prioriteiten }))).toMatchObject([{ voorrang: 'bewaren' }])
    expect(list(60)[0]).not.toHaveProperty('voorrang')
  })

  it('leave out those that do not occur', () => {
    expect(list(4)).toEqual([])
  })
})

describe('borders within their tolerance', () => {
  const ligging = maakLigging([inGebied('dorp', { zekerheid: 'binnen_tolerantie' })])
  const relocate = (forceer: Verschuivingen) => (forceer.dorp === false ? maakLigging([]) : ligging)

  it('are named in a sentence when the advice would change', () => {
    const uit = toets({ gebieden: [dorp({ tolerantieM: 40 })] }, { ligging, relocate })
    expect(uit.randgevoelig).toEqual([
      {
        gebied: 'dorp',
        naam: 'Dorp',
        tolerantieM: 40,
        anders: 'afweging_nodig',
        stand: 'zwijgt',
        tekst:
          'De grens van Dorp is getekend met een tolerantie van 40 m. Ligt die grens anders, dan is het advies: de visie zegt hier niets over.',
      },
    ])
  })

  it('are not named when nothing changes, or borders are not varied', () => {
    const stil = { gebieden: [dorp({ houding: {} })] }
    expect(toets(stil, { ligging, relocate }).randgevoelig).toEqual([])
    expect(toets({ gebieden: [dorp()] }, { ligging }).randgevoelig).toEqual([])
    expect(toets({ gebieden: [dorp()] }, { ligging: IN_DORP, relocate }).randgevoelig).toEqual([])
  })

  it('are judged on the same facts', () => {
    const regels = [regel('RG-01', { doorwerking: 'weigeringsgrond' })]
    const uit = toets({ regels, gebieden: [dorp()] }, { ligging, relocate, feiten: ALLES })
    expect(uit.advies.conclusie).toBe('nee_in_deze_vorm')
    expect(uit.randgevoelig).toEqual([])
  })
})
