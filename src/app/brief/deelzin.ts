import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { type FeitWaarde, isSameWaarde } from '../../domain/model/feit.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { GrondUitkomst } from '../../domain/model/richting.ts'
import {
  findUitkomst,
  type Spoor,
  type UitkomstMetToelichting,
} from '../../domain/model/uitkomst.ts'
import { formatGetal, joinEn, toPatroon, upperFirst } from '../../domain/tekst.ts'
import { isNaarOmvang } from '../ontwikkeling/deel-en-geheel.ts'
import { sayVanDeel } from '../ontwikkeling/van-deel.ts'
import { sayGebied } from '../woorden/lidwoord.ts'

type Uitkomst = Pick<
  UitkomstMetToelichting,
  'regel' | 'gebied' | 'oordeel' | 'kort' | 'rustOp' | 'spoor'
>
interface Plek {
  readonly regel: string
  readonly gebied?: string | undefined
}

/** An assessment, and whether its plan is in parts. */
export interface Verdeeld extends Pick<Beoordeling, 'feiten' | 'ligging'> {
  readonly uitkomsten: readonly Uitkomst[]
  /** What was asked; absent: nothing is known of parts. */
  readonly bewijs?: { readonly verzoek: Pick<InitiatiefInvoer, 'delen'> }
}

/** From this share on (0-1) all of the plan lies in an area. */
const ALLES = 0.995

/** The facts that a trace shows, with their values. */
const listGevonden = (spoor: Spoor): readonly (readonly [string, FeitWaarde])[] => {
  if ('all' in spoor) return spoor.all.flatMap(listGevonden)
  if ('any' in spoor) return spoor.any.flatMap(listGevonden)
  if ('not' in spoor) return listGevonden(spoor.not)
  return 'fact' in spoor && spoor.gevonden !== undefined ? [[spoor.fact, spoor.gevonden]] : []
}

/** What says something of the plan; what is open says only what is not known. */
const GEZEGD: readonly Uitkomst['oordeel'][] = ['voldoet', 'voldoet_niet', 'vraagt_beoordeling']

/** Parts of a plan: by the areas they lie in, and by their place in the plan; empty where that is not known. */
interface Plandeel {
  readonly gebieden: readonly string[]
  readonly nummers: readonly number[]
}

const gelezenIn = ({ geldtVoor, voldoetAls }: Uitkomst['spoor']) =>
  [geldtVoor, voldoetAls].flatMap((spoor) => (spoor ? listGevonden(spoor) : []))

/**
 * Of a plan in parts: the parts that an outcome is about, of `samen` all of which the same is said; undefined where it is
 * about the whole. It rests on parts where a fact had another value than the
 * whole has, or where a piece of the plan lies in its area and it does not say a number of the whole.
 */
const createFindDeel = ({ bewijs, feiten, ligging, uitkomsten }: Verdeeld) => {
  const { delen = [] } = bewijs?.verzoek ?? {}
  if (delen.length < 2) return () => undefined
  const geheel = new Map(
    feiten.flatMap(({ feit, waarde, gebied }) => (gebied === undefined ? [[feit, waarde]] : [])),
  )
  const isAnders = ([feit, waarde]: readonly [string, FeitWaarde]): boolean => {
    const heel = geheel.get(feit)
    return heel !== undefined && !isSameWaarde(waarde, heel)
  }
  const saysGeheel = ({ kort, rustOp }: Uitkomst): boolean =>
    rustOp.feiten.some((feit) => {
      const heel = geheel.get(feit)
      return (
        typeof heel === 'number' &&
        new RegExp(`(?<![\\d.,])${toPatroon(formatGetal(heel))}(?![\\d.,]*\\d)`).test(kort)
      )
    })
  const isVanDelen = (een: Uitkomst): boolean => {
    if (!GEZEGD.includes(een.oordeel)) return false
    if (gelezenIn(een.spoor).some(isAnders)) return true
    const daar = ligging.find(({ gebied }) => gebied === een.gebied)
    return daar !== undefined && daar.aandeel < ALLES && !saysGeheel(een)
  }
  /** Of which parts, by their place in the plan, a fact that it read has its value. */
  const listNummers = ({ spoor }: Uitkomst): readonly number[] => {
    const eigen = gelezenIn(spoor).filter(isAnders)
    const nummers = delen.flatMap(({ feiten: gegeven = {} }, i) =>
      eigen.some(([feit, waarde]) => isSameWaarde(gegeven[feit], waarde)) ? [i + 1] : [],
    )
    return nummers.length < delen.length ? nummers : []
  }
  return (een: Plek, samen: boolean): Plandeel | undefined => {
    const gevonden = uitkomsten.find(
      ({ regel, gebied }) => regel === een.regel && gebied === een.gebied,
    )
    if (gevonden === undefined || !isVanDelen(gevonden)) return undefined
    const zelfde = samen
      ? uitkomsten.filter(
          (deel) => deel.regel === een.regel && deel.kort === gevonden.kort && isVanDelen(deel),
        )
      : [gevonden]
    const gebieden = zelfde.flatMap(
      (deel) => ligging.find(({ gebied }) => gebied === deel.gebied)?.naam ?? [],
    )
    return { gebieden, nummers: zelfde.flatMap(listNummers) }
  }
}

