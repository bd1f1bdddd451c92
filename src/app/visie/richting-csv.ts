import type { Dekking } from '../../domain/model/antwoord/dekking.ts'
import { toCsv } from '../woorden/csv.ts'

const KOP = [
  'principe',
  'gebied',
  'activiteit',
  'richting',
  'gronden',
  'context',
  'passages',
  'citaten',
  'stand',
  'hardheid',
]

/** One row per cell; ids apart by a space, quotes by " | "; empty stand: nothing points for or against. */
export const richtingToCsv = ({ cellen, perPassage }: Dekking): string => {
  const citaten = new Map(perPassage.map(({ id, citaat }) => [id, citaat]))
  return toCsv(
    KOP,
    cellen.map(({ principe, gebied, activiteit, richting, kant, gronden, context, passages }) => [
      principe,
      gebied,
      activiteit,
      richting,
      (gronden[richting] ?? []).join(' '),
      context.join(' '),
      passages.join(' '),
      passages.flatMap((id) => citaten.get(id) ?? []).join(' | '),
      kant?.stand,
      kant?.hardheid,
    ]),
  )
}
