import type { Herkomst } from '../model/bron.ts'
import { type Conclusie, NOG_NIET_TE_ZEGGEN } from '../model/visie.ts'
import type { GecompileerdeRegel } from '../regeltaal/regelwerk.ts'
import { ONBEKEND, ONWAAR, WAAR } from '../regeltaal/waarheid.ts'
import {
  type Evaluatie,
  evaluateRegels,
  evaluateSpanningen,
  type SpanningEvaluatie,
} from './evaluate.ts'
import {
  groepenOf,
  type HoudingPlek,
  holdsNeeTenzij,
  levelsNeeTenzij,
  readHoudingen,
} from './houding.ts'
import { isMendable } from './mendable.ts'
import { type Bereik, exact, JA, lowest, niveauOf, type Trede, tredeOf } from './niveau.ts'
import type { Wereld } from './wereld.ts'

/** What one outcome, houding or spanning contributes. The advice is the lowest of all. */
export interface Bijdrage {
  /** Every unknown at its worst and at its best. */
  readonly band: Bereik
  /** With reservations counted as such, and the other unknowns at worst and at best. */
  readonly conclusie: Bereik
  /** Missing facts (slots) that keep `conclusie` open and may be asked now. */
  readonly teVragen: readonly number[]
  /** Layers that are missing and keep it open. */
  readonly ontbrekendeLagen: readonly string[]
  /** An explicit condition that must still be shown. */
  readonly voorbehoud?: { readonly beslissend: boolean }
  /** A confirmed nee_tenzij of the area took it lower. */
  readonly doorNeeTenzij?: boolean
}

export interface RegelBijdrage extends Bijdrage {
  readonly evaluatie: Evaluatie
}
export interface HoudingBijdrage extends Bijdrage {
  readonly houding: HoudingPlek
}
export interface SpanningBijdrage extends Bijdrage {
  readonly evaluatie: SpanningEvaluatie
  /** The side to which the area gives priority. */
  readonly voorrang?: string
}

export interface Weging {
  readonly conclusie: Conclusie
  readonly band: Bereik
  readonly bereik: Bereik
  readonly regels: readonly RegelBijdrage[]
  readonly houdingen: readonly HoudingBijdrage[]
  readonly spanningen: readonly SpanningBijdrage[]
  readonly visieGeeftRichting: boolean
}

const GEEN = { teVragen: [], ontbrekendeLagen: [] } as const
const neutral: Bijdrage = { band: exact(JA), conclusie: exact(JA), ...GEEN }

/** A fact that is shown at the application, or that a person fills in: missing, it is a reservation. */
const isLater = ({ werk }: Wereld, slot: number): boolean => {
  const feit = werk.feiten[slot]
  return feit?.herkomst === 'behandelaar' || feit?.aantonen === 'bij_aanvraag'
}

const askable = (wereld: Wereld, slots: readonly number[]): readonly number[] =>
  slots.filter((slot) => !isLater(wereld, slot))

const isUnconfirmed = ({ regel }: Evaluatie): boolean =>
  regel.definitie.herkomst === 'eigen_uitwerking' || regel.definitie.werking === 'te_bevestigen'

const raise = ({ laagst, hoogst }: Bereik, bodem: Trede): Bereik => ({
  laagst: Math.max(laagst, bodem) as Trede,
  hoogst: Math.max(hoogst, bodem) as Trede,
})

/** The level of an eis that is not met: by what it is and whether changing the plan can meet it. */
const levelWhenUnmet = (wereld: Wereld, evaluatie: Evaluatie): Bijdrage => {
  const { niveaus } = wereld.werk.regelboek.visie
  const { wijzigbaar, anders } = niveaus.nietVoldaan[evaluatie.regel.definitie.doorwerking]
  const hoog = tredeOf(wijzigbaar)
  const laag = tredeOf(anders)
  const bodem = isUnconfirmed(evaluatie) ? tredeOf(niveaus.ondergrensOnbevestigd) : 0
  const herstel = hoog === laag ? { uit: ONWAAR, ontbreekt: [] } : isMendable(wereld, evaluatie)
  const teVragen = askable(wereld, herstel.ontbreekt)
  let band: Bereik =
    herstel.uit === WAAR
      ? exact(hoog)
      : herstel.uit === ONWAAR
        ? exact(laag)
        : { laagst: laag, hoogst: hoog }
  let conclusie = herstel.uit === ONBEKEND && teVragen.length === 0 ? exact(hoog) : band
  const zonderHouding = conclusie.laagst
  if (laag < JA && bodem === 0) {
    const neeTenzij = holdsNeeTenzij(wereld, evaluatie.plek.context)
    const niveau = levelsNeeTenzij(wereld)
    if (neeTenzij === WAAR) {
      band = lowest([band, niveau.band])
      conclusie = lowest([conclusie, niveau.conclusie])
    } else if (neeTenzij === ONBEKEND) {
      band = { laagst: lowest([band, niveau.band]).laagst, hoogst: band.hoogst }
      conclusie = { laagst: lowest([conclusie, niveau.conclusie]).laagst, hoogst: conclusie.hoogst }
    }
  }
  return {
    band: raise(band, bodem as Trede),
    conclusie: raise(conclusie, bodem as Trede),
    teVragen,
    ontbrekendeLagen: [],
    ...(conclusie.hoogst < zonderHouding && { doorNeeTenzij: true }),
  }
}

