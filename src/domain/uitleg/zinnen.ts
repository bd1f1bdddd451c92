import type { Advies, Voorbehoud } from '../model/beoordeling.ts'
import type { Herkomst, Werking } from '../model/bron.ts'
import { ACTIVITEITEN, ZWAARWEGEND_BELANG } from '../model/feit.ts'
import type { RegelDefinitie } from '../model/regel.ts'
import type { Spanning } from '../model/spanning.ts'
import type { RustOp, Toelichting, Zin } from '../model/uitkomst.ts'
import type { Visie } from '../model/visie.ts'
import { WAAR } from '../regeltaal/waarheid.ts'
import { fillSjabloon, formatAantal, joinEn, lowerFirst, upperFirst } from '../tekst.ts'
import type { HoudingBijdrage, RegelBijdrage, SpanningBijdrage } from '../weging/bijdrage.ts'
import { JA, niveauOf } from '../weging/niveau.ts'
import { gewoonOf, isPersoonlijk, rankVoorbehouden } from '../weging/voorbehoud.ts'
import type { Weging } from '../weging/weigh.ts'
import type { Wereld } from '../weging/wereld.ts'
import { BIJ_AANVRAAG } from '../woorden/aanvraag.ts'
import { nameGroep } from '../woorden/groep.ts'
import { wordOnderzoeken } from '../woorden/onderzoeken.ts'
import { closeMet, reserveRegel, wonderRegel } from '../woorden/regelvorm.ts'
import { valueIn } from '../woorden/waarden.ts'
import { ANDER_PLAN, isAnderPlan } from './ander-plan.ts'
import { wordHouding } from './houding-woorden.ts'
import { restsOn, wordUitkomst } from './toelichten.ts'
import { listVragen } from './vragen.ts'

const NIETS: RustOp = { regels: [], feiten: [], gebieden: [], bronnen: [] }

export const zin = (register: Zin['register'], tekst: string, rustOp: RustOp = NIETS): Zin => ({
  register,
  tekst,
  rustOp,
})

export const both = (kort: string, motivering: string, rustOp: RustOp = NIETS): readonly Zin[] => [
  zin('kort', kort, rustOp),
  zin('motivering', motivering, rustOp),
]

/** The explicit condition of a reservation, in words. */
const voorbehoudTekst = (wereld: Wereld, { evaluatie }: RegelBijdrage): string => {
  const { definitie } = evaluatie.regel
  const stuk = definitie.stuk && wereld.werk.regelboek.begrippen.stukken[definitie.stuk]?.label
  const vormen = [reserveRegel(definitie)]
  if (isPersoonlijk(wereld, { evaluatie })) {
    const oordeel = definitie.voorbehoud ? 'vindt' : 'positief oordeelt over'
    return closeMet(`Mits de gemeente ${oordeel}`, vormen)
  }
  return closeMet(`Mits ${stuk ? `uit ${lowerFirst(stuk)}` : 'bij de aanvraag'} blijkt`, vormen)
}

/** What must still be shown, in order of rank. */
export const listVoorbehouden = (wereld: Wereld, weging: Weging): readonly Voorbehoud[] =>
  rankVoorbehouden(
    weging.regels.flatMap((bijdrage): Voorbehoud[] => {
      if (!bijdrage.voorbehoud) return []
      const { regel, plek } = bijdrage.evaluatie
      const { stuk } = regel.definitie
      return [
        {
          regel: regel.definitie.id,
          ...(plek.context.gebied && { gebied: plek.context.gebied.id }),
          ...(stuk && { stuk }),
          tekst: voorbehoudTekst(wereld, bijdrage),
          beslissend: bijdrage.voorbehoud.beslissend,
          ...gewoonOf(wereld, bijdrage),
        },
      ]
    }),
  )

