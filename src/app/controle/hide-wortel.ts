import type { Controleverslag, GemeldeBevinding, Uitval } from '../ports/regelboeken.ts'

/** For everyone to see: where this machine keeps its files (`wortel`) is left out. */
export const hideMap =
  (wortel: string) =>
  (verslag: Controleverslag): Controleverslag => {
    const hide = (deel: GemeldeBevinding): GemeldeBevinding => ({
      ...deel,
      plaats: deel.plaats.startsWith(`${wortel}/`)
        ? `rules${deel.plaats.slice(wortel.length)}`
        : deel.plaats,
    })
    return {
      ...verslag,
      fouten: verslag.fouten.map(hide),
      aandachtspunten: verslag.aandachtspunten.map(hide),
    }
  }

/** A draft that does not load, for everyone to see: where this machine keeps its files is left out. */
export const hideWortel = ({ map, fouten, wortel }: Uitval): Uitval => ({
  map,
  fouten:
    wortel === undefined
      ? fouten
      : fouten.map((fout) => ({
          ...fout,
          melding: fout.melding.replaceAll(`${wortel}/`, 'rules/'),
        })),
})
