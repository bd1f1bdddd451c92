import type { DatabaseSync } from 'node:sqlite'
import WKB from 'ol/format/WKB.js'
import type { ProjectiePort } from '../../../app/ports/geo.ts'
import type { Omhullende } from '../../../domain/plaats/omhullende.ts'
import { openAlleenLezen } from '../eigen/bestand.ts'
import {
  type Ding,
  isVorm,
  type Kaartlaag,
  refuse,
  refuseOnbekend,
  refuseStelsel,
  type Vorm,
} from './laag.ts'
import { LAAGSOORTEN, type Laagsoort, matchVelden, type Veld } from './lagen.ts'
import { projectKader, readStelselnaam } from './stelsel.ts'

/** Of one shape, bytes: no building or road is nearly as large. */
const MAX_VORM = 1_000_000
/** Bytes of the box that stands before the shape, by its kind (GeoPackage 1.4, clause 2.1.3). */
const KADERBYTES = [0, 32, 48, 48, 64]

const wkb = new WKB()

/** A shape as a GeoPackage keeps it; undefined of an empty one, or of what is none. */
export const readVorm = (blob: unknown): Vorm | undefined => {
  if (!(blob instanceof Uint8Array) || blob.length < 8 || blob.length > MAX_VORM) return undefined
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  const vlaggen = view.getUint8(3)
  const kader = KADERBYTES[(vlaggen >> 1) & 7]
  const isLeeg = (vlaggen & 16) !== 0
  if (view.getUint16(0) !== 0x4750 || kader === undefined || isLeeg) return undefined
  const begin = blob.byteOffset + 8 + kader
  try {
    const vorm = wkb.readGeometry(
      new DataView(blob.buffer, begin, blob.byteOffset + blob.byteLength - begin),
    ) as unknown as { getType: () => string; getCoordinates: () => unknown }
    const gelezen = { type: vorm.getType(), coordinates: vorm.getCoordinates() }
    return isVorm(gelezen) ? gelezen : undefined
  } catch {
    return undefined
  }
}

const quote = (naam: string): string => `"${naam.replaceAll('"', '""')}"`

interface Tabel {
  readonly naam: string
  readonly kolom: string
  readonly stelsel: string
}

const listTabellen = (db: DatabaseSync): readonly Tabel[] =>
  db
    .prepare(
      `SELECT table_name naam, column_name kolom, organization || ':' || organization_coordsys_id stelsel
       FROM gpkg_geometry_columns LEFT JOIN gpkg_spatial_ref_sys USING (srs_id) ORDER BY table_name`,
    )
    .all()
    .map(({ naam, kolom, stelsel }) => ({
      naam: String(naam),
      kolom: String(kolom),
      stelsel: stelsel === null ? 'onbekend' : String(stelsel),
    }))

const hasTabel = (db: DatabaseSync, naam: string): boolean =>
  db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(naam) !==
  undefined

const listKolommen = (db: DatabaseSync, { naam }: Tabel) =>
  db
    .prepare('SELECT name, pk FROM pragma_table_info(?)')
    .all(naam)
    .map(({ name, pk }) => ({ naam: String(name), sleutel: pk === 1 }))

interface Vraag {
  readonly db: DatabaseSync
  readonly tabel: Tabel
  readonly velden: Partial<Record<Veld, string>>
  readonly sleutel: string
  /** In the coordinates of the file. */
  readonly kader: Omhullende
}

/** Row after row; with the index of the file only what is near. */
function* readDingen({ db, tabel, velden, sleutel, kader }: Vraag): Generator<Ding> {
  const namen = Object.entries(velden)
  const kolommen = namen.map(([veld, naam]) => `${quote(naam)} AS ${quote(veld)}`)
  const index = `rtree_${tabel.naam}_${tabel.kolom}`
  const near = hasTabel(db, index)
    ? `WHERE ${quote(sleutel)} IN (SELECT id FROM ${quote(index)} WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?)`
    : ''
  const rijen = db.prepare(
    `SELECT ${[...kolommen, `${quote(tabel.kolom)} AS vorm`].join(', ')} FROM ${quote(tabel.naam)} ${near}`,
  )
  const { minX, maxX, minY, maxY } = kader
  for (const rij of near === '' ? rijen.iterate() : rijen.iterate(minX, maxX, minY, maxY)) {
    const vorm = readVorm(rij.vorm)
    if (vorm === undefined) continue
    const gevuld = namen.flatMap(([veld]) => (rij[veld] == null ? [] : [[veld, String(rij[veld])]]))
    yield { velden: Object.fromEntries(gevuld), vorm }
  }
}

const findSoort = ({ naam }: Tabel): Laagsoort | undefined =>
  LAAGSOORTEN.find(({ tabellen }) => tabellen.includes(naam.toLowerCase()))

const openPakket = (bestand: string): DatabaseSync => {
  try {
    const db = openAlleenLezen(bestand)
    listTabellen(db)
    return db
  } catch {
    throw refuse(
      bestand,
      'dit is geen GeoPackage. Verwacht: een bestand van PDOK dat op .gpkg eindigt',
    )
  }
}

/** The layers of a GeoPackage that we know. Throws AppError('kaartbestand_onbruikbaar'). */
export const openGeopackage = (
  bestand: string,
  kader: Omhullende,
  projectie: Pick<ProjectiePort, 'projectPunt'>,
): { readonly lagen: readonly Kaartlaag[]; readonly close: () => void } => {
  const db = openPakket(bestand)
  try {
    const tabellen = listTabellen(db)
    const lagen = tabellen.flatMap((tabel): readonly Kaartlaag[] => {
      const soort = findSoort(tabel)
      if (soort === undefined) return []
      const waar = `${bestand}, laag "${tabel.naam}"`
      const kolommen = listKolommen(db, tabel)
      const namen = kolommen.map(({ naam }) => naam)
      const velden = matchVelden(soort, namen)
      if (velden === undefined) throw refuseOnbekend(waar, namen.join(', '))
      const stelsel = readStelselnaam(tabel.stelsel)
      if (stelsel === undefined) throw refuseStelsel(waar, tabel.stelsel)
      const sleutel = kolommen.find((kolom) => kolom.sleutel)?.naam ?? 'rowid'
      const eigenKader = projectKader(kader, stelsel, projectie)
      return [
        {
          waar,
          soort,
          stelsel,
          dingen: readDingen({ db, tabel, velden, sleutel, kader: eigenKader }),
        },
      ]
    })
    if (lagen.length === 0) {
      throw refuseOnbekend(bestand, tabellen.map(({ naam }) => `"${naam}"`).join(', ') || 'niets')
    }
    return { lagen, close: () => db.close() }
  } catch (fout) {
    db.close()
    throw fout
  }
}
