import { describe, expect, it } from 'vitest'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../../src/domain/model/feit.ts'
import type { Ligging } from '../../../src/domain/model/ligging.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Voorwaarde } from '../../../src/domain/model/voorwaarde.ts'
import { listVragen } from '../../../src/domain/uitleg/vragen.ts'
import {
  FEITEN,
  houding,
  inGebied,
  maakGebied,
  maakLigging,
  maakRegel,
  maakSpanning,
  type ProefInhoud,
  VISIE,
  waarde,
} from '../proef/proefboek.ts'
import { ALLES, IN_DORP, type Invoer, weeg, zonder } from '../proef/weeg.ts'

const vraag = (inhoud: ProefInhoud, feiten: Invoer, ligging: Ligging = IN_DORP) => {
  const { wereld, weging } = weeg(inhoud, feiten, ligging)
  return listVragen(wereld, weging)
}

const meer = (fact: string, value = 2): Voorwaarde => ({ fact, operator: 'greaterThan', value })
const eis = (id: string, voldoetAls: Voorwaarde, rest: Partial<RegelDefinitie> = {}) =>
  maakRegel(id, { versie: { voldoetAls }, ...rest })
const feit = (id: string, rest: object) => FEITEN.map((f) => (f.id === id ? { ...f, ...rest } : f))
const ids = (vragen: readonly { feit: string }[]) => vragen.map((v) => v.feit)

