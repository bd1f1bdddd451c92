import { aggregateFeit, type Bijdrager, sumOf } from '../budget/aggregatie.ts'
import { ACTIVITEITEN, type Feit, type FeitWaarde, isSameWaarde } from '../model/feit.ts'
import type {
  EigenPerRegel,
  GebiedActiviteiten,
  GebiedFeiten,
  Ligging,
  LiggingRegel,
} from '../model/ligging.ts'
import { isStated } from './geheel.ts'

/** By area id: the activities of the parts that lie there. */
export type ActiviteitenPerGebied = ReadonlyMap<string, GebiedActiviteiten>

interface Gelegen {
  readonly ligging: {
    readonly gebieden: readonly Pick<LiggingRegel, 'gebied' | 'raakt' | 'maatgevend'>[]
  }
  readonly feiten: Readonly<Record<string, FeitWaarde>>
}

export const activitiesOf = (feiten: Gelegen['feiten']): readonly string[] | undefined => {
  const waarde = feiten[ACTIVITEITEN]
  return Array.isArray(waarde) ? waarde : undefined
}

/**
 * What of a development lies in which area: an area judges what comes there, not what a part elsewhere brings. What only
 * the whole states may come anywhere, and so may all of it where a part does not say what it brings.
 */
export const divideActiviteiten = (
  delen: readonly Gelegen[],
  geheel: Readonly<Record<string, FeitWaarde>>,
): ActiviteitenPerGebied => {
  const alles = activitiesOf(geheel)
  if (alles === undefined) return new Map()
  const vanDelen = new Set(delen.flatMap(({ feiten }) => activitiesOf(feiten) ?? []))
  const overal = alles.filter((activiteit) => !vanDelen.has(activiteit))
  const perGebied = Map.groupBy(
    delen.flatMap(({ ligging, feiten }) =>
      ligging.gebieden
        .filter(({ raakt }) => raakt)
        .map(({ gebied, maatgevend }) => ({ gebied, maatgevend, eigen: activitiesOf(feiten) })),
    ),
    ({ gebied }) => gebied,
  )
  return new Map(
    [...perGebied].flatMap(([gebied, leden]) => {
      if (leden.some(({ eigen }) => eigen === undefined)) return []
      const join = (van: typeof leden) => {
        const daar = new Set([...van.flatMap(({ eigen = [] }) => eigen), ...overal])
        return alles.filter((activiteit) => daar.has(activiteit))
      }
      const eerst = leden.filter(({ maatgevend }) => maatgevend)
      const raakt = join(leden)
      return [[gebied, { raakt, maatgevend: eerst.length > 0 ? join(eerst) : raakt }] as const]
    }),
  )
}

/** By area id: what the parts there add up to, of areas in which not all of them lie. */
export type EigenPerGebied = ReadonlyMap<string, GebiedFeiten>

export type Deel = Bijdrager & { readonly ligging: Ligging }

/** Whether the parts of an area give a fact of the whole: what only the whole states may come anywhere. */
const isVanDelen = (feit: Feit, gesteld: Readonly<Record<string, FeitWaarde>>) =>
  feit.id !== ACTIVITEITEN && isStated(feit) && gesteld[feit.id] === undefined

/** What some parts add up to, none of a sum that only others have; undefined where that is not known. */
const addUp = (
  feit: Feit,
  delen: readonly Deel[],
  geheel: FeitWaarde | undefined,
): FeitWaarde | undefined => {
  const uit = aggregateFeit(feit, delen)
  if (uit.soort === 'waarde') return uit.waarde
  const isSom = feit.type === 'getal' && feit.aggregatie === 'som'
  return isSom && geheel !== undefined && uit.soort === 'niet_relevant' ? 0 : undefined
}

const min = (een: number | undefined, ander: number): number =>
  een === undefined ? ander : Math.min(een, ander)

/** The nearest of each of these distances. */
const joinAfstanden = (delen: readonly Ligging['afstanden'][]): Ligging['afstanden'] => {
  const naaste: Record<string, number> = {}
  for (const deel of delen) {
    for (const [naar, meter] of Object.entries(deel)) naaste[naar] = min(naaste[naar], meter)
  }
  return naaste
}

