import { describe, expect, it } from 'vitest'
import { createPlekwoorden } from '../../../src/app/ontwikkeling/vertellen/waar.ts'
import { Principes } from '../../../src/web/onderdelen/principes.tsx'
import {
  GeheelHaaltWel,
  GrensVanGeheel,
  Grenzen,
  WatHelpt,
} from '../../../src/web/ontwikkelingen/bewerken/deel-pagina.tsx'
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

describe('een deel dat door zijn plek laag staat', () => {
  const ligt = (gebied: string, aandeel: number, zekerheid: string) => ({
    ...{ gebied, aandeel, raakt: true, zekerheid },
  })
  const HALF = [ligt('buiten', 0.42, 'binnen_tolerantie'), ligt('veld', 0.58, 'zeker')]
  const make = (ligging: readonly object[]) => ({
    ...{ mits: [], nodig: [], randgevoelig: [], ligging },
    richting: {
      stand: 'strijdig',
      door: [{ soort: 'houding', rol: 'nee_tenzij', gebied: 'buiten' }],
    },
    houdingen: [
      { gebied: 'buiten', stand: 'nee_tenzij' },
      { gebied: 'veld', stand: 'ja' },
    ],
  })
  const boek = {
    regels: [],
    gebieden: [
      { id: 'buiten', naam: 'Buiten', tolerantieM: 50 },
      { id: 'veld', naam: 'Veld', tolerantieM: 0 },
    ],
  }
  const help = (ligging: readonly object[]) =>
    lees(WatHelpt({ beoordeling: make(ligging), boek, vanPlek: true } as never))
  const border = (randgevoelig: readonly object[]) =>
    lees(Grenzen({ beoordeling: { ...make(HALF), randgevoelig }, boek } as never))

  it('en over een grens ligt, hoort dat ergens anders of alleen het andere stuk kan helpen', () => {
    expect(help(HALF)).toContain(
      'Het ligt aan de plek: voor een deel ligt het in Buiten, en daar past het niet. Een andere plek of alleen het stuk daarbuiten (in Veld) kan helpen.',
    )
    expect(help(HALF)).not.toContain('kleiner helpt daar niet')
    expect(help([ligt('buiten', 1, 'zeker')])).toContain('kleiner helpt daar niet')
  })

  it('hoort dat die grens onzeker is, en wat het advies anders is als dat uitmaakt', () => {
    expect(border([])).toContain('De grens van Buiten is hier onzeker')
    const tekst = 'De grens van Buiten is getekend met een tolerantie van 50 m.'
    expect(border([{ gebied: 'buiten', tekst }])).toBe(tekst)
  })

  it('hoort ook van een grens die alleen het hele plan laag houdt dat zij onzeker is', () => {
    const botst = { stand: 'botst', door: [{ soort: 'spanning', rol: 'stand', gebied: 'buiten' }] }
    const zeg = (richting: object) =>
      lees(
        GrensVanGeheel({
          ...{ deel: { id: 'strook', naam: 'Strook' }, boek },
          beoordeling: { ...make(HALF), richting },
          uitkomst: { geheel: { richting: botst } },
        } as never),
      )
    expect(zeg({ stand: 'past', door: [] })).toContain(
      'Dit telt voor het hele plan: Strook ligt voor ongeveer 42% in Buiten, en de grens daarvan is onzeker (tolerantie 50 m).',
    )
    expect(zeg(make(HALF).richting)).toBe('')
  })
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

  it('zegt niet dat de visie zwijgt over een principe waarvan nog iets onbekend is', () => {
    const leeg = { draagtBij: [], strijdig: [], open: [], ontbreekt: [] }
    const say = (oordeel: string) =>
      lees(
        Principes({
          beoordeling: {
            uitkomsten: [uitkomst('A', oordeel, { principe: 'p' })],
            principes: [{ principe: 'p', label: 'P', ...leeg }],
          },
          boek: { regels: [], begrippen: { principes: {} } },
        } as never),
      )
    expect(say('onbekend')).toContain('Hierover is nu te weinig bekend')
    expect(say('voldoet')).toContain('Hierover zegt de visie niets dat uw plan raakt.')
  })
})

