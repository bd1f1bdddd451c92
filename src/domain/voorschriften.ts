import type { FeitWaarde } from './model/feit.ts'
import type { Oordeel } from './model/regel.ts'
import type { Regelboek } from './model/regelboek.ts'
import type { Grens, Voorschrift } from './model/voorschrift.ts'
import { formatWaarde, lowerFirst } from './tekst.ts'

/** As much of a beoordeling as its conditions rest on: the same of what was stored long ago. */
export interface VoorschriftVraag {
  readonly uitkomsten: readonly { readonly regel: string; readonly oordeel: Oordeel }[]
  readonly feiten: readonly {
    readonly feit: string
    readonly waarde: FeitWaarde
    /** Of what comes in this area only: no number of the plan. */
    readonly gebied?: string | undefined
  }[]
  /** What would have to change for a requirement that is not met; absent in what was stored long ago. */
  readonly nodig?: readonly (Wijziging & { readonly zelfdePlan: boolean })[]
  /** The same, with what else would have to change beside it. */
  readonly mits?: readonly { readonly wijzigingen: readonly Wijziging[] }[]
}

interface Wijziging {
  readonly feit: string
  readonly van: FeitWaarde
  readonly naar: FeitWaarde
}

/** What stands in a condition for a number that is not known of the plan. */
const GAT = '[…'

/** What is known of the plan itself, not of what comes in one of its areas. */
const findVanPlan = (feiten: VoorschriftVraag['feiten'], id: string) =>
  feiten.find(({ feit, gebied }) => feit === id && gebied === undefined)

/** Whether something has to be filled in before it can be set. */
export const isOnaf = ({ tekst }: Pick<Voorschrift, 'tekst'>): boolean => tekst.includes(GAT)

const pickGetallen = (delen: readonly Wijziging[], id: string) =>
  delen.flatMap(({ feit, van, naar }) =>
    feit === id && typeof van === 'number' && typeof naar === 'number' ? [{ van, naar }] : [],
  )

/**
 * The number that a plan has to get for what it does not meet: what meets every requirement, or else the least change of
 * those that go with another one. Undefined where nothing has to change, null where that is not one number.
 */
const findNodig = (
  { nodig = [], mits = [] }: VoorschriftVraag,
  id: string,
): number | null | undefined => {
  const eisen = pickGetallen(nodig, id)
  const delen =
    eisen.length > 0
      ? eisen
      : pickGetallen(
          mits.flatMap((deel) => deel.wijzigingen),
          id,
        )
  if (delen.length === 0) return undefined
  if (nodig.some(({ feit, zelfdePlan }) => feit === id && !zelfdePlan)) return null
  const lager = delen.every(({ van, naar }) => naar < van)
  if (!lager && !delen.every(({ van, naar }) => naar > van)) return null
  const waarden = delen.map(({ naar }) => naar)
  return lager === eisen.length > 0 ? Math.min(...waarden) : Math.max(...waarden)
}

/** As much of a rulebook as its conditions rest on. */
type Voorschriftboek = Pick<Regelboek, 'feiten' | 'voorschriften'> &
  Partial<Pick<Regelboek, 'regels'>>

/** Whether a requirement that is not met names this fact as what would mend it: its value falls short then. */
const isTekort = (
  { regels = [] }: Pick<Voorschriftboek, 'regels'>,
  { uitkomsten }: VoorschriftVraag,
  feit: string,
): boolean =>
  regels.some(
    ({ id, aard, mits = [] }) =>
      aard === 'eis' &&
      mits.some((deel) => deel.feit === feit) &&
      uitkomsten.some(({ regel, oordeel }) => regel === id && oordeel === 'voldoet_niet'),
  )

/**
 * What a condition sets for a fact: what has to change is not set as it is, also where nobody can say to what. None of
 * something is nothing to secure.
 */
const findGesteld = (
  boek: Pick<Voorschriftboek, 'regels'>,
  vraag: VoorschriftVraag,
  id: string,
): FeitWaarde | undefined => {
  const nodig = findNodig(vraag, id)
  if (nodig === undefined && isTekort(boek, vraag, id)) return undefined
  const waarde = nodig === undefined ? findVanPlan(vraag.feiten, id)?.waarde : nodig
  return waarde === null || waarde === 0 ? undefined : waarde
}

/** What is not known of the plan is left for the officer to fill in. */
const fillTekst = (
  tekst: string,
  boek: Omit<Voorschriftboek, 'voorschriften'>,
  vraag: VoorschriftVraag,
) =>
  tekst.replace(/\{(\w+)\}/g, (_, id: string) => {
    const waarde = findGesteld(boek, vraag, id)
    const feit = boek.feiten.get(id)
    return waarde === undefined
      ? `${GAT} ${lowerFirst(feit?.label ?? id)}]`
      : formatWaarde(feit, waarde)
  })

/** A value that a plan has to keep to. */
export interface Begrenzing {
  readonly feit: string
  readonly grens: Grens
  readonly waarde: FeitWaarde
}

/** What a condition sets as it stands filled in for this plan: the same values as its text has. */
export const listBegrenzingen = (
  boek: Pick<Voorschriftboek, 'regels' | 'voorschriften'>,
  vraag: VoorschriftVraag,
  id: string,
): readonly Begrenzing[] =>
  Object.entries(boek.voorschriften?.voorschriften[id]?.grenzen ?? {}).flatMap(([feit, grens]) => {
    const waarde = findGesteld(boek, vraag, feit)
    return waarde === undefined ? [] : [{ feit, grens, waarde }]
  })

/**
 * The standard conditions that go with a plan if it is permitted: those bound to a rule that applies or may apply to
 * it, by subject. They follow from the outcomes and change none.
 */
export const listVoorschriften = (
  boek: Voorschriftboek,
  vraag: VoorschriftVraag,
): readonly Voorschrift[] => {
  const { uitkomsten, feiten } = vraag
  const { onderwerpen = {}, voorschriften = {} } = boek.voorschriften ?? {}
  const volgorde = Object.keys(onderwerpen)
  const isWaarde = ([id, waarde]: readonly [string, FeitWaarde]) =>
    findVanPlan(feiten, id)?.waarde === waarde
  const isIets = (id: string) =>
    feiten.some(({ feit, waarde }) => feit === id && waarde !== 0 && waarde !== false)
  return Object.entries(voorschriften)
    .flatMap(
      ([id, { bij, wanneer, vervaltBij = {}, alleenBij, ...rest }]): readonly (Voorschrift & {
        sleutel: string
      })[] => {
        const telt = (oordeel: Oordeel) =>
          wanneer === undefined
            ? oordeel !== 'niet_van_toepassing'
            : wanneer.some((soort) => soort === oordeel)
        const regels = uitkomsten
          .filter(({ regel, oordeel }) => bij.includes(regel) && telt(oordeel))
          .map(({ regel }) => regel)
        if (regels.length === 0 || Object.entries(vervaltBij).some(isWaarde)) return []
        if (alleenBij !== undefined && !alleenBij.some(isIets)) return []
        const tekst = fillTekst(rest.tekst, boek, vraag)
        const onderwerp = onderwerpen[rest.onderwerp] ?? rest.onderwerp
        return [
          { ...rest, id, sleutel: rest.onderwerp, onderwerp, tekst, regels: [...new Set(regels)] },
        ]
      },
    )
    .toSorted((a, b) => volgorde.indexOf(a.sleutel) - volgorde.indexOf(b.sleutel))
    .map(({ sleutel: _, ...voorschrift }) => voorschrift)
}
