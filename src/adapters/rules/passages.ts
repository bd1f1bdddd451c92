import { z } from 'zod'
import type { Passage } from '../../domain/regelboek.ts'
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

/** Reads passages.csv (id, soort, onderwerp, citaat). Paths are [row index, column]. */
export const readPassages = (
  naam: string,
  tekst: string,
  meldingen: Meldingen,
): { passages: readonly Passage[]; bestand: Bestand } => {
  const [kop, ...rijen] = parseCsv(tekst)
  const bestand = createBestand(naam, ([rij]) => rijen[Number(rij)]?.regel ?? 1)
  if (kop?.velden.join() !== KOP.join()) {
    meldingen.meld(at(bestand), `de kop is niet "${KOP.join()}"`, 'Zet deze kolommen op regel 1')
    return { passages: [], bestand }
  }
  const passages: Passage[] = []
  for (const [i, { velden }] of rijen.entries()) {
    const [id = '', soort = '', onderwerp = '', citaat = ''] = velden
    if (velden.length !== KOP.length || velden.includes('')) {
      meldingen.meld(at(bestand, i), 'deze rij heeft niet vier gevulde velden', 'Vul de rij aan')
      continue
    }
    if (!(PASSAGE_SOORTEN as readonly string[]).includes(soort)) {
      meldingen.meldOnbekend(at(bestand, i, 'soort'), 'passagesoort', soort, PASSAGE_SOORTEN)
    }
    passages.push({ id, soort, onderwerp, citaat })
  }
  return { passages, bestand }
}
