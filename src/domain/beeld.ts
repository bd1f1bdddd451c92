import type { Beoordeling, PrincipeBeeld, UitkomstMetToelichting } from './beoordeling.ts'
import type { Regelboek } from './regelboek.ts'

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
      ontbreekt: pick((u) => u.oordeel === 'onbekend' && weegt(u)),
    }
  })

type Soort = 'stuk' | 'adviseur' | 'procedure'

const group = (
  { regels }: Regelboek,
  uitkomsten: readonly UitkomstMetToelichting[],
  soort: Soort,
): ReadonlyMap<string, readonly string[]> => {
  const definities = new Map(regels.map((regel) => [regel.id, regel]))
  const groepen = new Map<string, string[]>()
  for (const { regel, oordeel, aard } of uitkomsten) {
    const sleutel = definities.get(regel)?.[soort]
    const nodig =
      oordeel === 'onbekend' ||
      oordeel === 'vraagt_beoordeling' ||
      (oordeel === 'voldoet_niet' && aard !== 'kans')
    if (!sleutel || !nodig || aard === 'kans') continue
    const ids = groepen.get(sleutel) ?? []
    if (!ids.includes(regel)) ids.push(regel)
    groepen.set(sleutel, ids)
  }
  return groepen
}

/** The documents, advisers and procedure steps that the open and unmet outcomes ask for. */
export const describeVervolg = (
  regelboek: Regelboek,
  uitkomsten: readonly UitkomstMetToelichting[],
): Pick<Beoordeling, 'stukken' | 'adviseurs' | 'procedure'> => {
  const { begrippen } = regelboek
  const list = (soort: Soort) => [...group(regelboek, uitkomsten, soort)]
  return {
    stukken: list('stuk').map(([stuk, regels]) => ({
      stuk,
      label: begrippen.stukken[stuk]?.label ?? stuk,
      regels,
    })),
    adviseurs: list('adviseur').map(([adviseur, regels]) => ({
      adviseur,
      label: begrippen.adviseurs[adviseur]?.label ?? adviseur,
      regels,
    })),
    procedure: list('procedure').map(([stap, regels]) => ({
      stap,
      label: begrippen.procedurestappen[stap]?.label ?? stap,
      regels,
    })),
  }
}