describe('the questions', () => {
  it('are none when the conclusie is settled', () => {
    expect(vraag({ regels: [eis('RG-01', meer('woningen'))] }, ALLES)).toEqual([])
    const onderzoek: Voorwaarde = { fact: 'onderzoek', operator: 'equal', value: true }
    expect(vraag({ regels: [eis('RG-01', onderzoek)] }, zonder('onderzoek'))).toEqual([])
  })

  it('come with their help in plain words', () => {
    const feiten = feit('woningen', { vraag: 'Hoeveel woningen?', hulp: 'Tel alles mee.' })
    const vragen = vraag({ feiten, regels: [eis('RG-01', meer('woningen'))] }, zonder('woningen'))
    expect(vragen).toMatchObject([{ feit: 'woningen', hulp: 'Tel alles mee.' }])
  })

  it('are first of all what the initiator wants to do', () => {
    expect(vraag({ regels: [eis('RG-01', meer('woningen'))] }, {})).toEqual([
      {
        feit: 'activiteiten',
        vraag: 'activiteiten?',
        type: 'meerkeuze',
        waarden: ['wonen', 'winkel', 'schuur'],
        keuzes: [
          { waarde: 'wonen', label: 'Wonen' },
          { waarde: 'winkel', label: 'Winkel' },
          { waarde: 'schuur', label: 'Schuur' },
        ],
        wie: 'initiatiefnemer',
        waarom: [],
        redenen: [],
        grondslag: [],
      },
    ])
  })

  it('say what is asked, in which unit, by whom, and which rule it can turn', () => {
    const feiten = feit('woningen', { vraag: 'Hoeveel woningen komen er?', eenheid: 'woningen' })
    expect(vraag({ feiten, regels: [eis('RG-01', meer('woningen'))] }, zonder('woningen'))).toEqual(
      [
        {
          feit: 'woningen',
          vraag: 'Hoeveel woningen komen er?',
          type: 'getal',
          eenheid: 'woningen',
          min: 0,
          max: 100,
          geheel: true,
          wie: 'initiatiefnemer',
          waarom: ['RG-01'],
          redenen: [
            {
              soort: 'regel',
              id: 'RG-01',
              titel: 'Regel RG-01',
              principe: 'Groen',
              laagst: 'afweging_nodig',
              tekst:
                'Regel RG-01 (Groen). Valt dit tegen, dan wordt het advies ten hoogste: bestuurlijke afweging nodig.',
            },
          ],
          grondslag: [{ document: 'proef', titel: 'Proef' }],
        },
      ],
    )
  })

  it('ask what a derived fact rests on', () => {
    expect(ids(vraag({ regels: [eis('RG-01', meer('opgave'))] }, zonder('woningen')))).toEqual([
      'woningen',
    ])
  })

  it('go to whom the catalogue names', () => {
    const feiten = feit('woningen', { wie: 'adviseur' })
    const [eerste] = vraag({ feiten, regels: [eis('RG-01', meer('woningen'))] }, zonder('woningen'))
    expect(eerste?.wie).toBe('adviseur')
  })

  it('move to the behandelaar when the initiator does not know', () => {
    const feiten = { ...ALLES, woningen: ONBEKEND_BIJ_INITIATIEFNEMER }
    const [eerste] = vraag({ regels: [eis('RG-01', meer('woningen'))] }, feiten)
    expect(eerste).toMatchObject({ feit: 'woningen', wie: 'behandelaar' })
  })

  it('go to the behandelaar when they are about the place or the area', () => {
    const regels = [eis('RG-01', meer('maxHoogte')), eis('RG-02', meer('afstandNatuur'))]
    const vragen = vraag({ regels }, ALLES, maakLigging([inGebied('dorp')], { afstanden: {} }))
    expect(vragen.map((v) => [v.feit, v.wie])).toEqual([
      ['maxHoogte', 'behandelaar'],
      ['afstandNatuur', 'behandelaar'],
    ])
  })

  it('leave out what can only be shown at the application, or judged by a person', () => {
    const regels = [
      eis('RG-01', { all: [meer('woningen'), meer('berging')] }),
      eis('RG-02', { fact: 'past', operator: 'equal', value: true }, { aard: 'open_norm' }),
    ]
    expect(ids(vraag({ regels }, zonder('woningen', 'berging', 'past')))).toEqual(['woningen'])
  })

  it('leave out facts of outcomes that cannot lower the advice further', () => {
    const regels = [
      eis('RG-01', meer('woningen', 50)),
      eis('RG-02', meer('hoogte')),
      eis('RG-03', meer('hoogte', 3), { doorwerking: 'weigeringsgrond' }),
      maakRegel('RG-04', {}),
    ]
    const feiten = zonder('hoogte', 'gasvrij')
    expect(vraag({ regels }, feiten).map((v) => [v.feit, v.waarom])).toEqual([
      ['hoogte', ['RG-03']],
    ])
  })

  it('put what can lower the advice most first, then what turns most rules', () => {
    const regels = [
      maakRegel('RG-01', {}),
      eis('RG-02', meer('woningen')),
      eis('RG-03', { fact: 'soort', operator: 'equal', value: 'laag' }),
      eis('RG-04', { fact: 'soort', operator: 'equal', value: 'hoog' }),
      eis('RG-05', meer('hoogte'), { doorwerking: 'weigeringsgrond' }),
    ]
    const vragen = vraag({ regels }, zonder('gasvrij', 'woningen', 'soort', 'hoogte'))
    expect(vragen.map((v) => [v.feit, v.waarom])).toEqual([
      ['hoogte', ['RG-05']],
      ['soort', ['RG-03', 'RG-04']],
      ['woningen', ['RG-02']],
      ['gasvrij', ['RG-01']],
    ])
  })

  it('name a rule once, also when it is open in two areas', () => {
    const gebieden = ['dorp', 'rand'].map((id) =>
      maakGebied(id, { houding: { wonen: houding('ja') } }),
    )
    const norm: Voorwaarde = { fact: 'hoogte', operator: 'lessThan', value: { fact: 'maxHoogte' } }
    const ligging = maakLigging([inGebied('dorp'), inGebied('rand')])
    const vragen = vraag({ regels: [eis('RG-01', norm)], gebieden }, ALLES, ligging)
    expect(vragen.map((v) => [v.feit, v.waarom])).toEqual([['maxHoogte', ['RG-01']]])
  })

  it('name the spanning or the stance that they can turn', () => {
    const spanningen = [maakSpanning('SP-01', {})]
    expect(vraag({ spanningen }, zonder('woningen'))[0]?.waarom).toEqual(['SP-01'])
    const regel = maakRegel('RG-01', { versie: { geldtVoor: meer('hoogte') } })
    const [vragen] = vraag({ regels: [regel], gebieden: [maakGebied('dorp')] }, zonder('hoogte'))
    expect(vragen?.waarom).toEqual(['houding:wonen'])
  })

  it('name the layer that is missing, for the behandelaar', () => {
    const regels = [
      maakRegel('RG-01', {
        versie: { geldtIn: { soorten: ['natuur'] }, voldoetAls: meer('woningen', 50) },
      }),
    ]
    const ligging = maakLigging([inGebied('dorp')], { lagen: ['profielen'] })
    expect(vraag({ regels }, ALLES, ligging)).toEqual([
      {
        feit: 'natuur',
        vraag: 'De kaartlaag Natuur ontbreekt voor deze plek. Wat geldt hier?',
        type: 'kaartlaag',
        wie: 'behandelaar',
        waarom: ['RG-01'],
        redenen: [expect.objectContaining({ id: 'RG-01' })],
        grondslag: [{ document: 'proef', titel: 'Proef' }],
      },
    ])
  })

  it.each<[string, Invoer, string[]]>([
    ['is not asked when it is not relevant', { gasvrij: false }, ['woningen']],
    ['is asked when it is relevant', { gasvrij: true }, ['hoogte', 'woningen']],
    ['is asked while it may be relevant', {}, ['hoogte', 'woningen']],
  ])('a fact %s', (_, gegeven, verwacht) => {
    const feiten = feit('hoogte', {
      relevantAls: { fact: 'gasvrij', operator: 'equal', value: true },
    })
    const regels = [eis('RG-01', meer('hoogte')), eis('RG-02', meer('woningen'))]
    const inhoud = { feiten, regels }
    const vragen = vraag(inhoud, { ...zonder('hoogte', 'woningen', 'gasvrij'), ...gegeven })
    expect(ids(vragen).toSorted()).toEqual(verwacht)
  })

  it('give the answers one can choose from, in words', () => {
    const inhoud = {
      feiten: feit('soort', { waarden: ['heel_laag', 'laag'] }),
      regels: [
        maakRegel('RG-01', {}),
        eis('RG-02', { fact: 'soort', operator: 'equal', value: 'laag' }),
      ],
    }
    const vragen = vraag(inhoud, zonder('gasvrij', 'soort'))
    const [gasvrij, soort] = ['gasvrij', 'soort'].map((id) => vragen.find((v) => v.feit === id))
    expect(gasvrij?.keuzes).toEqual([
      { waarde: true, label: 'Ja' },
      { waarde: false, label: 'Nee' },
    ])
    expect(soort?.keuzes).toEqual([
      { waarde: 'heel_laag', label: 'Heel laag' },
      { waarde: 'laag', label: 'Laag' },
    ])
    expect(vragen.every((v) => !('min' in v || 'geheel' in v))).toBe(true)
  })

  it('name activities by their labels', () => {
    const feiten = feit('activiteiten', {
      waarden: ['wonen', 'winkel', 'sloop', 'schuur', 'leeg_pand'],
    })
    const [eerste] = vraag(
      { feiten: feiten.map((f) => (f.id === 'soort' ? { ...f, waarden: ['wonen'] } : f)) },
      {},
    )
    expect(eerste?.keuzes?.map(({ label }) => label)).toEqual([
      'Wonen',
      'Winkel',
      'Sloop',
      'Schuur',
      'Leeg pand',
    ])
  })

  it('say how low each reason can take the advice, and where each has its legal basis', () => {
    const bron = [
      { document: 'proef', plaats: 'artikel 2', url: 'https://voorbeeld.nl/2' },
      { document: 'proef' },
      { document: 'nergens', plaats: 'blz. 3' },
    ]
    const regels = [
      eis('RG-01', meer('woningen'), { titel: 'Genoeg woningen', principe: 'kader', bron }),
      eis('RG-02', meer('woningen', 3), {
        doorwerking: 'weigeringsgrond',
        principe: 'nieuw',
        bron: [...bron].slice(0, 2),
      }),
    ]
    const visie = {
      ...VISIE,
      documenten: {
        proef: {
          titel: 'Proef',
          uitgever: 'proef',
          graad: 'A' as const,
          url: 'https://voorbeeld.nl',
        },
      },
    }
    const [eerste] = vraag({ regels, visie }, zonder('woningen'))
    expect(eerste?.waarom).toEqual(['RG-01', 'RG-02'])
    expect(eerste?.redenen).toMatchObject([
      { id: 'RG-01', titel: 'Genoeg woningen', principe: 'Wet', laagst: 'afweging_nodig' },
      { id: 'RG-02', principe: 'nieuw', laagst: 'nee_in_deze_vorm' },
    ])
    expect(eerste?.grondslag).toStrictEqual([
      { document: 'proef', titel: 'Proef', plaats: 'artikel 2', url: 'https://voorbeeld.nl/2' },
      { document: 'proef', titel: 'Proef', url: 'https://voorbeeld.nl' },
      { document: 'nergens', titel: 'nergens', plaats: 'blz. 3' },
    ])
  })

  it('rest on the source of the spanning, or of what the area says', () => {
    const bron = [{ document: 'proef', plaats: 'blz. 7' }]
    const [spanning] = vraag({ spanningen: [maakSpanning('SP-01', { bron })] }, zonder('woningen'))
    expect(spanning).toMatchObject({
      redenen: [
        {
          soort: 'spanning',
          titel: 'Spanning SP-01',
          tekst: expect.stringMatching(/^Spanning SP-01\. Valt/),
        },
      ],
      grondslag: [{ plaats: 'blz. 7' }],
    })
    const regels = [maakRegel('RG-01', { versie: { geldtVoor: meer('hoogte') } })]
    const open = (rest: Parameters<typeof maakGebied>[1]) =>
      vraag(
        { regels, gebieden: [maakGebied('dorp', { naam: 'Het dorp', ...rest })] },
        zonder('hoogte'),
      )
    expect(open({ bron })[0]).toMatchObject({
      redenen: [{ soort: 'houding', titel: 'Of de visie hier iets zegt over wonen (Het dorp)' }],
      grondslag: [{ plaats: 'blz. 7' }],
    })
    expect(open({ houding: { wonen: houding('zwijgt', { bron }) } })[0]).toMatchObject({
      grondslag: [{ plaats: 'blz. 7' }],
    })
    expect(vraag({ regels }, zonder('hoogte'), maakLigging([]))[0]).toMatchObject({
      redenen: [{ titel: 'Of de visie hier iets zegt over wonen' }],
      grondslag: [],
    })
  })

  it('say of a rule that is open in two areas how low it can get in the worse of them', () => {
    const gebieden = (['dorp', 'rand'] as const).map((id) =>
      maakGebied(id, {
        houding: { wonen: houding('ja') },
        waarden: { maxHoogte: waarde(id === 'dorp' ? 7 : 2) },
      }),
    )
    const lager: Voorwaarde = {
      fact: 'hoogte',
      operator: 'lessThanInclusive',
      value: { fact: 'maxHoogte' },
    }
    const norm = { any: [{ fact: 'soort', operator: 'equal', value: 'laag' } as const, lager] }
    const inhoud = { regels: [eis('RG-01', norm)], gebieden }
    const feiten = { ...zonder('soort'), hoogte: 10 }
    for (const namen of [
      ['rand', 'dorp'],
      ['dorp', 'rand'],
    ]) {
      const ligging = maakLigging(namen.map((naam) => inGebied(naam)))
      const [eerste] = vraag(inhoud, feiten, ligging)
      expect(eerste?.redenen).toMatchObject([{ id: 'RG-01', laagst: 'afweging_nodig' }])
    }
    const dorp = maakLigging([inGebied('dorp')])
    expect(vraag(inhoud, feiten, dorp)[0]?.redenen).toMatchObject([{ laagst: 'ja_mits' }])
  })
})
