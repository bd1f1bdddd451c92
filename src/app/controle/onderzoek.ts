import type { Controleverslag, GemeldeBevinding } from './controleer-regels.ts'

/** What was found in a rulebook as it stands in the files, and which content that was. */
export interface Onderzocht {
  readonly sha256: string
  readonly verslag: Controleverslag
}

/** Examines every rulebook in the files. */
export type Onderzoek = () => Promise<readonly Onderzocht[]>

/** For everyone to see: where this machine keeps its files (`wortel`) is left out. */
export const hideMap =
  (wortel: string) =>
  (verslag: Controleverslag): Controleverslag => {
    const hide = (deel: GemeldeBevinding): GemeldeBevinding => ({
      ...deel,
      plaats: deel.plaats.startsWith(`${wortel}/`)
        ? `rules${deel.plaats.slice(wortel.length)}`
        : deel.plaats,
    })
    return {
      ...verslag,
      fouten: verslag.fouten.map(hide),
      aandachtspunten: verslag.aandachtspunten.map(hide),
    }
  }