/** One reservation, for the officer; the initiator reads them together (`groupVoorbehouden`). */
export const describeVoorbehoud = (wereld: Wereld, bijdrage: RegelBijdrage): Zin => {
  const { id } = bijdrage.evaluatie.regel.definitie
  return zin('motivering', `${id}: ${voorbehoudTekst(wereld, bijdrage)}`, restsOn(wereld, bijdrage))
}

/** The rules behind some contributions, each once. */
const regelsOf = (delen: readonly RegelBijdrage[]): readonly RegelDefinitie[] => [
  ...new Set(delen.map(({ evaluatie }) => evaluatie.regel.definitie)),
]

const groupZin = (
  wereld: Wereld,
  delen: readonly RegelBijdrage[],
  say: (regels: readonly RegelDefinitie[]) => string,
): readonly Zin[] =>
  delen.length === 0
    ? []
    : [zin('kort', say(regelsOf(delen)), unite(delen.map((deel) => restsOn(wereld, deel))))]

/** More than this are counted instead of named; they are listed elsewhere in full. */
const MAX_GENOEMD = 4

const nameOrCount = (vormen: readonly string[], inleiding: string, geteld: string): string =>
  vormen.length <= MAX_GENOEMD
    ? closeMet(inleiding, vormen)
    : `${geteld.replace('#', String(vormen.length))}.`

/** For the initiator: what counts in favour, in one sentence. */
export const groupVoordelen = (wereld: Wereld, delen: readonly RegelBijdrage[]): readonly Zin[] =>
  groupZin(
    wereld,
    delen,
    (regels) =>
      `Dit telt mee als voordeel: ${regels.map(({ titel }) => lowerFirst(titel)).join('; ')}.`,
  )

/** For the initiator: what must hold for this advice and is not known yet, in one sentence. */
export const groupOpen = (wereld: Wereld, delen: readonly RegelBijdrage[]): readonly Zin[] =>
  groupZin(
    wereld,
    delen,
    (regels) => `Dit moet nog kloppen: ${regels.map(reserveRegel).join('; ')}.`,
  )

/** The usual studies, by what they are about; none where there are few reservations. */
const splitGewone = (
  wereld: Wereld,
  delen: readonly RegelBijdrage[],
): ReadonlyMap<RegelBijdrage, string> =>
  new Map(
    delen.length <= MAX_GENOEMD
      ? []
      : delen.flatMap((deel): (readonly [RegelBijdrage, string])[] => {
          const { onderzoek } = gewoonOf(wereld, deel)
          return onderzoek === undefined ? [] : [[deel, onderzoek]]
        }),
  )

/** For the initiator: the reservations, split in research and the judgement of a person. */
export const groupVoorbehouden = (
  wereld: Wereld,
  delen: readonly RegelBijdrage[],
): readonly Zin[] => {
  const gewone = splitGewone(wereld, delen)
  const persoon = delen.filter((deel) => isPersoonlijk(wereld, deel))
  const onderzoek = delen.filter((deel) => !isPersoonlijk(wereld, deel) && !gewone.has(deel))
  return [
    ...groupZin(wereld, onderzoek, (regels) =>
      nameOrCount(
        regels.map(reserveRegel),
        `${BIJ_AANVRAAG} moet nog blijken`,
        `${BIJ_AANVRAAG} moeten nog # dingen blijken; zij staan bij de voorbehouden`,
      ),
    ),
    ...groupZin(wereld, persoon, (regels) =>
      nameOrCount(
        regels.map(wonderRegel),
        'De gemeente beoordeelt nog',
        'De gemeente beoordeelt nog # punten; zij staan bij de voorbehouden',
      ),
    ),
    ...groupZin(
      wereld,
      [...gewone.keys()],
      () => wordOnderzoeken([...new Set(gewone.values())]).verder,
    ),
  ]
}

const LABELS = {
  eigen: ' (Onze eigen uitwerking, geen vastgesteld beleid.)',
  teBevestigen: ' (Nog te bevestigen door de gemeente.)',
} as const

