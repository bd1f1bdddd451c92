import {
  comparePlannen,
  getPlan,
  listVarianten,
  MAX_VERGELEKEN,
} from '../../../app/ontwikkeling/plannen.ts'
import { sayVoorrang, type Variant } from '../../../app/ontwikkeling/vertellen/beste.ts'
import { firmest } from '../../../app/ontwikkeling/vertellen/richting.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { readNaast } from '../vergelijking/lees-naast.ts'
import { type Naastplan, wordVerschil } from '../vergelijking/naast.tsx'
import { weighPlek } from '../vergelijking/plekpunten.ts'
import { isPunt } from '../vergelijking/verschillen.tsx'
import { sayAnders } from './anders.ts'
import { listGetallen } from './woorden/programma-zinnen.ts'
import { sayWaardoor } from './woorden/waardoor.ts'

type Stand = Pick<VergelijkingAntwoord['varianten'][number], 'conclusie'>
type Richting = VergelijkingAntwoord['varianten'][number]['richting']

/** Another variant beside the plan that the memo is about. */
export interface AndereVariant extends Stand {
  readonly id: string
  readonly naam: string
  readonly richting: Richting
  /** It is the one that the others were made from. */
  readonly isEerste: boolean
  /** In words what it has and the plan has not, or has otherwise; and the other way round. */
  readonly anders: string
  readonly andersom: string
  /** Which of its parts keep it low and why, a sentence; empty where none does. */
  readonly waardoor: string
  /** How much it has, and more or less than the plan: "180 nieuwe woningen, 45 minder". */
  readonly getallen: readonly string[]
  /** Points on which it is certainly better than the plan, and on which the plan is. */
  readonly beter: readonly string[]
  readonly minder: readonly string[]
  /** Which of the two is better all over, or why that cannot be told. */
  readonly voorrang: string
  /** With what came out of it. */
  readonly uitkomst: Variant
  /** The parts that it leaves out, where that is all that differs. */
  readonly laatWeg?: readonly string[]
  /** The parts that it has in another place. */
  readonly verplaatst: readonly string[]
  /** Nothing differs. */
  readonly isGelijk: boolean
}

/** The ids of the parts that only the first has, where the two differ in nothing else. */
export const listWeggelaten = (
  { delen }: Pick<Ontwikkelplan['invoer'], 'delen'>,
  ander: Pick<Ontwikkelplan['invoer'], 'delen'>,
): readonly string[] | undefined => {
  const over = new Map(ander.delen.map((deel) => [deel.id, JSON.stringify(deel)]))
  const zelfde = delen.filter((deel) => over.get(deel.id) === JSON.stringify(deel))
  return zelfde.length === ander.delen.length && zelfde.length < delen.length
    ? delen.flatMap(({ id }) => (over.has(id) ? [] : id))
    : undefined
}

const listVerplaatst = (
  { delen }: Pick<Ontwikkelplan['invoer'], 'delen'>,
  ander: Pick<Ontwikkelplan['invoer'], 'delen'>,
): readonly string[] => {
  const plekken = new Map(ander.delen.map(({ id, locatie }) => [id, JSON.stringify(locatie)]))
  return delen.flatMap(({ id, locatie }) =>
    plekken.has(id) && plekken.get(id) !== JSON.stringify(locatie) ? id : [],
  )
}

const isZelfde = ({ invoer }: Ontwikkelplan, ander: Ontwikkelplan): boolean =>
  JSON.stringify({ ...invoer, naam: '' }) === JSON.stringify({ ...ander.invoer, naam: '' })

/** What it counts, and how much more or less that is than in the plan. */
const sayGetallen = (plan: Naastplan, ander: Naastplan): readonly string[] =>
  ander.kolommen.flatMap((feit, i) => {
    const [nu, daar] = [plan.programma.samen[i], ander.programma.samen[i]]
    const [zin] = daar === undefined ? [] : listGetallen([feit], [daar])
    return zin === undefined ? [] : `${zin} (${wordVerschil(nu, daar, feit)})`
  })

