import type { Opgeruimd } from '../../app/bewaartermijn/ruim-op.ts'
import type { RegelboekMetGevallen } from '../../app/controle/test-regels.ts'
import type { Omgeving, OmgevingMetKaarten, OmgevingMetOpslag } from '../../app/omgeving.ts'
import type { Zaakomgeving } from '../../app/overdracht/lees-zaak.ts'
import type { Archief } from '../../app/ports/archief.ts'
import type { Auditverslag } from '../../app/ports/audit.ts'
import type { BeoordelingenPort } from '../../app/ports/beoordelingen.ts'
import type { PakketPort } from '../../app/ports/dienst/pakket.ts'
import type { ZegelPort } from '../../app/ports/hash.ts'
import type { Opgeschoond } from '../../app/ports/opschoning.ts'
import type { Rapportvormen } from '../../app/ports/rapport.ts'
import type { Schrijfboek, Uitval } from '../../app/ports/regelboeken.ts'
import type { BijlagenPort } from '../../app/ports/zelftoetsen.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import type { Afloop } from './afloop.ts'

export interface Herspeelwereld {
  readonly omgeving: Pick<OmgevingMetOpslag, 'replay' | 'nu' | 'boeken'>
  readonly beoordelingen?: OmgevingMetOpslag['beoordelingen']
  readonly close: () => Promise<void>
}

/** What a command about one case needs. */
export interface Zaakwereld extends Zaakomgeving, Omgeving {
  readonly archief: Pick<Archief, 'find'>
  readonly nieuwId: () => string
  readonly bijlagen: BijlagenPort
  readonly pakket: PakketPort
  /** Name of the service: where a case comes from. */
  readonly bron: string
}

/** What a command may use of the world; visietoets.ts fills it in. */
export interface Wereld {
  /** A file, or standard input for `-`. */
  readonly read: (bestand: string) => Promise<string>
  readonly write: (bestand: string, inhoud: Uint8Array) => Promise<void>
  /** A line on standard output. */
  readonly print: (tekst: string) => void
  readonly composeOmgeving: () => Promise<OmgevingMetKaarten>
  readonly composeRapportvormen: () => Rapportvormen
  readonly loadRules: () => readonly RegelboekMetGevallen[]
  /** The rulebooks of an earlier version, from its folder `rules`. */
  readonly loadVroeger: (map: string) => readonly Regelboek[]
  /** The rulebooks with their quotes and the places of everything in the files. */
  readonly loadSchrijf: () => readonly Schrijfboek[]
  /** The same, beside the drafts that do not load. */
  readonly loadSchrijfbaar: () => {
    readonly boeken: readonly Schrijfboek[]
    readonly uitval: readonly Uitval[]
  }
  /** Brings the database up to date and says which one it is; gives this role the rights of the running service. */
  readonly migrate: (rol?: string) => Promise<string>
  /** Whether the database is a PostgreSQL server, which has roles. */
  readonly hasPostgres: () => boolean
  /** Takes out of everything stored what a location held besides its place. */
  readonly cleanPlekken: () => Promise<Opgeschoond>
  /** The keys that sign receipts here, when there are any; or those in a text that was given. */
  readonly readZegel: (gegeven?: { readonly tekst: string; readonly waar: string }) => ZegelPort
  /** Makes another key, and gives it with those of before. */
  readonly renewZegel: () => ZegelPort
  /** Reads files of addresses, buildings and roads in; gives how much of each was kept. */
  readonly importPlekken: (vraag: {
    readonly bestanden: readonly string[]
    /** Of GeoJSON that does not say it itself. */
    readonly crs?: string | undefined
    /** As of when the files are. */
    readonly stand: string
    readonly meld: (regel: string) => void
  }) => Promise<Readonly<Record<string, number>>>
  /** Writes everything that is stored to a file; gives how many rows there are of each table. */
  readonly backup: (bestand: string) => Promise<Readonly<Record<string, number>>>
  /** Puts such a file back; `overschrijf`: also when there is something in the database. */
  readonly restore: (
    bestand: string,
    overschrijf: boolean,
  ) => Promise<Readonly<Record<string, number>>>
  /** Opens the store to take a whole case out of it, or its texts, and closes it again. */
  readonly withZaken: <T>(werk: (omgeving: Zaakwereld) => Promise<T>) => Promise<T>
  /** Destroys what its term has passed of; `proef`: counts it. */
  readonly clearVerlopen: (proef: boolean) => Promise<readonly Opgeruimd[]>
  /** Recomputes the audit trail of the store. */
  readonly verifyAudit: (anker?: string) => Promise<Auditverslag>
  /** Opens the store for this work, and closes it again. */
  readonly withOpslag: <T>(werk: (opslag: BeoordelingenPort) => Promise<T>) => Promise<T>
  /** Whether there is a store to look in. */
  readonly hasOpslag: () => boolean
  /** The rulebooks that the store kept, if there is a store. */
  readonly withArchief: <T>(
    omgeving: Omgeving,
    werk: (archief: Pick<Archief, 'find' | 'keepUsed'>) => Promise<T>,
  ) => Promise<T>
  /** Threads to play cases on, and the stored beoordelingen when asked for. */
  readonly composeHerspeel: (opties: { readonly metOpslag: boolean }) => Promise<Herspeelwereld>
  readonly serve: () => Promise<void>
}

export interface Opdracht {
  /** One line for the list of commands. */
  readonly kort: string
  readonly hulp: string
  readonly run: (args: readonly string[], wereld: Wereld) => Promise<Afloop>
}
