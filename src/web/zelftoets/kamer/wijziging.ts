import type { Antwoorden, Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import { listWaarden } from '../../shared/formulier.ts'
import { GEVRAAGD } from './bewaar.ts'

/** Name of the part of an address that says after which change an advice is told against the one before. */
export const NA_WIJZIGING = 'na'

/** Name of the part of an address that says that this change put back what was before. */
export const IS_TERUG = 'terug'

/** What these answers were where they differ, as a question would send them: nothing where nobody had answered. Empty when nothing changed. */
export const writeEerst = (
  { invoer, versie }: Pick<Zelftoets, 'invoer' | 'versie'>,
  antwoorden: Antwoorden,
  { isTerug = false }: { readonly isTerug?: boolean } = {},
): string => {
  const anders = Object.keys(antwoorden).filter(
    (id) => JSON.stringify(invoer.feiten[id]) !== JSON.stringify(antwoorden[id]),
  )
  if (anders.length === 0) return ''
  const vraag = new URLSearchParams({
    [NA_WIJZIGING]: String(versie + 1),
    ...(isTerug && { [IS_TERUG]: 'ja' }),
  })
  for (const id of anders) {
    vraag.append(GEVRAAGD, id)
    for (const waarde of listWaarden(id, invoer.feiten[id])) vraag.append(id, waarde)
  }
  return `?${vraag}`
}
