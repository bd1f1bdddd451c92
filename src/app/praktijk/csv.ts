import type { Praktijk } from '../../domain/model/antwoord/praktijk.ts'
import { toCsv } from '../woorden/csv.ts'

type Rij = readonly [onderdeel: string, id: string, label: string, kenmerk: string, aantal: number]

const listPer = (onderdeel: string, delen: Praktijk['perGebied']): readonly Rij[] =>
  delen.flatMap(({ id, label, beoordelingen, nietBeslist }): readonly Rij[] => [
    [onderdeel, id, label, 'beoordelingen', beoordelingen],
    [onderdeel, id, label, 'niet_beslist', nietBeslist],
  ])

const listAantal = (onderdeel: string, delen: Praktijk['perSpanning']): readonly Rij[] =>
  delen.map(({ id, label, aantal }) => [onderdeel, id, label, 'aantal', aantal])

const listOpenNormen = ({ openNormen }: Praktijk): readonly Rij[] =>
  openNormen.flatMap(({ regel, titel, gesteld, beantwoord, antwoorden }): readonly Rij[] => [
    ['open_norm', regel, titel, 'gesteld', gesteld],
    ['open_norm', regel, titel, 'beantwoord', beantwoord],
    ...antwoorden.map(
      ({ feit, waarde, aantal }): Rij => ['open_norm', regel, titel, `${feit}: ${waarde}`, aantal],
    ),
  ])

const listBesluiten = ({ besluiten }: Praktijk): readonly Rij[] => [
  ['besluit', '', '', 'vastgelegd', besluiten.vastgelegd],
  ['besluit', '', '', 'eigen_conclusies', besluiten.eigenConclusies],
  ...Object.entries(besluiten.standen).map(
    ([stand, aantal]): Rij => ['besluit', '', '', `stand ${stand}`, aantal],
  ),
  ...Object.entries(besluiten.tegenoverAdvies).map(
    ([verhouding, aantal]): Rij => ['besluit', '', '', `tegenover advies ${verhouding}`, aantal],
  ),
  ...besluiten.paren.map(
    ({ advies, stand = 'zonder_stand', conclusie, aantal }): Rij => [
      'besluit',
      '',
      '',
      `van ${advies} (${stand}) naar ${conclusie}`,
      aantal,
    ],
  ),
]

/** One count per row. */
export const praktijkToCsv = (praktijk: Praktijk): string => {
  const { beoordelingen, nietBeslist, redenen } = praktijk
  return toCsv(
    ['onderdeel', 'id', 'label', 'kenmerk', 'aantal'],
    [
      ['totaal', '', '', 'beoordelingen', beoordelingen],
      ['totaal', '', '', 'niet_beslist', nietBeslist],
      ...redenen.map(
        ({ reden, uitleg, aantal }): Rij => ['reden', reden, uitleg, 'aantal', aantal],
      ),
      ...praktijk.perStand.map(
        ({ stand = '', woorden, aantal }): Rij => ['stand', stand, woorden, 'aantal', aantal],
      ),
      ...listPer('gebied', praktijk.perGebied),
      ...listPer('activiteit', praktijk.perActiviteit),
      ...listAantal('spanning', praktijk.perSpanning),
      ...listAantal('passage', praktijk.perPassage),
      ...listOpenNormen(praktijk),
      ...listBesluiten(praktijk),
    ],
  )
}
