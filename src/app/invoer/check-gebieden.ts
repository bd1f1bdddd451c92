import { type InvoerFout, MAX_FOUTEN, shorten } from '../../domain/errors.ts'
import { toPointer } from '../../domain/json.ts'
import type { Regelboek } from '../../domain/model/regelboek.ts'
import { suggest } from '../../domain/naaste.ts'
import type { FeitenOpties } from './check-feiten.ts'

/** The areas of which a behandelaar settled how the plan lies: known ones, and only by a behandelaar. */
const checkPerVeld = (
  [veld, genoemd]: readonly [veld: string, genoemd: readonly (readonly [PropertyKey, unknown])[]],
  { gebieden }: Regelboek,
  mag: Pick<FeitenOpties, 'alsBehandelaar'>,
): readonly InvoerFout[] => {
  if (!mag.alsBehandelaar) {
    const melding =
      'Hoe een plan in een gebied ligt, stelt een behandelaar vast; in een zelftoets kan dit niet.'
    return [{ pointer: toPointer(veld), code: 'feit_van_behandelaar', melding }]
  }
  const bekend = gebieden.map(({ id }) => id)
  const fouten: InvoerFout[] = []
  for (const [plek, id] of genoemd) {
    if (fouten.length >= MAX_FOUTEN) break
    if (typeof id !== 'string' || bekend.includes(id)) continue
    fouten.push({
      pointer: toPointer(veld, plek),
      code: 'onbekend_gebied',
      melding: `"${shorten(id)}" is geen gebied in dit regelboek.${suggest(id, bekend)}`,
    })
  }
  return fouten
}

/** Every fault in the areas that were confirmed or contested. */
export const checkGebieden = (
  { bevestigdeGebieden: bevestigd, betwisteGebieden: betwist }: Readonly<Record<string, unknown>>,
  regelboek: Regelboek,
  mag: Pick<FeitenOpties, 'alsBehandelaar'>,
): readonly InvoerFout[] => [
  ...(Array.isArray(bevestigd)
    ? checkPerVeld(['bevestigdeGebieden', [...bevestigd.entries()]], regelboek, mag)
    : []),
  ...(typeof betwist === 'object' && betwist !== null && !Array.isArray(betwist)
    ? checkPerVeld(['betwisteGebieden', Object.keys(betwist).map((id) => [id, id])], regelboek, mag)
    : []),
]
