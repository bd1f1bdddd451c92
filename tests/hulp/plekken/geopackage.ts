import { DatabaseSync } from 'node:sqlite'

type Punt = readonly [number, number]

const little = (bouw: (view: DataView) => void, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes)
  bouw(new DataView(buffer.buffer, buffer.byteOffset, bytes))
  return buffer
}
const heel = (getal: number): Buffer => little((view) => view.setUint32(0, getal, true), 4)
const breuk = (getal: number): Buffer => little((view) => view.setFloat64(0, getal, true), 8)
const plek = (punt: Punt): Buffer => Buffer.concat(punt.map(breuk))
const rij = (punten: readonly Punt[]): Buffer =>
  Buffer.concat([heel(punten.length), ...punten.map(plek)])
const wkb = (soort: number, ...inhoud: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([1]), heel(soort), ...inhoud])

/** Shapes in well-known binary, written by hand as the OGC standard (06-103r4, clause 8) has them. */
export const PUNT = (punt: Punt): Buffer => wkb(1, plek(punt))
export const LIJN = (punten: readonly Punt[]): Buffer => wkb(2, rij(punten))
export const VLAK = (punten: readonly Punt[]): Buffer => wkb(3, heel(1), rij(punten))
/** The same with a height, as EPSG:7415 has. */
export const PUNT_MET_HOOGTE = (punt: Punt): Buffer => wkb(1001, plek(punt), breuk(12.5))

/** In the envelope of a GeoPackage, with the box of it or without. */
const pak = (vorm: Buffer, metKader: boolean): Buffer =>
  Buffer.concat([
    Buffer.from([0x47, 0x50, 0, metKader ? 3 : 1]),
    heel(28992),
    ...(metKader ? [0, 0, 1, 1].map(breuk) : []),
    vorm,
  ])

export interface Proeftabel {
  readonly naam: string
  readonly kolommen: readonly string[]
  readonly rijen: readonly (readonly [vorm: Buffer, ...waarden: (string | number | null)[]])[]
  /** What the file says of its coordinates; "EPSG:28992" when it is not said. */
  readonly stelsel?: readonly [organisatie: string, code: number]
  /** With the index of the file: the boxes of what is in it. */
  readonly index?: readonly (readonly [number, number, number, number])[]
  readonly metKader?: boolean
}

/** A GeoPackage with these tables, as PDOK makes them. */
export const makeGeopackage = (bestand: string, tabellen: readonly Proeftabel[]): string => {
  const db = new DatabaseSync(bestand)
  db.exec(`
    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER);
    CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    PRAGMA application_id = 0x47504B47;
  `)
  for (const {
    naam,
    kolommen,
    rijen,
    stelsel = ['EPSG', 28992],
    index,
    metKader = false,
  } of tabellen) {
    const [organisatie, code] = stelsel
    db.prepare('INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?)').run(
      '',
      code,
      organisatie,
      code,
    )
    db.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, 0, 0)').run(
      naam,
      'geom',
      'GEOMETRY',
      code,
    )
    db.exec(
      `CREATE TABLE "${naam}" (feature_id INTEGER PRIMARY KEY, geom BLOB${kolommen.map((kolom) => `, "${kolom}"`).join('')})`,
    )
    const vul = db.prepare(`INSERT INTO "${naam}" VALUES (NULL, ?${', ?'.repeat(kolommen.length)})`)
    for (const [vorm, ...waarden] of rijen) vul.run(pak(vorm, metKader), ...waarden)
    if (index) {
      db.exec(`CREATE VIRTUAL TABLE "rtree_${naam}_geom" USING rtree (id, minx, maxx, miny, maxy)`)
      const zet = db.prepare(`INSERT INTO "rtree_${naam}_geom" VALUES (?, ?, ?, ?, ?)`)
      for (const [i, kader] of index.entries()) zet.run(i + 1, ...kader)
    }
  }
  db.close()
  return bestand
}
