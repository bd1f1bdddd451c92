import type { KorteBeoordeling } from '../../domain/model/beoordeling.ts'
import type { InitiatiefInvoer } from '../../domain/model/initiatief.ts'
import { boundsOf, type Omhullende } from '../../domain/plaats/omhullende.ts'
import { shortenBeoordeling } from '../../domain/uitleg/kort.ts'
import { type GelezenInvoer, readInvoer } from '../invoer/read-invoer.ts'
import type { Verzoek } from '../invoer/verzoek.ts'
import type { Omgeving } from '../omgeving.ts'
import type { BeoordelingMetBewijs, KorteBeoordelingMetBewijs } from '../ports/beoordelingen.ts'
import type { Tekenbaar } from '../ports/reken.ts'
import { toAntwoord } from './antwoordvorm.ts'
import { createBewijs, type Delen, hashVanMens, writeDelen, writeMetHashes } from './bewijs.ts'
import { writeTekenbaar } from './onderteken.ts'

export interface Berekening {
  readonly beoordeling: KorteBeoordelingMetBewijs
  /** As it is answered and stored. */
  readonly delen: Delen
  readonly kader: Omhullende
  /** The request, as it was read. */
  readonly gelezen: GelezenInvoer
  readonly tekenbaar: Tekenbaar
}

export interface UitgelegdeBerekening extends Berekening {
  readonly volledig: BeoordelingMetBewijs
  /** The same with everything explained. */
  readonly volledigeDelen: Delen
}

const prove = (
  omgeving: Omgeving,
  { verzoek, gelezen }: { readonly verzoek: Verzoek; readonly gelezen: GelezenInvoer },
  kort: KorteBeoordeling,
): Berekening => {
  const { hash } = omgeving
  const { delen, hashes } = writeMetHashes(hash, kort)
  const inhoud = verzoek.inhoud as InitiatiefInvoer
  const vraag = { ...gelezen, verzoek: { ...verzoek, inhoud } }
  const { zout } = verzoek
  const perDeel =
    zout === undefined ? hashes : { ...hashes, naam: hashVanMens(hash, zout, kort.naam) }
  const bewijs = createBewijs(omgeving, vraag, perDeel)
  const tekenbaar = writeTekenbaar(hash, bewijs)
  delen.set('bewijs', tekenbaar.bewijs)
  return {
    beoordeling: { ...kort, bewijs },
    delen,
    kader: boundsOf(gelezen.locatie.geometrie),
    gelezen,
    tekenbaar,
  }
}

/** Assesses a request and makes the receipt. Stores nothing. Throws AppError on faulty input. */
export const assessMetBewijs = (omgeving: Omgeving, verzoek: Verzoek): Berekening => {
  const gelezen = readInvoer(verzoek, omgeving)
  return prove(omgeving, { verzoek, gelezen }, gelezen.toetser.assessKort(gelezen))
}

/** The same, with everything explained beside it: the receipt is that of the short form. */
export const explainMetBewijs = (omgeving: Omgeving, verzoek: Verzoek): UitgelegdeBerekening => {
  const gelezen = readInvoer(verzoek, omgeving)
  const volledig = gelezen.toetser.assess(gelezen)
  const berekening = prove(omgeving, { verzoek, gelezen }, shortenBeoordeling(volledig))
  const { bewijs } = berekening.beoordeling
  return {
    ...berekening,
    volledig: { ...volledig, bewijs },
    volledigeDelen: new Map([
      ...writeDelen(omgeving.hash, toAntwoord(volledig)),
      ['bewijs', berekening.tekenbaar.bewijs],
    ]),
  }
}
