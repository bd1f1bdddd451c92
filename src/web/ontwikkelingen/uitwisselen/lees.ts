import { findPrecies } from '../../../app/plantypen/zoek-plantypen.ts'
import type { Blad, Cel } from '../../../app/ports/dienst/rekenblad.ts'
import { wordKeuze } from '../../../app/woorden/namen.ts'
import type {
  DeelInvoer,
  OntwikkelingInvoer,
} from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import { ACTIVITEITEN, type Feit, type FeitWaarde } from '../../../domain/model/feit.ts'
import { MAX_DELEN } from '../../../domain/model/initiatief.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { formatGetal, joinEn, lowerFirst } from '../../../domain/tekst.ts'
import { readAntwoord, WEET_NIET } from '../../shared/formulier.ts'
import { readFase } from '../kamer/fase.ts'
import { type Kolom, ONGEWIJZIGD, readKolom, type Vastekolom } from './kolommen.ts'

/** A row of the file as a part of the plan, as far as it can be read, and what is wrong with it. */
export interface Gelezenrij {
  /** As the spreadsheet numbers it. */
  readonly rij: number
  readonly naam: string
  readonly deel?: DeelInvoer
  readonly fouten: readonly string[]
}

export interface Gelezenblad {
  readonly rijen: readonly Gelezenrij[]
  /** Headers that are no column of ours. */
  readonly onbekend: readonly string[]
  /** Other plans that the file says it is of. */
  readonly anderePlannen: readonly string[]
}

/** The place in a cell as a part holds it, or what is wrong with it. */
export type LeesPlek = (tekst: string) => { readonly locatie: unknown } | { readonly fout: string }

export interface Lezing {
  readonly boek: Regelboek
  readonly invoer: OntwikkelingInvoer
  readonly readPlek: LeesPlek
}

const isLeeg = (cel: Cel): boolean =>
  cel === undefined || (typeof cel === 'string' && cel.trim() === '')

const toTekst = (cel: Cel): string => {
  if (cel === undefined || typeof cel === 'object') return ''
  if (typeof cel === 'boolean') return cel ? 'ja' : 'nee'
  return typeof cel === 'number' ? String(cel).replace('.', ',') : cel.trim()
}

const ONBEKEND = /^(weet ik niet|weet niet|onbekend)$/i

/** The id of a choice that was written as its id or in words, in any case; one that is a number also with a comma. */
export const findKeuze = (boek: Regelboek, feit: Feit, tekst: string): string => {
  const getypt = [tekst.toLowerCase(), tekst.replace(/^(\d+),(\d+)$/, '$1.$2')]
  return (
    feit.waarden?.find((id) =>
      [id, wordKeuze(boek, feit, id).toLowerCase()].some((een) => getypt.includes(een)),
    ) ?? tekst
  )
}

/** What stands in a cell, each apart where it can be more. */
const splitCel = ({ type }: Feit, tekst: string): readonly string[] =>
  (type === 'meerkeuze' ? tekst.split(';') : [tekst])
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')

/** So many choices are all named. */
const MAX_KEUZES = 12

/** What may be meant by a word that is no choice. */
const sayBedoeld = (boek: Regelboek, feit: Feit, tekst: string): string => {
  const ids = feit.waarden ?? []
  const soort = feit.id === ACTIVITEITEN ? findPrecies(boek.plantypen, tekst) : undefined
  const woorden = (soort?.activiteiten ?? (ids.length <= MAX_KEUZES ? ids : [])).map(
    (id) => `"${wordKeuze(boek, feit, id)}"`,
  )
  if (woorden.length === 0) return 'Welke woorden wij kennen, staat bij het formulier.'
  return soort ? `Bedoelt u ${joinEn(woorden)}?` : `Kies uit: ${woorden.join(', ')}.`
}

/** The words in a cell that are no choice of this fact. */
const listOnbekend = (boek: Regelboek, feit: Feit, tekst: string): readonly string[] => {
  const { waarden, label } = feit
  if (waarden === undefined || ONBEKEND.test(tekst)) return []
  return splitCel(feit, tekst)
    .filter((deel) => !waarden.includes(findKeuze(boek, feit, deel)))
    .map(
      (deel) =>
        `${lowerFirst(label)}: "${deel.slice(0, 100)}" kennen wij niet. ${sayBedoeld(boek, feit, deel)}`,
    )
}

