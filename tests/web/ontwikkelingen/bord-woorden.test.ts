import { describe, expect, it } from 'vitest'
import {
  listGrondslag,
  sayAlleenVast,
  sayGrondslag,
  sayStand,
} from '../../../src/app/woorden/grondslag.ts'
import { DoorPlek } from '../../../src/web/ontwikkelingen/plan/achterblijvers.tsx'
import { Doorslag } from '../../../src/web/ontwikkelingen/plan/doorslag.tsx'

const lees = (jsx: unknown) =>
  String(jsx ?? '')
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<[^>]+>/g, '')

const boek = {
  feiten: new Map([['inBosPct', { herkomst: 'ligging' }]]),
  gebieden: [{ id: 'bos', naam: 'Bos' }],
  regels: [
    { id: 'BOS', titel: 'Geen huizen in het bos', herkomst: 'hogere_regelgeving', bron: [] },
    { id: 'MAAT', titel: 'Hoogstens een paar woningen', herkomst: 'eigen_uitwerking' },
  ],
  visie: {},
} as never
const regel = (id: string, hardheid: string, rest: object = {}) =>
  ({ soort: 'regel', id, gebied: 'bos', hardheid, tekst: '', ...rest }) as never
const houding = {
  ...{ soort: 'houding', id: 'wonen', gebied: 'bos', hardheid: 'te_bevestigen', tekst: '' },
} as never
const beoordeling = {
  houdingen: [
    {
      ...{ activiteitengroep: 'wonen', gebied: 'bos', herkomst: 'hogere_regelgeving' },
      tekst: 'Wonen past hier meestal niet.',
    },
  ],
} as never

describe('waarop een stand rust', () => {
  const grondslagen = listGrondslag(
    [
      regel('MAAT', 'eigen_uitwerking'),
      houding,
      regel('BOS', 'te_bevestigen', { deel: 'Bosrand' }),
    ],
    beoordeling,
    boek,
  )

  it('staat per bron, de wet eerst, met hoe vast zij is en wat zij zegt', () => {
    expect(grondslagen.map(sayGrondslag)).toEqual([
      'De wet (nog te bevestigen door de gemeente): wonen past hier meestal niet; geen huizen in het bos (Bosrand).',
      'Een eigen uitwerking van Visietoets (geen vastgesteld beleid): hoogstens een paar woningen.',
    ])
  })

  it('zegt wat gebieden gelijk zeggen één keer, en van elk wat het meer zegt', () => {
    const wat = [
      'woningen kunnen hier. De initiatiefnemer laat dat zien',
      'woningen kunnen hier. De initiatiefnemer laat dat zien. Sloop hoort hier bij art. 5',
      'woningen kunnen hier. Aan de rand is geen groei',
    ]
    const grondslag = { herkomst: 'visie', hoeVast: 'staat vast', wat } as const
    expect(sayGrondslag(grondslag)).toBe(
      'De visie (staat vast): woningen kunnen hier. De initiatiefnemer laat dat zien; sloop hoort hier bij art. 5; aan de rand is geen groei.',
    )
  })

  it('zegt waarmee het plan in strijd is, en wat overblijft met alleen wat vaststaat', () => {
    const richting = { stand: 'strijdig', samenvatting: '', hardheid: 'eigen_uitwerking' } as const
    expect(sayStand(richting, grondslagen, boek)).toBe(
      'Het plan is in strijd met de wet (nog te bevestigen) en met een eigen uitwerking van Visietoets.',
    )
    expect(sayAlleenVast({ ...richting, alleenVast: 'zwijgt' }, boek)).toMatch(
      /wat vaststaat \(.*\), dan is nog niet te zeggen of het plan past\.$/,
    )
    expect(sayAlleenVast({ ...richting, alleenVast: 'past_mits' }, boek)).toMatch(
      /dan is de uitkomst: past onder voorwaarden\.$/,
    )
    expect(sayAlleenVast({ hardheid: 'vast', alleenVast: 'strijdig' }, boek)).toBe('')
  })
})

