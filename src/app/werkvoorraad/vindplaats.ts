import type { Werkregel } from '../ports/lijst/werkvoorraad.ts'
import type { Straat } from './straten.ts'

/** What a case was found by. */
export type Vindplaats = keyof Zoekwoorden | 'straat' | 'inzender'

/** All that is found by typing, by what it is. */
export interface Zoekwoorden {
  readonly naam: string
  readonly nummer: string
  readonly plek: readonly string[]
  /** Of each activity its name. */
  readonly soort: readonly string[]
  readonly omschrijving: string
}

/** In small letters, a line each. */
export const writeZoek = ({ naam, nummer, plek, soort, omschrijving }: Zoekwoorden): string =>
  [naam, nummer, ...plek, ...soort, omschrijving]
    .map((deel) => deel.replace(/\s+/g, ' ').toLowerCase())
    .join('\n')

/** The same read back; `soorten`: of how many activities the names are among it. */
const readZoek = (zoek: string, soorten: number): Zoekwoorden => {
  const [naam = '', nummer = '', ...rest] = zoek.split('\n')
  const plekken = rest.length - 1 - soorten
  return {
    ...{ naam, nummer, plek: rest.slice(0, plekken), soort: rest.slice(plekken, -1) },
    omschrijving: rest.at(-1) ?? '',
  }
}

type Gevonden = Pick<Werkregel, 'zoek' | 'vanInzender' | 'activiteiten' | 'midden'>

/** By what a case was found that is in a list in which this was searched for; none where nothing was. */
export const findVindplaatsen = (
  { zoek = '', vanInzender, activiteiten, midden }: Gevonden,
  gezocht: string | undefined,
  straten: readonly Pick<Straat, 'midden' | 'straal'>[],
): readonly Vindplaats[] => {
  if (gezocht === undefined) return []
  const { naam, nummer, plek, soort, omschrijving } = readZoek(zoek, activiteiten.length)
  const has = (...teksten: readonly string[]) => teksten.some((deel) => deel.includes(gezocht))
  const bij = straten.some(
    ({ midden: [x, y], straal }) =>
      midden !== undefined && Math.hypot(midden[0] - x, midden[1] - y) <= straal,
  )
  const is: Readonly<Record<Vindplaats, boolean>> = {
    ...{ naam: has(naam), nummer: has(nummer), plek: has(...plek), soort: has(...soort) },
    ...{ omschrijving: has(omschrijving), straat: bij, inzender: vanInzender === true },
  }
  return (Object.keys(is) as Vindplaats[]).filter((deel) => is[deel])
}
