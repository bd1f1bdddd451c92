import type { FeitWaarde } from './model/feit.ts'
import type { Oordeel } from './model/regel.ts'
import type { Regelboek } from './model/regelboek.ts'
import type { Voorschrift } from './model/voorschrift.ts'
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
}

/** What stands in a condition for a number that is not known of the plan. */
const GAT = '[…'

/** What is known of the plan itself, not of what comes in one of its areas. */
const findVanPlan = (feiten: VoorschriftVraag['feiten'], id: string) =>
  feiten.find(({ feit, gebied }) => feit === id && gebied === undefined)

/** Whether something has to be filled in before it can be set. */
export const isOnaf = ({ tekst }: Pick<Voorschrift, 'tekst'>): boolean => tekst.includes(GAT)

/** What is not known of the plan is left for the officer to fill in. */
const fillTekst = (
  tekst: string,
  boek: Pick<Regelboek, 'feiten'>,
  feiten: VoorschriftVraag['feiten'],
) =>
  tekst.replace(/\{(\w+)\}/g, (_, id: string) => {
    const gevonden = findVanPlan(feiten, id)
    const feit = boek.feiten.get(id)
    // None of something is nothing to secure.
    if (gevonden && gevonden.waarde !== 0) return formatWaarde(feit, gevonden.waarde)
    return `${GAT} ${lowerFirst(feit?.label ?? id)}]`
  })

/**
 * The standard conditions that go with a plan if it is permitted: those bound to a rule that applies or may apply to
 * it, by subject. They follow from the outcomes and change none.
 */
export const listVoorschriften = (
  boek: Pick<Regelboek, 'feiten' | 'voorschriften'>,
  { uitkomsten, feiten }: VoorschriftVraag,
): readonly Voorschrift[] => {
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
        const tekst = fillTekst(rest.tekst, boek, feiten)
        const onderwerp = onderwerpen[rest.onderwerp] ?? rest.onderwerp
        return [
          { ...rest, id, sleutel: rest.onderwerp, onderwerp, tekst, regels: [...new Set(regels)] },
        ]
      },
    )
    .toSorted((a, b) => volgorde.indexOf(a.sleutel) - volgorde.indexOf(b.sleutel))
    .map(({ sleutel: _, ...voorschrift }) => voorschrift)
}
