import { nameKolom } from '../../../app/ontwikkeling/programma.ts'
import type { DeelInvoer } from '../../../domain/model/antwoord/ontwikkeling-invoer.ts'
import type { Feit } from '../../../domain/model/feit.ts'
import type { Regelboek } from '../../../domain/model/regelboek.ts'
import { toPatroon } from '../../../domain/tekst.ts'
import { listOpgaven } from '../kamer/feitvelden.ts'

/** The columns that every file has, before those of the facts. */
export const VAST = ['plan', 'id', 'naam', 'fase', 'plek', 'straal'] as const
export type Vastekolom = (typeof VAST)[number]

/** What stands in the place of a place that stays as it is. */
export const ONGEWIJZIGD = 'ongewijzigd'

/** The numbers of a plan that the room of some area counts, as homes: who plans fills those in first. */
export const listRuimtefeiten = ({ feiten, gebieden }: Regelboek): readonly string[] => {
  const geteld = [
    ...new Set(gebieden.flatMap(({ budgetten }) => budgetten.map(({ feit }) => feit))),
  ]
  const formules = geteld.map((id) => feiten.get(id)?.formule ?? id).join(' ')
  return [...feiten.values()].flatMap(({ id, herkomst, veranderbaar }) =>
    herkomst === 'initiatief' &&
    veranderbaar !== undefined &&
    new RegExp(`\\b${toPatroon(id)}\\b`).test(formules)
      ? id
      : [],
  )
}

/** Facts that some part states, or that is still asked of one; in the order of the catalogue. */
export const listFeitkolommen = (
  boek: Regelboek,
  delen: readonly DeelInvoer[],
  gevraagd: ReadonlySet<string>,
): readonly Feit[] =>
  listOpgaven(boek).filter(
    ({ id }) => gevraagd.has(id) || delen.some(({ feiten }) => feiten[id] !== undefined),
  )

/** Words for a reader, and the id that says which fact it is whatever it is called. */
export const nameFeitkolom = (feit: Feit): string => `${nameKolom(feit)} [${feit.id}]`

/** What a column is about, by its header. */
export type Kolom =
  | { readonly soort: 'vast'; readonly welke: Vastekolom }
  | { readonly soort: 'feit'; readonly feit: Feit }
  | { readonly soort: 'onbekend'; readonly kop: string }

const isVast = (naam: string): naam is Vastekolom => (VAST as readonly string[]).includes(naam)

export const readKolom = (boek: Regelboek, kop: string): Kolom => {
  const naam = kop.trim()
  const id = /\[(\w+)\]$/.exec(naam)?.[1] ?? naam
  if (isVast(id.toLowerCase())) return { soort: 'vast', welke: id.toLowerCase() as Vastekolom }
  const feit = listOpgaven(boek).find(
    (een) => een.id === id || een.label.toLowerCase() === naam.toLowerCase(),
  )
  return feit === undefined ? { soort: 'onbekend', kop: naam } : { soort: 'feit', feit }
}
