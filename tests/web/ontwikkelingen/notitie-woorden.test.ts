import { describe, expect, it } from 'vitest'
import { sayGetal } from '../../../src/app/ontwikkeling/programma.ts'
import { firmest } from '../../../src/app/ontwikkeling/vertellen/richting.ts'
import { sayAnders } from '../../../src/web/ontwikkelingen/kamer/anders.ts'
import {
  compareVoorwaarden,
  sayVervalt,
} from '../../../src/web/ontwikkelingen/notitie/andere-voorwaarden.tsx'
import { listWeggelaten } from '../../../src/web/ontwikkelingen/notitie/lees-varianten.ts'
import { listOntbrekend, sayBand } from '../../../src/web/ontwikkelingen/notitie/ontbrekend.tsx'
import { readGenummerd } from '../../../src/web/ontwikkelingen/notitie/pagina.tsx'
import { sayRuimte } from '../../../src/web/ontwikkelingen/notitie/ruimte.tsx'
import { sayAndersIn } from '../../../src/web/ontwikkelingen/notitie/varianten.tsx'
import {
  groupPerBron,
  listVoorwaarden,
} from '../../../src/web/ontwikkelingen/notitie/voorwaarden.ts'
import { sayPerRegel } from '../../../src/web/ontwikkelingen/notitie/woorden/nodig.ts'
import {
  listWatKomt,
  listWatVervalt,
  sayProgramma,
} from '../../../src/web/ontwikkelingen/notitie/woorden/programma-zinnen.ts'
import {
  listDeelredenen,
  listRedenen,
} from '../../../src/web/ontwikkelingen/notitie/woorden/redenen.ts'
import {
  sayKort,
  sayStand,
  sayWijst,
} from '../../../src/web/ontwikkelingen/notitie/woorden/stand.ts'
import { sayWaardoor } from '../../../src/web/ontwikkelingen/notitie/woorden/waardoor.ts'
import { boek as proefboek } from '../../hulp/proef.ts'

type Uitkomst = Parameters<typeof listVoorwaarden>[0]
const leeg = { feiten: new Map(), regels: [], spanningen: [], gebieden: [] }

const makeUitkomst = (geheel: object, delen: readonly object[] = []): Uitkomst =>
  ({ geheel: { nodig: [], uitkomsten: [], ...geheel }, delen }) as unknown as Uitkomst

