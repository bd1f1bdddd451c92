import { type Conclusie, NOG_NIET_TE_ZEGGEN, STAND_ONBEKEND, type Stand } from '../model/visie.ts'
import type { GecompileerdeVoorwaarde } from '../regeltaal/compile.ts'
import type { GecompileerdeRegel, GecompileerdRegelboek } from '../regeltaal/regelwerk.ts'
import { collectSlots } from '../regeltaal/spoor.ts'
import type { HoudingBijdrage, RegelBijdrage, SpanningBijdrage } from './bijdrage.ts'
import {
  type Evaluatie,
  evaluateRegels,
  evaluateSpanningen,
  type SpanningEvaluatie,
} from './evaluate.ts'
import type { Graad } from './hardheid.ts'
import { groepenOf, readHoudingen } from './houding.ts'
import { type Bereik, JA, lowest, niveauOf } from './niveau.ts'
import { type Stem, schalenOf, standOf } from './schaal.ts'
import { createRegelweger } from './weigh-eis.ts'
import { stemAny, weighHouding } from './weigh-houding.ts'
import { weighSpanning } from './weigh-spanning.ts'
import type { Wereld } from './wereld.ts'

/** Where it stands on the ladder of standen: settled, or between two ends. */
export interface Standbereik {
  readonly stand: Stand | typeof STAND_ONBEKEND
  readonly band: Bereik
  readonly bereik: Bereik
}

export interface Weging {
  readonly conclusie: Conclusie
  readonly band: Bereik
  readonly bereik: Bereik
  /**
   * Which way all of it points, read as if everything were confirmed, with what is softer than `vanaf` left out
   * (absent: nothing); worked out when it is first asked.
   */
  readonly weighStand: (vanaf?: Graad) => Standbereik
  readonly regels: readonly RegelBijdrage[]
  readonly houdingen: readonly HoudingBijdrage[]
  readonly spanningen: readonly SpanningBijdrage[]
  readonly visieGeeftRichting: boolean
  /** No activity is stated: any stance may hold. */
  readonly zonderActiviteiten: boolean
}

type Bijdragen = Pick<Weging, 'regels' | 'houdingen' | 'spanningen' | 'zonderActiviteiten'>

/** The stand when everything softer than `vanaf` is left out. */
const standAt = (
  { werk }: Wereld,
  { regels, houdingen, spanningen, zonderActiviteiten }: Bijdragen,
  vanaf: Graad,
): Standbereik => {
  const { stand: schaal } = schalenOf(werk.regelboek.visie.niveaus)
  let [bandLaag, bandHoog, laagst, hoogst] = [schaal.top, schaal.top, schaal.top, schaal.top]
  const count = ({ band, bereik }: Stem) => {
    bandLaag = Math.min(bandLaag, band.laagst)
    bandHoog = Math.min(bandHoog, band.hoogst)
    laagst = Math.min(laagst, bereik.laagst)
    hoogst = Math.min(hoogst, bereik.hoogst)
  }
  for (const { graad, stemAt } of regels) if (graad >= vanaf) count(stemAt(vanaf))
  for (const { stemAt } of houdingen) count(stemAt(vanaf))
  for (const { graad, stemAt } of spanningen) if (graad >= vanaf) count(stemAt(vanaf))
  if (zonderActiviteiten) count(stemAny(schaal))
  const beslist = !zonderActiviteiten && laagst === hoogst
  return {
    stand: beslist ? standOf(laagst) : STAND_ONBEKEND,
    band: { laagst: bandLaag, hoogst: bandHoog },
    bereik: { laagst, hoogst },
  }
}

