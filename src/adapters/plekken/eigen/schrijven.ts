import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { EigenAdres, Kaartbron, PuntRd, Schetsvorm } from '../../../app/ports/zoeken.ts'
import { type EigenLaag, isBruikbaar, openAlleenLezen, openOmTeSchrijven } from './bestand.ts'

export interface Schrijver {
  /** Takes away what this layer held, and says where what comes is from. */
  readonly begin: (laag: EigenLaag, bron: Kaartbron) => void
  readonly addAdres: (adres: Omit<EigenAdres, 'huisnummer'> & Nummer) => void
  readonly addVorm: (vorm: Schetsvorm) => void
}

interface Nummer {
  readonly huisnummer: number
  /** Letter and addition. */
  readonly achter: string
}

/** To a decimetre: a small map shows nothing finer. */
const shorten = (_: string, waarde: unknown): unknown =>
  typeof waarde === 'number' ? Math.round(waarde * 10) / 10 : waarde

const DIEPTE = { LineString: 0, Polygon: 1, MultiPolygon: 2 } as const

const puntenOf = ({ vorm }: Schetsvorm): readonly PuntRd[] =>
  vorm.type === 'Point'
    ? [vorm.coordinates]
    : (vorm.coordinates.flat(DIEPTE[vorm.type]) as readonly PuntRd[])

const createSchrijver = (db: DatabaseSync): Schrijver => {
  const adres = db.prepare(
    'INSERT OR REPLACE INTO adres VALUES (:id, :straat, :huisnummer, :achter, :postcode, :plaats, :x, :y)',
  )
  const vorm = db.prepare('INSERT INTO vorm (laag, naam, vorm) VALUES (?, ?, ?)')
  const kader = db.prepare('INSERT INTO vorm_kader VALUES (?, ?, ?, ?, ?)')
  return {
    begin: (laag, bron) => {
      db.prepare('INSERT OR REPLACE INTO bron VALUES (?, ?)').run(laag, JSON.stringify(bron))
      if (laag === 'adres') db.exec('DELETE FROM adres')
      db.prepare('DELETE FROM vorm_kader WHERE id IN (SELECT id FROM vorm WHERE laag = ?)').run(
        laag,
      )
      db.prepare('DELETE FROM vorm WHERE laag = ?').run(laag)
    },
    addAdres: ({ punt: [x, y], ...rest }) => {
      adres.run({ ...rest, x, y })
    },
    addVorm: (deel) => {
      const punten = puntenOf(deel)
      const [xs, ys] = [punten.map(([x]) => x), punten.map(([, y]) => y)]
      const { lastInsertRowid } = vorm.run(deel.laag, deel.naam, JSON.stringify(deel.vorm, shorten))
      const rand = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const
      kader.run(lastInsertRowid, ...rand)
    },
  }
}

const fill = async <T>(
  bestand: string,
  write: (schrijver: Schrijver) => Promise<T>,
): Promise<T> => {
  const db = openOmTeSchrijven(bestand)
  try {
    db.exec('BEGIN')
    const uitkomst = await write(createSchrijver(db))
    db.exec('COMMIT; VACUUM')
    return uitkomst
  } finally {
    db.close()
  }
}

/** Whether it can be added to; what cannot be read, or is of another version, is written anew. */
const isHeel = (bestand: string): boolean => {
  if (!existsSync(bestand)) return false
  try {
    const db = openAlleenLezen(bestand)
    const heel = isBruikbaar(db)
    db.close()
    return heel
  } catch {
    return false
  }
}

/**
 * Writes to the file beside what it held, all or nothing: who reads it meanwhile, reads what was there, and a failure
 * leaves it as it was.
 */
export const writeEigen = async <T>(
  bestand: string,
  write: (schrijver: Schrijver) => Promise<T>,
): Promise<T> => {
  mkdirSync(dirname(bestand), { recursive: true })
  const naast = `${bestand}.${process.pid}.nieuw`
  rmSync(naast, { force: true })
  if (isHeel(bestand)) copyFileSync(bestand, naast)
  try {
    const uitkomst = await fill(naast, write)
    renameSync(naast, bestand)
    return uitkomst
  } finally {
    rmSync(naast, { force: true })
  }
}