describe('een voorwaarde', () => {
  const voorbehouden = [
    {
      ...{ regel: 'A-1', beslissend: false },
      tekst: 'Mits uit plan voor het landschap blijkt dat het past.',
    },
    {
      ...{ regel: 'A-2', beslissend: false },
      tekst: 'Mits bij de aanvraag blijkt dat er bomen terugkomen.',
    },
    { regel: 'A-3', beslissend: false, tekst: 'Mits de gemeente vindt dat de hinder meevalt.' },
  ]
  const spoor = { geldtVoor: { condition: 'kap', resultaat: 'onbekend' } }
  const bron = { herkomst: 'visie', werking: 'te_bevestigen' }
  const uitkomsten = [
    { regel: 'A-1', titel: 'Landschap', spoor: {}, ...bron },
    { regel: 'A-2', titel: 'Bomen', spoor, ...bron },
    { regel: 'A-3', titel: 'Hinder', spoor: {}, ...bron },
  ]
  const werf = { id: 'werf', naam: 'Werf', gebieden: [], richting: {}, advies: { voorbehouden } }
  const veld = {
    id: 'veld',
    naam: 'Veld',
    gebieden: [],
    richting: {},
    advies: { voorbehouden: [] },
  }

  it('is een zin met een punt, die zegt voor welk deel zij geldt en of zij speelt, onder waar zij op rust', () => {
    const uitkomst = makeUitkomst({ advies: { voorbehouden }, uitkomsten }, [werf, veld])
    const { eerst, oordelen } = listVoorwaarden(uitkomst, leeg)
    expect(groupPerBron(eerst)).toEqual([
      [
        'de omgevingsvisie (nog te bevestigen)',
        [
          'Uit het plan voor het landschap moet blijken dat het past. Dit geldt voor Werf.',
          'Bij de aanvraag moet blijken dat er bomen terugkomen. Dit geldt voor Werf. Of dit daar wordt gevraagd, moet nog blijken.',
        ],
      ],
    ])
    expect(oordelen.map(({ zin }) => zin)).toEqual([
      'De gemeente beoordeelt nog of de hinder meevalt. Dit geldt voor Werf.',
    ])
  })

  it('die bij een andere variant anders is, is een andere eis, ook waar zij over andere delen gaat', () => {
    const plan = makeUitkomst({ advies: { voorbehouden }, uitkomsten }, [werf, veld])
    const zonder = { voorbehouden: voorbehouden.slice(1) }
    const kade = { ...werf, id: 'kade', advies: zonder }
    const variant = makeUitkomst({ advies: zonder, uitkomsten }, [kade])
    const lees = (een: Uitkomst) => listVoorwaarden(een, leeg)
    const heen = compareVoorwaarden(lees(plan), lees(variant))
    expect(heen.erbij).toEqual([])
    expect(heen.vervalt.map(({ sleutel }) => sleutel)).toEqual([expect.stringMatching(/^A-1 /)])
    const terug = compareVoorwaarden(lees(variant), lees(plan))
    expect(terug.erbij.map(({ zin }) => zin)).toEqual([
      'Uit het plan voor het landschap moet blijken dat het past. Dit geldt voor Werf.',
    ])
  })

  it('die voor een ander deel blijft gelden, vervalt alleen voor het deel dat erbij staat', () => {
    const maak = (regel: string, wie: string) => ({
      ...{ sleutel: regel, regel, zin: `Er moet zijn gezocht. Dit geldt voor ${wie}.` },
    })
    const [plek, werk] = [maak('A-1', 'Werf'), maak('A-2', 'Veld')]
    expect(sayVervalt([plek], [werk])).toEqual(['Er moet zijn gezocht. Dit geldt voor Werf.'])
    expect(sayVervalt([plek], [])).toEqual(['Er moet zijn gezocht.'])
  })

  it('die in beide open is, vervalt niet en komt er niet bij, ook als alleen een deel of de uitkomst dat zegt', () => {
    const geen = { voorbehouden: [] }
    const heel = makeUitkomst({ advies: { voorbehouden }, uitkomsten }, [werf])
    const onbekend = uitkomsten.map((een) => ({ ...een, oordeel: 'onbekend' }))
    const anders = voorbehouden.map((een) => ({ ...een, tekst: `${een.tekst} Anders.` }))
    for (const ander of [
      makeUitkomst({ advies: geen, uitkomsten }, [werf]),
      makeUitkomst({ advies: geen, uitkomsten: onbekend }, [veld]),
      makeUitkomst({ advies: { voorbehouden: anders }, uitkomsten }, [veld]),
    ]) {
      const [een, twee] = [listVoorwaarden(heel, leeg), listVoorwaarden(ander, leeg)]
      expect(compareVoorwaarden(een, twee)).toMatchObject({ erbij: [], vervalt: [] })
      expect(compareVoorwaarden(twee, een)).toMatchObject({ erbij: [], vervalt: [] })
    }
  })

  it('die bij het plan nog onbekend is, wordt bij de variant genoemd als wat daar al bekend is', () => {
    const onbekend = uitkomsten.map((een) => ({ ...een, oordeel: 'onbekend' }))
    const plan = listVoorwaarden(
      makeUitkomst({ advies: { voorbehouden: [] }, uitkomsten: onbekend }, [veld]),
      leeg,
    )
    const variant = listVoorwaarden(
      makeUitkomst({ advies: { voorbehouden }, uitkomsten: onbekend }, [werf]),
      leeg,
    )
    expect(compareVoorwaarden(plan, variant).alBekend.map(({ zin }) => zin)).toEqual([
      'Uit het plan voor het landschap moet blijken dat het past. Dit geldt voor Werf.',
      'Bij de aanvraag moet blijken dat er bomen terugkomen. Dit geldt voor Werf. Of dit daar wordt gevraagd, moet nog blijken.',
      'De gemeente beoordeelt nog of de hinder meevalt. Dit geldt voor Werf.',
    ])
    const terug = compareVoorwaarden(variant, plan)
    expect([terug.alBekend, terug.nogOnbekend.length]).toEqual([[], 3])
    expect(compareVoorwaarden(variant, variant).alBekend).toEqual([])
  })

  it('die een wijziging vraagt waar dat eerst niet hoefde, komt erbij', () => {
    const nodig = [{ regel: 'A-1', zelfdePlan: true, feit: 'hoogte', kort: 'Lager.' }]
    const open = makeUitkomst({ advies: { voorbehouden }, uitkomsten }, [werf])
    const laag = uitkomsten.map((een) => ({ ...een, oordeel: 'voldoet_niet' }))
    const mist = makeUitkomst({ advies: { voorbehouden: [] }, uitkomsten: laag, nodig }, [veld])
    const [een, twee] = [listVoorwaarden(open, leeg), listVoorwaarden(mist, leeg)]
    const heen = compareVoorwaarden(een, twee)
    expect(heen.erbij.map(({ zin }) => zin)).toEqual(['Landschap: lager.'])
    expect(heen.vervalt).toEqual([])
    expect(compareVoorwaarden(twee, een)).toMatchObject({ erbij: [], vervalt: [] })
  })

  const maakVeel = (bronOf: (i: number) => object) => {
    const regels = Array.from({ length: 8 }, (_, i) => `B-${i}`)
    const voorbehoudenVan = regels.map((regel) => ({
      ...{ regel, beslissend: false, tekst: `Mits uit de tekening blijkt dat ${regel} past.` },
    }))
    return makeUitkomst(
      {
        advies: { voorbehouden: voorbehoudenVan },
        uitkomsten: regels.map((regel, i) => ({ regel, titel: regel, spoor: {}, ...bronOf(i) })),
      },
      [werf],
    )
  }
  const eigen = { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' }
  const wet = { herkomst: 'hogere_regelgeving', werking: 'bevestigd' }

  it('die op de wet rust, staat voorop; een uitwerking van deze toets staat dan in de bijlage', () => {
    const { eerst, meer } = listVoorwaarden(
      maakVeel((i) => (i === 7 ? wet : eigen)),
      leeg,
    )
    expect(eerst.map(({ zin }) => zin)).toEqual([expect.stringContaining('dat B-7 past')])
    expect(meer).toHaveLength(7)
    const alleenEigen = listVoorwaarden(
      maakVeel(() => eigen),
      leeg,
    )
    expect([alleenEigen.eerst.length, alleenEigen.meer.length]).toEqual([5, 3])
  })

  it('die voor meer dan twee delen geldt, noemt die bij hun nummer', () => {
    const delen = ['a', 'b', 'c', 'd'].map((id) => ({ ...werf, id, naam: id.toUpperCase() }))
    const alle = [...delen, ...['e', 'f', 'g'].map((id) => ({ ...veld, id }))]
    const nummers = new Map(alle.map(({ id }, i) => [id, i + 1]))
    const uitkomst = makeUitkomst({ advies: { voorbehouden }, uitkomsten }, alle)
    const [eerste] = listVoorwaarden(uitkomst, leeg, nummers).eerst
    expect(eerste?.zin).toContain('Dit geldt voor de delen 1, 2, 3 en 4.')
    const bijna = makeUitkomst({ advies: { voorbehouden }, uitkomsten }, [...delen, veld])
    expect(listVoorwaarden(bijna, leeg, nummers).eerst[0]?.zin).toContain(
      'Dit geldt voor elk deel behalve Veld.',
    )
  })
})

it('zegt van een variant door welk deel zij laag staat, en waarom, met de wet voorop', () => {
  const gronden = [
    { soort: 'houding', id: 'zorg', gebied: 'bos', rol: 'nee_tenzij', tekst: '' },
    { soort: 'regel', id: 'WET-1', rol: 'stand', tekst: '' },
  ]
  const richting = { stand: 'onbekend', hoogstens: 'nee_tenzij', door: [], tegenkracht: [] }
  const houding = {
    ...{ activiteitengroep: 'zorg', gebied: 'bos', herkomst: 'eigen_uitwerking' },
    ...{ werking: 'te_bevestigen', tekst: 'Zorg past meestal niet in een park. Dit is een soort.' },
  }
  const wet = {
    ...{ regel: 'WET-1', titel: 'Het bos blijft bos', herkomst: 'hogere_regelgeving' },
    werking: 'te_bevestigen',
  }
  const say = (zeker: readonly object[]) =>
    sayWaardoor(
      {
        geheel: { richting, houdingen: [houding], uitkomsten: [wet] },
        delen: [
          { naam: 'Veld', richting: { ...richting, zeker } },
          { naam: 'Hof', richting: { ...richting, hoogstens: 'past_mits', zeker: [] } },
        ],
      } as never,
      leeg,
    )
  expect(say(gronden.slice(0, 1))).toBe(
    ', door Veld: zorg past meestal niet in een park; dat rust op een uitwerking van deze toets (niet vastgesteld)',
  )
  expect(say(gronden)).toBe(
    ', door Veld: daar wordt niet gehaald: het bos blijft bos; dat rust op de wet of regels van Rijk en provincie (of dit hier zo geldt, moet de gemeente nog bevestigen)',
  )
})

it('noemt een gebied zoals iemand dat zegt', () => {
  const grond = { soort: 'houding', id: 'wonen', gebied: 'bos', rol: 'nee_tenzij', tekst: '' }
  const geheel = {
    richting: { door: [grond], tegenkracht: [] },
    houdingen: [{ activiteitengroep: 'wonen', gebied: 'bos', tekst: 'Wonen past hier niet.' }],
    ligging: [{ gebied: 'bos', naam: 'Groene hoofdstructuur: Asserbos' }],
  }
  expect(listRedenen(makeUitkomst(geheel), { boek: leeg }).map(({ zin }) => zin)).toEqual([
    'Het Asserbos (groene hoofdstructuur): Wonen past hier niet.',
  ])
})

describe('een deel dat niet past waar het ligt', () => {
  const grond = { soort: 'regel', id: 'GR-1', gebied: 'bos', rol: 'stand', tekst: '' }
  const rest = {
    regel: 'GR-1',
    gebied: 'bos',
    herkomst: 'eigen_uitwerking',
    werking: 'te_bevestigen',
  }
  const richting = (hardheid: string) => ({
    ...{ stand: 'strijdig', hardheid, alleenVast: 'zwijgt', door: [grond], tegenkracht: [] },
  })
  const rand = { id: 'rand', naam: 'Rand', gebieden: ['bos'], richting: richting('te_bevestigen') }
  const veld = { id: 'veld', naam: 'Veld', gebieden: ['veld'], richting: { stand: 'past' } }
  const geheel = {
    richting: richting('eigen_uitwerking'),
    uitkomsten: [{ ...rest, motivering: 'Het plan telt 225 woningen; wij houden vier aan.' }],
    houdingen: [],
    advies: { conclusie: 'afweging_nodig', woorden: 'afweging nodig' },
  }
  const uitkomst = makeUitkomst(geheel, [rand, veld])
  const eigen = {
    ...{ richting: rand.richting, houdingen: [], ligging: [] },
    uitkomsten: [
      { ...rest, motivering: 'Het plan telt 45 woningen; buiten de stad houden wij vier aan.' },
    ],
  }

  it('staat er met zijn eigen getal; het getal van het hele plan wordt daar niet genoemd', () => {
    const van = listDeelredenen(rand as never, eigen as never, leeg)
    expect(van.redenen.map(({ zin, bron }) => zin + bron)).toEqual([
      'Rand telt 45 woningen; buiten de stad houdt deze toets vier aan. Dit is een uitwerking van deze toets; de gemeente heeft die niet vastgesteld.',
    ])
    expect(listRedenen(uitkomst, { boek: leeg, bepalend: [rand as never] })).toEqual([])
    expect(listRedenen(uitkomst, { boek: leeg })).toHaveLength(1)
  })

  it('zegt wat de grens waar het aan hangt onzeker maakt, en welk advies er dan is', () => {
    const ligging = [{ gebied: 'bos', aandeel: 0.4, raakt: true, zekerheid: 'binnen_tolerantie' }]
    const boek = { ...leeg, gebieden: [{ id: 'bos', naam: 'Bos', tolerantieM: 50 }] } as never
    const zin = 'De grens van Bos is hier onzeker (tolerantie 50 m): Rand kan erbuiten liggen.'
    const van = listDeelredenen(rand as never, { ...eigen, ligging } as never, boek)
    expect(van).toMatchObject({ grenzen: [zin], onzeker: [zin] })
    const randgevoelig = [{ gebied: 'bos', tekst: 'Ligt die grens anders, dan is het advies: ja.' }]
    expect(
      listDeelredenen(rand as never, { ...eigen, ligging, randgevoelig } as never, boek).grenzen,
    ).toEqual(['Ligt die grens anders, dan is het advies: ja.'])
  })

  it('maakt de stand van het geheel zo vast als zijn eigen stand', () => {
    const { delen } = uitkomst
    expect(firmest(uitkomst.geheel.richting, delen)?.hardheid).toBe('te_bevestigen')
  })

  it('wordt genoemd als wat het plan in strijd maakt, met waar dat op rust en waarom het nog geen nee is', () => {
    const van = listDeelredenen(rand as never, eigen as never, leeg)
    expect(van.bronnen).toEqual([expect.objectContaining({ herkomst: 'eigen_uitwerking' })])
    const zin = sayStand(uitkomst)
    expect(zin).toContain('Deze stand komt door Rand.')
    expect(zin).toContain('nog geen nee: eerst moet de gemeente bevestigen waar dit op rust')
  })
})

describe('een kant in een zin', () => {
  const { visie } = proefboek
  it('staat tussen aanhalingstekens, ook als er een komma in staat', () => {
    const tenzij = { stand: 'nee_tenzij', hardheid: 'te_bevestigen' } as const
    expect(sayKort(visie, tenzij, 'afweging_nodig')).toMatch(/^“[^“”"]*, tenzij” \([^()]+\)$/)
    const open = { stand: 'onbekend', hoogstens: 'nee_tenzij' } as const
    expect(sayKort(visie, open, 'afweging_nodig')).toMatch(/^hoogstens “[^“”"]*, tenzij”$/)
    expect(sayKort(visie, { stand: 'past', hardheid: 'vast' }, 'ja')).toMatch(/^“[^“”"]+” \(.+\)$/)
  })

  it('heet geen grens voor altijd waar een antwoord haar nog hoger kan maken', () => {
    const open = { stand: 'onbekend', hoogstens: 'past_mits' } as const
    const say = (richting: Parameters<typeof sayWijst>[1]) =>
      sayWijst(visie, richting, 'nog_niet_te_zeggen')
    expect(say(open)).toMatch(/; gunstiger dan “[^”]+” wordt het nu nog niet$/)
    expect(say({ ...open, bandbreedte: { laagst: 'botst', hoogst: 'past' } })).toBe(
      'wijst nog geen kant op',
    )
    expect(say({ ...open, hoogstens: 'aanpassen' })).toMatch(/ wordt het niet$/)
  })
})

it('geeft de delen van een variant de nummers van het bord van die variant', async () => {
  const delen = ['a', 'b', 'c', 'd'].map((id) => ({ id, naam: id, locatie: {}, feiten: {} }))
  const omgeving = {
    locatie: { read: () => ({ geometrie: {} }) },
    ontwikkelplannen: { get: async () => ({ id: 'eerste', invoer: { delen } }) },
  }
  const kamer = { omgeving, boek: proefboek } as never
  const variant = { id: 'variant', groep: 'eerste', invoer: { delen: delen.slice(2) } } as never
  const vormen = await readGenummerd(kamer, variant)
  expect(vormen.map(({ id, nummer }) => [id, nummer])).toEqual([
    ['c', 1],
    ['d', 2],
  ])
})

describe('wat een variant anders heeft', () => {
  const deel = (id: string, feiten: object, rest: object = {}) => ({
    ...{ id, naam: id, fase: 1, locatie: { type: 'Point', coordinates: [0, 0] }, feiten },
    ...rest,
  })
  const wonen = { activiteiten: ['wonen'], woningenNieuw: 45 }
  const van = { delen: [deel('Rand', wonen), deel('Hof', { ...wonen, woningenNieuw: 60 })] }
  const say = (...delen: readonly object[]) =>
    sayAnders(proefboek, van as never, { delen } as never)
  const [rand, hof] = van.delen

  it('is in zinnen te lezen: wat vervalt, erbij komt of iets anders wordt', () => {
    expect(say(hof as never)).toBe('Rand vervalt.')
    expect(say(rand as never, hof as never, deel('Kade', wonen))).toMatch(
      /^Kade komt erbij \(wo\S+.*\)\.$/,
    )
    expect(say(deel('Rand', { activiteiten: ['kantoor'] }), hof as never)).toMatch(
      /^Het gebruik van Rand is dan “kantoor” in plaats van “\S.*”\.$/,
    )
    expect(say(rand as never, deel('Hof', { ...wonen, woningenNieuw: 50 }))).toMatch(
      /^Bij Hof: .*50.* in plaats van .*60.*\.$/,
    )
    const feit = { ...proefboek.feiten.get('woningenNieuw'), label: 'aantal nieuwe woningen' }
    const feiten = new Map([...proefboek.feiten, ['woningenNieuw', feit as never] as const])
    const anders = { delen: [rand, deel('Hof', { ...wonen, woningenNieuw: 50 })] }
    expect(sayAnders({ ...proefboek, feiten }, van as never, anders as never)).toBe(
      'Hof krijgt 50 nieuwe woningen in plaats van 60.',
    )
    const om = { delen: [rand, deel('Hof', { ...wonen, woningenNieuw: 1 })] }
    expect(sayAnders({ ...proefboek, feiten }, van as never, om as never)).toMatch(
      /^Bij Hof: aantal nieuwe woningen 1 \S+ in plaats van 60 \S+\.$/,
    )
    expect(say(deel('Rand', wonen, { fase: 2 }), hof as never)).toBe(
      'Rand komt in fase 2 in plaats van fase 1.',
    )
    expect(say(rand as never, hof as never)).toBe('')
  })

  it('zegt van een vraag met ja of nee wat nu is opgegeven, en noemt een andere volgorde niet', () => {
    const janee = (id: string, label: string) => [id, { id, label, type: 'janee' }] as const
    const feiten = new Map([
      ...proefboek.feiten,
      janee('gas', 'of het gebouw zonder aardgas is'),
      janee('school', 'of er een school verdwijnt'),
    ] as never)
    const met = (meer: object, activiteiten = ['wonen', 'sloop']) => ({
      delen: [deel('Kade', { activiteiten, ...meer })],
    })
    const zeg = (was: object, is: object) =>
      sayAnders({ ...proefboek, feiten } as never, met(was) as never, met(is) as never)
    expect(zeg({}, { gas: true, school: false })).toBe(
      'Bij Kade is nu opgegeven: dat het gebouw zonder aardgas is en dat er geen school verdwijnt.',
    )
    expect(zeg({ gas: true }, { gas: false })).toBe(
      'Bij Kade is nu opgegeven: dat het niet zo is dat het gebouw zonder aardgas is (eerst “ja”).',
    )
    expect(zeg({}, { woningenNieuw: 0 })).toMatch(/^Bij Kade is nu opgegeven: .*0.*\.$/)
    const om = met({}, ['sloop', 'wonen'])
    expect(sayAnders({ ...proefboek, feiten } as never, met({}) as never, om as never)).toBe('')
  })

  it('noemt een maat bij wat nu is opgegeven, en van één zijn eigen woord', () => {
    const getal = { type: 'getal', herkomst: 'initiatief', aggregatie: 'som' }
    const feiten = new Map([
      ['vloer', { ...getal, id: 'vloer', label: 'hoeveel bedrijfsvloer u wilt', eenheid: 'm²' }],
      ['lagen', { ...getal, id: 'lagen', label: 'aantal bouwlagen', eenheid: 'lagen' }],
    ]) as never
    const zeg = (was: object, is: object) =>
      sayAnders(
        { ...proefboek, feiten } as never,
        { delen: [deel('Werf', was)] } as never,
        { delen: [deel('Werf', is)] } as never,
      )
    expect(zeg({}, { vloer: 4500, lagen: 1 })).toBe(
      'Bij Werf is nu opgegeven: 4.500 m² bedrijfsvloer en aantal bouwlagen 1 laag.',
    )
    expect(zeg({ vloer: 3000, lagen: 2 }, { vloer: 4500, lagen: 1 })).toBe(
      'Werf krijgt 4.500 m² bedrijfsvloer in plaats van 3.000. Bij Werf: aantal bouwlagen 1 laag in plaats van 2 lagen.',
    )
  })

  it('houdt van veel delen de laatste niet achter, en noemt van nog meer de naam', () => {
    const maak = (aantal: number, woningenNieuw: number) => ({
      delen: Array.from({ length: aantal }, (_, i) =>
        deel(`D${i + 1}`, { ...wonen, woningenNieuw }),
      ),
    })
    const zeg = (aantal: number) =>
      sayAnders(proefboek, maak(aantal, 4) as never, maak(aantal, 5) as never)
    expect(zeg(7)).toContain('Bij D7:')
    expect(zeg(7)).not.toContain('anders')
    expect(zeg(9)).toMatch(/Bij D6: [^:]*\. Ook D7, D8 en D9 zijn anders\.$/)
  })

  it('is alleen weglaten als er verder niets verschilt', () => {
    expect(listWeggelaten(van as never, { delen: [hof] } as never)).toEqual(['Rand'])
    expect(listWeggelaten(van as never, { delen: [deel('Hof', wonen)] } as never)).toBeUndefined()
    expect(listWeggelaten(van as never, van as never)).toBeUndefined()
  })

  it('is ook alleen weglaten als dezelfde antwoorden in een andere volgorde zijn gegeven', () => {
    const kade = (...activiteiten: readonly string[]) => deel('Kade', { activiteiten })
    const plan = { delen: [...van.delen, kade('wonen', 'sloop')] }
    const zonder = { delen: [hof, kade('sloop', 'wonen')] }
    expect(listWeggelaten(plan as never, zonder as never)).toEqual(['Rand'])
  })
})

it('zegt een getal als zin', () => {
  const som = { type: 'getal', herkomst: 'initiatief', aggregatie: 'som' } as const
  const woningen = { ...som, id: 'w', label: 'aantal nieuwe woningen', eenheid: 'woningen' }
  const vloer = { ...som, id: 'v', label: 'hoeveel bedrijfsvloer u wilt', eenheid: 'm²' }
  expect(sayGetal(woningen, { soort: 'waarde', waarde: 225 })).toBe('225 nieuwe woningen')
  expect(sayGetal(vloer, { soort: 'ten_minste', waarde: 2000 })).toBe(
    'ten minste 2.000 m² bedrijfsvloer',
  )
  expect(sayGetal(woningen, { soort: 'waarde', waarde: 1 })).toBe('nieuwe woningen: 1')
})

const SOM = { type: 'getal', herkomst: 'initiatief', aggregatie: 'som', eenheid: 'm²' }
const HARD_NU = { ...SOM, id: 'verhardVoorM2', label: 'verhard en bebouwd nu', bestaand: true }
const HUUR = { ...SOM, id: 'huur', label: 'aantal huurwoningen', eenheid: 'woningen' }

it('zegt van elk getal dat in de tabel onbekend is dat het niet is opgegeven', () => {
  const [onbekend, geen] = [{ soort: 'onbekend' }, { soort: 'speelt_niet' }]
  const telt = { soort: 'waarde', waarde: 20 }
  const deel = (id: string, ...getallen: object[]) => ({ deel: { id, feiten: {} }, getallen })
  const delen = [
    deel('Kade', telt, onbekend),
    deel('Hof', onbekend, onbekend),
    deel('Werf', geen, onbekend),
  ]
  const programmas = {
    boek: { feiten: new Map(), begrippen: { activiteiten: {} } },
    kolommen: [HUUR, HARD_NU],
    plan: { fasen: [{ delen, samen: [] }], samen: [{ ...telt, soort: 'ten_minste' }, onbekend] },
  }
  const namen = delen.map(({ deel: { id } }) => ({ id, naam: id, vragen: [] }))
  expect(sayProgramma(programmas as never, namen as never).at(-1)).toBe(
    'Nog niet opgegeven, en daarom nergens meegeteld, is hoeveel huurwoningen er komen in Hof en “verhard en bebouwd nu” van elk deel.',
  )
})

it('laat met een plan niet vervallen wat er nu al is', () => {
  const weg = { ...SOM, id: 'gaatWeg', label: 'aantal schuren die weggaan', bestaand: true }
  const telt = (waarde: number) => ({ soort: 'waarde', waarde }) as const
  const getallen = [telt(15_000), telt(20), telt(4)]
  expect(listWatKomt([HARD_NU, HUUR, weg] as never, getallen)).toEqual(['20 huurwoningen'])
})

it('telt verharding straks wel, maar laat die met een plan niet vervallen: er kan al iets liggen', () => {
  const straks = { ...SOM, id: 'hardStraks', label: 'verhard straks', bestaand: 'deels' }
  const telt = (waarde: number) => ({ soort: 'waarde', waarde }) as const
  const vraag = [[straks, HUUR] as never, [telt(6_000), telt(20)]] as const
  expect(listWatKomt(...vraag)).toEqual(['verhard straks (m²): 6.000', '20 huurwoningen'])
  expect(listWatVervalt(...vraag)).toEqual(['20 huurwoningen'])
})

it('verwijst in de tabel naar de keuze die al zegt wat er anders is', () => {
  const keuzes = [
    { kop: 'Verder', uitleg: [] },
    { kop: 'Verder met Groen', uitleg: ['Rand vervalt.', 'Dan telt het plan 3 woningen.'] },
  ]
  expect(sayAndersIn({ anders: 'Rand vervalt.' }, keuzes)).toBe('zie keuze 2')
  expect(sayAndersIn({ anders: 'Hof vervalt.' }, keuzes)).toBe('Hof vervalt.')
  expect(sayAndersIn({ anders: '' }, keuzes)).toBe('niets')
})

it('noemt bij de ruimte in een gebied alleen wat daar ligt', () => {
  const budget = {
    ...{ gebied: 'kade', naam: 'Kade', label: 'nieuwe woningen', eenheid: 'woningen', max: 200 },
    ...{ fasen: [], tenMinste: 0, tenHoogste: 80, grond: 'Er zijn 200 woningen bedacht.' },
    ontbreekt: ['Hof', 'Straat'].map((bij) => ({ bij, feit: 'gesloopt' })),
    gebruik: { delen: [], anderen: [] },
    ...{ herkomst: 'sectoraal_beleid', werking: 'bevestigd' },
  }
  const delen = [
    { naam: 'Hof', gebieden: ['bos'] },
    { naam: 'Straat', gebieden: ['kade'] },
  ]
  const feiten = new Map([['gesloopt', { label: 'aantal te slopen woningen' }]])
  expect(sayRuimte(budget as never, delen as never, { feiten } as never)).toBe(
    'Kade (nieuwe woningen). Er zijn 200 woningen bedacht. Dit plan en andere bekende plannen nemen daar samen ten hoogste 80 woningen. Van 200 woningen blijven dan ten minste 120 woningen over, als er nog niets is gebouwd. Nog niet opgegeven is het aantal te slopen woningen van Straat. Dit volgt uit ander beleid van de gemeente.',
  )
})

it('zegt van een gebied waar niets komt niet dat daar nul van wordt genomen', () => {
  const budget = {
    ...{ gebied: 'kade', naam: 'Kade', label: 'nieuwe woningen', eenheid: 'woningen', max: 200 },
    ...{ fasen: [], tenMinste: 0, tenHoogste: 0, grond: 'Er zijn 200 woningen bedacht.' },
    ...{ ontbreekt: [], gebruik: { delen: [], anderen: [] } },
    ...{ herkomst: 'sectoraal_beleid', werking: 'bevestigd' },
  }
  expect(sayRuimte(budget as never, [], { feiten: new Map() })).toContain(
    'Dit plan en andere bekende plannen nemen daar niets van. Dit volgt',
  )
})

it('noemt elk gegeven dat ontbreekt één keer, met de delen waarvan het ontbreekt', () => {
  const deel = (naam: string, ...vragen: string[]) => ({ id: naam, naam, vragen })
  const delen = [deel('Hof', 'bomen', 'hoogte'), deel('Kade', 'bomen'), deel('Werf', 'bomen')]
  const feiten = new Map([
    ['bomen', { label: 'aantal bomen' }],
    ['hoogte', { label: 'hoe hoog u bouwt' }],
  ])
  const props = { uitkomst: { delen }, boek: { feiten }, nummers: new Map() }
  expect(listOntbrekend(props as never)).toEqual([
    'Aantal bomen: van elk deel.',
    'Hoe hoog de initiatiefnemer bouwt: van Hof.',
  ])
  const bijna = { ...props, uitkomst: { delen: [...delen, deel('Kern')] } }
  // Of a part that is not named it may be unknown too.
  expect(listOntbrekend(bijna as never)[0]).toBe('Aantal bomen: van Hof, Kade en Werf.')
})

it('legt de bandbreedte van het geheel bij alles wat nog open is, en noemt wat daarin het meest telt', () => {
  const geheel = {
    advies: { bandbreedte: { laagst: 'nee', hoogst: 'ja' } },
    vragen: [{ feit: 'hoogte' }, { feit: 'bomen' }],
    uitkomsten: [{ regel: 'A', oordeel: 'vraagt_beoordeling' }],
  }
  const feiten = new Map([
    ['bomen', { label: 'aantal bomen' }],
    ['hoogte', { label: 'hoe hoog u bouwt' }],
  ])
  const boek = { feiten, visie: { woorden: { nee: 'niet kansrijk', ja: 'kansrijk' } } }
  const zeg = (rest: object) =>
    sayBand({ uitkomst: { geheel: { ...geheel, ...rest }, delen: [] }, boek } as never)
  expect(zeg({})).toBe(
    'Met alles wat nog open is, kan het advies over het hele plan uitkomen tussen “niet kansrijk” en “kansrijk”. Van de gegevens tellen daarin het meest: hoe hoog de initiatiefnemer bouwt en aantal bomen. Ook 1 oordeel van de gemeente staat nog open.',
  )
  expect(zeg({ advies: { bandbreedte: { laagst: 'ja', hoogst: 'ja' } } })).toBe('')
})

const nodigVan = (regel: string, kort: string) => ({ regel, kort, haalt: `Dan haalt u ${regel}.` })

it('wat allemaal nodig is staat los; alleen tussen wegen naar hetzelfde staat "of"', () => {
  expect(sayPerRegel([])).toEqual([])
  expect(
    sayPerRegel([
      nodigVan('HUUR', 'Sociale huur: 57'),
      nodigVan('HUUR', 'Woningen: hoogstens 100'),
      nodigVan('DICHT', 'Woningen: hoogstens 161'),
    ]),
  ).toEqual([
    'Sociale huur: 57. Dan haalt u HUUR. Of: woningen: hoogstens 100. Dan haalt u HUUR.',
    'Daarnaast is nodig: woningen: hoogstens 161. Dan haalt u DICHT.',
  ])
})
