import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { EigenAdres, EigenPlekken, Schetsvorm } from '../../../app/ports/zoeken.ts'
import { AppError } from '../../../domain/errors.ts'
import { isBruikbaar, listBronnen, openAlleenLezen } from './bestand.ts'

/** A map with more on it than this is a grey surface. */
const MAX_VORMEN = 4_000
const MAX_ADRESSEN = 50

const BESCHADIGD = 'dit bestand is beschadigd. Haal het weg, of lees de kaarten opnieuw in'

type Rij = Readonly<Record<string, unknown>>

const toAdres = ({ id, straat, huisnummer, achter, postcode, plaats, x, y }: Rij): EigenAdres => ({
  id: String(id),
  straat: String(straat),
  huisnummer: `${huisnummer}${achter}`,
  postcode: String(postcode),
  plaats: String(plaats),
  punt: [Number(x), Number(y)],
})

const toVorm = ({ laag, naam, vorm }: Rij): Schetsvorm =>
  ({ laag, naam, vorm: JSON.parse(String(vorm)) }) as Schetsvorm

const makeEigen = (db: DatabaseSync): EigenPlekken => {
  const opStraat = db.prepare(
    'SELECT * FROM adres WHERE straat = ? AND huisnummer = ? ORDER BY achter, postcode LIMIT ?',
  )
  const opPostcode = db.prepare(
    'SELECT * FROM adres WHERE postcode = ? AND huisnummer = ? ORDER BY achter, straat LIMIT ?',
  )
  const opId = db.prepare('SELECT * FROM adres WHERE id = ?')
  const inKader = db.prepare(
    `SELECT laag, naam, vorm FROM vorm JOIN vorm_kader USING (id)
     WHERE x1 >= ? AND x0 <= ? AND y1 >= ? AND y0 <= ? AND laag = ? LIMIT ${MAX_VORMEN + 1}`,
  )
  return {
    bronnen: listBronnen(db),
    straten: db
      .prepare('SELECT DISTINCT straat FROM adres ORDER BY straat')
      .all()
      .map(({ straat }) => String(straat)),
    findAdressen: ({ straat, postcode, huisnummer }) =>
      (straat === undefined
        ? opPostcode.all(postcode ?? '', huisnummer, MAX_ADRESSEN)
        : opStraat.all(straat, huisnummer, MAX_ADRESSEN)
      ).map(toAdres),
    getAdres: (id) => {
      const rij = opId.get(id)
      return rij && toAdres(rij)
    },
    listVormen: (laag, { minX, maxX, minY, maxY }) => {
      const rijen = inKader.all(minX, maxX, minY, maxY, laag)
      return rijen.length > MAX_VORMEN ? [] : rijen.map(toVorm)
    },
  }
}

/**
 * What a municipality read in itself, in this file; undefined when there is none, or one of another version. Throws
 * AppError('kaartbestand_onbruikbaar').
 */
export const openEigen = (bestand: string): EigenPlekken | undefined => {
  if (!existsSync(bestand)) return undefined
  try {
    const db = openAlleenLezen(bestand)
    if (isBruikbaar(db)) return makeEigen(db)
    db.close()
    return undefined
  } catch {
    throw new AppError('kaartbestand_onbruikbaar', { bestand, reden: BESCHADIGD })
  }
}
