import { describe, expect, it } from 'vitest'
import { checkFeiten } from '../../../src/app/invoer/check-feiten.ts'
import { readInvoer } from '../../../src/app/invoer/read-invoer.ts'
import { boek, catchFout, createProef, INITIATIEF, RD, withVisie } from '../../hulp/proef.ts'

const { omgeving } = createProef()
const BEHANDELAAR = { alsBehandelaar: true, concept: false }
const INITIATIEFNEMER = { alsBehandelaar: false, concept: true }

const readWith = (anders: object, mag = BEHANDELAAR) => ({
  inhoud: { ...INITIATIEF, ...anders },
  contentCrs: RD,
  mag,
})
const faultsOf = (anders: object, mag = BEHANDELAAR) =>
  catchFout(() => readInvoer(readWith(anders, mag), omgeving)).fouten
const withFeiten = (feiten: object, mag = BEHANDELAAR) => faultsOf({ feiten }, mag)

describe('de invoer', () => {
  it('komt er goed uit met de peildatum van vandaag en het geldige regelboek', () => {
    const { initiatief, peildatum, toetser, locatie } = readInvoer(readWith({}), omgeving)
    expect(initiatief).toMatchObject({ naam: 'Tien woningen', feiten: INITIATIEF.feiten })
    expect(peildatum).toEqual({ geldigOp: '2026-09-01', beschikbaarOp: '2026-09-01' })
    expect(toetser.regelboek.visie.id).toBe('proefvisie')
    expect(locatie.isVlak).toBe(true)
  })

  it('mist nooit een feit', () => {
    expect(readInvoer(readWith({ feiten: undefined }), omgeving).initiatief.feiten).toEqual({})
    const zonder = { inhoud: { naam: 'x', locatie: INITIATIEF.locatie }, contentCrs: RD }
    expect(readInvoer({ ...zonder, mag: BEHANDELAAR }, omgeving).initiatief.feiten).toEqual({})
  })

  it('neemt "onbekend_bij_initiatiefnemer" aan voor elk feit dat iemand kan opgeven', () => {
    const vragen = [...boek.feiten.values()].filter(({ herkomst }) =>
      ['initiatief', 'behandelaar'].includes(herkomst),
    )
    const feiten = Object.fromEntries(vragen.map(({ id }) => [id, 'onbekend_bij_initiatiefnemer']))
    expect(readInvoer(readWith({ feiten }), omgeving).initiatief.feiten).toEqual(feiten)
    expect(vragen.length).toBeGreaterThan(5)
  })

  it.each([
    [{ bouwlagenMx: 3 }, '/feiten/bouwlagenMx', 'onbekend_feit', 'Bedoelt u "bouwlagenMax"?'],
    [{ xyzzy: 3 }, '/feiten/xyzzy', 'onbekend_feit', '"xyzzy" is geen feit in dit regelboek.'],
    [{ 'a/b~c': 3 }, '/feiten/a~1b~0c', 'onbekend_feit', 'geen feit'],
    [{ bouwlagenMax: '3' }, '/feiten/bouwlagenMax', 'verkeerd_type', 'stuur 3 zonder'],
    [{ bouwlagenMax: '3,5' }, '/feiten/bouwlagenMax', 'verkeerd_type', 'stuur 3.5 zonder'],
    [{ bouwlagenMax: '12 lagen' }, '/feiten/bouwlagenMax', 'eenheid_in_waarde', 'stuur 12, niet'],
    [{ woningenNieuw: '1.000' }, '/feiten/woningenNieuw', 'verkeerd_type', 'stuur 1000 zonder'],
    [{ bouwlagenMax: '1.234,5' }, '/feiten/bouwlagenMax', 'verkeerd_type', 'stuur 1234.5 zonder'],
    [{ bouwlagenMax: '1,2,3' }, '/feiten/bouwlagenMax', 'verkeerd_type', 'niet "1,2,3"'],
    [{ bouwlagenMax: '3 bouwlagen' }, '/feiten/bouwlagenMax', 'eenheid_in_waarde', 'stuur 3, niet'],
    [
      { bouwlagenMax: 'weet ik niet' },
      '/feiten/bouwlagenMax',
      'verkeerd_type',
      'Weet u het niet? Stuur dan "onbekend_bij_initiatiefnemer".',
    ],
    [
      { participatieGedaan: '?' },
      '/feiten/participatieGedaan',
      'verkeerd_type',
      'Weet u het niet?',
    ],
    [{ functieOud: 'onbekend' }, '/feiten/functieOud', 'onbekende_waarde', 'Weet u het niet?'],
    [{ bouwlagen: 3 }, '/feiten/bouwlagen', 'onbekend_feit', 'Bedoelt u "bouwlagenMax"?'],
    [{ bouwlagenMax: '12 m' }, '/feiten/bouwlagenMax', 'eenheid_in_waarde', 'laat "m" weg'],
    [
      { bouwlagenMax: 'hoog' },
      '/feiten/bouwlagenMax',
      'verkeerd_type',
      'een getal zijn (in lagen)',
    ],
    [{ bouwlagenMax: [3] }, '/feiten/bouwlagenMax', 'verkeerd_type', 'een getal zijn'],
    [
      { bouwlagenMax: null },
      '/feiten/bouwlagenMax',
      'verkeerd_type',
      'laat een feit dat u niet weet weg',
    ],
    [{ bouwlagenMax: -1 }, '/feiten/bouwlagenMax', 'buiten_grenzen', 'ten minste 0 lagen'],
    [
      { woningenNieuw: 5001 },
      '/feiten/woningenNieuw',
      'buiten_grenzen',
      'tussen 0 en 5000 woningen',
    ],
    [{ woningenNieuw: 2.5 }, '/feiten/woningenNieuw', 'geen_geheel_getal', 'geheel getal'],
    [
      { woningenNieuw: Number.POSITIVE_INFINITY },
      '/feiten/woningenNieuw',
      'getal_te_groot',
      'te groot',
    ],
    [{ functieOud: 'kantor' }, '/feiten/functieOud', 'onbekende_waarde', 'Bedoelt u "kantoor"?'],
    [{ functieOud: 3 }, '/feiten/functieOud', 'verkeerd_type', 'een tekst zijn uit: wonen'],
    [{ activiteiten: 'wonen' }, '/feiten/activiteiten', 'verkeerd_type', 'moet een lijst zijn'],
    [{ activiteiten: [] }, '/feiten/activiteiten', 'lege_lijst', 'ten minste één'],
    [{ activiteiten: ['wonen', 'wonn'] }, '/feiten/activiteiten/1', 'onbekende_waarde', '"wonen"'],
    [{ activiteiten: ['wonen', 'wonen'] }, '/feiten/activiteiten/1', 'dubbele_waarde', 'al'],
    [
      { participatieGedaan: 'ja' },
      '/feiten/participatieGedaan',
      'verkeerd_type',
      'ja of nee zijn (in',
    ],
    [{ startDatum: '2026-02-30' }, '/feiten/startDatum', 'verkeerd_type', 'bestaande datum'],
    [
      { sociaalHuurPct: 30 },
      '/feiten/sociaalHuurPct',
      'berekend_feit',
      'uit woningenNieuw, sociaal',
    ],
    [{ inBebouwdeKom: true }, '/feiten/inBebouwdeKom', 'berekend_feit', 'volgt uit de locatie'],
    [{ maxBouwlagen: 9 }, '/feiten/maxBouwlagen', 'berekend_feit', 'gebiedsprofiel'],
    [
      { woningenNieuw: 10, sociaalHuurAantal: 11 },
      '/feiten/sociaalHuurAantal',
      'meer_dan_geheel',
      '"Sociale huurwoningen" (11) is meer dan "Nieuwe woningen" (10).',
    ],
  ])('wijst %j af', (feiten, pointer, code, melding) => {
    const fouten = withFeiten(feiten)
    expect(fouten).toContainEqual({ pointer, code, melding: expect.stringContaining(melding) })
  })

  it('wijst getallen af die elkaar tegenspreken: elke laag heeft hoogte nodig', () => {
    const feiten = new Map(boek.feiten)
    const lagen = feiten.get('bouwlagenMax')
    const woningen = feiten.get('woningenNieuw')
    if (lagen === undefined || woningen === undefined) throw new Error('feit ontbreekt')
    feiten.set('hoogte', {
      ...woningen,
      id: 'hoogte',
      eenheid: 'm',
      label: 'Hoogte',
      geheel: false,
    })
    feiten.set('bouwlagenMax', { ...lagen, vraagt: { feit: 'hoogte', perEenheid: 1.5 } })
    const check = (plan: object) => checkFeiten(plan, feiten, { alsBehandelaar: false })
    expect(check({ bouwlagenMax: 36, hoogte: 2.5 })).toEqual([
      {
        pointer: '/feiten/bouwlagenMax',
        code: 'spreekt_tegen',
        melding: '"Bouwlagen" (36) past niet bij "Hoogte" (2,5 m): reken voor elk minstens 1,5 m.',
      },
    ])
    expect(check({ bouwlagenMax: 3, hoogte: 4.5 })).toEqual([])
    expect(check({ bouwlagenMax: 3, hoogte: 4.4 })).toHaveLength(1)
    expect(check({ bouwlagenMax: 36 })).toEqual([])
  })

  it('weigert wat een getal minstens vraagt en niet krijgt, bij de activiteiten die het noemt', () => {
    const feiten = new Map(boek.feiten)
    const woningen = feiten.get('sociaalHuurAantal')
    if (woningen === undefined) throw new Error('feit ontbreekt')
    feiten.set('bouwlagenMax', { ...woningen, id: 'bouwlagenMax', label: 'Bouwlagen' })
    feiten.set('hoogte', { ...woningen, id: 'hoogte', label: 'Hoogte', eenheid: 'm' })
    const vraagt = [
      { feit: 'bouwlagenMax', minstens: 1, bij: ['wonen'], zin: 'een woning heeft een laag.' },
      { feit: 'hoogte', minstens: 2 },
    ]
    feiten.set('woningen', { ...woningen, id: 'woningen', label: 'Woningen', vraagt })
    const say = (plan: object) =>
      checkFeiten(plan, feiten, { alsBehandelaar: false })
        .filter(({ code }) => code === 'spreekt_tegen')
        .map(({ melding }) => melding)
    const wonen = { activiteiten: ['wonen'] }
    expect(say({ ...wonen, woningen: 4, bouwlagenMax: 0, hoogte: 1 })).toEqual([
      '"Woningen" (4) past niet bij "Bouwlagen" (0 woningen): een woning heeft een laag.',
      '"Woningen" (4) past niet bij "Hoogte" (1 m): reken op minstens 2 m.',
    ])
    expect(say({ ...wonen, woningen: 4, bouwlagenMax: 1, hoogte: 2 })).toEqual([])
    expect(say({ ...wonen, woningen: 0, bouwlagenMax: 0, hoogte: 0 })).toEqual([])
    expect(say({ activiteiten: ['horeca'], woningen: 4, bouwlagenMax: 0 })).toEqual([])
    expect(say({ woningen: 4, bouwlagenMax: 0 })).toEqual([])
  })

  it('rekent sociale huur en middenhuur samen', () => {
    const feiten = new Map(boek.feiten)
    const aantal = feiten.get('sociaalHuurAantal')
    if (aantal === undefined) throw new Error('feit ontbreekt')
    for (const [id, label] of [
      ['sociaalHuurAantal', 'Sociale huur'],
      ['middenhuurAantal', 'Middenhuur'],
    ] as const) {
      feiten.set(id, { ...aantal, id, label, verdeling: 'huur' })
    }
    const { omgeving: ruimer } = createProef([{ ...boek, feiten }])
    const verzoek = readWith({
      feiten: { woningenNieuw: 10, sociaalHuurAantal: 6, middenhuurAantal: 5 },
    })
    expect(catchFout(() => readInvoer(verzoek, ruimer)).fouten[0]?.melding).toBe(
      '"Sociale huur" (6) en "Middenhuur" (5) zijn samen 11: dat is meer dan "Nieuwe woningen" (10).',
    )
    const past = { woningenNieuw: 11, sociaalHuurAantal: 6, middenhuurAantal: 5 }
    expect(() => readInvoer(readWith({ feiten: past }), ruimer)).not.toThrow()
  })

  it('laat alleen een behandelaar beoordelen en grenzen bevestigen', () => {
    const anders = {
      feiten: { beeldPast: true },
      bevestigdeGebieden: ['wijk-noord'],
      betwisteGebieden: { stad: false },
    }
    expect(readInvoer(readWith(anders), omgeving).initiatief).toMatchObject(anders)
    expect(faultsOf(anders, INITIATIEFNEMER).map(({ pointer }) => pointer)).toEqual([
      '/feiten/beeldPast',
      '/bevestigdeGebieden',
      '/betwisteGebieden',
    ])
  })

  it.each([
    [{ naam: '  ' }, '/naam', 'leeg'],
    [{ naam: undefined }, '/naam', 'ontbreekt'],
    [{ naam: 3 }, '/naam', 'verkeerd_type'],
    [{ naam: 'x'.repeat(201) }, '/naam', 'buiten_grenzen'],
    [{ naam: 'nul\0teken' }, '/naam', 'ongeldige_tekst'],
    [{ omschrijving: 'half \ud800 teken' }, '/omschrijving', 'ongeldige_tekst'],
    [{ locatie: undefined }, '/locatie', 'ontbreekt'],
    [{ bufferM: 0 }, '/bufferM', 'buiten_grenzen'],
    [{ geldigOp: '2026-02-30' }, '/geldigOp', 'verkeerd_formaat'],
    [{ geldigOp: '1999-01-01' }, '/geldigOp', 'geen_geldig_regelboek'],
    [{ feiten: [] }, '/feiten', 'verkeerd_type'],
    [{ feitn: {} }, '/feitn', 'onbekend_veld'],
    [{ regelboek: 'proefvisi' }, '/regelboek', 'onbekend_regelboek'],
    [{ bevestigdeGebieden: ['wijk-nord'] }, '/bevestigdeGebieden/0', 'onbekend_gebied'],
    [{ betwisteGebieden: { 'wijk-nord': true } }, '/betwisteGebieden/wijk-nord', 'onbekend_gebied'],
    [{ betwisteGebieden: { 'wijk-noord': 1 } }, '/betwisteGebieden/wijk-noord', 'verkeerd_type'],
    [{ betwisteGebieden: ['wijk-noord'] }, '/betwisteGebieden', 'verkeerd_type'],
  ])('wijst %j af', (anders, pointer, code) => {
    expect(faultsOf(anders)).toEqual([{ pointer, code, melding: expect.any(String) }])
  })

  it('wijst beschikbaarOp aan als het regelboek toen nog niet bekend was', () => {
    expect(faultsOf({ beschikbaarOp: '2019-01-01' }).map(({ pointer }) => pointer)).toEqual([
      '/beschikbaarOp',
    ])
  })

  it('oordeelt niet ook nog over een getal dat niet te lezen is', () => {
    const feiten = { woningenNieuw: Number.POSITIVE_INFINITY }
    expect(withFeiten(feiten).map(({ code }) => code)).toEqual(['getal_te_groot'])
  })

  it('neemt geen buffer aan om een vlak, want die zou niets doen', () => {
    expect(faultsOf({ bufferM: 25 }).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/bufferM', 'buffer_bij_vlak'],
    ])
    const locatie = { type: 'Point', coordinates: [233350, 556250] }
    expect(() => readInvoer(readWith({ locatie, bufferM: 25 }), omgeving)).not.toThrow()
  })

  it('noemt alle fouten tegelijk: kop, locatie en feiten', () => {
    const pointers = faultsOf({
      naam: '',
      locatie: { type: 'Point', coordinates: [6.55, 52.99] },
      feiten: { bouwlagenMax: '3 m', woningenNieuw: -1 },
      geldigop: '2026-01-01',
    }).map(({ pointer }) => pointer)
    expect(pointers).toEqual([
      '/naam',
      '/geldigop',
      '/locatie/coordinates',
      '/feiten/bouwlagenMax',
      '/feiten/woningenNieuw',
    ])
  })

  it.each([[null], [[]], ['tekst'], [3]])('wil een object, niet %j', (inhoud) => {
    const { fouten } = catchFout(() => readInvoer({ inhoud, mag: BEHANDELAAR }, omgeving))
    expect(fouten).toEqual([
      { pointer: '', code: 'verkeerd_type', melding: 'De inhoud moet een object zijn.' },
    ])
  })

  it('kijkt niet verder dan 32 niveaus diep', () => {
    const locatie = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000))
    expect(faultsOf({ locatie }).map(({ code }) => code)).toEqual(['te_diep'])
  })

  it('telt een concept alleen mee als iemand erom vraagt, en nooit in een echt advies', () => {
    const concept = withVisie({ id: 'concept', status: 'ontwerp', geldigVan: '2026-06-01' })
    const { omgeving: beide } = createProef([concept, boek])
    const { toetser } = readInvoer(readWith({}), beide)
    expect(toetser.regelboek.visie.id).toBe('proefvisie')
    const gevraagd = readWith({ regelboek: 'concept' }, INITIATIEFNEMER)
    expect(readInvoer(gevraagd, beide).toetser.regelboek.visie.id).toBe('concept')
    const echt = readWith({ regelboek: 'concept' })
    expect(catchFout(() => readInvoer(echt, beide)).fouten[0]?.code).toBe(
      'regelboek_niet_vastgesteld',
    )
  })
})
