import type { Antwoorden, Zelftoets } from '../../../app/beoordelen/zelftoets.ts'
import type { FeitWaarde } from '../../../domain/model/feit.ts'
import { toVelden } from '../../shared/formulier.ts'
import { GEVRAAGD } from './bewaar.ts'

/** Name of the part of an address that says after which change an advice is told against the one before. */
export const NA_WIJZIGING = 'na'

/** What these answers were where they differ, as a question would send them; empty when nothing changed. */
export const writeEerst = ({ invoer, versie }: Zelftoets, antwoorden: Antwoorden): string => {
  const anders = Object.keys(antwoorden).flatMap((id) => {
    const was = invoer.feiten[id]
    const gelijk = JSON.stringify(was) === JSON.stringify(antwoorden[id])
    return was === undefined || gelijk ? [] : [[id, was] as const]
  })
  if (anders.length === 0) return ''
  const vraag = new URLSearchParams({ [NA_WIJZIGING]: String(versie + 1) })
  const was = Object.fromEntries<FeitWaarde>(anders)
  for (const [feit, waarden = []] of Object.entries(toVelden(was))) {
    vraag.append(GEVRAAGD, feit)
    for (const waarde of [waarden].flat()) vraag.append(feit, waarde)
  }
  return `?${vraag}`
}
