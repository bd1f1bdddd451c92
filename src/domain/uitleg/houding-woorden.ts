import type { Regelboek } from '../model/regelboek.ts'
import type { HoudingPlek } from '../weging/houding.ts'

/** Of which kind of area a stance is said, as a sentence to put behind it; empty when the area states it itself. */
export const wordVanSoort = (
  { visie }: Pick<Regelboek, 'visie'>,
  vanSoort: string | undefined,
): string =>
  vanSoort === undefined
    ? ''
    : ` Dit is gezegd van alle gebieden van de soort “${visie.soorten[vanSoort]?.label ?? vanSoort}”.`

/** What an area says of a group, with of what it is said; both possibilities while it is not known which holds. */
export const wordHouding = (
  boek: Pick<Regelboek, 'visie'>,
  { gebied, groep, mogelijk }: Pick<HoudingPlek, 'gebied' | 'groep' | 'mogelijk'>,
): string | undefined => {
  const houding = gebied?.houding[groep]
  if (!houding) return undefined
  const [een, ander] = mogelijk.map(({ tekst }) => tekst)
  const tekst =
    ander === undefined
      ? (een ?? houding.tekst)
      : `Nog niet bekend is wat hier geldt. Het kan zijn: ${een} Of: ${ander}`
  const reden = houding.reden === undefined ? '' : ` ${houding.reden}`
  return `${tekst}${reden}${wordVanSoort(boek, houding.vanSoort)}`
}