const readWaarde = (boek: Regelboek, feit: Feit, tekst: string): FeitWaarde | undefined => {
  const gelezen = ONBEKEND.test(tekst)
    ? WEET_NIET
    : splitCel(feit, tekst).map((deel) =>
        feit.type === 'janee' ? deel.toLowerCase() : findKeuze(boek, feit, deel),
      )
  return readAntwoord(feit, { [feit.id]: gelezen })
}

interface Rij {
  readonly tekstVan: (welke: Vastekolom) => string
  readonly feiten: readonly (readonly [Feit, string])[]
}

/** The part of the plan that a row is about: by its id, and without one by its name. */
const findDeel = ({ delen }: OntwikkelingInvoer, { tekstVan }: Rij): DeelInvoer | undefined => {
  const [id, naam] = [tekstVan('id'), tekstVan('naam')]
  return id === ''
    ? delen.find((deel) => (deel.naam ?? deel.id) === naam)
    : delen.find((deel) => deel.id === id)
}

interface Gelezendeel {
  readonly deel?: DeelInvoer
  readonly fouten: readonly string[]
}

/** Where it lies: as the cell says, and otherwise where it lay. */
const readLocatie = (
  tekst: string,
  oud: DeelInvoer | undefined,
  readPlek: LeesPlek,
): { readonly locatie?: unknown; readonly fouten: readonly string[] } => {
  const blijft = tekst === '' || tekst.toLowerCase() === ONGEWIJZIGD
  const gelezen = blijft ? { locatie: oud?.locatie } : readPlek(tekst)
  if ('fout' in gelezen) return { locatie: oud?.locatie, fouten: [`plek: ${gelezen.fout}`] }
  return gelezen.locatie === undefined
    ? { fouten: ['dit deel staat nog niet in het plan, en de kolom "plek" is leeg'] }
    : { ...gelezen, fouten: [] }
}

/** What the row says of its part; a cell with a word that is no choice leaves what the plan has. */
const readFeiten = (boek: Regelboek, { feiten }: Rij, oud: DeelInvoer | undefined) => {
  const eigen: Record<string, FeitWaarde> = { ...oud?.feiten }
  const fouten = feiten.flatMap(([feit, tekst]) => {
    const onbekend = listOnbekend(boek, feit, tekst)
    if (onbekend.length > 0) return onbekend
    const waarde = readWaarde(boek, feit, tekst)
    if (waarde === undefined) delete eigen[feit.id]
    else eigen[feit.id] = waarde
    return []
  })
  return { eigen, fouten }
}

/** Its other columns; what a column does not say stays as it was. */
const readLeden = (
  { tekstVan }: Rij,
  oud: DeelInvoer | undefined,
  has: (welke: Vastekolom) => boolean,
) => {
  const [fase, straal] = [tekstVan('fase'), tekstVan('straal')]
  const keep = (welke: Vastekolom, waarde: unknown, vroeger: unknown) =>
    has(welke) ? waarde : vroeger
  const leden = {
    naam: keep('naam', tekstVan('naam') || undefined, oud?.naam),
    bufferM: keep(
      'straal',
      straal === '' ? undefined : Number(straal.replace(',', '.')),
      oud?.bufferM,
    ),
    fase: keep('fase', fase === '' ? undefined : readFase(fase), oud?.fase),
  }
  return Object.fromEntries(Object.entries(leden).filter(([, waarde]) => waarde !== undefined))
}

/** The part of a row with all that is wrong in it; what can be read goes on to the check of the whole. */
const readDeel = (
  { boek, invoer, readPlek }: Lezing,
  rij: Rij,
  has: (welke: Vastekolom) => boolean,
): Gelezendeel => {
  const { tekstVan } = rij
  const oud = findDeel(invoer, rij)
  const id = tekstVan('id') || oud?.id || tekstVan('naam')
  if (id === '') return { fouten: ['er staat geen id en geen naam'] }
  const plek = readLocatie(tekstVan('plek'), oud, readPlek)
  const { eigen, fouten } = readFeiten(boek, rij, oud)
  const alle = [...plek.fouten, ...fouten]
  if (plek.locatie === undefined) return { fouten: alle }
  const deel = { id, ...readLeden(rij, oud, has), locatie: plek.locatie, feiten: eigen }
  // Looked at as a whole with the plan: by the same checks as whatever else comes in.
  return { deel: deel as DeelInvoer, fouten: alle }
}

