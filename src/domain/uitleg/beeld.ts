import type { Beoordeling, PrincipeBeeld } from '../model/beoordeling.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { UitkomstMetToelichting } from '../model/uitkomst.ts'

const unique = (ids: readonly string[]) => [...new Set(ids)]

const isOpen = ({ oordeel }: UitkomstMetToelichting) => oordeel === 'vraagt_beoordeling'

/** Per principle what contributes, what conflicts, what a person must answer and what is missing. */
export const describePrincipes = (
  { begrippen }: Regelboek,
  uitkomsten: readonly UitkomstMetToelichting[],
): readonly PrincipeBeeld[] =>
  Object.entries(begrippen.principes).map(([principe, { label }]) => {
    const eigen = uitkomsten.filter((uitkomst) => uitkomst.principe === principe)
    const pick = (test: (uitkomst: UitkomstMetToelichting) => boolean) =>
      unique(eigen.filter(test).map(({ regel }) => regel))
    const weegt = ({ aard }: UitkomstMetToelichting) => aard === 'eis' || aard === 'open_norm'
    return {
      principe,
      label,
      draagtBij: pick((u) => u.oordeel === 'voldoet' && u.aard !== 'signaal'),
      strijdig: pick((u) => u.oordeel === 'voldoet_niet' && weegt(u)),
      open: pick(isOpen),
      ontbreekt: pick((u) => u.oordeel === 'onbekend' && weegt(u) && vraagtIets(u)),
    }
  })

type Soort = 'stuk' | 'adviseur' | 'procedure'

interface Groep {
  readonly regels: readonly string[]
  /** Not one of the rules certainly applies to this plan. */
  readonly naTeGaan: boolean
}

/** Whether an outcome asks for something: what holds as soon as the rule applies asks for nothing. */
const vraagtIets = ({ oordeel, aard, spoor }: UitkomstMetToelichting): boolean => {
  if (aard === 'kans') return false
  if (oordeel === 'onbekend') return spoor.voldoetAls?.resultaat !== 'waar'
  return oordeel === 'vraagt_beoordeling' || oordeel === 'voldoet_niet'
}

const geldtZeker = ({ spoor }: UitkomstMetToelichting): boolean =>
  spoor.geldtVoor?.resultaat !== 'onbekend'

/** What certainly applies comes first. */
const group = (
  { regels }: Regelboek,
  uitkomsten: readonly UitkomstMetToelichting[],
  soort: Soort,
): readonly (readonly [string, Groep])[] => {
  const definities = new Map(regels.map((regel) => [regel.id, regel]))
  const perSleutel = Map.groupBy(
    uitkomsten.filter(vraagtIets),
    ({ regel }) => definities.get(regel)?.[soort],
  )
  return [...perSleutel]
    .flatMap(([sleutel, eigen]): (readonly [string, Groep])[] => {
      if (!sleutel) return []
      const naTeGaan = !eigen.some(geldtZeker)
      return [[sleutel, { regels: unique(eigen.map(({ regel }) => regel)), naTeGaan }]]
    })
    .toSorted(([, a], [, b]) => Number(a.naTeGaan) - Number(b.naTeGaan))
}

/** The documents, advisers and procedure steps that the open and unmet outcomes ask for. */
export const describeVervolg = (
  regelboek: Regelboek,
  uitkomsten: readonly UitkomstMetToelichting[],
): Pick<Beoordeling, 'stukken' | 'adviseurs' | 'procedure'> => {
  const { begrippen } = regelboek
  const list = (soort: Soort) => group(regelboek, uitkomsten, soort)
  return {
    stukken: list('stuk').map(([stuk, groep]) => ({
      stuk,
      label: begrippen.stukken[stuk]?.label ?? stuk,
      ...groep,
    })),
    adviseurs: list('adviseur').map(([adviseur, groep]) => ({
      adviseur,
      label: begrippen.adviseurs[adviseur]?.label ?? adviseur,
      ...groep,
    })),
    procedure: list('procedure').map(([stap, groep]) => ({
      stap,
      label: begrippen.procedurestappen[stap]?.label ?? stap,
      ...groep,
    })),
  }
}
