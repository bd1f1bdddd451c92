import type { Feit } from '../../../src/domain/model/feit.ts'
import type { Gebied } from '../../../src/domain/model/gebied.ts'
import type { Ligging, LiggingRegel } from '../../../src/domain/model/ligging.ts'
import type { RegelDefinitie } from '../../../src/domain/model/regel.ts'
import type { Regelboek } from '../../../src/domain/model/regelboek.ts'
import type { Spanning } from '../../../src/domain/model/spanning.ts'
import type { Visie } from '../../../src/domain/model/visie.ts'

/** A small rulebook in memory: one fact of every kind, three areas in two layers. */
export const PEILDATUM = { geldigOp: '2026-06-01', beschikbaarOp: '2026-06-01' }
const BRON = [{ document: 'proef' }]
const EIGEN = { herkomst: 'sectoraal_beleid', werking: 'bevestigd', bron: BRON } as const

const feit = (id: string, rest: Omit<Feit, 'id' | 'label'>): Feit => ({ id, label: id, ...rest })
const getal = { type: 'getal', min: 0, max: 100 } as const

export const FEITEN: readonly Feit[] = [
  feit('activiteiten', {
    type: 'meerkeuze',
    waarden: ['wonen', 'winkel', 'schuur'],
    herkomst: 'initiatief',
    aantonen: 'nu',
  }),
  feit('hoogte', {
    ...getal,
    herkomst: 'initiatief',
    aantonen: 'nu',
    veranderbaar: { richting: 'beide', stap: 1, maxAandeel: 0.5 },
  }),
  feit('woningen', { ...getal, geheel: true, herkomst: 'initiatief', aantonen: 'nu' }),
  feit('gasvrij', {
    type: 'janee',
    herkomst: 'initiatief',
    aantonen: 'nu',
    veranderbaar: { richting: 'beide' },
  }),
  feit('soort', {
    type: 'keuze',
    waarden: ['laag', 'midden', 'hoog'],
    herkomst: 'initiatief',
    aantonen: 'nu',
  }),
  feit('berging', {
    ...getal,
    herkomst: 'initiatief',
    aantonen: 'bij_aanvraag',
    veranderbaar: { richting: 'omhoog' },
  }),
  feit('onderzoek', { type: 'janee', herkomst: 'initiatief', aantonen: 'bij_aanvraag' }),
  feit('past', { type: 'janee', herkomst: 'behandelaar' }),
  feit('zwaarwegendBelang', { type: 'janee', herkomst: 'behandelaar' }),
  feit('maxHoogte', { ...getal, herkomst: 'gebied' }),
  feit('afstandNatuur', {
    type: 'getal',
    min: 0,
    max: 100_000,
    herkomst: 'ligging',
    ligging: { meting: 'afstand', soort: 'natuur' },
  }),
  feit('opgave', {
    type: 'getal',
    herkomst: 'afgeleid',
    formule: 'if woningen > 0 then woningen * 0.5 else 0',
  }),
  feit('perHoogte', {
    type: 'getal',
    herkomst: 'afgeleid',
    formule: 'if hoogte > 0 then woningen / hoogte else 0',
  }),
]

const VIERKANT: Gebied['geometrie'] = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
      [0, 0],
    ],
  ],
}

export const maakGebied = (id: string, rest: Partial<Gebied> = {}): Gebied => ({
  id,
  naam: id,
  identificatie: `nl.imow-proef.gebied.${id}`,
  soort: 'wijk',
  idealisatie: 'Indicatief',
  tolerantieM: 50,
  geldigVan: '2026-01-01',
  karakter: 'proef',
  bron: BRON,
  waarden: {},
  houding: {},
  prioriteiten: [],
  budgetten: [],
  geometrie: VIERKANT,
  ...rest,
})

export const houding = (
  stand: 'ja' | 'ja_mits' | 'nee_tenzij' | 'zwijgt',
  rest: Partial<Gebied['houding'][string]> = {},
) => ({ stand, tekst: stand, ...EIGEN, ...rest })

export const waarde = (w: number | boolean | string) => ({ waarde: w, ...EIGEN })

export const maakRegel = (
  id: string,
  rest: Partial<RegelDefinitie> & { readonly versie?: Partial<RegelDefinitie['versies'][number]> },
): RegelDefinitie => {
  const { versie, ...velden } = rest
  return {
    id,
    titel: `Regel ${id}`,
    principe: 'groen',
    themas: ['wonen'],
    aard: 'eis',
    doorwerking: 'visie_uitgangspunt',
    herkomst: 'sectoraal_beleid',
    werking: 'bevestigd',
    bron: BRON,
    toelichting: {},
    versies: [
      {
        geldigVan: '2026-01-01',
        voldoetAls: { fact: 'gasvrij', operator: 'equal', value: true },
        ...versie,
      },
    ],
    ...velden,
  }
}

export const maakSpanning = (id: string, rest: Partial<Spanning>): Spanning => ({
  id,
  titel: `Spanning ${id}`,
  tussen: [
    { id: 'bouwen', label: 'Bouwen' },
    { id: 'bewaren', label: 'Bewaren' },
  ],
  bron: BRON,
  herkomst: 'visie',
  werking: 'bevestigd',
  treedtOpAls: { fact: 'woningen', operator: 'greaterThan', value: 50 },
  drempel: 'proef',
  toelichting: { kort: 'Twee doelen botsen.', motivering: 'Twee doelen botsen.' },
  ...rest,
})

const paar = (
  wijzigbaar: 'ja' | 'ja_mits' | 'afweging_nodig' | 'nee_in_deze_vorm',
  anders = wijzigbaar,
) => ({
  wijzigbaar,
  anders,
})

const beleid = paar('ja_mits', 'afweging_nodig')