describe('waar een grond over gaat', () => {
  const DRUK = { soort: 'spanning', id: 'S', tekst: 'Er is weinig stroom.' }
  const BUURT = { soort: 'regel', id: 'B', gebied: 'noord', tekst: 'Uw plan is groot.' }
  const grond = (rest: object) => ({ soort: 'regel', id: 'A', tekst: 'Zin.', ...rest }) as never
  const INVOER = {
    feiten: {},
    delen: [
      { id: 'veld', feiten: { activiteiten: ['wonen'], woningen: 60 } },
      { id: 'werk', feiten: { activiteiten: ['bedrijf'] } },
    ],
  }
  const plan = { invoer: INVOER } as never
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
      },
    }) as never
  const boek = {
    feiten: new Map([['woningen', { eenheid: 'woningen' }]]),
    begrippen: { activiteiten: { wonen: { groep: 'wonen' }, bedrijf: { groep: 'bedrijven' } } },
    gebieden: [],
  } as never
  const { sayTekst, sayWaar: say, sayZin } = createPlekwoorden(plan, make(VELD), boek)

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
    const met = { ...(boek as object), brengt } as never
    const { sayWaar: zeg } = createPlekwoorden(plan, make(VELD), met)
    expect(zeg(grond({ id: 'C', gebied: 'haven' }))).toBe(' Dit gaat over Werk.')
  })

  it('en van een getal dat voor het hele plan is opgegeven staat dat erbij', () => {
    expect(say(BUURT as never)).toBe(' Dit gaat over Veld.')
    const gesteld = { invoer: { ...INVOER, feiten: { woningen: 500 } } } as never
    expect(createPlekwoorden(gesteld, make(VELD), boek).sayWaar(BUURT as never)).toBe(
      ' Dit rekent met wat voor het hele plan is opgegeven; in dit gebied ligt alleen Veld.',
    )
  })

  it('en de grond die meetelt, ook van een deel waar de regel niet over gaat', () => {
    const perHa = { formule: 'woningen / oppervlakteHa' }
    const ligging = { meting: 'oppervlakteHa' }
    const feiten = new Map(Object.entries({ perHa, woningen: {}, oppervlakteHa: { ligging } }))
    const uitkomst = make(VELD) as { geheel: { uitkomsten: object[] } }
    uitkomst.geheel.uitkomsten.push({ regel: 'D', gebied: 'haven', rustOp: { feiten: ['perHa'] } })
    const met = createPlekwoorden(plan, uitkomst as never, { ...(boek as object), feiten } as never)
    expect(met.sayWaar(grond({ id: 'D', gebied: 'haven', groep: 'wonen' }))).toBe(
      ' Dit gaat over Veld; de hele grond van Werk is meegerekend, ook als die maar voor een deel in dit gebied ligt.',
    )
    expect(met.sayWaar(grond({ id: 'C', gebied: 'haven', groep: 'wonen' }))).toBe(
      ' Dit gaat over Veld.',
    )
  })

  it('en in een tekst staat bij een getal van een gebied over welk deel dat gaat', () => {
    const uitkomst = make(VELD) as { geheel: { richting: { door: object[] } } }
    uitkomst.geheel.richting.door.push({ ...BUURT, id: 'E', tekst: 'U wilt 60 woningen.' })
    const met = createPlekwoorden(plan, uitkomst as never, boek)
    expect(met.sayZin('U wilt 60 woningen. (Eigen uitwerking.)')).toBe(
      'U wilt 60 woningen. Dit gaat over Veld. (Eigen uitwerking.)',
    )
  })

  it('en waar één deel ligt, gaat de zin over dat deel en niet over het plan', () => {
    const zin = (gebied: string) =>
      grond({ gebied, tekst: 'Het plan telt 60 woningen; het plan past.' })
    expect(sayTekst(zin('noord'))).toBe('Veld telt 60 woningen; dit deel past.')
    expect(sayTekst(zin('haven'))).toBe('Het plan telt 60 woningen; het plan past.')
    expect(sayZin('Uw plan is groot. En meer.')).toBe('Veld is groot. En meer.')
  })
})

describe('een getal van een gebied waar meer delen liggen', () => {
  const deel = (id: string, gebieden: readonly string[]) => ({
    ...{ id, naam: id, gebieden, richting: { door: [] } },
  })
  const feitenVan = (id: string, activiteit: string) => ({
    ...{ id, feiten: { activiteiten: [activiteit] } },
  })
  const door = [
    { soort: 'regel', id: 'B', gebied: 'bos', groep: 'wonen', tekst: 'U wilt 20 woningen.' },
  ]
  const uitkomst = {
    delen: [deel('Rij', ['bos']), deel('School', ['bos']), deel('Stad', ['stad'])],
    geheel: { uitkomsten: [], richting: { door, tegenkracht: [] } },
  }
  const plan = {
    invoer: {
      feiten: {},
      delen: [feitenVan('Rij', 'wonen'), feitenVan('School', 'school'), feitenVan('Stad', 'wonen')],
    },
  }
  const boek = {
    feiten: new Map(),
    begrippen: { activiteiten: { wonen: { groep: 'wonen' }, school: { groep: 'zorg' } } },
    gebieden: [{ id: 'bos', naam: 'Asserbos' }],
  }
  const woorden = createPlekwoorden(plan as never, uitkomst as never, boek as never)
  const grond = (rest: object) => ({ soort: 'regel', id: 'B', gebied: 'bos', ...rest }) as never

  it('wordt gezegd van het ene deel waar de regel over gaat, en nooit van het hele plan', () => {
    const telt = grond({ groep: 'wonen', tekst: 'Het plan telt 20 woningen.' })
    expect(woorden.sayTekst(telt)).toBe('Rij telt 20 woningen.')
    expect(woorden.sayMotivering(telt)).toBe('Rij telt 20 woningen.')
    expect(woorden.sayMotivering(door[0] as never)).toBe('U wilt 20 woningen. Dit gaat over Rij.')
  })

  it('of van wat daar van het plan ligt, waar het over meer delen gaat', () => {
    expect(woorden.sayMotivering(grond({ tekst: 'Het plan ligt vooral in bos.' }))).toBe(
      'Het deel van het plan in het Asserbos ligt vooral in bos. Dit gaat over Rij en School.',
    )
  })

  it('maar een getal dat voor het hele plan is opgegeven blijft van het plan', () => {
    const gesteld = { invoer: { ...plan.invoer, feiten: { woningen: 500 } } }
    const eigen = { regel: 'B', gebied: 'bos', rustOp: { feiten: ['woningen'] } }
    const met = { ...uitkomst, geheel: { ...uitkomst.geheel, uitkomsten: [eigen] } }
    const { sayTekst } = createPlekwoorden(gesteld as never, met as never, boek as never)
    const zin = 'Het plan telt 500 woningen.'
    expect(sayTekst(grond({ groep: 'wonen', tekst: zin }))).toBe(zin)
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
