import { describe, expect, it } from 'vitest'
import { RichtingGronden } from '../../../src/web/onderdelen/richting.tsx'
import {
  compareAanpassingen,
  listAanpassingen,
} from '../../../src/web/ontwikkelingen/notitie/aanpassingen.ts'
import { AndereVoorwaarden } from '../../../src/web/ontwikkelingen/notitie/andere-voorwaarden.tsx'
import { TeBesluiten } from '../../../src/web/ontwikkelingen/notitie/besluit.tsx'
import { listKeuzes } from '../../../src/web/ontwikkelingen/notitie/keuzes.ts'
import { listVoorwaarden } from '../../../src/web/ontwikkelingen/notitie/voorwaarden.ts'
import { listRedenen } from '../../../src/web/ontwikkelingen/notitie/woorden/redenen.ts'
import { toNotitie } from '../../../src/web/ontwikkelingen/notitie/woorden/toets-woorden.ts'
import { sayOpen } from '../../../src/web/ontwikkelingen/plan/delen-tabel.tsx'

const lees = (jsx: unknown) =>
  String(jsx ?? '')
    .replace(/<li>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
const schrijf = (...vraag: Parameters<typeof listKeuzes>) =>
  listKeuzes(...vraag).map(({ kop, uitleg }) => [`${kop}.`, ...uitleg].join(' '))
const spanning = (id: string, gebied: string) => ({
  ...{ soort: 'spanning', rol: 'stand', id, gebied, tekst: `Over ${id}.` },
})
const uitgelegd = (id: string) => ({
  ...{ id, oordeel: 'treedt_op', toelichting: { motivering: `Motivering ${id}.` } },
})
const door = ['noord', 'haven', 'west'].map((gebied) => spanning('stroom', gebied))
const richting = {
  stand: 'botst',
  door: [...door, spanning('stikstof', 'noord'), spanning('groei', 'noord')],
  tegenkracht: [],
}
const geheel = {
  richting,
  spanningen: ['stroom', 'stikstof', 'groei'].map(uitgelegd),
  uitkomsten: [],
  nodig: [],
  advies: { voorbehouden: [] },
}
const boek = {
  feiten: new Map([['boomWeg', { vraag: 'Verdwijnt er een boom?' }]]),
  regels: [],
  visie: {},
  spanningen: [
    { id: 'stroom', tussen: [{ label: 'Ruimte voor groei' }, { label: 'Zuinig met stroom' }] },
  ],
}

describe('een reden die van meer gebieden geldt', () => {
  it('staat in de notitie één keer, en de andere redenen staan er ook', () => {
    const redenen = listRedenen(
      { geheel, delen: [] } as never,
      { boek: { spanningen: [] } } as never,
    )
    expect(redenen.map(({ zin }) => zin)).toEqual([
      'Motivering stroom.',
      'Motivering stikstof.',
      'Motivering groei.',
    ])
  })

  it('en op het bord ook', () => {
    const tekst = lees(RichtingGronden({ richting, visie: {} } as never))
    expect(tekst.split('Over stroom.')).toHaveLength(2)
    expect(tekst).toContain('Over groei.')
  })
})

describe('wat er te besluiten is', () => {
  const variant = {
    ...{ id: 'b', naam: 'Zonder rand', richting: undefined, conclusie: 'ja', isEerste: false },
    ...{ anders: 'Rand vervalt.', andersom: '', beter: [], minder: [], verplaatst: [] },
    ...{ getallen: ['460 nieuwe woningen (40 woningen minder)'], isGelijk: false, waardoor: '' },
  }
  const telt = (waarde: number) => [{ soort: 'waarde', waarde }]
  const woningen = { id: 'w', label: 'aantal nieuwe woningen', eenheid: 'woningen' }
  const plan = {
    samen: telt(500),
    fasen: [{ delen: [{ deel: { id: 'rand' }, getallen: telt(40) }] }],
  }
  const vraag = {
    ...{ plan: { naam: 'Plan', versie: 2 }, uitkomst: { geheel, delen: [] }, boek },
    ...{ andere: [variant], bronnen: [], bepalend: [], metVoorwaarden: true },
    programmas: { kolommen: [woningen], plan },
  }

  it('is een keuze uit het plan, zijn varianten en niet verder gaan, en welk doel voorgaat', () => {
    const tekst = lees(TeBesluiten(vraag as never))
    expect(tekst).toContain('“Plan”, versie 2? Dit zijn de keuzes:')
    expect(tekst).toContain(
      'Keuze 1. Verder met het plan zoals het nu is, onder de voorwaarden die hieronder staan.',
    )
    expect(tekst).toContain(
      'Keuze 2. Verder met de variant “Zonder rand”. Rand vervalt. Dan telt het plan 460 nieuwe woningen (40 woningen minder) en wijst het op “van voor de richting”.',
    )
    expect(tekst).toContain(
      'Keuze 3. Niet verder met dit plan. Daarmee vervalt: 500 nieuwe woningen.',
    )
    expect(tekst).toContain('ruimte voor groei, of zuinig met stroom?')
    expect(tekst).toContain('staat daar los van: dat geldt, welk doel ook voorgaat.')
  })

  it('gaat niet verder zoals het nu is waar een deel eerst moet aanpassen', () => {
    const [zoals] = schrijf({ ...vraag, metAanpassingen: true } as never)
    expect(zoals).toMatch(
      /^Verder met het plan, met de aanpassingen en onder de voorwaarden die hieronder staan\. Het plan zoals het nu is telt 500 nieuwe woningen/,
    )
    const mist = { ...geheel, richting: { ...richting, stand: 'aanpassen' } }
    const [toch] = schrijf({
      ...{ ...vraag, uitkomst: { geheel: mist, delen: [] }, metAanpassingen: true },
    } as never)
    expect(toch).toContain(
      'zoals het nu is, zonder de aanpassingen en onder de andere voorwaarden die hieronder staan.',
    )
  })

  const mis = { soort: 'regel', rol: 'stand', id: 'BOS', gebied: 'bos' }
  const strijdig = { stand: 'strijdig', door: [mis], tegenkracht: [], alleenVast: 'zwijgt' }
  const delen = [
    { id: 'rand', naam: 'Rand', gebieden: ['bos'], richting: strijdig },
    { id: 'veld', naam: 'Veld', gebieden: ['veld'], richting: { stand: 'past', door: [] } },
  ]
  const inStrijd = {
    ...vraag,
    uitkomst: { geheel: { ...geheel, spanningen: [], richting: strijdig }, delen },
    bronnen: [
      { herkomst: 'hogere_regelgeving', werking: 'te_bevestigen' },
      { herkomst: 'eigen_uitwerking', werking: 'te_bevestigen' },
    ],
  }

  it('zegt van een tenzij wat dat vraagt, zo hard als waar het op rust', () => {
    const zeg = (hardheid: string, variant = false) => {
      const open = { stand: 'onbekend', hoogstens: 'nee_tenzij', door: [], tegenkracht: [] }
      const zeker = [{ soort: 'houding', id: 'wonen', rol: 'stand', hardheid }]
      const uitkomst = { geheel: { ...geheel, richting: { ...open, zeker } }, delen: [] }
      const ander = { ...vraag.andere[0], richting: open, uitkomst }
      const [zoals = '', andere = ''] = schrijf({
        ...vraag,
        ...(variant ? { andere: [ander] } : { uitkomst }),
      } as never)
      return variant ? andere : zoals
    }
    expect(zeg('vast')).toContain('Zo verdergaan vraagt een zwaarwegend belang')
    expect(zeg('te_bevestigen')).toContain('Als de gemeente bevestigt waar dit op rust, vraagt')
    for (const tekst of [zeg('eigen_uitwerking'), zeg('eigen_uitwerking', true)]) {
      expect(tekst).toContain('Pas als de gemeente die vaststelt, vraagt zo verdergaan')
      expect(tekst).not.toContain('Zo verdergaan vraagt')
    }
  })

  it('noemt ook een deel dat vast laag staat boven het laagste', () => {
    const kant = (stand: string, hoogstens?: string) => ({
      stand,
      door: [],
      tegenkracht: [],
      hoogstens,
    })
    const laag = kant('onbekend', 'nee_tenzij')
    const leden = [laag, kant('past_niet')].map((richting, i) => ({
      ...{ id: `d${i}`, naam: `Deel ${i}`, gebieden: [], richting, advies: {} },
    }))
    const [zoals] = schrijf({
      ...{ ...vraag, uitkomst: { geheel: { ...geheel, richting: laag }, delen: leden } },
    } as never)
    expect(zoals).toMatch(/Vast staat ook al: Deel 1 wijst op “past niet”/)
  })

  it('noemt het weglaten van een deel en de variant die dat is, één keer', () => {
    const keuzes = schrijf({
      ...inStrijd,
      andere: [{ ...variant, laatWeg: ['rand'] }],
    } as never)
    expect(keuzes.filter((keuze) => keuze.includes('Zonder rand'))).toEqual([
      expect.stringMatching(/^Verder zonder Rand: dat is de variant “Zonder rand”\./),
    ])
    expect(keuzes).toContain(
      'Verder met een andere plek voor Rand. Het plan houdt dan 40 nieuwe woningen van Rand. Welke plek dat is en hoe het plan er dan voor staat, is hier niet getoetst.',
    )
  })

  it('laat een variant die niets anders heeft niet kiezen, en een plek die getoetst is niet twee keer', () => {
    const gelijk = { ...variant, naam: 'Kopie', isGelijk: true }
    const verplaatst = { ...variant, naam: 'Elders', verplaatst: ['rand'] }
    const keuzes = schrijf({ ...inStrijd, andere: [gelijk, verplaatst] } as never).join(' ')
    expect(keuzes).not.toContain('Kopie')
    expect(keuzes).toContain('de variant “Elders”')
    expect(keuzes).not.toContain('Verder met een andere plek')
  })

  it('zegt wat verder gaan zoals het nu is betekent, van een plan dat in strijd is', () => {
    const [zoals] = schrijf(inStrijd as never)
    expect(zoals).toContain(
      'in strijd met de wet of regels van Rijk en provincie (of dit hier zo geldt, moet de gemeente nog bevestigen) en met een uitwerking van deze toets (niet vastgesteld)',
    )
    expect(zoals).toContain('De gemeente is gebonden aan de wet')
    expect(zoals).toContain('Een uitwerking van deze toets bindt het bestuur niet.')
    expect(zoals).not.toContain('eigen visie en beleid')
  })

  it('zegt wat weglaten kost als daar nog geen variant van is', () => {
    expect(schrijf({ ...inStrijd, andere: [] } as never)).toContain(
      'Verder zonder Rand. Daarmee vervalt: 40 nieuwe woningen van Rand. Daarvan is nog geen variant gemaakt en getoetst.',
    )
  })

  it('zegt bij weglaten dat het deel ook buiten de onzekere grens kan liggen', () => {
    const zin = 'De grens van Bos is hier onzeker (tolerantie 50 m): Rand kan erbuiten liggen.'
    const bepalend = [
      { deel: { ...delen[0], advies: {} }, redenen: [], bronnen: [], nodig: [], onzeker: [zin] },
    ]
    expect(schrijf({ ...inStrijd, andere: [], bepalend } as never).join(' ')).toContain(zin)
  })

  it('noemt ook elk ander deel dat niet past: met minder waar dat helpt, anders met iets anders', () => {
    const laag = (id: string, naam: string) => ({
      ...{ id, naam, gebieden: [], advies: { conclusie: 'afweging_nodig' } },
      richting: { stand: 'onbekend', hoogstens: 'nee_tenzij', door: [], tegenkracht: [] },
    })
    const nodig = [
      { kort: 'Aantal woningen: ten hoogste 96 in plaats van 150', haalt: 'Dat helpt.' },
    ]
    const bepalend = [
      { deel: laag('hof', 'Hof'), redenen: [], bronnen: [], nodig, grenzen: [], onzeker: [] },
      { deel: laag('veld', 'Veld'), redenen: [], bronnen: [], nodig: [], grenzen: [], onzeker: [] },
    ]
    const keuzes = schrijf({ ...vraag, andere: [], bepalend } as never)
    expect(keuzes[1]).toMatch(
      /^Verder met een aanpassing van Hof\. .*Aantal woningen: ten hoogste 96 in plaats van 150\. Dat helpt\./,
    )
    expect(keuzes[2]).toMatch(
      /^Verder zonder Veld, of met een ander gebruik of een andere plek ervoor\./,
    )
    expect(keuzes[2]).toContain('Dit kan samen met een andere keuze om verder te gaan.')
  })

  it('heeft voorwaarden in zinnen, en van één regel de wegen erheen als keuze', () => {
    const wijziging = { regel: 'HUUR', zelfdePlan: true, van: 5, naar: 4 }
    const nodig = [
      { regel: 'BOOM', feit: 'boomWeg', van: true, naar: false, zelfdePlan: true, kort: 'x' },
      { ...wijziging, feit: 'woningen', kort: 'Aantal woningen: 456 in plaats van 500.' },
      { ...wijziging, feit: 'huur', kort: 'Aantal huurwoningen: 150 in plaats van 137.' },
    ]
    const bron = { herkomst: 'visie', werking: 'bevestigd' }
    const uitkomsten = [
      { regel: 'BOOM', titel: 'De boom blijft staan', rustOp: { feiten: [] }, ...bron },
      { regel: 'HUUR', titel: 'Er is genoeg huur', rustOp: { feiten: [] }, ...bron },
    ]
    const uitkomst = { geheel: { ...geheel, nodig, uitkomsten }, delen: [] }
    expect(listVoorwaarden(uitkomst as never, boek as never).eerst).toEqual([
      {
        ...{ sleutel: 'BOOM nodig', regel: 'BOOM', wijziging: true },
        zin: 'De boom blijft staan: het antwoord op “Verdwijnt er een boom?” wordt nee, nu is het ja.',
        bron: expect.objectContaining(bron),
      },
      {
        ...{ sleutel: 'HUUR nodig', regel: 'HUUR', wijziging: true },
        zin: 'Er is genoeg huur, door een van deze: aantal woningen: 456 in plaats van 500; of aantal huurwoningen: 150 in plaats van 137.',
        bron: expect.objectContaining(bron),
      },
    ])
  })
})

describe('de woorden van een notitie', () => {
  it('zijn van de gemeente: wat de toets doet is niet van "ons", en een aanhaling blijft zoals zij is', () => {
    expect(toNotitie('De grens is onze eigen uitwerking. Wij vragen het vanaf 12.')).toBe(
      'De grens is een eigen uitwerking van deze toets. Deze toets vraagt het vanaf 12.',
    )
    expect(toNotitie('Naar onze lezing past dat bij “onze visie”; dan houden wij vier aan.')).toBe(
      'Naar de lezing van deze toets past dat bij “onze visie”; dan houdt deze toets vier aan.',
    )
    expect(toNotitie('Dit is een eigen getal van Visietoets.')).not.toContain('Visietoets')
  })

  it('laten weg wat de behandelaar moet doen, tenzij er anders niets staat', () => {
    expect(toNotitie('Het bos blijft (Bkl 7.6-7.8); lees het artikel van de provincie na.')).toBe(
      'Het bos blijft (Bkl 7.6-7.8).',
    )
    expect(toNotitie('De dichtheid is te hoog. Motiveer hoe groen een plek krijgt.')).toBe(
      'De dichtheid is te hoog.',
    )
    expect(toNotitie('Vraag een herplantplan.')).toBe('Vraag een herplantplan.')
  })
})

describe('wat van een deel nog open is', () => {
  const say = (vragen: number, voorbehouden: number) =>
    sayOpen({
      vragen: Array(vragen).fill('x'),
      advies: {
        voorbehouden: Array.from({ length: voorbehouden }, (_, i) => ({
          regel: `R${i}`,
          tekst: `Mits ${i}.`,
        })),
      },
    } as never)

  it('zijn gegevens en voorbehouden; niets is het alleen zonder beide', () => {
    expect(say(0, 6)).toBe('geen gegevens, 6 voorbehouden')
    expect(say(2, 1)).toBe('2 gegevens, 1 voorbehoud')
    expect(say(0, 0)).toBe('niets')
  })
})

describe('wat een deel eerst moet aanpassen', () => {
  const moet = (aantal: number) =>
    listAanpassingen([
      {
        deel: { id: 'hof', naam: 'Hof', richting: { stand: 'aanpassen', door: [] } },
        ...{ redenen: [], bronnen: [] },
        nodig: [
          { regel: 'DICHT', kort: `Woningen: 96 in plaats van ${aantal}`, haalt: 'Dan wel.' },
        ],
      },
    ] as never)

  it('komt erbij of vervalt bij een andere variant; hetzelfde met een ander getal vervalt niet', () => {
    const [zin] = ['Hof: woningen: 96 in plaats van 100. Dan wel.']
    expect(compareAanpassingen([], moet(100))).toEqual({ erbij: [zin], vervalt: [] })
    expect(compareAanpassingen(moet(100), [])).toEqual({ erbij: [], vervalt: [zin] })
    expect(compareAanpassingen(moet(100), moet(100))).toEqual({ erbij: [], vervalt: [] })
    expect(compareAanpassingen(moet(110), moet(100))).toEqual({ erbij: [zin], vervalt: [] })
  })

  it('staat bij die variant, die dan niet dezelfde voorwaarden heeft', () => {
    const uitkomst = { geheel: { ...geheel, nodig: [] }, delen: [] }
    const toon = (aanpassingen: unknown) =>
      lees(
        AndereVoorwaarden({
          ...{ boek, nummers: new Map(), aanpassingen: [] },
          voorwaarden: listVoorwaarden(uitkomst as never, boek as never),
          andere: [{ naam: 'Vol', uitkomst, aanpassingen }],
        } as never),
      )
    expect(toon(moet(100))).toContain('Bij “Vol” komt erbij: Hof: woningen: 96 in plaats van 100.')
    expect(toon([])).toContain('gelden dezelfde voorwaarden')
  })
})
