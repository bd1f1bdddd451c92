import { describe, expect, it } from 'vitest'
import { loadRegelboeken } from '../../../src/adapters/rules/load.ts'
import { verifyBewijs } from '../../../src/app/bewijs/verify-bewijs.ts'
import { chooseHerspeling } from '../../../src/app/herspeel/choose-herspeling.ts'
import { renderHerspelingCsv } from '../../../src/app/herspeel/csv.ts'
import { eachGeval, listGevallen } from '../../../src/app/herspeel/read-gevallen.ts'
import { replayAlles } from '../../../src/app/herspeel/replay-alles.ts'
import type { BeoordelingMetBewijs } from '../../../src/app/ports/beoordelingen.ts'
import { createBoeken } from '../../../src/app/regelboek/boeken.ts'
import { renderHerspeling } from '../../../src/cli/tekst/rapport-herspeling.ts'
import { KOERS, plantOntwerp, readProef } from '../../hulp/ontwerp.ts'
import {
  boek,
  catchFout,
  createProef,
  createProefApp,
  INITIATIEF,
  RD,
  withVisie,
} from '../../hulp/proef.ts'

const GS01 = 'groen/GS-01-hoogte-past-bij-de-wijk'

/** The homes plan with this many storeys, in this part of the city (RD, m). */
const plan = (bouwlagenMax: number, x = 233300) => ({
  ...INITIATIEF,
  naam: `${bouwlagenMax} lagen`,
  locatie: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 556150],
        [x + 100, 556150],
        [x + 100, 556350],
        [x, 556350],
        [x, 556150],
      ],
    ],
  },
  feiten: { ...INITIATIEF.feiten, bouwlagenMax },
})

/** A draft in which buildings may have three storeys instead of four. */
const LAGER = {
  [`${GS01}.yaml`]: readProef(`proefvisie/${GS01}.yaml`)
    .replace('2026-01-01', '2027-01-01')
    .replace('value: { fact: maxBouwlagen }', 'value: 3'),
  [`${GS01}.cases.yaml`]: readProef(`proefvisie/${GS01}.cases.yaml`)
    .replace('bouwlagenMax: 4', 'bouwlagenMax: 3')
    .replace('bouwlagenMax: 5', 'bouwlagenMax: 4'),
}

const createOmgeving = (bestanden: Readonly<Record<string, string>>, visie?: string) =>
  createProef(loadRegelboeken(plantOntwerp(bestanden, visie)))

const play = (
  { omgeving }: ReturnType<typeof createProef>,
  initiatieven: readonly unknown[],
  meld?: (aantal: number) => void,
) =>
  replayAlles(omgeving, {
    ...chooseHerspeling(omgeving, {}),
    gevraagd: {},
    gevallen: listGevallen(initiatieven, 'lijst', RD),
    ...(meld && { meld }),
  })