/** A sentence for the initiator without that label, where it is said beside it how firm it is. */
export const withoutLabel = (tekst: string): string => {
  const label = Object.values(LABELS).find((einde) => tekst.endsWith(einde))
  return label === undefined ? tekst : tekst.slice(0, -label.length)
}

/** In both registers: what is our own, and what the municipality has still to confirm. */
export const labelOf = (
  bron: { readonly herkomst: Herkomst; readonly werking: Werking } | undefined,
): Pick<Toelichting, 'kort' | 'motivering'> => {
  if (bron?.herkomst === 'eigen_uitwerking') {
    return {
      kort: LABELS.eigen,
      motivering: ' (eigen uitwerking, geen vastgesteld beleid)',
    }
  }
  if (bron?.werking === 'te_bevestigen') {
    return {
      kort: LABELS.teBevestigen,
      motivering: ' (te bevestigen door de gemeente)',
    }
  }
  return { kort: '', motivering: '' }
}

const groepLabel = (wereld: Wereld, groep: string) =>
  lowerFirst(nameGroep(wereld.werk.regelboek, groep))

export const describeHouding = (wereld: Wereld, { houding }: HoudingBijdrage): readonly Zin[] => {
  const { gebied, groep, stand } = houding
  const waar = gebied ? `in ${gebied.naam}` : 'op deze plek'
  const label = groepLabel(wereld, groep)
  const bron = gebied?.houding[groep]
  const rustOp: RustOp = {
    regels: [],
    feiten: [ACTIVITEITEN],
    gebieden: gebied ? [gebied.id] : [],
    bronnen: bron ? bron.bron.map((b) => b.passage ?? b.document) : [],
  }
  if (wereld.ontbrekendProfiel) {
    return both(
      'Wij weten nog niet in welk gebied uw plan ligt.',
      `De ligging in de gebiedsprofielen is niet bekend; de houding voor ${label} is daarom onbekend.`,
      rustOp,
    )
  }
  if (stand === 'zwijgt') {
    const reden = bron?.reden === undefined ? '' : ` ${bron.reden}`
    return both(
      `De visie zegt niets over ${label} ${waar}.${reden} Daarom moet de gemeente dit zelf afwegen.`,
      `De visie geeft voor ${label} ${waar} geen richting en stelt er geen eis aan; het advies kan daarom niet verder gaan dan een bestuurlijke afweging.${reden}`,
      rustOp,
    )
  }
  const zeker = labelOf(bron)
  const tekst = wordHouding(wereld.werk.regelboek, houding)
  return both(
    `${upperFirst(waar)} geldt voor ${label}: ${lowerFirst(tekst ?? stand)}${zeker.kort}`,
    `Houding van ${bron?.vanSoort === undefined ? 'het gebiedsprofiel' : 'deze soort gebied'} ${waar} voor ${label}: ${stand.replaceAll('_', ' ')}${zeker.motivering}. ${tekst ?? ''}`.trim(),
    rustOp,
  )
}

/** As long as it is not known whether it plays, its own text would say too much. */
export const describeOnbekendeSpanning = ({ id, titel }: Spanning): Toelichting => ({
  kort: `Wij weten nog niet of dit speelt: ${lowerFirst(titel)}.`,
  motivering: `${id}: of deze spanning optreedt is onbekend (${titel}).`,
})

