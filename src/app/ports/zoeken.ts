import type { GeometrieRd } from '../../domain/model/gebied.ts'

/** Something that people look for by name. */
export interface Zoekbaar {
  readonly id: string
  /** What it is called, the best name first. */
  readonly woorden: readonly string[]
}

export interface Vondsten {
  /** Ids, best first. */
  readonly ids: readonly string[]
  /** True when no name is like what was typed: then these are only the nearest. */
  readonly alleenNaaste: boolean
}

/** Looks for what someone typed, errors in typing forgiven. `lijst` is read once and then remembered. */
export type Zoek = (lijst: readonly Zoekbaar[], tekst: string) => Vondsten

/** An address or parcel that was found, without its place. */
export interface Treffer {
  readonly id: string
  /** As the register writes it: "Noordersingel 33, 9401JW Assen". */
  readonly naam: string
  readonly soort: 'adres' | 'perceel'
}

/** The same with its place in RD (EPSG:28992, m): the outline when the register gives it, else one point. */
export interface GevondenPlek extends Treffer {
  readonly vorm: GeometrieRd | { readonly type: 'Point'; readonly coordinates: [number, number] }
}

/** Looks up addresses and parcels. Both reject with AppError('adressen_onbereikbaar'). */
export interface AdressenPort {
  /** Best hits first: addresses in the municipality with this CBS code (four figures), and parcels. */
  readonly search: (tekst: string, gemeentecode: string) => Promise<readonly Treffer[]>
  /** Undefined when nothing has this id. */
  readonly get: (id: string) => Promise<GevondenPlek | undefined>
}
