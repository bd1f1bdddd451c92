import { describe, expect, it } from 'vitest'
import { createPlekwoorden, createSayWaar } from '../../../src/app/ontwikkeling/waar.ts'
import { Principes } from '../../../src/web/onderdelen/principes.tsx'
import { GeheelHaaltWel } from '../../../src/web/ontwikkelingen/bewerken/deel-pagina.tsx'
import { listNietGelezen } from '../../../src/web/ontwikkelingen/kamer/lees-plan.ts'
import {
  readNietGelezen,
  withNietGelezen,
} from '../../../src/web/ontwikkelingen/kamer/niet-gelezen.tsx'

const lees = (jsx: unknown) => String(jsx ?? '').replace(/<[^>]+>/g, '')
const uitkomst = (regel: string, oordeel: string, rest: object = {}) => ({
  ...{ regel, oordeel, aard: 'eis', titel: `Titel ${regel}`, kort: `Zin ${regel}.` },
  ...{ herkomst: 'visie', werking: 'bevestigd', rustOp: { feiten: [] }, ...rest },
})

describe('een deel van een plan', () => {
  const zeg = (deel: readonly object[], geheel: readonly object[]) =>
    lees(
      GeheelHaaltWel({
        beoordeling: { uitkomsten: deel },
        uitkomst: { geheel: { uitkomsten: geheel }, delen: [] },
        boek: { feiten: new Map([['inBosPct', { herkomst: 'ligging' }]]) },
      } as never),
    )

  it('zegt wat het zelf niet haalt en het hele plan wel', () => {
    const mis = [uitkomst('A', 'voldoet_niet'), uitkomst('B', 'voldoet_niet')]
    expect(zeg(mis, [uitkomst('A', 'voldoet'), uitkomst('B', 'voldoet_niet')])).toBe(
      'Dit deel haalt dit zelf niet, het hele plan samen wel: titel A.',
    )
    expect(zeg(mis, [uitkomst('A', 'voldoet'), uitkomst('A', 'onbekend')])).toBe('')
    expect(zeg([uitkomst('A', 'voldoet_niet', { aard: 'kans' })], [uitkomst('A', 'voldoet')])).toBe(
      '',
    )
  })

  it('zegt dat niet van een eis aan de plek: daar ligt het hele plan niet', () => {
    const bos = { rustOp: { feiten: ['inBosPct'] } }
    expect(zeg([uitkomst('A', 'voldoet_niet')], [uitkomst('A', 'voldoet', bos)])).toBe('')
  })

  it('vertelt dezelfde zin over twee gebieden één keer', () => {
    const uitkomsten = [
      uitkomst('A', 'voldoet', { gebied: 'noord' }),
      uitkomst('A', 'voldoet', { gebied: 'haven' }),
      uitkomst('B', 'voldoet'),
    ]
    const principe = { principe: 'p', label: 'P', draagtBij: ['A', 'B'] }
    const tekst = lees(
      Principes({
        beoordeling: {
          uitkomsten,
          principes: [{ ...principe, strijdig: [], open: [], ontbreekt: [] }],
        },
        boek: { regels: [], begrippen: { principes: {} } },
      } as never),
    )
    expect(tekst.split('Zin A.')).toHaveLength(2)
    expect(tekst).toContain('Zin B.')
  })
})