export const describeSpanning = (
  wereld: Wereld,
  { evaluatie, voorrang }: SpanningBijdrage,
): readonly Zin[] => {
  const { definitie, slots, treedtOp } = evaluatie.spanning
  const lees = valueIn(wereld.werk, evaluatie.context.waarden, [treedtOp.knoop])
  const rustOp: RustOp = {
    regels: [definitie.id],
    feiten: slots.map((slot) => wereld.werk.feiten[slot]?.id ?? ''),
    gebieden: evaluatie.context.gebied ? [evaluatie.context.gebied.id] : [],
    bronnen: definitie.bron.map((bron) => bron.passage ?? bron.document),
  }
  if (evaluatie.treedtOp !== WAAR) {
    const { kort, motivering } = describeOnbekendeSpanning(definitie)
    return both(kort, motivering, rustOp)
  }
  const kant = definitie.tussen.find(({ id }) => id === voorrang)?.label
  // The texts of a spanning themselves say that the vision makes no choice.
  const say = (tekst: string, keuze: string) =>
    kant ? `${fillSjabloon(tekst, lees)} ${keuze}` : fillSjabloon(tekst, lees)
  return both(
    say(
      definitie.toelichting.kort,
      `Hier lijkt voor te gaan: ${lowerFirst(kant ?? '')}. De gemeente moet dat nog bevestigen.`,
    ),
    say(
      definitie.toelichting.motivering,
      `Het gebiedsprofiel geeft voorrang aan "${kant}", maar dat is nog te bevestigen; het advies telt die voorrang daarom niet mee.`,
    ),
    rustOp,
  )
}

export const describeRegel = (wereld: Wereld, bijdrage: RegelBijdrage): readonly Zin[] => {
  const toelichting = wordUitkomst(wereld, bijdrage)
  const { definitie } = bijdrage.evaluatie.regel
  const label = labelOf(definitie)
  const ander = isAnderPlan(wereld, bijdrage)
  return both(
    `${toelichting.kort}${ander ? ` ${ANDER_PLAN.kort}` : ''}${label.kort}`,
    `${definitie.id}${label.motivering}: ${toelichting.motivering}${ander ? ` ${ANDER_PLAN.motivering}` : ''}`,
    restsOn(wereld, bijdrage),
  )
}

/** Why an unmet eis weighs more where the area says nee_tenzij. */
export const neeTenzijZinnen = (regels: readonly RegelBijdrage[]): readonly Zin[] => {
  const verzwaard = regels.filter(({ doorNeeTenzij }) => doorNeeTenzij)
  const ids = [...new Set(verzwaard.map(({ evaluatie }) => evaluatie.regel.definitie.id))]
  if (ids.length === 0) return []
  return both(
    'Omdat het gebied hier nee, tenzij zegt, weegt dit zwaarder.',
    `De houding nee tenzij verzwaart ${joinEn(ids)}; een zwaarwegend belang kan dat veranderen als de gemeente het met reden vastlegt.`,
    { ...NIETS, regels: ids, feiten: [ZWAARWEGEND_BELANG] },
  )
}

/** Whether something that is no reservation already brings the advice to its level. */
const isBeslistZonder = ({ regels, houdingen, spanningen, bereik }: Weging): boolean =>
  [...regels, ...houdingen, ...spanningen].some(
    ({ voorbehoud, conclusie }) =>
      !voorbehoud && conclusie.hoogst < JA && conclusie.hoogst <= bereik.laagst,
  )

/** How the advice begins in words; what follows is the conclusie. */
export const OPENING = 'Voorlopig advies: '

/** How the band is said to the initiator: at its one level, and of two. */
export const BAND_VAST = 'Wat nog niet bekend is, verandert dit advies niet.'
export const BAND_OPEN = 'Er is nog niet alles bekend. Het advies kan nog uitkomen tussen '

/** Before what must still be shown, in the first sentence: whether the advice hangs on it, with other things, or not at all. */
export const BESLISSEND = {
  alleen: ', want beslissend is wat nog moet blijken: ',
  ook: '; beslissend is ook wat nog moet blijken: ',
  niet: '; ook moet nog blijken: ',
} as const

const chooseBeslissend = (weging: Weging): keyof typeof BESLISSEND => {
  if (weging.band.laagst === weging.band.hoogst) return 'niet'
  return isBeslistZonder(weging) ? 'ook' : 'alleen'
}

