import type { Dekking } from '../../domain/model/antwoord/dekking.ts'
import { toCsvRegel } from '../woorden/csv.ts'

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

type Bron = Pick<Dekking, 'cellen' | 'perPassage'>

/** The same row by row, the header first. */
export function* writeRichtingRegels({ cellen, perPassage }: Bron): Generator<string> {
  const citaten = new Map(perPassage.map(({ id, citaat }) => [id, citaat]))
  yield toCsvRegel(KOP)
  for (const cel of cellen) {
    const { principe, gebied, activiteit, richting, kant, gronden, context, passages } = cel
    yield toCsvRegel([
      ...[principe, gebied, activiteit, richting],
      (gronden[richting] ?? []).join(' '),
      context.join(' '),
      passages.join(' '),
      passages.flatMap((id) => citaten.get(id) ?? []).join(' | '),
      ...[kant?.stand, kant?.hardheid],
    ])
  }
}

/** One row per cell; ids apart by a space, quotes by " | "; empty stand: nothing points for or against. */
export const richtingToCsv = (bron: Bron): string => [...writeRichtingRegels(bron)].join('')
