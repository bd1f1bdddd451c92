import type { Advies, RustOp, Voorbehoud, Zin } from './beoordeling.ts'
import { JA, niveauOf } from './niveau.ts'
import { fillSjabloon, joinEn, lowerFirst, upperFirst } from './tekst.ts'
import { explainUitkomst, restsOn, valueIn } from './toelichten.ts'
import { NOG_NIET_TE_ZEGGEN } from './visie.ts'
import { listVragen } from './vragen.ts'
import { WAAR } from './waarheid.ts'
import type { HoudingBijdrage, RegelBijdrage, SpanningBijdrage, Weging } from './weigh.ts'
import type { Wereld } from './wereld.ts'

const NIETS: RustOp = { regels: [], feiten: [], gebieden: [], bronnen: [] }

const zin = (register: Zin['register'], tekst: string, rustOp: RustOp = NIETS): Zin => ({
  register,
  tekst,
  rustOp,
})

const both = (kort: string, motivering: string, rustOp: RustOp = NIETS): readonly Zin[] => [
  zin('kort', kort, rustOp),
  zin('motivering', motivering, rustOp),
]

/** The explicit condition of a reservation, in words. */
const voorbehoudTekst = (wereld: Wereld, { evaluatie }: RegelBijdrage): string => {
  const { definitie } = evaluatie.regel
  const titel = lowerFirst(definitie.titel)
  const stuk = definitie.stuk && wereld.werk.regelboek.begrippen.stukken[definitie.stuk]?.label
  const persoon = evaluatie.ontbreekt.every(
    (slot) => wereld.werk.feiten[slot]?.herkomst === 'behandelaar',
  )
  if (persoon) return `Mits de gemeente positief oordeelt over: ${titel}.`
  return `Mits ${stuk ? `uit ${lowerFirst(stuk)}` : 'bij de aanvraag'} blijkt: ${titel}.`
}

export const listVoorbehouden = (wereld: Wereld, weging: Weging): readonly Voorbehoud[] =>
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
      },
    ]
  })

const describeVoorbehoud = (wereld: Wereld, bijdrage: RegelBijdrage): readonly Zin[] => {
  const tekst = voorbehoudTekst(wereld, bijdrage)
  const { id } = bijdrage.evaluatie.regel.definitie
  return both(tekst, `${id}: ${tekst}`, restsOn(wereld, bijdrage))
}

const groepLabel = (wereld: Wereld, groep: string) =>
  lowerFirst(wereld.werk.regelboek.begrippen.activiteitengroepen[groep]?.label ?? groep)

const describeHouding = (wereld: Wereld, { houding }: HoudingBijdrage): readonly Zin[] => {
  const { gebied, groep, stand } = houding
  const waar = gebied ? `in ${gebied.naam}` : 'op deze plek'
  const label = groepLabel(wereld, groep)
  const bron = gebied?.houding[groep]
  const rustOp: RustOp = {
    regels: [],
    feiten: ['activiteiten'],
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
    return both(
      `De visie zegt niets over ${label} ${waar}. Daarom moet de gemeente dit zelf afwegen.`,
      `De visie geeft voor ${label} ${waar} geen richting en stelt er geen eis aan; het advies kan daarom niet verder gaan dan een bestuurlijke afweging.`,
      rustOp,
    )
  }
  const eigen =
    bron?.herkomst === 'eigen_uitwerking' ? ' (eigen uitwerking, geen vastgesteld beleid)' : ''
  return both(
    `${upperFirst(waar)} geldt voor ${label}: ${lowerFirst(bron?.tekst ?? stand)}`,
    `Houding van het gebiedsprofiel ${waar} voor ${label}: ${stand.replaceAll('_', ' ')}${eigen}. ${bron?.tekst ?? ''}`.trim(),
    rustOp,
  )
}

const describeSpanning = (wereld: Wereld, { evaluatie }: SpanningBijdrage): readonly Zin[] => {
  const { definitie, slots } = evaluatie.spanning
  const lees = valueIn(wereld, evaluatie.context)
  const rustOp: RustOp = {
    regels: [definitie.id],
    feiten: slots.map((slot) => wereld.werk.feiten[slot]?.id ?? ''),
    gebieden: evaluatie.context.gebied ? [evaluatie.context.gebied.id] : [],
    bronnen: definitie.bron.map((bron) => bron.passage ?? bron.document),
  }
  if (evaluatie.treedtOp !== WAAR) {
    return both(
      `Wij weten nog niet of dit speelt: ${lowerFirst(definitie.titel)}.`,
      `${definitie.id}: of deze spanning optreedt is onbekend (${definitie.titel}).`,
      rustOp,
    )
  }
  return both(
    `${fillSjabloon(definitie.toelichting.kort, lees)} De visie kiest hier niet.`,
    `${fillSjabloon(definitie.toelichting.motivering, lees)} De visie maakt tussen deze doelen geen keuze en het gebied geeft geen voorrang.`,
    rustOp,
  )
}

const describeRegel = (wereld: Wereld, bijdrage: RegelBijdrage): readonly Zin[] => {
  const { toelichting } = explainUitkomst(wereld, bijdrage)
  const { definitie } = bijdrage.evaluatie.regel
  const label =
    definitie.herkomst === 'eigen_uitwerking'
      ? ' (eigen uitwerking, geen vastgesteld beleid)'
      : definitie.werking === 'te_bevestigen'
        ? ' (te bevestigen door de gemeente)'
        : ''
  return both(
    toelichting.kort,
    `${definitie.id}${label}: ${toelichting.motivering}`,
    restsOn(wereld, bijdrage),
  )
}

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

