import type { ArchiefPort } from '../../app/ports/archief.ts'
import type { AuditPort } from '../../app/ports/audit.ts'
import type { BeoordelingenPort } from '../../app/ports/beoordelingen.ts'
import type { ConceptenPort } from '../../app/ports/concepten.ts'
import type { BerichtenPort } from '../../app/ports/dienst/berichten.ts'
import type { DagtegoedPort } from '../../app/ports/dienst/dagtegoed.ts'
import type { DossiersPort, InzendingenPort, UitnodigingenPort } from '../../app/ports/dossiers.ts'
import type { HerhalingenPort } from '../../app/ports/herhalingen.ts'
import type { KaartenPort } from '../../app/ports/kaarten.ts'
import type { KeuzesPort, LijsttakenPort } from '../../app/ports/lijst/lijsttaken.ts'
import type { WerkvoorraadPort } from '../../app/ports/lijst/werkvoorraad.ts'
import type { OntwikkelplannenPort } from '../../app/ports/ontwikkelplannen.ts'
import type { OpschoningPort, VernietigingPort } from '../../app/ports/opschoning.ts'
import type { SessiesPort } from '../../app/ports/sessies.ts'
import type { BijlagenPort, ZelftoetsenPort } from '../../app/ports/zelftoetsen.ts'
import type { Schrijf, Telling } from './kopie/vorm.ts'

/** An open database that is up to date. */
export interface Database {
  readonly opslag: BeoordelingenPort
  readonly regelboekarchief: ArchiefPort
  readonly zelftoetsen: ZelftoetsenPort
  readonly bijlagen: BijlagenPort
  readonly kaarten: KaartenPort
  readonly dossiers: DossiersPort
  readonly inzendingen: InzendingenPort
  readonly berichten: BerichtenPort
  readonly uitnodigingen: UitnodigingenPort
  readonly ontwikkelplannen: OntwikkelplannenPort
  readonly werkvoorraad: WerkvoorraadPort
  readonly lijsttaken: LijsttakenPort
  readonly keuzes: KeuzesPort
  readonly concepten: ConceptenPort
  readonly sessies: SessiesPort
  readonly herhalingen: HerhalingenPort
  readonly dagtegoed: DagtegoedPort
  readonly audit: AuditPort
  readonly opschoning: OpschoningPort
  /** Writes everything that is stored, as it was at one moment; gives how many rows there are of each table. */
  readonly dump: (nu: () => Date, schrijf: Schrijf) => Promise<Telling>
  /** How many questions can be asked at once. */
  readonly verbindingen: number
  readonly vernietiging: VernietigingPort
  /** What it is, for the message at start-up. */
  readonly omschrijving: string
  readonly close: () => Promise<void>
}