/** Two of them beside each other: each by the name that tells it from the other, and on what it is better. */
const weighPaar = async (kamer: Kamer, ids: readonly [string, string]) => {
  const [vergelijking, naast] = await Promise.all([
    comparePlannen(kamer.omgeving, ids),
    readNaast(kamer, ids),
  ])
  const [dit, dat] = vergelijking.varianten
  const [ditNaast, datNaast] = naast
  if (!dit || !dat || !ditNaast || !datNaast) return undefined
  const een = { ...ditNaast, naam: dit.naam }
  const ander = { ...datNaast, naam: dat.naam }
  const punten = weighPlek(vergelijking.verschillen, [een, ander], kamer.boek).filter(isPunt)
  const beterVan = (naam: string) =>
    punten.flatMap(({ gunstigst = [], titel }) =>
      gunstigst.length === 1 && gunstigst[0] === naam ? titel : [],
    )
  return {
    ...{ een, ander, dat },
    beterEen: beterVan(een.naam),
    beterAnder: beterVan(ander.naam),
    voorrang: sayVoorrang(een, ander, vergelijking),
  }
}

/** One variant beside the plan: how it stands, what differs, and on what either is better. */
const readEen = async (
  kamer: Kamer,
  plan: Ontwikkelplan,
  { id, groep }: Pick<Ontwikkelplan, 'id' | 'groep'>,
): Promise<AndereVariant | undefined> => {
  const [paar, ander] = await Promise.all([
    weighPaar(kamer, [plan.id, id]),
    getPlan(kamer.omgeving, id),
  ])
  if (paar === undefined) return undefined
  const { een: ditNaast, ander: datNaast, dat } = paar
  const laatWeg = listWeggelaten(plan.invoer, ander.invoer)
  return {
    ...{ id, naam: ander.naam, isEerste: groep === id },
    richting: firmest(dat.richting, datNaast.delen),
    conclusie: dat.conclusie,
    anders: sayAnders(kamer.boek, plan.invoer, ander.invoer),
    andersom: sayAnders(kamer.boek, ander.invoer, plan.invoer),
    waardoor: sayWaardoor(
      { geheel: { ...datNaast.geheel, ...dat }, delen: datNaast.delen },
      kamer.boek,
    ),
    getallen: sayGetallen(ditNaast, datNaast),
    beter: paar.beterAnder,
    minder: paar.beterEen,
    voorrang: paar.voorrang,
    uitkomst: datNaast,
    ...(laatWeg !== undefined && { laatWeg }),
    verplaatst: listVerplaatst(plan.invoer, ander.invoer),
    isGelijk: isZelfde(plan, ander),
  }
}

/** The other variants of a plan, each beside it, oldest first. */
export const readAndereVarianten = async (
  kamer: Kamer,
  plan: Ontwikkelplan,
): Promise<readonly AndereVariant[]> => {
  const andere = (await listVarianten(kamer.omgeving, plan)).filter(({ id }) => id !== plan.id)
  const gelezen = await Promise.all(
    andere.slice(0, MAX_VERGELEKEN).map((ander) => readEen(kamer, plan, ander)),
  )
  return gelezen.flatMap((een) => een ?? [])
}

/** Two other variants beside each other. */
export interface Onderling {
  readonly namen: readonly [string, string]
  /** On what each of them is certainly better than the other. */
  readonly beter: readonly [readonly string[], readonly string[]]
  readonly voorrang: string
}

/** So many pairs are told of: of more the page of the comparison tells. */
const MAX_PAREN = 3

/** The other variants beside each other: the choice may be between two of them. */
export const readOnderling = async (
  kamer: Kamer,
  andere: readonly Pick<AndereVariant, 'id' | 'isGelijk'>[],
): Promise<readonly Onderling[]> => {
  const ids = andere.filter(({ isGelijk }) => !isGelijk).map(({ id }) => id)
  const paren = ids.flatMap((een, i) => ids.slice(i + 1).map((ander) => [een, ander] as const))
  const gewogen = await Promise.all(paren.slice(0, MAX_PAREN).map((paar) => weighPaar(kamer, paar)))
  return gewogen.flatMap((paar): readonly Onderling[] =>
    paar === undefined
      ? []
      : [
          {
            namen: [paar.een.naam, paar.ander.naam],
            beter: [paar.beterEen, paar.beterAnder],
            voorrang: paar.voorrang,
          },
        ],
  )
}
