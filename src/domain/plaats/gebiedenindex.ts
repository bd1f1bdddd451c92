import { AppError } from '../errors.ts'
import type { Gebied } from '../model/gebied.ts'
import type { Regelboek } from '../model/regelboek.ts'
import type { Visie } from '../model/visie.ts'
import type { Bereid, Geometrie, Kader, Vorm } from './geometrie.ts'
import { createGroepen, createTree, type Groep } from './groep.ts'
import { repairVlak } from './herstel.ts'

/** A shape kept in the engine together with its index. */
export interface Vast {
  readonly vorm: Vorm
  readonly bereid: Bereid
  readonly kader: Kader
}

export interface GeindexeerdGebied {
  readonly gebied: Gebied
  readonly rang: number
  readonly profiel: boolean
  readonly laag: string
  /** Own surface in m². */
  readonly m2: number
  /** The area as drawn. */
  readonly getekend: Vast
  /** The area with its border moved out and in by its tolerance; undefined when nothing is left. */
  readonly ruim: () => Vast | undefined
  readonly krap: () => Vast | undefined
  readonly grens: () => Vast | undefined
}

export interface GebiedenIndex {
  readonly geo: Geometrie
  readonly visie: Pick<Visie, 'soorten' | 'lagen' | 'drempels'>
  /** Most specific first: rang, then own surface, then id. */
  readonly gebieden: readonly GeindexeerdGebied[]
  /** For distances, by area id and by soort. */
  readonly perId: (id: string) => Groep<GeindexeerdGebied> | undefined
  readonly perSoort: (soort: string) => Groep<GeindexeerdGebied> | undefined
  /** The areas whose box, widened by their tolerance, meets this box; most specific first. */
  readonly search: (kader: Kader) => readonly GeindexeerdGebied[]
  readonly werkingsgebied: Vast
  /** Areas whose drawing was repaired, with the change in m². */
  readonly reparaties: readonly { readonly gebied: string; readonly verschilM2: number }[]
  /** Gives the engine its memory back; the index is unusable afterwards. */
  readonly free: () => void
}

export type Gebiedenset = Pick<Regelboek, 'gebieden' | 'werkingsgebied'> & {
  readonly visie: Pick<Visie, 'soorten' | 'lagen' | 'drempels'>
}

/** Makes a value at the first question and keeps it. */
const once = <T>(maak: () => T): (() => T) => {
  let gemaakt: { readonly waarde: T } | undefined
  return () => {
    gemaakt ??= { waarde: maak() }
    return gemaakt.waarde
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const indexBoxes = (gebieden: readonly GeindexeerdGebied[]): GebiedenIndex['search'] => {
  if (gebieden.length === 0) return () => []
  const boom = createTree(gebieden)
  return (kader) =>
    boom
      .search(...kader)
      .sort((a, b) => a - b)
      .map((i) => gebieden[i] as GeindexeerdGebied)
}

/** Shapes that stay in the engine until `free`. */
const createVoorraad = (geo: Geometrie) => {
  const vast: Vast[] = []
  return {
    /** Undefined when there is no shape, or nothing in it. */
    store: (maak: () => Vorm | undefined): Vast | undefined =>
      geo.run(() => {
        const vorm = maak()
        if (!vorm || geo.isEmpty(vorm)) return undefined
        const nieuw = { vorm: geo.keep(vorm), bereid: geo.prepare(vorm), kader: geo.extent(vorm) }
        vast.push(nieuw)
        return nieuw
      }),
    free: (): void => {
      for (const { vorm, bereid } of vast.splice(0)) {
        geo.release(bereid)
        geo.free(vorm)
      }
    },
  }
}

type Voorraad = ReturnType<typeof createVoorraad>

/** What is wrong with the drawings of a set, and what was mended. */
interface Bevonden {
  readonly fouten: { pointer: string; code: string; melding: string }[]
  readonly reparaties: { gebied: string; verschilM2: number }[]
}

/** The shape of a drawing, repaired where that may be; what is refused is noted. */
const readTekening = (
  geo: Geometrie,
  { id, geometrie }: Pick<Gebied, 'id' | 'geometrie'>,
  { fouten, reparaties }: Bevonden,
): Vorm | undefined => {
  const herstel = repairVlak(geo, geo.readVlak(geometrie))
  if ('vorm' in herstel) {
    if (herstel.hersteld) reparaties.push({ gebied: id, verschilM2: herstel.verschilM2 })
    return herstel.vorm
  }
  const { reden, plaats } = herstel.geweigerd
  fouten.push({
    pointer: `/gebieden/${id}/geometrie`,
    code: 'ongeldige_geometrie',
    melding: `${id}: ongeldige geometrie (${reden}) bij RD ${plaats.map((m) => m.toFixed(3)).join(', ')}`,
  })
  return undefined
}

/** An area with its shape as drawn; those with a moved border follow at the first question. */
const indexGebied = (
  { geo, store }: { readonly geo: Geometrie; readonly store: Voorraad['store'] },
  gebied: Gebied,
  { soort, getekend }: { readonly soort: Visie['soorten'][string]; readonly getekend: Vast },
): GeindexeerdGebied => {
  const move = (m: number) =>
    once(() => (m === 0 ? getekend : store(() => geo.buffer(getekend.vorm, m))))
  return {
    gebied,
    rang: soort.rang,
    profiel: soort.profiel,
    laag: soort.laag,
    m2: geo.area(getekend.vorm),
    getekend,
    ruim: move(gebied.tolerantieM),
    krap: move(-gebied.tolerantieM),
    grens: once(() => store(() => geo.boundary(getekend.vorm))),
  }
}

/**
 * Converts an area set once: shapes and their indexes stay in the engine until `free`. The shapes
 * with a moved border are made at the first question about them and kept too.
 * Throws AppError('regelboek_ongeldig') with the place in RD for a drawing that may not be repaired.
 */
export const prepareGebieden = (geo: Geometrie, set: Gebiedenset): GebiedenIndex => {
  const { store, free } = createVoorraad(geo)
  const bevonden: Bevonden = { fouten: [], reparaties: [] }
  const draw = (tekening: Pick<Gebied, 'id' | 'geometrie'>) =>
    store(() => readTekening(geo, tekening, bevonden))
  const { fouten, reparaties } = bevonden

  const gebieden = set.gebieden
    .flatMap((gebied) => {
      const soort = set.visie.soorten[gebied.soort]
      if (!soort) {
        fouten.push({
          pointer: `/gebieden/${gebied.id}/soort`,
          code: 'onbekende_soort',
          melding: `${gebied.id}: onbekende soort "${gebied.soort}"`,
        })
      }
      const getekend = draw(gebied)
      return soort && getekend ? [indexGebied({ geo, store }, gebied, { soort, getekend })] : []
    })
    .sort((a, b) => a.rang - b.rang || a.m2 - b.m2 || compareText(a.gebied.id, b.gebied.id))
  const werkingsgebied = draw({ id: 'werkingsgebied', geometrie: set.werkingsgebied })
  if (fouten.length > 0 || !werkingsgebied) {
    free()
    throw new AppError('regelboek_ongeldig', { aantal: fouten.length }, fouten)
  }

  return {
    geo,
    visie: set.visie,
    gebieden,
    perId: createGroepen(gebieden, ({ gebied }) => gebied.id),
    perSoort: createGroepen(gebieden, ({ gebied }) => gebied.soort),
    search: indexBoxes(gebieden),
    werkingsgebied,
    reparaties,
    free,
  }
}
