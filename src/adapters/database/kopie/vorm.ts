import { createHash } from 'node:crypto'
import { AppError } from '../../../domain/errors.ts'

/**
 * What a copy is: lines of JSON, packed with gzip. First a head, then each table (its name and columns) with its rows
 * (arrays of the text that PostgreSQL writes of each value, or null), and a tail with the number of rows and the sha256
 * of each table, and that of every line before it. What is read was never changed since, or is refused.
 */
export const KOPIEVORM = 1

export interface Kopiekop {
  readonly soort: 'visietoets-kopie'
  readonly vorm: number
  /** ISO 8601 instant, UTC: everything in it is as it was at this moment. */
  readonly gemaaktOp: string
  /** The last migration that had run, by its moment. */
  readonly migratie: number
}

/** Where the rows of a table begin. */
export interface Tabelkop {
  readonly tabel: string
  readonly kolommen: readonly string[]
}

export type Waarden = readonly (string | null)[]
export type Kopieregel = Kopiekop | Tabelkop | Waarden

/** How many rows a copy holds of each table. */
export type Telling = Readonly<Record<string, number>>

interface Staart {
  readonly rijen: Telling
  /** By table, over its rows. */
  readonly tabellen: Readonly<Record<string, string>>
  /** Over every line before this one. */
  readonly sha256: string
}

export const isRij = (regel: Kopieregel): regel is Waarden => Array.isArray(regel)
export const isTabelkop = (regel: Kopieregel): regel is Tabelkop =>
  !isRij(regel) && 'tabel' in regel

/** Counts and hashes the lines of a copy as they are written or read. */
const createTeller = () => {
  const alles = createHash('sha256')
  const tabellen: Record<string, string> = {}
  const rijen: Record<string, number> = {}
  let huidig: { readonly naam: string; readonly hash: ReturnType<typeof createHash> } | undefined
  const close = () => {
    if (huidig) tabellen[huidig.naam] = huidig.hash.digest('hex')
    huidig = undefined
  }
  return {
    add: (tekst: string, regel: Kopieregel): void => {
      alles.update(`${tekst}\n`)
      if (isTabelkop(regel)) {
        close()
        huidig = { naam: regel.tabel, hash: createHash('sha256') }
        rijen[regel.tabel] = 0
      } else if (isRij(regel) && huidig) {
        huidig.hash.update(`${tekst}\n`)
        rijen[huidig.naam] = (rijen[huidig.naam] ?? 0) + 1
      }
    },
    end: (): Staart => {
      close()
      return { rijen, tabellen, sha256: alles.digest('hex') }
    },
  }
}

export type Schrijf = (tekst: string) => Promise<void>

/** Writes lines one after another, and the tail when all have been. */
export const createKopieschrijver = (schrijf: Schrijf) => {
  const teller = createTeller()
  return {
    add: async (regel: Kopieregel): Promise<void> => {
      const tekst = JSON.stringify(regel)
      teller.add(tekst, regel)
      await schrijf(`${tekst}\n`)
    },
    end: async (): Promise<Telling> => {
      const staart = teller.end()
      await schrijf(`${JSON.stringify({ staart })}\n`)
      return staart.rijen
    },
  }
}

const damaged = (bestand: string, reden: string) =>
  new AppError('kopie_beschadigd', { bestand, reden })

const parseRegel = (tekst: string, bestand: string, nummer: number) => {
  try {
    return JSON.parse(tekst)
  } catch {
    throw damaged(bestand, `regel ${nummer} is niet te lezen`)
  }
}

const checkKop = (kop: Kopiekop, bestand: string): void => {
  if (kop?.soort !== 'visietoets-kopie') {
    throw damaged(bestand, 'het is geen kopie van Visietoets')
  }
  if (!(kop.vorm <= KOPIEVORM)) {
    throw new AppError('kopie_te_nieuw', { bestand, vorm: `vorm ${kop.vorm}` })
  }
}

/**
 * The lines of a copy, the head first; ends only when the tail fits everything that was read. Throws
 * AppError('kopie_beschadigd') or AppError('kopie_te_nieuw').
 */
export async function* readKopie(
  regels: AsyncIterable<string>,
  bestand: string,
): AsyncGenerator<Kopieregel> {
  const teller = createTeller()
  let nummer = 0
  for await (const tekst of regels) {
    nummer++
    const regel = parseRegel(tekst, bestand, nummer)
    if (nummer === 1) checkKop(regel, bestand)
    if (regel?.staart !== undefined) {
      const klopt = JSON.stringify(regel.staart) === JSON.stringify(teller.end())
      if (klopt) return
      throw damaged(bestand, 'de inhoud is anders dan toen de kopie werd gemaakt')
    }
    teller.add(tekst, regel)
    yield regel
  }
  throw damaged(bestand, 'het eind ontbreekt')
}
