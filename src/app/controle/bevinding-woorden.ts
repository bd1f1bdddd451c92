import type { Regelboek } from '../../domain/model/regelboek.ts'
import { formatGetal } from '../../domain/tekst.ts'
import type { GemeldeBevinding } from '../ports/regelboeken.ts'
import { describeBevinding } from './bevinding-tekst.ts'

/** Ids of the words of a rulebook -> what they are called. */
const labelsOf = ({ gebieden, begrippen, visie }: Regelboek): ReadonlyMap<string, string> =>
  new Map([
    ...gebieden.map(({ id, naam }) => [id, naam] as const),
    ...[
      visie.soorten,
      begrippen.activiteitengroepen,
      begrippen.activiteiten,
      begrippen.principes,
    ].flatMap((deel) => Object.entries(deel).map(([id, { label }]) => [id, label] as const)),
  ])

/** A finding for who reads rather than writes the rulebook: by the names of areas, activities and principles. */
export const wordBevinding = (
  boek: Regelboek,
  { code, id, params }: Pick<GemeldeBevinding, 'code' | 'id' | 'params'>,
): string => {
  const labels = labelsOf(boek)
  const label = (waarde: string) => labels.get(waarde) ?? waarde
  const benoemd = Object.fromEntries(
    Object.entries(params).map(([naam, waarde]) => [
      naam,
      typeof waarde === 'object'
        ? waarde.map(label)
        : typeof waarde === 'number'
          ? formatGetal(waarde)
          : label(waarde),
    ]),
  )
  return describeBevinding({
    code,
    params: benoemd,
    plek: { soort: 'regel', id: label(id), pad: [] },
  })
}
