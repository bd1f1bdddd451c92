import type { Tekenregels } from '../domain/dossier/tekenen.ts'
import type { Peildatum } from '../domain/model/initiatief.ts'
import type { Regelboek } from '../domain/model/regelboek.ts'
import type { Toetser } from '../domain/toetser.ts'
import type { Archief } from './ports/archief.ts'
import type { BeoordelingenPort } from './ports/beoordelingen.ts'
import type { ConceptenPort } from './ports/concepten.ts'
import type { BerichtenPort } from './ports/dienst/berichten.ts'
import type { PakketPort } from './ports/dienst/pakket.ts'
import type { RekenbladPort } from './ports/dienst/rekenblad.ts'
import type { DossiersPort, InzendingenPort, UitnodigingenPort } from './ports/dossiers.ts'
import type { LocatiePort, ProjectiePort } from './ports/geo.ts'
import type { HashPort, ZegelPort } from './ports/hash.ts'
import type { HerhalingenPort } from './ports/herhalingen.ts'
import type {
  Brokvraag,
  GelezenKaart,
  KaartenPort,
  KaartgeoPort,
  Kaartverzoek,
} from './ports/kaarten.ts'
import type { KeuzesPort, LijsttakenPort } from './ports/lijst/lijsttaken.ts'
import type { WerkvoorraadPort } from './ports/lijst/werkvoorraad.ts'
import type { AssessOntwikkeling, ReadOntwikkeling } from './ports/ontwikkeling.ts'
import type { OntwikkelplannenPort } from './ports/ontwikkelplannen.ts'
import type { VernietigingPort } from './ports/opschoning.ts'
import type { Rapportvormen } from './ports/rapport.ts'
import type { Examine, Uitval } from './ports/regelboeken.ts'
import type {
  Assess,
  AssessZonderBewijs,
  CheckInvoer,
  DrawRichting,
  Explain,
  FindElders,
  Replay,
  Verify,
  WriteRichting,
} from './ports/reken.ts'
import type { SessiesPort } from './ports/sessies.ts'
import type { Bijlagegrens, BijlagenPort, ZelftoetsenPort } from './ports/zelftoetsen.ts'
import type { Plekkenlijst, Zoek } from './ports/zoeken.ts'

/** Which rulebook: every way to ask for one that is loaded. */
export interface Boeken {
  /** Drafts included. */
  readonly all: readonly Toetser[]
  /** Drafts that did not load. */
  readonly uitval: readonly Uitval[]
  readonly byId: (id: string) => Toetser | undefined
  /** The very same rules, and with `gebieden` on the very same areas. */
  readonly bySha: (sha256: string, gebieden?: string) => Toetser | undefined
  /** The newest adopted one that was valid and known on the peildatum. Drafts never. */
  readonly op: (peildatum: Peildatum) => Toetser | undefined
  /** The newest, adopted if there is any: the catalogue for checking input when none is valid. */
  readonly newest: Toetser | undefined
}

/** What the use cases need from outside; main.ts fills it in. */
export interface Omgeving {
  readonly boeken: Boeken
  /** Makes another rulebook ready to assess; `free` gives back what its areas take. */
  readonly prepare: (regelboek: Regelboek) => {
    readonly toetser: Toetser
    readonly free: () => void
  }
  readonly locatie: LocatiePort
  readonly hash: HashPort
  /** Finds names that were typed with errors. */
  readonly zoek: Zoek
  /** The places and the sketch map that came with the service for a bevoegd gezag; undefined when there are none. */
  readonly plekkenVan?: (gezag: string) => Plekkenlijst | undefined
  readonly nu: () => Date
  readonly motor: { readonly naam: string; readonly versie: string }
}

/** What reading and working out a suitability map needs besides. */
export interface OmgevingMetKaarten extends Omgeving {
  readonly kaartgeo: KaartgeoPort
  readonly projectie: ProjectiePort
}

/** Where maps are worked out: here, or in processes beside this one. */
export interface Kaartwerk {
  /** Rejects with AppError on faulty input. */
  readonly read: (verzoek: Kaartverzoek) => Promise<GelezenKaart>
  readonly compute: (brok: Brokvraag) => Promise<string>
  /** Says that there may be work. */
  readonly wake: () => void
}

