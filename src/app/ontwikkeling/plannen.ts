import { AppError, refuseFouten } from '../../domain/errors.ts'
import { isUuid } from '../../domain/json.ts'
import {
  MAX_ZELFDE,
  type OntwikkelingInvoer,
} from '../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { VergelijkingAntwoord } from '../../domain/model/antwoord/vergelijking.ts'
import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { rememberLaatste } from '../../domain/onthoud.ts'
import { checkJson } from '../invoer/read-json.ts'
import type { OmgevingMetPlannen } from '../omgeving.ts'
import type { Ontwikkelplan, Planregel } from '../ports/ontwikkelplannen.ts'
import { answerVergelijking } from './answer-vergelijking.ts'
import type { OntwikkelingMetBewijs } from './antwoord.ts'
import { explainOntwikkeling, MAX_ONTHOUDEN, rememberUitleg } from './explain-ontwikkeling.ts'

/** Somebody else can be first again and again; that often is a fault. */
const POGINGEN = 5

const assess = (omgeving: OmgevingMetPlannen, inhoud: unknown): Promise<OntwikkelingMetBewijs> =>
  explainOntwikkeling(omgeving, { inhoud })

/** The last version of a plan. Throws AppError('niet_gevonden'), also when it was taken from the list. */
export const getPlan = async (
  { ontwikkelplannen }: Pick<OmgevingMetPlannen, 'ontwikkelplannen'>,
  id: string,
): Promise<Ontwikkelplan> => {
  const plan = await ontwikkelplannen.get(id)
  if (plan === undefined || plan.weg) throw new AppError('niet_gevonden', { wat: 'Dit plan' })
  return plan
}

/**
 * The same for the length of one answer that comes back to the same plans again and again: each is read once and assessed
 * once, beside cases that are read once, so that all that is said is about one moment.
 */
export const lookOnce = <O extends OmgevingMetPlannen>(omgeving: O): O => {
  const { ontwikkelplannen, beoordelingen } = omgeving
  const get = rememberLaatste(
    (wat: readonly [id: string, versie?: number | undefined]) => ontwikkelplannen.get(...wat),
    {
      sleutelOf: (wat) => JSON.stringify(wat),
      hoeveel: MAX_ONTHOUDEN,
    },
  )
  const list = rememberLaatste((groep: string | undefined) => ontwikkelplannen.list(groep), {
    sleutelOf: (groep = '') => groep,
    hoeveel: MAX_ONTHOUDEN,
  })
  const listZaken = rememberLaatste(beoordelingen.list, {
    sleutelOf: (vraag) => JSON.stringify(vraag),
    hoeveel: MAX_ONTHOUDEN,
  })
  return rememberUitleg({
    ...omgeving,
    beoordelingen: { ...beoordelingen, list: listZaken },
    ontwikkelplannen: { ...ontwikkelplannen, get: (...wat) => get(wat), list },
  })
}

/** The cases that are this same plan: those that somebody said so of, and those that were made of it. */
export const listZelfde = ({
  invoer: { telNietMee = [] },
  dossiers = [],
}: Pick<Ontwikkelplan, 'invoer' | 'dossiers'>): readonly string[] => [
  ...new Set([...telNietMee, ...dossiers]),
]

/** A plan as it is assessed: beside no case that is this same plan. */
export const invoerOf = (plan: Pick<Ontwikkelplan, 'invoer' | 'dossiers'>): OntwikkelingInvoer => {
  const telNietMee = listZelfde(plan).slice(0, MAX_ZELFDE)
  return telNietMee.length === 0 ? plan.invoer : { ...plan.invoer, telNietMee }
}

/** A plan as it stands, assessed now: other plans in its areas count as they are today. */
export const assessPlan = async (
  omgeving: OmgevingMetPlannen,
  plan: Ontwikkelplan,
): Promise<OntwikkelingMetBewijs> => assess(omgeving, invoerOf(plan))