export const openingZinnen = (weging: Weging, woorden: string, rustOp: RustOp): readonly Zin[] => {
  const beslissend = weging.regels.filter(({ voorbehoud }) => voorbehoud?.beslissend)
  const lijst = joinEn(beslissend.map(({ evaluatie }) => reserveRegel(evaluatie.regel.definitie)))
  const slot = lijst === '' ? '.' : `${BESLISSEND[chooseBeslissend(weging)]}${lijst}.`
  const opening = `${OPENING}${woorden}${slot}`
  return both(opening, opening, rustOp)
}

/** Everything the sentences say, as one base: the advice as a whole rests on all of it. */
export const unite = (delen: readonly RustOp[]): RustOp => {
  const all = (sleutel: keyof RustOp) => [...new Set(delen.flatMap((deel) => deel[sleutel]))]
  return {
    regels: all('regels'),
    feiten: all('feiten'),
    gebieden: all('gebieden'),
    bronnen: all('bronnen'),
  }
}

/** How far an advice can still move, in both registers. */
export const wordBand = (
  band: Advies['bandbreedte'],
  woorden: Visie['woorden'],
): Readonly<Record<Zin['register'], string>> => {
  const [laagst, hoogst] = [woorden[band.laagst], woorden[band.hoogst]]
  return band.laagst === band.hoogst
    ? {
        kort: BAND_VAST,
        motivering:
          'De bandbreedte is één niveau: geen enkel open gegeven of oordeel kan het advies nog veranderen.',
      }
    : {
        kort: `${BAND_OPEN}"${laagst}" en "${hoogst}".`,
        motivering: `Bandbreedte, met elk open gegeven en oordeel op zijn ongunstigst en op zijn gunstigst: van "${laagst}" tot "${hoogst}".`,
      }
}

export const bandZinnen = (wereld: Wereld, { band, regels }: Weging): readonly Zin[] => {
  const open = regels.filter((deel) => deel.band.laagst < deel.band.hoogst)
  const rustOp = unite(open.map((deel) => restsOn(wereld, deel)))
  const { kort, motivering } = wordBand(
    { laagst: niveauOf(band.laagst), hoogst: niveauOf(band.hoogst) },
    wereld.werk.regelboek.visie.woorden,
  )
  return both(kort, motivering, rustOp)
}

/** What is still needed, in one sentence instead of one per open rule. */
/** More than this are counted: they are asked one by one. */
const MAX_TE_WETEN = 2

export const nodigZin = (wereld: Wereld, weging: Weging): readonly Zin[] => {
  const vragen = listVragen(wereld, weging)
  if (vragen.length === 0) return []
  const { feiten } = wereld.werk.regelboek
  const labels = vragen.map(({ feit }) =>
    lowerFirst(feiten.get(feit)?.label ?? `kaartlaag ${feit}`),
  )
  const rustOp = {
    ...NIETS,
    regels: [...new Set(vragen.flatMap(({ waarom }) => waarom))],
    feiten: vragen.map(({ feit }) => feit),
  }
  const [eerste, rest] = [labels.slice(0, MAX_TE_WETEN), labels.slice(MAX_TE_WETEN)]
  const meer = rest.length === 0 ? [] : [`nog ${formatAantal(rest.length, 'gegeven', 'gegevens')}`]
  const tekst = `Om meer te kunnen zeggen, moeten wij nog weten: ${joinEn([...eerste, ...meer])}.`
  return [zin('kort', tekst, rustOp)]
}

/** One sentence per text: what holds in two areas is said once, and rests on both. */
export const mergeGelijke = (zinnen: readonly Zin[]): readonly Zin[] => {
  const perTekst = Map.groupBy(zinnen, ({ register, tekst }) => `${register} ${tekst}`)
  return [...perTekst.values()].flatMap(([eerste, ...rest]) =>
    eerste && rest.length > 0
      ? [{ ...eerste, rustOp: unite([eerste, ...rest].map(({ rustOp }) => rustOp)) }]
      : (eerste ?? []),
  )
}
