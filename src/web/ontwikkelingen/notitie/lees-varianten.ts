import {
  comparePlannen,
  getPlan,
  listVarianten,
  MAX_VERGELEKEN,
} from '../../../app/ontwikkeling/plannen.ts'
import { sayVoorrang, type Variant } from '../../../app/ontwikkeling/vertellen/beste.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { readNaast } from '../vergelijking/lees-naast.ts'
import { type Naastplan, wordVerschil } from '../vergelijking/naast.tsx'
import { weighPlek } from '../vergelijking/plekpunten.ts'
import { isPunt } from '../vergelijking/verschillen.tsx'
import { sayAnders } from './anders.ts'
import { listGetallen } from './programma-zinnen.ts'
import { firmest } from './stand.ts'
import { sayWaardoor } from './waardoor.ts'

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

/** One variant beside the plan: how it stands, what differs, and on what either is better. */
const readEen = async (
  kamer: Kamer,
  plan: Ontwikkelplan,
  { id, groep }: Pick<Ontwikkelplan, 'id' | 'groep'>,
): Promise<AndereVariant | undefined> => {
  const ids = [plan.id, id]
  const [vergelijking, naast, ander] = await Promise.all([
    comparePlannen(kamer.omgeving, ids),
    readNaast(kamer, ids),
    getPlan(kamer.omgeving, id),
  ])
  const [dit, dat] = vergelijking.varianten
  const [ditNaast, datNaast] = naast
  if (!dit || !dat || !ditNaast || !datNaast) return undefined
  const benoemdDit = { ...ditNaast, naam: dit.naam }
  const benoemdDat = { ...datNaast, naam: dat.naam }
  const punten = weighPlek(vergelijking.verschillen, [benoemdDit, benoemdDat], kamer.boek).filter(
    isPunt,
  )
  const beterVan = (naam: string) =>
    punten.flatMap(({ gunstigst = [], titel }) =>
      gunstigst.length === 1 && gunstigst[0] === naam ? titel : [],
    )
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
    beter: beterVan(dat.naam),
    minder: beterVan(dit.naam),
    voorrang: sayVoorrang(benoemdDit, benoemdDat, vergelijking),
    uitkomst: benoemdDat,
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
