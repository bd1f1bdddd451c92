import type { Controleverslag, GemeldeBevinding } from '../app/controleer-regels.ts'
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
  const oordeel = fouten.length === 0 ? 'is in orde' : `heeft ${fouten.length} fout(en)`
  return [
    `${verslag.regelboek} (${verslag.status}) ${oordeel}: ${regels} regels, ${gevallen} gevallen, ${gebieden} gebieden, ${spanningen} spanningen, ${feiten} feiten.`,
    `De gevallen merken ${percent(score)} van de vergissingen in regels en voorwaarden (${gedood} van ${mutanten}; ${gelijkwaardig} maken geen verschil en tellen niet mee).`,
    ...kop('Fouten', fouten.map(line)),
    ...kop('Aandachtspunten', aandachtspunten.map(line)),
  ]
}
