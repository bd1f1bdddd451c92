import type { KorteBeoordeling } from './model/beoordeling.ts'
import { ACTIVITEITEN } from './model/feit.ts'
import { isGeldigIn } from './model/peildatum.ts'
import type { Regelboek } from './model/regelboek.ts'
import type { KorteUitkomst } from './model/uitkomst.ts'
import type { Voorwaarde } from './model/voorwaarde.ts'
import { lowest, niveauOf, tredeOf } from './weging/niveau.ts'
import { schalenOf } from './weging/schaal.ts'

export interface Bekend {
  readonly boek: Regelboek
  /** Questions that do not play here. */
  readonly niet: ReadonlySet<string> | ReadonlyMap<string, unknown>
  /** Facts that this outcome misses. */
  readonly ontbreekt: ReadonlySet<string>
}

/**
 * Whether nothing is left to show of this condition of a rule that is still open, once the questions that do not play are
 * left out of it: what is known cannot have failed where all must hold, nor have held where one is enough.
 */
const isStil = (voorwaarde: Voorwaarde, bekend: Bekend, bijAlles = true): boolean => {
  const { boek, niet, ontbreekt } = bekend
  if ('all' in voorwaarde) return voorwaarde.all.every((deel) => isStil(deel, bekend, true))
  if ('any' in voorwaarde) return voorwaarde.any.some((deel) => isStil(deel, bekend, false))
  if ('not' in voorwaarde) return false
  if ('condition' in voorwaarde) {
    const genoemd = boek.voorwaarden.get(voorwaarde.condition)
    return genoemd !== undefined && isStil(genoemd, bekend, bijAlles)
  }
  return niet.has(voorwaarde.fact) || (bijAlles && !ontbreekt.has(voorwaarde.fact))
}

/** Whether this outcome is open only because of questions that do not play here. */
const isDaaromOpen = (
  { peildatum }: Pick<KorteBeoordeling, 'peildatum'>,
  uitkomst: KorteUitkomst,
  { boek, niet }: Pick<Bekend, 'boek' | 'niet'>,
): boolean => {
  const ontbreekt = new Set(uitkomst.ontbreekt.map(({ feit }) => feit))
  if (![...ontbreekt].some((feit) => niet.has(feit))) return false
  if ([...ontbreekt].every((feit) => niet.has(feit))) return true
  const voldoetAls = boek.regels
    .find(({ id }) => id === uitkomst.regel)
    ?.versies.find(isGeldigIn(boek.visie, peildatum))?.voldoetAls
  return voldoetAls !== undefined && isStil(voldoetAls, { boek, niet, ontbreekt })
}

interface Plek {
  readonly regel: string
  readonly gebied?: string | undefined
}
export const keyOf = ({ regel, gebied }: Plek): string => `${regel} ${gebied ?? ''}`

/** What is counted of an assessment, as it is stored or explained. */
export type Telbaar<U extends KorteUitkomst = KorteUitkomst> = Pick<
  KorteBeoordeling,
  'advies' | 'vragen' | 'peildatum' | 'houdingen' | 'spanningen' | 'feiten'
> & { readonly uitkomsten: readonly U[] }

/** What is open only because of questions that do not play: outcomes (each at its place), and rules that have no other. */
export interface Stil {
  readonly uit: ReadonlySet<string>
  readonly weg: ReadonlySet<string>
}

export const findStil = (
  huidig: Pick<Telbaar, 'uitkomsten' | 'peildatum'>,
  niet: Bekend['niet'],
  boek: Regelboek,
): Stil => {
  const isUit = (uitkomst: KorteUitkomst) => isDaaromOpen(huidig, uitkomst, { boek, niet })
  const uit = new Set(niet.size === 0 ? [] : huidig.uitkomsten.filter(isUit).map(keyOf))
  // A rule that is judged per area is asked for as long as one of its outcomes is.
  const nog = new Set(
    huidig.uitkomsten.flatMap((deel) => (uit.has(keyOf(deel)) ? [] : [deel.regel])),
  )
  return {
    uit,
    weg: new Set(huidig.uitkomsten.flatMap(({ regel }) => (nog.has(regel) ? [] : [regel]))),
  }
}

/**
 * Between which levels the advice can still come out when only these outcomes count. What is left out was unknown, and
 * held nothing down at its best.
 */
const bandOf = (
  { advies, houdingen, spanningen, feiten }: Telbaar,
  over: readonly KorteUitkomst[],
  { visie }: Regelboek,
): Telbaar['advies']['bandbreedte'] => {
  const { laagst, hoogst } = advies.bandbreedte
  // Of a plan of which nobody knows what it does, any stance may hold.
  if (!feiten.some(({ feit }) => feit === ACTIVITEITEN)) return advies.bandbreedte
  const top = tredeOf(hoogst)
  const botst = spanningen
    .filter(({ oordeel }) => oordeel !== 'treedt_niet_op')
    .map(() => ({ laagst: schalenOf(visie.niveaus).conclusie.spanning, hoogst: top }))
  const delen = [...over, ...houdingen].map(({ niveau }) => ({
    laagst: tredeOf(niveau.laagst),
    hoogst: tredeOf(niveau.hoogst),
  }))
  const zonder = lowest([...delen, ...botst], top)
  return { laagst: niveauOf(Math.max(tredeOf(laagst), zonder.laagst)), hoogst }
}

/** What is counted, without what is open only because of questions that do not play. */
export const leaveOutStil = <U extends KorteUitkomst, H extends Telbaar<U>>(
  huidig: H,
  { uit, weg }: Stil,
  boek: Regelboek,
): H => {
  if (uit.size === 0) return huidig
  const uitkomsten = huidig.uitkomsten.filter((deel) => !uit.has(keyOf(deel)))
  return {
    ...huidig,
    uitkomsten,
    vragen: huidig.vragen.filter(
      ({ waarom }) => waarom.length === 0 || waarom.some((id) => !weg.has(id)),
    ),
    advies: {
      ...huidig.advies,
      voorbehouden: huidig.advies.voorbehouden.filter((deel) => !uit.has(keyOf(deel))),
      bandbreedte: bandOf(huidig, uitkomsten, boek),
    },
  }
}
