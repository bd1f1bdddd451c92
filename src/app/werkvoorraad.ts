import type { Stand } from '../domain/besluit.ts'
import { type Niveau, NOG_NIET_TE_ZEGGEN } from '../domain/visie.ts'
import type { OmgevingMetOpslag } from './omgeving.ts'
import type { Dossierregel } from './ports.ts'

/** More are not shown at once; the page says how many there are. */
const HOOGSTENS = 200

/** A case without anything recorded is open, like one in behandeling. */
export const standOf = ({ besluit }: Dossierregel): Stand => besluit?.stand ?? 'in_behandeling'

/** How many rules are still open: unknown, or for a person to judge. */
export const countOpen = ({ kern }: Dossierregel): number =>
  kern.uitkomsten.filter(
    ({ oordeel }) => oordeel === 'onbekend' || oordeel === 'vraagt_beoordeling',
  ).length

const rank = (regel: Dossierregel): readonly [number, number, number] => [
  standOf(regel) === 'in_behandeling' ? 0 : 1,
  regel.conclusie === NOG_NIET_TE_ZEGGEN ? 1 : 0,
  countOpen(regel),
]

/** What can be decided now comes first: open cases, a settled conclusie, the fewest open points. */
const byBeslisbaarheid = (a: Dossierregel, b: Dossierregel): number => {
  const [x, y] = [rank(a), rank(b)]
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || b.aangemaaktOp.localeCompare(a.aangemaaktOp)
}

export interface Filter {
  readonly stand?: string
  readonly conclusie?: Niveau | typeof NOG_NIET_TE_ZEGGEN | string
  /** Part of the name, in any case. */
  readonly naam?: string
}

const fits = (regel: Dossierregel, { stand, conclusie, naam }: Filter): boolean =>
  (stand === undefined || standOf(regel) === stand) &&
  (conclusie === undefined || regel.conclusie === conclusie) &&
  (naam === undefined || regel.naam.toLowerCase().includes(naam.toLowerCase()))

/** The cases that pass the filter, most decidable first, and how many there are. */
export const lijstWerkvoorraad = async (
  { beoordelingen }: Pick<OmgevingMetOpslag, 'beoordelingen'>,
  filter: Filter,
): Promise<{ readonly regels: readonly Dossierregel[]; readonly aantal: number }> => {
  const regels: Dossierregel[] = []
  for await (const regel of beoordelingen.each({})) if (fits(regel, filter)) regels.push(regel)
  return { regels: regels.toSorted(byBeslisbaarheid).slice(0, HOOGSTENS), aantal: regels.length }
}
