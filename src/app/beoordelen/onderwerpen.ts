import type { Beoordeling, OpenKernvraag, Vraag } from '../../domain/model/beoordeling.ts'
import { ONBEKEND_BIJ_INITIATIEFNEMER } from '../../domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { findPlantype } from '../plantypen/kernvragen.ts'
import { labelOnderwerp, onderwerpOf } from '../plantypen/onderwerp.ts'
import { groupVragen, listGegeven, maxVragen } from './zelftoets-vragen.ts'

/** A topic that somebody went through; one that was skipped is not asked again. */
export interface Geweest {
  readonly id: string
  readonly overgeslagen: boolean
}

/** One screen of questions. */
export interface Onderwerpblad {
  readonly id: string
  /** Goes on in a sentence. */
  readonly label: string
  /** What can still change the advice, most decisive first. */
  readonly beslissend: readonly Vraag[]
  /** What a planner asks first about this kind of plan, and may be left empty. */
  readonly kern: readonly OpenKernvraag[]
  /** Facts that were answered before. */
  readonly gegeven: readonly string[]
  /** Whether it is still to be asked. */
  readonly open: boolean
}

interface Plan {
  readonly invoer: InitiatiefInvoer
  readonly boek: Regelboek
}

export interface Kernstand {
  /** What nobody answered yet. */
  readonly open: readonly OpenKernvraag[]
  /** What somebody was asked and did not know: "weet ik niet" is an answer here, and is not asked again. */
  readonly weetNiet: readonly OpenKernvraag[]
}

/** What is not known of what a planner asks first, by whether it was asked already. */
export const splitKernvragen = (
  { invoer }: Pick<Plan, 'invoer'>,
  { kernvragen = [] }: Pick<Beoordeling, 'kernvragen'>,
): Kernstand => {
  const isWeetNiet = ({ feit }: OpenKernvraag) =>
    invoer.feiten[feit] === ONBEKEND_BIJ_INITIATIEFNEMER
  return {
    open: kernvragen.filter((vraag) => !isWeetNiet(vraag)),
    weetNiet: kernvragen.filter(isWeetNiet),
  }
}

/** What was answered to a question: what a plan type filled in on the first page was not asked. */
const listGevraagd = ({ invoer, boek }: Plan): readonly string[] => {
  const type = findPlantype(boek, invoer.plantype)
  return listGegeven(invoer.feiten).filter((id) => !Object.hasOwn(type?.feiten ?? {}, id))
}

/** Facts that are asked of this kind of plan whether they decide or not. */
export const kernfeitenOf = ({ invoer, boek }: Plan): ReadonlySet<string> =>
  new Set(findPlantype(boek, invoer.plantype)?.kernvragen.map(({ feit }) => feit) ?? [])

/** How many questions were answered of the most that this plan gets: what may decide, and what a planner asks first. */
export const countVragen = (
  plan: Plan,
): { readonly gesteld: number; readonly hoogstens: number } => {
  const gesteld = listGevraagd(plan).length
  const { invoer, boek } = plan
  const hoogstens = maxVragen(invoer.feiten, boek.begrippen) + kernfeitenOf(plan).size
  return { gesteld, hoogstens: Math.max(gesteld, hoogstens) }
}

const orderOf = ({ plantypen }: Regelboek): readonly string[] =>
  plantypen?.onderwerpen?.map(({ id }) => id) ?? []

/** In the order in which the topics are written down; what stands in none of them comes last. */
const inOrder = (boek: Regelboek, ids: Iterable<string>): readonly string[] => {
  const volgorde = orderOf(boek)
  const placeOf = (id: string) => (volgorde.includes(id) ? volgorde.indexOf(id) : volgorde.length)
  return [...new Set(ids)].toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** The topics of what was answered: where somebody is who comes back with nothing but his link. */
export const answeredOnderwerpen = (plan: Plan): readonly Geweest[] => {
  const ids = listGevraagd(plan).map((id) => onderwerpOf(plan.boek, id).id)
  return inOrder(plan.boek, ids).map((id) => ({ id, overgeslagen: false }))
}

/** With this topic among those that somebody went through, where it was. */
export const markGeweest = (geweest: readonly Geweest[], deel: Geweest): readonly Geweest[] =>
  geweest.some(({ id }) => id === deel.id)
    ? geweest.map((een) => (een.id === deel.id ? deel : een))
    : [...geweest, deel]

/**
 * Every screen, in the order in which they are or were gone through: first those that somebody went through, then
 * what can still change the advice, then what may be left empty.
 */
export const listBladen = (
  plan: Plan,
  beoordeling: Beoordeling,
  geweest: readonly Geweest[],
): readonly Onderwerpblad[] => {
  const { boek, invoer } = plan
  const over = new Set(geweest.flatMap(({ id, overgeslagen }) => (overgeslagen ? [id] : [])))
  const idOf = (feit: string) => onderwerpOf(boek, feit).id
  const group = (isOver: boolean) =>
    groupVragen(
      beoordeling.vragen.filter(({ feit }) => over.has(idOf(feit)) === isOver),
      invoer.feiten,
      { ...boek, vrij: kernfeitenOf(plan) },
    )
  // What was skipped takes no room from the rest, and is there for who comes back.
  const beslissend = new Map([...group(false), ...group(true)])
  const kern = Map.groupBy(splitKernvragen(plan, beoordeling).open, ({ feit }) => idOf(feit))
  const gegeven = Map.groupBy(listGevraagd(plan), idOf)
  const gehad = geweest.map(({ id }) => id)
  const bekend = gehad.filter((id) => kern.has(id) || gegeven.has(id) || beslissend.has(id))
  const ids = new Set([...bekend, ...beslissend.keys(), ...inOrder(boek, kern.keys())])
  return [...ids].map((id) => ({
    id,
    label: labelOnderwerp(boek, id),
    beslissend: beslissend.get(id) ?? [],
    kern: kern.get(id) ?? [],
    gegeven: gegeven.get(id) ?? [],
    open: !over.has(id) && (beslissend.has(id) || !gehad.includes(id)),
  }))
}