const combine = (
  wereld: Wereld,
  regels: readonly RegelBijdrage[],
  spanningEvaluaties: readonly SpanningEvaluatie[],
): Weging => {
  const { conclusie: schaal } = schalenOf(wereld.werk.regelboek.visie.niveaus)
  const houdingen = readHoudingen(wereld).map((houding) => weighHouding(wereld, houding, regels))
  const spanningen = spanningEvaluaties.map((evaluatie) => weighSpanning(wereld, evaluatie))
  const zonderActiviteiten = groepenOf(wereld) === undefined
  const bijdragen = { regels, houdingen, spanningen, zonderActiviteiten }
  const delen = [...regels, ...houdingen, ...spanningen]
  const elke = zonderActiviteiten ? [stemAny(schaal)] : []
  const band = lowest([...delen.map((deel) => deel.band), ...elke.map((stem) => stem.band)])
  const bereik = lowest([
    ...delen.map((deel) => deel.conclusie),
    ...elke.map((stem) => stem.bereik),
  ])
  const beslist = !zonderActiviteiten && bereik.laagst === bereik.hoogst
  // Most weighings are tried on the way to a mits, which needs the conclusie only.
  const standen: Standbereik[] = []
  return {
    conclusie: beslist ? niveauOf(bereik.laagst) : NOG_NIET_TE_ZEGGEN,
    band,
    bereik,
    weighStand: (vanaf = 0) => {
      standen[vanaf] ??= standAt(wereld, bijdragen, vanaf)
      return standen[vanaf]
    },
    ...bijdragen,
    visieGeeftRichting: !houdingen.some(
      ({ houding, conclusie }) => houding.stand === 'zwijgt' && conclusie.hoogst < JA,
    ),
  }
}

/** Weighs all outcomes, houdingen and spanningen: the advice is the lowest level any of them gives. */
export const weigh = (
  wereld: Wereld,
  evaluaties: readonly Evaluatie[],
  spanningEvaluaties: readonly SpanningEvaluatie[],
): Weging => {
  const weighRegel = createRegelweger(wereld, readHoudingen(wereld))
  return combine(wereld, evaluaties.map(weighRegel), spanningEvaluaties)
}

const RUST_OP = new WeakMap<GecompileerdeVoorwaarde, ReadonlySet<number>>()

/** The facts that are not derived on which a condition rests; found once. */
const restsOn = (werk: GecompileerdRegelboek, deel: GecompileerdeVoorwaarde) => {
  const bekend = RUST_OP.get(deel)
  if (bekend) return bekend
  const rustOp = new Set<number>()
  collectSlots(deel.knoop, (slot) => {
    for (const basis of werk.basis[slot] ?? []) rustOp.add(basis)
  })
  RUST_OP.set(deel, rustOp)
  return rustOp
}

/** Whether a stance that may hold here hangs on a condition on one of these facts. */
const mayTurn = ({ werk, gebieden }: Wereld, touches: (rustOp: ReadonlySet<number>) => boolean) =>
  gebieden.some(({ gebied }) => {
    const voorwaarden = gebied && werk.houdingen.get(gebied.id)
    return [...(voorwaarden?.values() ?? [])].some((deel) => touches(restsOn(werk, deel)))
  })

/**
 * Weighs again after some facts changed (slots that are not derived): rules that rest on none of
 * them keep their contribution. The same as weighing the whole again, in a fraction of the time.
 */
export const weighAgain = (
  wereld: Wereld,
  vorige: Weging,
  gewijzigd: ReadonlySet<number>,
): Weging => {
  const { werk } = wereld
  const slots = [...gewijzigd]
  const touches = (rustOp: ReadonlySet<number>) => slots.some((slot) => rustOp.has(slot))
  const geraakt = new Set(werk.regels.filter(({ rustOp }) => touches(rustOp)))
  const weighRegel = createRegelweger(wereld, readHoudingen(wereld))
  const opnieuw = evaluateRegels(wereld, [...geraakt]).map(weighRegel)
  const gebleven = vorige.regels.filter(({ evaluatie }) => !geraakt.has(evaluatie.regel))
  // A stance that turns with these facts changes what an unmet eis comes down to.
  const gelijk = mayTurn(wereld, touches)
    ? gebleven.map(({ evaluatie }) => weighRegel(evaluatie))
    : gebleven
  return combine(wereld, [...gelijk, ...opnieuw], evaluateSpanningen(wereld))
}

/**
 * Weighs on a rulebook that differs from that of `vorige` in these rules (ids) only, at the same place and
 * with the same facts: the other rules keep their contribution. The same as weighing the whole.
 */
export const weighVariant = (
  wereld: Wereld,
  { vorige, anders }: { readonly vorige: Weging; readonly anders: ReadonlySet<string> },
): Weging => {
  const isAnders = ({ definitie: { id } }: GecompileerdeRegel) => anders.has(id)
  const gebleven = vorige.regels.filter(({ evaluatie }) => !isAnders(evaluatie.regel))
  const weighRegel = createRegelweger(wereld, readHoudingen(wereld))
  const opnieuw = evaluateRegels(wereld, wereld.werk.regels.filter(isAnders)).map(weighRegel)
  return combine(wereld, [...gebleven, ...opnieuw], evaluateSpanningen(wereld))
}
