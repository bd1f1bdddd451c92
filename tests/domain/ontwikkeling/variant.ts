import type {
  Beoordeling,
  HoudingUitkomst,
  SpanningUitkomst,
} from '../../../src/domain/model/beoordeling.ts'
import type { RichtingUitkomst } from '../../../src/domain/model/richting.ts'
import type { UitkomstMetToelichting } from '../../../src/domain/model/uitkomst.ts'
import type { Conclusie, Niveau } from '../../../src/domain/model/visie.ts'
import type { Punt, Stand, Variant } from '../../../src/domain/ontwikkeling/punten.ts'
import { VISIE } from '../proef/proefboek.ts'

type Band = Beoordeling['advies']['bandbreedte']

/** A band of levels, written from low to high; one level is certain. */
export const band = (laagst: Niveau, hoogst: Niveau = laagst): Band => ({ laagst, hoogst })

const RUST = { regels: [], feiten: [], gebieden: [], bronnen: [] }

/** One rule that is met, unless told otherwise. */
/** What an outcome says. */
export const zegt = (kort: string, motivering: string) => ({ kort, motivering, rustOp: RUST })

export const maakUitkomst = (
  regel: string,
  rest: Partial<UitkomstMetToelichting> = {},
): UitkomstMetToelichting => ({
  regel,
  titel: `Regel ${regel}`,
  principe: 'groen',
  oordeel: 'voldoet',
  aard: 'eis',
  doorwerking: 'beleidsregel',
  herkomst: 'sectoraal_beleid',
  werking: 'bevestigd',
  ontbreekt: [],
  spoor: {},
  niveau: band('ja'),
  ...zegt('Het past.', 'Het past, want.'),
  ...rest,
})

export const maakHouding = (
  gebied: string,
  activiteitengroep: string,
  rest: Partial<HoudingUitkomst> = {},
): HoudingUitkomst => ({
  gebied,
  activiteitengroep,
  stand: 'ja',
  tekst: `${gebied} wil dit.`,
  herkomst: 'visie',
  werking: 'bevestigd',
  niveau: band('ja'),
  ...rest,
})

export const maakBotsing = (
  id: string,
  oordeel: SpanningUitkomst['oordeel'],
  rest: Partial<SpanningUitkomst> = {},
): SpanningUitkomst => ({
  id,
  titel: `Spanning ${id}`,
  tussen: ['bouwen', 'bewaren'],
  oordeel,
  ontbreekt: [],
  toelichting: { kort: `${oordeel} kort`, motivering: `${oordeel} lang` },
  ...rest,
})

interface VariantInhoud {
  readonly conclusie?: Conclusie
  readonly bandbreedte?: Band
  readonly uitkomsten?: readonly UitkomstMetToelichting[]
  readonly nietVanToepassing?: Beoordeling['nietVanToepassing']
  readonly houdingen?: readonly HoudingUitkomst[]
  readonly spanningen?: readonly SpanningUitkomst[]
  readonly vragen?: readonly { readonly feit: string; readonly waarom: readonly string[] }[]
  readonly feiten?: Beoordeling['feiten']
  readonly richting?: RichtingUitkomst
  readonly regelboek?: string
}

/** Which way a plan points; what is open lies between the two. */
export const wijst = (
  stand: RichtingUitkomst['stand'],
  bandbreedte: RichtingUitkomst['bandbreedte'],
  hardheid?: RichtingUitkomst['hardheid'],
): RichtingUitkomst => ({
  stand,
  woorden: stand,
  samenvatting: `${stand} ${hardheid ?? ''}`,
  motivering: 'lang',
  bandbreedte,
  ...(hardheid && { hardheid }),
  alleenVast: stand,
  door: [],
  tegenkracht: [],
})

/** A fact as the initiator stated it. */
export const gesteld = (feit: string, waarde: Beoordeling['feiten'][number]['waarde']) => ({
  feit,
  waarde,
  herkomst: 'initiatief',
})

/** An assessed plan of homes with the advice `ja`, as far as comparing reads it. */
export const maakVariant = (naam: string, inhoud: VariantInhoud = {}): Variant => {
  const { conclusie = 'ja', bandbreedte = band('ja'), regelboek = 'een', ...rest } = inhoud
  const beoordeling = {
    uitkomsten: [],
    nietVanToepassing: [],
    houdingen: [],
    spanningen: [],
    vragen: [],
    feiten: [gesteld('activiteiten', ['wonen'])],
    ...rest,
    advies: { conclusie, woorden: VISIE.woorden[conclusie], bandbreedte },
  }
  return {
    naam,
    regelboek,
    woorden: VISIE.woorden,
    beoordeling: beoordeling as unknown as Beoordeling,
  }
}

/** What a variant scores on a point: from `laagst` to `hoogst`, with what is missing. */
export const maakStand = (laagst: number, hoogst = laagst, rest: Partial<Stand> = {}): Stand => ({
  laagst,
  hoogst,
  oordeel: 'voldoet',
  gebieden: [],
  kort: 'kort',
  motivering: 'lang',
  ontbreekt: [],
  sleutel: `${laagst} ${hoogst}`,
  ...rest,
})

export const maakPunt = (
  titel: string,
  standen: readonly (Stand | undefined)[],
  rest: Partial<Punt> = {},
): Punt => ({ soort: 'regel', id: titel, titel, standen, afwezig: [3, 3], ...rest })
