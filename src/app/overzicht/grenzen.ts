import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Spoor, UitkomstMetToelichting } from '../../domain/model/uitkomst.ts'
import { formatEenheid, formatGetal, readNaam } from '../../domain/tekst.ts'
import { labelFeit } from '../woorden/namen.ts'

/** Between which numbers a fact is meant to lie; absent: there is no bound on that side. */
export interface Grenzen {
  readonly van?: number
  readonly tot?: number
}

/** The number of a plan beside its bounds, and what else does where it lies outside them. */
export interface Meting extends Grenzen {
  readonly feit: string
  readonly waarde: number
  readonly anders?: string
}

type Vergelijking = Extract<Spoor, { readonly fact: string }>

/** The comparisons of one fact that must all hold. */
const listVergelijkingen = (spoor: Spoor, feit: string): readonly Vergelijking[] => {
  if ('fact' in spoor) return spoor.fact === feit ? [spoor] : []
  return 'all' in spoor ? spoor.all.flatMap((deel) => listVergelijkingen(deel, feit)) : []
}

/** The bound that a comparison with a number sets; empty of any other. */
const boundOf = ({ operator, norm, value }: Vergelijking): Grenzen => {
  const getal = norm ?? value
  if (typeof getal !== 'number') return {}
  if (operator.startsWith('lessThan')) return { tot: getal }
  return operator.startsWith('greaterThan') ? { van: getal } : {}
}

/** What the one number that a rule measures must lie between: what the trace compares it with, or the norm that was measured. */
const measureEnig = ({ marge, spoor }: UitkomstMetToelichting): readonly Meting[] => {
  if (marge === undefined) return []
  const { feit, waarde } = marge
  const grenzen: Grenzen = Object.assign(
    {},
    ...(spoor.voldoetAls ? listVergelijkingen(spoor.voldoetAls, feit).map(boundOf) : []),
  )
  if (grenzen.van !== undefined || grenzen.tot !== undefined) return [{ feit, waarde, ...grenzen }]
  const isHoogstens = Math.sign(marge.norm - waarde) === Math.sign(marge.verschil)
  return [{ feit, waarde, ...(isHoogstens ? { tot: marge.norm } : { van: marge.norm }) }]
}

/** The bound of the one number that keeps a condition from holding; undefined where it is not one number. */
export const findGrens = (spoor: Spoor): (Grenzen & Pick<Meting, 'feit'>) | undefined => {
  if (spoor.resultaat !== 'onwaar') return undefined
  if ('all' in spoor) {
    const [tegen, ...meer] = spoor.all.filter(({ resultaat }) => resultaat === 'onwaar')
    return tegen && meer.length === 0 ? findGrens(tegen) : undefined
  }
  if (!('fact' in spoor)) return undefined
  const grens = boundOf(spoor)
  return Object.keys(grens).length === 0 ? undefined : { feit: spoor.fact, ...grens }
}

/** Where the other ways take more than a few words. */
export const ANDERS_OPGELOST = 'tenzij het anders is opgelost'

/** Whether a way is closed to this plan: it asks something that is not so, and that nobody can change about it. */
const isDicht = (boek: Regelboek, spoor: Spoor): boolean => {
  if ('all' in spoor) return spoor.all.some((deel) => isDicht(boek, deel))
  if (!('fact' in spoor) || spoor.resultaat !== 'onwaar') return false
  const { herkomst, veranderbaar, alternatief } = boek.feiten.get(spoor.fact) ?? {}
  return herkomst === 'initiatief' && veranderbaar === undefined && alternatief === undefined
}

/** In words what does as well as the number; undefined where that takes more than a few. */
const sayAnders = (boek: Regelboek, spoor: Spoor): string | undefined => {
  if ('all' in spoor) {
    // What is so already needs no words.
    const [eerste, ...meer] = spoor.all.filter(({ resultaat }) => resultaat !== 'waar')
    return eerste && meer.length === 0 ? sayAnders(boek, eerste) : undefined
  }
  if ('condition' in spoor) return `bij ${readNaam(spoor.condition)}`
  if (!('fact' in spoor) || spoor.operator !== 'equal' || spoor.value !== true) return undefined
  const label = labelFeit(boek, spoor.fact)
  return label.startsWith('of ') ? `als ${label.slice('of '.length)}` : undefined
}

type Getal = Vergelijking & { readonly gevonden: number }

const isGetal = (spoor: Spoor): spoor is Getal =>
  'fact' in spoor && typeof spoor.gevonden === 'number'

/** The numbers that are one way of more to meet a rule: they decide too, also where another way is taken. */
const measureKeuze = (boek: Regelboek, spoor: Spoor): readonly Meting[] => {
  if ('all' in spoor) return spoor.all.flatMap((deel) => measureKeuze(boek, deel))
  if (!('any' in spoor)) return []
  const [eerste, ...meer] = spoor.any.filter(isGetal)
  if (eerste === undefined || meer.length > 0) return []
  const grens = boundOf(eerste)
  if (grens.van === undefined && grens.tot === undefined) return []
  const andere = spoor.any.filter((deel) => deel !== eerste && !isDicht(boek, deel))
  if (andere.length === 0) return [{ feit: eerste.fact, waarde: eerste.gevonden, ...grens }]
  const wegen = andere.map((deel) => sayAnders(boek, deel))
  const { van, tot } = grens
  const minder = van === undefined ? `meer dan ${formatGetal(tot ?? 0)} kan` : 'minder kan'
  const genoemd = wegen.filter((weg) => weg !== undefined)
  const anders =
    genoemd.length === wegen.length ? `${minder} ${genoemd.join(', of ')}` : ANDERS_OPGELOST
  return [{ feit: eerste.fact, waarde: eerste.gevonden, ...grens, anders }]
}

/** Each number that a rule was applied to. */
export const measure = (uitkomst: UitkomstMetToelichting, boek: Regelboek): readonly Meting[] =>
  uitkomst.marge || uitkomst.spoor.voldoetAls === undefined
    ? measureEnig(uitkomst)
    : measureKeuze(boek, uitkomst.spoor.voldoetAls)

/** What is meant, as people say it. */
export const wordNorm = (
  { van, tot, anders }: Omit<Meting, 'feit' | 'waarde'>,
  eenheid: string | undefined,
): string => {
  const grens = wordGrens({ van, tot }, eenheid)
  return anders === undefined ? grens : `${grens}, ${anders}`
}

const wordGrens = (
  { van, tot }: { readonly van: number | undefined; readonly tot: number | undefined },
  eenheid: string | undefined,
): string => {
  if (tot === 0 && van === undefined) return 'geen'
  if (van !== undefined && tot !== undefined) {
    return van === tot
      ? formatEenheid(van, eenheid)
      : `${formatGetal(van)} tot ${formatEenheid(tot, eenheid)}`
  }
  return tot === undefined
    ? `minstens ${formatEenheid(van ?? 0, eenheid)}`
    : `hoogstens ${formatEenheid(tot, eenheid)}`
}
