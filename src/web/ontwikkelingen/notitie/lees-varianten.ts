import type { OntwikkelingMetBewijs } from '../../../app/ontwikkeling/antwoord.ts'
import {
  assessDeelplan,
  assessPlan,
  comparePlannen,
  getPlan,
  listVarianten,
  MAX_VERGELEKEN,
} from '../../../app/ontwikkeling/plannen.ts'
import { sayVoorrang, type Variant } from '../../../app/ontwikkeling/vertellen/beste.ts'
import { firmest } from '../../../app/ontwikkeling/vertellen/richting.ts'
import type { Ontwikkelplan } from '../../../app/ports/ontwikkelplannen.ts'
import type { VergelijkingAntwoord } from '../../../domain/model/antwoord/vergelijking.ts'
import { sayAnders } from '../kamer/anders.ts'
import type { Kamer } from '../kamer/kamer.ts'
import { keyOfDeel, keyOfPlan } from '../kamer/verschil.ts'
import { readNaast } from '../vergelijking/lees-naast.ts'
import { type Naastplan, wordVerschil } from '../vergelijking/naast.tsx'
import { weighPlek } from '../vergelijking/plekpunten.ts'
import { isPunt } from '../vergelijking/verschillen.tsx'
import { type Aanpassing, listAanpassingen } from './aanpassingen.ts'
import { listWatKomt } from './woorden/programma-zinnen.ts'
import { type Deelredenen, listBepalend, listDeelredenen } from './woorden/redenen.ts'
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
  /** What its parts have to change themselves first. */
  readonly aanpassingen: readonly Aanpassing[]
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
  const over = new Map(ander.delen.map((deel) => [deel.id, keyOfDeel(deel)]))
  const zelfde = delen.filter((deel) => over.get(deel.id) === keyOfDeel(deel))
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

/** What it counts, and how much more or less that is than in the plan. */
const sayGetallen = (plan: Naastplan, ander: Naastplan): readonly string[] =>
  ander.kolommen.flatMap((feit, i) => {
    const daar = ander.programma.samen[i]
    const [zin] = daar === undefined ? [] : listWatKomt([feit], [daar])
    return zin === undefined ? [] : `${zin} (${wordVerschil(plan, ander, { nummer: i, feit })})`
  })

/** Two of them beside each other: each by the name that tells it from the other, and on what it is better. */
const weighPaar = async (
  { omgeving, boek }: Kamer,
  [eenNaast, anderNaast]: readonly [Naastplan, Naastplan],
) => {
  const vergelijking = await comparePlannen(omgeving, [eenNaast.id, anderNaast.id])
  const [dit, dat] = vergelijking.varianten
  if (!dit || !dat) return undefined
  const een = { ...eenNaast, naam: dit.naam }
  const ander = { ...anderNaast, naam: dat.naam }
  const punten = weighPlek(vergelijking.verschillen, [een, ander], boek).filter(isPunt)
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

/** The parts that decide about a plan, with what decides there. */
export const readBepalend = (
  { omgeving, boekOf }: Kamer,
  plan: Ontwikkelplan,
  uitkomst: OntwikkelingMetBewijs,
): Promise<readonly Deelredenen[]> => {
  const boek = boekOf(uitkomst)
  return Promise.all(
    listBepalend(uitkomst, boek).map(async (deel) => {
      const { beoordeling } = await assessDeelplan(omgeving, plan, deel.id)
      return listDeelredenen(deel, beoordeling, boek)
    }),
  )
}

/** One variant beside the plan: how it stands, what differs, and on what either is better. */
const readEen = async (
  kamer: Kamer,
  plan: Ontwikkelplan,
  paar: readonly [Naastplan, Naastplan],
): Promise<AndereVariant | undefined> => {
  const { id } = paar[1]
  const [gewogen, ander] = await Promise.all([weighPaar(kamer, paar), getPlan(kamer.omgeving, id)])
  if (gewogen === undefined) return undefined
  const { een: ditNaast, ander: datNaast, dat } = gewogen
  const bepalend = await readBepalend(kamer, ander, await assessPlan(kamer.omgeving, ander))
  const laatWeg = listWeggelaten(plan.invoer, ander.invoer)
  const isGelijk = keyOfPlan(plan.invoer) === keyOfPlan(ander.invoer)
  return {
    ...{ id, naam: ander.naam, isEerste: plan.groep === id },
    richting: firmest(dat.richting, datNaast.delen),
    conclusie: dat.conclusie,
    anders: sayAnders(kamer.boek, plan.invoer, ander.invoer),
    andersom: sayAnders(kamer.boek, ander.invoer, plan.invoer),
    waardoor: sayWaardoor(
      { geheel: { ...datNaast.geheel, ...dat }, delen: datNaast.delen },
      kamer.boek,
    ),
    getallen: isGelijk ? ['evenveel van alles'] : sayGetallen(ditNaast, datNaast),
    beter: gewogen.beterAnder,
    minder: gewogen.beterEen,
    voorrang: isGelijk
      ? `“${ander.naam}” is gelijk aan “${plan.naam}”: er is nog niets aan gewijzigd.`
      : gewogen.voorrang,
    uitkomst: datNaast,
    aanpassingen: listAanpassingen(bepalend),
    ...(laatWeg !== undefined && { laatWeg }),
    verplaatst: listVerplaatst(plan.invoer, ander.invoer),
    isGelijk,
  }
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

/** Those that are no copy of the plan, nor of each other, beside each other: the choice may be between two of them. */
const readOnderling = async (
  kamer: Kamer,
  naast: readonly Naastplan[],
): Promise<readonly Onderling[]> => {
  const keyOf = ({ invoer }: Naastplan) => JSON.stringify(invoer.delen.map(keyOfDeel))
  const paren = naast.flatMap((een, i) =>
    naast
      .slice(i + 1)
      .filter((ander) => keyOf(ander) !== keyOf(een))
      .map((ander) => [een, ander] as const),
  )
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

/** The other variants of a plan, each beside it and beside each other, oldest first. */
export const readVarianten = async (
  kamer: Kamer,
  plan: Ontwikkelplan,
): Promise<{
  readonly andere: readonly AndereVariant[]
  readonly onderling: readonly Onderling[]
}> => {
  const ids = (await listVarianten(kamer.omgeving, plan))
    .flatMap(({ id }) => (id === plan.id ? [] : id))
    .slice(0, MAX_VERGELEKEN)
  const [dit, ...naast] = await readNaast(kamer, [plan.id, ...ids])
  if (dit === undefined) return { andere: [], onderling: [] }
  const gelezen = await Promise.all(naast.map((een) => readEen(kamer, plan, [dit, een])))
  const andere = gelezen.flatMap((een) => een ?? [])
  const gelijk = new Set(andere.flatMap(({ id, isGelijk }) => (isGelijk ? id : [])))
  return {
    andere,
    onderling: await readOnderling(
      kamer,
      naast.filter(({ id }) => !gelijk.has(id)),
    ),
  }
}