describe('waar een grond over gaat', () => {
  const DRUK = { soort: 'spanning', id: 'S', tekst: 'Er is weinig stroom.' }
  const BUURT = { soort: 'regel', id: 'B', gebied: 'noord', tekst: 'U wilt 500 woningen.' }
  const grond = (rest: object) => ({ soort: 'regel', id: 'A', tekst: 'Zin.', ...rest }) as never
  const plan = {
    invoer: {
      delen: [
        { id: 'veld', feiten: { activiteiten: ['wonen'], woningen: 60 } },
        { id: 'werk', feiten: { activiteiten: ['bedrijf'] } },
      ],
    },
  } as never
  const VELD = { id: 'veld', naam: 'Veld', gebieden: ['noord', 'haven'], richting: { door: [] } }
  const make = (veld: object) =>
    ({
      delen: [veld, { id: 'werk', naam: 'Werk', gebieden: ['haven'], richting: { door: [] } }],
      geheel: {
        richting: {
          door: [{ ...DRUK, gebied: 'noord' }, { ...DRUK, gebied: 'haven' }, BUURT],
          tegenkracht: [],
        },
        uitkomsten: [
          {
            regel: 'B',
            gebied: 'noord',
            oordeel: 'voldoet_niet',
            rustOp: { feiten: ['woningen'] },
          },
          { regel: 'C', gebied: 'haven', oordeel: 'voldoet', rustOp: { feiten: [] } },
        ],
        feiten: [{ feit: 'woningen', waarde: 500, herkomst: 'initiatief' }],
      },
    }) as never
  const boek = (aggregatie?: string) =>
    ({
      feiten: new Map([['woningen', { aggregatie, eenheid: 'woningen' }]]),
      begrippen: { activiteiten: { wonen: { groep: 'wonen' }, bedrijf: { groep: 'bedrijven' } } },
      gebieden: [],
    }) as never
  const say = createSayWaar(plan, make(VELD), boek('som'))

  it('zijn de delen in dat gebied met een activiteit uit die groep; van alle delen staat het er niet bij', () => {
    expect(say(grond({ gebied: 'haven', groep: 'bedrijven' }))).toBe(' Dit gaat over Werk.')
    expect(say(grond({ gebied: 'noord' }))).toBe(' Dit gaat over Veld.')
    expect(say(grond({ gebied: 'haven' }))).toBe('')
    expect(say(grond({ gebied: 'noord', groep: 'bedrijven' }))).toBe('')
  })

  it('zijn alle delen waarvan hetzelfde gezegd is', () => {
    expect(say({ ...DRUK, gebied: 'noord' } as never)).toBe('')
  })

  it('zijn niet de delen die aan een regel zeker niets brengen', () => {
    const brengt = (feiten: { activiteiten?: string[] }) => feiten.activiteiten?.[0] === 'bedrijf'
    const zeg = createSayWaar(plan, make(VELD), { ...(boek() as object), brengt } as never)
    expect(zeg(grond({ id: 'C', gebied: 'haven' }))).toBe(' Dit gaat over Werk.')
  })

  it('en van een getal van het geheel staat erbij hoeveel daarvan er ligt', () => {
    expect(say(BUURT as never)).toBe(
      ' Het hele plan komt niet hier: in dit gebied ligt alleen Veld, met 60 woningen.',
    )
    expect(createSayWaar(plan, make(VELD), boek())(BUURT as never)).toBe(
      ' Dit rekent met het hele plan; in dit gebied ligt alleen Veld.',
    )
    expect(say({ ...BUURT, tekst: 'U bouwt 1.500 huizen.' } as never)).toBe(' Dit gaat over Veld.')
  })

  it('of wat het deel zelf zegt, met zijn eigen getal', () => {
    const eigen = { ...BUURT, tekst: 'U wilt 60 woningen.' }
    const { sayTekst, sayWaar, sayZin } = createPlekwoorden(
      plan,
      make({ ...VELD, richting: { door: [eigen] } }),
      boek('som'),
    )
    expect(sayTekst(BUURT as never)).toBe('Veld: U wilt 60 woningen.')
    expect(sayWaar(BUURT as never)).toBe('')
    expect(sayZin('U wilt 500 woningen. En meer.')).toBe('Veld: U wilt 60 woningen. En meer.')
    expect(sayTekst(grond({ gebied: 'noord' }))).toBe('Zin.')
  })

  it('en waar één deel ligt, gaat de zin over dat deel en niet over het plan', () => {
    const { sayDeel, sayTekst } = createPlekwoorden(plan, make(VELD), boek('som'))
    const zin = (gebied: string) =>
      grond({ gebied, tekst: 'Het plan telt 60 woningen; het plan past.' })
    expect(sayDeel(zin('noord'))).toBe('Veld telt 60 woningen; dit deel past.')
    expect(sayTekst(zin('noord'))).toBe('Veld telt 60 woningen; dit deel past.')
    expect(sayDeel(zin('haven'))).toBe('Het plan telt 60 woningen; het plan past.')
  })
})

describe('een kolom die wij niet kennen', () => {
  const feiten = new Map([['woningenNieuw', { herkomst: 'initiatief' }]]) as never
  const vorm = (properties: object) => ({ type: 'Feature', properties, geometry: null })

  it('wordt genoemd, één keer, van elke vorm', () => {
    const features = [
      vorm({ naam: 'A', fase: 1, aantal_woningen: 4, woningenNieuw: 4 }),
      vorm({ aantal_woningen: 5, OBJECTID: 7 }),
    ]
    const tekst = JSON.stringify({ type: 'FeatureCollection', features })
    expect(listNietGelezen(tekst, { feiten })).toEqual(['aantal_woningen', 'OBJECTID'])
    expect(listNietGelezen(JSON.stringify(vorm({ x: 1 })), { feiten })).toEqual(['x'])
    expect(listNietGelezen('{"delen": []}', { feiten })).toEqual([])
  })

  it('komt mee naar het bord, en niet meer dan te lezen is', () => {
    expect(withNietGelezen('/p', [])).toBe('/p')
    const pad = withNietGelezen('/p', ['a b', 'x'.repeat(99), ...Array(30).fill('y')])
    const namen = new URL(pad, 'http://x').searchParams.getAll('nietGelezen')
    expect(namen).toHaveLength(20)
    expect(readNietGelezen({ nietGelezen: namen }).slice(0, 2)).toEqual(['a b', 'x'.repeat(60)])
    expect(readNietGelezen({})).toEqual([])
  })
})