interface Punt extends Pick<GrondUitkomst, 'soort' | 'id'> {
  readonly gebied?: string | undefined
}

type Plan = 'uw plan' | 'het plan'

/** By where it lies, or else by its place in the list of parts; several as one. */
const nameDelen = (delen: readonly Plandeel[], plan: Plan): string => {
  const gebieden = [...new Set(delen.flatMap((deel) => deel.gebieden))]
  const nummers = [...new Set(delen.flatMap((deel) => deel.nummers))].toSorted((a, b) => a - b)
  if (delen.every((deel) => deel.gebieden.length > 0)) {
    return `${gebieden.length === 1 ? 'het deel' : 'de delen'} in ${joinEn(gebieden.map(sayGebied))}`
  }
  if (delen.some((deel) => deel.nummers.length === 0)) return `een deel van ${plan}`
  return nummers.length === 1
    ? `deel ${nummers[0]} van ${plan}`
    : `de delen ${joinEn(nummers.map(String))} van ${plan}`
}

/**
 * Before what is said of a whole in parts: what was measured of it. Its distance is that of its nearest part, and what
 * comes on so much ground counts the ground of all parts.
 */
const sayWaaruit = (
  gelezen: readonly string[],
  { feiten, plan }: Pick<Regelboek, 'feiten'> & { readonly plan: Plan },
): string => {
  if (gelezen.some((feit) => feiten.get(feit)?.ligging?.meting === 'afstand')) {
    return 'Gemeten vanaf het dichtstbijzijnde deel: '
  }
  const perGrond = gelezen.some(
    (feit) => feiten.get(feit)?.formule !== undefined && isNaarOmvang(feit, { feiten }),
  )
  return perGrond ? `Gerekend over de grond van alle delen van ${plan}: ` : ''
}

/**
 * What stands before a sentence that is about some parts of a plan, with a space behind it; empty: it is about all of it.
 * `samen`: a sentence is read once, however many areas it is said of.
 */
export const createSayDeel = (beoordeling: Verdeeld, plan: Plan) => {
  const findDeel = createFindDeel(beoordeling)
  return (een: Plek, samen = false): string => {
    const deel = findDeel(een, samen)
    return deel === undefined ? '' : `Voor ${nameDelen([deel], plan)}: `
  }
}

interface Gezegd extends Plek {
  readonly tekst: string
  readonly samen?: boolean
}

/** A sentence with what it is about: the parts in one area are its subject where the plan was, others stand before it. */
export const createTellDeel = (
  beoordeling: Verdeeld,
  { feiten }: Pick<Regelboek, 'feiten'>,
  plan: Plan,
) => {
  const findDeel = createFindDeel(beoordeling)
  const isInDelen = (beoordeling.bewijs?.verzoek.delen ?? []).length > 1
  const tellGeheel = (een: Plek, tekst: string): string => {
    const gelezen = findUitkomst(beoordeling.uitkomsten, een)?.rustOp.feiten
    return isInDelen && gelezen ? sayWaaruit(gelezen, { feiten, plan }) + tekst : tekst
  }
  return ({ tekst, samen = false, ...een }: Gezegd): string => {
    const deel = findDeel(een, samen)
    if (deel === undefined) return tellGeheel(een, tekst)
    const naam = nameDelen([deel], plan)
    const eigen = deel.gebieden.length === 1 ? sayVanDeel(tekst, naam) : tekst
    return eigen.startsWith(upperFirst(naam)) ? eigen : `Voor ${naam}: ${tekst}`
  }
}

/** Where only a piece of a plan in parts lies in this area. */
const findInGebied = ({ bewijs, ligging }: Verdeeld, id: string | undefined) => {
  const daar = ligging.find(({ gebied }) => gebied === id)
  const isInDelen = (bewijs?.verzoek.delen ?? []).length > 1
  return isInDelen && daar !== undefined && daar.aandeel < ALLES
    ? { gebieden: [daar.naam], nummers: [] }
    : undefined
}

/** Which part all of these grounds together are about; empty where one of them is about all of the plan. */
export const createNameDeel = (beoordeling: Verdeeld, plan: Plan) => {
  const findDeel = createFindDeel(beoordeling)
  return (gronden: readonly Punt[]): string => {
    const delen = gronden.flatMap(({ soort, id, gebied }) => {
      const deel =
        soort === 'regel'
          ? findDeel({ regel: id, gebied }, true)
          : findInGebied(beoordeling, gebied)
      return deel === undefined ? [] : [deel]
    })
    return delen.length === 0 || delen.length < gronden.length ? '' : nameDelen(delen, plan)
  }
}
