import type { Beoordeling } from '../../domain/model/beoordeling.ts'
import { type FeitWaarde, isSameWaarde } from '../../domain/model/feit.ts'
import type { Spoor, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { formatGetal, joinEn, toPatroon } from '../../domain/tekst.ts'
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
  readonly bewijs?: { readonly verzoek: { readonly delen?: readonly unknown[] | undefined } }
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

/**
 * Of a plan in parts: the areas of the parts that an outcome is about, of `samen` all of which the same is said; empty
 * where it names none; undefined where it is about the whole. It rests on parts where a fact had another value than the
 * whole has, or where a piece of the plan lies in its area and it does not say a number of the whole.
 */
const createFindPlekken = ({ bewijs, feiten, ligging, uitkomsten }: Verdeeld) => {
  if ((bewijs?.verzoek.delen ?? []).length < 2) return () => undefined
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
    const { geldtVoor, voldoetAls } = een.spoor
    const gelezen = [geldtVoor, voldoetAls].flatMap((spoor) => (spoor ? listGevonden(spoor) : []))
    if (gelezen.some(isAnders)) return true
    const daar = ligging.find(({ gebied }) => gebied === een.gebied)
    return daar !== undefined && daar.aandeel < ALLES && !saysGeheel(een)
  }
  return (een: Plek, samen: boolean): readonly string[] | undefined => {
    const gevonden = uitkomsten.find(
      ({ regel, gebied }) => regel === een.regel && gebied === een.gebied,
    )
    if (gevonden === undefined || !isVanDelen(gevonden)) return undefined
    const zelfde = samen
      ? uitkomsten.filter(
          (deel) => deel.regel === een.regel && deel.kort === gevonden.kort && isVanDelen(deel),
        )
      : [gevonden]
    const namen = zelfde.flatMap(
      (deel) => ligging.find(({ gebied }) => gebied === deel.gebied)?.naam ?? [],
    )
    return [...new Set(namen)]
  }
}

/**
 * What stands before a sentence that is about some parts of a plan, with a space behind it; empty: it is about all of it.
 * `samen`: a sentence is read once, however many areas it is said of.
 */
export const createSayDeel = (beoordeling: Verdeeld, plan: 'uw plan' | 'het plan') => {
  const findPlekken = createFindPlekken(beoordeling)
  return (een: Plek, samen = false): string => {
    const namen = findPlekken(een, samen)
    if (namen === undefined) return ''
    if (namen.length === 0) return `Voor een deel van ${plan}: `
    return `Voor ${namen.length === 1 ? 'het deel' : 'de delen'} in ${joinEn(namen.map(sayGebied))}: `
  }
}