/** One part of a plan in full, with what it rests on; of the others it needs nothing. */
export const assessDeelplan = async (
  omgeving: OmgevingMetPlannen,
  plan: Ontwikkelplan,
  id: string,
): Promise<{
  readonly beoordeling: Beoordeling
  readonly bewijs: OntwikkelingMetBewijs['bewijs']
}> => {
  const invoer = invoerOf(plan)
  const delen = invoer.delen.filter((deel) => deel.id === id)
  const alleen = { ...invoer, feiten: {}, delen, volledigeDelen: [id] }
  const { volledigeDelen, bewijs } = await assess(omgeving, alleen)
  const beoordeling = volledigeDelen[id]
  if (beoordeling === undefined) throw new AppError('niet_gevonden', { wat: 'Dit deel' })
  return { beoordeling, bewijs }
}

export interface Planbegin {
  /** As the form had it: a second click on its button gives the same plan. */
  readonly id: string
  /** A development as POST /v1/ontwikkelingen reads it, not yet checked; coordinates in CRS84. */
  readonly inhoud: unknown
  readonly door: string
  /** The group that it is a variant in; absent: none. */
  readonly groep?: string
}

/** Keeps a new plan and gives its id. Throws AppError('ongeldige_invoer') with every fault; then nothing is kept. */
export const beginPlan = async (
  omgeving: OmgevingMetPlannen,
  { id: gewenst, inhoud, door, groep }: Planbegin,
): Promise<string> => {
  const { bewijs } = await assess(omgeving, inhoud)
  const invoer = bewijs.verzoek
  const gezag = omgeving.boeken.bySha(bewijs.regelboek.sha256)?.regelboek.visie.bevoegdGezag
  const id = isUuid(gewenst) ? gewenst : omgeving.nieuwId()
  await omgeving.ontwikkelplannen.add({
    id,
    versie: 1,
    naam: invoer.naam,
    groep: groep ?? id,
    vastgelegdOp: omgeving.nu().toISOString(),
    door,
    weg: false,
    ...(gezag !== undefined && { gezag }),
    invoer,
  })
  return id
}

export interface Planwijziging {
  readonly id: string
  /** The version that was looked at. */
  readonly versie: number
  readonly door: string
  readonly change: (invoer: OntwikkelingInvoer) => OntwikkelingInvoer
  /** What the change is about: a change elsewhere in the plan does not hinder it. */
  readonly stukVan: (invoer: OntwikkelingInvoer) => unknown
  readonly weg?: boolean
  /** The plan itself stays as it was checked before: it is not assessed again for this. */
  readonly zonderToets?: true
}

/**
 * Whether the change still has to be made on the last version. Throws AppError('gewijzigd') when what it
 * is about is no longer what was looked at.
 */
const isNodig = (
  { hash }: OmgevingMetPlannen,
  { change, stukVan }: Planwijziging,
  {
    gezien,
    laatste,
  }: { readonly gezien: Ontwikkelplan | undefined; readonly laatste: Ontwikkelplan },
): boolean => {
  const key = (invoer: OntwikkelingInvoer) => hash.canonicalize([stukVan(invoer) ?? null])
  if (gezien === undefined) throw new AppError('gewijzigd', { wat: 'Dit plan' })
  if (key(gezien.invoer) === key(laatste.invoer)) return true
  // A second click on the same button: the first one already counted.
  if (key(change(gezien.invoer)) === key(laatste.invoer)) return false
  throw new AppError('gewijzigd', { wat: 'Dit deel van het plan' })
}

/** What is kept: as it was of what is taken from the list, and otherwise as it is read. */
const readGewijzigd = async (
  omgeving: OmgevingMetPlannen,
  { weg, zonderToets }: Planwijziging,
  {
    laatste,
    gewijzigd,
  }: { readonly laatste: Ontwikkelplan; readonly gewijzigd: OntwikkelingInvoer },
): Promise<OntwikkelingInvoer> => {
  if (weg) return laatste.invoer
  return zonderToets ? gewijzigd : (await assess(omgeving, gewijzigd)).bewijs.verzoek
}