describe('een concept met één gewijzigde regel', () => {
  it('kantelt precies de gevallen die het raakt, en noemt die regel', async () => {
    const { kantelingen, totalen, nietHerspeeld } = await play(
      createOmgeving(LAGER),
      [1, 2, 3, 4, 5, 6].map((lagen) => plan(lagen)),
    )
    expect(nietHerspeeld).toEqual([])
    expect(kantelingen.map(({ naam }) => naam)).toEqual(['4 lagen'])
    expect(kantelingen[0]).toMatchObject({
      kenmerk: 'lijst/3',
      gebieden: ['wijk-noord', 'stad'],
      richting: 'lager',
      oorzaken: [
        {
          soort: 'regel',
          id: 'GS-01',
          gebied: 'wijk-noord',
          richting: 'verlaagt',
          van: 'ja',
          naar: 'afweging_nodig',
          door: { soort: 'gewijzigd' },
        },
      ],
    })
    expect(totalen).toMatchObject({
      gevallen: 6,
      gekanteld: 1,
      lager: 1,
      hoger: 0,
      anders: 0,
      onbeslist: 0,
    })
    expect(totalen.perOorzaak).toEqual([
      { soort: 'regel', ids: ['GS-01'], label: 'De hoogte past bij de wijk', gekanteld: 1 },
    ])
    expect(totalen.perPrincipe).toEqual([
      {
        id: 'groene_stad',
        label: 'Groene stad',
        gekanteld: 1,
        lager: 1,
        hoger: 0,
        anders: 0,
        onbeslist: 0,
        andereStand: 1,
      },
    ])
    expect(totalen.perGebied.find(({ id }) => id === 'wijk-noord')).toMatchObject({
      gevallen: 6,
      gekanteld: 1,
    })
    expect(totalen.perActiviteit).toMatchObject([{ id: 'wonen', gevallen: 6, gekanteld: 1 }])
  })

  it('kantelt niets als het alleen de woorden verandert', async () => {
    const { [`${GS01}.yaml`]: _, ...rest } = LAGER
    const woorden = readProef(`proefvisie/${GS01}.yaml`)
      .replace('Uw plan is te hoog.', 'Uw plan is echt te hoog.')
      .replace('2026-01-01', '2027-01-01')
    const cases = readProef(`proefvisie/${GS01}.cases.yaml`)
    const bestanden = { ...rest, [`${GS01}.yaml`]: woorden, [`${GS01}.cases.yaml`]: cases }
    const { kantelingen } = await play(
      createOmgeving(bestanden),
      [3, 4, 5].map((lagen) => plan(lagen)),
    )
    expect(kantelingen).toEqual([])
  })

  it('die vervalt, noemt die regel als wat het advies verhoogt', async () => {
    const GS02 = 'groen/GS-02-beeld-past'
    const bestanden = {
      // It takes over what GS-01 carried, so that GS-01 can go.
      [`${GS02}.yaml`]: readProef(`proefvisie/${GS02}.yaml`)
        .replace('2026-01-01', '2027-01-01')
        .replace('principe: groene_stad', 'principe: groene_stad\nmilieubeginsel: voorzorg'),
      [`${GS02}.cases.yaml`]: readProef(`proefvisie/${GS02}.cases.yaml`),
    }
    const proef = createOmgeving(bestanden, `${KOERS}vervallen: { regels: [GS-01] }\n`)
    const { kantelingen } = await play(proef, [plan(3), plan(6)])
    expect(kantelingen.map(({ naam, richting }) => [naam, richting])).toEqual([
      ['6 lagen', 'hoger'],
    ])
    expect(kantelingen[0]?.oorzaken).toMatchObject([
      { id: 'GS-01', richting: 'verhoogt', door: { soort: 'vervallen' } },
    ])
  })
})

describe('een concept dat naar een feit vraagt dat ontbreekt', () => {
  /** A draft in which the rule holds for more than `vanaf` homes, instead of three. */
  const from = (vanaf: number) => ({
    [`${GS01}.yaml`]: readProef(`proefvisie/${GS01}.yaml`)
      .replace('2026-01-01', '2027-01-01')
      .replace('operator: greaterThan, value: 3', `operator: greaterThan, value: ${vanaf}`),
    [`${GS01}.cases.yaml`]: readProef(`proefvisie/${GS01}.cases.yaml`)
      .replaceAll('woningenNieuw: 10', 'woningenNieuw: 50')
      .replaceAll('sociaalHuurAantal: 3', 'sociaalHuurAantal: 15')
      .replace('woningenNieuw: 3 }', `woningenNieuw: ${vanaf} }`),
  })
  const withoutHeight = (woningenNieuw: number) => {
    const { bouwlagenMax: _, ...feiten } = plan(3).feiten
    return { ...plan(3), feiten: { ...feiten, woningenNieuw, sociaalHuurAantal: woningenNieuw } }
  }

  it('maakt het advies onbeslist, en telt dat niet als lager', async () => {
    const uitslag = await play(createOmgeving(from(2)), [withoutHeight(3)])
    const [gekanteld] = uitslag.kantelingen
    expect(gekanteld).toMatchObject({
      nieuw: { conclusie: 'nog_niet_te_zeggen' },
      richting: 'onbeslist',
      oorzaken: [{ id: 'GS-01', richting: 'maakt_onbeslist', ontbreekt: ['bouwlagenMax'] }],
    })
    expect(gekanteld?.oorzaken[0]?.tekst).toMatch(
      /maakt het advies onbeslist\. Nu onbeslist: bouwlagen ontbreekt\.$/,
    )
    expect(uitslag.totalen).toMatchObject({ gekanteld: 1, lager: 0, onbeslist: 1 })
    expect(uitslag.totalen.perGebied[0]).toMatchObject({ lager: 0, onbeslist: 1 })
    expect(renderHerspelingCsv(uitslag).split('\r\n')[1]).toContain(',onbeslist,regel,GS-01,')
    expect(renderHerspeling(uitslag, boek.visie).replaceAll(/\s+/g, ' ')).toContain(
      '(0 lager, 0 hoger, 0 deels lager en deels hoger, 1 onbeslist omdat een gegeven ontbreekt)',
    )
  })

  it('en telt andersom niet als hoger dat het feit niet meer nodig is', async () => {
    const { kantelingen, totalen } = await play(createOmgeving(from(20)), [withoutHeight(10)])
    expect(kantelingen[0]).toMatchObject({
      oud: { conclusie: 'nog_niet_te_zeggen' },
      richting: 'onbeslist',
      oorzaken: [{ id: 'GS-01', richting: 'maakt_beslist', ontbreekt: ['bouwlagenMax'] }],
    })
    expect(totalen).toMatchObject({ gekanteld: 1, hoger: 0, onbeslist: 1 })
  })
})