/** An eis of which it is not known whether it is met: a reservation, or a question. */
const levelWhenOpen = (wereld: Wereld, evaluatie: Evaluatie, ongunstig: Bijdrage): Bijdrage => {
  if (ongunstig.band.laagst === JA) return neutral
  const { niveaus } = wereld.werk.regelboek.visie
  const voorbehoud = tredeOf(niveaus.voorbehoud)
  const beslissend = tredeOf(niveaus.beslissendVoorbehoud)
  const { ontbrekendeLagen } = evaluatie.plek
  const bodem = evaluatie.beslissend === ONWAAR ? voorbehoud : beslissend
  const laagst = Math.min(ongunstig.band.laagst, bodem) as Trede
  const band = { laagst, hoogst: JA }
  const nu = askable(wereld, evaluatie.ontbreekt)
  if (nu.length > 0 || ontbrekendeLagen.length > 0) {
    const laag = Math.min(ongunstig.conclusie.laagst, bodem) as Trede
    return { band, conclusie: { laagst: laag, hoogst: JA }, teVragen: nu, ontbrekendeLagen }
  }
  const nuBeslissend = askable(wereld, evaluatie.ontbreektBeslissend)
  if (evaluatie.beslissend === ONBEKEND && nuBeslissend.length > 0) {
    const conclusie = { laagst: beslissend, hoogst: voorbehoud }
    return {
      band,
      conclusie,
      teVragen: nuBeslissend,
      ontbrekendeLagen,
      voorbehoud: { beslissend: false },
    }
  }
  const isBeslissend = evaluatie.beslissend !== ONWAAR
  const conclusie = exact(isBeslissend ? beslissend : voorbehoud)
  return { band, conclusie, ...GEEN, voorbehoud: { beslissend: isBeslissend } }
}

/** What one outcome contributes. Kansen and signalen never lower the advice. */
export const weighRegel = (wereld: Wereld, evaluatie: Evaluatie): Bijdrage => {
  const { aard } = evaluatie.regel.definitie
  if (aard === 'kans' || aard === 'signaal' || evaluatie.faalt === ONWAAR) return neutral
  const ongunstig = levelWhenUnmet(wereld, evaluatie)
  return evaluatie.faalt === WAAR ? ongunstig : levelWhenOpen(wereld, evaluatie, ongunstig)
}

const GEEFT_GEEN_RICHTING: readonly Herkomst[] = ['hogere_regelgeving', 'eigen_uitwerking']

/**
 * Whether the vision or its policy sets any eis for this initiative, at this place. Law does not
 * count: that a statutory norm applies says nothing about the direction of the vision. Nor does what
 * we elaborated ourselves: that cannot turn silence into a yes. Nor does a norm on how to build: that a
 * restaurant has enough parking does not say that the vision wants a restaurant there.
 */
const givesDirection = (evaluaties: readonly Evaluatie[], gebied?: string) => {
  const eisen = evaluaties.filter(
    ({ regel: { definitie }, plek }) =>
      definitie.aard === 'eis' &&
      definitie.geeftRichting !== false &&
      !GEEFT_GEEN_RICHTING.includes(definitie.herkomst) &&
      (!plek.context.profiel || plek.context.gebied?.id === gebied),
  )
  if (eisen.some(({ geldt }) => geldt === WAAR)) return { uit: WAAR, open: [] } as const
  const open = eisen.filter(({ geldt }) => geldt === ONBEKEND)
  return { uit: open.length > 0 ? ONBEKEND : ONWAAR, open } as const
}

/** What any stance can give, while it is not known which one holds. */
const rangeOfHouding = ({ werk }: Wereld): Bereik => ({
  laagst: lowest(Object.values(werk.regelboek.visie.niveaus.houding).map(tredeOf).map(exact))
    .laagst,
  hoogst: JA,
})

const missingProfielLagen = ({ werk, ontbrekendeLagen }: Wereld): readonly string[] => {
  const soorten = Object.values(werk.regelboek.visie.soorten)
  return [...ontbrekendeLagen].filter((laag) =>
    soorten.some((soort) => soort.profiel && soort.laag === laag),
  )
}

