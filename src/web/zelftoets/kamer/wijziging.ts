import type { Context } from 'hono'
import {
  type Antwoorden,
  mergeAntwoorden,
  type Zelftoets,
} from '../../../app/beoordelen/zelftoets.ts'
import { isSameWaarde } from '../../../domain/model/feit.ts'
import { listWaarden, type Velden } from '../../shared/formulier.ts'
import { GEVRAAGD, readTerug } from './bewaar.ts'

/** Name of the part of an address that says after which change an advice is told against the one before. */
export const NA_WIJZIGING = 'na'

/** Name of the part of an address that says that this change put back what was before. */
export const IS_TERUG = 'terug'

/** What was given before a change, as an address says it; empty when it says nothing of the version that is kept now. */
export const readEerst = (
  { boek, versie }: Pick<Zelftoets, 'boek' | 'versie'>,
  velden: Velden,
): Antwoorden =>
  String([velden[NA_WIJZIGING] ?? []].flat()[0]) === String(versie) ? readTerug(boek, velden) : {}

/** What was before, as a question would send it: nothing where nobody had answered. Empty when nothing changed. */
const writeVraag = (
  eerst: Antwoorden,
  { versie, isTerug }: { readonly versie: number; readonly isTerug: boolean },
): string => {
  if (Object.keys(eerst).length === 0) return ''
  const vraag = new URLSearchParams({
    [NA_WIJZIGING]: String(versie),
    ...(isTerug && { [IS_TERUG]: 'ja' }),
  })
  for (const [id, was] of Object.entries(eerst)) {
    vraag.append(GEVRAAGD, id)
    for (const waarde of listWaarden(id, was)) vraag.append(id, waarde)
  }
  return `?${vraag}`
}

/**
 * The part of an address with what these answers were where they differ. What was given before an earlier change, on
 * the way to the advice that tells of it, goes along; what is the same again as then does not.
 */
export const writeEerst = (
  { invoer, versie }: Pick<Zelftoets, 'invoer' | 'versie'>,
  antwoorden: Antwoorden,
  {
    isTerug = false,
    eerder = {},
  }: { readonly isTerug?: boolean; readonly eerder?: Antwoorden } = {},
): string => {
  const was = { ...invoer.feiten, ...eerder }
  const straks = mergeAntwoorden(invoer, antwoorden).feiten
  const anders = [...new Set([...Object.keys(eerder), ...Object.keys(antwoorden)])].filter(
    (id) => !isSameWaarde(was[id], straks[id]),
  )
  const eerst = Object.fromEntries(anders.map((id) => [id, was[id]]))
  return writeVraag(eerst, { versie: versie + 1, isTerug })
}

/** The part of the address of this request that says so, for the pages that it leads to. */
export const keepEerst = (c: Context, toets: Pick<Zelftoets, 'boek' | 'versie'>): string =>
  writeVraag(readEerst(toets, c.req.queries()), { versie: toets.versie, isTerug: false })

/** An address with such a part behind what it says already. */
export const joinEerst = (adres: string, eerst: string): string =>
  adres.includes('?') ? adres + eerst.replace('?', '&') : adres + eerst
