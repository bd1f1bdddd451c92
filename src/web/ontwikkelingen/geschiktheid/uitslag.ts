import type { Plek, Uitslag } from '../../../app/kaart/geschiktheid.ts'
import { findBuurt } from '../../../app/kaartje/ligging.ts'
import type { Omgeving } from '../../../app/omgeving.ts'
import type { GeometrieRd } from '../../../domain/model/gebied.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { HARDHEDEN, type Hardheid, STAND_ONBEKEND, STANDEN } from '../../../domain/model/visie.ts'
import { middleOf } from '../../../domain/plaats/omhullende.ts'
import { type Klasse, ZONDER_STAND } from '../../onderdelen/kleuren/standkleuren.ts'

const PER_PAGINA = 50

/** From most to least promising; what cannot be said stands apart. */
const KLASSEN: readonly Klasse[] = [...STANDEN.toReversed(), STAND_ONBEKEND, ZONDER_STAND]

export const VOLGORDES = [
  ['stand', 'beste stand eerst'],
  ['plek', 'naam van de plek'],
  ['gebied', 'gebied'],
] as const

/** How somebody looks at the places: order, choice and page. */
export interface Blik {
  readonly volgorde: string
  readonly stand?: Klasse
  readonly pagina: number
}

export const readBlik = (vraag: Readonly<Record<string, string>>): Blik => {
  const stand = KLASSEN.find((een) => een === vraag.stand)
  const volgorde = VOLGORDES.find(([id]) => id === vraag.volgorde)?.[0] ?? 'stand'
  const pagina = Math.max(1, Math.trunc(Number(vraag.pagina)) || 1)
  return { volgorde, pagina, ...(stand !== undefined && { stand }) }
}

export interface Plaatsnamen {
  /** Of the areas, by id. */
  readonly gebieden: ReadonlyMap<string, string>
  /** The neighbourhood of a point in RD; undefined outside all that came with the service. */
  readonly buurtOf: (punt: readonly [x: number, y: number]) => string | undefined
}

export const namesOf = (
  { gebieden, visie }: Regelboek,
  { plekkenVan }: Pick<Omgeving, 'plekkenVan'>,
): Plaatsnamen => {
  const lijst = plekkenVan?.(visie.bevoegdGezag)
  return {
    gebieden: new Map(gebieden.map(({ id, naam }) => [id, naam])),
    buurtOf: (punt) => lijst && findBuurt(lijst, punt),
  }
}

/** A large map has thousands of cells, each of which is looked up once. */
const celnamen = new WeakMap<Plek, string>()

const nameCel = (plek: Plek, hoek: string, { buurtOf }: Plaatsnamen): string => {
  const buurt = buurtOf(middleOf(JSON.parse(plek.geometrie) as GeometrieRd))
  return buurt === undefined ? `Cel ${hoek}` : `${buurt}, cel ${hoek}`
}

/** An area by its name; a cell by its neighbourhood and the corner it starts at, in RD. */
export const namePlek = (plek: Plek, namen: Plaatsnamen): string => {
  const [, x, y] = /^rd-(-?\d+)-(-?\d+)$/.exec(plek.id) ?? []
  if (x === undefined || y === undefined) return namen.gebieden.get(plek.id) ?? plek.id
  const naam = celnamen.get(plek) ?? nameCel(plek, `${x} ${y}`, namen)
  celnamen.set(plek, naam)
  return naam
}

export const nameGebieden = (plek: Plek, { gebieden }: Plaatsnamen): string =>
  plek.gebieden.map((id) => gebieden.get(id) ?? id).join(', ')

export const standOf = ({ richting }: Plek): Klasse => richting?.stand ?? ZONDER_STAND

/** How many places have each stand; none is told too, but not of what only older maps have. */
export const countStanden = ({ plekken }: Uitslag): readonly (readonly [Klasse, number])[] => {
  const per = Map.groupBy(plekken, standOf)
  return KLASSEN.map((klasse) => [klasse, per.get(klasse)?.length ?? 0] as const).filter(
    ([klasse, aantal]) => klasse !== ZONDER_STAND || aantal > 0,
  )
}

/** How many places rest on each kind of ground, firmest first. */
export const countHardheden = ({ plekken }: Uitslag): readonly (readonly [Hardheid, number])[] => {
  const per = Map.groupBy(plekken, ({ richting }) => richting?.hardheid)
  return HARDHEDEN.toReversed().map((hard) => [hard, per.get(hard)?.length ?? 0] as const)
}

const OP_NAAM = new Intl.Collator('nl', { numeric: true })
/** A large map has thousands of places: each order is made once. */
const volgordes = new WeakMap<Uitslag, Map<string, readonly Plek[]>>()

const orderPlekken = (uitslag: Uitslag, volgorde: string, namen: Plaatsnamen): readonly Plek[] => {
  if (volgorde === 'stand') return uitslag.plekken
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
  { volgorde, stand, pagina: gevraagd }: Blik,
  namen: Plaatsnamen,
): {
  readonly plekken: readonly Plek[]
  readonly aantal: number
  readonly pagina: number
  readonly paginas: number
} => {
  const gekozen = orderPlekken(uitslag, volgorde, namen).filter(
    (plek) => stand === undefined || standOf(plek) === stand,
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