/**
 * Changes a plan by adding a version. Throws AppError('ongeldige_invoer') with every fault, and
 * AppError('gewijzigd') when somebody else changed the same; then nothing is kept.
 */
export const changePlan = async (
  omgeving: OmgevingMetPlannen,
  wijziging: Planwijziging,
): Promise<void> => {
  const { id, versie, door, weg = false } = wijziging
  // What came from a drawing or a file was not looked at yet, and is compared before it is assessed.
  const change = (invoer: OntwikkelingInvoer) => {
    const gewijzigd = wijziging.change(invoer)
    refuseFouten(checkJson(gewijzigd))
    return gewijzigd
  }
  const { ontwikkelplannen, hash, nu } = omgeving
  for (let poging = 0; poging < POGINGEN; poging++) {
    const laatste = await getPlan(omgeving, id)
    const gezien = laatste.versie === versie ? laatste : await ontwikkelplannen.get(id, versie)
    if (!isNodig(omgeving, { ...wijziging, change }, { gezien, laatste })) return
    const gewijzigd = change(laatste.invoer)
    if (!weg && hash.canonicalize(gewijzigd) === hash.canonicalize(laatste.invoer)) return
    const invoer = await readGewijzigd(omgeving, wijziging, { laatste, gewijzigd })
    const plan: Ontwikkelplan = {
      ...laatste,
      versie: laatste.versie + 1,
      naam: invoer.naam,
      vastgelegdOp: nu().toISOString(),
      door,
      weg,
      invoer,
    }
    if (await ontwikkelplannen.add(plan)) return
  }
  throw new AppError('gewijzigd', { wat: 'Dit plan' })
}

/** A plan of the list with its variants, the first of which gave the group its name. */
export interface Plangroep {
  readonly groep: string
  readonly plannen: readonly Planregel[]
}

/** All plans that are not taken from the list, by group; what was changed last comes first. */
export const listPlannen = async ({
  ontwikkelplannen,
}: Pick<OmgevingMetPlannen, 'ontwikkelplannen'>): Promise<readonly Plangroep[]> => {
  const plannen = (await ontwikkelplannen.list()).filter(({ weg }) => !weg)
  const last = ({ plannen: leden }: Plangroep) =>
    leden
      .map(({ vastgelegdOp }) => vastgelegdOp)
      .toSorted()
      .at(-1) ?? ''
  return [...Map.groupBy(plannen, ({ groep }) => groep)]
    .map(([groep, leden]) => ({ groep, plannen: leden }))
    .toSorted((a, b) => last(b).localeCompare(last(a)))
}

/** The plans in the group of this one, itself among them, oldest first. */
export const listVarianten = async (
  { ontwikkelplannen }: Pick<OmgevingMetPlannen, 'ontwikkelplannen'>,
  { groep }: Pick<Planregel, 'groep'>,
): Promise<readonly Planregel[]> => (await ontwikkelplannen.list(groep)).filter(({ weg }) => !weg)

/** At most so many plans are laid side by side. */
export const MAX_VERGELEKEN = 10

/** Each name once: a second "Plan" is "Plan (2)". */
const makeUniek = (namen: readonly string[]): readonly string[] =>
  namen.map((naam, i) => {
    const eerder = namen.slice(0, i).filter((ander) => ander === naam).length
    return eerder === 0 ? naam : `${naam} (${eerder + 1})`
  })

/** These plans side by side. Throws AppError('ongeldige_invoer') for fewer than two, or too many. */
export const comparePlannen = async (
  omgeving: OmgevingMetPlannen,
  ids: readonly string[],
): Promise<VergelijkingAntwoord> => {
  const plannen = await Promise.all(ids.map((id) => getPlan(omgeving, id)))
  const namen = makeUniek(plannen.map(({ naam }) => naam))
  const varianten = plannen.map((plan, i) => ({ naam: namen[i], ontwikkeling: invoerOf(plan) }))
  return answerVergelijking(omgeving, { inhoud: { varianten } })
}
