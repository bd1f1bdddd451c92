import type { Beoordeling } from '../domain/beoordeling.ts'
import type { InitiatiefInvoer, Peildatum } from '../domain/initiatief.ts'
import type { Locatie } from '../domain/ligging.ts'
import type { Regelboek } from '../domain/regelboek.ts'

/** The proof of an assessment: everything needed to recompute it, and the hash of its result. */
export interface Bewijs {
  /** sha256 (hex) over the canonical JSON (RFC 8785) of the beoordeling without its bewijs. */
  readonly sha256: string
  readonly motor: { readonly naam: string; readonly versie: string }
  readonly regelboek: { readonly id: string; readonly versie: string; readonly sha256: string }
  readonly gebieden: { readonly versie: string; readonly sha256: string }
  readonly peildatum: Peildatum
  readonly crs: { readonly invoer: string; readonly rekenstelsel: string; readonly methode: string }
  /** The input as it was received. */
  readonly verzoek: InitiatiefInvoer
}

export interface BeoordelingMetBewijs extends Beoordeling {
  readonly bewijs: Bewijs
}

export interface OpgeslagenBeoordeling {
  readonly id: string
  /** ISO 8601 instant, UTC. */
  readonly aangemaaktOp: string
  /** Canonical JSON of the whole, byte for byte as it was answered. */
  readonly inhoud: string
}

/** Append-only store: nothing here changes or deletes a beoordeling. */
export interface BeoordelingenPort {
  readonly add: (
    beoordeling: BeoordelingMetBewijs,
    inhoud: string,
  ) => Promise<{ id: string; aangemaaktOp: string }>
  readonly get: (id: string) => Promise<OpgeslagenBeoordeling | undefined>
  /** Resolves when the store answers. */
  readonly ping: () => Promise<void>
}

export interface RegelboekenPort {
  /** All rulebooks loaded at start-up; drafts included. */
  readonly list: () => readonly Regelboek[]
}

export interface LocatiePort {
  /**
   * Reads a GeoJSON geometry, Feature or FeatureCollection in the given CRS to RD (EPSG:28992, m).
   * Throws AppError('ongeldige_invoer') with every fault and its JSON pointer.
   */
  readonly read: (
    locatie: unknown,
    opties: {
      readonly contentCrs?: string
      readonly bufferM?: number
      readonly werkingsgebied: Regelboek['werkingsgebied']
    },
  ) => Locatie
  /** Name of the CRS method, for the receipt. */
  readonly methode: string
}

export interface HashPort {
  /** sha256 of the UTF-8 bytes, hex. */
  readonly sha256: (tekst: string) => string
  /** RFC 8785 canonical JSON. */
  readonly canonicalize: (waarde: unknown) => string
}
