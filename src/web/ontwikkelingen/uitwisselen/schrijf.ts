import { toCsv } from '../../../app/woorden/csv.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import type {
  DeelInvoer,
  OntwikkelingInvoer,
} from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import {
  type Feit,
  type FeitWaarde,
  ONBEKEND_BIJ_INITIATIEFNEMER,
} from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { listFeitkolommen, nameFeitkolom, ONGEWIJZIGD, VAST } from './kolommen.ts'
import { findKeuze } from './lees.ts'

/** A spreadsheet takes no more in one cell. */
const MAX_CEL = 32_000

type Waarde = string | number | undefined

/** A choice in its words, as somebody types it; where those would not be read back as the same, its id. */
const writeKeuze = (boek: Regelboek, feit: Feit, keuze: string): string => {
  const woorden = wordKeuze(boek, feit, keuze)
  return !woorden.includes(';') && findKeuze(boek, feit, woorden) === keuze ? woorden : keuze
}

const writeWaarde = (boek: Regelboek, feit: Feit, waarde: FeitWaarde | undefined): Waarde => {
  if (waarde === undefined || typeof waarde === 'number') return waarde
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (waarde === ONBEKEND_BIJ_INITIATIEFNEMER) return 'weet ik niet'
  const word = (keuze: string) => (feit.waarden ? writeKeuze(boek, feit, keuze) : keuze)
  return typeof waarde === 'string' ? word(waarde) : waarde.map(word).join('; ')
}

const writePlek = ({ locatie }: DeelInvoer): string => {
  const tekst = JSON.stringify(locatie)
  return tekst.length > MAX_CEL ? ONGEWIJZIGD : tekst
}

/** A header, and a row for each part with everything that was stated of it. */
export const writeDelen = (
  boek: Regelboek,
  { naam: plan, delen }: OntwikkelingInvoer,
  gevraagd: ReadonlySet<string>,
): readonly (readonly Waarde[])[] => {
  const feiten: readonly Feit[] = listFeitkolommen(boek, delen, gevraagd)
  return [
    [...VAST, ...feiten.map(nameFeitkolom)],
    ...delen.map((deel) => [
      ...[plan, deel.id, deel.naam, deel.fase, writePlek(deel), deel.bufferM],
      ...feiten.map((feit) => writeWaarde(boek, feit, deel.feiten[feit.id])),
    ]),
  ]
}

/** A cell that a spreadsheet would run; what was made safe already is made safe once more, so that it comes back. */
const FORMULE = /^'*[=+\-@\t\r]/

/** Text as it goes into a CSV, and back. */
export const guardTekst = (tekst: string): string => (FORMULE.test(tekst) ? `'${tekst}` : tekst)
export const unguardTekst = (tekst: string): string =>
  tekst.startsWith("'") && FORMULE.test(tekst) ? tekst.slice(1) : tekst

/** The same as CSV, in which text must not run as a formula. */
export const delenToCsv = ([kop = [], ...rijen]: readonly (readonly Waarde[])[]): string =>
  toCsv(
    kop.map(String),
    rijen.map((rij) =>
      rij.map((waarde) =>
        typeof waarde === 'string' ? guardTekst(waarde) : String(waarde ?? '').replace('.', ','),
      ),
    ),
  )