export interface OmgevingMetOpslag extends Omgeving {
  readonly kaarten: KaartenPort
  readonly kaartwerk: Kaartwerk
  readonly beoordelingen: BeoordelingenPort
  /** What this service signs what it gives out with. */
  readonly zegel: ZegelPort
  /** Every rulebook that a stored assessment used. */
  readonly archief: Archief
  /** Where assessments are worked out: here, or in processes beside this one. */
  readonly assess: Assess
  readonly assessZonderBewijs: AssessZonderBewijs
  readonly checkInvoer: CheckInvoer
  /** The same for area developments. */
  readonly assessOntwikkeling: AssessOntwikkeling
  readonly readOntwikkeling: ReadOntwikkeling
  readonly replay: Replay
  readonly verify: Verify
  readonly explain: Explain
  readonly findElders: FindElders
  readonly drawRichting: DrawRichting
  readonly writeRichting: WriteRichting
  readonly rapportvormen: Rapportvormen
  /**
   * Does the work of one request so that of what is stored only what is of these gezagen is there: the rest cannot be
   * seen or changed.
   */
  readonly lookAs: <T>(gezagen: readonly string[], werk: () => T) => T
  /** Requests that may come again. */
  readonly herhalingen: HerhalingenPort
  /** So long they are remembered, in hours. */
  readonly herhaalUren: number
  /** How much maps may take, in MB: those of one client of the last day, and all that are done. */
  readonly kaartruimte: { readonly perKlantMb: number; readonly samenMb: number }
  /** A new id, never given before. */
  readonly nieuwId: () => string
}

/** How long each link works, in days: of a self-check after the last answer, of a question after it was asked, of a case after it was sent in. */
export interface Linkdagen {
  readonly zelftoets: number
  readonly aanvulling: number
  readonly bijdrage: number
  readonly status: number
}

/** What self-checks need besides. */
export interface OmgevingMetZelftoetsen extends OmgevingMetOpslag {
  readonly zelftoetsen: ZelftoetsenPort
  /** Absent: as usual (see bewaartermijn/linkdagen.ts). */
  readonly linkdagen?: Partial<Linkdagen>
  /** A key that cannot be guessed, for a link. */
  readonly nieuweSleutel: () => string
}

/** What adding a description and drawings to a plan needs besides. */
export interface OmgevingMetBijlagen extends OmgevingMetZelftoetsen {
  readonly bijlagen: BijlagenPort
  /** How much of that; absent: as usual (see bijlagen/bewaar-bijlagen.ts). */
  readonly bijlagegrens?: Bijlagegrens
}

/** What working on area developments needs besides. */
export interface OmgevingMetPlannen extends OmgevingMetOpslag {
  readonly ontwikkelplannen: OntwikkelplannenPort
}

/** How long staff stay signed in without doing anything, in minutes (0: as long as a working day), and how often at a time. */
export interface Sessiegrens {
  readonly rustMinuten: number
  /** So many sessions of one person; 0: any number. */
  readonly hoogstens: number
}

/** What the pages about cases and developments need besides. */
export interface OmgevingMetDossiers extends OmgevingMetBijlagen, OmgevingMetPlannen {
  readonly dossiers: DossiersPort
  readonly uitnodigingen: UitnodigingenPort
  readonly inzendingen: InzendingenPort
  readonly berichten: BerichtenPort
  /** Whether messages go out, and to a team too; absent: none do. */
  readonly post?: { readonly team: boolean }
  /** After so many days without anything happening who sent a case in is forgotten; absent: with the rest of the case. */
  readonly inzenderdagen?: number
  readonly werkvoorraad: WerkvoorraadPort
  /** Who may sign, and what somebody else has to read first; absent: whoever handles cases. */
  readonly tekenregels?: Tekenregels
  /** What is done in many cases, one after another. */
  readonly lijsttaken: LijsttakenPort
  /** Choices of cases that people keep. */
  readonly keuzes: KeuzesPort
  /** What people are busy with in a case and did not sign yet. */
  readonly concepten: ConceptenPort
  readonly sessies: SessiesPort
  /** Absent: none. */
  readonly sessiegrens?: Sessiegrens
}

/** What handing over a case, and destroying what it holds of people, needs besides. */
export interface OmgevingMetOverdracht extends OmgevingMetDossiers {
  readonly vernietiging: VernietigingPort
  readonly pakket: PakketPort
}

/** What the rooms of the vision and of developments need besides. */
export interface OmgevingMetBeleid extends OmgevingMetOverdracht {
  readonly rekenblad: RekenbladPort
  /** Examines the rulebooks in the files, beside the service; takes seconds. */
  readonly examine: Examine
}