describe('een concept dat de stand kantelt', () => {
  const wonen = (rest: string) => ({
    'gebieden/wijk-noord.yaml': `id: wijk-noord\nhouding:\n  wonen: { stand: nee_tenzij, tekst: Nee., bron: [{ document: proef }], ${rest} }\n`,
  })
  const visieBevestigd = 'herkomst: visie, werking: bevestigd'

  it('zegt van welke stand naar welke, hoe hard, en waardoor', async () => {
    const uitslag = await play(createOmgeving(wonen(visieBevestigd)), [plan(3), plan(3), plan(5)])
    const [eerste] = uitslag.kantelingen
    expect(eerste?.nieuw.richting).toEqual({ stand: 'nee_tenzij', hardheid: 'vast' })
    expect(eerste?.stand).toMatchObject({
      richting: 'lager',
      oorzaken: [
        { soort: 'houding', id: 'wonen', gebied: 'wijk-noord', door: { soort: 'gebied' } },
      ],
    })
    expect(eerste?.stand?.oorzaken[0]?.tekst).toMatch(/verlaagt de stand/)
    const { standen, gevallen } = uitslag.totalen
    expect([standen.gekanteld, standen.lager, gevallen]).toEqual([3, 3, 3])
    expect(standen.overgangen).toMatchObject([
      { van: eerste?.oud.richting, naar: eerste?.nieuw.richting, aantal: 2 },
      { naar: { stand: 'strijdig' }, aantal: 1 },
    ])
    expect(standen.perOorzaak).toMatchObject([
      { soort: 'gebied', ids: ['wijk-noord'], gekanteld: 3 },
    ])
    const tekst = renderHerspeling(uitslag, boek.visie).replaceAll(/\s+/g, ' ')
    expect(tekst).toContain('Bij 3 van 3 kantelt de stand: 3 lager.')
    expect(tekst).toMatch(/De stand gaat van “[^”]+” naar “hier niet, tenzij, staat vast”/)
    const rijen = renderHerspelingCsv(uitslag).split('\r\n').slice(1, -1)
    expect(rijen.some((rij) => /,stand,\w+,\w*,nee_tenzij,vast,lager$/.test(rij))).toBe(true)
  })
})

