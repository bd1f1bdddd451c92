import { DatabaseSync } from 'node:sqlite'
import type { Kaartbron } from '../../../app/ports/zoeken.ts'

/** What a municipality can read in itself. */
export const EIGEN_LAGEN = ['adres', 'gebouw', 'weg'] as const
export type EigenLaag = (typeof EIGEN_LAGEN)[number]

/** Of the file; another is written anew. */
const VERSIE = 1

const SCHEMA = `
CREATE TABLE bron (laag TEXT PRIMARY KEY, bron TEXT NOT NULL) STRICT;
CREATE TABLE adres (
  id TEXT PRIMARY KEY, straat TEXT NOT NULL, huisnummer INTEGER NOT NULL, achter TEXT NOT NULL,
  postcode TEXT NOT NULL, plaats TEXT NOT NULL, x REAL NOT NULL, y REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX adres_straat ON adres (straat, huisnummer);
CREATE INDEX adres_postcode ON adres (postcode, huisnummer);
CREATE TABLE vorm (id INTEGER PRIMARY KEY, laag TEXT NOT NULL, naam TEXT NOT NULL, vorm TEXT NOT NULL) STRICT;
CREATE VIRTUAL TABLE vorm_kader USING rtree (id, x0, x1, y0, y1);
PRAGMA user_version = ${VERSIE};
`

/** Opens a file of another maker: nothing in it may run more than what reading takes. */
export const openAlleenLezen = (bestand: string): DatabaseSync => {
  const db = new DatabaseSync(bestand, { readOnly: true, allowExtension: false })
  db.exec('PRAGMA trusted_schema = OFF')
  return db
}

export const isBruikbaar = (db: DatabaseSync): boolean =>
  db.prepare('PRAGMA user_version').get()?.user_version === VERSIE

/** An empty file, or one of before with what it holds; nobody reads it while it is written. */
export const openOmTeSchrijven = (bestand: string): DatabaseSync => {
  const db = new DatabaseSync(bestand)
  // What is not finished is thrown away: nothing is lost by it.
  db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF')
  if (!isBruikbaar(db)) db.exec(SCHEMA)
  return db
}

/** The sources of what is in it. */
export const listBronnen = (db: DatabaseSync): readonly Kaartbron[] =>
  db
    .prepare('SELECT bron FROM bron ORDER BY laag')
    .all()
    .map(({ bron }) => JSON.parse(String(bron)) as Kaartbron)
