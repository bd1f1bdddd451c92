import { createArchiefPort } from './archief.ts'
import type { Database } from './database.ts'
import type { Db } from './dossierregels.ts'
import { createDossiers } from './dossiers.ts'
import { createKaarten } from './kaarten.ts'
import { createOntwikkelplannen } from './ontwikkelplannen.ts'
import { createOpschoning } from './opschoning.ts'
import { createOpslag } from './opslag.ts'
import { createUitnodigingen } from './uitnodigingen.ts'
import { createWerkvoorraad } from './werkvoorraad.ts'
import { createZelftoetsen } from './zelftoetsen.ts'

/** Every port on one open database, whichever driver it has. */
export const createPoorten = (db: Db): Omit<Database, 'omschrijving' | 'close'> => ({
  opslag: createOpslag(db),
  regelboekarchief: createArchiefPort(db),
  zelftoetsen: createZelftoetsen(db),
  kaarten: createKaarten(db),
  dossiers: createDossiers(db),
  uitnodigingen: createUitnodigingen(db),
  ontwikkelplannen: createOntwikkelplannen(db),
  werkvoorraad: createWerkvoorraad(db),
  opschoning: createOpschoning(db),
})