/** What carries the advice: policy eisen that are met, and kansen that count in favour. */
const carrying = (weging: Weging): readonly RegelBijdrage[] =>
  weging.regels.filter(
    ({ evaluatie }) =>
      evaluatie.oordeel === 'voldoet' &&
      evaluatie.regel.definitie.aard !== 'signaal' &&
      (evaluatie.regel.definitie.herkomst !== 'hogere_regelgeving' ||
        evaluatie.regel.definitie.aard === 'kans'),
  )

const openingZinnen = (weging: Weging, woorden: string, rustOp: RustOp): readonly Zin[] => {
  const beslissend = weging.regels.filter(({ voorbehoud }) => voorbehoud?.beslissend)
  const regels = beslissend.map(({ evaluatie }) => evaluatie.regel.definitie)
  const slot =
    regels.length > 0
      ? `, want beslissend is wat nog moet blijken: ${joinEn(regels.map(({ titel }) => lowerFirst(titel)))}.`
      : '.'
  const opening = `Voorlopig advies: ${woorden}${slot}`
  return both(opening, opening, rustOp)
}

/** Everything the sentences say, as one base: the advice as a whole rests on all of it. */
const unite = (delen: readonly RustOp[]): RustOp => {
  const all = (sleutel: keyof RustOp) => [...new Set(delen.flatMap((deel) => deel[sleutel]))]
  return {
    regels: all('regels'),
    feiten: all('feiten'),
    gebieden: all('gebieden'),
    bronnen: all('bronnen'),
  }
}

const bandZinnen = (wereld: Wereld, { band, regels }: Weging): readonly Zin[] => {
  const open = regels.filter((deel) => deel.band.laagst < deel.band.hoogst)
  const rustOp = unite(open.map((deel) => restsOn(wereld, deel)))
  const { woorden } = wereld.werk.regelboek.visie
  const [laagst, hoogst] = [woorden[niveauOf(band.laagst)], woorden[niveauOf(band.hoogst)]]
  if (band.laagst === band.hoogst) {
    return both(
      'Wat nog niet bekend is, verandert dit advies niet.',
      'De bandbreedte is één niveau: geen enkel ontbrekend gegeven kan het advies nog veranderen.',
      rustOp,
    )
  }
  return both(
    `Er is nog niet alles bekend. Het advies kan nog uitkomen tussen "${laagst}" en "${hoogst}".`,
    `Bandbreedte, met elk ontbrekend gegeven op zijn ongunstigst en op zijn gunstigst: van "${laagst}" tot "${hoogst}".`,
    rustOp,
  )
}

/** What is still needed, in one sentence instead of one per open rule. */
const nodigZin = (wereld: Wereld, weging: Weging): readonly Zin[] => {
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
  return [zin('kort', `Om meer te kunnen zeggen is nog nodig: ${joinEn(labels)}.`, rustOp)]
}

/** The advice in words, each sentence with the ids it rests on. Deterministic. */
export const summarize = (wereld: Wereld, weging: Weging): Advies => {
  const { visie } = wereld.werk.regelboek
  const woorden = visie.woorden[weging.conclusie]
  const voorbehouden = listVoorbehouden(wereld, weging)
  const regels = limiting(weging, weging.regels)
  const houdingen = limiting(weging, weging.houdingen)
  const spanningen = limiting(weging, weging.spanningen)
  const gedragen = carrying(weging)
  const metReden = regels.filter(({ voorbehoud }) => !voorbehoud)
  const beslist = weging.conclusie !== NOG_NIET_TE_ZEGGEN
  const alleZinnen = [
    ...houdingen.flatMap((deel) => describeHouding(wereld, deel)),
    ...metReden.flatMap((deel) => describeRegel(wereld, deel)),
    ...spanningen.flatMap((deel) => describeSpanning(wereld, deel)),
    ...gedragen
      .filter(({ evaluatie }) => evaluatie.regel.definitie.aard === 'kans')
      .flatMap((deel) => describeRegel(wereld, deel)),
    ...weging.regels
      .filter(({ voorbehoud }) => voorbehoud)
      .flatMap((deel) => describeVoorbehoud(wereld, deel)),
  ]
  const redenen = beslist
    ? alleZinnen
    : [...nodigZin(wereld, weging), ...alleZinnen.filter(({ register }) => register !== 'kort')]
  const zinnen = [
    ...openingZinnen(weging, woorden, unite(redenen.map(({ rustOp }) => rustOp))),
    ...redenen,
    ...bandZinnen(wereld, weging),
    ...both(visie.disclaimer, visie.disclaimer),
  ]
  return {
    conclusie: weging.conclusie,
    woorden,
    bandbreedte: { laagst: niveauOf(weging.band.laagst), hoogst: niveauOf(weging.band.hoogst) },
    voorbehouden,
    samenvatting: zinnen
      .filter(({ register }) => register === 'kort')
      .map(({ tekst }) => tekst)
      .join(' '),
    zinnen,
    beslissend: [
      ...regels.map(({ evaluatie: { regel, plek } }) => ({
        soort: 'regel' as const,
        id: regel.definitie.id,
        ...(plek.context.gebied && { gebied: plek.context.gebied.id }),
      })),
      ...houdingen.map(({ houding }) => ({
        soort: 'houding' as const,
        id: houding.groep,
        ...(houding.gebied && { gebied: houding.gebied.id }),
      })),
      ...spanningen.map(({ evaluatie }) => ({
        soort: 'spanning' as const,
        id: evaluatie.spanning.definitie.id,
      })),
    ],
    gedragenDoor: [...new Set(gedragen.map(({ evaluatie }) => evaluatie.regel.definitie.id))],
    disclaimer: visie.disclaimer,
  }
}
