import { z } from 'zod'
import type { Passage } from '../../../domain/model/regelboek.ts'
import { parseCsv } from './csv.ts'
import { type Bestand, createBestand } from './document.ts'
import { at, type Meldingen } from './meldingen.ts'

export const PASSAGE_SOORTEN = [
  'principe',
  'inzet',
  'ontwikkeling',
  'gebrek',
  'nieuw_thema',
] as const

/**
 * passages.yaml: passage id -> what answers it when no rule does. `context` says why it is background,
 * `vermogen` names what this service does about a shortcoming of the vision.
 */
export const antwoordenSchema = z.record(
  z.string(),
  z.union([
    z.strictObject({ context: z.string().min(1) }),
    z.strictObject({ vermogen: z.string().min(1) }),
  ]),
)
export type Antwoorden = z.infer<typeof antwoordenSchema>

const KOP = ['id', 'soort', 'onderwerp', 'citaat']

/** Reads passages.csv (id, soort, onderwerp, citaat). Paths are [id, column] or [id, row index]. */
export const readPassages = (
  naam: string,
  tekst: string,
  meldingen: Meldingen,
): { passages: readonly Passage[]; bestand: Bestand } | undefined => {
  const [kop, ...rijen] = parseCsv(tekst)
  const perId = new Map(rijen.toReversed().map(({ velden, regel }) => [velden[0], regel]))
  const bestand = createBestand(
    naam,
    ([id, rij]) => (typeof rij === 'number' ? rijen[rij]?.regel : perId.get(String(id))) ?? 1,
  )
  if (kop?.velden.join() !== KOP.join()) {
    meldingen.meld(at(bestand), `de kop is niet "${KOP.join()}"`, 'Zet deze kolommen op regel 1')
    return undefined
  }
  const passages: Passage[] = []
  for (const [i, { velden }] of rijen.entries()) {
    const [id = '', soort = '', onderwerp = '', citaat = ''] = velden
    if (velden.length !== KOP.length || velden.includes('')) {
      const tekst = 'deze rij heeft niet vier gevulde velden'
      meldingen.meld(at(bestand, id, i), tekst, 'Vul de rij aan')
    } else meldingen.meldOnbekend(at(bestand, id, 'soort'), 'passagesoort', soort, PASSAGE_SOORTEN)
    passages.push({ id, soort, onderwerp, citaat })
  }
  return { passages, bestand }
}