export const VISIE: Visie = {
  id: 'proefvisie',
  titel: 'Proefvisie',
  bevoegdGezag: 'gm0000',
  versie: '1',
  status: 'vastgesteld',
  geldigVan: '2026-01-01',
  beschikbaarVan: '2026-01-01',
  vaststelling: { gebruikt: '2026-01-01', reden: 'proef', genoemd: [] },
  eerdereVersies: [],
  documenten: { proef: { titel: 'Proef', uitgever: 'proef', graad: 'A' } },
  drempels: { overlapAandeel: 0.01, overlapM2: 10 },
  soorten: {
    wijk: { label: 'Wijk', rang: 40, profiel: true, laag: 'profielen' },
    kern: { label: 'Kern', rang: 10, profiel: true, laag: 'profielen' },
    natuur: { label: 'Natuur', rang: 90, profiel: false, laag: 'natuur' },
  },
  lagen: {
    profielen: { titel: 'Profielen', bijgewerkt: '2026-01-01', dekking: 'gemeente', bron: 'proef' },
    natuur: { titel: 'Natuur', bijgewerkt: '2026-01-01', dekking: 'gemeente', bron: 'proef' },
  },
  werkingsgebied: 'proef.geojson',
  voorrang: {
    hogere_regelgeving: 'strengste',
    visie: 'meest_specifiek',
    sectoraal_beleid: 'meest_specifiek',
    eigen_uitwerking: 'meest_specifiek',
  },
  niveaus: {
    nietVoldaan: {
      weigeringsgrond: paar('nee_in_deze_vorm'),
      in_acht_nemen: paar('nee_in_deze_vorm'),
      rekening_houden_met: beleid,
      betrekken_bij: beleid,
      beleidsregel: beleid,
      visie_uitgangspunt: beleid,
      programma_ambitie: paar('ja'),
      inspiratie: paar('ja'),
    },
    neeTenzij: { zonderBelang: 'nee_in_deze_vorm', metBelang: 'afweging_nodig' },
    houding: {
      ja: 'ja',
      ja_mits: 'ja_mits',
      nee_tenzij: 'afweging_nodig',
      zwijgt: 'afweging_nodig',
    },
    spanning: 'afweging_nodig',
    voorbehoud: 'ja_mits',
    beslissendVoorbehoud: 'afweging_nodig',
    ondergrensOnbevestigd: 'afweging_nodig',
  },
  woorden: {
    nee_in_deze_vorm: 'in deze vorm niet kansrijk',
    afweging_nodig: 'bestuurlijke afweging nodig',
    ja_mits: 'kansrijk onder voorwaarden',
    ja: 'kansrijk',
    nog_niet_te_zeggen: 'nog niet te zeggen',
  },
  disclaimer: 'Dit is geen besluit en geen toezegging; u mag altijd aanvragen.',
}

export interface ProefInhoud {
  readonly regels?: readonly RegelDefinitie[]
  readonly spanningen?: readonly Spanning[]
  readonly gebieden?: readonly Gebied[]
  readonly feiten?: readonly Feit[]
  readonly voorwaarden?: Regelboek['voorwaarden']
  readonly visie?: Visie
}

export const maakBoek = (inhoud: ProefInhoud): Regelboek => ({
  visie: inhoud.visie ?? VISIE,
  begrippen: {
    motto: { label: 'Motto', citaat: 'motto' },
    principes: {
      groen: { label: 'Groen', soort: 'richtinggevend' },
      kader: { label: 'Wet', soort: 'kader' },
    },
    themas: { wonen: { label: 'Wonen', inVisie: true } },
    milieubeginselen: {},
    activiteitengroepen: {
      wonen: { label: 'Wonen' },
      winkels: { label: 'Winkels' },
      klein: { label: 'Klein' },
      sloop: { label: 'Sloop', bijkomend: true },
    },
    activiteiten: {
      wonen: { label: 'Wonen', groep: 'wonen', klein: false },
      winkel: { label: 'Winkel', groep: 'winkels', klein: false },
      sloop: { label: 'Sloop', groep: 'sloop', klein: false },
      schuur: { label: 'Schuur', groep: 'klein', klein: true },
    },
    documentsoorten: {},
    stukken: { rapport: { label: 'Rapport' } },
    adviseurs: { waterschap: { label: 'Waterschap' } },
    procedurestappen: {
      participatie: { label: 'Participatie' },
      kap: { label: 'Kapvergunning', bijNee: true },
    },
  },
  feiten: new Map((inhoud.feiten ?? FEITEN).map((f) => [f.id, f])),
  voorwaarden: inhoud.voorwaarden ?? new Map(),
  regels: inhoud.regels ?? [],
  spanningen: inhoud.spanningen ?? [],
  gebieden: inhoud.gebieden ?? [maakGebied('dorp', { houding: { wonen: houding('ja') } })],
  werkingsgebied: VIERKANT,
  passages: [],
  sha256: '0',
  gebiedenSha256: '0',
})

export const inGebied = (gebied: string, rest: Partial<LiggingRegel> = {}): LiggingRegel => ({
  gebied,
  soort: 'wijk',
  m2: 1000,
  aandeel: 1,
  afstandM: 0,
  raakt: true,
  zekerheid: 'zeker',
  maatgevendM2: 1000,
  maatgevend: true,
  ...rest,
})

export const maakLigging = (
  gebieden: readonly LiggingRegel[],
  rest: Partial<Ligging> = {},
): Ligging => ({
  oppervlakteM2: 1000,
  isVlak: true,
  gebieden,
  afstanden: { natuur: 1500 },
  afstandenGebied: {},
  binnenM2: {},
  lagen: ['profielen', 'natuur'],
  ...rest,
})
