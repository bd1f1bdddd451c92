import { createArchiefPort } from './bewaren/archief.ts'
import { createAudit } from './bewaren/audit.ts'
import { createDagtegoed } from './bewaren/dagtegoed.ts'
import type { Db } from './bewaren/dossierregels.ts'
import { createDossiers } from './bewaren/dossiers.ts'
import type { Gezagen } from './bewaren/gezag.ts'
import { createHerhalingen } from './bewaren/herhalingen.ts'
import { createKaarten } from './bewaren/kaarten.ts'
import { createOntwikkelplannen } from './bewaren/ontwikkelplannen.ts'
import { createOpschoning } from './bewaren/opschoning.ts'
import { createOpslag } from './bewaren/opslag.ts'
import { createSessies } from './bewaren/sessies.ts'
import { createUitnodigingen } from './bewaren/uitnodigingen.ts'
import { createWerkbronnen } from './bewaren/werkvoorraad.ts'
import { createZelftoetsen } from './bewaren/zelftoetsen.ts'
import { createBijlagen } from './bijlagen/bijlagen.ts'
import type { Database } from './database.ts'
import { createBerichten } from './inzenden/berichten.ts'
import { createInzendingen } from './inzenden/inzendingen.ts'
import { dumpDatabase } from './kopie/dump.ts'
import { createVernietiging } from './vernietigen/vernietiging.ts'
import { createBijwerken } from './werkvoorraad/bijwerken.ts'
import { createKeuzes } from './werkvoorraad/keuzes.ts'
import { createLijsttaken } from './werkvoorraad/lijsttaken.ts'
import { createWerklijst } from './werkvoorraad/werklijst.ts'
import { createConcepten } from './zaken/concepten.ts'
import { createZakengeheugen } from './zaken/zakengeheugen.ts'

/** Every port on one open database, whichever driver it has. */
export const createPoorten = (
  db: Db,
  gezagen: Gezagen = () => undefined,
): Omit<Database, 'omschrijving' | 'verbindingen' | 'close'> => ({
  opslag: { ...createOpslag(db, gezagen), ...createZakengeheugen(db, gezagen) },
  regelboekarchief: createArchiefPort(db),
  zelftoetsen: createZelftoetsen(db),
  bijlagen: createBijlagen(db),
  kaarten: createKaarten(db),
  dossiers: createDossiers(db, gezagen),
  inzendingen: createInzendingen(db, gezagen),
  berichten: createBerichten(db),
  uitnodigingen: createUitnodigingen(db),
  ontwikkelplannen: createOntwikkelplannen(db, gezagen),
  werkvoorraad: {
    ...createWerkbronnen(db, gezagen),
    ...createBijwerken(db),
    ...createWerklijst(db, gezagen),
  },
  lijsttaken: createLijsttaken(db, gezagen),
  keuzes: createKeuzes(db),
  concepten: createConcepten(db),
  sessies: createSessies(db),
  herhalingen: createHerhalingen(db),
  dagtegoed: createDagtegoed(db),
  audit: createAudit(db),
  opschoning: createOpschoning(db),
  dump: (nu, schrijf) => dumpDatabase(db, nu, schrijf),
  vernietiging: createVernietiging(db),
})
