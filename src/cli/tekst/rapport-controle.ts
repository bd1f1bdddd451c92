import type { Controleverslag, GemeldeBevinding } from '../../app/ports/regelboeken.ts'
import { formatAantal } from '../../domain/tekst.ts'
import { kop } from './rapport-vorm.ts'

const percent = (deel: number) =>
  // Rounded down: 100 % is said only of all.
  `${(Math.floor(deel * 1000) / 10).toLocaleString('nl-NL')} %`

const line = ({ plaats, melding }: GemeldeBevinding) => `${plaats}  ${melding}`

/** One rulebook in lines: whether it is in order, every finding with its place, and the mutation score. */
export const reportControle = (verslag: Controleverslag): readonly string[] => {
  const { regels, gevallen, gebieden, spanningen, feiten } = verslag.omvang
  const { mutanten, gedood, gelijkwaardig, score } = verslag.mutatie
  const { fouten, aandachtspunten } = verslag
  const omvang = [
    formatAantal(regels, 'regel', 'regels'),
    formatAantal(gevallen, 'geval', 'gevallen'),
    formatAantal(gebieden, 'gebied', 'gebieden'),
    formatAantal(spanningen, 'spanning', 'spanningen'),
    formatAantal(feiten, 'feit', 'feiten'),
  ].join(', ')
  const zonderVerschil =
    gelijkwaardig === 1
      ? '1 maakt geen verschil en telt niet mee'
      : `${gelijkwaardig} maken geen verschil en tellen niet mee`
  const oordeel =
    fouten.length === 0 ? 'is in orde' : `heeft ${formatAantal(fouten.length, 'fout', 'fouten')}`
  return [
    `${verslag.regelboek} (${verslag.status}) ${oordeel}: ${omvang}.`,
    `De gevallen merken ${percent(score)} van de vergissingen in regels en voorwaarden (${gedood} van ${mutanten}; ${zonderVerschil}).`,
    ...kop('Fouten', fouten.map(line)),
    ...kop('Aandachtspunten', aandachtspunten.map(line)),
  ]
}
