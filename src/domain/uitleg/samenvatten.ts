import type { Advies, KortAdvies } from '../model/beoordeling.ts'
import type { Zin } from '../model/uitkomst.ts'
import { NOG_NIET_TE_ZEGGEN } from '../model/visie.ts'
import { WAAR } from '../regeltaal/waarheid.ts'
import type { HoudingBijdrage, RegelBijdrage } from '../weging/bijdrage.ts'
import { JA, niveauOf } from '../weging/niveau.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import {
  bandZinnen,
  both,
  describeHouding,
  describeRegel,
  describeSpanning,
  describeVoorbehoud,
  groupOpen,
  groupVoorbehouden,
  groupVoordelen,
  listVoorbehouden,
  mergeGelijke,
  neeTenzijZinnen,
  nodigZin,
  openingZinnen,
  unite,
} from './zinnen.ts'

/** What limits the advice: the contributions at the level of the conclusie (or that keep it open). */
const limiting = <
  T extends { readonly conclusie: { readonly laagst: number; readonly hoogst: number } },
>(
  weging: Weging,
  delen: readonly T[],
): readonly T[] =>
  weging.conclusie === NOG_NIET_TE_ZEGGEN
    ? delen.filter((deel) => deel.conclusie.laagst < weging.bereik.hoogst)
    : delen.filter(
        (deel) => deel.conclusie.laagst < JA && deel.conclusie.laagst <= weging.bereik.laagst,
      )

/** The stances that limit the advice, and those through which an unmet eis does. */
const explaining = (
  weging: Weging,
  regels: readonly RegelBijdrage[],
): readonly HoudingBijdrage[] => {
  const eigen = limiting(weging, weging.houdingen)
  const verzwaard = regels.some(({ doorNeeTenzij }) => doorNeeTenzij)
  return weging.houdingen.filter(
    (deel) => eigen.includes(deel) || (verzwaard && deel.houding.stand === 'nee_tenzij'),
  )
}

/** What limits the advice, by id. */
export const listBeslissend = (weging: Weging): Advies['beslissend'] => {
  const regels = limiting(weging, weging.regels)
  return [
    ...regels.map(({ evaluatie: { regel, plek } }) => ({
      soort: 'regel' as const,
      id: regel.definitie.id,
      ...(plek.context.gebied && { gebied: plek.context.gebied.id }),
    })),
    ...explaining(weging, regels).map(({ houding }) => ({
      soort: 'houding' as const,
      id: houding.groep,
      ...(houding.gebied && { gebied: houding.gebied.id }),
    })),
    ...limiting(weging, weging.spanningen).map(({ evaluatie }) => ({
      soort: 'spanning' as const,
      id: evaluatie.spanning.definitie.id,
    })),
  ]
}

/** What carries the advice: policy eisen that are met, and kansen that count in favour. */
const carrying = (weging: Weging): readonly RegelBijdrage[] =>
  weging.regels.filter(
    ({ evaluatie }) =>
      evaluatie.oordeel === 'voldoet' &&
      evaluatie.regel.definitie.aard !== 'signaal' &&
      (evaluatie.regel.definitie.herkomst !== 'hogere_regelgeving' ||
        evaluatie.regel.definitie.aard === 'kans'),
  )

const onlyRegister = (zinnen: readonly Zin[], gekozen: Zin['register']): readonly Zin[] =>
  zinnen.filter(({ register }) => register === gekozen)

/** What the sentences are about. */
const chooseDelen = (weging: Weging) => {
  const regels = limiting(weging, weging.regels)
  const metReden = regels.filter(({ voorbehoud }) => !voorbehoud)
  const gedragen = carrying(weging)
  return {
    houdingen: explaining(weging, regels),
    spanningen: limiting(weging, weging.spanningen),
    // What is known to conflict is always said, also when something else takes the advice lower.
    strijdig: weging.regels.filter(
      ({ evaluatie, conclusie }) => evaluatie.faalt === WAAR && conclusie.laagst < JA,
    ),
    onbekend: metReden.filter(({ evaluatie }) => evaluatie.faalt !== WAAR),
    gedragen,
    kansen: gedragen.filter(({ evaluatie }) => evaluatie.regel.definitie.aard === 'kans'),
    metVoorbehoud: weging.regels.filter(({ voorbehoud }) => voorbehoud),
  }
}
type Delen = ReturnType<typeof chooseDelen>

