import type { Dekking } from '../../domain/model/antwoord/dekking.ts'
import { toCsvRegels } from '../woorden/csv.ts'

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

/** So many cells are some milliseconds of work. */
const PER_KEER = 250

type Bron = Pick<Dekking, 'cellen' | 'perPassage'>

/** The same in pieces that follow one another: the header, and then so many cells at a time. */
export function* writeStukken({ cellen, perPassage }: Bron): Generator<string> {
  const citaten = new Map(perPassage.map(({ id, citaat }) => [id, citaat]))
  yield toCsvRegels([KOP])
  for (let i = 0; i < cellen.length; i += PER_KEER) {
    yield toCsvRegels(
      cellen
        .slice(i, i + PER_KEER)
        .map(({ principe, gebied, activiteit, richting, kant, gronden, context, passages }) => [
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
}

/** One row per cell; ids apart by a space, quotes by " | "; empty stand: nothing points for or against. */
export const richtingToCsv = (bron: Bron): string => [...writeStukken(bron)].join('')