const weighHouding = (
  wereld: Wereld,
  houding: HoudingPlek,
  evaluaties: readonly Evaluatie[],
): HoudingBijdrage => {
  const trede = tredeOf(wereld.werk.regelboek.visie.niveaus.houding[houding.stand])
  const vast = { houding, band: exact(trede), conclusie: exact(trede), ...GEEN }
  if (wereld.ontbrekendProfiel) {
    const bereik = rangeOfHouding(wereld)
    const ontbrekendeLagen = missingProfielLagen(wereld)
    return { houding, band: bereik, conclusie: bereik, teVragen: [], ontbrekendeLagen }
  }
  if (houding.stand !== 'zwijgt') return vast
  const richting = givesDirection(evaluaties, houding.gebied?.id)
  if (richting.uit === WAAR) return { ...vast, band: exact(JA), conclusie: exact(JA) }
  if (richting.uit === ONWAAR) return vast
  const band = { laagst: trede, hoogst: JA }
  const teVragen = askable(wereld, [...new Set(richting.open.flatMap((e) => e.openGeldt))])
  const ontbrekendeLagen = [...new Set(richting.open.flatMap((e) => e.plek.ontbrekendeLagen))]
  const open = teVragen.length > 0 || ontbrekendeLagen.length > 0
  return { houding, band, conclusie: open ? band : exact(trede), teVragen, ontbrekendeLagen }
}

const weighSpanning = (wereld: Wereld, evaluatie: SpanningEvaluatie): SpanningBijdrage => {
  const trede = tredeOf(wereld.werk.regelboek.visie.niveaus.spanning)
  const { spanning, context, treedtOp, ontbreekt } = evaluatie
  const prioriteit = context.gebied?.prioriteiten.find((p) => p.spanning === spanning.definitie.id)
  const voorrang = prioriteit && { voorrang: prioriteit.voorrang }
  // A priority that nobody has confirmed is shown, but does not take the tension away.
  const geldt = prioriteit?.werking === 'bevestigd' && prioriteit.herkomst !== 'eigen_uitwerking'
  if (treedtOp === ONWAAR || geldt) return { evaluatie, ...neutral, ...voorrang }
  if (treedtOp === WAAR && !wereld.ontbrekendProfiel) {
    return { evaluatie, band: exact(trede), conclusie: exact(trede), ...GEEN, ...voorrang }
  }
  const band = { laagst: trede, hoogst: JA }
  const teVragen = askable(wereld, ontbreekt)
  const ontbrekendeLagen = missingProfielLagen(wereld)
  return { evaluatie, band, conclusie: band, teVragen, ontbrekendeLagen, ...voorrang }
}

const combine = (
  wereld: Wereld,
  regels: readonly RegelBijdrage[],
  spanningEvaluaties: readonly SpanningEvaluatie[],
): Weging => {
  const evaluaties = regels.map(({ evaluatie }) => evaluatie)
  const houdingen = readHoudingen(wereld).map((houding) =>
    weighHouding(wereld, houding, evaluaties),
  )
  const spanningen = spanningEvaluaties.map((evaluatie) => weighSpanning(wereld, evaluatie))
  const bijdragen: readonly Bijdrage[] = [...regels, ...houdingen, ...spanningen]
  const zonderActiviteiten = groepenOf(wereld) === undefined
  const onbekendeHouding = zonderActiviteiten ? [rangeOfHouding(wereld)] : []
  const band = lowest([...bijdragen.map((deel) => deel.band), ...onbekendeHouding])
  const bereik = lowest([...bijdragen.map((deel) => deel.conclusie), ...onbekendeHouding])
  const beslist = !zonderActiviteiten && bereik.laagst === bereik.hoogst
  return {
    conclusie: beslist ? niveauOf(bereik.laagst) : NOG_NIET_TE_ZEGGEN,
    band,
    bereik,
    regels,
    houdingen,
    spanningen,
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
  const regels = evaluaties.map((evaluatie) => ({ evaluatie, ...weighRegel(wereld, evaluatie) }))
  return combine(wereld, regels, spanningEvaluaties)
}

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
  const rests = ({ rustOp }: GecompileerdeRegel) => [...gewijzigd].some((slot) => rustOp.has(slot))
  const geraakt = new Set(werk.regels.filter(rests))
  const opnieuw = evaluateRegels(wereld, [...geraakt]).map((evaluatie) => ({
    evaluatie,
    ...weighRegel(wereld, evaluatie),
  }))
  const gebleven = vorige.regels.filter(({ evaluatie }) => !geraakt.has(evaluatie.regel))
  return combine(wereld, [...gebleven, ...opnieuw], evaluateSpanningen(wereld))
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
  const opnieuw = evaluateRegels(wereld, wereld.werk.regels.filter(isAnders)).map((evaluatie) => ({
    evaluatie,
    ...weighRegel(wereld, evaluatie),
  }))
  return combine(wereld, [...gebleven, ...opnieuw], evaluateSpanningen(wereld))
}
