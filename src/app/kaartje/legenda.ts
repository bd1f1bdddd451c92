import type { Schetsvorm } from '../ports/zoeken.ts'
import { createBeeld, isInZicht, type Uitsnede } from './beeld.ts'

/** How each layer is drawn, in words: nobody needs the colour. */
const LAGEN: readonly (readonly [lagen: readonly Schetsvorm['laag'][], tekst: string])[] = [
  [['gemeentegrens'], 'Dikke streepjeslijn: de grens van de gemeente; grijs ligt erbuiten'],
  [['wijk', 'buurt'], 'Dunne lijn: de grens van een wijk of buurt, ongeveer'],
  [['gebouw'], 'Bruin vlak: een gebouw'],
  [['weg'], 'Witte baan met grijze rand: een weg'],
  [['spoor'], 'Zwart met wit: het spoor'],
  [['station'], 'Blokje: het station'],
]

/** What is in sight, a line each; what is not, is not told. */
export const listLegenda = (
  schets: readonly Schetsvorm[],
  uitsnede: Uitsnede,
): readonly string[] => {
  const beeld = createBeeld(uitsnede)
  const inZicht = new Set(schets.filter((deel) => isInZicht(deel, beeld)).map(({ laag }) => laag))
  return [
    'Paars: het plan',
    ...LAGEN.filter(([lagen]) => lagen.some((laag) => inZicht.has(laag))).map(([, tekst]) => tekst),
  ]
}
