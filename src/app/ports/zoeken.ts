import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Omhullende } from '../../domain/plaats/omhullende.ts'

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
  /** Where it is from; absent: from the register elsewhere. */
  readonly bron?: Kaartbron
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
  readonly soort: 'straat' | 'postcode' | 'buurt' | 'wijk' | 'plaats' | 'station' | 'gebied'
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
  readonly laag:
    | 'gemeentegrens'
    | 'wijk'
    | 'buurt'
    | 'spoor'
    | 'station'
    | 'plaats'
    | 'gebouw'
    | 'weg'
  readonly naam: string
  readonly vorm:
    | GeometrieRd
    | { readonly type: 'LineString'; readonly coordinates: readonly PuntRd[] }
    | { readonly type: 'Point'; readonly coordinates: PuntRd }
}

/** An address with its own place in RD, m. */
export interface EigenAdres {
  readonly id: string
  readonly straat: string
  /** With its letter and addition. */
  readonly huisnummer: string
  /** "9401AB"; '' when it has none. */
  readonly postcode: string
  readonly plaats: string
  readonly punt: PuntRd
}

/** What the municipality read in itself: addresses, buildings and roads. */
export interface EigenPlekken {
  readonly bronnen: readonly Kaartbron[]
  /** Every street that has an address. */
  readonly straten: readonly string[]
  /** Of one house number, without its letter and addition: in this street, or else with this postcode. */
  readonly findAdressen: (vraag: {
    readonly straat?: string
    readonly postcode?: string
    readonly huisnummer: number
  }) => readonly EigenAdres[]
  readonly getAdres: (id: string) => EigenAdres | undefined
  /** What lies at least partly in this box (RD, m); none when it is too much to draw. */
  readonly listVormen: (laag: 'gebouw' | 'weg', kader: Omhullende) => readonly Schetsvorm[]
}

/** What comes with the service of one municipality, to find a place without a network. */
export interface Plekkenlijst {
  readonly gemeente: string
  readonly plekken: readonly BekendePlek[]
  readonly schets: readonly Schetsvorm[]
  readonly bronnen: readonly Kaartbron[]
  /** Absent: nothing was read in. */
  readonly eigen?: EigenPlekken
}
