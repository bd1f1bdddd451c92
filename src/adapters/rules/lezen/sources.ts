import type { Bron } from '../../../domain/model/bron.ts'
import type { Boek } from './boek.ts'
import { houdingenOf } from './houdingen.ts'
import { at, type Plek } from './meldingen.ts'

export interface GeplaatsteBron {
  readonly bron: Bron
  readonly plek: Plek
}

/** Every source that a rule, area, kind of area or spanning names, with its place. */
export const sourcesOf = (boek: Boek): readonly GeplaatsteBron[] => {
  const { regels, spanningen, gebieden, visie } = boek
  const placed = (bronnen: readonly Bron[], plek: Plek) =>
    bronnen.map((bron, i) => ({ bron, plek: { ...plek, pad: [...plek.pad, 'bron', i] } }))
  return [
    ...regels.flatMap(({ waarde, bestand }) => placed(waarde.bron, at(bestand))),
    ...spanningen.waarde.flatMap(({ bron }, i) => placed(bron, at(spanningen.bestand, i))),
    ...gebieden.flatMap(({ waarde, bestand }) => [
      ...placed(waarde.bron, at(bestand)),
      ...Object.entries(waarde.waarden).flatMap(([sleutel, { bron }]) =>
        placed(bron, at(bestand, 'waarden', sleutel)),
      ),
      ...(['prioriteiten', 'budgetten'] as const).flatMap((deel) =>
        waarde[deel].flatMap(({ bron }, i) => placed(bron, at(bestand, deel, i))),
      ),
    ]),
    ...Object.entries(visie.waarde.soorten).flatMap(([soort, { waarden = {} }]) =>
      Object.entries(waarden).flatMap(([feit, { bron }]) =>
        placed(bron, at(visie.bestand, 'soorten', soort, 'waarden', feit)),
      ),
    ),
    ...houdingenOf(boek).flatMap(({ houding: { bron }, plek }) => placed(bron, plek)),
  ]
}
