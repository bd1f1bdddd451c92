import type { Cel } from '../../domain/kaart/cel.ts'
import type { KaartKop } from '../../domain/model/antwoord/geschiktheidskaart.ts'
import type { GeometrieRd } from '../../domain/model/gebied.ts'
import type { Kader } from '../../domain/plaats/geometrie.ts'
import type { Poging } from './herhalingen.ts'

/** Most cells in one map. */
export const MAX_CELLEN = 30_000

/** A part of the cells of a map, as JSON text of a list of Cel. */
export interface Brok {
  readonly cellen: string
  readonly aantal: number
}

/** A request for a map, as it comes in. */
export interface Kaartverzoek {
  readonly tekst: string
  /** CRS of the coordinates in the request, as a URI; absent: CRS84. */
  readonly contentCrs?: string
  /** CRS of the answer; absent: that of the request. */
  readonly crs?: string
  readonly nu: Date
}

export interface GelezenKaart {
  readonly kop: KaartKop
  readonly totaal: number
  readonly brokken: readonly Brok[]
}

/** A part of a map to work out, in a form that can go to another process. */
export interface Brokvraag extends Pick<Brok, 'cellen'> {
  readonly kop: KaartKop
}

export const KAARTSTATUSSEN = ['wacht', 'loopt', 'klaar', 'mislukt', 'geannuleerd'] as const
export type Kaartstatus = (typeof KAARTSTATUSSEN)[number]

export interface NieuweKaart extends Pick<Kaart, 'id' | 'aangemaaktOp' | 'kop'> {
  /** What a process must have loaded to work on it (rekenwijzeOf). */
  readonly rekenwijze: string
  readonly brokken: readonly Brok[]
  /** Hash of who asks; absent: nobody can be told apart. */
  readonly klant?: string
}

/** How much there may be before a map is taken in. */
export interface Kaartgrens {
  /** Unfinished maps, of all clients and of one. */
  readonly open: number
  readonly openPerKlant: number
  /** Characters that the maps of one client of the last day may take. */
  readonly tekensPerKlant: number
}

/** What kept a map out: too many of all, or of this client, or too much stored for this client. */
export type Kaartweigering = 'vol' | 'klant_vol' | 'klant_ruimte'

export interface Kaart {
  readonly id: string
  /** ISO 8601 instant, UTC. */
  readonly aangemaaktOp: string
  readonly kop: KaartKop
  readonly status: Kaartstatus
  /** In cells. */
  readonly voortgang: { readonly gedaan: number; readonly totaal: number }
  /** How many parts its result has. */
  readonly brokken: number
  /** Why it failed, in Dutch. */
  readonly melding?: string
}

/** A part that this process may work on until its lease ends. */
export interface Huur extends Brokvraag {
  readonly kaart: string
  readonly nummer: number
}

/** Maps under way and done. Any number of processes share one store. */
export interface KaartenPort {
  /** Says why, and nothing is stored, when there is too much already. */
  readonly add: (
    kaart: NieuweKaart,
    grens: Kaartgrens,
    poging?: Poging,
  ) => Promise<Kaartweigering | undefined>
  readonly get: (id: string) => Promise<Kaart | undefined>
  /** The next free part of the unfinished map that waited longest and can be worked out with one of these, or none. */
  readonly lease: (vraag: {
    readonly rekenwijzen: readonly string[]
    readonly door: string
    readonly huurMs: number
  }) => Promise<Huur | undefined>
  /** False when the part is no longer held by `door`. */
  readonly extend: (huur: Huur, door: string, huurMs: number) => Promise<boolean>
  /** Stores the features of a part, once: a second time changes nothing. */
  readonly store: (huur: Huur, door: string, features: string) => Promise<void>
  /** Gives a part back unfinished, so that another process need not wait for the lease to end. */
  readonly release: (huur: Huur, door: string) => Promise<void>
  /** Cancels an unfinished map and drops its parts; false when it was finished already. */
  readonly cancel: (id: string) => Promise<boolean>
  /**
   * Drops finished maps after so many days, and the oldest of them while all together take more than so many characters;
   * ends unfinished ones after a day when they need another engine, rulebook or area set than these.
   */
  readonly cleanUp: (
    rekenwijzen: readonly string[],
    bewaar: { readonly dagen: number; readonly tekens: number },
  ) => Promise<void>
  /** The features of one part; undefined when it is not there. */
  readonly features: (id: string, nummer: number) => Promise<string | undefined>
}

export interface KaartgeoPort {
  /**
   * Reads a GeoJSON FeatureCollection of surfaces to RD, at most MAX_CELLEN, none over another.
   * Throws AppError('ongeldige_invoer') with the faults and their JSON pointers.
   */
  readonly readPercelen: (
    percelen: unknown,
    opties: { readonly contentCrs: string; readonly werkingsgebied: GeometrieRd },
  ) => readonly Cel[]
  /** The URI of the CRS that a Content-Crs header names. Throws AppError('ongeldige_invoer'). */
  readonly readStelsel: (contentCrs: string | undefined) => string
  /** Reads a box to RD. Throws AppError('ongeldige_invoer'). */
  readonly readKader: (kader: Kader, contentCrs: string) => Kader
}