/** What holds at the place, and what conflicts there, in both registers. */
const describePlaats = (wereld: Wereld, { houdingen, strijdig, spanningen }: Delen) =>
  mergeGelijke([
    ...houdingen.flatMap((deel) => describeHouding(wereld, deel)),
    ...strijdig.flatMap((deel) => describeRegel(wereld, deel)),
    ...neeTenzijZinnen(strijdig),
    ...spanningen.flatMap((deel) => describeSpanning(wereld, deel)),
  ])

const describeKort = (
  wereld: Wereld,
  weging: Weging,
  { plaats, ...delen }: Delen & { readonly plaats: readonly Zin[] },
): readonly Zin[] =>
  weging.conclusie === NOG_NIET_TE_ZEGGEN
    ? nodigZin(wereld, weging)
    : [
        ...onlyRegister(plaats, 'kort'),
        ...groupOpen(wereld, delen.onbekend),
        ...groupVoordelen(wereld, delen.kansen),
        ...groupVoorbehouden(wereld, delen.metVoorbehoud),
      ]

const describeMotivering = (
  wereld: Wereld,
  { onbekend, kansen, metVoorbehoud }: Delen,
  plaats: readonly Zin[],
): readonly Zin[] => [
  ...onlyRegister(plaats, 'motivering'),
  ...onlyRegister(
    [...onbekend, ...kansen].flatMap((deel) => describeRegel(wereld, deel)),
    'motivering',
  ),
  ...metVoorbehoud.map((deel) => describeVoorbehoud(wereld, deel)),
]

/** The advice in codes. */
const composeAdvies = (
  wereld: Wereld,
  weging: Weging,
  { gedragen }: Pick<Delen, 'gedragen'>,
): KortAdvies => {
  const { visie } = wereld.werk.regelboek
  return {
    conclusie: weging.conclusie,
    woorden: visie.woorden[weging.conclusie],
    bandbreedte: { laagst: niveauOf(weging.band.laagst), hoogst: niveauOf(weging.band.hoogst) },
    voorbehouden: listVoorbehouden(wereld, weging),
    beslissend: listBeslissend(weging),
    gedragenDoor: [...new Set(gedragen.map(({ evaluatie }) => evaluatie.regel.definitie.id))],
    disclaimer: visie.disclaimer,
  }
}

/** Around the reasons: what the advice is, how sure that is, and what must be read beside it. */
const frame = (
  wereld: Wereld,
  weging: Weging,
  { redenen, aandacht }: { readonly redenen: readonly Zin[]; readonly aandacht: readonly Zin[] },
): readonly Zin[] => {
  const { woorden, disclaimer } = wereld.werk.regelboek.visie
  const rustOp = unite(redenen.map((reden) => reden.rustOp))
  return [
    ...openingZinnen(weging, woorden[weging.conclusie], rustOp),
    ...redenen,
    ...bandZinnen(wereld, weging),
    ...aandacht,
    ...both(disclaimer, disclaimer),
  ]
}

/**
 * The advice in words, each sentence with the ids it rests on; `aandacht` are sentences that move nothing
 * and must be read beside it. Deterministic.
 */
export const summarize = (
  wereld: Wereld,
  weging: Weging,
  aandacht: readonly Zin[] = [],
): Advies => {
  const delen = chooseDelen(weging)
  const plaats = describePlaats(wereld, delen)
  const kort = describeKort(wereld, weging, { ...delen, plaats })
  const redenen = [...kort, ...describeMotivering(wereld, delen, plaats)]
  const zinnen = frame(wereld, weging, { redenen, aandacht })
  const samenvatting = onlyRegister(zinnen, 'kort')
    .map(({ tekst }) => tekst)
    .join(' ')
  return { ...composeAdvies(wereld, weging, delen), samenvatting, zinnen }
}

/** The same in codes and reservations: without the sentences. */
export const summarizeKort = (wereld: Wereld, weging: Weging): KortAdvies =>
  composeAdvies(wereld, weging, { gedragen: carrying(weging) })