describe('wat de doorslag geeft', () => {
  const bos = { regel: 'BOS', gebied: 'bos', titel: 'Geen huizen in het bos', aard: 'eis' }
  const punt = { soort: 'regel', id: 'BOS', gebied: 'bos' }
  const deel = (naam: string, stand: string, door: readonly object[], beslissend: object[]) => ({
    ...{ id: naam, naam, gebieden: [naam === 'Bosrand' ? 'bos' : 'veld'], vragen: [] },
    ...{ advies: { beslissend, conclusie: 'ja' }, richting: { stand, door } },
  })
  const toon = (bosrand: object, oordeel = 'voldoet') =>
    lees(
      Doorslag({
        uitkomst: {
          geheel: {
            uitkomsten: [{ ...bos, oordeel, rustOp: { feiten: ['inBosPct'] } }],
            advies: { beslissend: [] },
            spanningen: [],
            houdingen: [],
            nodig: [],
          },
          delen: [bosrand, deel('Veld', 'past', [], [])],
        },
        boek,
      } as never),
    )

  it('zegt ook wat een deel op zijn plek niet haalt, met de naam van dat deel', () => {
    const mis = [{ ...punt, rol: 'stand', tekst: 'Uw plan komt in het bos.' }]
    const tekst = toon(deel('Bosrand', 'strijdig', mis, [punt]))
    expect(tekst).toContain('Waaraan een deel niet voldoet')
    expect(tekst).not.toContain('Waaraan het geheel niet voldoet')
    expect(tekst).toContain('(alleen Bosrand). Bosrand komt in het bos.')
    expect(toon(deel('Bosrand', 'past', [], []))).not.toContain('niet voldoet')
  })

  it('zegt ook wat een deel niet haalt dat met minder wel past', () => {
    const mis = [{ ...punt, rol: 'stand', tekst: 'Van uw woningen is 29% sociale huur.' }]
    expect(toon(deel('Bosrand', 'aanpassen', mis, [punt]))).toContain(
      '(alleen Bosrand). Van de woningen van Bosrand is 29% sociale huur.',
    )
  })

  it('zegt van wat over het geheel onbekend is ook bij welk deel het niet wordt gehaald', () => {
    const mis = [{ ...punt, rol: 'stand', tekst: 'Uw plan komt in het bos.' }]
    const tekst = toon(deel('Bosrand', 'strijdig', mis, [punt]), 'onbekend')
    expect(tekst).toContain('onbekend; voldoet niet bij Bosrand | ')
  })

  it('zegt van het geheel niet dat het haalt wat een deel op zijn plek niet haalt', () => {
    const mis = [{ ...punt, rol: 'stand' }]
    expect(toon(deel('Bosrand', 'strijdig', mis, [punt]))).toContain('voldoet niet bij Bosrand | ')
    expect(toon(deel('Bosrand', 'onbekend', [], [punt]))).toContain('hangt af van Bosrand | ')
  })

  it('zegt alleen van de ruimte dat een deel daaraan apart niet wordt getoetst', () => {
    const mis = (regel: string, titel: string) => ({
      ...{ regel, titel, aard: 'eis', oordeel: 'voldoet_niet', motivering: '' },
      ...{ rustOp: { feiten: [] }, herkomst: 'visie', werking: 'bevestigd' },
    })
    const ruimte = mis('budget:bos', 'Genoeg ruimte in Bos')
    const zeg = (...uitkomsten: readonly object[]) => {
      const geheel = { uitkomsten, advies: { beslissend: [] }, spanningen: [], houdingen: [] }
      const delen = [deel('Veld', 'past', [], [])]
      return lees(
        Doorslag({ uitkomst: { geheel: { ...geheel, nodig: [] }, delen }, boek } as never),
      )
    }
    expect(zeg(ruimte)).toContain('zo kan elk deel passen en het geheel niet.')
    const samen = zeg(mis('HOOG', 'Hoogstens een paar woningen'), ruimte)
    expect(samen).not.toContain('zo kan elk deel passen')
    expect(samen).toContain('Dat gaat hier over: genoeg ruimte in Bos.')
    expect(zeg(mis('HOOG', 'Hoogstens een paar woningen'))).not.toContain('De ruimte in een gebied')
  })
})

it('een deel dat over een grens ligt staat op het bord met het stuk dat kan helpen, en dat de grens onzeker is', () => {
  const door = [regel('BOS', 'te_bevestigen', { rol: 'stand' })]
  const deel = {
    id: 'rand',
    naam: 'Bosrand',
    gebieden: ['bos'],
    richting: { stand: 'strijdig', door },
  }
  const uitkomst = { geheel: { nodig: [], uitkomsten: [] }, delen: [deel] }
  const gebieden = [{ id: 'bos', naam: 'Bos', tolerantieM: 50 }]
  const rand = { laag: ['bos'], ruim: [], onzeker: ['bos'] }
  const zeg = (hoeveel: string) =>
    lees(
      DoorPlek({
        ...{ plan: 'p', uitkomst, boek: { ...(boek as object), gebieden } },
        randen: new Map([['rand', { ...rand, hoeveel }]]),
      } as never),
    )
  expect(zeg('deels')).toBe(
    'Bosrand past niet op zijn plek. Dit wordt daar niet gehaald: geen huizen in het bos. Het ligt voor een deel in Bos: kies een andere plek, of probeer alleen het stuk daarbuiten. De grens van Bos is hier onzeker (tolerantie 50 m): dit deel kan erbuiten liggen.',
  )
  expect(zeg('heel')).not.toContain('daarbuiten')
})
