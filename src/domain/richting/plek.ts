import { ACTIVITEITEN } from '../model/feit.ts'
import type { Gebied } from '../model/gebied.ts'
import { boundsOf, meets } from '../plaats/omhullende.ts'
import type { Waarden } from '../regeltaal/compile.ts'
import { deriveFeiten } from '../regeltaal/derive.ts'
import {
  emptyWaarden,
  type GecompileerdeRegel,
  type GecompileerdRegelboek,
  newSpoor,
} from '../regeltaal/regelwerk.ts'
import { ONWAAR } from '../regeltaal/waarheid.ts'
import { matchesGebied } from '../weging/gebied-keuze.ts'

/** What is known when only the activity and the area are: the values, with a trace buffer. */
export interface RichtingPlek {
  readonly gebied: Gebied
  readonly waarden: Waarden
  readonly spoor: Uint8Array
}

export const buildPlek = (
  werk: GecompileerdRegelboek,
  gebied: Gebied,
  activiteit: string,
): RichtingPlek => {
  const waarden = emptyWaarden(werk)
  waarden[werk.slotOf(ACTIVITEITEN)] = [activiteit]
  for (const [feit, { waarde }] of Object.entries(gebied.waarden)) {
    waarden[werk.slotOf(feit)] = waarde
  }
  deriveFeiten(werk.afgeleid, waarden)
  return { gebied, waarden, spoor: newSpoor(werk, waarden) }
}

/** Whether a rule can apply to a plan at this place: everything else about the plan is unknown. */
export const canApply = (
  { geldtVoor }: GecompileerdeRegel,
  { waarden, spoor }: RichtingPlek,
): boolean => geldtVoor === undefined || geldtVoor.toets(waarden, spoor) !== ONWAAR

export const isProfiel = ({ regelboek }: GecompileerdRegelboek, { soort }: Gebied): boolean =>
  regelboek.visie.soorten[soort]?.profiel === true

/** Per profile the overlays that may lie in it: those of which the bounding boxes meet. */
export const findOverlays = (werk: GecompileerdRegelboek) => {
  const overlays = [...werk.gebieden.values()]
    .filter((gebied) => !isProfiel(werk, gebied))
    .map((gebied) => ({ gebied, kader: boundsOf(gebied.geometrie) }))
  return (profiel: Gebied): readonly Gebied[] => {
    const eigen = boundsOf(profiel.geometrie)
    return overlays.filter(({ kader }) => meets(kader, eigen)).map(({ gebied }) => gebied)
  }
}

/** The areas in which a rule can apply to a plan in this profile: the profile itself, or an overlay in it. */
export const listPlaatsen = (
  werk: GecompileerdRegelboek,
  { geldtIn }: GecompileerdeRegel,
  { profiel, overlays }: { readonly profiel: Gebied; readonly overlays: readonly Gebied[] },
): readonly Gebied[] =>
  geldtIn === undefined
    ? [profiel]
    : [profiel, ...overlays].filter((gebied) => matchesGebied(werk, gebied, geldtIn))
