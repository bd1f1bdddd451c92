import type { GeometrieRd } from '../../domain/model/gebied.ts'

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
