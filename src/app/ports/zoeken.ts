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

/** A position in RD (EPSG:28992), m. */
export type PuntRd = readonly [x: number, y: number]

/** A place known by name. It lies somewhere in this circle: that is all that is known of it. */
export interface BekendePlek {
  readonly id: string
  readonly naam: string
  readonly soort: 'straat' | 'postcode' | 'buurt' | 'wijk' | 'plaats' | 'station'
  /** Where it is, in words: "straat in Kloosterveen, Assen, postcode 9408". */
  readonly omschrijving: string
  readonly midden: PuntRd
  /** Of the circle, m. */
  readonly straal: number
  /** Postcodes that a street has: the four figures, and every pair of letters. */
  readonly postcode?: { readonly cijfers: string; readonly letters: readonly string[] }
  /** Id of the source. */
  readonly bron: string
}

/** Where what is shown comes from, and on what terms. */
export interface Kaartbron {
  readonly id: string
  readonly titel: string
  /** Whom to name, in short and in full. */
  readonly maker: string
  readonly vermelding: string
  readonly licentie: string
  /** As of when. */
  readonly stand: string
  /** Whether it is drawn on the map; what is not, is only looked up. */
  readonly opKaart: boolean
  /** What was changed in it. */
  readonly bewerking?: string
}

/** A line, outline or name of the sketch map. */
export interface Schetsvorm {
  readonly laag: 'gemeentegrens' | 'wijk' | 'buurt' | 'spoor' | 'station' | 'plaats'
  readonly naam: string
  readonly vorm:
    | GeometrieRd
    | { readonly type: 'LineString'; readonly coordinates: readonly PuntRd[] }
    | { readonly type: 'Point'; readonly coordinates: PuntRd }
}

/** What comes with the service of one municipality, to find a place without a network. */
export interface Plekkenlijst {
  readonly gemeente: string
  readonly plekken: readonly BekendePlek[]
  readonly schets: readonly Schetsvorm[]
  readonly bronnen: readonly Kaartbron[]
}
