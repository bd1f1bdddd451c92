import type { Ankerverslag, HerankerdCitaat } from '../../app/controle/reanchor-citaten.ts'
import { kop } from './rapport-vorm.ts'
import { wrap } from './regelval.ts'

const inspringing = { eerste: '    ', verder: '    ' }

const showVerschil = ({ verschil = [] }: HerankerdCitaat): string =>
  verschil
    .map(({ soort, tekst }) =>
      soort === 'gelijk' ? tekst : soort === 'weg' ? `[- ${tekst} -]` : `[+ ${tekst} +]`,
    )
    .join(' ')

const describe = (citaat: HerankerdCitaat): readonly string[] => {
  const waar = citaat.regel === undefined ? '' : `, nu op regel ${citaat.regel}`
  const gelijk =
    citaat.gelijkenis === undefined ? '' : `, ${Math.round(citaat.gelijkenis * 100)} % gelijk`
  const tekst = citaat.soort === 'gewijzigd' ? showVerschil(citaat) : citaat.citaat
  return [`${citaat.plaats}  ${citaat.bij}${waar}${gelijk}`, ...wrap(tekst, inspringing)]
}

/** One document in lines: the counts, and every quote that needs work. */
export const reportAnkers = ({
  regelboek,
  document,
  aantal,
  citaten,
}: Ankerverslag): readonly string[] => {
  const pick = (soort: HerankerdCitaat['soort']) =>
    citaten.filter((citaat) => citaat.soort === soort).flatMap(describe)
  const anders = citaten.filter(
    ({ soort, letterlijk }) => soort === 'behouden' && !letterlijk,
  ).length
  return [
    `${regelboek}, document ${document}: ${citaten.length} citaten. ${aantal.behouden} behouden, ${aantal.verplaatst} verplaatst, ${aantal.gewijzigd} gewijzigd, ${aantal.verdwenen} verdwenen.`,
    ...(anders > 0
      ? [
          `Van de behouden citaten zijn er ${anders} anders gespeld of afgebroken; de woorden zijn gelijk.`,
        ]
      : []),
    ...kop('Verplaatst', pick('verplaatst')),
    ...kop('Gewijzigd ([- weg -] [+ nieuw +])', pick('gewijzigd')),
    ...kop('Verdwenen', pick('verdwenen')),
  ]
}