const listFormules = (cellen: readonly Cel[], kolommen: readonly Kolom[]): readonly string[] =>
  kolommen.flatMap((kolom, i) => {
    const cel = cellen[i]
    if (typeof cel !== 'object') return []
    const naam =
      kolom.soort === 'vast' ? kolom.welke : kolom.soort === 'feit' ? kolom.feit.id : kolom.kop
    return [
      `in kolom "${naam}" staat een formule (${cel.formule.slice(0, 40)}); zet er de uitkomst`,
    ]
  })

/** What is wrong with the file as a whole; undefined when its rows can be looked at. */
export const findBladfout = (boek: Regelboek, blad: Blad): string | undefined => {
  const [kop = [], ...rijen] = blad
  const kolommen = kop.map((cel) => readKolom(boek, toTekst(cel)))
  if (!kolommen.some((kolom) => kolom.soort === 'vast' && ['id', 'naam'].includes(kolom.welke))) {
    return 'In de eerste rij staat geen kolom "id" en geen kolom "naam". Download eerst de delen van dit plan en vul dat bestand in. Er is niets overgenomen.'
  }
  const eigen = kolommen.flatMap((kolom) =>
    kolom.soort === 'vast' ? kolom.welke : kolom.soort === 'feit' ? kolom.feit.id : [],
  )
  const dubbel = eigen.find((naam, i) => eigen.indexOf(naam) < i)
  if (dubbel !== undefined) {
    return `De kolom "${dubbel}" staat er twee keer. Haal er één weg. Er is niets overgenomen.`
  }
  const gevuld = rijen.filter((rij) => !rij.every(isLeeg)).length
  if (gevuld === 0) return 'In dit bestand staat geen rij met een deel. Er is niets overgenomen.'
  return gevuld <= MAX_DELEN
    ? undefined
    : `Dit bestand heeft ${formatGetal(gevuld)} rijen; een plan heeft ten hoogste ${MAX_DELEN} delen. Er is niets overgenomen.`
}

/** Each row as a part of the plan; what a column does not say stays as the plan has it. */
export const readBlad = (lezing: Lezing, [kop = [], ...rijen]: Blad): Gelezenblad => {
  const kolommen = kop.map((cel) => readKolom(lezing.boek, toTekst(cel)))
  const has = (welke: Vastekolom) =>
    kolommen.some((kolom) => kolom.soort === 'vast' && kolom.welke === welke)
  const plannen = new Set<string>()
  const gehad = new Map<string, number>()
  const gelezen = rijen.flatMap((cellen, i): Gelezenrij | [] => {
    if (cellen.every(isLeeg)) return []
    const rij = i + 2
    const tekstVan = (welke: Vastekolom) =>
      toTekst(
        cellen[kolommen.findIndex((kolom) => kolom.soort === 'vast' && kolom.welke === welke)],
      )
    const feiten = kolommen.flatMap((kolom, nummer) =>
      kolom.soort === 'feit' ? [[kolom.feit, toTekst(cellen[nummer])] as const] : [],
    )
    const naam = tekstVan('naam') || tekstVan('id')
    if (tekstVan('plan') !== '') plannen.add(tekstVan('plan'))
    const { deel, ...gelezenDeel } = readDeel(lezing, { tekstVan, feiten }, has)
    const fouten = [...listFormules(cellen, kolommen), ...gelezenDeel.fouten]
    const eerder = deel && gehad.get(deel.id)
    if (eerder !== undefined) {
      return { rij, naam, fouten: [...fouten, `hetzelfde deel staat ook in rij ${eerder}`] }
    }
    if (deel) gehad.set(deel.id, rij)
    return { rij, naam, fouten, ...(deel && { deel }) }
  })
  return {
    rijen: gelezen,
    onbekend: kolommen.flatMap((kolom) =>
      kolom.soort === 'onbekend' && kolom.kop !== '' ? kolom.kop : [],
    ),
    anderePlannen: [...plannen].filter((naam) => naam !== lezing.invoer.naam),
  }
}
