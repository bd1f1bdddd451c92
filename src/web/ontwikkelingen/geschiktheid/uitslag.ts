import type { Plek, Uitslag } from '../../../app/kaart/geschiktheid.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { CONCLUSIES, type Conclusie, NOG_NIET_TE_ZEGGEN } from '../../../domain/model/visie.ts'

const PER_PAGINA = 50

/** From most to least promising; what cannot be said stands apart. */
const KLASSEN: readonly Conclusie[] = [...CONCLUSIES.toReversed(), NOG_NIET_TE_ZEGGEN]

export const VOLGORDES = [
  ['advies', 'beste advies eerst'],
  ['plek', 'naam van de plek'],
  ['gebied', 'gebied'],
] as const

/** How somebody looks at the places: order, choice and page. */
export interface Blik {
  readonly volgorde: string
  readonly klasse?: Conclusie
  readonly pagina: number
}

export const readBlik = (vraag: Readonly<Record<string, string>>): Blik => {
  const klasse = KLASSEN.find((een) => een === vraag.klasse)
  const volgorde = VOLGORDES.find(([id]) => id === vraag.volgorde)?.[0] ?? 'advies'
  const pagina = Math.max(1, Math.trunc(Number(vraag.pagina)) || 1)
  return { volgorde, pagina, ...(klasse !== undefined && { klasse }) }
}

export type Gebiedsnamen = ReadonlyMap<string, string>

export const namesOf = ({ gebieden }: Regelboek): Gebiedsnamen =>
  new Map(gebieden.map(({ id, naam }) => [id, naam]))

/** An area by its name; a cell by the corner it starts at, in RD. */
export const namePlek = ({ id }: Plek, namen: Gebiedsnamen): string => {
  const [, x, y] = /^rd-(-?\d+)-(-?\d+)$/.exec(id) ?? []
  return x !== undefined && y !== undefined ? `Cel ${x} ${y}` : (namen.get(id) ?? id)
}

export const nameGebieden = ({ gebieden }: Plek, namen: Gebiedsnamen): string =>
  gebieden.map((id) => namen.get(id) ?? id).join(', ')

/** How many places come to each conclusie; none is told too. */
export const countKlassen = ({ plekken }: Uitslag): readonly (readonly [Conclusie, number])[] => {
  const per = Map.groupBy(plekken, ({ advies }) => advies.conclusie)
  return KLASSEN.map((klasse) => [klasse, per.get(klasse)?.length ?? 0] as const)
}

const OP_NAAM = new Intl.Collator('nl', { numeric: true })
/** A large map has thousands of places: each order is made once. */
const volgordes = new WeakMap<Uitslag, Map<string, readonly Plek[]>>()

const orderPlekken = (uitslag: Uitslag, volgorde: string, namen: Gebiedsnamen): readonly Plek[] => {
  if (volgorde === 'advies') return uitslag.plekken
  const per = volgordes.get(uitslag) ?? new Map<string, readonly Plek[]>()
  volgordes.set(uitslag, per)
  const al = per.get(volgorde)
  if (al !== undefined) return al
  const keyOf = volgorde === 'gebied' ? nameGebieden : namePlek
  const nieuw = uitslag.plekken
    .map((plek) => [keyOf(plek, namen), plek] as const)
    .toSorted(([a], [b]) => OP_NAAM.compare(a, b))
    .map(([, plek]) => plek)
  per.set(volgorde, nieuw)
  return nieuw
}

/** The places of one page in the order asked for, and how many there are in all. */
export const pickPlekken = (
  uitslag: Uitslag,
  { volgorde, klasse, pagina: gevraagd }: Blik,
  namen: Gebiedsnamen,
): {
  readonly plekken: readonly Plek[]
  readonly aantal: number
  readonly pagina: number
  readonly paginas: number
} => {
  const gekozen = orderPlekken(uitslag, volgorde, namen).filter(
    ({ advies }) => klasse === undefined || advies.conclusie === klasse,
  )
  const paginas = Math.max(1, Math.ceil(gekozen.length / PER_PAGINA))
  const pagina = Math.min(gevraagd, paginas)
  const begin = (pagina - 1) * PER_PAGINA
  return {
    plekken: gekozen.slice(begin, begin + PER_PAGINA),
    aantal: gekozen.length,
    pagina,
    paginas,
  }
}