/** What lies inside, of all parts together; of what is not known of one of them nothing. */
const joinBinnen = (delen: readonly Ligging[]): Ligging['binnenM2'] =>
  Object.fromEntries(
    Object.keys(delen[0]?.binnenM2 ?? {}).flatMap((sleutel) => {
      const stukken = delen.map(({ binnenM2 }) => binnenM2[sleutel])
      return stukken.every((stuk) => stuk !== undefined) ? [[sleutel, sumOf(stukken)]] : []
    }),
  )

/** How some parts lie together, as they were located one by one: ground that two of them claim counts in both. */
const joinLiggingen = (delen: readonly Ligging[]): Ligging => ({
  oppervlakteM2: sumOf(delen.map(({ oppervlakteM2 }) => oppervlakteM2)),
  isVlak: delen.every(({ isVlak }) => isVlak),
  gebieden: delen.flatMap(({ gebieden }) => gebieden),
  afstanden: joinAfstanden(delen.map(({ afstanden }) => afstanden)),
  afstandenGebied: joinAfstanden(delen.map(({ afstandenGebied }) => afstandenGebied)),
  binnenM2: joinBinnen(delen),
  lagen: delen[0]?.lagen ?? [],
})

/** What is stated for the whole, and what that and its parts add up to. */
export interface Opgeteld {
  readonly gesteld: Readonly<Record<string, FeitWaarde>>
  readonly geheel: Readonly<Record<string, FeitWaarde>>
}

/** What some parts add up to where that is something else than the whole, only what is known of those; and how they lie. */
export const createOpteller = (
  catalogus: ReadonlyMap<string, Feit>,
  { gesteld, geheel }: Opgeteld,
): ((delen: readonly Deel[]) => GebiedFeiten) => {
  const feiten = [...catalogus.values()].filter((feit) => isVanDelen(feit, gesteld))
  return (daar) => ({
    feiten: Object.fromEntries(
      feiten.flatMap((feit): readonly (readonly [string, FeitWaarde])[] => {
        const waarde = addUp(feit, daar, geheel[feit.id])
        return waarde === undefined || isSameWaarde(waarde, geheel[feit.id])
          ? []
          : [[feit.id, waarde]]
      }),
    ),
    ligging: joinLiggingen(daar.map(({ ligging }) => ligging)),
  })
}

/**
 * What the parts in each area add up to, and how they lie: an area judges what and how much comes there, not what parts
 * elsewhere bring. Only where some of the parts lie; the rest is as the whole has it.
 */
export const divideFeiten = (
  catalogus: ReadonlyMap<string, Feit>,
  delen: readonly Deel[],
  opgeteld: Opgeteld,
): EigenPerGebied => {
  const sumUp = createOpteller(catalogus, opgeteld)
  const gebieden = new Set(
    delen.flatMap(({ ligging }) =>
      ligging.gebieden.filter(({ raakt }) => raakt).map(({ gebied }) => gebied),
    ),
  )
  return new Map(
    [...gebieden].flatMap((gebied) => {
      const daar = delen.filter(({ ligging }) =>
        ligging.gebieden.some((een) => een.raakt && een.gebied === gebied),
      )
      return daar.length === delen.length ? [] : [[gebied, sumUp(daar)] as const]
    }),
  )
}

/** What of a development lies where: in each area, and where each rule that asks for a place holds. */
export interface Verdeling {
  readonly perGebied: ActiviteitenPerGebied
  readonly eigen: EigenPerGebied
  readonly perRegel: EigenPerRegel
}

/** Where the whole lies, with what of it lies in each area. */
export const placeDelen = (
  ligging: Ligging,
  { perGebied, eigen, perRegel }: Verdeling,
): Ligging => ({
  ...ligging,
  perRegel,
  gebieden: ligging.gebieden.map((regel) => {
    const [activiteiten, van] = [perGebied.get(regel.gebied), eigen.get(regel.gebied)]
    return { ...regel, ...(activiteiten && { activiteiten }), ...(van && { eigen: van }) }
  }),
})