describe('een bewaard geval', () => {
  it('heeft erbij wat destijds is vastgelegd, en van voor de richting dat die er niet was', async () => {
    const proef = createOmgeving(LAGER)
    const { post, omgeving } = createProefApp(proef)
    const nieuw = (await (await post('/v1/beoordelingen', plan(4))).json()) as Record<
      string,
      unknown
    >
    const { richting: _, ...oud } = nieuw
    const anders = { ...nieuw, richting: { stand: 'strijdig', hardheid: 'vast' } }
    const uitslag = await replayAlles(omgeving, {
      ...chooseHerspeling(omgeving, {}),
      gevraagd: {},
      gevallen: listGevallen([nieuw, oud, anders], 'lijst'),
    })
    expect(uitslag.totalen).toMatchObject({
      andersDanVastgelegd: 0,
      standen: { andersDanVastgelegd: 1, vanVoorRichting: 1 },
    })
    const [een, twee] = uitslag.kantelingen
    expect(een?.vastgelegd?.richting).toEqual(een?.oud.richting)
    expect(twee?.vastgelegd).toEqual({ conclusie: een?.oud.conclusie })
    const tekst = renderHerspeling(uitslag, boek.visie).replaceAll(/\s+/g, ' ')
    expect(tekst).toMatch(/Destijds vastgelegd: [^(]+\(van voor de richting\)/)
    expect(tekst).toContain('1 is van voor de richting: daarvan is geen stand vastgelegd.')
  })
})

describe('een concept met een verschoven grens', () => {
  it('noemt die grens', async () => {
    // Wijk Noord states its own stance on work, so an office tips where the border passes it.
    const kleiner = readProef('proefvisie/gebieden/wijk-noord.geojson').replaceAll(
      '233000',
      '233500',
    )
    const proef = createOmgeving({ 'gebieden/wijk-noord.geojson': kleiner })
    const kantoor = (x: number) => ({
      ...plan(2, x),
      feiten: { activiteiten: ['kantoor'], functieOud: 'kantoor' },
    })
    const { kantelingen, verschil, totalen } = await play(proef, [kantoor(233100), kantoor(233700)])
    expect(verschil).toMatchObject({ regels: [], grenzen: ['wijk-noord'], profielen: [] })
    expect(kantelingen.map(({ kenmerk }) => kenmerk)).toEqual(['lijst/0'])
    for (const { door } of kantelingen[0]?.oorzaken ?? []) {
      expect(door).toEqual({ soort: 'grens', ids: ['wijk-noord'] })
    }
    expect(totalen.perOorzaak).toMatchObject([
      { soort: 'grens', ids: ['wijk-noord'], label: 'Wijk Noord', gekanteld: 1 },
    ])
  })
})

describe('een concept met een andere houding', () => {
  it('noemt het gebied', async () => {
    const houding =
      '{ stand: ja_mits, tekst: Soms., herkomst: visie, werking: bevestigd, bron: [{ document: proef }] }'
    const proef = createOmgeving({
      'gebieden/wijk-noord.yaml': `id: wijk-noord\nhouding:\n  wonen: ${houding}\n`,
    })
    const { kantelingen } = await play(proef, [plan(3)])
    expect(kantelingen[0]?.oorzaken).toMatchObject([
      { soort: 'houding', id: 'wonen', door: { soort: 'gebied', ids: ['wijk-noord'] } },
    ])
  })
})

describe('naspelen', () => {
  it('stopt niet voor een geval dat niet te lezen is, en zegt welk en waarom', async () => {
    const fout = { ...plan(3), feiten: { bouwlagenMax: -1 } }
    const { nietHerspeeld, totalen } = await play(createOmgeving(LAGER), [plan(4), fout, 7])
    expect(totalen.gevallen).toBe(1)
    expect(nietHerspeeld.map(({ kenmerk }) => kenmerk)).toEqual(['lijst/1', 'lijst/2'])
    expect(nietHerspeeld[0]?.fouten[0]).toMatchObject({ pointer: '/feiten/bouwlagenMax' })
  })

  it('houdt de volgorde en meldt de voortgang', async () => {
    const gemeld: number[] = []
    const gevallen = Array.from({ length: 250 }, () => plan(4))
    const { kantelingen } = await play(createOmgeving(LAGER), gevallen, (n) => gemeld.push(n))
    expect(gemeld).toEqual([100, 200, 250])
    expect(kantelingen.map(({ kenmerk }) => kenmerk)).toEqual(gevallen.map((_, i) => `lijst/${i}`))
  })

  it('geeft in CSV een rij per oorzaak, en voert geen formule uit', async () => {
    const uitslag = await play(createOmgeving(LAGER), [{ ...plan(4), naam: '=1+1' }])
    const [kop, rij, stand, leeg] = renderHerspelingCsv(uitslag).split('\r\n')
    expect(kop?.split(',').slice(0, 6)).toEqual([
      'kenmerk',
      'naam',
      'activiteiten',
      'gebieden',
      'was',
      'wordt',
    ])
    expect(rij).toMatch(
      /^lijst\/0,'=1\+1,wonen,wijk-noord stad,ja_mits,afweging_nodig,.*,GS-01,wijk-noord,gewijzigd,/,
    )
    expect(stand).toMatch(/,stand,past_mits,vast,past_niet,eigen_uitwerking,lager$/)
    expect(leeg).toBe('')
  })

  it('speelt bewaarde beoordelingen na, en een oud bewijs klopt nog met beide geladen', async () => {
    const proef = createOmgeving(LAGER)
    const { post, omgeving } = createProefApp(proef)
    const antwoord = await post('/v1/beoordelingen', plan(4))
    const oud = (await antwoord.json()) as BeoordelingMetBewijs & { readonly id: string }
    expect(oud.bewijs.regelboek.id).toBe('proefvisie')
    const { totalen, kantelingen } = await replayAlles(omgeving, {
      ...chooseHerspeling(omgeving, {}),
      gevraagd: {},
      gevallen: eachGeval(omgeving.beoordelingen),
    })
    expect(totalen).toMatchObject({ gevallen: 1, gekanteld: 1, andersDanVastgelegd: 0 })
    expect(kantelingen[0]?.kenmerk).toBe(oud.id)
    expect(verifyBewijs(omgeving, oud).uitkomst).toBe('klopt')
  })
})

describe('de keuze van twee regelboeken', () => {
  const koers = withVisie({
    id: 'koers',
    status: 'ontwerp',
    geldigVan: '2027-01-01',
    beschikbaarVan: '2026-06-01',
  })
  const { omgeving } = createProef([boek, koers])

  it('is het enige concept naast het vastgestelde van vandaag', () => {
    const { oud, nieuw } = chooseHerspeling(omgeving, {})
    expect([oud.visie.id, nieuw.visie.id]).toEqual(['proefvisie', 'koers'])
  })

  it.each([
    [{ concept: 'koerz' }, '/concept', /niet geladen\. Bedoelt u "koers"/],
    [{ concept: 'proefvisie' }, '/concept', /ander regelboek/],
    [{ geldigOp: '2026-09-01' }, '/geldigOp', /"koers" geldt vanaf 2027-01-01/],
    [{ geldigOp: '2020-01-01', concept: 'proefvisie' }, '/geldigOp', /Geen vastgesteld regelboek/],
    [
      { beschikbaarOp: '2026-02-01', geldigOp: '2027-02-01' },
      '/beschikbaarOp',
      /bekend vanaf 2026-06-01/,
    ],
  ])('weigert %j', (keuze, pointer, melding) => {
    const { fouten } = catchFout(() => chooseHerspeling(omgeving, keuze))
    expect(fouten).toContainEqual(
      expect.objectContaining({ pointer, melding: expect.stringMatching(melding) }),
    )
  })

  it('zegt wat er mis is met een concept dat niet laadt', () => {
    const fout = { pointer: '', code: 'regelboek', melding: 'rules/koers/visie.yaml:1:1  fout.' }
    const bron = {
      ...omgeving,
      boeken: createBoeken(omgeving.boeken.all.slice(0, 1), [{ map: 'koers', fouten: [fout] }]),
    }
    const { fouten } = catchFout(() => chooseHerspeling(bron, { concept: 'koers' }))
    expect(fouten.map(({ melding }) => melding)).toEqual([
      'Regelboek "koers" is een ontwerp met 1 fout en is daarom niet geladen.',
      fout.melding,
    ])
  })
})
