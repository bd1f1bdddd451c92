import type { GeldendeHouding } from '../../../domain/model/gebied.ts'
import type { Boek } from './boek.ts'
import { at, type Plek } from './meldingen.ts'

export interface GeplaatsteHouding {
  readonly groep: string
  readonly houding: GeldendeHouding
  readonly plek: Plek
}

/** Every stance where it is written: of an area, and of a kind of area. */
export const houdingenOf = ({ gebieden, visie }: Boek): readonly GeplaatsteHouding[] => [
  ...Object.entries(visie.waarde.soorten).flatMap(([soort, { houding = {} }]) =>
    Object.entries(houding).map(([groep, deel]) => ({
      groep,
      houding: deel,
      plek: at(visie.bestand, 'soorten', soort, 'houding', groep),
    })),
  ),
  ...gebieden.flatMap(({ waarde, bestand }) =>
    Object.entries(waarde.houding).map(([groep, deel]) => ({
      groep,
      houding: deel,
      plek: at(bestand, 'houding', groep),
    })),
  ),
]
